"""Reads: accounts."""

from __future__ import annotations

from collections.abc import Collection

from madang.kernel.errors import NotFoundError
from madang.kernel.ids import UserId
from madang.people.models import User


def name_of(user_id: UserId) -> str:
    """Raises: NotFoundError."""
    user = User.objects.filter(id=user_id).first()
    if user is None:
        raise NotFoundError
    return user.name


def names(*, user_ids: Collection[UserId]) -> dict[UserId, str]:
    rows = User.objects.filter(id__in=user_ids).values_list("id", "name")
    return {UserId(identity): name for identity, name in rows}
