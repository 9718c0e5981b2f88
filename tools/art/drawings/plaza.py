"""What makes the yard: the gate, the wings to stand before, the glow where one passes on."""

from __future__ import annotations

from math import pow as power
from typing import Final

from tools.art.drawings.roofs import GIWA_LIGHT, round_end
from tools.art.drawings.trees import contact
from tools.art.palette import (
    DEEP_INDIGO,
    GARDENIA,
    GIWA,
    GIWA_DARK,
    GREEN,
    INDIGO,
    INK,
    PALE_GARDENIA,
    PAPER,
    PLASTER,
    STONE,
    TIMBER,
    TIMBER_DARK,
    VERMILION,
    light,
    mix,
    shade,
)
from tools.art.svg import circle, element, group, mirrored, number, path, rect, shifted, stroke

RED_EARTH: Final = "#96513B"
BRACKET: Final = "#4E8271"
WIDTH: Final = 448
MIDDLE: Final = WIDTH / 2
EAVE_LOW: Final = 122
EAVE_LIFT: Final = 34
RIBS: Final = 27


def eave_height(x: float) -> float:
    """The curve of the eave: nearly flat, lifted at both ends."""
    return EAVE_LOW - EAVE_LIFT * power(abs(x - MIDDLE) / 212, 2.6)


def gate() -> str:
    """The great gate: two posts, a giwa roof, and a board for the expo's name."""
    return group(
        contact(224, 309, 196, 7),
        _terrace(),
        _side_wall(),
        mirrored(WIDTH, _side_wall()),
        _leaf(),
        mirrored(WIDTH, _leaf()),
        _pillar(100),
        _pillar(348),
        _bracket_beam(),
        _rafters(),
        roof(),
        _name_board(),
    )


def _terrace() -> str:
    return group(
        rect(24, 298, 400, 14, STONE, rx=2),
        rect(24, 298, 400, 3, light(STONE, 0.6), rx=1.5),
        rect(24, 308, 400, 4, shade(STONE, 0.28), rx=2),
        *(rect(x, 301, 1.6, 8, shade(STONE, 0.22)) for x in (78, 142, 206, 270, 334, 392)),
    )


def _side_wall() -> str:
    return group(
        rect(36, 152, 52, 148, PLASTER),
        rect(36, 172, 52, 14, shade(PLASTER, 0.22)),
        rect(30, 152, 8, 148, TIMBER),
        rect(30, 152, 2.6, 148, light(TIMBER, 0.3)),
        rect(36, 226, 52, 6, TIMBER),
        rect(36, 226, 52, 1.8, light(TIMBER, 0.3)),
        rect(30, 270, 58, 30, STONE),
        *(
            rect(x, y, width, 12, mix(STONE, "#A9A08E", tone), rx=4)
            for x, y, width, tone in ((32, 272, 20, 0.2), (55, 272, 30, 0.45), (32, 287, 30, 0.5), (65, 287, 20, 0.15))
        ),
    )


def _leaf() -> str:
    """The gate's western leaf, standing open."""
    return group(
        path("M112 178L142 186V292L112 300z", shade(RED_EARTH, 0.2)),
        path("M112 178L142 186V190L112 183z", shade(RED_EARTH, 0.5)),
        stroke("M121 182V297M131 185V294", shade(RED_EARTH, 0.42), 1.6),
        *(circle(x, y, 2, GARDENIA) for y in (206, 240, 274) for x in (117, 126, 136)),
        path("M142 186l4 1.5v103l-4 1.5z", shade(RED_EARTH, 0.5)),
    )


def _pillar(x: float) -> str:
    return group(
        path(f"M{x - 22} 296h44l5 13h-54z", STONE),
        path(f"M{x - 22} 296h14l-5 13h-14z", light(STONE, 0.55)),
        path(f"M{x + 12} 296h10l5 13h-14z", shade(STONE)),
        rect(x - 15, 160, 30, 138, RED_EARTH),
        rect(x - 12, 160, 7, 138, light(RED_EARTH, 0.24)),
        rect(x + 6, 160, 9, 138, shade(RED_EARTH, 0.3)),
        rect(x - 15, 160, 30, 22, "#1F2A44", opacity=0.24),
        rect(x - 15, 286, 30, 11, shade(RED_EARTH, 0.45)),
    )


def _bracket_beam() -> str:
    """The painted tie beam (단청): green, its ends banded in warm colours."""
    bands = ((0, VERMILION), (9, PALE_GARDENIA), (13, INDIGO), (22, PALE_GARDENIA), (26, GARDENIA))
    ends = group(*(rect(30 + x, 152, 9 if colour != PALE_GARDENIA else 4, 20, colour) for x, colour in bands))
    bracket = group(
        path("M-26 150h52l-5 7q-8 3 -10 8h-22q-2 -5 -10 -8z", light(BRACKET, 0.12)),
        path("M-26 150h52l-1.5 2.5h-49z", PALE_GARDENIA),
        path("M-15 172h30l-4 9h-22z", BRACKET),
        path("M-15 172h30l-1 2.4h-28z", PALE_GARDENIA),
    )
    return group(
        rect(30, 152, 388, 20, BRACKET),
        ends,
        mirrored(WIDTH, ends),
        rect(30, 152, 388, 7, "#1F2A44", opacity=0.34),
        rect(30, 169, 388, 3, shade(BRACKET, 0.42)),
        stroke("M70 164H378", mix(BRACKET, PALE_GARDENIA, 0.6), 1.6),
        shifted(100, 0, bracket),
        shifted(348, 0, bracket),
    )


def _rafters() -> str:
    """Round rafter ends along the eave, in its shadow."""
    ends = []
    for index in range(29):
        x = 28 + index * 14
        y = eave_height(x) + 16
        ends.append(rect(x - 4.5, y - 12, 9, 14, shade(BRACKET, 0.4)))
        ends.append(
            circle(x, y + 2, 5, BRACKET) + circle(x, y + 2, 3.2, PALE_GARDENIA) + circle(x, y + 2, 1.5, VERMILION)
        )
    eave = "L".join(f"{x} {number(eave_height(x))}" for x in range(20, 429, 12))
    under = f"M{eave}L392 154H56z"
    return group(path(under, shade(TIMBER_DARK, 0.45)), *ends)


def roof() -> str:
    """A giwa roof 448 px wide, from its ridge at 20 down to its eave at 130."""
    low = [(10 + i * 4, eave_height(10 + i * 4)) for i in range(108)]
    edge = "L".join(f"{x} {number(y)}" for x, y in low)
    lip = "L".join(f"{x} {number(y + 8)}" for x, y in reversed(low))
    back = "L".join(f"{x} {number(y)}" for x, y in reversed(low))
    slope = f"M76 34Q{MIDDLE} 46 372 34C388 62 408 78 {back}C40 78 60 62 76 34Z"
    return group(
        path(f"M{edge}L{lip}Z", shade(GIWA_DARK, 0.4)),
        path(slope, GIWA_DARK),
        *_roof_ribs(),
        _hips(),
        _main_ridge(),
    )


def _roof_ribs() -> list[str]:
    ribs: list[str] = []
    ends: list[str] = []
    for index in range(RIBS):
        share = index / (RIBS - 1)
        top_x, low_x = 88 + share * 272, 22 + share * 404
        top_y, low_y = 40 + 5 * (1 - abs(2 * share - 1)), eave_height(low_x)
        bend_x, bend_y = top_x + (low_x - top_x) * 0.36, top_y + (low_y - top_y) * 0.56
        d = f"M{number(top_x)} {number(top_y)}Q{number(bend_x)} {number(bend_y)} {number(low_x)} {number(low_y)}"
        ribs.append(stroke(d, shade(GIWA_DARK, 0.25), 10.4, stroke_linecap="butt"))
        ribs.append(stroke(d, GIWA, 8.6, stroke_linecap="butt"))
        ribs.append(group(stroke(d, GIWA_LIGHT, 2.4, stroke_linecap="butt"), transform="translate(-2.6 0)"))
        ends.append(round_end(low_x, low_y + 2))
    return ribs + ends


def _hips() -> str:
    """The ridges that run down both ends, and turn up."""
    west = group(
        stroke("M80 36C66 62 46 78 14 84Q6 84 4 76", GIWA_DARK, 13),
        stroke("M79 34C65 59 45 74 13 80Q7 80 5.5 75", GIWA_LIGHT, 4),
        stroke("M81 41C68 66 48 82 14 88.5", mix(PLASTER, GIWA, 0.3), 2),
    )
    return west + mirrored(WIDTH, west)


def _main_ridge() -> str:
    end = group(
        path("M72 44Q58 26 66 6Q74 10 75 19Q82 23 92 25V44Z", GIWA_DARK),
        path("M70 36Q61 24 67 10Q72 14 73 22Q80 26 90 27V30Q78 30 70 36Z", GIWA_LIGHT),
        circle(76, 33, 2.6, mix(PLASTER, GIWA, 0.2)),
    )
    return group(
        path("M74 22Q224 38 374 22V42Q224 54 74 42Z", GIWA_DARK),
        stroke("M76 23Q224 39 372 23", GIWA_LIGHT, 5),
        stroke("M76 30Q224 44 372 30", GIWA, 3),
        stroke("M78 35Q224 48 370 35", mix(GIWA, GIWA_DARK, 0.2), 2),
        stroke("M80 41Q224 53 368 41", mix(PLASTER, GIWA, 0.18), 3),
        end,
        mirrored(WIDTH, end),
    )


def _name_board() -> str:
    """The blank board (현판); the scene writes on (166, 141)–(282, 177)."""
    return group(
        rect(158, 138, 136, 50, "#1F2A44", opacity=0.28, rx=4),
        path("M152 130h144l-5 52h-134z", TIMBER_DARK, stroke=INK, stroke_width=2, stroke_linejoin="round"),
        path("M152 130h144l-.6 4H152.6z", light(TIMBER, 0.3)),
        path("M160 137h128l-3.5 38H163.5z", DEEP_INDIGO),
        path("M160 137h128l-.4 4H160.4z", shade(DEEP_INDIGO, 0.45)),
        path("M162.5 139.5h123l-3 33H165.5z", "none", stroke=GARDENIA, stroke_width=1.4, opacity=0.7),
        *(circle(x, y, 2.2, GARDENIA) for x, y in ((157, 135), (291, 135), (160, 178), (288, 178))),
    )


# --- the wings ---------------------------------------------------------------------------

FEATHERS: Final = (
    # angle (0 is east, clockwise), length, half width, colour
    (-78, 84, 10.5, INDIGO),
    (-64, 104, 11.5, mix(INDIGO, PAPER, 0.32)),
    (-51, 117, 12, GREEN),
    (-38, 121, 12, mix(GREEN, PAPER, 0.38)),
    (-25, 119, 12, GARDENIA),
    (-12, 112, 12, mix(GARDENIA, PAPER, 0.45)),
    (1, 101, 12, mix(VERMILION, PAPER, 0.16)),
    (15, 88, 11.5, mix(VERMILION, PAPER, 0.5)),
    (30, 74, 11, mix(INDIGO, PAPER, 0.5)),
    (47, 59, 10, mix(INDIGO, PAPER, 0.72)),
)
SHOULDER: Final = (180, 128)


def wings() -> str:
    """Two wings painted on a wall, with room for one person between them."""
    wing = group(*_wing())
    specks = ((38, 34, GARDENIA), (14, 128, VERMILION), (44, 172, GREEN), (112, 14, INDIGO), (84, 184, GARDENIA))
    return group(
        *(_speck(x, y, colour) + _speck(320 - x, y + 4, colour) for x, y, colour in specks),
        shifted(*SHOULDER, wing),
        mirrored(320, shifted(*SHOULDER, wing)),
    )


def _wing() -> list[str]:
    long = [_feather(angle, 14, length, half, colour, barbed=True) for angle, length, half, colour in FEATHERS]
    middle = [_feather(-70 + i * 13.5, 8, 66 - i * 2.8, 9.5, mix(PAPER, FEATHERS[i][3], 0.5)) for i in range(9)]
    small = [_feather(-62 + i * 17, 0, 41 - i * 1.5, 9, mix(PAPER, FEATHERS[i][3], 0.2)) for i in range(7)]
    return long + middle + small


def _feather(angle: float, start: float, length: float, half: float, colour: str, *, barbed: bool = False) -> str:
    tip = start + length
    bend, blunt = start + length * 0.35, tip - length * 0.1
    upper = f"C{start + length * 0.3} {-half} {tip - length * 0.16} {-half * 1.15} {tip} {-half * 0.1}"
    lower = f"C{blunt} {half * 0.95} {bend} {half * 0.8} {start} 0Z"
    points = [start + length * at for at in (0.5, 0.64, 0.78)] if barbed else []
    reach, up, down = half * 0.8, -half * 0.5, half * 0.46
    barbs = "".join(f"M{x} 0l{reach} {up}M{x} 0l{reach} {down}" for x in points)
    return element(
        "g",
        {"transform": f"rotate({number(angle)})"},
        path(f"M{start} 0{upper}{lower}", colour, stroke=PAPER, stroke_width=2, stroke_linejoin="round"),
        path(f"M{start} 0L{number(tip - 3)} 0{lower}", shade(colour, 0.12)),
        stroke(f"M{start + 3} 0H{number(tip - 9)}{barbs}", light(colour, 0.5), 1.2),
    )


def _speck(x: float, y: float, colour: str) -> str:
    """A hand-painted four-pointed spark."""
    r = 5.5
    return path(f"M{x} {y - r}q1 4.5 {r} {r}q-4.5 1 {-r} {r}q-1 -4.5 {-r} {-r}q4.5 -1 {r} {-r}Z", colour)


# --- the portal --------------------------------------------------------------------------


def portal() -> str:
    """A glow on the floor where a door is walked through."""
    waves = [
        path(
            "M0 0q6 -8 12 0q-3 4 -6 1.5",
            "none",
            stroke=GARDENIA,
            stroke_width=2,
            stroke_linecap="round",
            opacity=0.75,
            transform=f"translate({x} 34)",
        )
        for x in (40, 62, 90, 118, 140)
    ]
    return group(
        rect(4, 6, 184, 52, GARDENIA, rx=24, opacity=0.16),
        rect(12, 12, 168, 40, GARDENIA, rx=18, opacity=0.22),
        rect(20, 18, 152, 28, PALE_GARDENIA, rx=13, opacity=0.75),
        rect(20, 18, 152, 28, "none", rx=13, stroke=GARDENIA, stroke_width=2, opacity=0.8),
        *waves,
    )
