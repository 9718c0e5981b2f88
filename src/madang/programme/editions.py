"""The cue sheet of an edition that is over, as its log tells of it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from uuid import UUID

from madang.kernel.ids import ExpoId
from madang.programme import models


def recall_cues(*, expo_id: ExpoId, fired: Mapping[UUID, datetime]) -> None:
    """Marks cues as fired at their moments, without an event and without carrying anything out."""
    rows = list(models.Cue.objects.filter(expo_id=expo_id, id__in=list(fired)))
    for row in rows:
        row.fired_at = fired[row.id]
    models.Cue.objects.bulk_update(rows, ["fired_at"])
