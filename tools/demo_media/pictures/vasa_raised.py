"""Vasa, 24 April 1961: 333 years after the sinking, the hull on its way up under two pontoons."""

from __future__ import annotations

import math

from tools.demo_media.pictures.nature import bird, sliver
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
    smooth,
    stroke,
)
from tools.demo_media.pictures.vasa_hull import hull, side

WIDTH, HEIGHT = 900, 1200
SURFACE = 330.0


def draw() -> Sheet:
    """Morning sky and town, pontoons, the green water with its light, the hull, cables, divers, the sea bed."""
    sheet = Sheet(WIDTH, HEIGHT, seed=1628)
    _water(sheet)
    _bed(sheet)
    _rays(sheet)
    hull(sheet)
    _cables(sheet)
    _divers(sheet)
    _bubbles(sheet)
    _sky(sheet)
    _town(sheet)
    _pontoons(sheet)
    _surface(sheet)
    return sheet


def _water(sheet: Sheet) -> None:
    sheet.add(
        rect(
            (0, SURFACE, WIDTH, 870),
            sheet.fade(
                [(0, "#8fc3b0", 1), (0.12, "#4f9a92", 1), (0.4, "#1f6670", 1), (0.72, "#0f3d4c", 1), (1, "#07212e", 1)]
            ),
        )
    )
    bright = sheet.glow([(0, "#e8f7c9", 0.75), (0.5, "#a8dcb6", 0.25), (1, "#7cc2ab", 0)])
    sheet.add(oval((400, SURFACE + 30), (560, 330), bright))
    for _ in range(90):
        x, y = sheet.chance.uniform(-40, 940), SURFACE + 60 + 780 * sheet.chance.random()
        sheet.add(
            path(
                sliver(x, y, sheet.chance.uniform(40, 170), sheet.chance.uniform(2, 9)),
                sheet.chance.choice(["#0d4a58", "#2c7f84", "#155867"]),
                opacity=0.16,
            )
        )


def _bed(sheet: Sheet) -> None:
    chance = sheet.chance
    for base, tone, lift in ((1075, "#12404a", 46), (1110, "#0d323d", 38), (1150, "#08232e", 26)):
        top = [
            (x, base - lift * math.sin(x / 170 + base) * 0.5 - chance.uniform(0, lift * 0.5))
            for x in range(-40, 981, 60)
        ]
        sheet.add(path(smooth([(float(x), y) for x, y in top]) + "L980 1220L-40 1220Z", tone))
    hollow = smooth(
        [(200.0, 1096), (330, 1128), (520, 1140), (700, 1122), (790, 1090), (640, 1104), (480, 1110), (330, 1104)],
        closed=True,
    )
    sheet.add(path(hollow, "#061a24"))
    for _ in range(44):
        x, y = chance.uniform(0, 900), chance.uniform(1108, 1190)
        sheet.add(
            oval(
                (x, y), (chance.uniform(6, 26), chance.uniform(3, 9)), chance.choice(["#0a2b36", "#164852", "#06202a"])
            )
        )
    sheet.add(stroke("M70 1150l70 -34M96 1176l120 -20", "#1e4c50", 9), stroke("M740 1160l96 -44", "#1a4248", 12))


def _rays(sheet: Sheet) -> None:
    ray = sheet.fade([(0, "#f2ffd8", 0.5), (0.5, "#c4efcf", 0.16), (1, "#9fdcc4", 0)])
    for _ in range(16):
        x, wide = sheet.chance.uniform(60, 760), sheet.chance.uniform(14, 60)
        long = sheet.chance.uniform(380, 800)
        slant = (x - 400) * 0.3 - 40
        sheet.add(
            path(
                polygon(
                    [
                        (x, SURFACE),
                        (x + wide, SURFACE),
                        (x + wide * 1.9 + slant, SURFACE + long),
                        (x - wide * 0.4 + slant, SURFACE + long),
                    ]
                ),
                ray,
                opacity=sheet.chance.uniform(0.2, 0.55),
            )
        )


def _cables(sheet: Sheet) -> None:
    """Six pairs of steel cables under the keel, up to the pontoons."""
    for at in range(6):
        share = 0.13 + at * 0.145
        (kx, ky), (rx, ry) = side(share, 0), side(share, 1)
        left = 232 + at * 84
        for shift, tone, width in ((7, "#0b2d36", 4.5), (0, "#d9e8d2", 2.4)):
            sheet.add(
                stroke(
                    f"M{number(left + shift)} {SURFACE}L{number(rx + shift)} {number(ry + 8)}Q{number(kx + shift)} {number((ky + ry) / 2)} {number(kx + shift)} {number(ky + 5)}",
                    tone,
                    width,
                    opacity=0.9,
                )
            )


def _divers(sheet: Sheet) -> None:
    for x, y, size, turn in ((764, 908, 1.05, -8), (150, 1020, 0.8, 10)):
        lamp = sheet.glow([(0, "#fff7cf", 0.9), (0.3, "#f6e79c", 0.35), (1, "#f6e79c", 0)])
        parts = [
            stroke(
                f"M4 -60C20 -170 {-60 if x > 400 else 80} -300 {-110 if x > 400 else 190} {(SURFACE - y) / size}",
                "#d8c27a",
                3,
                opacity=0.75,
            ),
            path("M-26 -30C-34 6 -28 40 -22 62H-4L0 26L6 62H26C30 36 34 4 26 -30Z", "#8a6b46"),
            path("M-26 -30C-34 6 -28 40 -22 62H-8C-14 30 -14 0 -8 -32Z", "#54432f"),
            rect((-24, 60, 20, 14), "#2b2a28", rx=3),
            rect((6, 60, 22, 14), "#2b2a28", rx=3),
            stroke("M24 -20C44 -8 50 -2 58 -14", "#8a6b46", 14),
            stroke("M-24 -20C-38 0 -40 16 -36 30", "#54432f", 14),
            disc(0, -50, 25, "#b8863c"),
            disc(-6, -55, 18, "#dcb060"),
            disc(7, -50, 10, "#183740"),
            disc(7, -50, 10, "none", stroke="#f4d692", stroke_width=3),
            disc(4, -54, 3, "#c9efe6"),
            path("M-28 -30h56l-6 10h-44Z", "#c79a4d"),
            disc(62, -18, 56, lamp),
            disc(62, -18, 5, "#fffbe2"),
        ]
        sheet.add(group(parts, transform=f"translate({x} {y}) rotate({turn}) scale({size})"))


def _bubbles(sheet: Sheet) -> None:
    for x, y in ((764, 850), (150, 975), (560, 1030), (330, 1040), (700, 1000)):
        for at in range(16):
            bx, by = x + 14 * math.sin(at * 1.3) + sheet.chance.near(0, 9), y - at * sheet.chance.uniform(18, 30)
            r = sheet.chance.uniform(1.5, 5)
            if by > SURFACE + 20:
                sheet.add(
                    disc(bx, by, r, "none", stroke="#dff5e2", stroke_width=1.2, opacity=0.7),
                    disc(bx - r * 0.3, by - r * 0.3, r * 0.3, "#ffffff", opacity=0.8),
                )
    for _ in range(150):
        sheet.add(
            disc(
                sheet.chance.uniform(0, 900),
                sheet.chance.uniform(SURFACE + 20, 1180),
                sheet.chance.uniform(0.5, 1.8),
                "#d6f0d8",
                opacity=sheet.chance.uniform(0.1, 0.5),
            )
        )


def _sky(sheet: Sheet) -> None:
    sheet.add(rect((0, 0, WIDTH, SURFACE), sheet.fade([(0, "#a9cfd6", 1), (0.5, "#e2e6cf", 1), (1, "#fbe3b0", 1)])))
    sun = sheet.glow([(0, "#fffdf0", 1), (0.14, "#fff3c8", 0.9), (1, "#ffe9a8", 0)])
    sheet.add(disc(400, 214, 260, sun))
    for x, y, wide, high in (
        (130, 70, 150, 20),
        (650, 54, 200, 24),
        (820, 128, 130, 15),
        (300, 122, 120, 13),
        (60, 150, 110, 12),
    ):
        cloud = [
            (x - wide, y),
            (x - wide * 0.5, y - high),
            (x, y - high * 0.8),
            (x + wide * 0.5, y - high * 1.2),
            (x + wide, y),
            (x, y + high * 0.25),
        ]
        sheet.add(path(smooth([(float(a), float(b)) for a, b in cloud], closed=True), "#fffaf0", opacity=0.75))
    for x, y, span in ((560, 96, 30), (606, 78, 24), (642, 104, 20), (250, 60, 22), (214, 76, 16)):
        sheet.add(bird(x, y, span, span * 0.3, "#566b72"))


def _town(sheet: Sheet) -> None:
    """The old town over the water: houses, two spires."""
    chance = sheet.chance
    for base, tones, low, high in (
        (318, ["#c9b79c", "#bfa58f", "#d3c2a2"], 40, 84),
        (326, ["#a97f68", "#c99a6a", "#8f7a72", "#d0aa78"], 26, 62),
    ):
        x = -10.0
        while x < WIDTH:
            wide, tall = chance.uniform(24, 46), chance.uniform(low, high)
            tone = chance.choice(tones)
            sheet.add(
                rect((x, base - tall, wide, tall + 10), tone),
                path(
                    polygon(
                        [(x - 1, base - tall), (x + wide * 0.5, base - tall - wide * 0.42), (x + wide + 1, base - tall)]
                    ),
                    mix(tone, "#5a4a52", 0.5),
                ),
                rect((x + wide * 0.62, base - tall, wide * 0.38, tall + 10), mix(tone, "#4d4858", 0.25)),
            )
            for row in range(int(tall / 15)):
                for column in range(int(wide / 12)):
                    sheet.add(
                        rect(
                            (x + 4 + column * 11, base - tall + 6 + row * 15, 4.4, 7),
                            "#f6e3ae" if chance.random() < 0.3 else "#6a6470",
                            opacity=0.75,
                        )
                    )
            x += wide
    for x, tall in ((196, 172), (706, 150)):
        sheet.add(
            rect((x - 11, 318 - tall * 0.55, 22, tall * 0.6), "#a98c74"),
            rect((x + 2, 318 - tall * 0.55, 9, tall * 0.6), "#87705f"),
            path(
                polygon([(x - 13, 318 - tall * 0.55), (x, 318 - tall * 1.22), (x + 13, 318 - tall * 0.55)]), "#5d7f76"
            ),
            path(polygon([(x, 318 - tall * 0.55), (x, 318 - tall * 1.22), (x + 13, 318 - tall * 0.55)]), "#44645f"),
            disc(x, 318 - tall * 1.24, 2.6, "#e9c777"),
        )


def _pontoons(sheet: Sheet) -> None:
    """Oden and Frigg, low in the water, with winches and crews; a small boat with onlookers."""
    for x, wide in ((190, 226), (470, 226)):
        sheet.add(
            path(f"M{x} {SURFACE - 34}H{x + wide}L{x + wide - 10} {SURFACE + 22}H{x + 10}Z", "#5b3f3a"),
            path(f"M{x} {SURFACE - 34}H{x + wide}L{x + wide - 2} {SURFACE - 22}H{x + 2}Z", "#d8cdb6"),
            path(f"M{x + 5} {SURFACE - 2}H{x + wide - 5}L{x + wide - 10} {SURFACE + 22}H{x + 10}Z", "#a8432f"),
        )
        sheet.add(
            rect((x + 14, SURFACE - 66, 54, 32), "#e9e0cb"),
            rect((x + 14, SURFACE - 70, 54, 6), "#8a4a38"),
            *(rect((x + 20 + 15 * at, SURFACE - 58, 9, 10), "#44606a") for at in range(3)),
        )
        for at in range(3):
            cx = x + 98 + at * 46
            sheet.add(
                stroke(f"M{cx} {SURFACE - 34}l12 -44l12 44M{cx + 12} {SURFACE - 78}V{SURFACE - 34}", "#3c474a", 3.4),
                disc(cx + 12, SURFACE - 44, 7, "#c98f3d"),
            )
        for at in range(4):
            px = x + 84 + at * 42
            sheet.add(
                path(
                    f"M{px - 4} {SURFACE - 34}v-15q4 -5 8 0v15Z",
                    sheet.chance.choice(["#d9a43a", "#35506b", "#8c3b30", "#2f4a44"]),
                ),
                disc(px, SURFACE - 53, 3.6, "#e8bd97"),
            )
    sheet.add(
        path(f"M760 {SURFACE - 12}Q820 {SURFACE + 18} 884 {SURFACE - 14}L876 {SURFACE + 10}H772Z", "#31484f"),
        *(disc(785 + at * 22, SURFACE - 22, 5, "#e8bd97") for at in range(4)),
        *(
            rect((779 + at * 22, SURFACE - 17, 12, 12), tone)
            for at, tone in enumerate(("#b8493a", "#e0b04b", "#4f7b8c", "#efe6d0"))
        ),
    )


def _surface(sheet: Sheet) -> None:
    chance = sheet.chance
    crest = [(float(x), SURFACE + 9 + 5 * math.sin(x / 31)) for x in range(-20, 941, 20)]
    sheet.add(
        path(smooth(crest) + f"L940 {SURFACE + 46}L-20 {SURFACE + 46}Z", "#b9e0c4", opacity=0.5),
        stroke(smooth(crest), "#fffbe0", 3, opacity=0.85),
    )
    for _ in range(80):
        x = chance.uniform(-10, 910)
        sheet.add(
            path(
                sliver(x, SURFACE + chance.uniform(12, 54), chance.uniform(10, 50), 2.4),
                "#fdf7d6" if abs(x - 400) < 230 else "#8cc6b4",
                opacity=chance.uniform(0.3, 0.8),
            )
        )
    sheet.add(
        sheet.whole(sheet.glow([(0, "#041821", 0), (0.7, "#041821", 0), (1, "#041821", 0.45)], (0.5, 0.45), 0.75))
    )
