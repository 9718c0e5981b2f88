"""The reading room: sets of cards on low tables under a wall of windows."""

from __future__ import annotations

from collections.abc import Sequence

from madang.exhibits.hanging.floor import table
from madang.exhibits.hanging.types import ROOM_DEEP, SIDE_DEEP, Hung, Piece, Prop, RoomPlan
from madang.world.maps.shapes import Point

HOLDS = 6
_CABINET, _LONE, _SMALL, _WIDE = 8, 10, 14, 20
_APART = 6
_ONE_ROW: tuple[float, ...] = (4.25,)
_TWO_ROWS = (2.5, 7.0)


def reading_room(pieces: Sequence[Piece], *, bay: bool = False) -> RoomPlan:
    """Up to six sets in two rows; two rows of two stand well in the small room, one alone in a smaller one."""
    columns = 3 if len(pieces) > 4 else min(2, len(pieces))  # noqa: PLR2004 -- as said
    width = {1: _CABINET if bay else _LONE, 2: _SMALL, 3: _WIDE}[columns]
    depth = SIDE_DEEP if bay and len(pieces) <= columns else ROOM_DEEP
    feet = _ONE_ROW if len(pieces) <= columns else _TWO_ROWS
    hung: list[Hung] = []
    props: list[Prop] = []
    for index, piece in enumerate(pieces):
        row, column = divmod(index, columns)
        in_row = min(columns, len(pieces) - row * columns)
        x = width / 2 + (column - (in_row - 1) / 2) * _APART
        there, things = table(piece, x, feet[row])
        hung += there
        props += things
    props += [Prop("jar", Point(x, 0.75)) for x in (1.0, width - 1.0)]
    if width != _LONE:
        # There the board at the entrance stands in the corner.
        props += [Prop("planter", Point(x, depth - 0.4)) for x in (0.75, width - 0.75)]
    windows = tuple(range(2, width - 1, 3))
    return RoomPlan(kind="reading", width=width, depth=depth, hung=tuple(hung), props=tuple(props), windows=windows)
