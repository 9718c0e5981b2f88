"""The console's first page: where the day stands, who is there, what calls for somebody, and the red zone."""

from __future__ import annotations

from typing import Any

from csp.constants import SELF
from csp.decorators import csp_update
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponseBase
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from madang.expos import queries as expos
from madang.platform import world_line
from madang.platform.clock import new_id, now
from madang.programme import queries as programme
from madang.safety import queries as safety
from madang.site import cue_words, next_steps
from madang.site.calls import calls
from madang.site.console_page import console_page
from madang.site.failures import failures
from madang.site.people_now import people_now
from madang.site.permissions import Desk, desk_of


@never_cache
@require_safe
@login_required
def console(request: HttpRequest, expo: str) -> HttpResponseBase:
    """The whole page, or for htmx what changes by itself. Raises: NotFoundError, NotAllowedError."""
    desk = desk_of(request, expo)
    polled = request.headers.get("HX-Request") == "true" and "live" in request.GET
    live = _live(desk)
    return console_page(request, desk, "run", "live", live) if polled else _whole(request, desk, live)


def _whole(request: HttpRequest, desk: Desk, live: dict[str, Any]) -> HttpResponseBase:
    spaces = expos.spaces(expo_id=desk.expo.id)
    stage = programme.stage(desk.expo.id)
    context = live | {
        "spaces": spaces,
        "scenes": cue_words.scene_choices(stage.scene),
        "announcement": stage.announcement,
        "chat_is_on": safety.chat_is_on(desk.expo.id),
        "key": new_id(),
        "steps": next_steps.steps(desk.expo, now()) if desk.may_lead else [],
    }
    # The projector view is shown small in a frame.
    framing = csp_update({"frame-src": [SELF]})
    return framing(lambda asked: console_page(asked, desk, "run", "overview", context))(request)


def _live(desk: Desk) -> dict[str, Any]:
    sheet = programme.cue_sheet(desk.expo.id)
    titles = {space.slug: space.title for space in expos.spaces(expo_id=desk.expo.id)}
    lines = cue_words.lines(sheet, titles)
    there = world_line.presence(desk.expo.id)
    return {
        "sheet": sheet,
        "current": next((line for line in lines if line.is_current), None),
        "next": next((line for line in lines if line.is_next), None),
        "delay": cue_words.delay(sheet),
        "people": people_now(desk.expo, there),
        "calls": calls(desk.expo.id, titles),
        "failures": failures(desk),
        "figures": world_line.figures(),
    }
