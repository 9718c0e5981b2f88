"""Writes: accounts."""

from __future__ import annotations

from django.db import transaction

from madang.kernel.errors import NotFoundError
from madang.kernel.ids import UserId
from madang.people.models import User


def ensure_account(*, email: str, name: str, password: str | None) -> UserId:
    """The account with this address; made with this password where there was none, else left as it is."""
    with transaction.atomic():
        found = User.objects.filter(email=email.lower()).first()
        user = found or User.objects.create_user(email=email, password=password, name=name)
    return UserId(user.id)


def account_for_sign_in(*, email: str) -> User:
    """The account row itself, for `django.contrib.auth.login` alone. Raises: NotFoundError."""
    user = User.objects.filter(email=email.lower(), is_active=True).first()
    if user is None:
        raise NotFoundError
    return user
