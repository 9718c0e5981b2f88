"""From a stored event to the frozen row that leaves this package."""

from __future__ import annotations

from typing import cast

from madang.kernel.ids import EventId, ExpoId, Pseudonym, UserId
from madang.kernel.traffic import Mode, Traffic
from madang.platform.models import Event
from madang.platform.types import EventRow


def row_of(event: Event) -> EventRow:
    return EventRow(
        id=EventId(event.id),
        expo_id=ExpoId(event.expo_id),
        at=event.at,
        kind=event.kind,
        schema=event.schema,
        pseudonym=Pseudonym(event.pseudonym) if event.pseudonym else None,
        traffic=cast("Traffic", event.traffic),
        mode=cast("Mode", event.mode),
        subject_kind=event.subject_kind,
        subject_id=event.subject_id,
        data=event.data,
        account=UserId(event.account) if event.account else None,
    )
