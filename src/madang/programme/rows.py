"""From stored rows to the frozen types that leave this domain."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, cast

from madang.kernel.ids import CueId, ParticipantId, PartId, QuestionId, SessionId
from madang.kernel.text import Text
from madang.programme import models
from madang.programme.types import (
    Announcement,
    ChatSwitch,
    Cue,
    Kind,
    Person,
    Question,
    QuestionStanding,
    Scene,
    Session,
    Slides,
    Summons,
    Winner,
)


def session_of(row: models.Session, number: int) -> Session:
    return Session(
        id=SessionId(row.id),
        part_id=PartId(row.part_id),
        number=number,
        kind=cast("Kind", row.kind),
        title=Text.from_json(row.title),
        summary=Text.from_json(row.summary),
        starts_at=row.starts_at,
        ends_at=row.ends_at,
        space=row.space,
        stream_url=row.stream_url,
        people=tuple(Person(**_texts(entry)) for entry in row.people),
        winners=tuple(Winner(**_texts(entry)) for entry in row.winners),
        slides=tuple(slides_of(each) for each in sorted(row.slides.all(), key=lambda each: (each.order, each.id))),
    )


def _texts(entry: dict[str, Any]) -> dict[str, Text]:
    return {name: Text.from_json(value) for name, value in entry.items()}


def to_json(entries: Iterable[Person | Winner]) -> list[dict[str, dict[str, str]]]:
    """The lists of a session as they are stored."""
    return [{name: getattr(entry, name).to_json() for name in entry.__dataclass_fields__} for entry in entries]


def slides_of(row: models.Slides) -> Slides:
    return Slides(id=row.id, title=row.title, mime=row.mime, bytes=row.bytes, sha256=row.sha256)


def cue_of(row: models.Cue) -> Cue:
    return Cue(
        id=CueId(row.id),
        number=row.order,
        title=Text.from_json(row.title),
        planned_at=row.planned_at,
        session_id=SessionId(row.session_id) if row.session_id else None,
        announcement=Text.from_json(row.announcement),
        summons_to=row.summons_to,
        summons=Text.from_json(row.summons),
        opens_arena=row.opens_arena,
        scene=cast("Scene", row.scene) if row.scene else None,
        chat=cast("ChatSwitch", row.chat),
        fired_at=row.fired_at,
    )


def announcement_of(row: models.Announcement) -> Announcement:
    return Announcement(id=row.id, text=Text.from_json(row.text), at=row.at)


def summons_of(row: models.Summons) -> Summons:
    return Summons(
        id=row.id, space=row.space, title=Text.from_json(row.title), text=Text.from_json(row.text), at=row.at
    )


def question_of(
    row: models.Question, *, votes: int, participant_id: ParticipantId | None = None, voted: bool = False
) -> Question:
    return Question(
        id=QuestionId(row.id),
        text=row.text,
        name=row.name,
        standing=cast("QuestionStanding", row.standing),
        votes=votes,
        at=row.at,
        mine=row.participant_id == participant_id,
        voted=voted,
    )
