"""Writes of the composite pages: a pass for those who run the expo, and forms that count once."""

from __future__ import annotations

import secrets
from collections.abc import Iterator
from contextlib import contextmanager

from django.db import transaction

from madang.expos import queries as expos
from madang.expos.types import Expo
from madang.kernel.errors import TooManyError
from madang.kernel.ids import UserId
from madang.participants import services as participants
from madang.participants.types import NAME_MOST, Badge, Participant
from madang.participants.wardrobe import random_look
from madang.platform.limits import Limit, hidden, spend

# A form's key is good for one time within a day.
ONE_TIME = Limit(name="form", most=1, seconds=60 * 60 * 24)


@contextmanager
def once(key: str) -> Iterator[bool]:
    """In one transaction with what is done inside: True the first time that a form with this key comes, then False.

    What raises inside leaves the key unused, so that the form can be corrected and sent again. No key: always True.
    """
    with transaction.atomic():
        yield _is_first(key)


def _is_first(key: str) -> bool:
    if not key:
        return True
    try:
        spend(ONE_TIME, hidden(key))
    except TooManyError:
        return False
    return True


def admit_staff(*, expo: Expo, user_id: UserId, name: str, locale: str) -> Participant:
    """Somebody who runs the expo walks in it under their own name and badge, and is counted apart from visitors."""
    roles = expos.roles_of(expo_id=expo.id, user_id=user_id)
    badge: Badge = "host" if "host" in roles else "staff"
    return participants.create_participant(
        expo_id=expo.id,
        name=name[:NAME_MOST],
        look=random_look(secrets.choice, secrets.choice),
        mode="online",
        traffic="staff",
        badge=badge,
        locale=locale,
        retain_until=expo.retain_until,
    )
