"""What another process must act on: written with the fact, read by poll, hurried by a nudge."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from django.db import transaction

from madang.kernel.ids import EventId
from madang.platform.models import Event, OutboxDelivery, OutboxMessage
from madang.platform.nudge import nudge
from madang.platform.rows import row_of

if TYPE_CHECKING:
    from collections.abc import Collection, Container

    from madang.platform.types import EventRow

# A reader that started late looks this far back; a row that commits late (PostgreSQL) is still within it.
OVERLAP = timedelta(seconds=60)


def publish(event: Event) -> None:
    """Adds the event to the outbox in the caller's transaction, and nudges the readers once it is committed."""
    OutboxMessage(event=event).save(force_insert=True)
    transaction.on_commit(nudge)


def since(moment: datetime, *, kinds: Collection[str] | None = None, seen: Container[EventId] = ()) -> list[EventRow]:
    """Published events from `moment` less an overlap, but those that were `seen`; only of these kinds.

    For readers with soft state (the world): what they missed while down, they read afresh from the tables. They look
    ten times a second, so that of what they have seen not more than its id is read.
    """
    rows = OutboxMessage.objects.filter(created_at__gte=moment - OVERLAP).order_by("created_at", "id")
    if kinds is not None:
        rows = rows.filter(event__kind__in=list(kinds))
    ids = rows.values_list("event_id", flat=True)
    fresh = [identity for identity in ids if EventId(identity) not in seen]
    found = Event.objects.in_bulk(fresh)
    return [row_of(found[identity]) for identity in fresh]


def undelivered(*, consumer: str, since: datetime | None = None, most: int = 100) -> list[EventRow]:
    """Events that `consumer` has not acted on yet, oldest first; `since` spares looking at all that ever was."""
    rows = OutboxMessage.objects.exclude(deliveries__consumer=consumer)
    if since is not None:
        rows = rows.filter(created_at__gte=since - OVERLAP)
    return [row_of(row.event) for row in rows.select_related("event").order_by("created_at", "id")[:most]]


def delivered(*, consumer: str, event_id: EventId) -> None:
    """Marks the event as acted on. Saying so twice is no error."""
    message = OutboxMessage.objects.get(event_id=event_id)
    OutboxDelivery.objects.get_or_create(message=message, consumer=consumer)
