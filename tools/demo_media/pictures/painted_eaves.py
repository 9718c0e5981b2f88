"""The eaves of a great gate from the front: tiles, rafters, brackets and beam in their painted colours."""

from __future__ import annotations

import math

from tools.demo_media.pictures.sheet import (
    Sheet,
    disc,
    group,
    mix,
    number,
    oval,
    path,
    polygon,
    rect,
)

WIDTH = 900
GREEN, DEEP, JADE = "#2f7d62", "#174a3c", "#86c3a4"
RED, ORANGE, GOLD, BLUE, SKY, WHITE = "#b83a2b", "#e0793a", "#f2b632", "#1f4e8c", "#7fb0d8", "#fbf3df"
WOOD, BARE = "#a9764a", "#d9b487"


def tiles(sheet: Sheet) -> None:
    """The edge of the roof from below: round ends with a flower, hanging ends between them."""
    sheet.add(
        sheet.whole(sheet.fade([(0, "#4b5560", 1), (0.1, "#39424c", 1), (0.16, "#2b2220", 1), (1, "#241c1b", 1)]))
    )
    sheet.add(
        *(
            path(
                f"M{x + 25} 0H{x + 61}V104Q{x + 43} 116 {x + 25} 104Z",
                sheet.fade([(0, "#5a6672", 1), (0.5, "#434d57", 1), (1, "#2c343d", 1)], end=(1, 0)),
            )
            for x in range(12 - 74, WIDTH, 74)
        )
    )
    sheet.add(
        *(
            path(f"M{x + 25} {y}q18 14 36 0", "none", stroke="#2c343d", stroke_width="4")
            for x in range(12 - 74, WIDTH, 74)
            for y in (22, 58)
        )
    )
    for at in range(13):
        x = 12 + at * 74
        sheet.add(
            path(f"M{x + 27} 96H{x + 59}V124Q{x + 43} 148 {x + 27} 124Z", "#4d5763"),
            path(f"M{x + 32} 112q11 14 22 0", "none", stroke="#7d8792", stroke_width="3"),
            rect(
                (x - 24, 0, 48, 110),
                sheet.fade(
                    [(0, "#9aa5b1", 1), (0.3, "#66717d", 1), (0.8, "#3f4953", 1), (1, "#2c343d", 1)], end=(1, 0)
                ),
            ),
            rect((x - 24, 52, 48, 3), "#2c343d"),
            disc(x, 116, 29, "#2c343d"),
            disc(x, 116, 24, "#5a6672"),
            *(
                oval((x + 12 * math.cos(math.tau * n / 8), 116 + 12 * math.sin(math.tau * n / 8)), (5, 5), "#9aa5b1")
                for n in range(8)
            ),
            disc(x, 116, 5, "#c3ccd4"),
        )
    sheet.add(rect((0, 146, WIDTH, 24), "#2b2220"))


def _rosette(x: float, y: float, r: float) -> list[str]:
    """The painted end of a rafter: petals in a white ring."""
    return [
        disc(x, y, r, DEEP),
        disc(x, y, r * 0.88, WHITE),
        disc(x, y, r * 0.76, BLUE),
        *(
            oval(
                (x + r * 0.42 * math.cos(math.tau * n / 8), y + r * 0.42 * math.sin(math.tau * n / 8)),
                (r * 0.2, r * 0.2),
                (ORANGE, GOLD)[n % 2],
            )
            for n in range(8)
        ),
        disc(x, y, r * 0.26, RED),
        disc(x, y, r * 0.11, WHITE),
    ]


def rafters(sheet: Sheet) -> None:
    """Square flying rafters above, round rafters below, each running back into the dark."""
    for at in range(12):
        x = 24 + at * 78
        sheet.add(
            path(polygon([(x - 22, 214), (x + 22, 214), (x + 30, 262), (x - 14, 262)]), mix(GREEN, "#0d1a18", 0.45)),
            rect((x - 25, 166, 50, 50), DEEP),
            rect((x - 21, 170, 42, 42), GREEN),
            path(polygon([(x, 174), (x + 17, 191), (x, 208), (x - 17, 191)]), WHITE),
            path(polygon([(x, 179), (x + 12, 191), (x, 203), (x - 12, 191)]), RED),
            disc(x, 191, 5, GOLD),
        )
    sheet.add(rect((0, 252, WIDTH, 20), RED), rect((0, 252, WIDTH, 5), ORANGE), rect((0, 268, WIDTH, 8), "#4b1c16"))
    for at in range(12):
        x = 60 + at * 78
        body = sheet.fade([(0, JADE, 1), (0.3, GREEN, 1), (1, DEEP, 1)], end=(1, 0))
        sheet.add(path(polygon([(x - 26, 306), (x + 26, 306), (x + 22, 374), (x - 22, 374)]), body))
        for drop, tone in ((336, WHITE), (343, ORANGE), (352, BLUE)):
            sheet.add(rect((x - 25, drop, 50, 6), tone))
        sheet.add(*_rosette(x, 304, 29))
    sheet.add(rect((0, 366, WIDTH, 22), "#221a18"))


def _arm(x: float, y: float, half: float) -> list[str]:
    """One bracket arm seen from the front: a boat of wood with curled ends, edged in lines of colour."""
    hull = f"M{number(x - half)} {y}H{number(x + half)}V{y + 18}Q{number(x + half - 4)} {y + 40} {number(x + half - 34)} {y + 42}H{number(x - half + 34)}Q{number(x - half + 4)} {y + 40} {number(x - half)} {y + 18}Z"
    inner = f"M{number(x - half + 7)} {y + 7}H{number(x + half - 7)}V{y + 17}Q{number(x + half - 10)} {y + 33} {number(x + half - 36)} {y + 35}H{number(x - half + 36)}Q{number(x - half + 10)} {y + 33} {number(x - half + 7)} {y + 17}Z"
    parts = [path(hull, DEEP), path(hull, "none", stroke=WHITE, stroke_width="3"), path(inner, GREEN)]
    parts += [
        path(inner, "none", stroke=ORANGE, stroke_width="3"),
        rect((x - half * 0.34, y + 10, half * 0.68, 22), RED, rx=11),
        rect((x - half * 0.26, y + 14, half * 0.52, 14), GOLD, rx=7),
        disc(x, y + 21, 5, BLUE),
    ]
    for side in (-1, 1):
        cx = x + side * (half - 24)
        parts += [disc(cx, y + 20, 9, WHITE), disc(cx, y + 20, 6, BLUE), disc(cx, y + 20, 2.4, GOLD)]
    return parts


def _block(x: float, y: float, half: float) -> list[str]:
    """A bearing block: wider above than below."""
    return [
        path(
            polygon(
                [
                    (x - half, y),
                    (x + half, y),
                    (x + half, y + 16),
                    (x + half * 0.7, y + 30),
                    (x - half * 0.7, y + 30),
                    (x - half, y + 16),
                ]
            ),
            RED,
        ),
        rect((x - half, y, half * 2, 5), ORANGE),
        rect((x - half * 0.5, y + 10, half, 8), GOLD, rx=4),
    ]


def brackets(sheet: Sheet) -> None:
    """Three clusters of brackets, tiers of arms on blocks, with a painted panel between each two."""
    for x in (0, 300, 600, 900):
        panel = f"M{x + 6} 640V520Q{x + 6} 430 {x + 150} 420Q{x + 294} 430 {x + 294} 520V640Z"
        sheet.add(path(panel, "#7a2a20"), path(panel, "none", stroke=GOLD, stroke_width="4"))
        sheet.add(*_lotus(x + 150, 566))
    for x in (150, 450, 750):
        for tier, (y, half) in enumerate(((394, 142), (470, 112), (546, 80))):
            sheet.add(*_arm(x, y, half))
            spread = half - 26
            for side in (-1, 0, 1):
                sheet.add(*_block(x + side * spread, y + 42, 22 if tier < 2 else 18))
        tongue = f"M{x - 22} 388H{x + 22}V600Q{x + 22} 634 {x} 646Q{x - 22} 634 {x - 22} 600Z"
        sheet.add(path(tongue, JADE), path(tongue, "none", stroke=WHITE, stroke_width="4"))
        for at in range(5):
            y = 404 + at * 44
            sheet.add(
                path(f"M{x - 14} {y}q14 -13 28 0v16q-14 13 -28 0Z", (BLUE, RED)[at % 2]),
                path(f"M{x - 8} {y + 3}q8 -8 16 0v9q-8 8 -16 0Z", (SKY, ORANGE)[at % 2]),
            )


def _lotus(x: float, y: float) -> list[str]:
    """A lotus with a cloud on either side."""
    parts = [disc(x, y, 58, DEEP), disc(x, y, 53, "none", stroke=WHITE, stroke_width=3)]
    for n in range(10):
        turn = math.tau * n / 10
        parts.append(
            group(
                [
                    path(
                        "M0 0C-17 -14 -15 -36 0 -46C15 -36 17 -14 0 0Z",
                        (ORANGE, GOLD)[n % 2],
                        stroke=WHITE,
                        stroke_width=1.6,
                    )
                ],
                transform=f"translate({number(x)} {number(y)}) rotate({number(math.degrees(turn))})",
            )
        )
    parts += [
        disc(x, y, 17, RED),
        disc(x, y, 11, GOLD),
        *(disc(x + 6 * math.cos(math.tau * n / 6), y + 6 * math.sin(math.tau * n / 6), 1.8, RED) for n in range(6)),
    ]
    return parts


def beam(sheet: Sheet) -> None:
    """The great beam: green ground, banded ends in many colours, a plain middle."""
    sheet.add(
        rect((0, 640, WIDTH, 118), GREEN),
        rect((0, 640, WIDTH, 8), WHITE),
        rect((0, 648, WIDTH, 6), ORANGE),
        rect((0, 744, WIDTH, 14), DEEP),
    )
    for x, side in ((0, 1), (450, -1), (450, 1), (900, -1)):
        for at, tone in enumerate((RED, WHITE, BLUE, SKY, WHITE, ORANGE, GOLD)):
            left = x + side * (16 + at * 17)
            bend = side * 16
            sheet.add(
                path(
                    f"M{left} 656Q{left + bend} 700 {left} 744H{left + side * 13}Q{left + side * 13 + bend} 700 {left + side * 13} 656Z",
                    tone,
                )
            )
        cx = x + side * 168
        for n in range(8):
            turn = math.tau * n / 8
            sheet.add(oval((cx + 20 * math.cos(turn), 700 + 20 * math.sin(turn)), (11, 11), (RED, ORANGE)[n % 2]))
        sheet.add(disc(cx, 700, 14, WHITE), disc(cx, 700, 9, BLUE), disc(cx, 700, 3.4, GOLD))
    for x in (450,):
        sheet.add(
            path(f"M{x - 40} 656h80v88h-80Z", RED),
            path(f"M{x - 30} 664h60v72h-60Z", "none", stroke=GOLD, stroke_width="4"),
        )
