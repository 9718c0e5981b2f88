"""Who may read the wall, and who may take something off it."""

from __future__ import annotations

from madang.participants.errors import NeedsPassError
from madang.participants.types import Participant
from madang.participants.visits import Visit


def may_read(visit: Visit) -> bool:
    """The wall stands in the yard, where registered people and those who run the expo walk."""
    return visit.may_see("registered")


def writer(visit: Visit) -> Participant:
    """Who may leave a wing. Raises: NeedsPassError, StoppedError."""
    return visit.taking_part()


def owner(visit: Visit) -> Participant:
    """Who may take back their own, at any time. Raises: NeedsPassError."""
    if visit.participant is None:
        raise NeedsPassError
    return visit.participant


def may_hide(visit: Visit) -> bool:
    return visit.staff
