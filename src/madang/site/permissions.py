"""Who gets into the world, and who to the console."""

from __future__ import annotations

from datetime import datetime

from django.http import HttpRequest

from madang.expos import permissions as expo_permissions
from madang.expos.types import Expo
from madang.kernel.errors import NotAllowedError
from madang.kernel.ids import UserId
from madang.participants.types import Participant
from madang.people.permissions import signed_in
from madang.realtime.errors import StoppedError
from madang.site.errors import NotOpenError


def staff_of(request: HttpRequest, expo: Expo) -> UserId | None:
    """Who is signed in with a role that may see this expo's console."""
    user_id = signed_in(request.user)
    return user_id if expo_permissions.may_see_console(expo_id=expo.id, user_id=user_id) else None


def require_console(request: HttpRequest, expo: Expo) -> UserId:
    """Raises: NotAllowedError."""
    user_id = staff_of(request, expo)
    if user_id is None:
        raise NotAllowedError
    return user_id


def require_open_gate(expo: Expo, person: Participant, at: datetime) -> None:
    """Visitors come while the expo is open; whoever runs it, at any time. Raises: NotOpenError, StoppedError."""
    door = expo.door(at)
    if person.traffic == "staff" or door == "open":
        return
    if door == "stopped":
        raise StoppedError
    raise NotOpenError(why=door)
