"""Sihwa: dawn over the tidal flat, the sea wall with its open gates, and the birds that came back."""

from __future__ import annotations

import math

from tools.demo_media.pictures.nature import bird, blade, land, ridge, sliver, streak
from tools.demo_media.pictures.sheet import (
    Point,
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

WIDTH, HEIGHT = 1200, 675
HORIZON = 300.0


def draw() -> Sheet:
    """Sky, far land, the wall and the tidal plant, the flat with its creeks, waders, reeds."""
    sheet = Sheet(WIDTH, HEIGHT, seed=254)
    _sky(sheet)
    _flock(sheet)
    _land(sheet)
    _wall(sheet)
    _water(sheet)
    _flat(sheet)
    _creek(sheet)
    _waders(sheet)
    _reeds(sheet)
    return sheet


def _sky(sheet: Sheet) -> None:
    chance = sheet.chance
    sheet.add(
        sheet.whole(
            sheet.fade(
                [
                    (0, "#35558a", 1),
                    (0.14, "#6f84ad", 1),
                    (0.27, "#d7a5a6", 1),
                    (0.38, "#f8c58c", 1),
                    (0.46, "#ffe0a3", 1),
                    (1, "#ffe0a3", 1),
                ]
            )
        )
    )
    sun = sheet.glow([(0, "#fffdf0", 1), (0.1, "#fff0bd", 0.95), (0.35, "#ffd28a", 0.45), (1, "#ffb97a", 0)])
    sheet.add(disc(420, 268, 380, sun), disc(420, 268, 34, "#fffbea"))
    for at in range(40):
        depth = at / 40
        y = 20 + 240 * depth
        wide = chance.uniform(90, 300) * (1.2 - 0.6 * depth)
        tone = mix(chance.choice(["#8290b8", "#b394ac", "#e9b3a0"]), "#ffe2b0", depth * 0.85)
        sheet.add(
            path(
                streak(chance, (chance.uniform(-60, 1260), y), wide, 22 * (1.15 - depth)),
                tone,
                opacity=chance.uniform(0.25, 0.6),
            )
        )


def _flock(sheet: Sheet) -> None:
    chance = sheet.chance
    for at in range(46):
        share = at / 46
        x, y = 700 + 380 * share + chance.near(0, 22), 150 - 86 * math.sin(share * 2.6) + chance.near(0, 18)
        span = chance.uniform(9, 22) * (0.7 + share * 0.6)
        sheet.add(bird(x, y, span, span * chance.uniform(0.12, 0.42), mix("#3f4a6b", "#6d6480", chance.random())))


def _land(sheet: Sheet) -> None:
    for floor, height, tone, left, right in (
        (HORIZON, 46, "#cfa6a4", 560, 1240),
        (HORIZON + 2, 34, "#ab8c9a", 820, 1240),
        (HORIZON + 2, 22, "#d9b0a0", -20, 330),
    ):
        line = ridge(sheet.chance, ((left, floor), (right, floor)), height)
        sheet.add(path(land(line, floor + 6), tone))


def _wall(sheet: Sheet) -> None:
    """The long wall from left to right; in the middle the power house with its gates, on the right the round lookout."""
    y = HORIZON + 12
    sheet.add(
        path(f"M-10 {y - 9}H1210V{y + 14}H-10Z", "#7d6f80"),
        path(f"M-10 {y - 9}H1210V{y - 5}H-10Z", "#ffdca6"),
        path(f"M-10 {y + 4}H1210L1210 {y + 14}H-10Z", "#57536b"),
    )
    for at in range(30):
        x = 8 + at * 41
        sheet.add(rect((x, y - 24, 1.4, 15), "#6a6076"), disc(x + 3, y - 24, 1.6, "#fff0c0"))
    sheet.add(
        rect((560, y - 34, 232, 48), "#efe3cf"),
        rect((560, y - 34, 232, 7), "#fff6e0"),
        rect((560, y - 2, 232, 16), "#9a8c92"),
    )
    for gate in (568 + at * 22.4 for at in range(10)):
        sheet.add(
            rect((gate, y - 22, 15, 12), "#6d83a6"),
            rect((gate, y - 22, 15, 3.4), "#a9c1d6"),
            path(f"M{number(gate)} {y + 14}v-9q7.500 -7 15 0v9Z", "#2f4463"),
        )
    for at in range(8):
        x = 812 + at * 19
        sheet.add(
            rect((x, y - 42, 5, 56), "#dccfbd"),
            rect((x + 3, y - 42, 2, 56), "#a79aa0"),
            rect((x + 5, y - 6, 14, 20), "#4a688c"),
        )
    sheet.add(rect((808, y - 48, 164, 8), "#f4e8d2"), rect((808, y - 42, 164, 2), "#8e8290"))
    tower = [(1020, y - 6), (1026, y - 104), (1038, y - 104), (1044, y - 6)]
    sheet.add(
        path(polygon(tower), "#efe4d2"),
        path(polygon([tower[1], tower[2], tower[3], (1032, y - 6)]), "#b9abb2"),
        oval((1032, y - 108), (34, 10), "#fff4dc"),
        oval((1032, y - 105), (34, 9), "#7f93b4"),
        path(f"M998 {y - 106}Q1032 {y - 134} 1066 {y - 106}Z", "#f6ead4"),
        rect((1031, y - 140, 2, 20), "#7d6f80"),
    )
    for x, tall, turn in ((150, 92, 12), (236, 74, 44)):
        sheet.add(
            path(polygon([(x - 2.4, y - 8), (x - 1, y - 8 - tall), (x + 1, y - 8 - tall), (x + 2.4, y - 8)]), "#f4ead8")
        )
        for vane in range(3):
            angle = math.radians(turn + vane * 120)
            sheet.add(
                path(
                    polygon(
                        [
                            (x, y - 8 - tall),
                            (x + 12 * math.cos(angle + 0.16), y - 8 - tall + 12 * math.sin(angle + 0.16)),
                            (x + 0.5 * tall * math.cos(angle), y - 8 - tall + 0.5 * tall * math.sin(angle)),
                        ]
                    ),
                    "#fff6e4",
                )
            )


def _water(sheet: Sheet) -> None:
    chance = sheet.chance
    y = HORIZON + 26
    sheet.add(rect((0, y, WIDTH, 140), sheet.fade([(0, "#f2b98f", 1), (0.4, "#c99aa0", 1), (1, "#7f83a3", 1)])))
    for _ in range(280):
        depth = chance.random() ** 1.2
        sheet.add(
            path(
                sliver(
                    chance.uniform(-20, 1220),
                    y + 2 + 120 * depth,
                    (6 + 34 * depth) * chance.uniform(0.6, 1.4),
                    0.8 + 2 * depth,
                ),
                chance.choice(["#ffe3b3", "#e9a991", "#6d7aa0", "#8f8bab", "#fbd0a0"]),
                opacity=chance.uniform(0.3, 0.75),
            )
        )
    for _ in range(70):
        depth = chance.random()
        sheet.add(
            path(
                sliver(chance.near(420, 26 + 60 * depth), y + 2 + 120 * depth, 10 + 20 * depth, 1 + depth),
                "#fffbe2",
                opacity=chance.uniform(0.4, 0.95),
            )
        )
    for at in range(10):
        x = 575 + at * 22.4
        for _ in range(7):
            sheet.add(
                path(
                    sliver(chance.near(x, 12), y + chance.uniform(0, 30), chance.uniform(3, 11), 1.6),
                    "#fff8ea",
                    opacity=chance.uniform(0.4, 0.9),
                )
            )


def _flat(sheet: Sheet) -> None:
    """The mud, in bands that catch the light less and less towards us."""
    chance = sheet.chance
    bands = ((382, "#9b7f8c"), (408, "#84707f"), (446, "#6a5c6d"), (500, "#54495a"), (566, "#3f3847"), (630, "#2f2a38"))
    for base, tone in bands:
        top = [(float(x), base + chance.near(0, 7 + (base - 380) * 0.03)) for x in range(-40, 1241, 80)]
        sheet.add(
            path(smooth(top) + "L1240 700L-40 700Z", tone),
            stroke(smooth([(x, y + 1.4) for x, y in top]), mix(tone, "#ffdca0", 0.55), 1.6, opacity=0.7),
        )
    for _ in range(420):
        depth = chance.random()
        y = 390 + 285 * depth
        wide = (3 + 26 * depth) * chance.uniform(0.5, 1.5)
        tone = chance.choice(["#ffd9a0", "#b79aa0", "#2f2a3a", "#8f8098"]) if chance.random() < 0.8 else "#f6c58f"
        sheet.add(
            path(
                sliver(chance.uniform(-20, 1220), y, wide, 0.8 + 2.4 * depth), tone, opacity=chance.uniform(0.14, 0.42)
            )
        )
    for _ in range(150):
        depth = chance.random()
        sheet.add(
            oval(
                (chance.uniform(0, 1200), 410 + 260 * depth),
                (0.8 + 2.6 * depth, 0.5 + 1.3 * depth),
                "#1f1b28",
                opacity=0.5,
            )
        )


def _creek(sheet: Sheet) -> None:
    """A creek that winds from the wall to us, holding the colour of the sky."""
    left: list[Point] = [(612, 374), (520, 396), (640, 424), (742, 452), (560, 492), (300, 540), (392, 610), (560, 690)]
    right: list[Point] = [
        (900, 700),
        (610, 604),
        (470, 548),
        (660, 506),
        (838, 456),
        (712, 420),
        (580, 395),
        (650, 374),
    ]
    bank = smooth(left) + "L" + smooth(right)[1:] + "Z"
    dark = smooth([(x - 10, y - 3) for x, y in left]) + "L" + smooth([(x + 12, y + 2) for x, y in right])[1:] + "Z"
    sheet.add(path(dark, "#2b2533", opacity=0.75))
    sheet.add(
        path(
            bank,
            sheet.fade(
                [(0, "#ffe6b0", 1), (0.22, "#f8bf92", 1), (0.5, "#c093a2", 1), (0.8, "#7384ac", 1), (1, "#4a6496", 1)]
            ),
        )
    )
    mask = sheet.clip(bank)
    glints = [
        path(
            sliver(
                sheet.chance.uniform(280, 900),
                y,
                8 + 60 * (y - 374) / 320 * sheet.chance.random(),
                0.8 + (y - 374) / 120,
            ),
            sheet.chance.choice(["#fff6d8", "#f9cf9f", "#5a6f9e", "#d9a3a0"]),
            opacity=0.55,
        )
        for y in (sheet.chance.uniform(376, 690) for _ in range(170))
    ]
    sheet.add(group(glints, clip_path=mask))
    for x, y, wide in (
        (120, 536, 92),
        (1010, 488, 120),
        (230, 452, 70),
        (980, 424, 80),
        (70, 608, 60),
        (880, 560, 74),
        (330, 420, 40),
    ):
        pool = [
            (x - wide, y),
            (x - wide * 0.3, y - wide * 0.06),
            (x + wide, y - 1),
            (x + wide * 0.5, y + wide * 0.05),
            (x - wide * 0.4, y + wide * 0.07),
        ]
        sheet.add(
            path(smooth([(a, b - 2.5) for a, b in pool], closed=True), "#2b2533", opacity=0.7),
            path(smooth(pool, closed=True), mix("#f3bf98", "#7384ac", (y - 400) / 240)),
        )


def _spoonbill(size: float, *, feeding: bool) -> list[str]:
    """A black-faced spoonbill: white, dark legs, the long bill flattened at its end."""
    neck = "M22 -62C40 -74 44 -92 40 -104" if not feeding else "M22 -58C44 -58 52 -40 54 -22"
    head = (38.0, -106.0) if not feeding else (54.0, -18.0)
    bill = (
        [
            stroke(f"M{head[0] + 5} {head[1] + 2}l30 9", "#1c1a22", 4.4),
            oval((head[0] + 39, head[1] + 12), (7, 4.4), "#1c1a22"),
        ]
        if not feeding
        else [
            stroke(f"M{head[0] + 3} {head[1] + 5}l12 28", "#1c1a22", 4.4),
            oval((head[0] + 17, head[1] + 38), (4.6, 7), "#1c1a22"),
        ]
    )
    legs = [stroke(f"M{x} -34L{x + 3} -16L{x - 1} 2", "#1c1a22", 3) for x in (-6, 8)]
    body = [
        path("M-46 -52C-34 -74 6 -78 26 -64C34 -54 26 -36 4 -32C-20 -30 -38 -38 -46 -52Z", "#fff6e8"),
        path("M-46 -52C-30 -44 -6 -42 24 -50C22 -38 14 -33 4 -32C-20 -30 -38 -38 -46 -52Z", "#c6a9b4"),
        stroke("M-40 -54C-20 -62 0 -62 16 -56", "#e0c6c4", 2.4),
        path("M-46 -52l-14 8l20 2Z", "#efdcd4"),
        stroke(neck, "#fff6e8", 11),
        stroke(neck, "#e3c9c6", 2.4, transform="translate(3 2)"),
        disc(head[0], head[1], 8, "#fff6e8"),
        disc(head[0] + 5, head[1] + 1, 5, "#1c1a22"),
        disc(head[0] + 3, head[1] - 2, 1.3, "#f2c14e"),
    ]
    ring = [oval((1, 3), (30, 4), "none", stroke="#ffe9c4", stroke_width=1.6, opacity=0.7)]
    return [group([*ring, *legs, *bill, *body], transform=f"scale({number(size)})")]


def _waders(sheet: Sheet) -> None:
    flock = (
        (604, 650, 1.2, False, 1),
        (770, 634, 1.22, True, 1),
        (470, 600, 0.82, True, -1),
        (548, 560, 0.66, False, 1),
        (652, 508, 0.42, True, 1),
        (700, 500, 0.4, False, -1),
        (596, 492, 0.36, True, -1),
        (352, 552, 0.6, True, 1),
    )
    for x, y, size, feeding, side in sorted(flock, key=lambda one: one[1]):
        sheet.add(group(_spoonbill(size, feeding=feeding), transform=f"translate({x} {y}) scale({side} 1)"))
        sheet.add(path(f"M{x - 16 * size} {y + 6}q{16 * size} {34 * size} {34 * size} 0Z", "#fff0dc", opacity=0.28))
    for _ in range(46):
        sheet.add(*_plover((sheet.chance.uniform(60, 1160), sheet.chance.uniform(398, 470))))


def _plover(at: Point) -> list[str]:
    """A small wader far off."""
    x, y = at
    size = 0.4 + (y - 398) / 90
    legs = f"M{number(x + 5 * size)} {number(y - 8 * size)}l{number(5 * size)} {number(2 * size)}M{number(x)} {number(y - 3 * size)}v{number(4 * size)}"
    return [
        oval((x, y - 5 * size), (4.6 * size, 2.6 * size), "#4a4054"),
        disc(x + 4 * size, y - 8 * size, 1.7 * size, "#4a4054"),
        stroke(legs, "#4a4054", 0.9 * size),
    ]


def _reeds(sheet: Sheet) -> None:
    """Reeds in both corners, and seablite reddening at their feet."""
    chance = sheet.chance
    for left, right, lean in ((-20, 250, 1), (960, 1230, -1)):
        for _ in range(90):
            x, y = chance.uniform(left, right), chance.uniform(610, 700)
            sheet.add(
                path(
                    polygon([(x, y), (x + chance.near(0, 9), y - chance.uniform(12, 34)), (x + 5, y)]),
                    chance.choice(["#8e3b46", "#b24d4a", "#6b2f42", "#c96a52"]),
                    opacity=0.85,
                )
            )
        for _ in range(58):
            x = chance.uniform(left, right)
            edge = abs((x - left) / (right - left) - (0 if lean > 0 else 1))
            tall = chance.uniform(110, 270) * (1 - 0.55 * edge)
            tip = (x + lean * tall * chance.uniform(0.05, 0.3), 690 - tall)
            sheet.add(blade((x, 700), tip, 2.2, chance.choice(["#2a2f3d", "#3d4148", "#57504e", "#1f2431"])))
            if chance.random() < 0.5:
                for at in range(9):
                    share = at / 9
                    d = f"M{number(tip[0] - lean * share * tall * 0.03)} {number(tip[1] + share * tall * 0.16)}q{number(lean * 9)} {number(-6)} {number(lean * (10 + 12 * share))} {number(3 + 7 * share)}"
                    sheet.add(stroke(d, chance.choice(["#a9805f", "#e9bd86", "#7a5f55"]), 1.7, opacity=0.9))
