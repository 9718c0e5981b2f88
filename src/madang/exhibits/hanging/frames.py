"""How large a work hangs: 6 px of moulding and 8 px of mat around the whole picture, which is never cropped."""

from __future__ import annotations

from dataclasses import dataclass

from madang.exhibits.hanging.types import Piece

MARGIN = 14 / 64
WIDE_MOST = 4.0
LANDSCAPE, PORTRAIT, FOCAL = 1.5, 1.75, 2.25
CENTRE = 1.65
_BEAM_FREE = 2.7  # the tie beam begins here, above the floor
_SQUARISH = 1.15
_LEAST = 0.3


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


def wall_frame(piece: Piece, scale: float = 1.0) -> Frame:
    """By its shape: landscape and square 1.5 high, portrait 1.75."""
    high = PORTRAIT if piece.ratio < 1 / _SQUARISH else LANDSCAPE
    return frame_of(piece, high=high * scale)


def focal_frame(piece: Piece) -> Frame:
    return frame_of(piece, high=FOCAL)


def centre_height(frame: Frame) -> float:
    """Height of the frame's centre above the floor: 1.65, lower for what would cover the tie beam."""
    return min(CENTRE, _BEAM_FREE - frame.height / 2)


def _pixels(length: float) -> float:
    return round(length * 64) / 64
