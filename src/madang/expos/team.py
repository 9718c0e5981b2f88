"""Writes: who does what in an expo. There is always an organiser."""

from __future__ import annotations

from django.db import transaction

from madang.expos import models, services
from madang.expos.errors import LastOrganiserError
from madang.expos.types import TEAM_ROLES, RoleName
from madang.kernel.errors import NotFoundError
from madang.kernel.ids import ExpoId, UserId
from madang.platform.events import record
from madang.platform.types import Actor


def change_role(*, expo_id: ExpoId, user_id: UserId, name: RoleName, actor: Actor) -> None:
    """Gives somebody of the team this role in the place of the one they have.

    Raises: NotFoundError where they have none, LastOrganiserError.
    """
    with transaction.atomic():
        old = _roles(expo_id, user_id)
        if old == {name}:
            return
        if "organiser" in old and name != "organiser":
            _keep_an_organiser(expo_id, user_id)
        for role in sorted(old - {name}):
            _take(expo_id, user_id, role, actor)
        services.grant(expo_id=expo_id, user_id=user_id, name=name, actor=actor)


def withdraw_role(*, expo_id: ExpoId, user_id: UserId, actor: Actor) -> None:
    """Takes somebody out of the team; their account stays. Raises: NotFoundError, LastOrganiserError."""
    with transaction.atomic():
        old = _roles(expo_id, user_id)
        if "organiser" in old:
            _keep_an_organiser(expo_id, user_id)
        for role in sorted(old):
            _take(expo_id, user_id, role, actor)


def _roles(expo_id: ExpoId, user_id: UserId) -> set[str]:
    # The expo's row is the lock: two organisers who withdraw each other at once leave one.
    models.Expo.objects.select_for_update().filter(id=expo_id).first()
    held = models.Role.objects.filter(expo_id=expo_id, user_id=user_id, name__in=TEAM_ROLES)
    names = set(held.values_list("name", flat=True))
    if not names:
        raise NotFoundError
    return names


def _keep_an_organiser(expo_id: ExpoId, leaving: UserId) -> None:
    others = models.Role.objects.filter(expo_id=expo_id, name="organiser", user__is_active=True)
    if not others.exclude(user_id=leaving).exists():
        raise LastOrganiserError


def _take(expo_id: ExpoId, user_id: UserId, name: str, actor: Actor) -> None:
    models.Role.objects.filter(expo_id=expo_id, user_id=user_id, name=name).delete()
    record(expo_id=expo_id, kind="role.withdrawn", actor=actor, subject=("user", user_id), data={"role": name})
