"""The first page of an installation: its expos. In demo mode the demo's guide stands in its place."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from madang.expos import queries as expos


@require_safe
def home(request: HttpRequest) -> HttpResponse:
    return render(request, "site/home.html", {"expos": expos.all_expos()})
