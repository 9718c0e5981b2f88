"""The registrations of an edition that is over, as its log tells of them: without addresses, shredded by then."""

from __future__ import annotations

import secrets
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from madang.kernel.ids import ExpoId, ParticipantId, RegistrationId
from madang.kernel.traffic import Mode
from madang.participants.editions import BATCH
from madang.registration import models, rules
from madang.registration.notice import NOTICE_VERSION
from madang.registration.services import CODE_BITS


@dataclass(frozen=True, slots=True)
class Past:
    id: RegistrationId
    participant_id: ParticipantId
    mode: Mode
    made_at: datetime
    cancelled_at: datetime | None = None
    arrived_at: datetime | None = None


def recall(*, expo_id: ExpoId, registrations: Iterable[Past]) -> None:
    """Puts them down without an event and without mail: the log has them already."""
    rows = [
        models.Registration(
            id=past.id,
            expo_id=expo_id,
            participant_id=past.participant_id,
            mode=past.mode,
            status="cancelled" if past.cancelled_at else "confirmed",
            code=rules.code_from(secrets.randbits(CODE_BITS)),
            key=past.id,
            notice_version=NOTICE_VERSION,
            made_at=past.made_at,
            cancelled_at=past.cancelled_at,
            arrived_at=past.arrived_at,
            sent_at=past.made_at,
        )
        for past in registrations
    ]
    models.Registration.objects.bulk_create(rows, batch_size=BATCH)
