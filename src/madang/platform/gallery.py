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
from madang.kernel.text import Text
from madang.platform.conf import conf
from madang.platform.samples import Sample
from madang.world.maps.arena import arena
from madang.world.maps.garden import garden
from madang.world.maps.plaza import Door, plaza
from madang.world.maps.stage import stage

PLAZA = Text(ko="마당", en="Plaza")


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
        "states": [("", _("As it is")), ("hover", _("Pointed at")), ("focus", _("With the focus"))],
    }


def _door(look: str, icon: str, *, url: str = "", post_url: str = "") -> dict[str, str]:
    title, text = (_("A way in"), _("By link.")) if url else (_("Another way in"), _("By button."))
    return {"look": look, "icon": icon, "title": title, "text": text, "url": url, "post_url": post_url}


def _maps() -> list[dict[str, Any]]:
    """The places that have maps of their own, as the client draws them; halls hang from their works."""
    on_stage, in_garden, ox = (
        Text(ko="무대", en="Stage"),
        Text(ko="정원", en="Garden"),
        Text(ko="OX 퀴즈", en="OX quiz"),
    )
    doors = [Door("stage", on_stage), Door("arena", ox), Door("garden", in_garden)]
    drawn = (
        ("plaza", PLAZA, plaza(title=PLAZA, doors=doors)),
        ("arena", ox, arena(quiz_page="/")),
        ("stage", on_stage, stage(title=on_stage, plaza=PLAZA)),
        ("garden", in_garden, garden(title=in_garden, plaza=PLAZA)),
    )
    return [{"mood": mood, "title": title.to_json(), "map": tiled} for mood, title, tiled in drawn]
