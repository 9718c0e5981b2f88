"""The people of an edition that is over, as its log tells of them: without names, which are shredded by then."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final
from uuid import UUID

from django.db import transaction

from madang.kernel.ids import ExpoId, ParticipantId, Pseudonym
from madang.kernel.traffic import Mode
from madang.participants import models
from madang.participants.types import Standing

# Rows a statement: SQLite takes so many values at a time.
BATCH: Final = 50


@dataclass(frozen=True, slots=True)
class Past:
    """A visitor of the log. `entered`: each ticket's id and the moment of its entry into the yard."""

    pseudonym: Pseudonym
    mode: Mode
    standing: Standing
    created_at: datetime
    entered: tuple[tuple[UUID, datetime], ...] = ()


def recall(*, expo_id: ExpoId, people: Sequence[Past], retain_until: datetime) -> dict[Pseudonym, ParticipantId]:
    """Puts them down without an event: the log has them already. Nobody may come in by it: they have no pass."""
    rows = {
        past.pseudonym: models.Participant(
            expo_id=expo_id,
            pseudonym=past.pseudonym,
            name="",
            mode=past.mode,
            standing=past.standing,
            created_at=past.created_at,
            retain_until=retain_until,
        )
        for past in people
    }
    entries = [
        models.Entry(ticket=ticket, participant=rows[past.pseudonym], at=at)
        for past in people
        for ticket, at in past.entered
    ]
    with transaction.atomic():
        models.Participant.objects.bulk_create(rows.values(), batch_size=BATCH)
        models.Entry.objects.bulk_create(entries, batch_size=BATCH)
    return {pseudonym: ParticipantId(row.id) for pseudonym, row in rows.items()}
