"""How large a work hangs: 6 px of moulding and 8 px of mat around the whole picture, which is never cropped.

A wall says at which scale: small where much hangs on it, large where little does.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from madang.exhibits.hanging.types import Piece

MARGIN = 14 / 64
WIDE_MOST, FOCAL_WIDE_MOST = 4.0, 4.75
# Heights at scale 1, and those beyond which a frame would crowd the beam and the skirting of its wall.
LANDSCAPE, PORTRAIT, FOCAL = 1.5, 1.75, 2.25
LANDSCAPE_MOST, PORTRAIT_MOST, FOCAL_MOST = 2.1, 2.3, 2.75
CENTRE, FOCAL_CENTRE = 1.65, 2.0
# The label plate reaches so far beyond the lower right corner.
PLATE = 0.6
_BEAM_FREE = 2.7  # the tie beam begins here, above the floor
_SQUARISH = 1.15
_LEAST = 0.3
PAGES = 4
_COVER_MOST = 0.42  # of the sheet's width
_SHEET_WIDE = 2.0  # times as wide as high


@dataclass(frozen=True, slots=True)
class Frame:
    """Outer size in tiles."""

    width: float
    height: float


def frame_of(piece: Piece, *, high: float, wide: float = WIDE_MOST) -> Frame:
    """The frame at most `high` and `wide` around the whole picture, in whole pixels of the map."""
    inner_high = high - 2 * MARGIN
    inner_wide = inner_high * piece.ratio
    if inner_wide > wide - 2 * MARGIN:
        inner_wide = wide - 2 * MARGIN
        inner_high = inner_wide / piece.ratio
    return Frame(
        width=_pixels(max(inner_wide, _LEAST) + 2 * MARGIN),
        height=_pixels(max(inner_high, _LEAST) + 2 * MARGIN),
    )


@lru_cache(maxsize=4096)
def wall_frame(piece: Piece, scale: float = 1.0) -> Frame:
    """By its shape: landscape and square 1.5 high, portrait 1.75; of a comic, the sheet with its first pages."""
    upright = piece.ratio < 1 / _SQUARISH
    high = min(PORTRAIT * scale, PORTRAIT_MOST) if upright else min(LANDSCAPE * scale, LANDSCAPE_MOST)
    return _framed(piece, high, WIDE_MOST)


@lru_cache(maxsize=4096)
def focal_frame(piece: Piece, scale: float = 1.0) -> Frame:
    """Grows with its wall, and does not shrink with it."""
    return _framed(piece, min(FOCAL * max(scale, 1.0), FOCAL_MOST), FOCAL_WIDE_MOST)


def _framed(piece: Piece, high: float, wide: float) -> Frame:
    if piece.form == "comic":
        return sheet_of(piece, high=high, wide=min(wide, _SHEET_WIDE * high))
    return frame_of(piece, high=high, wide=wide)


def centre_height(frame: Frame) -> float:
    """Height of the frame's centre above the floor: 1.65, lower for what would cover the tie beam."""
    return min(CENTRE, _BEAM_FREE - frame.height / 2)


def sheet_of(piece: Piece, *, high: float, wide: float) -> Frame:
    """A comic as it is shown: its cover, with its next pages small beside it, in a space so high and wide."""
    cover = frame_of(piece, high=high, wide=wide * _COVER_MOST)
    if shown_pages(piece) == 1:
        return cover
    return Frame(width=_pixels(wide), height=cover.height)


def shown_pages(piece: Piece) -> int:
    """The cover and three pages."""
    return max(1, min(piece.pages, PAGES)) if piece.form == "comic" else 1


def _pixels(length: float) -> float:
    return round(length * 64) / 64
