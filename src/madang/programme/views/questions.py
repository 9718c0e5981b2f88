"""Public questions: read, asked, voted for, taken back; picked, settled and hidden by those who run the expo."""

from __future__ import annotations

from collections.abc import Callable
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from madang.kernel.errors import BadInputError
from madang.kernel.ids import UserId
from madang.participants.visits import Visit, visit_of
from madang.platform.clock import new_id, now
from madang.platform.pace import status_of, told_in
from madang.platform.types import Actor, by_account
from madang.programme import permissions, queries, services
from madang.programme.forms import QuestionForm
from madang.programme.showing import mark_of

Allowed = Callable[[HttpRequest, Visit], UserId]
Does = Callable[..., None]


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def questions(request: HttpRequest, expo: str) -> HttpResponse:
    """Everybody reads; whoever holds a pass asks.

    Raises: NotFoundError, NeedsPassError, StoppedError, QuestionsClosedError.
    """
    visit = visit_of(request, expo)
    form = QuestionForm(request.POST) if request.method == "POST" else QuestionForm(initial={"key": new_id()})
    if request.method == "POST":
        person = permissions.asker(visit)
        if form.is_valid():
            told = form.cleaned_data
            with told_in(form):
                services.ask_question(
                    expo_id=visit.expo.id, participant=person, key=told["key"], text=told["text"], signed=told["signed"]
                )
                messages.success(request, _("Your question is on the list."))
                return _to_list(visit)
    context = _listed(request, visit) | {"form": form}
    return render(request, "programme/questions.html", context, status=status_of(form))


@never_cache
@require_safe
def listed(request: HttpRequest, expo: str) -> HttpResponse:
    """The list alone, for pages that stay open; 204 while it is as `?seen=` says. Raises: NotFoundError."""
    visit = visit_of(request, expo)
    context = _listed(request, visit)
    if request.GET.get("seen") == context["mark"]:
        return HttpResponse(status=204)
    return render(request, "programme/parts/questions.html", context)


@require_POST
def vote(request: HttpRequest, expo: str, question: UUID) -> HttpResponse:
    """Takes `on` = 1 or 0. Raises: NotFoundError, NeedsPassError, StoppedError, QuestionGoneError, BadInputError."""
    visit = visit_of(request, expo)
    on = request.POST.get("on", "")
    if on not in {"0", "1"}:
        raise BadInputError(field="on", why="not-0-or-1")
    services.vote(expo_id=visit.expo.id, question_id=question, participant=permissions.asker(visit), on=on == "1")
    if request.headers.get("HX-Request") == "true":
        return render(request, "programme/parts/questions.html", _listed(request, visit))
    return _to_list(visit, f"#question-{question}")


@require_POST
def withdraw(request: HttpRequest, expo: str, question: UUID) -> HttpResponse:
    """Raises: NotFoundError, NeedsPassError, NotAllowedError."""
    visit = visit_of(request, expo)
    services.withdraw_question(expo_id=visit.expo.id, question_id=question, participant=permissions.owner(visit))
    messages.success(request, _("Your question is taken back, and its words are deleted."))
    return _to_list(visit)


def _for_host(does: Does, allowed: Allowed) -> Callable[[HttpRequest, str, UUID], HttpResponse]:
    """A button of those who run the expo. Raises: NotFoundError, NotAllowedError, QuestionGoneError."""

    @require_POST
    def view(request: HttpRequest, expo: str, question: UUID) -> HttpResponse:
        visit = visit_of(request, expo)
        actor: Actor = by_account(allowed(request, visit))
        does(expo_id=visit.expo.id, question_id=question, actor=actor)
        if request.headers.get("HX-Request") == "true":
            return render(request, "programme/parts/questions.html", _listed(request, visit))
        return _to_list(visit)

    return view


pick = _for_host(services.pick_question, permissions.picker)
put_back = _for_host(services.put_back_question, permissions.picker)
settle = _for_host(services.settle_question, permissions.picker)
hide = _for_host(services.hide_question, permissions.moderator)


def _listed(request: HttpRequest, visit: Visit) -> dict[str, object]:
    found = queries.questions(expo_id=visit.expo.id, participant_id=visit.participant_id)
    context: dict[str, object] = {
        "expo": visit.expo,
        "open": [one for one in found if one.standing != "settled"],
        "settled": [one for one in found if one.standing == "settled"],
        "may_ask": visit.participant is not None and now() < visit.expo.closes_at,
        "may_hide": visit.staff,
        "may_pick": permissions.may_pick(request, visit),
        "in_hall": visit.in_hall,
        "door": visit.expo.door(now()),
    }
    return context | {"mark": mark_of(found, context["may_ask"])}


def _to_list(visit: Visit, place: str = "") -> HttpResponse:
    return HttpResponseRedirect(reverse("programme:questions", args=[visit.expo.slug]) + place, status=303)
