"""Writes that set a programme up: parts, sessions, cues."""

from __future__ import annotations

from typing import Any

from django.db import models as tables
from django.db import transaction
from django.db.models import Max

from madang.kernel.errors import BadInputError, NotFoundError
from madang.kernel.ids import CueId, ExpoId, PartId, SessionId
from madang.kernel.text import Text
from madang.platform.events import record
from madang.platform.types import Actor, Subject
from madang.programme import models, rows, rules
from madang.programme.types import TITLE_MOST, NewCue, NewSession


def add_part(*, expo_id: ExpoId, title: Text, summary: Text, actor: Actor) -> PartId:
    """The next part. Raises: BadInputError, TooLongError."""
    columns = part_columns(title, summary)
    with transaction.atomic():
        order = next_order(models.Part.objects.filter(expo_id=expo_id))
        row = models.Part.objects.create(expo_id=expo_id, order=order, **columns)
        _tell(expo_id, "part.added", actor, ("part", row.id))
    return PartId(row.id)


def add_session(*, expo_id: ExpoId, part_id: PartId, session: NewSession, actor: Actor) -> SessionId:
    """The part's next session. Raises: NotFoundError, BadInputError, TooLongError."""
    columns = session_columns(session)
    with transaction.atomic():
        part = part_row(expo_id, part_id)
        row = models.Session.objects.create(part=part, order=next_order(part.sessions.all()), **columns)
        _tell(expo_id, "session.added", actor, ("session", row.id))
    return SessionId(row.id)


def add_cue(*, expo_id: ExpoId, cue: NewCue, actor: Actor) -> CueId:
    """The cue sheet's next line. Raises: NotFoundError for a session of another expo, BadInputError, TooLongError."""
    with transaction.atomic():
        columns = cue_columns(expo_id, cue)
        order = next_order(models.Cue.objects.filter(expo_id=expo_id))
        row = models.Cue.objects.create(expo_id=expo_id, order=order, **columns)
        _tell(expo_id, "cue.added", actor, ("cue", row.id))
    return CueId(row.id)


def part_row(expo_id: ExpoId, part_id: PartId) -> models.Part:
    """Locked until the caller's transaction ends. Raises: NotFoundError."""
    part = models.Part.objects.select_for_update().filter(expo_id=expo_id, id=part_id).first()
    if part is None:
        raise NotFoundError
    return part


def next_order(beside: tables.QuerySet[Any]) -> int:
    return int(beside.aggregate(last=Max("order"))["last"] or 0) + 1


def part_columns(title: Text, summary: Text) -> dict[str, Any]:
    """Raises: BadInputError, TooLongError."""
    words = rules.checked_words(title, field="title", most=TITLE_MOST)
    return {"title": words.to_json(), "summary": summary.to_json()}


def session_columns(session: NewSession) -> dict[str, Any]:
    """Raises: BadInputError, TooLongError."""
    if session.ends_at <= session.starts_at:
        raise BadInputError(field="ends_at", why="before-start")
    stream = rules.checked_stream(session.stream_url)
    return {
        "kind": session.kind,
        "title": rules.checked_words(session.title, field="title", most=TITLE_MOST).to_json(),
        "summary": session.summary.to_json(),
        "starts_at": session.starts_at,
        "ends_at": session.ends_at,
        "space": session.space,
        "stream_url": stream.url if stream else "",
        "people": rows.to_json(session.people),
        "winners": rows.to_json(session.winners),
    }


def cue_columns(expo_id: ExpoId, cue: NewCue) -> dict[str, Any]:
    """Raises: NotFoundError for a session of another expo, BadInputError, TooLongError."""
    for field, text in (("announcement", cue.announcement), ("summons", cue.summons)):
        if text.ko or text.en:
            rules.checked_words(text, field=field)
    if cue.session_id and not models.Session.objects.filter(part__expo_id=expo_id, id=cue.session_id).exists():
        raise NotFoundError
    return {
        "title": rules.checked_words(cue.title, field="title", most=TITLE_MOST).to_json(),
        "planned_at": cue.planned_at,
        "session_id": cue.session_id,
        "announcement": cue.announcement.to_json(),
        "summons_to": cue.summons_to,
        "summons": cue.summons.to_json(),
        "opens_arena": cue.opens_arena,
        "scene": cue.scene or "",
        "chat": cue.chat,
    }


def _tell(expo_id: ExpoId, kind: str, actor: Actor, subject: Subject) -> None:
    record(expo_id=expo_id, kind=kind, actor=actor, subject=subject, publish=True)
