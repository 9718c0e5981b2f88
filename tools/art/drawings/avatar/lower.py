"""Trousers and skirts, with the walk in them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tools.art.drawings.avatar.pieces import SHADE, Piece, capsule, compose
from tools.art.drawings.avatar.stance import Limb, legs
from tools.art.svg import rect, stroke

if TYPE_CHECKING:
    from tools.art.names import Direction

WAIST: float = 83


def lower(part: str, direction: Direction, frame: int) -> str:
    """A lower garment; `chima` and `baji` are a hanbok's."""
    if part in ("trousers", "baji"):
        return _two_legged(part, direction, frame)
    return _chima(direction, frame) if part == "chima" else _skirt(direction, frame)


def _step(frame: int) -> int:
    return {1: 1, 3: -1}.get(frame, 0)


def _two_legged(part: str, direction: Direction, frame: int) -> str:
    limbs = legs(direction, frame)
    leg = _baji_leg if part == "baji" else _trouser_leg
    if direction == "E":
        return compose(*(leg(limb, 37.5, 58.5) for limb in limbs))
    if part == "baji":
        halves = sorted(limbs, key=lambda limb: limb.start[0])
        spans = {halves[0]: (31.0, 48.8), halves[1]: (47.2, 65.0)}
        return compose(*(leg(limb, *spans[limb]) for limb in limbs))
    return compose(_front_trousers(*sorted(limbs, key=lambda limb: limb.start[0])))


def _front_trousers(west: Limb, east: Limb) -> Piece:
    (wx, wy), (ex, ey) = west.end, east.end
    shape = (
        f"M31.5 {WAIST}H64.5L{ex + 7} {ey + 1}Q{ex} {ey + 3} {ex - 6} {ey + 1}"
        f"L49 98H47L{wx + 6} {wy + 1}Q{wx} {wy + 3} {wx - 7} {wy + 1}Z"
    )
    behind = [rect(0 if limb is west else 48, 84, 48, 40, SHADE, opacity=0.22) for limb in (west, east) if limb.far]
    crease = stroke("M48 92V99", SHADE, 1.5, opacity=0.4)
    return Piece(shape, details=(*behind, crease), turn=3)


def _trouser_leg(limb: Limb, left: float, right: float) -> Piece:
    x, y = limb.end
    shape = (
        f"M{left} {WAIST}H{right}Q{right + 0.5} 96 {x + 6.5} {y + 1}"
        f"Q{x} {y + 3} {x - 6.5} {y + 1}Q{left - 0.5} 97 {left} {WAIST}Z"
    )
    return Piece(shape, turn=3, deep=limb.far)


def _baji_leg(limb: Limb, left: float, right: float) -> Piece:
    """Wide, and tied at the ankle (대님)."""
    x, y = limb.end
    shape = (
        f"M{left} {WAIST}H{right}C{right + 3} 95 {x + 11} {y - 7} {x + 6} {y - 2.5}L{x + 5.5} {y + 2}"
        f"H{x - 5.5}L{x - 6} {y - 2.5}C{x - 11} {y - 7} {left - 3} 95 {left} {WAIST}Z"
    )
    tie = stroke(f"M{x - 6} {y - 2}h12", SHADE, 2, opacity=0.5)
    fold = stroke(f"M{x - 2} {y - 4}q-2 -5 -1 -9M{x + 3} {y - 4}q1 -4 0 -7", SHADE, 1.4, opacity=0.3)
    return Piece(shape, details=(tie, fold), turn=3, deep=limb.far)


def _skirt(direction: Direction, frame: int) -> str:
    step = _step(frame)
    if direction == "E":
        spread = abs(step) * 3
        west, east = 32 - spread - step * 0.5, 63 + spread - step * 0.5
        left, right = 38.0, 58.0
    else:
        west, east = 26 + step * 1.6, 70 + step * 1.6
        left, right = 33.0, 63.0
    middle = (west + east) / 2
    shape = (
        f"M{left} {WAIST}H{right}Q{right + 2} 94 {east} 103.5Q{middle} 109 {west} 103.5Q{left - 2} 94 {left} {WAIST}Z"
    )
    folds = [f"M{left + (right - left) * at} 91L{west + (east - west) * at} 106" for at in (0.25, 0.5, 0.75)]
    return compose(Piece(shape, details=(stroke("".join(folds), SHADE, 1.5, opacity=0.3),)))


def _chima(direction: Direction, frame: int) -> str:
    """A chima: high waist, a full bell whose hem is 62 px and swings."""
    step = _step(frame)
    if direction == "E":
        left, right, west, east = 38.0, 58.0, 21 - step * 1.5, 75 + step * 1.5
    else:
        left, right, west, east = 35.0, 61.0, 17 + step * 1.5, 79 + step * 1.5
    middle, hem = (west + east) / 2, 111.5 - abs(step)
    shape = (
        f"M{left} 68H{right}C{right + 9} 78 {east - 1.5} 94 {east} {hem - 2}Q{east - 6} {hem + 3} {middle} {hem + 3.5}"
        f"Q{west + 6} {hem + 3} {west} {hem - 2}C{west + 1.5} 94 {left - 9} 78 {left} 68Z"
    )
    folds = []
    for at in (0.2, 0.38, 0.62, 0.8):
        top, low = left + (right - left) * at, west + (east - west) * at
        folds.append(f"M{top} 76Q{top + (low - top) * 0.4} 92 {low} {hem}")
    return compose(Piece(shape, details=(stroke("".join(folds), SHADE, 1.6, opacity=0.26),), turn=5))


def lap(part: str, direction: Direction) -> str:
    """What is seen of a sitter's lower garment, shoes and all; from behind the chair hides it."""
    if direction == "N":
        return compose()
    shoes = _seated_shoes(direction)
    if part == "seated-skirt":
        shape = (
            "M39 95Q58 90 69 96Q74 104 73.5 112Q66 116 59 113Q57 108 40 107Q35 101 39 95Z"
            if direction == "E"
            else "M31 97Q48 91 65 97Q70.5 105 69 113Q48 118.5 27 113Q25.5 105 31 97Z"
        )
        return compose(
            *shoes,
            Piece(shape, details=(stroke("M42 99Q40 107 39 116M54 99Q56 107 57 116", SHADE, 1.5, opacity=0.28),)),
        )
    if direction == "E":
        return compose(*shoes, Piece("M38 94H60Q70 94 71 103L72.5 111H62L60 107H41Q36 103 38 94Z", turn=3))
    west, east = capsule((39.5, 101.5), (40, 111), 15.5, 11), capsule((56.5, 101.5), (56, 111), 15.5, 11)
    return compose(*shoes, Piece(west, turn=3), Piece(east, turn=3))


def _seated_shoes(direction: Direction) -> tuple[Piece, ...]:
    colour = "#F4F0E6"
    if direction == "E":
        return (Piece("M63 108h9q6 2 7.5 7v2.5H62q-1 -5 1 -9.5z", colour, turn=2),)
    return tuple(Piece(f"M{x - 6} 115q0 -6 6 -6t6 6q.6 2 0 3h-12q-.6 -1 0 -3z", colour, turn=2) for x in (40, 56))
