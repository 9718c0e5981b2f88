"""Addresses go when their date has come; the registration stays, for its figures."""

from __future__ import annotations

from datetime import datetime

from madang.kernel.ids import ExpoId
from madang.registration import models


def shred(*, expo_id: ExpoId, at: datetime) -> int:
    """How many addresses. Again: none."""
    gone, _ = models.Contact.objects.filter(registration__expo_id=expo_id, retain_until__lte=at).delete()
    return gone
