"""Writes that change a programme which is there: words, order, removal, and moving the whole of it to another time."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any, Literal
from uuid import UUID

from django.db import models as tables
from django.db import transaction
from django.db.models import F

from madang.kernel.errors import BadInputError, NotFoundError
from madang.kernel.ids import CueId, ExpoId, PartId, SessionId
from madang.kernel.text import Text
from madang.platform.events import record
from madang.platform.types import Actor, Json
from madang.programme import models, planning, services
from madang.programme.types import NewCue, NewSession, PlannedPart

Noun = Literal["part", "session", "cue", "slides"]


def change_part(*, expo_id: ExpoId, part_id: PartId, title: Text, summary: Text, actor: Actor) -> None:
    """Raises: NotFoundError, BadInputError, TooLongError."""
    columns = planning.part_columns(title, summary)
    with transaction.atomic():
        _put(expo_id, "part", part_id, columns)
        _tell(expo_id, "part.changed", actor, "part", part_id)


def change_session(
    *, expo_id: ExpoId, session_id: SessionId, part_id: PartId, session: NewSession, actor: Actor
) -> None:
    """Into another part it goes last; its slides stay with it. Raises: NotFoundError, BadInputError, TooLongError."""
    columns = planning.session_columns(session)
    with transaction.atomic():
        row = _put(expo_id, "session", session_id, columns)
        if row.part_id != part_id:
            row.part = planning.part_row(expo_id, part_id)
            row.order = planning.next_order(row.part.sessions.all())
            row.save(update_fields=["part", "order"])
        _tell(expo_id, "session.changed", actor, "session", session_id)


def change_cue(*, expo_id: ExpoId, cue_id: CueId, cue: NewCue, actor: Actor) -> None:
    """One that was fired stays fired. Raises: NotFoundError, BadInputError, TooLongError."""
    with transaction.atomic():
        _put(expo_id, "cue", cue_id, planning.cue_columns(expo_id, cue))
        _tell(expo_id, "cue.changed", actor, "cue", cue_id)


def remove(*, expo_id: ExpoId, noun: Noun, thing_id: UUID, actor: Actor) -> None:
    """A part goes with its sessions, a session with its slides; a cue about it stays, about nothing.

    Raises: NotFoundError.
    """
    with transaction.atomic():
        row = _row(expo_id, noun, thing_id)
        beside = _beside(row)
        row.delete()
        _number(beside.exclude(pk=thing_id))
        _tell(expo_id, f"{noun}.removed", actor, noun, thing_id)


def move(*, expo_id: ExpoId, noun: Noun, thing_id: UUID, by: int, actor: Actor) -> None:
    """Earlier (negative) or later among its like, as far as there is room. Raises: NotFoundError."""
    with transaction.atomic():
        row = _row(expo_id, noun, thing_id)
        beside = list(_beside(row))
        here = next(place for place, each in enumerate(beside) if each.pk == row.pk)
        there = min(max(0, here + by), len(beside) - 1)
        beside.insert(there, beside.pop(here))
        _number(beside)
        if there != here:
            _tell(expo_id, f"{noun}.moved", actor, noun, thing_id, to=there + 1)


def shift(*, expo_id: ExpoId, begins: datetime, actor: Actor, anew: bool = False) -> None:
    """Moves every session and cue alike, so that the earliest of them is at `begins`; with `anew` the cue sheet is as
    before the day, and the screen shows the welcome.

    Raises: BadInputError(field="begins", why="nothing-to-move").
    """
    with transaction.atomic():
        sessions = models.Session.objects.filter(part__expo_id=expo_id)
        cues = models.Cue.objects.filter(expo_id=expo_id)
        starts = [*sessions.values_list("starts_at", flat=True), *cues.values_list("planned_at", flat=True)]
        if not starts:
            raise BadInputError(field="begins", why="nothing-to-move")
        by = begins - min(starts)
        sessions.update(starts_at=F("starts_at") + by, ends_at=F("ends_at") + by)
        cues.update(planned_at=F("planned_at") + by)
        if anew:
            services.rewind_cues(expo_id=expo_id, actor=actor)
            services.show_scene(expo_id=expo_id, scene="welcome", actor=actor)
        _tell(expo_id, "programme.moved", actor, "expo", expo_id, seconds=int(by.total_seconds()))


def take_in(*, expo_id: ExpoId, parts: Sequence[PlannedPart], instead: bool, actor: Actor) -> None:
    """All of these parts with their sessions, last, or in place of what is there; or none of them.

    Raises: BadInputError, TooLongError.
    """
    with transaction.atomic():
        if instead:
            clear(expo_id=expo_id, actor=actor)
        for part in parts:
            part_id = planning.add_part(expo_id=expo_id, title=part.title, summary=Text(), actor=actor)
            for session in part.sessions:
                planning.add_session(expo_id=expo_id, part_id=part_id, session=session, actor=actor)
        _tell(expo_id, "programme.imported", actor, "expo", expo_id, parts=len(parts))


def take_in_cues(*, expo_id: ExpoId, cues: Sequence[NewCue], instead: bool, actor: Actor) -> None:
    """All of these cues, last, or in place of the whole sheet, those that were fired too; or none of them.

    Raises: NotFoundError for a session of another expo, BadInputError, TooLongError.
    """
    with transaction.atomic():
        if instead:
            models.Cue.objects.filter(expo_id=expo_id).delete()
        for cue in cues:
            planning.add_cue(expo_id=expo_id, cue=cue, actor=actor)
        _tell(expo_id, "cues.imported", actor, "expo", expo_id, cues=len(cues), instead=instead)


def clear(*, expo_id: ExpoId, actor: Actor) -> None:
    """Takes every part out, with sessions and slides; the cue sheet stays. An empty one: nothing happens."""
    with transaction.atomic():
        parts = models.Part.objects.filter(expo_id=expo_id)
        if parts.exists():
            parts.delete()
            _tell(expo_id, "programme.cleared", actor, "expo", expo_id)


def _row(expo_id: ExpoId, noun: Noun, thing_id: UUID) -> Any:
    rows: Mapping[Noun, tables.QuerySet[Any]] = {
        "part": models.Part.objects.filter(expo_id=expo_id),
        "session": models.Session.objects.filter(part__expo_id=expo_id),
        "cue": models.Cue.objects.filter(expo_id=expo_id),
        "slides": models.Slides.objects.filter(session__part__expo_id=expo_id),
    }
    row = rows[noun].select_for_update(of=("self",)).filter(pk=thing_id).first()
    if row is None:
        raise NotFoundError
    return row


def _beside(row: models.Part | models.Session | models.Slides | models.Cue) -> tables.QuerySet[Any]:
    """What is put in order together with it, as it stands."""
    if isinstance(row, models.Part):
        return models.Part.objects.filter(expo_id=row.expo_id).order_by("order", "id")
    if isinstance(row, models.Session):
        return models.Session.objects.filter(part_id=row.part_id).order_by("order", "starts_at", "id")
    if isinstance(row, models.Slides):
        return models.Slides.objects.filter(session_id=row.session_id).order_by("order", "id")
    return models.Cue.objects.filter(expo_id=row.expo_id).order_by("order", "id")


def _number(ordered: Sequence[Any] | tables.QuerySet[Any]) -> None:
    rows = list(ordered)
    for order, each in enumerate(rows, start=1):
        each.order = order
    if rows:
        type(rows[0]).objects.bulk_update(rows, ["order"])


def _put(expo_id: ExpoId, noun: Noun, thing_id: UUID, columns: Mapping[str, Any]) -> Any:
    row = _row(expo_id, noun, thing_id)
    for name, value in columns.items():
        setattr(row, name, value)
    row.save(update_fields=list(columns))
    return row


def _tell(expo_id: ExpoId, kind: str, actor: Actor, noun: str, thing_id: UUID, **data: Json) -> None:
    record(expo_id=expo_id, kind=kind, actor=actor, subject=(noun, thing_id), data=data, publish=True)
