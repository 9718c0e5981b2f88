"""The quiz as a page: for phones in the hall, for those without a canvas, and for whoever likes it so."""

from __future__ import annotations

from typing import cast

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from madang.kernel.errors import BadInputError
from madang.kernel.ids import RoundId
from madang.participants.visits import Visit, visit_of
from madang.platform.clock import new_id
from madang.platform.clock import now as present
from madang.quiz import permissions, queries, services
from madang.quiz.forms import AnswerForm
from madang.quiz.showing import RULES, Shown, shown
from madang.quiz.types import Side


@never_cache
@require_safe
def page(request: HttpRequest, expo: str) -> HttpResponse:
    """A stranger is told what it is and how to get in, and may try questions alone (403). Raises: NotFoundError."""
    visit = visit_of(request, expo)
    if not visit.may_see("registered"):
        return render(request, "quiz/gate.html", _around(request, visit) | {"expo": visit.expo}, status=403)
    return render(request, "quiz/page.html", _context(visit) | _around(request, visit))


@never_cache
@require_safe
def now(request: HttpRequest, expo: str) -> HttpResponse:
    """The changing part, as often as it is asked for: only its numbers where nothing else has changed (`v`).

    Raises: NotFoundError, NeedsPassError.
    """
    visit = visit_of(request, expo)
    visit.require("registered")
    context = _context(visit)
    quiz = cast("Shown", context["quiz"])
    if request.GET.get("v") != quiz.version:
        return render(request, "quiz/parts/now.html", context | {"fresh": True})
    if quiz.state.game is None:
        # No game, no numbers: there is no place for them on the page either.
        return HttpResponse(status=204)
    told = render(request, "quiz/parts/numbers.html", context | {"fresh": True})
    told.headers["HX-Reswap"] = "none"
    return told


@require_POST
def join(request: HttpRequest, expo: str) -> HttpResponse:
    """Raises: NotFoundError, NeedsPassError, StoppedError, QuizNotNowError, QuizWatchingError."""
    visit = visit_of(request, expo)
    services.join(expo_id=visit.expo.id, participant=permissions.player(visit))
    return _back(request, visit)


@require_POST
def answer(request: HttpRequest, expo: str) -> HttpResponse:
    """Raises: NotFoundError, NeedsPassError, StoppedError, BadInputError, QuizLateError, QuizWatchingError."""
    received = present()
    visit = visit_of(request, expo)
    person = permissions.player(visit)
    form = AnswerForm(request.POST)
    if not form.is_valid():
        raise BadInputError(field=next(iter(form.errors)), why="unknown")
    services.answer(
        expo_id=visit.expo.id,
        participant=person,
        round_id=RoundId(form.cleaned_data["round"]),
        side=cast("Side", form.cleaned_data["side"]),
        key=form.cleaned_data["key"],
        through="hall" if person.mode == "onsite" else "page",
        at=received,
    )
    return _back(request, visit)


def _back(request: HttpRequest, visit: Visit) -> HttpResponse:
    if request.headers.get("HX-Request") == "true":
        return render(request, "quiz/parts/now.html", _context(visit) | {"fresh": True})
    return HttpResponseRedirect(reverse("quiz:page", args=[visit.expo.slug]), status=303)


def _around(request: HttpRequest, visit: Visit) -> dict[str, object]:
    """What stands below the game and does not change with it."""
    return {
        "rules": RULES,
        "practice": bool(queries.bank(expo_id=visit.expo.id, practice=True)),
        "may_host": permissions.may_host(request, visit.expo),
    }


def _context(visit: Visit) -> dict[str, object]:
    moment = present()
    mine = queries.standing(visit.expo.id, visit.participant.id) if visit.participant else None
    return {
        "expo": visit.expo,
        "quiz": shown(queries.state(visit.expo.id, at=moment), mine, moment),
        "person": visit.participant,
        "key": new_id(),
        "door": visit.expo.door(moment),
    }
