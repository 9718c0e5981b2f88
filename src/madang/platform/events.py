"""Writing and reading the event log."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from uuid import UUID

from django.db import transaction

from madang.kernel.ids import EventId, ExpoId
from madang.platform import outbox
from madang.platform.models import Event
from madang.platform.rows import row_of
from madang.platform.types import Actor, EventRow, Json


def record(
    *,
    expo_id: ExpoId,
    kind: str,
    actor: Actor,
    subject: tuple[str, UUID] | None = None,
    data: Mapping[str, Json] | None = None,
    at: datetime | None = None,
    publish: bool = False,
    schema: int = 1,
) -> EventId:
    """Writes one event inside the caller's transaction; with `publish`, its outbox row too.

    Raises: TransactionManagementError outside a transaction, for a fact without its change is a lie.
    """
    if not transaction.get_connection().in_atomic_block:
        msg = f"{kind} recorded outside a transaction"
        raise transaction.TransactionManagementError(msg)
    event = _event(expo_id, kind, actor, subject, data, at, schema)
    event.save(force_insert=True)
    if publish:
        outbox.publish(event)
    return EventId(event.id)


def record_traces(rows: Iterable[tuple[ExpoId, str, Actor, tuple[str, UUID] | None, Mapping[str, Json], datetime]]) -> int:
    """Appends a batch of traces (views, dwell, presence): may be lost at a kill, and is named so in the report."""
    events = [_event(expo_id, kind, actor, subject, data, at, 1) for expo_id, kind, actor, subject, data, at in rows]
    Event.objects.bulk_create(events)
    return len(events)


def _event(
    expo_id: ExpoId,
    kind: str,
    actor: Actor,
    subject: tuple[str, UUID] | None,
    data: Mapping[str, Json] | None,
    at: datetime | None,
    schema: int,
) -> Event:
    subject_kind, subject_id = subject or ("", None)
    event = Event(
        expo_id=expo_id,
        kind=kind,
        schema=schema,
        pseudonym=actor.pseudonym,
        traffic=actor.traffic,
        mode=actor.mode,
        subject_kind=subject_kind,
        subject_id=subject_id,
        data=dict(data or {}),
    )
    if at is not None:
        event.at = at
    return event


def log_of(*, expo_id: ExpoId, kinds: Iterable[str] | None = None, until: datetime | None = None) -> Iterator[EventRow]:
    """The expo's events in order of time, then id; the only input of every figure in the report."""
    rows = Event.objects.filter(expo_id=expo_id)
    if kinds is not None:
        rows = rows.filter(kind__in=list(kinds))
    if until is not None:
        rows = rows.filter(at__lte=until)
    for event in rows.order_by("at", "id").iterator(chunk_size=2000):
        yield row_of(event)
