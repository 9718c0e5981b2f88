"""Nuri's first launch, 21 October 2021: a late-afternoon coast, and an arc that does not close."""

from __future__ import annotations

import itertools
import math

from tools.demo_media.pictures.nature import bird, land, onlooker, puffs, ridge, ripples, silver_grass, sliver, streak
from tools.demo_media.pictures.sheet import Point, Sheet, disc, group, mix, number, oval, path, polygon, smooth, stroke

WIDTH, HEIGHT = 900, 1200
HORIZON = 800.0
ROCKET = (436.0, 250.0)
PAD = (300.0, 790.0)


def draw() -> Sheet:
    """Sky, the unfinished arc, islands and sea, the plume with the rocket, the people who watch."""
    sheet = Sheet(WIDTH, HEIGHT, seed=46)
    _sky(sheet)
    _unfinished_arc(sheet)
    _islands(sheet)
    _sea(sheet)
    _headland(sheet)
    _plume(sheet)
    _rocket(sheet)
    _billow(sheet)
    _hill(sheet)
    return sheet


def _sky(sheet: Sheet) -> None:
    chance = sheet.chance
    sheet.add(
        sheet.whole(
            sheet.fade(
                [
                    (0, "#173a63", 1),
                    (0.2, "#2f6490", 1),
                    (0.42, "#7fa5b4", 1),
                    (0.55, "#f0c9a0", 1),
                    (0.67, "#f7a765", 1),
                    (1, "#e9824f", 1),
                ]
            )
        )
    )
    sun = sheet.glow([(0, "#fff6d8", 1), (0.12, "#ffe2a3", 0.85), (0.4, "#ffc27a", 0.35), (1, "#ffb066", 0)])
    sheet.add(disc(720, 705, 430, sun), disc(720, 705, 38, "#fff7df"))
    for at in range(26):
        depth = at / 26
        y = 330 + 420 * depth
        wide = chance.uniform(60, 200) * (1.2 - 0.5 * depth)
        fill = mix("#9db4bd", "#ffd9a4", min(1, depth * 1.25))
        shade = streak(chance, (chance.uniform(-60, 960), y), wide, 10 + 18 * (1 - depth))
        sheet.add(path(shade, fill, opacity=chance.uniform(0.25, 0.6)))
    for _ in range(36):
        sheet.add(
            disc(chance.uniform(0, 900), chance.uniform(0, 190), chance.uniform(0.5, 1.3), "#eaf3ff", opacity=0.5)
        )


def _unfinished_arc(sheet: Sheet) -> None:
    """The orbit aimed at, dotted; from where the third stage fell silent the dots are empty."""
    centre, r = (250.0, 1180.0), 1120.0
    for at in range(86):
        angle = -math.pi * (0.40 - at * 0.00092) - 0.12
        x, y = centre[0] + r * math.cos(angle), centre[1] + r * math.sin(angle)
        sheet.add(disc(x, y, 1.7, "#fdf3d7", opacity=0.85))
    for at in range(89, 190, 4):
        angle = -math.pi * (0.40 - at * 0.00092) - 0.12
        x, y = centre[0] + r * math.cos(angle), centre[1] + r * math.sin(angle)
        sheet.add(disc(x, y, 2.4, "none", stroke="#fdf3d7", stroke_width=0.9, opacity=0.55))


def _islands(sheet: Sheet) -> None:
    rows = (
        (HORIZON - 6, 62, "#c98f78", -20, 420),
        (HORIZON - 4, 44, "#d99a77", 520, 930),
        (HORIZON + 2, 40, "#96706f", 330, 640),
        (HORIZON + 6, 56, "#7c6066", 660, 960),
    )
    for floor, height, colour, left, right in rows:
        line = ridge(sheet.chance, ((left, floor), (right, floor)), height)
        sheet.add(path(land(line, floor + 8), colour))
        sheet.add(
            path(
                land([(x, y + 12 + 0.4 * (floor - y)) for x, y in line], floor + 8),
                mix(colour, "#3a4258", 0.22),
                opacity=0.6,
            )
        )


def _sea(sheet: Sheet) -> None:
    water = sheet.fade([(0, "#f3b27a", 1), (0.18, "#b98a82", 1), (0.55, "#4c6882", 1), (1, "#23415f", 1)])
    sheet.add(f'<rect x="0" y="{number(HORIZON)}" width="900" height="400" fill="{water}"/>')
    sheet.add(
        *ripples(sheet, (-20, 920, HORIZON + 2, 1120), ["#ffd9a0", "#f4a96c", "#35597a", "#2a4a6c", "#e3a98a"], 330)
    )
    for _ in range(150):
        depth = sheet.chance.random() ** 1.3
        x = sheet.chance.near(720 - 70 * depth, 26 + 150 * depth)
        d = f"M{number(x - 4 - 26 * depth)} {number(HORIZON + 4 + 230 * depth)}h{number(8 + 52 * depth)}"
        sheet.add(stroke(d, "#fff0c4", 1 + 3 * depth, opacity=sheet.chance.uniform(0.35, 0.9)))


def _headland(sheet: Sheet) -> None:
    """The launch site's headland, with its tower and pine woods."""
    line = ridge(sheet.chance, ((-30, 752), (520, 868)), 46, 0.5)
    line[0] = (-30, 742)
    sheet.add(path(land(line, 868), "#3d4a52"))
    shade = [(x, min(y + 16, 868)) for x, y in line]
    sheet.add(path(land(shade, 868), "#2c3a46"))
    for _ in range(46):
        x = sheet.chance.uniform(-20, 470)
        sheet.add(path(sliver(x, 868 + sheet.chance.uniform(-2, 3), sheet.chance.uniform(10, 40), 2.6), "#2c3a46"))
    for x, y in line:
        if sheet.chance.random() < 0.85:
            tall = sheet.chance.uniform(9, 20)
            sheet.add(path(polygon([(x - tall * 0.36, y + 5), (x, y - tall), (x + tall * 0.36, y + 5)]), "#31434a"))
    x, y = PAD
    frame = [stroke(f"M{number(x - 44 + d)} {number(y + 12)}v-92", "#59616a", 3) for d in (0, 14)]
    braces = [stroke(f"M{number(x - 44)} {number(y + 4 - 15 * at)}l14 -13", "#59616a", 1.6) for at in range(6)]
    sheet.add(*frame, *braces, stroke(f"M{number(x - 37)} {number(y - 80)}v-26", "#59616a", 2))


def _bend(share: float) -> Point:
    """The plume's middle line, from the rocket (0) to the pad (1)."""
    x = ROCKET[0] + (PAD[0] - ROCKET[0]) * (share**1.7) + 16 * math.sin(share * 3.0)
    return x, ROCKET[1] + 78 + (PAD[1] - ROCKET[1] - 78) * share


def _plume(sheet: Sheet) -> None:
    chance = sheet.chance
    for side, colour, shift, grow in ((0, "#b79aa4", 0.0, 1.0), (1, "#e9cdb8", 0.22, 0.82), (2, "#fff0da", 0.46, 0.55)):
        for at in range(240):
            share = (at / 240) ** 0.9
            x, y = _bend(share)
            half = 5 + 46 * share**0.85
            r = half * grow * chance.uniform(0.55, 1.0)
            x += half * shift + chance.near(0, half * 0.42 * grow)
            sheet.add(
                disc(x, y + chance.near(0, 6), r, mix(colour, "#d98d64", 0.18 * share if side else 0), opacity=0.93)
            )
    flare = sheet.glow([(0, "#fff9e6", 1), (0.25, "#ffe08a", 0.95), (0.6, "#ff9d3c", 0.5), (1, "#ff7a2c", 0)])
    x, y = _bend(0)
    sheet.add(oval((x, y + 30), (58, 120), flare))


def _rocket(sheet: Sheet) -> None:
    """Three stages: white body, blue band, ogive nose; lit from the right."""
    x, y = ROCKET
    body = [
        path(f"M{x - 10} {y + 70}V{y - 18}H{x + 10}V{y + 70}Z", "#f4efe4"),
        path(f"M{x - 8} {y - 18}V{y - 62}H{x + 8}V{y - 18}Z", "#f4efe4"),
        path(
            f"M{x - 8} {y - 62}C{x - 8} {y - 92} {x - 2} {y - 108} {x} {y - 112}C{x + 2} {y - 108} {x + 8} {y - 92} {x + 8} {y - 62}Z",
            "#f7f3ea",
        ),
        path(
            f"M{x - 10} {y + 70}V{y - 18}H{x - 8}V{y - 62}C{x - 8} {y - 92} {x - 2} {y - 108} {x} {y - 112}C{x - 2} {y - 88} {x - 3} {y - 60} {x - 3} {y + 70}Z",
            "#8fa3b8",
        ),
        path(f"M{x - 10} {y + 8}h20v14h-20Z", "#2a5f9e"),
        path(f"M{x - 10} {y - 20}h20v4h-20ZM{x - 8} {y - 63}h16v3h-16Z", "#4a5f78"),
        path(f"M{x - 10} {y + 70}l-4 8h28l-4 -8Z", "#4d5560"),
    ]
    flame = [
        path(
            f"M{x - 11} {y + 78}C{x - 17} {y + 120} {x - 6} {y + 160} {x} {y + 196}C{x + 6} {y + 160} {x + 17} {y + 120} {x + 11} {y + 78}Z",
            "#ffb347",
        ),
        path(
            f"M{x - 7} {y + 78}C{x - 10} {y + 106} {x - 4} {y + 132} {x} {y + 152}C{x + 4} {y + 132} {x + 10} {y + 106} {x + 7} {y + 78}Z",
            "#fff3c4",
        ),
    ]
    sheet.add(group(flame + body, transform=f"rotate(4 {x} {y})"))


def _billow(sheet: Sheet) -> None:
    """The cloud on the ground: three tones of the same heap."""
    x, y = PAD
    tones = (("#8d7684", 0, 6, 1.0), ("#c9a8a2", 9, -4, 0.9), ("#f0cfae", 22, -14, 0.74), ("#fff0d2", 40, -24, 0.46))
    for colour, dx, dy, size in tones:
        for side, wide, high in ((-74, 80, 34), (86, 96, 36), (10, 66, 54)):
            heap = puffs(sheet.chance, (x + side + dx * 1.2, y + dy, wide * size, high * size), 22, colour)
            sheet.add(*heap)


def _hill(sheet: Sheet) -> None:
    """The near hill, dark against the sea, with silver grass and a family."""
    chance = sheet.chance
    top = [(-20.0, 1065.0), (140, 1030), (330, 1046), (520, 1072), (700, 1040), (920, 985)]
    sheet.add(path(smooth(top) + "L920 1220L-20 1220Z", "#24343a"))
    lit = [(x, y + 26 + 14 * math.sin(x / 90)) for x, y in top]
    sheet.add(path(smooth(lit) + "L920 1220L-20 1220Z", "#1c2a31"))
    for _ in range(210):
        x = chance.uniform(-10, 910)
        y = _above(top, x) + chance.uniform(0, 30)
        sheet.add(
            stroke(
                f"M{number(x)} {number(y + 8)}q{number(chance.near(3, 4))} -12 {number(chance.near(8, 6))} {number(-chance.uniform(12, 26))}",
                chance.choice(["#3b4c45", "#5c5f4b", "#2c3d3e"]),
                2,
            )
        )
    sheet.add(
        onlooker((560, 1086), 156, ("#8c4340", "#1d1b22", "#20262f"), "#f6b978"),
        onlooker((640, 1080), 120, ("#d29a3b", "#231c1c", "#2b2f3c"), "#ffdf9b", pack="#3f6b86", waving=True),
        onlooker((490, 1084), 96, ("#3f6b86", "#191b22", "#252b38"), "#f6b978", pack="#bf4f3f"),
    )
    for base in (30, 66, 96, 150, 190, 236, 770, 806, 838, 872, 724):
        stalk = silver_grass(chance, (base, _above(top, base) + 40), chance.uniform(110, 210), ("#54503f", "#f0cd96"))
        sheet.add(group(stalk, opacity=0.95))
    for x, y, span in ((600, 560, 26), (640, 545, 20), (672, 572, 17), (560, 590, 15)):
        sheet.add(bird(x, y, span, span * 0.32, "#50586a"))


def _above(line: list[Point], x: float) -> float:
    for left, right in itertools.pairwise(line):
        if left[0] <= x <= right[0]:
            return left[1] + (right[1] - left[1]) * (x - left[0]) / (right[0] - left[0])
    return line[-1][1]
