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


def make_founder(*, email: str, name: str, password: str) -> UserId:
    """An account that makes expos, by the operator's hand. One that is there already gets this name and password."""
    with transaction.atomic():
        user_id = ensure_account(email=email, name=name, password=None)
        user = User.objects.select_for_update().get(id=user_id)
        user.name, user.may_found, user.is_active = name, True, True
        user.set_password(password)
        user.save(update_fields=["name", "may_found", "is_active", "password"])
    return user_id


def account_for_sign_in(*, email: str) -> User:
    """The account row itself, for `django.contrib.auth.login` alone. Raises: NotFoundError."""
    user = User.objects.filter(email=email.lower(), is_active=True).first()
    if user is None:
        raise NotFoundError
    return user
