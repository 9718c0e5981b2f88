"""Trying alone: the questions that are kept for it, one after the other. Nothing is written down."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from madang.expos import queries as expos
from madang.quiz import queries
from madang.quiz.types import SIDES


@require_safe
def alone(request: HttpRequest, expo: str) -> HttpResponse:
    """`n`: which question, from 1; `side`: the answer to it; `right`: how many were right before.

    Raises: NotFoundError.
    """
    found = expos.expo_by_slug(expo)
    questions = queries.bank(expo_id=found.id, practice=True)
    number = _number(request, "n", least=1, most=len(questions) + 1)
    question = questions[number - 1] if number <= len(questions) else None
    side = next((side for side in SIDES if side == request.GET.get("side")), None)
    right = _number(request, "right", least=0, most=number - 1)
    is_right = question is not None and side == question.side
    context = {
        "expo": found,
        "question": question,
        "number": number,
        "of": len(questions),
        "side": side,
        "is_right": is_right,
        "right": right + is_right,
        "next": number + 1,
    }
    return render(request, "quiz/alone.html", context)


def _number(request: HttpRequest, name: str, *, least: int, most: int) -> int:
    """The number of this name in the address, within bounds; the least for what is none."""
    told = request.GET.get(name, "")
    return min(max(int(told), least), most) if told.isdecimal() and len(told) < 6 else least  # noqa: PLR2004 -- digits of a sane number
