"""Pine, persimmon, and the plant in its pot."""

from __future__ import annotations

from tools.art.drawings.scatter import Scatter
from tools.art.palette import INDIGO, PAPER, PINE, PINE_DARK, VERMILION, light, mix, shade
from tools.art.svg import circle, ellipse, group, path, stroke

BARK = "#9A5F45"
BARK_GREY = "#7D6A58"
LEAF = "#6F8F4E"
FRUIT = "#E5792F"


def contact(x: float, y: float, rx: float, ry: float) -> str:
    """The dark where a thing touches the ground; the long shadow is the scene's."""
    return ellipse(x, y, rx, ry, "#1F2A44", opacity=0.2)


def pine() -> str:
    """A red pine (소나무): a trunk that leans and returns, needles in flat clouds."""
    trunk = (
        "M56 184Q60 160 69 142Q80 122 66 98Q56 80 63 52L71 52Q66 80 78 98Q92 124 79 148Q72 164 73 184Q64 180 56 184Z"
    )
    lit = "M59 182Q62 160 71 143Q81 122 68 98Q59 80 65 54L67.5 54Q62 80 72 98Q84 122 73.5 145Q64 164 63.5 182Z"
    return group(
        contact(65, 182, 30, 6),
        stroke("M76 124Q92 116 102 104", shade(BARK), 6),
        stroke("M68 100Q50 98 34 86", BARK, 6),
        stroke("M66 70Q80 64 88 52", shade(BARK), 5),
        path(trunk, shade(BARK)),
        path(lit, BARK),
        stroke("M61 176q3 -16 9 -29M77 126q2 -8 -3 -17M66 84q-2 -10 0 -18", light(BARK, 0.35), 2),
        stroke("M70 166q-2 5 -1 9M80 138q-3 5 -5 7M78 112q-2 -4 -4 -6", shade(BARK, 0.5), 1.6),
        stroke("M74 136Q60 132 50 124", BARK, 5),
        _cloud(40, 119, 21, 11),
        _cloud(98, 98, 27, 15),
        _cloud(30, 78, 29, 17),
        _cloud(86, 50, 31, 17),
        _cloud(58, 26, 33, 19),
    )


def _cloud(x: float, y: float, rx: float, ry: float) -> str:
    """One cloud of needles: flat below, three tones."""
    under = _lumps(x + 1.5, y + 3.5, rx, ry, PINE_DARK)
    body = _lumps(x, y, rx * 0.97, ry * 0.92, PINE)
    crown = light(PINE, 0.17)
    lit = [
        ellipse(x - rx * 0.42, y - ry * 0.24, rx * 0.34, ry * 0.36, crown),
        ellipse(x + rx * 0.06, y - ry * 0.46, rx * 0.38, ry * 0.38, crown),
        ellipse(x + rx * 0.46, y - ry * 0.14, rx * 0.24, ry * 0.26, crown),
    ]
    needles = [
        stroke(f"M{x + dx * rx} {y + dy * ry}l-2.2 -4.6m2.2 4.6l0 -5.4m0 5.4l2.2 -4.6", colour, 1.2)
        for dx, dy, colour in (
            (-0.5, 0.15, PINE_DARK),
            (0.1, 0.3, PINE_DARK),
            (0.56, 0.28, PINE_DARK),
            (-0.16, -0.28, light(PINE, 0.42)),
            (-0.6, -0.18, light(PINE, 0.42)),
            (0.3, -0.36, light(PINE, 0.42)),
        )
    ]
    return group(under, body, *lit, *needles)


def _lumps(x: float, y: float, rx: float, ry: float, colour: str) -> str:
    d = (
        f"M{x - rx} {y + ry * 0.35}"
        f"q{-rx * 0.02} {-ry * 0.75} {rx * 0.46} {-ry * 0.8}"
        f"q{rx * 0.12} {-ry * 0.62} {rx * 0.62} {-ry * 0.5}"
        f"q{rx * 0.5} {-ry * 0.16} {rx * 0.54} {ry * 0.44}"
        f"q{rx * 0.42} {ry * 0.08} {rx * 0.38} {ry * 0.86}"
        f"q{-rx * 0.08} {ry * 0.4} {-rx * 0.5} {ry * 0.36}"
        f"q{-rx * 0.5} {ry * 0.14} {-rx} {ry * 0.02}"
        f"q{-rx * 0.46} {ry * 0.02} {-rx * 0.5} {-ry * 0.38}z"
    )
    return path(d, colour)


def persimmon() -> str:
    """A persimmon tree (감나무) late in the year, when the fruit outshines the leaves."""
    leaves = ((38, 66, 27), (88, 68, 28), (62, 44, 31), (30, 40, 20), (98, 42, 21), (64, 80, 24))
    chance = Scatter(12)
    sprigs = [_leaf(chance.between(18, 110), chance.between(22, 92), chance.between(-60, 60)) for _ in range(16)]
    fruit = ((32, 58), (47, 82), (66, 62), (90, 78), (101, 52), (78, 36), (50, 34), (28, 84), (110, 74), (72, 94))
    return group(
        contact(64, 150, 26, 6),
        path(
            "M56 152Q60 128 59 108Q52 96 42 86L47 82Q58 88 63 98"
            "Q68 84 82 76L86 81Q74 90 71 108Q70 130 74 152Q65 148 56 152Z",
            shade(BARK_GREY),
        ),
        path("M58 151Q63 126 62 104Q54 92 44 85Q58 91 63 100Q66 104 65.5 116Q64 136 65 150Z", BARK_GREY),
        stroke("M61 140q2 -12 1 -22", light(BARK_GREY, 0.35), 2),
        *(circle(x + 2, y + 4, r, shade(LEAF, 0.34)) for x, y, r in leaves),
        *(circle(x, y, r - 1, LEAF) for x, y, r in leaves),
        *(circle(x - r * 0.26, y - r * 0.3, r * 0.56, light(LEAF, 0.2)) for x, y, r in leaves),
        *sprigs,
        *(_persimmon_fruit(x, y) for x, y in fruit),
    )


def _leaf(x: float, y: float, turn: float) -> str:
    colour = mix(LEAF, "#D98C3F", 0.55) if turn > 15 else shade(LEAF, 0.2)
    leaf = path("M-6 0Q0 -5.4 6 0Q0 5.4 -6 0Z", colour)
    return group(leaf, transform=f"translate({x} {y}) rotate({turn:.0f})")


def _persimmon_fruit(x: float, y: float) -> str:
    return group(
        ellipse(x + 0.8, y + 1.4, 6.6, 6, shade(LEAF, 0.5)),
        ellipse(x, y, 6.4, 5.8, FRUIT),
        path(f"M{x + 6.4} {y}a6.4 5.8 0 0 1 -10.6 4.3q7 1 10.6 -4.3z", shade(FRUIT, 0.28)),
        ellipse(x - 2.2, y - 1.6, 2, 1.4, light(FRUIT, 0.6)),
        path(f"M{x - 3.4} {y - 4.6}l3.4 -1.6l3.4 1.6l-3.4 1.8z", shade(LEAF, 0.3)),
    )


def planter() -> str:
    """Bamboo in a white porcelain pot with an indigo line."""
    stems = ("M32 60Q30 34 26 8", "M35 60Q38 36 43 18", "M29 60Q24 44 16 30")
    blades = (
        *((26, 10, -150), (25, 14, -35), (27, 24, 200), (28, 26, -20), (43, 20, -25), (42, 26, 195), (40, 34, -12)),
        *((17, 31, 205), (19, 35, -60), (22, 42, 170), (30, 40, -30), (43, 19, -110), (26, 9, -80), (16, 30, -100)),
    )
    pot = "M14 58h36q1 4 -2 8q5 8 2 16q-2 6 -5 8H19q-3 -2 -5 -8q-3 -8 2 -16q-3 -4 -2 -8z"
    return group(
        contact(32, 88, 24, 5),
        *(stroke(stem, shade(PINE, 0.1), 2.6) for stem in stems),
        *(_blade(x, y, turn) for x, y, turn in blades),
        path(pot, mix(PAPER, "#E3E6E6", 0.5)),
        path("M40 58h10q1 4 -2 8q5 8 2 16q-2 6 -5 8h-9q8 -8 8 -18q0 -8 -4 -14z", shade(PAPER, 0.2)),
        path("M17 66q-3 8 0 15l4 0q-3 -8 0 -15z", PAPER),
        ellipse(32, 58, 18, 3.6, shade(PAPER, 0.12)),
        ellipse(32, 58.4, 15, 2.5, "#5B4636"),
        stroke("M15.2 66.5Q32 70.5 48.6 66.5", INDIGO, 1.8),
        stroke("M24 80q5 -7 9 -1q3 -6 8 0M29 78q4 5 9 1", INDIGO, 1.8),
    )


def _blade(x: float, y: float, turn: float) -> str:
    colour = light(PINE, 0.14) if turn < -90 or turn > 100 else PINE
    leaf = path("M0 0Q7 -4.4 17 0Q7 4.4 0 0Z", colour) + path("M0 0Q7 4.4 17 0Q7 1 0 0Z", PINE_DARK)
    return group(leaf, transform=f"translate({x} {y}) rotate({turn})")


def leaf_spark() -> str:
    """A leaf that drifts by."""
    return group(
        path("M2 13Q2 4 14 2Q13 13 4 13Z", light(PINE, 0.2)),
        path("M14 2Q13 13 4 13Q9 9 14 2Z", PINE),
        stroke("M1.6 14.4Q6 10 10.6 6", PINE_DARK, 1),
    )


def petal_spark() -> str:
    """A petal that drifts by."""
    petal = mix(VERMILION, PAPER, 0.62)
    return group(
        path("M8 14Q0 8 4 2.6Q6.4 1.6 8 4Q9.6 1.6 12 2.6Q16 8 8 14Z", petal),
        path("M8 14Q13 10 12 2.6Q16 8 8 14Z", shade(petal, 0.14)),
        path("M8 12Q6.5 8 8 5Q9.5 8 8 12Z", light(petal, 0.5)),
    )
