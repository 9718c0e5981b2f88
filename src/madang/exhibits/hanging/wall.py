"""Laying out a north wall: the focal work in the middle, groups to both sides, with room to breathe."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from madang.exhibits.hanging.floor import SCREEN
from madang.exhibits.hanging.frames import (
    FOCAL_CENTRE,
    PLATE,
    Frame,
    centre_height,
    focal_frame,
    frame_of,
    shown_pages,
    wall_frame,
)
from madang.exhibits.hanging.types import Hung, Piece
from madang.world.maps.shapes import Rect

CORNER = 1.25
# What is pinned may keep a place so near to a corner.
_CORNER_LEAST = 1.0
WITHIN = 0.75
BETWEEN = 2.0
BETWEEN_LEAST = 1.25
VIEW_DEEP = 2.0
# A post's tile is free of wood so far from its sides; below the capital, as low as label plates hang, so far.
POST_FREE = 0.1
_SHAFT_FREE = 0.34
_PAST_PLATE = PLATE - _SHAFT_FREE
# A focal work is made so much smaller where its posts then stand a tile nearer.
_SNUG_LEAST = 0.88
_VIEW_LEAST = 1.0
_BESIDE_FOCAL_MOST = 3.5
_HAIR = 1e-6

Group = tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Wall:
    """Who hangs left of the middle, in it and right of it, from west to east; without a `focal`, in one row.

    `fixed`: pinned works, already in their place.
    """

    left: tuple[Group, ...]
    focal: Piece | None
    right: tuple[Group, ...]
    scale: float = 1.0
    fixed: tuple[Hung, ...] = ()


def lay(wall: Wall, width: int) -> list[Hung] | None:
    """The works on a wall `width` tiles wide, from west to east; None when they do not fit."""
    if wall.fixed:
        return _around_fixed(wall, width)
    if wall.focal is None:
        return _row((*wall.left, *wall.right), width, wall.scale)
    frame = _middle_frame(wall.focal, wall.scale)
    if wall.left or wall.right:
        frame = _snug(wall.focal, frame)
    half = (width - frame.width) / 2 - CORNER
    for between in (BETWEEN, BETWEEN_LEAST):
        spare = half - max(_length(side, wall.scale, between) for side in (wall.left, wall.right))
        if spare >= between:
            break
    else:
        return None
    # The same to both sides; what is to spare goes half to the focal work, half to the corners, once posts have room.
    gap = min(_BESIDE_FOCAL_MOST, max(between + (spare - between) / 2, min(spare, room_for_posts(frame))))
    edge = width / 2 - frame.width / 2 - gap
    left = _placed(wall.left, edge - _length(wall.left, wall.scale, between), wall.scale, between)
    right = _placed(wall.right, width - edge, wall.scale, between)
    return [*left, hung_at(wall.focal, width / 2, frame, focal=True), *right]


def room_for_posts(focal: Frame) -> float:
    """What must be bare on both sides of the focal work, so that posts on the tiles of its bay stand clear of it, of
    its neighbours and of their label plates.
    """
    half = math.ceil(focal.width / 2 + 1 + _PAST_PLATE - _HAIR)
    return half - focal.width / 2 + _PAST_PLATE


def _middle_frame(piece: Piece, scale: float) -> Frame:
    """Of the focal work, or of the screen before the middle of the wall; what is pinned there keeps its size."""
    if piece.form == "video":
        return Frame(SCREEN.width, SCREEN.height)
    if piece.pin and piece.pin.spot == "focal" and piece.pin.width:
        return Frame(piece.pin.width, piece.pin.height)
    return focal_frame(piece, scale)


def _snug(piece: Piece, frame: Frame) -> Frame:
    """The frame a little smaller, where its posts then stand a tile nearer and leave more wall to its neighbours."""
    wide = 2 * (math.floor(frame.width / 2 + 1 + _PAST_PLATE) - 1 - _PAST_PLATE)
    if piece.pin or piece.form != "picture" or wide < _SNUG_LEAST * frame.width:
        return frame
    return frame_of(piece, high=frame.height, wide=wide)


def _around_fixed(wall: Wall, width: int) -> list[Hung] | None:
    """Each group goes where most of the wall is still free between what hangs already."""
    hung = list(wall.fixed)
    if wall.focal:
        frame = _middle_frame(wall.focal, wall.scale)
        hung.append(hung_at(wall.focal, width / 2, frame, focal=True))
    hung.sort(key=lambda each: each.area.x)
    if _crowded(hung, width):
        return None
    gaps = [(start, end) for start, end in _gaps(hung, width) if end > start]
    filled: list[list[Group]] = [[] for _ in gaps]
    for group in sorted((*wall.left, *wall.right), key=lambda group: -_length([group], wall.scale, WITHIN)):
        spare = [_spare(gap, has, group, wall.scale) for gap, has in zip(gaps, filled, strict=True)]
        if not spare or max(spare) < 0:
            return None
        filled[spare.index(max(spare))].append(group)
    for (start, end), groups in zip(gaps, filled, strict=True):
        length = _length(groups, wall.scale, BETWEEN_LEAST)
        hung += _placed(groups, (start + end - length) / 2, wall.scale, BETWEEN_LEAST)
    return sorted(hung, key=lambda each: each.area.x)


def _crowded(hung: Sequence[Hung], width: int) -> bool:
    """Whether what is fixed leaves the wall, or comes too near to its neighbours."""
    near = any(
        other.area.x - one.area.right < WITHIN - 0.01 for one, other in pairwise(hung)
    )  # a pixel less is no less
    return near or any(
        each.area.x < _CORNER_LEAST - 0.01 or each.area.right > width - _CORNER_LEAST + 0.01 for each in hung
    )


def _gaps(hung: Sequence[Hung], width: int) -> list[tuple[float, float]]:
    """Where more can hang: from corner to corner, clear of what hangs."""
    starts = [CORNER, *(each.area.right + WITHIN for each in hung)]
    ends = [*(each.area.x - WITHIN for each in hung), width - CORNER]
    return list(zip(starts, ends, strict=True))


def _spare(gap: tuple[float, float], has: Sequence[Group], group: Group, scale: float) -> float:
    return gap[1] - gap[0] - _length([*has, group], scale, BETWEEN_LEAST)


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
            hung.append(hung_at(piece, x + frame.width / 2, frame))
            x += frame.width + WITHIN
        x += between - WITHIN
    return hung


def hung_at(piece: Piece, centre: float, frame: Frame, *, focal: bool = False) -> Hung:
    """On the wall in this frame, its middle at x = `centre`."""
    above = FOCAL_CENTRE if focal else centre_height(frame)
    top = -above - frame.height / 2
    wide = max(frame.width, _VIEW_LEAST)
    return Hung(
        piece=piece,
        mount="wall",
        area=Rect(centre - frame.width / 2, top, frame.width, frame.height),
        view=Rect(centre - wide / 2, 0, wide, VIEW_DEEP),
        focal=focal,
        pages=shown_pages(piece),
    )


def blanks(hung: Sequence[Hung], width: int) -> list[tuple[float, float]]:
    """The stretches of wall with nothing on them, from corner to corner."""
    edges = [0.0, *(edge for each in hung for edge in (each.area.x, each.area.right)), float(width)]
    return [(start, end) for start, end in list(pairwise(edges))[::2] if end > start]


def is_bare(column: int, frames: Sequence[Rect]) -> bool:
    """Whether a post in this column would stand beside all frames and their label plates."""
    west, east = column + POST_FREE, column + 1 - POST_FREE
    return not any(frame.x < east and frame.right > west for frame in frames) and not any(
        frame.right < column + 1 - _SHAFT_FREE and frame.right + PLATE > column + _SHAFT_FREE + _HAIR
        for frame in frames
    )
