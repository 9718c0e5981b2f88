"""The kit on one page, each part in every state, and the art on another, for whoever changes them. In debug mode
(`make dev`) and in the demo.
"""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from madang.kernel.errors import NotFoundError
from madang.platform.conf import conf
from madang.platform.samples import Sample
from madang.world.maps.arena import TITLE as ARENA
from madang.world.maps.arena import arena
from madang.world.maps.garden import TITLE as GARDEN
from madang.world.maps.garden import garden
from madang.world.maps.plaza import PLAZA, Door, plaza
from madang.world.maps.stage import TITLE as STAGE
from madang.world.maps.stage import stage


@require_safe
def gallery(request: HttpRequest) -> HttpResponse:
    """Raises: NotFoundError outside debug mode and demo."""
    _must_be_open()
    return render(request, "kit/gallery.html", _parts())


@require_safe
def art(request: HttpRequest) -> HttpResponse:
    """Every tile, object and part of an avatar, and whole places. Raises: NotFoundError outside debug mode and demo."""
    _must_be_open()
    crumbs = [{"name": _("Kit"), "url": "../"}, {"name": _("Art"), "url": ""}]
    return render(request, "kit/art.html", {"maps": _maps(), "crumbs": crumbs})


def _must_be_open() -> None:
    if not (conf().debug or conf().demo):
        raise NotFoundError


def _parts() -> dict[str, Any]:
    return {
        "empty_form": Sample(auto_id="empty_%s"),
        "wrong_form": Sample({"email": "half@", "about": "", "level": ""}),
        "steps": [
            {"name": _("Done"), "done": True, "current": False},
            {"name": _("Now"), "done": False, "current": True},
            {"name": _("Later"), "done": False, "current": False},
        ],
        "doors": [_door("visit", "footprints", url="#"), _door("console", "presentation", post_url="#")],
        "crumbs": [{"name": _("Expo"), "url": "#"}, {"name": _("Hall"), "url": "#"}, {"name": _("Kit"), "url": ""}],
        "notices": [
            {"kind": "info", "title": _("For your information")},
            {"kind": "success", "title": _("It is done")},
            {"kind": "warning", "title": _("Take care")},
            {"kind": "error", "title": _("It did not work")},
            {"kind": "info", "title": ""},
        ],
        "somewhere": {"slug": "expo"},
        "states": [("", _("As it is")), ("hover", _("Pointed at")), ("focus", _("With the focus"))],
    }


def _door(look: str, icon: str, *, url: str = "", post_url: str = "") -> dict[str, str]:
    title, text = (_("A way in"), _("By link.")) if url else (_("Another way in"), _("By button."))
    return {"look": look, "icon": icon, "title": title, "text": text, "url": url, "post_url": post_url}


def _maps() -> list[dict[str, Any]]:
    """The places that have maps of their own, as the client draws them; halls hang from their works."""
    doors = [Door("stage", STAGE), Door("arena", ARENA), Door("garden", GARDEN)]
    drawn = (
        ("plaza", PLAZA, plaza(title=PLAZA, doors=doors)),
        ("arena", ARENA, arena(quiz_page="/")),
        ("stage", STAGE, stage(programme_page="/", questions_page="/")),
        ("garden", GARDEN, garden()),
    )
    return [{"mood": mood, "title": title.to_json(), "map": tiled} for mood, title, tiled in drawn]
