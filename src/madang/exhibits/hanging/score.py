"""How well a room is hung, out of 100: focal work seen 30, fill 20, rhythm 15, neighbours' hues 15, route 20."""

from __future__ import annotations

import math
from collections.abc import Sequence
from itertools import pairwise

from madang.exhibits.hanging.frames import Frame
from madang.exhibits.hanging.types import Hung
from madang.exhibits.hanging.wall import room_for_posts

FILL_LEAST, FILL_MOST = 0.45, 0.60
_FILL_WORTHLESS = 0.3
# The scale of a wall and the height of a picture on a panel that are read from the bench.
_WELL_READ, _PANEL_READ = 1.2, 1.6
_HAIR = 1e-6
_SAME_WIDTH = 0.12
_ROUTE_MOST = 1.35
_UNKNOWN_HUE = 0.5


def score(hung: Sequence[Hung], on_wall: Sequence[Hung], width: int, scale: float) -> float:
    """`hung`: everything in the order of the route; `on_wall`: what hangs on the north wall, from west to east, at
    this scale.
    """
    rhythm = _rhythm(on_wall, width) + _floor_balance(hung, width)
    fill = _fill(on_wall, width) * min(1.0, scale / _WELL_READ, _on_panels(hung, width))
    return _focal(on_wall, width) + fill + rhythm + _hues(on_wall) + _route(hung, width)


def _focal(on_wall: Sequence[Hung], width: int) -> float:
    centred = any(each.focal and abs(each.area.centre.x - width / 2) < 0.1 for each in on_wall)  # noqa: PLR2004 -- a hair beside is centred
    if not centred:
        return 0.0
    return 30.0 if stands_clear(on_wall) else 20.0


def stands_clear(on_wall: Sequence[Hung]) -> bool:
    """Whether both sides of the focal work have room for the posts of its bay of the wall."""
    return all(
        east.area.x - west.area.right >= _room_beside(west if west.focal else east) - _HAIR
        for west, east in pairwise(on_wall)
        if (west.focal or east.focal) and "alcove" not in {west.mount, east.mount}
    )


def filled(on_wall: Sequence[Hung], width: int) -> float:
    """The part of the wall's length that has a work on it or before it."""
    return sum(each.area.width for each in on_wall) / width


def _room_beside(focal: Hung) -> float:
    return room_for_posts(Frame(focal.area.width, focal.area.height))


def _fill(on_wall: Sequence[Hung], width: int) -> float:
    """A wall well filled; worth less where works are too small to be read from the bench."""
    part = filled(on_wall, width)
    off = max(FILL_LEAST - part, part - FILL_MOST, 0.0)
    return 20.0 * max(0.0, 1 - off / _FILL_WORTHLESS)


def _on_panels(hung: Sequence[Hung], width: int) -> float:
    """Up to 1: how much of the eye pictures on panels have, fewer and smaller where two share one."""
    on_panels = [each for each in hung if each.mount == "panel"]
    sides = [[each for each in on_panels if (each.area.centre.x > width / 2) == east] for east in (False, True)]
    seen = [min(1.0, each.area.height / _PANEL_READ) if len(side) > 1 else 1.0 for side in sides for each in side]
    return (sum(seen) / len(seen)) ** 2 if seen else 1.0


def _rhythm(on_wall: Sequence[Hung], width: int) -> float:
    """Neighbours that differ in width, never three alike; both sides of the middle of one weight."""
    widths = [each.area.width for each in on_wall]
    alike = [abs(a - b) < _SAME_WIDTH for a, b in pairwise(widths)]
    change = 1 - sum(alike) / len(alike) if alike else 1.0
    if any(first and second for first, second in pairwise(alike)):
        change /= 2
    middle = width / 2
    sides = [sum(each.area.width for each in on_wall if (each.area.centre.x - middle) * side > 0.1) for side in (-1, 1)]  # noqa: PLR2004 -- the middle one is on neither side
    balance = 1 - abs(sides[0] - sides[1]) / max(1.0, *sides)
    return 6.0 * change + 5.0 * balance


def _floor_balance(hung: Sequence[Hung], width: int) -> float:
    """What stands on the floor stands on both sides of the axis, or on neither."""
    sides = {each.view.centre.x < width / 2 for each in hung if each.mount in {"panel", "table"}}
    return 4.0 if len(sides) != 1 else 0.0


def _hues(on_wall: Sequence[Hung]) -> float:
    """How far apart the hues of neighbours are around the circle."""
    apart = [_apart(one.piece.hue, other.piece.hue) for one, other in pairwise(on_wall)]
    return 15.0 * (sum(apart) / len(apart) if apart else _UNKNOWN_HUE)


def _apart(one: int | None, other: int | None) -> float:
    if one is None or other is None:
        return _UNKNOWN_HUE
    around = abs(one - other) % 360
    return min(around, 360 - around) / 180


def _route(hung: Sequence[Hung], width: int) -> float:
    """How much longer the walk past all works is than straight through the room."""
    stops = [each.view.centre for each in hung]
    walked = sum(math.hypot(a.x - b.x, a.y - b.y) for a, b in pairwise(stops))
    return 20.0 * min(1.0, _ROUTE_MOST * 1.5 * width / max(walked, 1.0))
