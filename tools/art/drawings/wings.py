"""The six wings that one chooses from on the wings wall: a pair each, drawn as half and its mirror image."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from tools.art.palette import (
    DEEP_INDIGO,
    GARDENIA,
    GIWA,
    GIWA_DARK,
    GRASS,
    GREEN,
    INDIGO,
    INK,
    PALE_GARDENIA,
    PAPER,
    PINE,
    VERMILION,
    light,
    mix,
    outline,
    shade,
)
from tools.art.svg import circle, document, element, ellipse, group, mirrored, path, stroke

SIZE: Final = (160, 120)
CENTRE: Final = SIZE[0] / 2
QUILL: Final = PAPER


def wing_documents() -> dict[str, str]:
    """Every wing as a whole SVG document, by the name it is chosen by."""
    return {
        "wings/crane": _pair(_crane(), _crane_body()),
        "wings/magpie": _pair(_magpie(), _magpie_body()),
        "wings/swallow": _pair(_swallow(), _swallow_body()),
        "wings/butterfly": _pair(_butterfly(), _butterfly_body()),
        "wings/dragonfly": _pair(_dragonfly(), _dragonfly_body()),
        "wings/maple": _pair(_maple(), _maple_body()),
    }


def _pair(half: Sequence[str], body: str) -> str:
    drawn = group(*half)
    return document(SIZE, mirrored(SIZE[0], drawn), drawn, body)


def _feather(root: tuple[float, float], feather: tuple[float, float], breadth: float, colour: str, tip: str) -> str:
    """A feather (angle clockwise from east, length) from its root; `tip` colours its last third, unless empty."""
    (x, y), (angle, length) = root, feather
    blade = f"M0 0C{length * 0.25} {-breadth} {length * 0.85} {-breadth * 1.1} {length} {-breadth * 0.1}"
    blade += f"C{length * 0.9} {breadth * 0.9} {length * 0.35} {breadth * 0.8} 0 0Z"
    parts = [path(blade, colour, stroke=QUILL, stroke_width=1.6, stroke_linejoin="round")]
    if tip:
        start, rise = length * 0.64, breadth * 0.86
        end = f"M{start} {-rise}C{length * 0.86} {-breadth} {length * 0.95} {-breadth * 0.6} {length} {-breadth * 0.1}"
        end += f"C{length * 0.93} {breadth * 0.5} {length * 0.8} {breadth * 0.7} {start} {breadth * 0.62}Z"
        parts.append(path(end, tip))
    parts.append(
        path(
            f"M0 0L{length * 0.97} 0C{length * 0.9} {breadth * 0.9} {length * 0.35} {breadth * 0.8} 0 0Z",
            shade(tip or colour, 0.35),
            opacity=0.22,
        )
    )
    parts.append(stroke(f"M3 0H{length * 0.9}", light(colour, 0.5), 1))
    return element("g", {"transform": f"translate({x:g} {y:g}) rotate({angle:g})"}, *parts)


def _fan(
    root: tuple[float, float],
    feathers: Sequence[tuple[float, float]],
    breadth: float,
    colours: Sequence[str],
    tip: str = "",
) -> list[str]:
    """Feathers (angle, length) from one root, each in the next of the colours."""
    return [_feather(root, feather, breadth, colours[nth % len(colours)], tip) for nth, feather in enumerate(feathers)]


def _crane() -> list[str]:
    white, cool = "#F4F3EE", "#DDE3E6"
    far = [(-58, 58), (-44, 66), (-30, 70), (-16, 68), (-2, 60), (14, 50), (32, 42)]
    near = [(-52, 38), (-34, 42), (-15, 40), (6, 34), (28, 26)]
    return [
        *_fan((88, 72), far, 8.5, [cool], GIWA_DARK),
        *_fan((87, 70), near, 8, [white]),
        *_fan((86, 70), [(-46, 24), (-18, 25), (12, 20)], 6.5, [PAPER]),
    ]


def _crane_body() -> str:
    edge = outline("#DDE3E6")
    return group(
        path("M80 44C71 56 70 82 80 108C90 82 89 56 80 44Z", "#F4F3EE", stroke=edge, stroke_width=1.6),
        path("M80 108C86 92 88 74 85 56C88 80 86 96 80 108Z", shade("#F4F3EE", 0.18)),
        stroke("M80 47C79 36 81 30 80 22", "#F4F3EE", 7),
        stroke("M80 44C79 37 81 32 80.4 27", GIWA_DARK, 5),
        circle(80, 20, 5.4, "#F4F3EE", stroke=edge, stroke_width=1.4),
        path("M75.6 17.8A5.2 5.2 0 0 1 84.4 17.8Q80 14.8 75.6 17.8Z", VERMILION, stroke=VERMILION, stroke_width=1),
        path("M78.6 14.6L80 5L81.4 14.6Z", GIWA),
    )


def _magpie() -> list[str]:
    sheen = mix(INDIGO, GREEN, 0.35)
    far = [(-64, 44), (-50, 52), (-36, 56), (-22, 56), (-8, 52), (7, 46), (24, 40)]
    return [
        *_fan((88, 70), far, 9.5, [DEEP_INDIGO, sheen]),
        *_fan((87, 69), [(-54, 34), (-36, 38), (-18, 37), (2, 32)], 8.5, ["#F4F3EE", "#E6E9E8"]),
        *_fan((86, 69), [(-40, 22), (-14, 23), (14, 20)], 7, [sheen]),
    ]


def _magpie_body() -> str:
    tail = [
        element(
            "g",
            {"transform": f"rotate({turn} 80 78)"},
            path("M76 76C74 92 76 106 80 117C84 106 86 92 84 76Z", colour, stroke=QUILL, stroke_width=1.2),
        )
        for turn, colour in ((-13, INDIGO), (13, INDIGO), (0, mix(INDIGO, GREEN, 0.45)))
    ]
    return group(
        *tail,
        path("M80 40C70 48 69 70 80 86C91 70 90 48 80 40Z", "#F4F3EE"),
        path("M80 38C73 42 70 50 71 57Q80 63 89 57C90 50 87 42 80 38Z", INK),
        circle(80, 34, 8, INK),
        path("M77.4 27.6L80 18L82.6 27.6Z", GIWA),
        path("M74 32A7 7 0 0 1 80 27.4", "none", stroke=light(INK, 0.4), stroke_width=1.6, stroke_linecap="round"),
    )


def _swallow() -> list[str]:
    dark = mix(DEEP_INDIGO, INK, 0.3)
    far = [(-48, 46), (-42, 58), (-35, 70), (-28, 74), (-18, 60), (-6, 44), (10, 32)]
    return [
        *_fan((87, 64), far, 6.5, [dark, DEEP_INDIGO]),
        *_fan((86, 63), [(-44, 28), (-30, 36), (-14, 30), (6, 22)], 6.5, [INDIGO]),
        *_fan((86, 63), [(-34, 18), (-8, 18)], 5.5, [light(INDIGO, 0.25)]),
    ]


def _swallow_body() -> str:
    dark = mix(DEEP_INDIGO, INK, 0.3)
    half = path("M80 80C84 92 92 104 99 116C95 100 90 88 85 74Z", dark, stroke=QUILL, stroke_width=1)
    return group(
        mirrored(SIZE[0], half),
        half,
        path("M80 40C72 48 71 70 80 88C89 70 88 48 80 40Z", "#F7F1E3", stroke=dark, stroke_width=1.4),
        path("M80 34C74 40 72 50 73 56Q80 50 87 56C88 50 86 40 80 34Z", dark),
        circle(80, 35, 7.2, dark),
        path("M75.4 40.4Q80 48 84.6 40.4Q80 37 75.4 40.4Z", VERMILION),
        path("M77.8 28.6L80 21L82.2 28.6Z", GIWA),
    )


def _butterfly() -> list[str]:
    edge = mix(VERMILION, INK, 0.35)
    upper = "M82 58C88 30 108 10 136 10C152 12 150 34 140 48C128 62 104 66 82 60Z"
    lower = "M82 62C104 64 126 70 128 88C128 104 110 112 98 102C88 92 84 78 82 62Z"
    return [
        path(lower, mix(GARDENIA, VERMILION, 0.45), stroke=edge, stroke_width=3, stroke_linejoin="round"),
        path("M84 66C100 70 116 76 118 88C117 96 108 101 101 96C92 88 87 78 84 66Z", mix(GARDENIA, VERMILION, 0.2)),
        path(upper, GARDENIA, stroke=edge, stroke_width=3, stroke_linejoin="round"),
        path("M84 57C92 38 108 24 130 20C120 34 106 48 84 57Z", PALE_GARDENIA),
        stroke(
            "M84 58C100 48 118 36 138 30M84 59C102 56 122 52 137 44"
            "M85 64C98 74 108 84 112 97M85 64C102 70 116 78 121 88",
            edge,
            1.4,
            opacity=0.7,
        ),
        circle(128, 34, 6.4, VERMILION),
        circle(128, 34, 2.8, PALE_GARDENIA),
        circle(112, 88, 5, INDIGO),
        circle(112, 88, 2.1, PALE_GARDENIA),
        *[circle(x, y, 1.7, PALE_GARDENIA) for x, y in ((146, 22), (146, 31), (142, 40), (122, 100), (126, 92))],
    ]


def _butterfly_body() -> str:
    dark = mix(VERMILION, INK, 0.6)
    return group(
        stroke("M79 46C74 34 68 28 62 25M81 46C86 34 92 28 98 25", dark, 2),
        circle(62, 25, 2.3, dark),
        circle(98, 25, 2.3, dark),
        ellipse(80, 72, 4.6, 25, dark),
        ellipse(80, 53, 5.4, 8, dark),
        stroke("M77 64H83M76.6 72H83.4M77 80H83M77.6 87H82.4", light(dark, 0.35), 1.3),
    )


def _dragonfly() -> list[str]:
    glass, edge = "#BFDCE0", mix(INDIGO, GREEN, 0.5)
    return [
        group(
            path(
                "M82 58C104 60 134 66 150 80C152 88 144 92 134 88C114 82 96 72 82 62Z",
                mix(glass, GRASS, 0.35),
                stroke=edge,
                stroke_width=1.8,
                stroke_linejoin="round",
            ),
            stroke("M84 60C106 66 128 74 146 84M98 65l6 8M114 70l5 10M128 76l3 10", edge, 1, opacity=0.65),
            path(
                "M82 52C102 42 134 28 154 30C160 34 158 42 148 46C126 54 102 58 82 56Z",
                glass,
                stroke=edge,
                stroke_width=1.8,
                stroke_linejoin="round",
            ),
            path("M84 52C104 43 132 32 152 31C134 40 108 50 84 54Z", light(glass, 0.6)),
            stroke("M84 54C106 48 130 41 152 37M98 50l4 6M112 45l5 8M126 41l5 9M139 38l5 7", edge, 1, opacity=0.65),
        ),
        path("M143 31.6L152 30.6L152.6 34.2L144.4 35.4Z", VERMILION),
        path("M141 80.6L148.6 83.4L147 87L139.4 84Z", VERMILION),
    ]


def _dragonfly_body() -> str:
    red = VERMILION
    return group(
        stroke("M80 56V114", outline(red), 7),
        stroke("M80 56V113", red, 4.6),
        stroke("M78.4 72h3.2M78.4 82h3.2M78.4 92h3.2M78.4 102h3.2", outline(red), 1.2),
        ellipse(80, 54, 7, 11, red, stroke=outline(red), stroke_width=1.4),
        path("M76 48Q78 45 80.4 45Q77 50 77 58Q75 53 76 48Z", light(red, 0.45)),
        circle(75.6, 38.6, 5.4, mix(red, INK, 0.45)),
        circle(84.4, 38.6, 5.4, mix(red, INK, 0.45)),
        circle(74.2, 36.8, 1.5, light(red, 0.7)),
        circle(83, 36.8, 1.5, light(red, 0.7)),
    )


def _maple() -> list[str]:
    blade, vein = mix(GRASS, GARDENIA, 0.2), mix(PINE, GRASS, 0.2)
    veins = (
        "M92 72C112 56 130 42 148 36M106 60C118 58 130 56 142 50M116 52C126 51 136 49 146 43M98 68C110 68 122 66 134 60"
    )
    return [
        path(
            "M84 72C98 52 120 30 146 26C158 28 156 44 146 54C130 70 108 80 90 84Z",
            blade,
            stroke=outline(blade),
            stroke_width=1.8,
            stroke_linejoin="round",
        ),
        path("M86 72C100 53 121 32 145 28C128 42 108 58 90 76Z", light(blade, 0.55)),
        path(
            "M146 54C130 70 108 80 90 84L92 78C112 72 132 62 150 44Q150 50 146 54Z",
            mix(VERMILION, GARDENIA, 0.35),
            opacity=0.75,
        ),
        stroke(veins, vein, 1.3, opacity=0.8),
        ellipse(89, 77, 9, 7.4, mix(PINE, GRASS, 0.35), stroke=outline(PINE), stroke_width=1.6),
        path("M83 75Q87 70.6 93 71.6Q87 73.4 85 78.4Z", light(GRASS, 0.4)),
    ]


def _maple_body() -> str:
    return group(
        stroke("M80 80C80 92 77 100 72 110", outline(PINE), 4.4),
        stroke("M80 80C80 92 77 100 72 110", PINE, 2.4),
    )
