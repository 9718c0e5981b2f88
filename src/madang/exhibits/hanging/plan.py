"""The whole hall: which rooms there are, and in which of its parts.

A hall of more than six rooms goes on in a further part, a map of its own behind the last door.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from madang.exhibits.hanging.gallery import compose
from madang.exhibits.hanging.layout import Home, lay_out
from madang.exhibits.hanging.reading import reading_room
from madang.exhibits.hanging.rooms import Room, Rooms, by_room
from madang.exhibits.hanging.scrolls import scroll_room
from madang.exhibits.hanging.types import ROOM_DEEP, Piece, Plan, PlanError, Prop, RoomPlan
from madang.world.maps.shapes import Point

ROOMS_MOST = 6
BAYS_MOST = 2
_LOBBY_WIDE = 10

Item = TypeVar("Item")


def plans_of(pieces: Sequence[Piece], hall_id: str) -> list[Plan]:
    """The parts of the hall. Raises: PlanError when a room that was to hold its works does not: a fault of `fits`."""
    seed = "/".join((hall_id, *(piece.id for piece in pieces)))
    rooms = by_room(pieces)
    walked, bays = _walked(rooms, seed), _bays(rooms, seed)
    parts = max(1, math.ceil(len(walked) / ROOMS_MOST), math.ceil(len(bays) / BAYS_MOST))
    return [
        lay_out(_from_a_door(there), aside)
        for there, aside in zip(_shares(walked, parts), _shares(bays, parts), strict=True)
    ]


@dataclass(frozen=True, slots=True)
class _Make:
    """Makes the rooms of one kind."""

    make: Callable[[Room, int], RoomPlan]

    def all(self, rooms: Sequence[Room]) -> list[Home]:
        return [Home(self.make(room, number), number) for number, room in enumerate(rooms)]


def _walked(rooms: Rooms, seed: str) -> list[Home]:
    return [
        *_Make(lambda room, number: _composed(room, f"{seed}#{number}", bay=False)).all(rooms.galleries),
        *_Make(lambda room, _: reading_room(room)).all(rooms.readings),
        *_Make(lambda room, _: scroll_room(room)).all(rooms.scrolls),
    ]


def _from_a_door(walked: Sequence[Home]) -> list[Home]:
    """Scrolls are walked from north to south, so their room cannot be entered from the south: a lobby comes first."""
    if walked and walked[0].room.kind != "scrolls":
        return list(walked)
    return [Home(_lobby(), 0), *walked]


def _bays(rooms: Rooms, seed: str) -> list[Home]:
    return [
        *_Make(lambda room, number: _composed(room, f"{seed}!{number}", bay=True)).all(rooms.bays),
        *_Make(lambda room, _: reading_room(room, bay=True)).all(rooms.reading_bays),
        *_Make(lambda room, _: scroll_room(room)).all(rooms.scroll_bays),
    ]


def _composed(pieces: Room, seed: str, *, bay: bool) -> RoomPlan:
    room = compose(pieces, seed, bay=bay)
    if room is None:
        raise PlanError(len(pieces))
    return room


def _shares(items: Sequence[Item], parts: int) -> list[list[Item]]:
    """In order, as evenly as may be, the first shares a little larger."""
    size, more = divmod(len(items), parts)
    ends = [size * (number + 1) + min(more, number + 1) for number in range(parts)]
    return [list(items[start:end]) for start, end in zip((0, *ends), ends, strict=False)]


def _lobby() -> RoomPlan:
    """Small, for nothing hangs there: jars under windows, and a bench to wait on."""
    props = [Prop("jar", Point(x, 0.75)) for x in (1.0, _LOBBY_WIDE - 1.0)]
    props += [Prop("bench", Point(1.75, ROOM_DEEP - 3.0)), Prop("planter", Point(0.75, ROOM_DEEP - 0.4))]
    windows = (1, 4, 5, 8)
    return RoomPlan(kind="lobby", width=_LOBBY_WIDE, depth=ROOM_DEEP, hung=(), props=tuple(props), windows=windows)
