"""What stands on the floor: free panels, low tables, the screen. Sizes are those of the art's objects."""

from __future__ import annotations

from collections.abc import Sequence

from madang.exhibits.hanging.frames import Frame, frame_of, sheet_of, shown_pages
from madang.exhibits.hanging.types import Hung, Piece, Prop
from madang.world.maps.shapes import Point, Rect

VIEW_DEEP = 2.0
PANEL_FOOT = 6.5
PANEL_WIDE = 4.0
PANEL_HOLDS = 2
_PANEL_CENTRE = 1.375  # of its face, above the foot
_PANEL_FACE = 3.4
_PANEL_HIGH = 1.75
_SHEET_WIDE = 3.5
_PANEL_GAP = 0.3
TABLE_FOOT = 6.75
TABLE_WIDE = 3.0
_TABLE_TOP = (-1.46, 0.98)  # where the cards lie: from the foot, and how deep
SCREEN_FOOT = 0.75
_BENCH_FOOT = 3.5  # two tiles before what stands on the floor
MAT_NORTH = 0.3  # of a bench's foot: it stands in the middle of its mat
SCREEN = Rect(-1.8125, -2.3125, 3.625, 2.03125)  # its picture, from the foot


def panel(pieces: Sequence[Piece], x: float) -> tuple[list[Hung], list[Prop]]:
    """A comic with its first pages, or one or two pictures, on the south face of a free panel, its middle at `x`."""
    stand = Prop("panel", Point(x, PANEL_FOOT))
    if len(pieces) == 1 and pieces[0].form == "comic":
        sheet = sheet_of(pieces[0], high=_PANEL_HIGH, wide=_SHEET_WIDE)
        return [_on_panel(pieces[0], sheet, x - sheet.width / 2)], [stand]
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
    return hung, [stand]


def _on_panel(piece: Piece, frame: Frame, left: float) -> Hung:
    top = PANEL_FOOT - _PANEL_CENTRE - frame.height / 2
    return Hung(
        piece=piece,
        mount="panel",
        area=Rect(left, top, frame.width, frame.height),
        view=Rect(left, PANEL_FOOT, frame.width, VIEW_DEEP),
        pages=shown_pages(piece),
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


def screen(piece: Piece, x: float, *, focal: bool) -> tuple[Hung, list[Prop]]:
    """A video on a screen before the north wall, with two benches to watch from."""
    area = Rect(x + SCREEN.x, SCREEN_FOOT + SCREEN.y, SCREEN.width, SCREEN.height)
    hung = Hung(piece=piece, mount="alcove", area=area, view=Rect(x - 2, SCREEN_FOOT, 4, VIEW_DEEP), focal=focal)
    benches = [Prop("bench", Point(x + side, _BENCH_FOOT)) for side in (-1.25, 1.25)]
    return hung, [Prop("screen", Point(x, SCREEN_FOOT)), Prop("mat", Point(x, _BENCH_FOOT - MAT_NORTH)), *benches]
