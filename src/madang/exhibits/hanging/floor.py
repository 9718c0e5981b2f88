"""What stands on the floor: free panels, low tables, the screen, scrolls. Sizes are those of the art's objects."""

from __future__ import annotations

from collections.abc import Sequence

from madang.exhibits.hanging.frames import Frame, frame_of
from madang.exhibits.hanging.types import Hung, Piece, Prop, RoomPlan, Sign
from madang.world.maps.shapes import Point, Rect

VIEW_DEEP = 2.0
PANEL_FOOT = 6.5
PANEL_WIDE = 4.0
PANEL_HOLDS = 2
_PANEL_CENTRE = 1.375  # of its face, above the foot
_PANEL_FACE = 3.4
_PANEL_HIGH = 1.75
_PANEL_GAP = 0.3
TABLE_FOOT = 7.0
TABLE_WIDE = 3.0
_TABLE_TOP = (-1.46, 0.98)  # where the cards lie: from the foot, and how deep
SCREEN_FOOT = 0.75
_SCREEN = Rect(-1.8125, -2.3125, 3.625, 2.03125)  # its picture, from the foot
SCROLL_WIDE = 2.0
SCROLL_LEAST, SCROLL_MOST = 8.0, 12.0
SCROLL_TOP = 6.5
SCROLL_ROOM = (12, 20)
SCROLLS_MOST = 3


def panel(pieces: Sequence[Piece], x: float) -> tuple[list[Hung], list[Prop]]:
    """One or two pieces on the south face of a free panel whose middle is at `x`."""
    frames = [frame_of(piece, high=_PANEL_HIGH, wide=_PANEL_FACE) for piece in pieces]
    gaps = _PANEL_GAP * (len(frames) - 1)
    total = sum(frame.width for frame in frames)
    if total + gaps > _PANEL_FACE:
        shrink = (_PANEL_FACE - gaps) / total
        frames = [
            frame_of(piece, high=_PANEL_HIGH, wide=frame.width * shrink)
            for piece, frame in zip(pieces, frames, strict=True)
        ]
        total = sum(frame.width for frame in frames)
    hung, left = [], x - (total + gaps) / 2
    for piece, frame in zip(pieces, frames, strict=True):
        hung.append(_on_panel(piece, frame, left))
        left += frame.width + _PANEL_GAP
    return hung, [Prop("panel", Point(x, PANEL_FOOT))]


def _on_panel(piece: Piece, frame: Frame, left: float) -> Hung:
    top = PANEL_FOOT - _PANEL_CENTRE - frame.height / 2
    return Hung(
        piece=piece,
        mount="panel",
        area=Rect(left, top, frame.width, frame.height),
        view=Rect(left, PANEL_FOOT, frame.width, VIEW_DEEP),
    )


def table(piece: Piece, x: float, foot: float = TABLE_FOOT) -> tuple[list[Hung], list[Prop]]:
    """A set of cards on a low table whose middle is at `x`, with cushions to sit on."""
    above, deep = _TABLE_TOP
    wide = min(deep * piece.ratio, TABLE_WIDE - 0.4)
    deep = wide / piece.ratio
    hung = Hung(
        piece=piece,
        mount="table",
        area=Rect(x - wide / 2, foot + above, wide, deep),
        view=Rect(x - TABLE_WIDE / 2, foot, TABLE_WIDE, VIEW_DEEP),
    )
    cushions = [Prop("cushion", Point(x + side, foot + 0.6)) for side in (-0.9, 0.9)]
    return [hung], [Prop("table", Point(x, foot)), *cushions]


def screen(piece: Piece, x: float) -> tuple[Hung, list[Prop]]:
    """A video on a screen before the north wall, with two benches to watch from."""
    area = Rect(x + _SCREEN.x, SCREEN_FOOT + _SCREEN.y, _SCREEN.width, _SCREEN.height)
    hung = Hung(piece=piece, mount="alcove", area=area, view=Rect(x - 2, SCREEN_FOOT, 4, VIEW_DEEP), focal=True)
    benches = [Prop("bench", Point(x + side, 4.75)) for side in (-1.25, 1.25)]
    return hung, [Prop("screen", Point(x, SCREEN_FOOT)), *benches]


def reading_room(pieces: Sequence[Piece]) -> RoomPlan:
    """Up to six sets of cards on tables in two rows, under a wall of windows."""
    columns = 3 if len(pieces) > 4 else min(2, len(pieces))  # noqa: PLR2004 -- two rows of two stand well in the small room
    width = 20 if columns == 3 else 14  # noqa: PLR2004 -- as above
    hung: list[Hung] = []
    props: list[Prop] = []
    for index, piece in enumerate(pieces):
        row, column = divmod(index, columns)
        in_row = min(columns, len(pieces) - row * columns)
        x = width / 2 + (column - (in_row - 1) / 2) * 6
        there, things = table(piece, x, 3.0 if row == 0 else 7.5)
        hung += there
        props += things
    props += [Prop("jar", Point(x, 0.75)) for x in (1.0, width - 1.0)]
    props += [Prop("planter", Point(x, 9.6)) for x in (0.75, width - 0.75)]
    windows = tuple(range(2, width - 1, 3))
    return RoomPlan(kind="reading", width=width, depth=10, hung=tuple(hung), props=tuple(props), windows=windows)


def scroll_room(pieces: Sequence[Piece]) -> RoomPlan:
    """Up to three webtoons, unrolled on the floor from north to south to be walked along; titles on the wall."""
    width, depth = SCROLL_ROOM
    hung: list[Hung] = []
    signs: list[Sign] = []
    for index, piece in enumerate(pieces):
        x = width * (2 * index + 1) / (2 * len(pieces))
        long = min(SCROLL_MOST, max(SCROLL_LEAST, round(SCROLL_WIDE / piece.ratio)))
        area = Rect(x - SCROLL_WIDE / 2, SCROLL_TOP, SCROLL_WIDE, long)
        hung.append(Hung(piece=piece, mount="scroll", area=area, view=Rect(x - 2, SCROLL_TOP - 1, 4, long + 1.5)))
        signs.append(Sign(Rect(x - 1.75, -2, 3.5, 0.75), piece.title, "board"))
    props = [Prop("planter", Point(x, 0.9)) for x in (0.75, width - 0.75)]
    if len(pieces) == 1:
        props += [Prop("bench", Point(x, y)) for x in (1.75, width - 1.75) for y in (9.0, 15.0)]
    return RoomPlan(kind="scrolls", width=width, depth=depth, hung=tuple(hung), props=tuple(props), signs=tuple(signs))
