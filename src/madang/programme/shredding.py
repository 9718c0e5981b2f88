"""The words of public questions, and who signed them, go with the expo's personal data."""

from __future__ import annotations

from django.db import transaction

from madang.kernel.ids import ExpoId
from madang.programme import models


def shred(*, expo_id: ExpoId) -> int:
    """Of how many questions; they then stand as taken back. Again: none."""
    with transaction.atomic():
        models.Stage.objects.filter(expo_id=expo_id).update(question=None)
        rows = models.Question.objects.filter(expo_id=expo_id).exclude(text="", name="")
        return rows.update(text="", name="", standing="withdrawn")
