"""The question bank as the organiser makes it: list, form, taking out, and many at once from a file."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from madang.kernel.ids import QuizQuestionId
from madang.platform import sheets
from madang.quiz import bank_sheet, banking, queries
from madang.quiz.bank_forms import BankForm, told_of
from madang.quiz.rules import GAME_WANTS
from madang.site.console_page import console_page
from madang.site.files import handed_in, sheet_answer
from madang.site.permissions import Desk, editing_desk_of
from madang.site.places import places_asked

WORDS_MOST = 200


@never_cache
@require_safe
@login_required
def bank(request: HttpRequest, expo: str) -> HttpResponse:
    """Those in whose words `q` is found. Raises: NotFoundError, NotAllowedError."""
    desk = editing_desk_of(request, expo)
    every = queries.banked(expo_id=desk.expo.id)
    words = request.GET.get("q", "").strip()[:WORDS_MOST]
    games = sum(not each.question.practice for each in every)
    context = {
        "found": [each for each in every if each.holds(words)],
        "words": words,
        "total": len(every),
        "games": games,
        "practice": len(every) - games,
        "wanted": GAME_WANTS,
        "missing": max(0, GAME_WANTS - games),
    }
    return console_page(request, desk, "bank", "bank/bank", context)


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
@login_required
def add(request: HttpRequest, expo: str) -> HttpResponse:
    """Raises: NotFoundError, NotAllowedError."""
    desk = editing_desk_of(request, expo)
    form = BankForm(request.POST if request.method == "POST" else None)
    if form.is_bound and form.is_valid():
        made = banking.add_question(expo_id=desk.expo.id, question=form.question(), actor=desk.actor)
        messages.success(request, _("The question is in the bank."))
        return _to_bank(desk, made)
    return console_page(request, desk, "bank", "bank/question", {"form": form})


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
@login_required
def question(request: HttpRequest, expo: str, question: UUID) -> HttpResponse:
    """Raises: NotFoundError, NotAllowedError, QuizNotNowError while the game that has asked it is open."""
    desk = editing_desk_of(request, expo)
    found = queries.question(expo_id=desk.expo.id, question_id=QuizQuestionId(question))
    form = BankForm(request.POST if request.method == "POST" else None, initial=told_of(found))
    if form.is_bound and form.is_valid():
        kept = banking.change_question(
            expo_id=desk.expo.id, question_id=found.id, question=form.question(), actor=desk.actor
        )
        if kept == found.id:
            messages.success(request, _("The changes are kept."))
        else:
            messages.success(request, _("A new version takes its place. The rounds keep the question as it was asked."))
        return _to_bank(desk, kept)
    asked = queries.times_asked(expo_id=desk.expo.id, question_id=found.id)
    return console_page(request, desk, "bank", "bank/question", {"form": form, "question": found, "asked": asked})


@require_POST
@login_required
def move(request: HttpRequest, expo: str, question: UUID) -> HttpResponse:
    """Takes `by`: how many places. Raises: NotFoundError, NotAllowedError, BadInputError."""
    desk = editing_desk_of(request, expo)
    wanted = QuizQuestionId(question)
    banking.move_question(expo_id=desk.expo.id, question_id=wanted, by=places_asked(request), actor=desk.actor)
    return _to_bank(desk, wanted)


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
@login_required
def retire(request: HttpRequest, expo: str, question: UUID) -> HttpResponse:
    """Asks first. Raises: NotFoundError, NotAllowedError."""
    desk = editing_desk_of(request, expo)
    found = queries.question(expo_id=desk.expo.id, question_id=QuizQuestionId(question))
    if request.method != "POST":
        return console_page(request, desk, "bank", "bank/retire", {"question": found})
    banking.retire_question(expo_id=desk.expo.id, question_id=found.id, actor=desk.actor)
    messages.success(request, _("The question is out of the bank."))
    return _to_bank(desk)


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
@login_required
def take_in(request: HttpRequest, expo: str) -> HttpResponse:
    """Takes `file`: all of its questions or, where something is wrong in it, none, and says what.

    Raises: NotFoundError, NotAllowedError.
    """
    desk = editing_desk_of(request, expo)
    table = handed_in(request, bank_sheet.COLUMNS)
    questions = bank_sheet.questions_of(table) if table else []
    if table and not table.faults:
        banking.add_questions(expo_id=desk.expo.id, questions=questions, actor=desk.actor)
        count = len(questions)
        words = ngettext("%(count)s question came into the bank.", "%(count)s questions came into the bank.", count)
        messages.success(request, words % {"count": count})
        return _to_bank(desk)
    context = {"columns": bank_sheet.COLUMNS, "faults": table.faults if table else []}
    return console_page(request, desk, "bank", "bank/import", context)


@require_safe
@login_required
def template(request: HttpRequest, expo: str) -> HttpResponse:
    """A table to fill in. Raises: NotFoundError, NotAllowedError."""
    desk = editing_desk_of(request, expo)
    made = sheets.template(bank_sheet.COLUMNS, sheet=_("Question bank"))
    return sheet_answer(made, f"{desk.expo.slug}-questions.xlsx")


def _to_bank(desk: Desk, question: QuizQuestionId | None = None) -> HttpResponse:
    place = f"#question-{question}" if question else ""
    return HttpResponseRedirect(reverse("site:console-bank", args=[desk.expo.slug]) + place, status=303)
