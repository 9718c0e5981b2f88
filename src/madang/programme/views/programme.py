"""The programme as a page, and what is on now."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from madang.expos import queries as expos
from madang.participants.visits import visit_of
from madang.platform.clock import now
from madang.programme import permissions, queries
from madang.programme.day import day_shown


@never_cache
@require_safe
def programme(request: HttpRequest, expo: str) -> HttpResponse:
    """For everyone; slides and streams for registered people. Raises: NotFoundError."""
    visit = visit_of(request, expo)
    planned = queries.programme(visit.expo.id)
    context = {
        "expo": visit.expo,
        "programme": planned,
        "day": day_shown(visit.expo, now(), planned),
        "may_see_material": permissions.may_see_material(visit),
        "door": visit.expo.door(now()),
        "may_plan": permissions.may_plan(request, visit),
    }
    return render(request, "programme/programme.html", context)


@never_cache
@require_safe
def stream(request: HttpRequest, expo: str) -> HttpResponse:
    """To the stream of what is on, for registered people and those who run the expo; to the programme where there is
    none. Raises: NotFoundError, NeedsPassError.
    """
    visit = visit_of(request, expo)
    visit.require("registered")
    on = queries.now_next(visit.expo.id, now()).now
    # Its host was checked when it was written down: see rules.checked_stream.
    return redirect(on.stream_url if on and on.stream_url else reverse("programme:programme", args=[visit.expo.slug]))


@never_cache
@require_safe
def told(request: HttpRequest, expo: str) -> HttpResponse:
    """The announcement, for pages that stay open; 204 while it is the one of `?seen=`. Raises: NotFoundError."""
    found = expos.expo_by_slug(expo)
    announcement = queries.announcement(found.id)
    if request.GET.get("seen") == (str(announcement.id) if announcement else "none"):
        return HttpResponse(status=204)
    return render(request, "programme/parts/told.html", {"expo": found, "announcement": announcement})


@never_cache
@require_safe
def now_on(request: HttpRequest, expo: str) -> HttpResponse:
    """The strip of what is on, for pages that stay open; 204 while it is as `?seen=` says. Raises: NotFoundError."""
    visit = visit_of(request, expo)
    shown = day_shown(visit.expo, now())
    if request.GET.get("seen") == shown.mark:
        return HttpResponse(status=204)
    return render(request, "programme/parts/now.html", {"expo": visit.expo, "day": shown})
