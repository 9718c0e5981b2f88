"""Writes of the question bank: adding, changing, putting in order, taking out, and adding many at once.

What was asked in a round is never changed: a change makes a new version, and the rounds keep the question as it was
asked.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from typing import Any
from urllib.parse import urlsplit

from django.db import IntegrityError, transaction
from django.db.models import Max

from madang.kernel.errors import BadInputError, NotFoundError, TooLongError
from madang.kernel.ids import ExpoId, QuizQuestionId
from madang.platform.clock import new_id
from madang.platform.events import record
from madang.platform.types import Actor, Json
from madang.quiz import models
from madang.quiz.errors import QuizNotNowError
from madang.quiz.types import TEXT_MOST, NewQuestion

_SLUG_MOST = 40
_TAIL = 6


def add_question(*, expo_id: ExpoId, question: NewQuestion, actor: Actor) -> QuizQuestionId:
    """Puts a question into the bank, last. Raises: BadInputError(field, why), TooLongError."""
    columns = _columns(question)
    try:
        with transaction.atomic():
            row = _create(expo_id, question.slug, columns)
            _tell(expo_id, "quiz.question-added", actor, row)
    except IntegrityError as error:
        raise BadInputError(field="slug", why="in-use") from error
    return QuizQuestionId(row.id)


def add_questions(*, expo_id: ExpoId, questions: Sequence[NewQuestion], actor: Actor) -> None:
    """All of them, last, in this order; or none. Raises: BadInputError(field, why), TooLongError."""
    with transaction.atomic():
        for question in questions:
            add_question(expo_id=expo_id, question=question, actor=actor)


def change_question(
    *, expo_id: ExpoId, question_id: QuizQuestionId, question: NewQuestion, actor: Actor
) -> QuizQuestionId:
    """The question as it is from now on: the same one, or where a round has asked it a new version in its place.

    Raises: NotFoundError, BadInputError, TooLongError, QuizNotNowError(why="in-game") while its game is open.
    """
    columns = _columns(question)
    with transaction.atomic():
        row = _row(expo_id, question_id)
        if all(getattr(row, name) == value for name, value in columns.items()):
            return question_id
        if row.rounds.filter(game__ended_at=None).exists():
            raise QuizNotNowError(why="in-game")
        if row.rounds.exists():
            row.retired = True
            row.save(update_fields=["retired"])
            made = _create(expo_id, slug_for(question), columns, order=row.order)
            _tell(expo_id, "quiz.question-changed", actor, made, instead_of=str(row.id))
            return QuizQuestionId(made.id)
        for name, value in columns.items():
            setattr(row, name, value)
        row.save(update_fields=list(columns))
        _tell(expo_id, "quiz.question-changed", actor, row)
    return question_id


def move_question(*, expo_id: ExpoId, question_id: QuizQuestionId, by: int, actor: Actor) -> None:
    """Earlier (negative) or later in the bank, as far as there is room. Raises: NotFoundError."""
    with transaction.atomic():
        row = _row(expo_id, question_id)
        rows = list(models.Question.objects.filter(expo_id=expo_id, retired=False).order_by("order", "slug"))
        here = next(place for place, each in enumerate(rows) if each.id == row.id)
        there = min(max(0, here + by), len(rows) - 1)
        rows.insert(there, rows.pop(here))
        for order, each in enumerate(rows):
            each.order = order
        models.Question.objects.bulk_update(rows, ["order"])
        if there != here:
            _tell(expo_id, "quiz.question-moved", actor, row, to=there + 1)


def retire_question(*, expo_id: ExpoId, question_id: QuizQuestionId, actor: Actor) -> None:
    """Takes a question out of the bank; rounds in which it was asked keep it. Raises: NotFoundError."""
    with transaction.atomic():
        row = _row(expo_id, question_id)
        row.retired = True
        row.save(update_fields=["retired"])
        _tell(expo_id, "quiz.question-retired", actor, row)


def slug_for(question: NewQuestion) -> str:
    """English words where there are some, and an ending that nobody else has."""
    plain = unicodedata.normalize("NFKD", question.text.en).encode("ascii", "ignore").decode().lower()
    words = re.sub(r"[^a-z0-9]+", "-", plain).strip("-") or "question"
    return f"{words[: _SLUG_MOST - _TAIL - 1].strip('-')}-{new_id().hex[-_TAIL:]}"


def _columns(question: NewQuestion) -> dict[str, Any]:
    for field, text in (("text", question.text), ("explanation", question.explanation), ("source", question.source)):
        if not (text.ko.strip() or text.en.strip()):
            raise BadInputError(field=field, why="empty")
        if max(len(text.ko), len(text.en)) > TEXT_MOST[field]:
            raise TooLongError(field=field, most=TEXT_MOST[field])
    if question.source_url and urlsplit(question.source_url).scheme not in {"http", "https"}:
        raise BadInputError(field="source_url", why="no-address")
    return {
        "text": question.text.to_json(),
        "side": question.side,
        "explanation": question.explanation.to_json(),
        "source": question.source.to_json(),
        "source_url": question.source_url,
        "practice": question.practice,
    }


def _create(expo_id: ExpoId, slug: str, columns: dict[str, Any], order: int | None = None) -> models.Question:
    if order is None:
        last = models.Question.objects.filter(expo_id=expo_id).aggregate(last=Max("order"))["last"]
        order = 0 if last is None else last + 1
    return models.Question.objects.create(expo_id=expo_id, slug=slug, order=order, **columns)


def _row(expo_id: ExpoId, question_id: QuizQuestionId) -> models.Question:
    row = models.Question.objects.select_for_update().filter(expo_id=expo_id, id=question_id, retired=False).first()
    if row is None:
        raise NotFoundError
    return row


def _tell(expo_id: ExpoId, kind: str, actor: Actor, row: models.Question, **data: Json) -> None:
    record(expo_id=expo_id, kind=kind, actor=actor, subject=("question", row.id), data=data)
