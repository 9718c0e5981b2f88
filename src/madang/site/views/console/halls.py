"""Halls and works from the console, with places left per mode: what an expo is made of."""

from __future__ import annotations

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from madang.exhibits import queries as exhibits
from madang.expos import queries as expos
from madang.registration import queries as registration
from madang.registration.forms import MODE_NAMES
from madang.site.console_page import console_page
from madang.site.permissions import desk_of
from madang.site.yard import missing_grounds


@never_cache
@require_safe
@login_required
def halls(request: HttpRequest, expo: str) -> HttpResponse:
    """Raises: NotFoundError, NotAllowedError."""
    desk = desk_of(request, expo)
    works = exhibits.work_counts(expo_id=desk.expo.id)
    seats = {one.mode: one for one in registration.seats(desk.expo)}
    counts = registration.counts(expo_id=desk.expo.id)
    banners = exhibits.institution_counts(expo_id=desk.expo.id)
    context = {
        "institutions": [
            {"institution": one, "works": banners.get(one.id, 0)} for one in expos.institutions(expo_id=desk.expo.id)
        ],
        "modes": [{"name": MODE_NAMES[count.mode], "count": count, "seats": seats.get(count.mode)} for count in counts],
        "missing": missing_grounds(desk.expo.id) if desk.may_lead else (),
        "halls": [{"hall": hall, "works": works.get(hall.id, 0)} for hall in expos.halls(expo_id=desk.expo.id)],
    }
    return console_page(request, desk, "halls", "halls", context)
