"""Who may curate an expo's halls."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import HttpRequest

from madang.expos import permissions
from madang.expos import queries as expos
from madang.expos.types import Expo
from madang.kernel.errors import NotAllowedError
from madang.kernel.ids import UserId
from madang.people.permissions import signed_in
from madang.platform.types import Actor, by_account


@dataclass(frozen=True, slots=True)
class Curator:
    """Somebody who may add, change, order and hang works of this expo."""

    expo: Expo
    user_id: UserId
    actor: Actor


def require_curator(request: HttpRequest, expo: str) -> Curator:
    """Raises: NotFoundError, NotAllowedError."""
    found = expos.expo_by_slug(expo)
    user_id = signed_in(request.user)
    if user_id is None or not permissions.may_curate(expo_id=found.id, user_id=user_id):
        raise NotAllowedError
    return Curator(found, user_id, by_account(user_id))
