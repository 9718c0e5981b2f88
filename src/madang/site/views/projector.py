"""The projector view: for the screen in the hall."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from madang.expos import queries as expos
from madang.platform.address import base_url


@require_safe
def projector(request: HttpRequest, expo: str) -> HttpResponse:
    """Until there is something to project: what this expo is, and the way to register."""
    found = expos.expo_by_slug(expo)
    link = base_url(request) + reverse("registration:register", args=[found.slug])
    return render(request, "site/projector.html", {"expo": found, "link": link})
