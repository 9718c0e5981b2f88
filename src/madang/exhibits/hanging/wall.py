"""Laying out a north wall: the focal work in the middle, groups to both sides, with room to breathe."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from madang.exhibits.hanging.frames import Frame, centre_height, focal_frame, wall_frame
from madang.exhibits.hanging.types import Hung, Piece
from madang.world.maps.shapes import Rect

CORNER = 1.0
WITHIN = 0.75
BETWEEN = 2.0
BETWEEN_LEAST = 1.25
VIEW_DEEP = 2.0
_VIEW_LEAST = 1.0
_BESIDE_FOCAL_MOST = 3.5

Group = tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Wall:
    """Who hangs left of the middle, in it and right of it, from west to east; without a `focal`, in one row."""

    left: tuple[Group, ...]
    focal: Piece | None
    right: tuple[Group, ...]
    scale: float = 1.0


def lay(wall: Wall, width: int) -> list[Hung] | None:
    """The works on a wall `width` tiles wide, from west to east; None when they do not fit."""
    if wall.focal is None:
        return _row((*wall.left, *wall.right), width, wall.scale)
    frame = focal_frame(wall.focal)
    half = (width - frame.width) / 2 - CORNER
    for between in (BETWEEN, BETWEEN_LEAST):
        spare = half - max(_length(side, wall.scale, between) for side in (wall.left, wall.right))
        if spare >= between:
            break
    else:
        return None
    # The same to both sides; what is to spare goes half to the focal work, half to the corners.
    gap = min(_BESIDE_FOCAL_MOST, between + (spare - between) / 2)
    edge = width / 2 - frame.width / 2 - gap
    left = _placed(wall.left, edge - _length(wall.left, wall.scale, between), wall.scale, between)
    right = _placed(wall.right, width - edge, wall.scale, between)
    return [*left, _hung(wall.focal, width / 2, frame, focal=True), *right]


def _row(groups: Sequence[Group], width: int, scale: float) -> list[Hung] | None:
    for between in (BETWEEN, BETWEEN_LEAST):
        length = _length(groups, scale, between)
        if length <= width - 2 * CORNER:
            return _placed(groups, (width - length) / 2, scale, between)
    return None


def _length(groups: Sequence[Group], scale: float, between: float) -> float:
    if not groups:
        return 0.0
    widths = sum(wall_frame(piece, scale).width for group in groups for piece in group)
    within = sum(WITHIN * (len(group) - 1) for group in groups)
    return widths + within + between * (len(groups) - 1)


def _placed(groups: Sequence[Group], start: float, scale: float, between: float) -> list[Hung]:
    hung, x = [], start
    for group in groups:
        for piece in group:
            frame = wall_frame(piece, scale)
            hung.append(_hung(piece, x + frame.width / 2, frame))
            x += frame.width + WITHIN
        x += between - WITHIN
    return hung


def _hung(piece: Piece, centre: float, frame: Frame, *, focal: bool = False) -> Hung:
    top = -centre_height(frame) - frame.height / 2
    wide = max(frame.width, _VIEW_LEAST)
    return Hung(
        piece=piece,
        mount="wall",
        area=Rect(centre - frame.width / 2, top, frame.width, frame.height),
        view=Rect(centre - wide / 2, 0, wide, VIEW_DEEP),
        focal=focal,
    )


def blanks(hung: Sequence[Hung], width: int) -> list[tuple[float, float]]:
    """The stretches of wall with nothing on them, from corner to corner."""
    edges = [0.0, *(edge for each in hung for edge in (each.area.x, each.area.right)), float(width)]
    return [(start, end) for start, end in list(pairwise(edges))[::2] if end > start]
