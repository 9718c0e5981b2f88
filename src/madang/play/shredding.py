"""The words of cheers, and the names in them, go with the expo's personal data; their lines stay countable."""

from __future__ import annotations

from madang.kernel.ids import ExpoId
from madang.play import models


def shred(*, expo_id: ExpoId) -> int:
    """Of how many cheers; they then stand as taken back. Again: none."""
    rows = models.Wing.objects.filter(expo_id=expo_id).exclude(words="", to="", name="")
    return rows.update(words="", to="", name="", standing="withdrawn")
