"""Writes of the composite pages: a pass for those who run the expo."""

from __future__ import annotations

import secrets

from madang.expos import queries as expos
from madang.expos.types import Expo
from madang.kernel.ids import UserId
from madang.participants import services as participants
from madang.participants.types import NAME_MOST, Badge, Participant
from madang.participants.wardrobe import random_look


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
