"""Glasses, hats, and what is held in the hand."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tools.art.drawings.avatar.pieces import LIGHT, SHADE, Piece, capsule, compose, disc
from tools.art.drawings.avatar.stance import arms
from tools.art.names import DIRECTIONS
from tools.art.palette import GARDENIA, PAPER, TIMBER, VERMILION
from tools.art.svg import circle, ellipse, rect, stroke

if TYPE_CHECKING:
    from tools.art.names import Direction

FRAME: Final = "#3A3330"
HORSEHAIR: Final = "#2B2B30"


def glasses(part: str, direction: Direction) -> str:
    centres = (62.5,) if direction == "E" else (38.8, 57.2)
    lenses = [_lens(part, x, narrow=direction == "E") for x in centres]
    joins = "M56.5 40L46.5 39" if direction == "E" else "M46 40q2 -1.5 4 0M31.5 39.5L27 38.5M64.5 39.5L69 38.5"
    return compose(over=(*lenses, stroke(joins, FRAME, 1.8)))


def _lens(part: str, x: float, *, narrow: bool) -> str:
    edge: dict[str, str | float] = {"stroke": FRAME, "stroke_width": 2, "fill_opacity": 0.12}
    half = 6 if narrow else 7.2
    if part == "round":
        return ellipse(x, 40.5, half, 7.2, PAPER, **edge)
    return rect(x - half, 35, 2 * half, 11.4, PAPER, rx=3, **edge)


def hat(part: str, direction: Direction) -> str:
    return compose(*_HATS[part][direction], over=_BEADS[direction] if part == "gat" else ())


_HATS: Final[dict[str, dict[Direction, tuple[Piece, ...]]]] = {
    "cap": {
        "S": (
            Piece(
                "M22.5 30C21 13 32 4.5 48 4.5C64 4.5 75 13 73.5 30Q48 22.5 22.5 30Z",
                details=(stroke("M48 5V24M36 7Q31 15 31 26M60 7Q65 15 65 26", SHADE, 1.4, opacity=0.36),),
            ),
            Piece("M24 28.5Q48 20 72 28.5Q77 35 72.5 37.5Q48 29.5 23.5 37.5Q19 35 24 28.5Z", turn=2.5),
            Piece(disc(48, 6.2, 2.6, 1.9), turn=1),
        ),
        "E": (
            Piece(
                "M22 33C20 14 31 4.5 47 4.5C63 4.5 71.5 14 71 28Q48 27 22 33Z",
                details=(stroke("M47 5Q50 16 50 29M34 8Q31 18 33 31", SHADE, 1.4, opacity=0.36),),
            ),
            Piece("M62 27Q80 24 86 31.5Q86 35.5 80 35Q70 33 61 32.5Q58 29 62 27Z", turn=2.5),
            Piece(disc(47, 6.2, 2.6, 1.9), turn=1),
        ),
        "N": (
            Piece(
                "M22.5 32C21 13 32 4.5 48 4.5C64 4.5 75 13 73.5 32Q48 40 22.5 32Z",
                details=(stroke("M48 5V34M36 7Q31 17 31 34M60 7Q65 17 65 34", SHADE, 1.4, opacity=0.36),),
            ),
            Piece("M39 35.5Q40 27 48 27Q56 27 57 35.5Q48 37.5 39 35.5Z", FRAME, turn=0, outlined=False),
            Piece(disc(48, 6.2, 2.6, 1.9), turn=1),
        ),
    },
    "beret": {
        "S": (
            Piece(
                "M20 25C13.5 13 30 5 51 5.5C72 6 82 15 77 23.5C73 27.5 63 26 48 25.5C35 25.5 26 30 20 25Z",
                details=(stroke("M27 22Q30 11 46 8", LIGHT, 3, opacity=0.24),),
            ),
            Piece(capsule((52, 7.5), (53.5, 5.6), 3), turn=0),
        ),
        "E": (
            Piece(
                "M19 31C12 18 26 5.5 46 5.5C64 5.5 75 13 73 23C70 28 60 25.5 46 26.5C34 27.5 26 36 19 31Z",
                details=(stroke("M25 24Q28 12 43 8", LIGHT, 3, opacity=0.24),),
            ),
            Piece(capsule((45, 7.5), (44, 5.6), 3), turn=0),
        ),
        "N": (
            Piece(
                "M20 29C12 14 27 5.5 46 5.5C66 5.5 83 14 76 29C70 35 60 33 48 33C36 33 26 35 20 29Z",
                details=(stroke("M26 24Q29 12 45 8", LIGHT, 3, opacity=0.24),),
            ),
            Piece(capsule((46, 7.5), (45, 5.6), 3), turn=0),
        ),
    },
    "gat": {
        way: (
            Piece(
                "M8 23.5C8 17.5 26 14.5 48 14.5C70 14.5 88 17.5 88 23.5C88 29 70 31.5 48 31.5C26 31.5 8 29 8 23.5Z",
                HORSEHAIR,
                details=(ellipse(48, 21.5, 34, 4.2, LIGHT, opacity=0.1),),
                turn=2,
            ),
            Piece(
                "M34 22L36.2 5.6Q48 3 59.8 5.6L62 22Q48 26.5 34 22Z",
                HORSEHAIR,
                details=(
                    stroke("M39.3 9L38 20", LIGHT, 3, opacity=0.22),
                    stroke("M34 19Q48 23.5 62 19", "#6B6470", 2.4),
                ),
                turn=2.5,
            ),
        )
        for way in DIRECTIONS
    },
}


def _beads(*points: tuple[float, float]) -> tuple[str, ...]:
    """One side of a gat's strap: a cord with beads, before the ear and along the jaw."""
    cord = stroke("M" + "L".join(f"{x} {y}" for x, y in points), HORSEHAIR, 1.1, opacity=0.75)
    beads = (circle(x, y, 1.4, GARDENIA if index % 3 == 1 else VERMILION) for index, (x, y) in enumerate(points))
    return (cord, *beads)


_BEADS: Final[dict[Direction, tuple[str, ...]]] = {
    "S": (
        *_beads((27, 32), (27.3, 37), (28.3, 42), (30.5, 47), (34, 51.5), (38.5, 55)),
        *_beads((69, 32), (68.7, 37), (67.7, 42), (65.5, 47), (62, 51.5), (57.5, 55)),
    ),
    "E": _beads((43, 32), (42.8, 37), (43.4, 42), (45.4, 47), (49, 51.5), (54, 55)),
    "N": (),
}


def held(part: str, direction: Direction, frame: int) -> str:
    """Something in the eastern hand; from the side, in the near one."""
    x, y = arms(direction, frame)[-1].end
    if direction == "N":
        x, y = arms(direction, frame)[0].end
    return _flag(x, y + 3, direction) if part == "flag" else _cane(x, y + 3, direction)


def _flag(x: float, y: float, direction: Direction) -> str:
    """A cheering flag; from the side it leans forward, clear of the face."""
    lean = {"S": 6, "N": -6, "E": 17}[direction]
    side = -1 if direction == "N" else 1
    tip_x, tip_y = x + lean, y - 36
    pole = stroke(f"M{x} {y + 4}L{tip_x} {tip_y}", TIMBER, 2.6)
    wide = 18 * side
    cloth = (
        f"M{tip_x} {tip_y + 1}q{wide * 0.5} -4 {wide} 1q{-2 * side} 6 {-side} 12q{-wide * 0.5} -5 {-wide + side} -1z"
    )
    return compose(Piece(cloth, turn=2), over=(pole, circle(tip_x, tip_y, 2, GARDENIA)))


def _cane(x: float, y: float, direction: Direction) -> str:
    foot_x, foot_y = {"E": (x + 22, 117), "S": (x + 5, 118), "N": (x - 3, 112)}[direction]
    stick = capsule((x, y - 1), (foot_x, foot_y - 2), 3.4, 2.8)
    tip_x, tip_y = x + (foot_x - x) * 0.66, y + (foot_y - y) * 0.66
    red = stroke(f"M{tip_x} {tip_y}L{foot_x} {foot_y}", VERMILION, 4)
    return compose(Piece(stick, PAPER, details=(red,), turn=0))
