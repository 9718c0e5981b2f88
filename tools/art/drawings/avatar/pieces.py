"""How one part of a person is written: shapes in a `fill` group to be tinted, and a `line` group over it.

The line group is ink at 55 %, so that over any tint it is that hue mixed with ink. Where one
piece lies over another of the same part, the lines below are masked away.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from tools.art.names import CELL
from tools.art.palette import INK, outline
from tools.art.svg import element, group, path, rect

TINTED: Final = "#FFFFFF"
LINE_SHARE: Final = 0.55
SHADE: Final = "#1F2A44"
LIGHT: Final = "#FFF7E0"
EVERYWHERE: Final = "M-99 -99H299V299H-99Z"


@dataclass(frozen=True, slots=True)
class Piece:
    """One closed shape. With a `colour` it is painted, without it is tinted.

    `turn` says how far the shape is turned to the light: the side away from it is shaded
    that many px wide, `deep` shades the whole (a far limb). `details` are cut to the shape.
    """

    d: str
    colour: str | None = None
    details: tuple[str, ...] = ()
    turn: float = 3.5
    deep: bool = False
    outlined: bool = True


def compose(*pieces: Piece, over: tuple[str, ...] = ()) -> str:
    """The two groups of a part; `over` is drawn above all lines."""
    tinted = [_fill(piece) for piece in pieces if piece.colour is None]
    lines = [_line(index, pieces) for index in range(len(pieces))]
    return group(*tinted, id="fill") + "\n" + group(*lines, *over, id="line")


def _fill(piece: Piece) -> str:
    return path(piece.d, TINTED, **_edge(TINTED) if piece.outlined else {})


def _line(index: int, pieces: tuple[Piece, ...]) -> str:
    piece = pieces[index]
    clip = f"c{index}"
    drawn = [element("clipPath", {"id": clip}, path(piece.d, TINTED))]
    if piece.colour is not None:
        drawn.append(path(piece.d, piece.colour))
    drawn.append(group(*_tones(piece), *piece.details, clip_path=f"url(#{clip})"))
    if piece.outlined:
        drawn.append(_outline(piece))
    later = [other.d for other in pieces[index + 1 :]]
    if not later:
        return group(*drawn)
    mask = f"m{index}"
    hidden = [path(d, "#000", stroke="#000", stroke_width=2) for d in later]
    width, height = CELL
    whole: dict[str, str | float] = {
        "id": mask,
        "maskUnits": "userSpaceOnUse",
        "x": 0,
        "y": 0,
        "width": width,
        "height": height,
    }
    return element("mask", whole, rect(0, 0, width, height, "#FFF"), *hidden) + group(*drawn, mask=f"url(#{mask})")


def _outline(piece: Piece) -> str:
    if piece.colour is None:
        return path(piece.d, "none", **_edge(INK), stroke_opacity=LINE_SHARE)
    return path(piece.d, "none", **_edge(outline(piece.colour)))


def _edge(colour: str) -> dict[str, str | float]:
    return {"stroke": colour, "stroke_width": 2, "stroke_linejoin": "round"}


def _tones(piece: Piece) -> list[str]:
    tones = []
    if piece.deep:
        tones.append(rect(-9, -9, 199, 199, SHADE, opacity=0.22))
    if piece.turn:
        tones.append(_rim(piece, -piece.turn, -piece.turn * 0.5, SHADE, 0.2))
        tones.append(_rim(piece, piece.turn * 0.7, piece.turn * 0.5, LIGHT, 0.14))
    return tones


def _rim(piece: Piece, dx: float, dy: float, colour: str, opacity: float) -> str:
    """Whatever of the shape is not covered by itself, moved."""
    moved: dict[str, str | float] = {
        "transform": f"translate({dx:g} {dy:g})",
        "fill_rule": "evenodd",
        "opacity": opacity,
    }
    return path(EVERYWHERE + piece.d, colour, **moved)


def capsule(start: tuple[float, float], end: tuple[float, float], width: float, end_width: float | None = None) -> str:
    """A limb with round ends, tapering from `width` to `end_width`."""
    (x1, y1), (x2, y2) = start, end
    length = max(((x2 - x1) ** 2 + (y2 - y1) ** 2) ** 0.5, 0.01)
    nx, ny = -(y2 - y1) / length, (x2 - x1) / length
    a, b = width / 2, (width if end_width is None else end_width) / 2
    points = (
        (x1 + nx * a, y1 + ny * a),
        (x1 - nx * a, y1 - ny * a),
        (x2 - nx * b, y2 - ny * b),
        (x2 + nx * b, y2 + ny * b),
    )
    p = [f"{x:.1f} {y:.1f}" for x, y in points]
    return f"M{p[0]}A{a} {a} 0 0 1 {p[1]}L{p[2]}A{b} {b} 0 0 1 {p[3]}Z"


def disc(x: float, y: float, rx: float, ry: float | None = None) -> str:
    """An ellipse as a path."""
    ry = rx if ry is None else ry
    return f"M{x - rx:.1f} {y:.1f}a{rx} {ry} 0 1 1 {2 * rx} 0a{rx} {ry} 0 1 1 {-2 * rx} 0Z"
