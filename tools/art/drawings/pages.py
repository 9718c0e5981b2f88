"""Pictures for pages: the mark, its small form, and the yard of the guide page."""

from __future__ import annotations

from typing import Final

from tools.art.drawings import furniture, plaza, roofs, trees, walls
from tools.art.drawings.floors import tiles as floor_tiles
from tools.art.drawings.wings import wing_documents
from tools.art.palette import (
    GARDENIA,
    GREEN,
    HANJI,
    INDIGO,
    PALE_GARDENIA,
    PAPER,
    PINE,
    PLASTER,
    SAND,
    STONE,
    TIMBER,
    VERMILION,
    light,
    mix,
    shade,
)
from tools.art.svg import circle, document, element, ellipse, group, path, rect, shifted

YARD: Final = (1440, 520)
DOORS: Final = (180, 540, 900, 1260)
"""Centres of the four doors, a quarter of the width each, so that a page can lay four links over them."""

SKY: Final = "#DCE9EE"
HALLS: Final = ((PLASTER, INDIGO), (PALE_GARDENIA, GARDENIA), (mix(GREEN, PLASTER, 0.45), GREEN), (PLASTER, VERMILION))


def page_documents() -> dict[str, str]:
    """Every page picture as a whole SVG document."""
    return wing_documents() | {
        "yard": document(YARD, *_yard()),
        "logo": document((48, 48), _mark(INDIGO, GARDENIA), role="img"),
        "favicon": document((48, 48), rect(0, 0, 48, 48, INDIGO, rx=10), _small(_mark(HANJI, GARDENIA))),
    }


def _mark(line: str, heart: str) -> str:
    """A yard under the line of a roof: square, open to the south, somebody in it."""
    return group(
        path("M1.5 19.5Q14 17.5 24 5Q34 17.5 46.5 19.5L45 25Q32 23.5 24 14.5Q16 23.5 3 25Z", line),
        path("M10 28V43H19.5V38.5H14.5V28ZM38 28V43H28.5V38.5H33.5V28Z", line),
        circle(24, 30.5, 5.2, heart),
    )


def _small(mark: str) -> str:
    return element("g", {"transform": "translate(3.9 3.8) scale(.84)"}, mark)


def _yard() -> list[str]:
    return [
        element("defs", {}, group(plaza.roof(), id="roof")),
        *_distance(),
        _scaled(720, 304, 0.84, (224, 308), plaza.gate()),
        *_ground(),
        _scaled(358, 412, 1.25, (64, 182), trees.pine()),
        _scaled(1082, 414, 1.2, (64, 150), trees.persimmon()),
        *(_hall(x, *colours) for x, colours in zip(DOORS, HALLS, strict=True)),
        _scaled(6, 470, 1.3, (64, 182), trees.pine()),
        _scaled(1440, 470, 1.3, (64, 182), trees.pine()),
        *(_scaled(x, 478, 1, (20, 136), furniture.lantern()) for x in (44, 404, 764, 1124)),
        _scaled(352, 492, 1, (64, 86), furniture.jars()),
        _scaled(1072, 490, 0.9, (28, 96), furniture.stone_lantern()),
        _scaled(664, 486, 0.85, (32, 88), trees.planter()),
        _scaled(1402, 486, 0.85, (32, 88), trees.planter()),
        *(
            _drift(x, y, turn)
            for x, y, turn in ((300, 90, 20), (486, 150, 80), (980, 60, 140), (1150, 118, 30), (640, 44, 200))
        ),
    ]


def _distance() -> list[str]:
    """A pale morning: sky, a sun behind haze, two lines of hills, the yard's far wall."""
    far, near = mix(PINE, SKY, 0.66), mix(PINE, SKY, 0.44)
    return [
        rect(0, 0, 1440, 360, SKY),
        circle(262, 92, 62, "#FFF3D0", opacity=0.45),
        circle(262, 92, 44, "#FFF3D0"),
        path("M0 250Q120 150 260 210Q420 110 600 205Q700 150 840 200Q1010 96 1180 196Q1320 140 1440 214V360H0Z", far),
        path("M0 290Q160 210 330 262Q520 196 700 262Q900 206 1090 258Q1270 200 1440 268V360H0Z", near),
        *(_cloud(x, y, size) for x, y, size in ((470, 70, 1.1), (1010, 52, 0.9), (1270, 104, 1.2))),
        *(_far_wall(left) for left in (0, 832)),
    ]


def _far_wall(left: float) -> str:
    """A stretch of the yard's wall, up to the gate."""
    width = 608
    return shifted(
        left,
        202,
        rect(0, 48, width, 50, PLASTER),
        rect(0, 48, width, 8, shade(PLASTER, 0.16)),
        rect(0, 84, width, 14, STONE),
        roofs.cap(0, width),
    )


def _cloud(x: float, y: float, size: float) -> str:
    shape = path("M-52 12Q-56 -2 -38 -4Q-32 -20 -12 -14Q2 -28 20 -14Q40 -18 42 -2Q58 0 54 12Z", PAPER, opacity=0.85)
    return element("g", {"transform": f"translate({x} {y}) scale({size})"}, shape)


def _ground() -> list[str]:
    """Swept sand, and the path from the gate to whoever looks."""
    tiles = floor_tiles()
    stones = [
        shifted(x, y, tiles[name])
        for y in (300, 364, 428, 492)
        for x, name in ((624, "path-w"), (688, "path-c"), (752, "path-e"))
    ]
    sweeps = [shifted(x, y, tiles["sand-c"]) for x, y in ((30, 452), (470, 456), (980, 452), (1180, 456))]
    return [rect(0, 300, 1440, 220, SAND), rect(0, 300, 1440, 5, shade(SAND, 0.2)), *sweeps, *stones]


def _hall(x: float, wall: str, accent: str) -> str:
    """One hall: its roof, its coloured frieze, its open door."""
    front = group(
        rect(-118, 250, 236, 206, wall),
        shifted(-96, 264, walls.doorway_drawing()),
        rect(-118, 264, 22, 192, wall),
        rect(96, 264, 22, 192, wall),
        rect(-118, 446, 22, 10, TIMBER),
        rect(96, 446, 22, 10, TIMBER),
        rect(-122, 250, 244, 16, TIMBER),
        rect(-122, 264, 244, 9, accent),
        rect(-122, 264, 244, 2, light(accent, 0.3)),
        rect(-122, 250, 244, 9, shade(TIMBER, 0.4)),
        *(_post(side) for side in (-120, 106)),
    )
    return group(
        ellipse(x + 8, 470, 150, 9, "#1F2A44", opacity=0.14),
        shifted(x, 0, _step(), front),
        _scaled(x, 262, 0.68, (224, 134), element("use", {"href": "#roof"})),
    )


def _post(x: float) -> str:
    return group(
        rect(x, 266, 14, 190, TIMBER),
        rect(x + 2, 266, 3.5, 190, light(TIMBER, 0.26)),
        rect(x + 10, 266, 4, 190, shade(TIMBER, 0.28)),
        path(f"M{x - 3} 448h20l3 10h-26z", STONE),
    )


def _step() -> str:
    return group(
        rect(-134, 456, 268, 14, STONE, rx=2),
        rect(-134, 456, 268, 3, light(STONE, 0.6), rx=1.5),
        rect(-134, 466, 268, 4, shade(STONE, 0.28), rx=2),
    )


def _scaled(x: float, y: float, size: float, anchor: tuple[float, float], drawing: str) -> str:
    """The drawing with its anchor set down at (x, y)."""
    move = f"translate({x} {y}) scale({size}) translate({-anchor[0]} {-anchor[1]})"
    return element("g", {"transform": move}, drawing)


def _drift(x: float, y: float, turn: float) -> str:
    return element("g", {"transform": f"translate({x} {y}) rotate({turn})"}, trees.petal_spark())
