"""Names, looks and places go when their date has come; the pseudonym stays, for the log's figures."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from madang.kernel.ids import ExpoId
from madang.participants import models


def shred(*, expo_id: ExpoId, at: datetime) -> int:
    """Of how many people. Again: none."""
    with transaction.atomic():
        past = models.Participant.objects.filter(expo_id=expo_id, retain_until__lte=at)
        models.PlaceKept.objects.filter(participant__in=past).delete()
        return past.exclude(name="").update(name="", look={})
