"""Who may play, look on, and run the quiz."""

from __future__ import annotations

from django.http import HttpRequest

from madang.expos import permissions as expo_permissions
from madang.expos.types import Expo
from madang.kernel.errors import NotAllowedError
from madang.kernel.ids import UserId
from madang.participants.types import Participant
from madang.participants.visits import Visit
from madang.people.permissions import signed_in


def player(visit: Visit) -> Participant:
    """Who may answer. Raises: NeedsPassError, StoppedError."""
    return visit.taking_part()


def may_host(request: HttpRequest, expo: Expo) -> bool:
    return expo_permissions.may_run(expo_id=expo.id, user_id=signed_in(request.user))


def require_host(request: HttpRequest, expo: Expo) -> UserId:
    """Who may open a game, ask and reveal: whoever may run the expo. Raises: NotAllowedError."""
    user_id = signed_in(request.user)
    if user_id is None or not may_host(request, expo):
        raise NotAllowedError
    return user_id
