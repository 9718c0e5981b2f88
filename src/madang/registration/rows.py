"""From stored rows to the frozen types that leave this domain."""

from __future__ import annotations

from typing import cast

from madang.kernel.ids import ExpoId, ParticipantId, RegistrationId
from madang.kernel.traffic import Mode
from madang.registration import models
from madang.registration.types import Registration, Status


def of_row(row: models.Registration) -> Registration:
    return Registration(
        id=RegistrationId(row.id),
        expo_id=ExpoId(row.expo_id),
        participant_id=ParticipantId(row.participant_id),
        mode=cast("Mode", row.mode),
        status=cast("Status", row.status),
        code=row.code,
        notice_version=row.notice_version,
        made_at=row.made_at,
        cancelled_at=row.cancelled_at,
        arrived_at=row.arrived_at,
        sent_at=row.sent_at,
    )
