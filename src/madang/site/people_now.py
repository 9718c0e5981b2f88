"""How many people there are at this moment: in the real hall, in the yard, and still awaited."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from madang.expos.types import Expo
from madang.participants import queries as participants
from madang.registration import queries as registration
from madang.wire.local import SpaceThere


@dataclass(frozen=True, slots=True)
class PeopleNow:
    """`in_hall`: marked as arrived; `online`: visitors in the yard now, None while the world does not say; `apart`:
    staff, tests and the demo's people there; `waiting`: registered, but neither marked as arrived nor ever in the yard.
    """

    in_hall: int
    online: int | None
    apart: int
    waiting: int


def people_now(expo: Expo, there: Sequence[SpaceThere] | None) -> PeopleNow:
    """`there`: what the world says of who is where."""
    walking = [person.traffic for space in there or () for person in space.people]
    visitors = sum(traffic == "visitor" for traffic in walking)
    awaited = registration.awaited(expo_id=expo.id)
    return PeopleNow(
        in_hall=registration.in_hall(expo_id=expo.id),
        online=None if there is None else visitors,
        apart=len(walking) - visitors,
        waiting=len(awaited - participants.entered(expo_id=expo.id)) if awaited else 0,
    )
