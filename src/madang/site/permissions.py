"""Who gets into the world, and who to the console."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.http import HttpRequest

from madang.expos import permissions as expo_permissions
from madang.expos import queries as expos
from madang.expos.types import Expo
from madang.kernel.errors import NotAllowedError
from madang.kernel.ids import UserId
from madang.participants.types import Participant
from madang.people.permissions import may_found, signed_in
from madang.platform.types import Actor, by_account
from madang.realtime.errors import StoppedError
from madang.site.errors import NotOpenError


def staff_of(request: HttpRequest, expo: Expo) -> UserId | None:
    """Who is signed in with a role that may see this expo's console."""
    user_id = signed_in(request.user)
    return user_id if expo_permissions.may_see_console(expo_id=expo.id, user_id=user_id) else None


@dataclass(frozen=True, slots=True)
class Desk:
    """Somebody at the console of this expo. `may_run`: cues, gate, chat, stop; `may_curate`: halls, works, the
    programme, the questions of the quiz; `may_lead`: what the expo is, and its team.
    """

    expo: Expo
    user_id: UserId
    may_run: bool
    may_curate: bool
    may_lead: bool

    @property
    def actor(self) -> Actor:
        return by_account(self.user_id)


def desk_of(request: HttpRequest, slug: str) -> Desk:
    """Raises: NotFoundError, NotAllowedError."""
    expo = expos.expo_by_slug(slug)
    user_id = staff_of(request, expo)
    if user_id is None:
        raise NotAllowedError
    return Desk(
        expo=expo,
        user_id=user_id,
        may_run=expo_permissions.may_run(expo_id=expo.id, user_id=user_id),
        may_curate=expo_permissions.may_curate(expo_id=expo.id, user_id=user_id),
        may_lead=expo_permissions.may_lead(expo_id=expo.id, user_id=user_id),
    )


def running_desk_of(request: HttpRequest, slug: str) -> Desk:
    """Of somebody who may run the expo. Raises: NotFoundError, NotAllowedError."""
    desk = desk_of(request, slug)
    if not desk.may_run:
        raise NotAllowedError
    return desk


def editing_desk_of(request: HttpRequest, slug: str) -> Desk:
    """Of an organiser, who makes what the day is run from. Raises: NotFoundError, NotAllowedError."""
    desk = desk_of(request, slug)
    if not desk.may_curate:
        raise NotAllowedError
    return desk


def leading_desk_of(request: HttpRequest, slug: str) -> Desk:
    """Of an organiser. Raises: NotFoundError, NotAllowedError."""
    desk = desk_of(request, slug)
    if not desk.may_lead:
        raise NotAllowedError
    return desk


def founder_of(request: HttpRequest) -> UserId:
    """Somebody who may make expos. Raises: NotAllowedError."""
    user_id = signed_in(request.user)
    if user_id is None or not may_found(request.user):
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
