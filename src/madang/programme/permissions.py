"""Who may ask, who moderates, and who puts questions on the screen."""

from __future__ import annotations

from django.http import HttpRequest

from madang.expos import permissions as expo_permissions
from madang.kernel.errors import NotAllowedError
from madang.kernel.ids import UserId
from madang.participants.errors import NeedsPassError
from madang.participants.types import Participant
from madang.participants.visits import Visit
from madang.people.permissions import signed_in


def asker(visit: Visit) -> Participant:
    """Who may ask and vote. Raises: NeedsPassError, StoppedError."""
    return visit.taking_part()


def owner(visit: Visit) -> Participant:
    """Who may take back their own, at any time. Raises: NeedsPassError."""
    if visit.participant is None:
        raise NeedsPassError
    return visit.participant


def moderator(request: HttpRequest, visit: Visit) -> UserId:
    """Whoever runs the expo takes questions off the list. Raises: NotAllowedError."""
    user_id = signed_in(request.user)
    if user_id is None or not visit.staff:
        raise NotAllowedError
    return user_id


def may_pick(request: HttpRequest, visit: Visit) -> bool:
    """What stands on the hall's screen is the host's."""
    return expo_permissions.may_run(expo_id=visit.expo.id, user_id=signed_in(request.user))


def picker(request: HttpRequest, visit: Visit) -> UserId:
    """Raises: NotAllowedError."""
    user_id = signed_in(request.user)
    if user_id is None or not may_pick(request, visit):
        raise NotAllowedError
    return user_id


def may_plan(request: HttpRequest, visit: Visit) -> bool:
    """Who is shown the way to where the programme is set: its organisers."""
    return expo_permissions.may_curate(expo_id=visit.expo.id, user_id=signed_in(request.user))


def may_see_material(visit: Visit) -> bool:
    """Slides and streams are for registered people and those who run the expo."""
    return visit.may_see("registered")
