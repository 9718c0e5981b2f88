"""The reading room: sets of cards on low tables under a wall of windows."""

from __future__ import annotations

from collections.abc import Sequence

from madang.exhibits.hanging.floor import table
from madang.exhibits.hanging.types import ROOM_DEEP, Hung, Piece, Prop, RoomPlan
from madang.world.maps.shapes import Point

HOLDS = 6
_SMALL, _WIDE = 14, 20
_APART = 6
_FIRST_ROW, _SECOND_ROW = 2.5, 7.0


def reading_room(pieces: Sequence[Piece]) -> RoomPlan:
    """Up to six sets in two rows; two rows of two stand well in the small room."""
    columns = 3 if len(pieces) > 4 else min(2, len(pieces))  # noqa: PLR2004 -- as said
    width = _WIDE if columns == 3 else _SMALL  # noqa: PLR2004 -- as said
    hung: list[Hung] = []
    props: list[Prop] = []
    for index, piece in enumerate(pieces):
        row, column = divmod(index, columns)
        in_row = min(columns, len(pieces) - row * columns)
        x = width / 2 + (column - (in_row - 1) / 2) * _APART
        there, things = table(piece, x, _FIRST_ROW if row == 0 else _SECOND_ROW)
        hung += there
        props += things
    props += [Prop("jar", Point(x, 0.75)) for x in (1.0, width - 1.0)]
    props += [Prop("planter", Point(x, ROOM_DEEP - 0.4)) for x in (0.75, width - 0.75)]
    windows = tuple(range(2, width - 1, 3))
    return RoomPlan(kind="reading", width=width, depth=ROOM_DEEP, hung=tuple(hung), props=tuple(props), windows=windows)
