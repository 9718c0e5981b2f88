"""Writing and reading the event log."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from typing import Any

from django.db import transaction

from madang.kernel.ids import EventId, ExpoId
from madang.kernel.traffic import Traffic
from madang.platform import outbox
from madang.platform.clock import now
from madang.platform.models import Event
from madang.platform.rows import row_of
from madang.platform.types import Actor, EventRow, Json, Subject, Trace


def record(
    *,
    expo_id: ExpoId,
    kind: str,
    actor: Actor,
    subject: Subject | None = None,
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
    event = Event(
        expo_id=expo_id,
        kind=kind,
        schema=schema,
        at=at or now(),
        data=dict(data or {}),
        **_who(actor),
        **_what(subject),
    )
    event.save(force_insert=True)
    if publish:
        outbox.publish(event)
    return EventId(event.id)


def record_traces(traces: Iterable[Trace]) -> int:
    """Appends a batch of traces (views, dwell, presence): may be lost at a kill, and is named so in the report."""
    events = [
        Event(
            expo_id=trace.expo_id,
            kind=trace.kind,
            at=trace.at,
            data=dict(trace.data),
            **_who(trace.actor),
            **_what(trace.subject),
        )
        for trace in traces
    ]
    Event.objects.bulk_create(events)
    return len(events)


def done_at_console(*, expo_id: ExpoId, most: int = 100) -> list[EventRow]:
    """What accounts have done, newest first: the console's own record of who did what."""
    rows = Event.objects.filter(expo_id=expo_id, account__isnull=False).order_by("-at", "-id")[:most]
    return [row_of(row) for row in rows]


def happened(*, expo_id: ExpoId, kind: str, traffic: Traffic | None = None) -> bool:
    """Whether there is such an event, of that traffic where one is named."""
    rows = Event.objects.filter(expo_id=expo_id, kind=kind)
    return (rows.filter(traffic=traffic) if traffic else rows).exists()


def _who(actor: Actor) -> dict[str, Any]:
    return {
        "pseudonym": actor.pseudonym,
        "traffic": actor.traffic,
        "mode": actor.mode,
        "account": actor.account,
    }


def _what(subject: Subject | None) -> dict[str, Any]:
    kind, identity = subject or ("", None)
    return {"subject_kind": kind, "subject_id": identity}


def log_of(*, expo_id: ExpoId, kinds: Iterable[str] | None = None, until: datetime | None = None) -> Iterator[EventRow]:
    """The expo's events in order of time, then id; the only input of every figure in the report."""
    rows = Event.objects.filter(expo_id=expo_id)
    if kinds is not None:
        rows = rows.filter(kind__in=list(kinds))
    if until is not None:
        rows = rows.filter(at__lte=until)
    for event in rows.order_by("at", "id").iterator(chunk_size=2000):
        yield row_of(event)
