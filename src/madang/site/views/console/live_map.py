"""Who is where, on the plan of each space, as the world tells it."""

from __future__ import annotations

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from madang.platform import world_line
from madang.site.console_page import console_page
from madang.site.live_map import spaces_now
from madang.site.permissions import desk_of


@never_cache
@require_safe
@login_required
def live_map(request: HttpRequest, expo: str) -> HttpResponse:
    """All spaces, or one large (`?space=`); for htmx what moves alone. Raises: NotFoundError, NotAllowedError."""
    desk = desk_of(request, expo)
    there = world_line.presence(desk.expo.id)
    spaces = spaces_now(desk.expo, there)
    slug = request.GET.get("space", "")
    context = {
        "answered": there is not None,
        "spaces": spaces,
        "chosen": next((each for each in spaces if each.space.slug == slug), None),
        "total": sum(each.count for each in spaces),
    }
    polled = request.headers.get("HX-Request") == "true" and "live" in request.GET
    return console_page(request, desk, "map", "there" if polled else "map", context)
