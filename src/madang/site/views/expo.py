"""The public page of an expo: what it is, when, how many places are left, and what there is to see."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from madang.exhibits import listing
from madang.expos import queries as expos
from madang.participants import passes
from madang.platform.clock import now
from madang.programme import queries as programme
from madang.registration import queries as registration
from madang.registration.forms import MODE_NAMES


@require_safe
def expo(request: HttpRequest, expo: str) -> HttpResponse:
    found = expos.expo_by_slug(expo)
    context = {
        "expo": found,
        "seats": [{"name": MODE_NAMES[one.mode], "one": one} for one in registration.seats(found)],
        "covers": listing.covers(expo=found, halls=expos.halls(expo_id=found.id)),
        "programme": programme.programme(found.id),
        "institutions": expos.institutions(expo_id=found.id),
        "holder": passes.holder(request, found),
        "is_open": found.is_open(now()),
        "is_over": now() >= found.closes_at,
    }
    return render(request, "site/expo.html", context)
