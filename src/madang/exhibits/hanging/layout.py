"""Where the rooms of a part lie: up to three in a row, more in two rows, whose ends a yard in the west joins."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from madang.exhibits.hanging.scrolls import scroll_room
from madang.exhibits.hanging.types import DOOR_TOP, ROOM_DEEP, WALL_HIGH, Opening, Placed, Plan, Prop, RoomPlan, Yard
from madang.world.maps.shapes import Point, Rect

# Around the hall lies the dark of nothing, so that the camera need not stop at its walls.
MARGIN = 2
CAP = 1
RAISED = 1
FLOOR_TOP = MARGIN + CAP + RAISED + WALL_HIGH
PORCH = 2
ROW_MOST = 3
# From the floor of the upper row to that of the lower: the wall between them, a tile higher behind focal works.
ROWS_APART = ROOM_DEEP + CAP + RAISED + WALL_HIGH
TURN_WIDE, TURN_DEEP = 6, ROWS_APART + ROOM_DEEP
YARD_WIDE = 12


@dataclass(frozen=True, slots=True)
class Home:
    """A room, and its number among those of its kind in the whole hall."""

    room: RoomPlan
    number: int


def lay_out(walked: Sequence[Home], bays: Sequence[Home]) -> Plan:
    """One part of a hall: its rooms in the order of the walk, its bays in the east, beside the walk."""
    scrolls = [home for home in walked if home.room.kind == "scrolls"]
    others = [home for home in walked if home.room.kind != "scrolls"]
    if len(others) <= ROW_MOST or len(scrolls) > 1:
        return _in_a_row(walked, bays)
    split = _split_at(others)
    return _in_two_rows(others[:split], scrolls, others[split:], bays)


def _split_at(homes: Sequence[Home]) -> int:
    """How many rooms the upper row has: as few as make it no shorter than the lower."""
    uppers = range(len(homes) // 2, len(homes))
    return next(upper for upper in uppers if _length(homes[:upper]) >= _length(homes[upper:]))


def _length(homes: Sequence[Home]) -> int:
    """With the wall at the end of each."""
    return sum(home.room.width + 1 for home in homes)


def _in_a_row(walked: Sequence[Home], bays: Sequence[Home]) -> Plan:
    rooms = _eastward([*walked, *bays], MARGIN + 1)
    deepest = max(placed.room.depth for placed in rooms)
    return Plan(
        width=rooms[-1].east + 1 + MARGIN,
        height=FLOOR_TOP + deepest + CAP + PORCH + MARGIN,
        rooms=tuple(rooms[: len(walked)]),
        bays=tuple(rooms[len(walked) :]),
        openings=tuple(_doors(rooms)),
    )


def _in_two_rows(upper: Sequence[Home], scrolls: Sequence[Home], lower: Sequence[Home], bays: Sequence[Home]) -> Plan:
    west = MARGIN + 1
    north = _eastward([*upper, _turn(scrolls), *bays], west + YARD_WIDE + 1)
    turn = north[len(upper)]
    south = _westward(lower, int(turn.at.x) - 1)
    inner_wall = int(south[-1].at.x) - 1
    row = FLOOR_TOP + ROWS_APART + DOOR_TOP
    return Plan(
        width=north[-1].east + 1 + MARGIN,
        height=FLOOR_TOP + TURN_DEEP + CAP + PORCH + MARGIN,
        rooms=(*north[: len(upper) + 1], *south),
        bays=tuple(north[len(upper) + 1 :]),
        openings=(
            Opening(west + YARD_WIDE, FLOOR_TOP + DOOR_TOP),
            *_doors(north),
            *(Opening(placed.east, row, westward=True) for placed in south),
            Opening(inner_wall, row, westward=True),
        ),
        yard=Yard(
            whole=Rect(west, FLOOR_TOP, YARD_WIDE, TURN_DEEP),
            beside=Rect(west + YARD_WIDE, FLOOR_TOP + ROOM_DEEP + 1, inner_wall - west - YARD_WIDE, ROWS_APART - 1),
        ),
    )


def _turn(scrolls: Sequence[Home]) -> Home:
    """Where the walk turns: the scroll room, walked from north to south as it is, else a passage."""
    if scrolls:
        room = scroll_room([each.piece for each in scrolls[0].room.hung], TURN_DEEP)
        return Home(room, scrolls[0].number)
    plants = [Prop("planter", Point(x, y)) for x in (0.75, TURN_WIDE - 0.75) for y in (0.9, TURN_DEEP - 0.4)]
    rests = [Prop("bench", Point(TURN_WIDE - 1.5, y)) for y in (TURN_DEEP / 3, 2 * TURN_DEEP / 3)]
    rests.append(Prop("planter", Point(TURN_WIDE - 0.75, TURN_DEEP / 2)))
    room = RoomPlan(
        kind="turn", width=TURN_WIDE, depth=TURN_DEEP, hung=(), props=(*plants, *rests), windows=(TURN_WIDE // 2 - 1,)
    )
    return Home(room, 0)


def _eastward(homes: Sequence[Home], west: int) -> list[Placed]:
    placed, x = [], west
    for home in homes:
        at = Point(x, FLOOR_TOP)
        placed.append(Placed(at, home.room.moved(at), home.number))
        x += home.room.width + 1
    return placed


def _westward(homes: Sequence[Home], east: int) -> list[Placed]:
    """The lower row, in the order of the walk: each room's works from its east to its west."""
    placed, x = [], east
    for home in homes:
        at = Point(x - home.room.width, FLOOR_TOP + ROWS_APART)
        placed.append(Placed(at, home.room.moved(at).backwards(), home.number))
        x -= home.room.width + 1
    return placed


def _doors(row: Sequence[Placed]) -> list[Opening]:
    return [Opening(west.east, FLOOR_TOP + DOOR_TOP) for west, _ in pairwise(row)]
