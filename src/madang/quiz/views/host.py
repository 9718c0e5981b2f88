"""The host's controls: open, ask, reveal, void, end. What is answered is not shown before the lock, but how many."""

from __future__ import annotations

from collections.abc import Callable
from typing import cast
from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from madang.expos import queries as expos
from madang.expos.types import Expo
from madang.kernel.errors import BadInputError, NotFoundError
from madang.kernel.ids import QuizQuestionId, RoundId
from madang.platform.clock import now as present
from madang.platform.types import Actor, by_account
from madang.quiz import permissions, queries, services
from madang.quiz.errors import QuizNotNowError
from madang.quiz.forms import OpenForm
from madang.quiz.showing import Shown, shown

Step = Callable[[HttpRequest, Expo, Actor], None]


@never_cache
@require_safe
@login_required
def host(request: HttpRequest, expo: str) -> HttpResponse:
    """Raises: NotFoundError, NotAllowedError."""
    found = expos.expo_by_slug(expo)
    permissions.require_host(request, found)
    return render(request, "quiz/host.html", _context(found) | {"bank": queries.bank(expo_id=found.id)})


@never_cache
@require_safe
@login_required
def now(request: HttpRequest, expo: str) -> HttpResponse:
    """The changing part; only its numbers where nothing else has changed. Raises: NotFoundError, NotAllowedError."""
    found = expos.expo_by_slug(expo)
    permissions.require_host(request, found)
    context = _context(found)
    quiz = cast("Shown", context["quiz"])
    if request.GET.get("v") != quiz.version:
        return render(request, "quiz/parts/host_now.html", context | {"fresh": True})
    if quiz.state.game is None:
        # No game, no numbers: there is no place for them on the page either.
        return HttpResponse(status=204)
    told = render(request, "quiz/parts/numbers.html", context | {"fresh": True})
    told.headers["HX-Reswap"] = "none"
    return told


@require_POST
@login_required
def act(request: HttpRequest, expo: str, step: str) -> HttpResponse:
    """One step of the game. Raises: NotFoundError, NotAllowedError, BadInputError, QuizNotNowError."""
    found = expos.expo_by_slug(expo)
    actor = by_account(permissions.require_host(request, found))
    if step not in _STEPS:
        raise NotFoundError
    try:
        _STEPS[step](request, found, actor)
    except QuizNotNowError as error:
        # Two hosts, or a conductor that was faster: the page shows where the game stands now.
        if error.params.get("why") == "no-questions":
            raise
        messages.warning(request, _("The quiz had gone on already; this is where it stands now."))
    return HttpResponseRedirect(reverse("quiz:host", args=[found.slug]), status=303)


def _open(request: HttpRequest, expo: Expo, actor: Actor) -> None:
    form = OpenForm(request.POST)
    if not form.is_valid():
        raise BadInputError(field=next(iter(form.errors)), why="range")
    services.open_game(expo_id=expo.id, actor=actor, how=form.how())


def _ask(request: HttpRequest, expo: Expo, actor: Actor) -> None:
    chosen = request.POST.get("question", "")
    services.ask(expo_id=expo.id, actor=actor, question_id=QuizQuestionId(_id_of(chosen)) if chosen else None)


def _lock(request: HttpRequest, expo: Expo, actor: Actor) -> None:
    services.lock(expo_id=expo.id, round_id=_round(request), actor=actor)


def _reveal(request: HttpRequest, expo: Expo, actor: Actor) -> None:
    services.reveal(expo_id=expo.id, round_id=_round(request), actor=actor)


def _void(request: HttpRequest, expo: Expo, actor: Actor) -> None:
    services.void(expo_id=expo.id, round_id=_round(request), actor=actor)


def _end(request: HttpRequest, expo: Expo, actor: Actor) -> None:
    del request
    services.end_game(expo_id=expo.id, actor=actor)


_STEPS: dict[str, Step] = {
    "open": _open,
    "ask": _ask,
    "lock": _lock,
    "reveal": _reveal,
    "void": _void,
    "end": _end,
}


def _round(request: HttpRequest) -> RoundId:
    return RoundId(_id_of(request.POST.get("round", "")))


def _id_of(text: str) -> UUID:
    """Raises: NotFoundError."""
    try:
        return UUID(text)
    except ValueError as error:
        raise NotFoundError from error


def _context(expo: Expo) -> dict[str, object]:
    moment = present()
    state = queries.state(expo.id, at=moment)
    left = queries.left_to_ask(expo_id=expo.id, game_id=state.game) if state.game else []
    return {
        "expo": expo,
        "quiz": shown(state, None, moment),
        "left": left,
        "form": OpenForm(),
        "results": queries.results(expo_id=expo.id, game_id=state.game) if state.game else None,
    }
