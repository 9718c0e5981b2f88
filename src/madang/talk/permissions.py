"""Who may speak, report and call for help in an expo."""

from __future__ import annotations

from madang.kernel.ids import ExpoId
from madang.participants.errors import NeedsPassError
from madang.participants.types import Participant


def require_admitted(expo_id: ExpoId, participant: Participant) -> None:
    """Raises: NeedsPassError."""
    if participant.expo_id != expo_id or participant.standing != "admitted":
        raise NeedsPassError
