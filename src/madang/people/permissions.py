"""Who may sign in: anybody with an active account. What they may do is said per expo (expos.permissions)."""

from __future__ import annotations

from django.contrib.auth.models import AnonymousUser

from madang.kernel.ids import UserId
from madang.people.models import User


def may_found(user: User | AnonymousUser) -> bool:
    """Makes expos: accounts that the operator made."""
    return isinstance(user, User) and user.is_active and user.may_found


def signed_in(user: User | AnonymousUser) -> UserId | None:
    """The id of the account behind a request, or None for a stranger."""
    return UserId(user.id) if isinstance(user, User) and user.is_active else None
