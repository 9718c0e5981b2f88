"""What every page of the console has: its tabs, how the door stands, and what to say while all is stopped."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from madang.platform.clock import now
from madang.site.permissions import Desk

Here = Literal["run", "cues", "programme", "bank", "people", "map", "halls", "expo", "team", "talk", "outcome", "log"]
# Who sees which: the rest is for everybody at the console.
_ORGANISERS: frozenset[Here] = frozenset({"programme", "bank", "expo", "team"})
_RUNNERS: frozenset[Here] = frozenset({"log"})


@dataclass(frozen=True, slots=True)
class Tab:
    name: str
    icon: str
    url: str
    current: bool


def console_page(
    request: HttpRequest, desk: Desk, here: Here, template: str, context: dict[str, Any], *, status: int = 200
) -> HttpResponse:
    shared: dict[str, Any] = {
        "expo": desk.expo,
        "desk": desk,
        "door": desk.expo.door(now()),
        "tabs": _tabs(desk, here),
    }
    return render(request, f"site/console/{template}.html", shared | context, status=status)


def _tabs(desk: Desk, here: Here) -> list[Tab]:
    named: list[tuple[Here, str, str, str]] = [
        ("run", _("Run the day"), "layout-dashboard", "site:console"),
        ("cues", _("Cue sheet"), "list", "site:console-cues"),
        ("programme", _("Programme"), "calendar-days", "site:console-programme"),
        ("bank", _("Question bank"), "circle-check", "site:console-bank"),
        ("people", _("Registrations"), "user-check", "site:console-people"),
        ("map", _("Who is where"), "map", "site:console-map"),
        ("halls", _("Halls and works"), "image", "site:console-halls"),
        ("talk", _("Rules of talk"), "message-circle", "site:console-words"),
        ("expo", _("The expo"), "settings", "site:console-expo"),
        ("team", _("Team"), "users", "site:console-team"),
        ("outcome", _("Outcome"), "file-text", "outcomes:outcome"),
        ("log", _("What was done"), "scroll-text", "site:console-log"),
    ]
    hidden = (frozenset() if desk.may_curate else _ORGANISERS) | (frozenset() if desk.may_run else _RUNNERS)
    return [
        Tab(name, icon, reverse(url, args=[desk.expo.slug]), key == here)
        for key, name, icon, url in named
        if key not in hidden
    ]
