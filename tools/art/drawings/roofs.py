"""Giwa: ribs of convex tiles over concave ones, round ends at the eaves, ridges with lime below."""

from __future__ import annotations

from typing import Final

from tools.art.names import TILE
from tools.art.palette import GIWA, GIWA_DARK, PLASTER, STONE, light, mix, shade
from tools.art.svg import circle, element, ellipse, group, mirrored, path, rect, stroke

PITCH: Final = 16
RIB: Final = 9
CAP_TOP: Final = 32
GIWA_LIGHT: Final = mix(GIWA, "#FFF7E0", 0.2)
COURSE: Final = mix(GIWA, GIWA_DARK, 0.75)


def tiles() -> dict[str, str]:
    """Every roof and wall-cap tile, by name."""
    end = group(_gable_end(), cap(16, TILE), _ridge_finial(17, CAP_TOP))
    over, under = cap_side(0, 40) + _coping(40, TILE), _coping(46, TILE)
    return {
        "cap": cap(0, TILE),
        "cap-side": cap_side(0, TILE),
        "cap-end-n": _side_begins(),
        "cap-end-s": _side_ends(),
        "cap-corner-nw": under + end,
        "cap-corner-ne": under + mirrored(TILE, end),
        "cap-corner-sw": over + end,
        "cap-corner-se": over + mirrored(TILE, end),
        "eave-l": _eave_end(),
        "eave-m": eave(0, TILE, 0, 50),
        "eave-r": mirrored(TILE, _eave_end()),
        "ridge-m": _ridge_tile(),
        "ridge-l": _ridge_end(),
        "ridge-r": mirrored(TILE, _ridge_end()),
    }


def eave(left: float, right: float, top: float, ends: float) -> str:
    """Ribs running south from `top` to round ends centred at `ends`, over their concave neighbours."""
    columns = [left + PITCH / 2 + index * PITCH for index in range(round((right - left) / PITCH))]
    return group(
        rect(left, top, right - left, ends - top + 3, GIWA_DARK),
        rect(left, ends + 3, right - left, 4, shade(GIWA_DARK, 0.35)),
        *(concave_end(x + PITCH / 2, ends) for x in columns[:-1]),
        _half_concaves(left, right, ends),
        *(rib(x, top, ends) for x in columns),
        *(round_end(x, ends) for x in columns),
    )


def _half_concaves(left: float, right: float, ends: float) -> str:
    """The concave tile that two neighbouring drawings share, a half in each."""
    west = path(f"M{left} {ends - 3}h5v6q-2 5 -5 5z", GIWA)
    east = path(f"M{right} {ends - 3}h-5v6q2 5 5 5z", mix(GIWA, GIWA_DARK, 0.2))
    return west + east


def rib(x: float, top: float, bottom: float) -> str:
    """One convex rib, lit on its west side, with the laps of its courses."""
    half = RIB / 2
    laps = list(range(int(top) + 12, int(bottom) - 6, 14))
    return group(
        rect(x - half, top, RIB, bottom - top, GIWA),
        rect(x - half, top, 2.6, bottom - top, GIWA_LIGHT),
        rect(x + half - 2.4, top, 2.4, bottom - top, COURSE),
        *(stroke(f"M{x - half + 0.6} {y}q{half - 0.6} 3 {RIB - 1.2} 0", GIWA_DARK, 1.2) for y in laps),
    )


def round_end(x: float, y: float, radius: float = 6.2) -> str:
    """The decorated round end (수막새)."""
    return group(
        circle(x + 0.6, y + 1, radius, shade(GIWA_DARK, 0.4)),
        circle(x, y, radius, mix(GIWA, "#FFF7E0", 0.12)),
        circle(x, y, radius - 1.8, GIWA_DARK),
        circle(x, y, radius - 2.6, mix(GIWA, "#FFF7E0", 0.26)),
        circle(x, y, 1.3, GIWA_DARK),
    )


def concave_end(x: float, y: float) -> str:
    """The hanging lip of a concave tile (암막새)."""
    return path(f"M{x - 5} {y - 3}h10v6q-2 5 -5 5t-5 -5z", mix(GIWA, GIWA_DARK, 0.1))


def ridge(left: float, right: float, top: float) -> str:
    """A low ridge of stacked tiles with a line of lime: 9 px high."""
    width = right - left
    return group(
        rect(left, top, width, 9, GIWA_DARK),
        rect(left, top, width, 3.2, GIWA_LIGHT),
        rect(left, top + 3.2, width, 2.4, GIWA),
        rect(left, top + 7, width, 2, mix(PLASTER, GIWA, 0.35)),
    )


def cap(left: float, right: float) -> str:
    """The roof of a wall, half a tile high."""
    return group(eave(left, right, CAP_TOP + 8, 55), ridge(left, right, CAP_TOP))


def cap_side(top: float, bottom: float) -> str:
    """The roof of a wall that runs north to south, seen from above on its stone coping."""
    height = bottom - top
    rows = range(round(height / PITCH))
    west, east = light(GIWA, 0.06), shade(GIWA, 0.14)
    slopes = [_side_rib(top + PITCH / 2 + row * PITCH, west, east) for row in rows]
    joint = mix(STONE, "#7C776C", 0.35)
    return group(
        _coping(top, bottom),
        *(rect(x, top + y, 12, 1.5, joint) for x, y in ((0, 14), (52, 46)) if y < height),
        rect(14, top, 36, height, GIWA_DARK),
        *slopes,
        rect(27, top, 10, height, GIWA_DARK),
        rect(28, top, 3.4, height, GIWA_LIGHT),
        rect(31.4, top, 3.4, height, GIWA),
    )


def _side_rib(y: float, west: str, east: str) -> str:
    return group(
        element("rect", {"x": 11, "y": y - 4.5, "width": 18, "height": 9, "rx": 4.5, "fill": west}),
        element("rect", {"x": 35, "y": y - 4.5, "width": 18, "height": 9, "rx": 4.5, "fill": east}),
        rect(14, y - 4.5, 15, 2.4, light(west, 0.22)),
        rect(35, y - 4.5, 15, 2.4, light(east, 0.14)),
        rect(14, y + 2.2, 15, 2.3, COURSE),
        rect(35, y + 2.2, 15, 2.3, shade(COURSE, 0.15)),
    )


def _side_begins() -> str:
    """Where a wall that runs north to south begins, south of a passage."""
    return group(
        cap_side(8, TILE),
        rect(0, 0, TILE, 9, STONE),
        rect(0, 0, TILE, 2, light(STONE, 0.6)),
        rect(12, 7, 40, 4, shade(GIWA_DARK, 0.2)),
        rect(14, 8, 36, 2, GIWA_LIGHT),
    )


def _side_ends() -> str:
    """Where such a wall ends, north of a passage: the round tiles of its gable, and the stones below."""
    face = shade(STONE, 0.16)
    return group(
        cap_side(0, 40),
        rect(0, 40, TILE, 24, face),
        rect(0, 40, 2, 24, light(face, 0.4)),
        *(rect(x, 52, 1.5, 12, shade(face, 0.22)) for x in (20, 43)),
        rect(0, 51, TILE, 1.5, shade(face, 0.22)),
        rect(10, 42, 44, 7, "#1F2A44", opacity=0.25),
        path("M9 36q23 -6 46 0l-2 9H11z", GIWA_DARK),
        *(round_end(x, 41) for x in (16, 32, 48)),
    )


def _coping(top: float, bottom: float) -> str:
    """The stone on which a wall's roof sits, where the roof of another wall passes over it."""
    height = bottom - top
    return group(
        rect(0, top, TILE, height, STONE),
        rect(0, top, 2, height, light(STONE, 0.6)),
        rect(TILE - 2, top, 2, height, shade(STONE, 0.25)),
        rect(12, top, 44, height, shade(STONE, 0.42)),
    )


def _gable_end() -> str:
    return path("M18 40L9 58q0 5 5 5h6V40z", GIWA_DARK) + path("M18 40L9 58l3 2 8 -17z", GIWA_LIGHT)


def _ridge_finial(x: float, y: float) -> str:
    """The upturned tile that closes a ridge (망와)."""
    return group(
        path(f"M{x + 8} {y + 9}h-10q-3 -7 -1 -15q3 5 11 6z", GIWA_DARK),
        path(f"M{x + 7} {y + 2}q-7 -1 -9.4 -6q-.6 4 0 7q4 1.6 9.4 1.6z", GIWA_LIGHT),
    )


def _eave_end() -> str:
    """The western end of a roof, its corner lifted."""
    ribs = [f"M{64 - i * 11 + 2} 0Q{60 - i * 13} 26 {52 - i * 15.5} {50 - (i * i) * 1.6}" for i in range(4)]
    ends = [(52 - i * 15.5, 50 - (i * i) * 1.6) for i in range(4)]
    return group(
        path("M64 0H22Q14 22 0 31L2 41Q26 56 64 58Z", GIWA_DARK),
        path("M2 41Q26 56 64 57V60Q24 60 1 44Z", shade(GIWA_DARK, 0.35)),
        *(stroke(d, GIWA, RIB, stroke_linecap="butt") for d in ribs),
        group(*(stroke(d, GIWA_LIGHT, 2.4, stroke_linecap="butt") for d in ribs), transform="translate(-3.2 0)"),
        *(round_end(x, y) for x, y in ends),
        path("M24 0Q16 20 0 29L1 36Q20 26 31 0Z", GIWA_LIGHT),
        path("M27 1Q19 22 1 33L2 38Q22 28 34 1Z", GIWA),
    )


def _ridge_tile() -> str:
    """The top of a roof: a tall ridge, and the ribs beginning under it."""
    columns = [PITCH / 2 + index * PITCH for index in range(4)]
    return group(
        rect(0, 36, TILE, 28, GIWA_DARK),
        *(rib(x, 36, TILE) for x in columns),
        rect(0, 16, TILE, 22, GIWA_DARK),
        rect(0, 16, TILE, 5, GIWA_LIGHT),
        rect(0, 21, TILE, 4, GIWA),
        rect(0, 27, TILE, 3, mix(GIWA, GIWA_DARK, 0.3)),
        rect(0, 32, TILE, 3.5, mix(PLASTER, GIWA, 0.25)),
        *(ellipse(x, 38.5, 6, 3.4, mix(PLASTER, GIWA, 0.2)) for x in (0, 16, 32, 48, 64)),
        rect(0, 36, TILE, 2, mix(PLASTER, GIWA, 0.25)),
        *(rect(x - 4.5, 36.5, 9, 6, GIWA, rx=3) for x in columns),
    )


def _ridge_end() -> str:
    """The western end of a ridge, its last tile upturned, the roof's side falling away below it."""
    ribs = ("M60 38Q58 52 56 64", "M50 40Q46 52 44 64", "M42 42Q36 54 32 64")
    return group(
        path("M64 36H40Q37 52 22 64H64Z", GIWA_DARK),
        *(stroke(d, GIWA, RIB, stroke_linecap="butt") for d in ribs),
        group(*(stroke(d, GIWA_LIGHT, 2.4, stroke_linecap="butt") for d in ribs), transform="translate(-3.2 0)"),
        path("M42 34Q40 52 23 64L33 64Q46 54 50 36Z", GIWA),
        path("M41 34Q38 51 22 64L26 64Q42 52 45 35Z", GIWA_LIGHT),
        path("M64 16H44Q34 14 31 3Q27 14 32 26L36 38H64Z", GIWA_DARK),
        path("M64 16H44Q35 14 31 5Q30 14 35 20Q40 21 64 21Z", GIWA_LIGHT),
        rect(38, 21, 26, 4, GIWA),
        rect(38, 27, 26, 3, mix(GIWA, GIWA_DARK, 0.3)),
        rect(40, 32, 24, 3.5, mix(PLASTER, GIWA, 0.25)),
        circle(40, 26, 3, mix(PLASTER, GIWA, 0.25)),
    )
