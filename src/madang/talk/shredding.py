"""What was said, reported and asked for is personal data: its rows go at their date. The log keeps that it was."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from madang.kernel.ids import ExpoId
from madang.talk import models


def shred(*, expo_id: ExpoId, at: datetime) -> int:
    """Deletes lines, reports and calls for help whose date is past; how many there were. Again: none."""
    shredded = 0
    with transaction.atomic():
        for table in (models.Report, models.Help, models.Line):
            rows = table.objects.filter(expo_id=expo_id, retain_until__lte=at)
            shredded += rows.count()
            rows.delete()
    return shredded
