"""Writes that set a programme up: parts, sessions, cues."""

from __future__ import annotations

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
    words = rules.checked_words(title, field="title", most=TITLE_MOST)
    with transaction.atomic():
        before = models.Part.objects.filter(expo_id=expo_id).aggregate(last=Max("order"))["last"] or 0
        row = models.Part.objects.create(
            expo_id=expo_id, order=before + 1, title=words.to_json(), summary=summary.to_json()
        )
        _tell(expo_id, "part.added", actor, ("part", row.id))
    return PartId(row.id)


def add_session(*, expo_id: ExpoId, part_id: PartId, session: NewSession, actor: Actor) -> SessionId:
    """The part's next session. Raises: NotFoundError, BadInputError, TooLongError."""
    title, stream_url = _checked(session)
    with transaction.atomic():
        part = models.Part.objects.select_for_update().filter(expo_id=expo_id, id=part_id).first()
        if part is None:
            raise NotFoundError
        before = part.sessions.aggregate(last=Max("order"))["last"] or 0
        row = models.Session.objects.create(
            part=part,
            order=before + 1,
            kind=session.kind,
            title=title.to_json(),
            summary=session.summary.to_json(),
            starts_at=session.starts_at,
            ends_at=session.ends_at,
            space=session.space,
            stream_url=stream_url,
            people=rows.to_json(session.people),
            winners=rows.to_json(session.winners),
        )
        _tell(expo_id, "session.added", actor, ("session", row.id))
    return SessionId(row.id)


def add_cue(*, expo_id: ExpoId, cue: NewCue, actor: Actor) -> CueId:
    """The cue sheet's next line. Raises: NotFoundError for a session of another expo, BadInputError, TooLongError."""
    title = rules.checked_words(cue.title, field="title", most=TITLE_MOST)
    if cue.announcement.ko or cue.announcement.en:
        rules.checked_words(cue.announcement, field="announcement")
    if cue.summons.ko or cue.summons.en:
        rules.checked_words(cue.summons, field="summons")
    with transaction.atomic():
        if cue.session_id and not models.Session.objects.filter(part__expo_id=expo_id, id=cue.session_id).exists():
            raise NotFoundError
        before = models.Cue.objects.filter(expo_id=expo_id).aggregate(last=Max("order"))["last"] or 0
        row = models.Cue.objects.create(
            expo_id=expo_id,
            order=before + 1,
            title=title.to_json(),
            planned_at=cue.planned_at,
            session_id=cue.session_id,
            announcement=cue.announcement.to_json(),
            summons_to=cue.summons_to,
            summons=cue.summons.to_json(),
            opens_arena=cue.opens_arena,
            scene=cue.scene or "",
            chat=cue.chat,
        )
        _tell(expo_id, "cue.added", actor, ("cue", row.id))
    return CueId(row.id)


def _checked(session: NewSession) -> tuple[Text, str]:
    if session.ends_at <= session.starts_at:
        raise BadInputError(field="ends_at", why="before-start")
    stream = rules.checked_stream(session.stream_url)
    return rules.checked_words(session.title, field="title", most=TITLE_MOST), stream.url if stream else ""


def _tell(expo_id: ExpoId, kind: str, actor: Actor, subject: Subject) -> None:
    record(expo_id=expo_id, kind=kind, actor=actor, subject=subject, publish=True)
