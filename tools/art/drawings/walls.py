"""South-facing surfaces: plaster and its three halls, posts, windows, doorways."""

from __future__ import annotations

from typing import Final

from tools.art.names import TILE
from tools.art.palette import (
    DEEP_INDIGO,
    GARDENIA,
    GREEN,
    INDIGO,
    MARU,
    PALE_GARDENIA,
    PAPER,
    PLASTER,
    STONE,
    TIMBER,
    TIMBER_DARK,
    light,
    mix,
    shade,
)
from tools.art.svg import circle, group, mirrored, path, rect, shifted, stroke

HANJI_LIT: Final = "#FBF3DD"
STORIES: Final = mix(GREEN, PLASTER, 0.17)
INSIDE: Final = "#47301F"
INSIDE_FLOOR: Final = "#80603F"
SKIRTING: Final = 10


def tiles() -> dict[str, str]:
    """Every wall tile, by name."""
    return {
        "plaster-top": wall(PLASTER) + beam(TIMBER),
        "plaster-mid": wall(PLASTER) + trowel(PLASTER),
        "plaster-base": wall(PLASTER) + skirting(TIMBER),
        "indigo-top": wall(PLASTER) + indigo_band() + beam(TIMBER),
        "indigo-mid": wall(PLASTER) + trowel(PLASTER),
        "indigo-base": wall(PLASTER) + skirting(DEEP_INDIGO),
        "gardenia-top": wall(PALE_GARDENIA) + bubble_lattice() + beam(TIMBER),
        "gardenia-mid": wall(PALE_GARDENIA) + trowel(PALE_GARDENIA),
        "gardenia-base": wall(PALE_GARDENIA) + skirting(mix(GARDENIA, TIMBER, 0.5)),
        "green-top": wall(STORIES) + green_frieze() + beam(TIMBER_DARK),
        "green-mid": wall(STORIES) + trowel(STORIES),
        "green-base": wall(STORIES) + skirting(shade(GREEN, 0.45)),
        "post-top": post(0, TILE) + capital(),
        "post-mid": post(0, TILE),
        "post-base": post(0, 54) + plinth(),
        **window(),
        **doorway(),
    }


def wall(colour: str) -> str:
    return rect(0, 0, TILE, TILE, colour)


def trowel(colour: str) -> str:
    """Marks so faint that the wall is felt as plaster, not seen."""
    mark = mix(colour, "#B9A67F", 0.10)
    return stroke("M9 19q9 -3 19 0M36 45q8 -3 17 -1M44 12q5 -2 10 0M12 52q5 2 9 0", mark, 1.4)


def beam(wood: str) -> str:
    """The tie beam under the wall's roof, in the shadow of the eave."""
    return group(
        rect(0, 0, TILE, 14, wood),
        rect(0, 0, TILE, 5, shade(wood, 0.4)),
        rect(0, 5, TILE, 2, light(wood, 0.25)),
        rect(0, 12, TILE, 2, shade(wood, 0.25)),
        rect(0, 14, TILE, 5, "#1F2A44", opacity=0.13),
    )


def skirting(wood: str) -> str:
    top = TILE - SKIRTING
    return group(
        rect(0, top, TILE, SKIRTING, wood),
        rect(0, top, TILE, 2, light(wood, 0.32)),
        rect(0, TILE - 3, TILE, 3, shade(wood, 0.35)),
    )


def indigo_band() -> str:
    return group(
        rect(0, 24, TILE, 16, INDIGO),
        rect(0, 24, TILE, 2, light(INDIGO, 0.2)),
        rect(0, 38, TILE, 2, DEEP_INDIGO),
        rect(0, 43, TILE, 2, INDIGO),
    )


def bubble_lattice() -> str:
    """A frieze of speech bubbles set like lattice work."""
    bubble = "M5 24h22a4 4 0 0 1 4 4v8a4 4 0 0 1 -4 4h-9l-6 6v-6h-7a4 4 0 0 1 -4 -4v-8a4 4 0 0 1 4 -4z"
    line = mix(GARDENIA, TIMBER, 0.45)
    one = path(bubble, PAPER, stroke=line, stroke_width=2, stroke_linejoin="round")
    dots = [circle(x, 32, 1.7, line) for x in (10, 16, 22)]
    rails = rect(0, 20, TILE, 1.6, line) + rect(0, 49, TILE, 1.6, line)
    return group(rails, one, *dots, shifted(32, 0, one, stroke("M7 30h18M7 35h12", line, 1.8)))


def green_frieze() -> str:
    gold = mix(GARDENIA, STORIES, 0.35)
    dark = shade(STORIES, 0.3)
    return group(rect(0, 14, TILE, 22, dark), rect(0, 36, TILE, 2, gold), rect(0, 41, TILE, 1.2, gold, opacity=0.6))


def post(top: float, bottom: float) -> str:
    """A round post 20 px wide, lit from the west."""
    height = bottom - top
    return group(
        rect(22, top, 20, height, TIMBER),
        rect(22, top, 2, height, mix(TIMBER, TIMBER_DARK, 0.5)),
        rect(24, top, 5, height, light(TIMBER, 0.26)),
        rect(36, top, 6, height, shade(TIMBER, 0.28)),
        rect(42, top, 4, height, "#1F2A44", opacity=0.10),
        stroke(f"M32 {top + 10}q1.5 12 0 24", mix(TIMBER, TIMBER_DARK, 0.5), 1.1),
    )


def capital() -> str:
    """The bearing block, and the boat-shaped arm that carries the beam."""
    wood = light(TIMBER, 0.08)
    return group(
        path("M6 5h52v5q-2 7 -10 8H16q-8 -1 -10 -8z", wood),
        path("M6 5h52v2H6z", light(wood, 0.3)),
        path("M16 18h32q5 -1 8 -5q-3 7 -9 8H17q-6 -1 -9 -8q3 4 8 5z", shade(wood, 0.25)),
        path("M18 20h28l-4 9H22z", TIMBER),
        path("M18 20h28l-.8 2H18.8z", light(TIMBER, 0.3)),
        path("M38 20h8l-4 9h-5z", shade(TIMBER, 0.28)),
    )


def plinth() -> str:
    return group(
        path("M19 51h26l4 13H15z", STONE),
        path("M19 51h9l-3 13H15z", light(STONE, 0.5)),
        path("M40 51h5l4 13h-7z", shade(STONE, 0.24)),
        rect(19, 51, 26, 2, shade(STONE, 0.3)),
    )


def window() -> dict[str, str]:
    """A lattice window two tiles high, for a wall of any colour; its upper tile belongs in the top row."""
    drawing = group(
        rect(6, 22, 52, 84, "#1F2A44", opacity=0.16),
        rect(4, 20, 52, 84, TIMBER),
        rect(4, 20, 52, 2, light(TIMBER, 0.3)),
        rect(4, 20, 2, 84, light(TIMBER, 0.2)),
        rect(10, 26, 40, 72, HANJI_LIT),
        rect(10, 26, 40, 3, shade(HANJI_LIT, 0.16)),
        lattice(10, 26, 40, 72),
        rect(29, 26, 2.5, 72, TIMBER_DARK),
        rect(0, 102, 60, 6, TIMBER),
        rect(0, 102, 60, 2, light(TIMBER, 0.32)),
        rect(2, 108, 58, 3, "#1F2A44", opacity=0.14),
    )
    return {
        "window-top": shifted(2, 0, drawing),
        "window-bottom": shifted(2, -TILE, drawing),
    }


def lattice(x: float, y: float, width: float, height: float) -> str:
    """Slender bars (세살): uprights all along, three bands of cross bars."""
    wood = mix(TIMBER, MARU, 0.25)
    step = width / 6
    uprights = [rect(x + step * i - 0.7, y, 1.4, height, wood) for i in range(1, 6)]
    bands = (0.08, 0.16, 0.44, 0.52, 0.60, 0.86, 0.94)
    bars = [rect(x, y + height * share - 0.7, width, 1.4, wood) for share in bands]
    return group(*uprights, *bars)


def doorway() -> dict[str, str]:
    """An open doorway of 3×3 tiles, cut from one drawing of 192×192."""
    drawing = doorway_drawing()
    rows, columns = ("top", "mid", "base"), ("l", "c", "r")
    return {
        f"door-{side}-{row}": shifted(-TILE * column, -TILE * line, drawing)
        for line, row in enumerate(rows)
        for column, side in enumerate(columns)
    }


def doorway_drawing() -> str:
    """The doorway from jamb to jamb, 192 px square, so that it fits a wall of any colour."""
    leaf = shifted(-8, 0, _door_leaf())
    return group(
        rect(0, 0, 192, 192, TIMBER_DARK),
        *(shifted(TILE * i, 0, beam(TIMBER)) for i in range(3)),
        rect(0, 14, 192, 17, TIMBER),
        rect(0, 18, 192, 2.5, light(TIMBER, 0.3)),
        rect(14, 33, 164, 20, HANJI_LIT),
        rect(14, 33, 164, 3, shade(HANJI_LIT, 0.18)),
        *(lattice(14 + 41 * i, 33, 41, 20) for i in range(4)),
        rect(0, 53, 192, 9, TIMBER),
        rect(0, 53, 192, 2, light(TIMBER, 0.3)),
        _inside(),
        leaf,
        mirrored(192, leaf),
        _jamb(0, lit=True),
        _jamb(178, lit=False),
        _sill(),
    )


def _inside() -> str:
    """Dark and warm, with a lantern's light and the floor of the next room."""
    return group(
        rect(14, 62, 164, 124, INSIDE),
        rect(14, 62, 164, 10, shade(INSIDE, 0.5)),
        path("M54 186L70 140H122L138 186z", INSIDE_FLOOR),
        path("M70 140H122L124.4 147H67.6z", shade(INSIDE_FLOOR, 0.3)),
        path("M54 72H138V140H54z", mix(INSIDE, GARDENIA, 0.08)),
        circle(96, 104, 25, mix(INSIDE, GARDENIA, 0.16)),
        circle(96, 104, 15, mix(INSIDE, GARDENIA, 0.28)),
        path("M90 92h12q4 12 0 24h-12q-4 -12 0 -24z", "#FFD98A"),
        rect(89, 90, 14, 3, TIMBER_DARK),
        rect(89, 115, 14, 3, TIMBER_DARK),
        rect(95.4, 72, 1.2, 18, TIMBER_DARK),
    )


def _door_leaf() -> str:
    """The western leaf, swung inwards: its far edge is shorter."""
    return group(
        path("M22 62L60 70V178L22 186z", TIMBER),
        path("M27 70L55 75.5V146L27 149z", HANJI_LIT),
        path("M27 70L55 75.5V79L27 74z", shade(HANJI_LIT, 0.2)),
        stroke("M34 71.5V148.5M41 73V147.5M48 74.5V147", mix(TIMBER, MARU, 0.25), 1.4),
        stroke(
            "M27 79L55 83.5M27 86L55 90M27 106L55 108M27 113L55 114.5M27 136L55 135.5M27 142L55 141",
            mix(TIMBER, MARU, 0.25),
            1.4,
        ),
        path("M27 154L55 151V172L27 178z", shade(TIMBER, 0.14)),
        path("M60 70L63 71V177L60 178z", TIMBER_DARK),
        circle(54, 128, 2.4, "#C9B27A"),
    )


def _jamb(x: float, *, lit: bool) -> str:
    return group(
        rect(x, 14, 14, 178, TIMBER),
        rect(x, 20, 4, 172, light(TIMBER, 0.24 if lit else 0.12)),
        rect(x + 10, 14, 4, 178, shade(TIMBER, 0.25)),
        rect(x - 3, 182, 20, 10, STONE),
        rect(x - 3, 182, 20, 2, light(STONE, 0.5)),
        rect(x + 11, 184, 6, 8, shade(STONE, 0.2)),
    )


def _sill() -> str:
    return group(
        rect(16, 178, 160, 14, MARU),
        rect(16, 178, 160, 3, light(MARU, 0.4)),
        rect(16, 189, 160, 3, shade(MARU, 0.3)),
    )
