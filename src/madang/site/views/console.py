"""The organiser's console, first version: who has registered, the halls, and the ways to outcome and projector view."""

from __future__ import annotations

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from madang.exhibits import queries as exhibits
from madang.expos import permissions as expo_permissions
from madang.expos import queries as expos
from madang.platform.clock import now
from madang.registration import queries as registration
from madang.registration.forms import MODE_NAMES
from madang.site.permissions import require_console


@never_cache
@require_safe
@login_required
def console(request: HttpRequest, expo: str) -> HttpResponse:
    """Raises: NotFoundError, NotAllowedError."""
    found = expos.expo_by_slug(expo)
    user_id = require_console(request, found)
    counts = registration.counts(expo_id=found.id)
    works = {cover.hall_slug: cover.count for cover in exhibits.hall_covers(expo_id=found.id)}
    seats = {one.mode: one for one in registration.seats(found)}
    context = {
        "expo": found,
        "is_open": found.is_open(now()),
        "confirmed": sum(count.confirmed for count in counts),
        "modes": [{"name": MODE_NAMES[count.mode], "count": count, "seats": seats.get(count.mode)} for count in counts],
        "halls": [{"hall": hall, "works": works.get(hall.slug, 0)} for hall in expos.halls(expo_id=found.id)],
        "may_curate": expo_permissions.may_curate(expo_id=found.id, user_id=user_id),
    }
    return render(request, "site/console.html", context)
