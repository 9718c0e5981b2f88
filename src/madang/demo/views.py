"""The demo's guide page, its one-click doors and its mailbox. Each answers in demo mode only."""

from __future__ import annotations

import secrets
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from functools import wraps

from django.contrib.auth import login
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from madang.demo.closed.seed import SLUG as LAST
from madang.demo.closed.seed import closed
from madang.demo.seed import HOST_EMAIL, SLUG
from madang.expos import queries as expos
from madang.expos.types import Expo
from madang.kernel.errors import NotFoundError
from madang.participants import passes
from madang.participants import services as participants
from madang.participants.types import Participant
from madang.participants.wardrobe import random_look
from madang.people.services import account_for_sign_in
from madang.platform import mail
from madang.platform.conf import conf

View = Callable[[HttpRequest], HttpResponse]


@dataclass(frozen=True, slots=True)
class Door:
    """One of the four doors; `look` is its drawing, one of `url` and `post_url` its way."""

    look: str
    icon: str
    title: str
    text: str
    url: str = ""
    post_url: str = ""


def demo_only(view: View) -> View:
    """Raises: NotFoundError outside demo mode: there, prepared passes and logins do not exist."""

    @wraps(view)
    def guarded(request: HttpRequest) -> HttpResponse:
        if not conf().demo:
            raise NotFoundError
        return view(request)

    return guarded


@require_safe
@never_cache
@demo_only
def guide(request: HttpRequest) -> HttpResponse:
    expo = expos.expo_by_slug(SLUG)
    return render(request, "demo/guide.html", {"expo": expo, "doors": _doors(expo), "last": LAST if closed() else ""})


def _doors(expo: Expo) -> list[Door]:
    return [
        Door(
            look="visit",
            icon="footprints",
            title=_("Enter as a visitor"),
            text=_("With a prepared pass, straight into the yard."),
            post_url=reverse("demo:visit"),
        ),
        Door(
            look="register",
            icon="ticket",
            title=_("Start with pre-registration"),
            text=_("Register as a visitor would, and get a pass."),
            url=reverse("site:expo", args=[expo.slug]),
        ),
        Door(
            look="console",
            icon="clipboard-list",
            title=_("Host console"),
            text=_("Signed in as the demo's organiser: halls, people, outcome."),
            post_url=reverse("demo:host"),
        ),
        Door(
            look="projector",
            icon="presentation",
            title=_("Projector view"),
            text=_("For the screen in the hall, led by the console's cues."),
            url=reverse("site:projector", args=[expo.slug]),
        ),
    ]


@require_POST
@demo_only
def visit(request: HttpRequest) -> HttpResponse:
    """A prepared pass for this browser (the one that it holds already, if any), then the yard."""
    expo = expos.expo_by_slug(SLUG)
    held = passes.holder(request, expo)
    response = redirect("site:world", expo.slug)
    passes.hand_out(response, expo, held or _prepared(expo))
    return response


def _prepared(expo: Expo) -> Participant:
    number = secrets.randbelow(9000) + 1000
    return participants.create_participant(
        expo_id=expo.id,
        name=_("Visitor {number}").format(number=number),
        look=random_look(secrets.choice, secrets.choice),
        mode="online",
        traffic="demo",
        locale=get_language() or expo.main_language,
        retain_until=expo.closes_at + timedelta(days=expo.retain_days),
    )


@require_POST
@demo_only
def host(request: HttpRequest) -> HttpResponse:
    """Signs in as the demo's organiser: an account without a password, reachable from here alone.

    Then to the console, or with `to=outcome` to what came of the last edition.
    """
    login(request, account_for_sign_in(email=HOST_EMAIL))
    if request.POST.get("to") == "outcome":
        return redirect("outcomes:outcome", LAST)
    return redirect("site:console", SLUG)


@require_safe
@never_cache
@demo_only
def mailbox(request: HttpRequest) -> HttpResponse:
    expo = expos.expo_by_slug(SLUG)
    return render(request, "demo/mailbox.html", {"expo": expo, "mails": mail.recent(expo_id=expo.id)})
