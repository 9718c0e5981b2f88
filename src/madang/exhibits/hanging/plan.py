"""The whole hall: rooms in a row from west to east, entered from the south into the first and left from the last."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from madang.exhibits.hanging import floor
from madang.exhibits.hanging.gallery import SMALL, compose
from madang.exhibits.hanging.rooms import by_room
from madang.exhibits.hanging.types import ROOM_DEEP, WALL_HIGH, Hung, Piece, Placed, Plan, PlanError, Prop, RoomPlan
from madang.world.maps.shapes import Point

# Around the hall lies the dark of nothing, so that the camera need not stop at its walls.
MARGIN = 2
CAP = 1
FLOOR_TOP = MARGIN + CAP + WALL_HIGH
PORCH = 2


def plan_of(pieces: Sequence[Piece], hall_id: str) -> Plan:
    """Raises: PlanError when a room that was to hold its works does not: a fault of `rooms.fits`."""
    seed = "/".join((hall_id, *(piece.id for piece in pieces)))
    return place(_rooms(pieces, seed))


def _rooms(pieces: Sequence[Piece], seed: str) -> list[RoomPlan]:
    galleries, readings, scrolls = by_room(pieces)
    rooms = [_gallery(room, f"{seed}#{number}") for number, room in enumerate(galleries)]
    rooms += [floor.reading_room(room) for room in readings]
    # Scrolls are walked from north to south, so their room cannot be entered from the south.
    lobby = [] if rooms else [_lobby()]
    return [*lobby, *rooms, *(floor.scroll_room(room) for room in scrolls)]


def _gallery(pieces: Sequence[Piece], seed: str) -> RoomPlan:
    room = compose(pieces, seed)
    if room is None:
        raise PlanError(len(pieces))
    return room


def _lobby() -> RoomPlan:
    props = [Prop("bench", Point(x, 4.5)) for x in (3.0, SMALL - 3.0)]
    props += [Prop("planter", Point(x, ROOM_DEEP - 0.4)) for x in (0.75, SMALL - 0.75)]
    return RoomPlan(kind="lobby", width=SMALL, depth=ROOM_DEEP, hung=(), props=tuple(props), windows=(2, 5, 8, 11))


def place(rooms: Sequence[RoomPlan]) -> Plan:
    """Puts the rooms side by side, with a wall of one tile between them."""
    placed: list[Placed] = []
    hung: list[Hung] = []
    x = MARGIN + 1
    for room in rooms:
        at = Point(x, FLOOR_TOP)
        there = replace(
            room,
            hung=tuple(each.moved(at) for each in room.hung),
            props=tuple(prop.moved(at) for prop in room.props),
            signs=tuple(sign.moved(at) for sign in room.signs),
        )
        placed.append(Placed(at, there))
        hung += there.hung
        x += room.width + 1
    deepest = max(room.depth for room in rooms)
    return Plan(
        width=x + MARGIN, height=FLOOR_TOP + deepest + CAP + PORCH + MARGIN, rooms=tuple(placed), hung=tuple(hung)
    )
