"""Jars, lanterns, and what one sits on or sets things on."""

from __future__ import annotations

from tools.art.drawings.trees import contact
from tools.art.palette import (
    GARDENIA,
    INDIGO,
    JAR,
    MARU,
    MARU_LIGHT,
    PALE_GARDENIA,
    PAPER,
    STONE,
    STONE_DARK,
    TIMBER,
    TIMBER_DARK,
    VERMILION,
    light,
    mix,
    outline,
    shade,
)
from tools.art.svg import circle, ellipse, group, path, rect, shifted, stroke

LAMP = "#FFD98A"
STRAW = "#EBDDB8"


def jars() -> str:
    """Three jangdok jars on a low stone stand (장독대)."""
    return group(
        contact(64, 86, 58, 6),
        path("M6 74h116l4 12H2z", STONE),
        path("M6 74h116l1 3H5z", light(STONE, 0.6)),
        rect(2, 86, 124, 4, shade(STONE, 0.25)),
        stroke("M44 78l-2 8M86 78l2 8", shade(STONE, 0.2), 1.4),
        shifted(38, 80, _jar(27, 62)),
        shifted(104, 81, _jar(17, 36)),
        shifted(77, 83, _jar(21, 46)),
    )


def _jar(half: float, height: float) -> str:
    """A jar standing on (0, 0): narrow foot, full belly, a lid that overhangs."""
    foot, mouth, top = half * 0.58, half * 0.66, -height + half * 0.3
    west = f"C{-half * 1.16} {-height * 0.3} {-half * 1.1} {-height * 0.66} {-mouth} {top}"
    side = f"C{half * 1.1} {-height * 0.66} {half * 1.16} {-height * 0.3} {foot} 0"
    belly = f"M{-foot} 0{west}H{mouth}{side}Q0 3 {-foot} 0Z"
    flank = half * 0.2
    dark = f"M{flank} 1.4Q{half * 0.72} {-height * 0.4} {half * 0.34} {top}H{mouth}{side}Q{foot * 0.7} 1.4 {flank} 1.4Z"
    gleam = f"M{-half * 0.62} {-height * 0.66}Q{-half * 0.86} {-height * 0.44} {-half * 0.62} {-height * 0.2}"
    wave = f"M{-half * 0.84} {-height * 0.5}q{half * 0.28} 5 {half * 0.56} 0t{half * 0.56} 0t{half * 0.54} 0"
    return group(
        path(belly, JAR),
        path(dark, shade(JAR, 0.3)),
        stroke(gleam, light(JAR, 0.42), half * 0.13),
        stroke(wave, shade(JAR, 0.42), 1.6, opacity=0.7),
        shifted(0, top, _lid(half)),
    )


def _lid(half: float) -> str:
    """A domed lid whose rim lies at 0."""
    brim, edge, dome = half * 0.86, half * 0.79, half * 0.4
    lid = mix(JAR, "#3B2A26", 0.25)
    top, shoulder = -half * 0.34, -half * 0.22
    rim = f"M{-brim} 1Q{-edge} {shoulder} {-dome} {top}H{dome}Q{edge} {shoulder} {brim} 1Q0 {half * 0.26} {-brim} 1Z"
    gleam = f"M{-edge + 1} -1.4Q{-edge} {shoulder} {-dome} {top + 1}H{dome * 0.3}Q{-dome} {shoulder} {-edge + 1} -1.4Z"
    knob = half * 0.16
    return group(
        path(rim, lid),
        path(gleam, light(lid, 0.26)),
        rect(-knob, -half * 0.52, 2 * knob, half * 0.24, lid, rx=2),
        rect(-knob, -half * 0.52, knob, half * 0.1, light(lid, 0.3), rx=1),
    )


def lantern() -> str:
    """The bent pole from which a silk lantern hangs."""
    return group(
        contact(20, 136, 15, 5),
        path("M10 130h20l3 7H7z", STONE_DARK),
        path("M10 130h8l-2 7H7z", light(STONE_DARK, 0.5)),
        stroke("M20 132V22Q20 10 32 10Q44 10 44 20V26", TIMBER_DARK, 5),
        stroke("M19 131V22Q19 9.4 32 9", light(TIMBER, 0.1), 2),
    )


def lantern_lamp() -> str:
    """The silk lantern (청사초롱), red above blue, apart from its pole so that it can sway."""
    return group(rect(43, 22, 2, 12, TIMBER_DARK), shifted(44, 34, _silk_lantern()))


def _silk_lantern() -> str:
    blue = mix(INDIGO, "#5B93E6", 0.18)
    return group(
        circle(0, 26, 25, LAMP, opacity=0.16),
        path("M-12 2h24q5 11 3 24h-30q-2 -13 3 -24z", VERMILION),
        path("M-15 26h30q0 13 -4 22h-22q-4 -9 -4 -22z", blue),
        path("M-7 3h14q2 11 1 23h-16q-1 -12 1 -23z", light(VERMILION, 0.28)),
        path("M-8 26h16q0 13 -2 22h-12q-2 -9 -2 -22z", light(blue, 0.26)),
        ellipse(0, 26, 5.4, 12, LAMP, opacity=0.85),
        path("M9 2h3q5 11 3 24q0 13 -4 22h-3q4 -10 4 -22q1 -13 -3 -24z", "#1F2A44", opacity=0.24),
        path("M-14 -3h28l-2 6h-24z", TIMBER_DARK),
        path("M-14 -3h28l-.7 2h-26.6z", light(TIMBER, 0.2)),
        path("M-12 47h24l-1.5 5h-21z", TIMBER_DARK),
        stroke("M0 52v6M-2 58v9M0 58v11M2 58v9", VERMILION, 1.5),
        circle(0, 57, 2.6, GARDENIA),
    )


def stone_lantern() -> str:
    """A stone lantern (석등) with a light in its chamber."""
    light_stone, dark = light(STONE, 0.5), shade(STONE)
    return group(
        contact(28, 96, 24, 5),
        path("M6 90h44l3 7H3z", STONE),
        path("M30 90h20l3 7H33z", dark),
        path("M12 82Q28 76 44 82L48 90H8z", STONE),
        path("M32 79Q40 79.6 44 82L48 90H34z", dark),
        rect(20, 54, 16, 27, STONE),
        rect(20, 54, 5, 27, light_stone),
        rect(31, 54, 5, 27, dark),
        path("M10 48h36q-3 8 -10 8H20q-7 0 -10 -8z", STONE),
        path("M34 48h12q-3 8 -10 8h-5q3 -4 3 -8z", dark),
        rect(14, 28, 28, 20, STONE),
        rect(14, 28, 6, 20, light_stone),
        rect(36, 28, 6, 20, dark),
        path("M21 48V36q7 -8 14 0v12z", "#5A4630"),
        path("M23 48V37q5 -6 10 0v11z", LAMP),
        path("M3 30Q16 26 20 15h16q4 11 17 15l-2 3H5z", STONE_DARK),
        path("M3 30Q16 26 20 15h8q-4 12 -14 18H5z", light(STONE_DARK, 0.3)),
        path("M22 15q-1 -5 3 -7q0 -4 3 -6q3 2 3 6q4 2 3 7z", STONE),
        path("M29 15q2 -8 -1 -13q3 2 3 6q4 2 3 7z", dark),
    )


def bench() -> str:
    """A low wooden bench (평상) to rest on."""
    line = outline(MARU)
    legs = [rect(x, 34, 9, 14, shade(MARU, 0.3), stroke=line, stroke_width=2) for x in (12, 107)]
    boards = [rect(6, 12 + 5.6 * i, 116, 1.2, mix(MARU, TIMBER, 0.45)) for i in range(1, 4)]
    return group(
        contact(64, 48, 56, 5),
        *legs,
        rect(4, 30, 120, 9, mix(MARU, TIMBER, 0.35), rx=3, stroke=line, stroke_width=2),
        rect(4, 10, 120, 24, MARU_LIGHT, rx=4, stroke=line, stroke_width=2),
        *boards,
        rect(6, 12, 116, 2, light(MARU_LIGHT, 0.6), rx=1),
        stroke("M20 15.2h22M70 20.8h28M34 26.4h20M88 31h22", mix(MARU_LIGHT, TIMBER, 0.25), 1),
    )


def cushion() -> str:
    """A silk floor cushion (방석)."""
    silk, edge = mix(INDIGO, PAPER, 0.12), GARDENIA
    line = outline(INDIGO)
    return group(
        contact(25, 29, 20, 4),
        path("M7 6Q24 2 41 6Q48 17 42 29Q24 34 6 29Q0 17 7 6Z", shade(silk, 0.3), stroke=line, stroke_width=2),
        path("M7 5Q24 1.6 41 5Q47 15 42 25Q24 29.6 6 25Q1 15 7 5Z", silk),
        path("M11 8Q24 5.4 37 8Q41 15 38 22Q24 25.4 10 22Q7 15 11 8Z", "none", stroke=edge, stroke_width=1.6),
        *(ellipse(24 + dx, 15 + dy, 2.8, 2.2, PALE_GARDENIA) for dx, dy in ((0, -3.2), (3.6, 0), (0, 3.2), (-3.6, 0))),
        circle(24, 15, 1.7, VERMILION),
    )


def table() -> str:
    """A low table (서안): a broad top seen from above, curved legs."""
    line = outline(TIMBER)
    top = mix(TIMBER, MARU, 0.75)
    leg = "M0 0h16q-2 9 2 18h-12q-4 -9 -6 -18z"
    return group(
        contact(96, 112, 88, 6),
        shifted(10, 94, path(leg, shade(TIMBER, 0.2), stroke=line, stroke_width=2)),
        group(path(leg, shade(TIMBER, 0.34), stroke=line, stroke_width=2), transform="translate(182 94) scale(-1 1)"),
        path(
            "M5 88h182v7q-2 6 -9 6H130q-8 0 -12 5H74q-4 -5 -12 -5H14q-7 0 -9 -6z", TIMBER, stroke=line, stroke_width=2
        ),
        path("M5 92h182v3H5z", shade(TIMBER, 0.3)),
        rect(3, 8, 186, 84, top, rx=6, stroke=line, stroke_width=2),
        rect(5, 10, 182, 3, light(top, 0.4), rx=1.5),
        rect(11, 16, 170, 68, light(top, 0.08), rx=3, stroke=mix(top, TIMBER_DARK, 0.5), stroke_width=1.5),
        stroke(
            "M24 30q30 -4 62 0M104 44q34 4 62 -1M30 62q26 4 50 0M112 72q22 -3 50 0", mix(top, TIMBER_DARK, 0.25), 1.2
        ),
    )


def mat() -> str:
    """A mat of woven sedge (화문석): a bound edge, and blossoms at its ends, clear of what stands in the middle."""
    wide, high = 288, 128
    weave = [rect(12, y, wide - 24, 1.2, shade(STRAW, 0.08)) for y in range(18, high - 12, 6)]
    line = mix(INDIGO, STRAW, 0.45)
    blossoms = [_blossom(x, high / 2 - 1, 13, VERMILION) for x in (50, wide - 52)]
    return group(
        rect(4, 6, wide - 5, high - 7, shade(MARU, 0.5), rx=4, opacity=0.22),
        rect(2, 2, wide - 5, high - 6, mix(TIMBER, STRAW, 0.5), rx=4),
        rect(6, 6, wide - 13, high - 14, STRAW, rx=2),
        *weave,
        rect(14, 14, wide - 29, high - 30, "none", stroke=line, stroke_width=2),
        rect(19, 19, wide - 39, high - 40, "none", stroke=line, stroke_width=1),
        *blossoms,
    )


def _blossom(x: float, y: float, size: float, colour: str) -> str:
    """Five petals around a heart."""
    petal = mix(colour, STRAW, 0.55)
    turned = ((0, -1), (0.95, -0.31), (0.59, 0.81), (-0.59, 0.81), (-0.95, -0.31))
    petals = [circle(x + dx * size * 0.58, y + dy * size * 0.58, size * 0.44, petal) for dx, dy in turned]
    return group(*petals, circle(x, y, size * 0.3, GARDENIA))
