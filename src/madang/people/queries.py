"""Reads: accounts."""

from __future__ import annotations

from collections.abc import Collection

from madang.kernel.errors import NotFoundError
from madang.kernel.ids import UserId
from madang.people.models import User
from madang.people.types import Account


def name_of(user_id: UserId) -> str:
    """Raises: NotFoundError."""
    return account(user_id).name


def names(*, user_ids: Collection[UserId]) -> dict[UserId, str]:
    rows = User.objects.filter(id__in=user_ids).values_list("id", "name")
    return {UserId(identity): name for identity, name in rows}


def account(user_id: UserId) -> Account:
    """Raises: NotFoundError."""
    user = User.objects.filter(id=user_id).first()
    if user is None:
        raise NotFoundError
    return account_of(user)


def accounts(*, user_ids: Collection[UserId]) -> list[Account]:
    """In the order of their names."""
    return [account_of(user) for user in User.objects.filter(id__in=user_ids).order_by("name", "email")]


def account_of(user: User) -> Account:
    return Account(
        id=UserId(user.id),
        email=user.email,
        name=user.name,
        may_found=user.may_found,
        has_password=user.has_usable_password(),
    )
