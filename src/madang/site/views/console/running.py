"""What changes the day for everybody: cues, announcements, calls, the screen, the gate, the emergency stop.

Each button says what should be so, and names what it is about: pressed twice, it does it once.
"""

from __future__ import annotations

from typing import cast
from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST

from madang.expos import queries as expos
from madang.expos import services as expo_services
from madang.kernel.errors import BadInputError
from madang.kernel.text import Text
from madang.programme import services as programme
from madang.programme.types import SCENES, Scene
from madang.safety import queries as safety_queries
from madang.safety import services as safety
from madang.site.console_page import console_page
from madang.site.permissions import Desk, running_desk_of
from madang.site.services import once


@require_POST
@login_required
def fire(request: HttpRequest, expo: str, cue: UUID) -> HttpResponse:
    """Raises: NotFoundError, NotAllowedError."""
    desk = running_desk_of(request, expo)
    fired = programme.fire_cue(expo_id=desk.expo.id, cue_id=cue, actor=desk.actor)
    messages.success(request, _("Cue %(number)s: “%(title)s”") % {"number": fired.number, "title": _said(fired.title)})
    return _back(request, desk)


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
@login_required
def rewind(request: HttpRequest, expo: str) -> HttpResponse:
    """Asks first. Raises: NotFoundError, NotAllowedError."""
    desk = running_desk_of(request, expo)
    if request.method != "POST":
        return console_page(request, desk, "cues", "rewind", {})
    programme.rewind_cues(expo_id=desk.expo.id, actor=desk.actor)
    messages.success(request, _("The cue sheet begins anew."))
    return _to(desk, "site:console-cues")


@require_POST
@login_required
def announce(request: HttpRequest, expo: str) -> HttpResponse:
    """Takes `ko` and `en`, one at least. Raises: NotFoundError, NotAllowedError, BadInputError, TooLongError."""
    desk = running_desk_of(request, expo)
    text = Text(ko=request.POST.get("ko", ""), en=request.POST.get("en", ""))
    with once(request.POST.get("key", "")) as first:
        if first:
            programme.announce(expo_id=desk.expo.id, text=text, actor=desk.actor)
    messages.success(request, _("Announced to everybody."))
    return _to(desk, "site:console")


@require_POST
@login_required
def unannounce(request: HttpRequest, expo: str, announcement: UUID) -> HttpResponse:
    """Raises: NotFoundError, NotAllowedError."""
    desk = running_desk_of(request, expo)
    programme.end_announcement(expo_id=desk.expo.id, announcement_id=announcement, actor=desk.actor)
    messages.success(request, _("The announcement is taken down."))
    return _to(desk, "site:console")


@require_POST
@login_required
def summon(request: HttpRequest, expo: str) -> HttpResponse:
    """Takes the slug of a `space`. Raises: NotFoundError, NotAllowedError."""
    desk = running_desk_of(request, expo)
    space = expos.space_by_slug(expo_id=desk.expo.id, slug=request.POST.get("space", ""))
    with once(request.POST.get("key", "")) as first:
        if first:
            programme.summon(expo_id=desk.expo.id, space=space.slug, title=space.title, text=Text(), actor=desk.actor)
    messages.success(request, _("Everybody is called to: %(space)s") % {"space": _said(space.title)})
    return _to(desk, "site:console")


@require_POST
@login_required
def scene(request: HttpRequest, expo: str) -> HttpResponse:
    """Raises: NotFoundError, NotAllowedError, BadInputError."""
    desk = running_desk_of(request, expo)
    wanted = request.POST.get("scene", "")
    if wanted not in SCENES:
        raise BadInputError(field="scene", why="unknown")
    programme.show_scene(expo_id=desk.expo.id, scene=cast("Scene", wanted), actor=desk.actor)
    return _to(desk, "site:console", "#screen")


@require_POST
@login_required
def entry(request: HttpRequest, expo: str) -> HttpResponse:
    """Opens (`on`=1) or closes the gate for newcomers. Raises: NotFoundError, NotAllowedError, BadInputError."""
    desk = running_desk_of(request, expo)
    is_open = _wanted(request)
    expo_services.set_entry(expo_id=desk.expo.id, is_open=is_open, actor=desk.actor)
    messages.success(
        request,
        _("The gate is open.") if is_open else _("The gate is closed. Who is in may stay."),
    )
    return _to(desk, "site:console")


@require_POST
@login_required
def chat(request: HttpRequest, expo: str) -> HttpResponse:
    """Switches chat on (`on`=1) or off for everybody. Raises: NotFoundError, NotAllowedError, BadInputError."""
    desk = running_desk_of(request, expo)
    on = _wanted(request)
    safety.set_chat(expo_id=desk.expo.id, on=on, actor=desk.actor)
    messages.success(request, _("Chat is on.") if on else _("Chat is off. Nobody can write until it is on again."))
    return _to(desk, "site:console")


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
@login_required
def stop(request: HttpRequest, expo: str) -> HttpResponse:
    """Asks, then stops (`on`=1), or lets it go on (`on`=0). Raises: NotFoundError, NotAllowedError, BadInputError."""
    desk = running_desk_of(request, expo)
    if request.method != "POST":
        return console_page(request, desk, "run", "stop", {"chat_is_on": safety_queries.chat_is_on(desk.expo.id)})
    is_stopped = _wanted(request)
    expo_services.set_stopped(expo_id=desk.expo.id, is_stopped=is_stopped, actor=desk.actor)
    if not is_stopped:
        messages.success(request, _("It goes on. Gate and chat are as they were before; visitors can enter again."))
    return _to(desk, "site:console")


def _wanted(request: HttpRequest) -> bool:
    wanted = request.POST.get("on", "")
    if wanted not in {"0", "1"}:
        raise BadInputError(field="on", why="neither-on-nor-off")
    return wanted == "1"


def _back(request: HttpRequest, desk: Desk) -> HttpResponse:
    """To the page of the console that it came from."""
    return _to(desk, "site:console-cues" if request.POST.get("from") == "cues" else "site:console")


def _to(desk: Desk, name: str, place: str = "") -> HttpResponse:
    return HttpResponseRedirect(reverse(name, args=[desk.expo.slug]) + place, status=303)


def _said(text: Text) -> str:
    return text.said_in(get_language() or "ko")
