"""Hanbok above the waist: jeogori, and the baeja worn over the men's."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tools.art.drawings.avatar.pieces import SHADE, Piece, compose
from tools.art.palette import GARDENIA, PAPER, VERMILION, mix
from tools.art.svg import circle, group, path, stroke

if TYPE_CHECKING:
    from tools.art.names import Direction

GOREUM: Final = mix(VERMILION, SHADE, 0.1)
SHORT_FRONT: Final = "M36 54H60C64.5 56 66.2 61 66 67L66 75Q57 80 48 77.5Q39 80 30 75L30 67C29.8 61 31.5 56 36 54Z"
SHORT_SIDE: Final = "M39 54H56C60.5 57 61.8 64 61.6 69L61.8 76Q54 79.5 48 78Q41 79 35 75.5L35.4 69C35 63 36 57 39 54Z"
LONG_FRONT: Final = "M36 54H60C64.5 56 66.2 61 66 67L66 88Q57 92.5 48 91Q39 92.5 30 88L30 67C29.8 61 31.5 56 36 54Z"
LONG_SIDE: Final = "M39 54H56C60.5 57 61.8 64 61.6 69L61.6 89Q54 92 48 91Q41 92 35 88.5L35.4 69C35 63 36 57 39 54Z"


def jeogori(part: str, direction: Direction) -> str:
    """The upper garment: crossed collar, white dongjeong, and a ribbon that is never mirrored."""
    long = part == "jeogori-long"
    if direction == "N":
        return compose(Piece(LONG_FRONT if long else SHORT_FRONT, details=(_seam("M48 60V92"), _back_collar())))
    if direction == "E":
        return compose(
            Piece(LONG_SIDE if long else SHORT_SIDE, details=(_side_collar(),)), over=(_side_ribbon(long=long),)
        )
    return compose(Piece(LONG_FRONT if long else SHORT_FRONT, details=(_front_collar(),)), over=(_ribbon(long=long),))


def _seam(d: str) -> str:
    return stroke(d, SHADE, 1.5, opacity=0.34)


def _front_collar() -> str:
    """The wearer's right is covered by the left: the visible edge runs to the viewer's left."""
    return group(
        stroke("M58 53L57 60Q52 68 41 76", SHADE, 7.5, opacity=0.24),
        stroke("M38 53L39 59L47.5 67", PAPER, 3.2),
        stroke("M58 53L57 60Q53 66 46 71", PAPER, 3.4),
        _seam("M60 60Q55 70 42 78"),
    )


def _side_collar() -> str:
    return group(stroke("M44 53Q50 62 60 66", SHADE, 7, opacity=0.24), stroke("M45 53Q51 60 60 62.5", PAPER, 3.2))


def _back_collar() -> str:
    return group(stroke("M35 56Q48 62 61 56", SHADE, 6, opacity=0.24), stroke("M37 55.5Q48 60.5 59 55.5", PAPER, 3))


def _ribbon(*, long: bool) -> str:
    """The tied ribbon (고름): one loop, two tails."""
    end = 92 if long else 97
    edge = mix(GOREUM, SHADE, 0.5)
    return group(
        path(f"M42.5 74q-1.5 10 -4 {end - 78}l5 1.5q1.5 -9 2 -{end - 76}z", GOREUM, stroke=edge, stroke_width=1),
        path(
            f"M45 74q2 12 1.5 {end - 70}l5 -.5q-.5 -14 -3.5 -{end - 69}z",
            mix(GOREUM, PAPER, 0.12),
            stroke=edge,
            stroke_width=1,
        ),
        path("M44 73.5q4 -5 11 -4.5q2 2.5 0 5q-6 1.5 -11 1z", GOREUM, stroke=edge, stroke_width=1),
        circle(44.5, 74, 2.6, mix(GOREUM, PAPER, 0.12), stroke=edge, stroke_width=1),
    )


def _side_ribbon(*, long: bool) -> str:
    end = 92 if long else 97
    edge = mix(GOREUM, SHADE, 0.5)
    return group(
        path(f"M57.5 71q3 10 2.5 {end - 74}l4 -1q-.5 -14 -4 -{end - 73}z", GOREUM, stroke=edge, stroke_width=1),
        circle(58.5, 71, 2.4, mix(GOREUM, PAPER, 0.12), stroke=edge, stroke_width=1),
    )


def baeja(direction: Direction) -> str:
    """A sleeveless vest, edged, with two amber buttons."""
    if direction == "N":
        edge = _edge("M30.5 88.5Q48 93 65.5 88.5")
        return compose(Piece("M37 54H59Q62 60 65.5 67V90Q48 94 30.5 90V67Q34 60 37 54Z", details=(edge,)))
    if direction == "E":
        edge = _edge("M55.5 54Q56 68 61.8 73", "M35 88.5Q48 92.5 61 88.5")
        return compose(Piece("M40 54H55Q56 68 61.8 73V90Q48 94 35 90V70Q36 60 40 54Z", details=(edge,)))
    west = "M37 54.5L39.5 54Q42 70 46.8 76V92.5Q37 93 30.5 90.5V67Q33.5 60 37 54.5Z"
    east = "M59 54.5L56.5 54Q54 70 49.2 76V92.5Q59 93 65.5 90.5V67Q62.5 60 59 54.5Z"
    edge = _edge("M39.5 54Q42 70 46.8 76V92", "M56.5 54Q54 70 49.2 76V92", "M30 89.5Q38 92 47 91M49 91Q58 92 66 89.5")
    buttons = tuple(circle(48, y, 1.9, GARDENIA, stroke=mix(GARDENIA, SHADE, 0.5), stroke_width=0.8) for y in (79, 86))
    return compose(Piece(west, details=(edge,), turn=2.5), Piece(east, details=(edge,), turn=2.5), over=buttons)


def _edge(*paths: str) -> str:
    return group(*(stroke(d, mix(GARDENIA, PAPER, 0.5), 2, opacity=0.8) for d in paths))
