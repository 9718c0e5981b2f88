"""Reads: the programme, what is on, the cue sheet, the questions, what the hall's screen shows."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from itertools import count
from typing import cast
from uuid import UUID

from django.db.models import Count, Prefetch, QuerySet

from madang.kernel.errors import NotFoundError
from madang.kernel.ids import ExpoId, ParticipantId, PartId, SessionId
from madang.kernel.text import Text
from madang.platform.clock import now
from madang.programme import models, rows, rules
from madang.programme.types import (
    Announcement,
    Cue,
    CueSheet,
    Day,
    NowNext,
    Part,
    Programme,
    Question,
    Scene,
    Session,
    Slides,
    Stage,
    Summons,
)

# Those that everybody may read, of the most wanted the first.
_READ = ("open", "picked", "settled")
QUESTIONS_MOST = 200


def programme(expo_id: ExpoId) -> Programme:
    sessions = models.Session.objects.order_by("order", "starts_at", "id").prefetch_related("slides")
    found = models.Part.objects.filter(expo_id=expo_id).order_by("order", "id")
    numbers = count(1)
    return Programme(
        tuple(
            _part(row, number, numbers)
            for number, row in enumerate(found.prefetch_related(Prefetch("sessions", queryset=sessions)), start=1)
        )
    )


def session(*, expo_id: ExpoId, session_id: UUID) -> Session:
    """Raises: NotFoundError."""
    found = programme(expo_id).session(SessionId(session_id))
    if found is None:
        raise NotFoundError
    return found


def now_next(expo_id: ExpoId, at: datetime | None = None, known: Programme | None = None) -> NowNext:
    """`known`: the programme, where it was read already."""
    return rules.now_next((known or programme(expo_id)).sessions, cue_sheet(expo_id, at).cues, at or now())


def cue_sheet(expo_id: ExpoId, at: datetime | None = None) -> CueSheet:
    cues = [rows.cue_of(row) for row in models.Cue.objects.filter(expo_id=expo_id).order_by("order", "id")]
    return rules.cue_sheet(cues, at or now())


def cue(*, expo_id: ExpoId, cue_id: UUID) -> Cue:
    """Raises: NotFoundError."""
    row = models.Cue.objects.filter(expo_id=expo_id, id=cue_id).first()
    if row is None:
        raise NotFoundError
    return rows.cue_of(row)


def day(expo_id: ExpoId, at: datetime | None = None, known: Programme | None = None) -> Day:
    """What newcomers should be told at this moment. `known`: the programme, where it was read already."""
    moment = at or now()
    return Day(
        now_next=now_next(expo_id, moment, known),
        announcement=announcement(expo_id, moment),
        summons=summons(expo_id, moment),
    )


def announcement(expo_id: ExpoId, at: datetime | None = None) -> Announcement | None:
    """The newest, as long as it is fresh."""
    moment = at or now()
    row = (
        models.Announcement.objects.filter(expo_id=expo_id, at__gt=moment - rules.ANNOUNCED_FOR, at__lte=moment)
        .order_by("-at", "-id")
        .first()
    )
    return rows.announcement_of(row) if row and row.ended_at is None else None


def announcement_by_id(*, expo_id: ExpoId, announcement_id: UUID) -> Announcement:
    """Raises: NotFoundError."""
    row = models.Announcement.objects.filter(expo_id=expo_id, id=announcement_id).first()
    if row is None:
        raise NotFoundError
    return rows.announcement_of(row)


def summons(expo_id: ExpoId, at: datetime | None = None) -> Summons | None:
    """The newest, as long as it makes sense to go."""
    moment = at or now()
    row = (
        models.Summons.objects.filter(expo_id=expo_id, at__gt=moment - rules.SUMMONED_FOR, at__lte=moment)
        .order_by("-at", "-id")
        .first()
    )
    return rows.summons_of(row) if row else None


def summons_by_id(*, expo_id: ExpoId, summons_id: UUID) -> Summons:
    """Raises: NotFoundError."""
    row = models.Summons.objects.filter(expo_id=expo_id, id=summons_id).first()
    if row is None:
        raise NotFoundError
    return rows.summons_of(row)


def questions(*, expo_id: ExpoId, participant_id: ParticipantId | None = None) -> list[Question]:
    """What may be read by everybody: the picked one, then open ones by votes, then settled ones, newest last."""
    found = _counted().filter(expo_id=expo_id, standing__in=_READ)
    voted = set(
        models.Vote.objects.filter(question__expo_id=expo_id, participant_id=participant_id).values_list(
            "question_id", flat=True
        )
        if participant_id
        else ()
    )
    listed = [
        rows.question_of(row, votes=_votes(row), participant_id=participant_id, voted=row.id in voted)
        for row in found.order_by("-number", "at", "id")[:QUESTIONS_MOST]
    ]
    return sorted(listed, key=lambda one: (_READ.index(one.standing) - (one.standing == "picked") * 2, -one.votes))


def question(*, expo_id: ExpoId, question_id: UUID, participant_id: ParticipantId | None = None) -> Question:
    """Raises: NotFoundError, also for one that was hidden or taken back."""
    row = _counted().filter(expo_id=expo_id, id=question_id, standing__in=_READ).first()
    if row is None:
        raise NotFoundError
    voted = participant_id is not None and row.votes.filter(participant_id=participant_id).exists()
    return rows.question_of(row, votes=_votes(row), participant_id=participant_id, voted=voted)


def stage(expo_id: ExpoId) -> Stage:
    """What the hall's screen shows; the welcome where nothing was chosen yet."""
    row = models.Stage.objects.filter(expo_id=expo_id).first()
    told = announcement(expo_id)
    if row is None:
        return Stage("welcome", None, None, None, told)
    return Stage(
        scene=cast("Scene", row.scene),
        session_id=SessionId(row.session_id) if row.session_id else None,
        shown_at=row.shown_at,
        question=_picked(expo_id, row.question_id),
        announcement=told,
    )


def slides(*, expo_id: ExpoId, slides_id: UUID) -> Slides:
    """Raises: NotFoundError."""
    row = models.Slides.objects.filter(session__part__expo_id=expo_id, id=slides_id).first()
    if row is None:
        raise NotFoundError
    return rows.slides_of(row)


def people_in_hall(expo_id: ExpoId) -> int:
    """How many have joined from the real hall by phone, ever: staff, tests and demo left out."""
    return models.HallGuest.objects.filter(expo_id=expo_id, participant__traffic="visitor").count()


def _picked(expo_id: ExpoId, question_id: UUID | None) -> Question | None:
    if question_id is None:
        return None
    row = _counted().filter(expo_id=expo_id, id=question_id, standing="picked").first()
    return rows.question_of(row, votes=_votes(row)) if row else None


def _counted() -> QuerySet[models.Question]:
    return models.Question.objects.annotate(number=Count("votes"))


def _votes(row: models.Question) -> int:
    return int(getattr(row, "number", 0))


def _part(row: models.Part, number: int, numbers: Iterator[int]) -> Part:
    return Part(
        id=PartId(row.id),
        number=number,
        title=Text.from_json(row.title),
        summary=Text.from_json(row.summary),
        sessions=tuple(rows.session_of(each, next(numbers)) for each in row.sessions.all()),
    )
