"""The whole cue sheet, from which any cue can be fired out of turn."""

from __future__ import annotations

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from madang.expos import queries as expos
from madang.programme import queries as programme
from madang.site import cue_words
from madang.site.console_page import console_page
from madang.site.permissions import desk_of


@never_cache
@require_safe
@login_required
def cues(request: HttpRequest, expo: str) -> HttpResponse:
    """The whole page, or for htmx the sheet alone. Raises: NotFoundError, NotAllowedError."""
    desk = desk_of(request, expo)
    sheet = programme.cue_sheet(desk.expo.id)
    titles = {space.slug: space.title for space in expos.spaces(expo_id=desk.expo.id)}
    context = {
        "sheet": sheet,
        "lines": cue_words.lines(sheet, titles),
        "delay": cue_words.delay(sheet),
        "any_fired": sheet.current is not None,
    }
    polled = request.headers.get("HX-Request") == "true" and "live" in request.GET
    return console_page(request, desk, "cues", "sheet" if polled else "cues", context)
