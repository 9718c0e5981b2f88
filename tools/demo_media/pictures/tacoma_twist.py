"""Tacoma Narrows, 7 November 1940: the deck of the bridge twisting in the wind."""

from __future__ import annotations

import itertools
import math

from tools.demo_media.pictures.nature import land, ridge, sliver, streak
from tools.demo_media.pictures.sheet import Point, Sheet, group, mix, number, path, polygon, rect, smooth, stroke

WIDTH, HEIGHT = 1200, 800
NEAR_TOWER, FAR_TOWER = 0.245, 0.755


def draw() -> Sheet:
    """Storm sky, far shore, water, far tower, the deck as a twisted ribbon, near tower, rain."""
    sheet = Sheet(WIDTH, HEIGHT, seed=1940)
    _sky(sheet)
    _shore(sheet)
    _water(sheet)
    _tower(sheet, FAR_TOWER)
    _cables(sheet, -1)
    _deck(sheet)
    _car(sheet)
    _cables(sheet, 1)
    _tower(sheet, NEAR_TOWER)
    _bank(sheet)
    _wind(sheet)
    return sheet


def _sky(sheet: Sheet) -> None:
    chance = sheet.chance
    sheet.add(
        sheet.whole(
            sheet.fade(
                [(0, "#27333d", 1), (0.35, "#4a5d63", 1), (0.6, "#8f9c8d", 1), (0.72, "#c9c29c", 1), (1, "#c9c29c", 1)]
            )
        )
    )
    gap = sheet.glow([(0, "#fff0b8", 1), (0.4, "#e6d79e", 0.6), (1, "#b7b492", 0)])
    sheet.add(f'<ellipse cx="830" cy="430" rx="520" ry="190" fill="{gap}"/>')
    for at in range(64):
        depth = at / 64
        y = -20 + 430 * depth
        wide = chance.uniform(180, 430) * (1.25 - 0.7 * depth)
        tone = mix(chance.choice(["#1f2a34", "#33434c", "#56686c"]), "#b9b695", depth * 0.75)
        cloud = path(
            streak(chance, (chance.uniform(-120, 1320), y), wide, 50 * (1.1 - depth)),
            tone,
            opacity=chance.uniform(0.35, 0.75),
        )
        sheet.add(group([cloud], transform=f"rotate({number(chance.near(-4, 3))} 600 300)"))


def _shore(sheet: Sheet) -> None:
    for floor, height, colour in ((520, 70, "#7d8c82"), (528, 50, "#5d716c"), (536, 34, "#41564f")):
        line = ridge(sheet.chance, ((-20, floor - 20), (1220, floor - 34)), height)
        sheet.add(path(land(line, 560), colour))
        if height == 34:
            for x, y in line:
                for _ in range(3):
                    at, tall = x + sheet.chance.uniform(0, 9), sheet.chance.uniform(10, 26)
                    sheet.add(
                        path(polygon([(at - tall * 0.24, y + 8), (at, y - tall), (at + tall * 0.24, y + 8)]), "#33473f")
                    )


def _water(sheet: Sheet) -> None:
    chance = sheet.chance
    sheet.add(
        rect(
            (0, 538, 1200, 262),
            sheet.fade([(0, "#b3b393", 1), (0.14, "#6f8480", 1), (0.6, "#35505a", 1), (1, "#1e343f", 1)]),
        )
    )
    for _ in range(620):
        depth = chance.random() ** 1.4
        y = 540 + 262 * depth
        x = chance.uniform(-40, 1240)
        wide, high = (8 + 58 * depth) * chance.uniform(0.5, 1.3), 1.2 + 6 * depth
        tone = chance.choice(
            ["#1c323d", "#274550", "#4b6a70", "#8fa59b", "#d3d0ad" if abs(x - 830) < 330 else "#5e7c7e"]
        )
        sheet.add(path(sliver(x, y, wide, high), tone, opacity=chance.uniform(0.35, 0.8)))
    for _ in range(130):
        depth = chance.random()
        x, y, wide = chance.uniform(0, 1200), 556 + 240 * depth, 8 + 34 * depth
        crest = f"M{number(x - wide)} {number(y)}q{number(wide * 0.6)} {number(-6 - 9 * depth)} {number(wide * 1.2)} {number(-1)}q{number(wide * 0.4)} 3 {number(wide * 0.8)} 1"
        sheet.add(stroke(crest, "#e6e6d2", 1 + 2 * depth, opacity=chance.uniform(0.3, 0.75)))


def _middle(share: float) -> Point:
    """The deck's middle line: from the near bank, left, to the far shore, right, with its own wave."""
    x = -120 + 1440 * share**0.86
    y = 505 - 94 * share + 18 * math.sin(share * math.tau * 2) * (1 - abs(share - 0.5))
    return x, y


def _width(share: float) -> float:
    return 74 - 54 * share


def _twist(share: float) -> float:
    """How far the deck leans, in radians: nothing at the towers, most at the quarter points."""
    inner = (share - NEAR_TOWER) / (FAR_TOWER - NEAR_TOWER)
    if not 0 < inner < 1:
        return 0.05 * math.sin(share * 40)
    return 0.92 * math.sin(inner * math.tau) * (1.1 - 0.1 * inner)


def _edge(share: float, side: int) -> Point:
    """An edge of the deck: the near one (1) lies lower on the sheet, and the lean lifts or drops it."""
    x, y = _middle(share)
    half, lean = _width(share), _twist(share)
    return x - side * half * 0.34 * math.cos(lean), y + side * half * (0.3 * math.cos(lean) + 0.86 * math.sin(lean))


def _deck(sheet: Sheet) -> None:
    steps = 230
    for at in reversed(range(steps)):
        one, other = at / steps, (at + 1.25) / steps
        lean = _twist(one)
        light = 0.46 + 0.3 * math.sin(lean) + 0.16 * math.sin(one * 60)  # wet patches
        quad = [_edge(one, -1), _edge(other, -1), _edge(other, 1), _edge(one, 1)]
        top_seen = quad[3][1] > quad[0][1]
        tone = (
            mix("#5b6463", "#f3e6bd", max(0, min(1, light)))
            if top_seen
            else mix("#2b3437", "#5d5f58", max(0, min(1, 0.4 + light)))
        )
        sheet.add(path(polygon(quad), tone))
        if not top_seen and at % 4 == 0:
            sheet.add(stroke(polygon([quad[0], quad[3]], closed=False), "#1c2427", 1.6))
    for side in (-1, 1):
        girder_top = [_edge(at / 120, side) for at in range(121)]
        for (left, right), at in zip(itertools.pairwise(girder_top), range(120), strict=False):
            deep = 0.2 * _width(at / 120)
            sheet.add(
                path(
                    polygon([left, right, (right[0], right[1] + deep), (left[0], left[1] + deep)]),
                    "#39484b" if side == 1 else "#2a3639",
                )
            )
        sheet.add(stroke(smooth(girder_top), "#e9e0ba", 1.3, opacity=0.75))
    for at in range(6, 112, 3):
        share = at / 120
        a, b = _edge(share, -1), _edge(share, 1)
        if b[1] > a[1]:
            u, v = _edge(share + 0.009, -1), _edge(share + 0.009, 1)
            dash = [((a[0] + b[0]) / 2, (a[1] + b[1]) / 2), ((u[0] + v[0]) / 2, (u[1] + v[1]) / 2)]
            sheet.add(stroke(polygon(dash, closed=False), "#f2e6b0", 2.6 - 1.6 * share))


def _tower(sheet: Sheet, share: float) -> None:
    x, y = _middle(share)
    size = _width(share) / 46
    top, foot = y - 330 * size, y + 150 * size
    for side, tone, shade in ((-1, "#3b5158", "#2a3b42"), (1, "#5c7375", "#3a4f54")):
        cx = x - side * 22 * size
        cy = side * 14 * size
        leg = [
            (cx - 9 * size, foot + cy),
            (cx - 6 * size, top + cy),
            (cx + 6 * size, top + cy),
            (cx + 9 * size, foot + cy),
        ]
        dark = [
            (cx - 9 * size, foot + cy),
            (cx - 6 * size, top + cy),
            (cx - 1 * size, top + cy),
            (cx - 1 * size, foot + cy),
        ]
        sheet.add(path(polygon(leg), tone), path(polygon(dark), shade))
        pier = [
            (cx - 26 * size, foot + cy + 34 * size),
            (cx - 18 * size, foot + cy - 10 * size),
            (cx + 18 * size, foot + cy - 10 * size),
            (cx + 26 * size, foot + cy + 34 * size),
        ]
        sheet.add(
            path(polygon(pier), "#4c5a58"),
            path(polygon([*pier[:2], (cx, foot + cy - 10 * size), (cx, foot + cy + 34 * size)]), "#37444a"),
        )
    for at in range(4):
        level = top + (14 + at * 82) * size
        if at == 3:
            continue
        beam = [
            (x + 22 * size, level - 14 * size),
            (x - 22 * size, level + 14 * size),
            (x - 22 * size, level + 28 * size),
            (x + 22 * size, level),
        ]
        sheet.add(path(polygon(beam), "#455c62"))


def _hang(share: float, side: int) -> Point:
    """The main cable above a point of the deck."""
    size = _width(share) / 46
    x, y = _middle(share)
    x -= side * 22 * size
    inner = (share - NEAR_TOWER) / (FAR_TOWER - NEAR_TOWER)
    if 0 <= inner <= 1:
        rise = 36 + 294 * (2 * inner - 1) ** 2
    else:
        out = (NEAR_TOWER - share) / NEAR_TOWER if inner < 0 else (share - FAR_TOWER) / (1 - FAR_TOWER)
        rise = 330 * (1 - out) ** 1.15
    return x, y - rise * size + side * 14 * size


def _cables(sheet: Sheet, side: int) -> None:
    line = [_hang(at / 160, side) for at in range(161)]
    for at in range(2, 158, 2):
        share = at / 160
        edge = _edge(share, side)
        torn = side == 1 and 0.53 < share < 0.585
        if torn:
            top = line[at]
            loose = f"M{number(top[0])} {number(top[1])}q{number(16)} {number(20)} {number(6 + at % 9)} {number(54)}"
            sheet.add(stroke(loose, "#d8d2b4", 1.1))
            continue
        sheet.add(
            stroke(
                polygon([line[at], edge], closed=False),
                "#c9c7ac" if side == 1 else "#7f8d88",
                1.5 - share,
                opacity=0.85,
            )
        )
    sheet.add(
        stroke(smooth(line), "#24343a", 5.6 if side == 1 else 4),
        stroke(smooth([(x, y - 1.4) for x, y in line]), "#b9bda6", 1.3, opacity=0.8),
    )


def _car(sheet: Sheet) -> None:
    """A single car, left in the middle of the leaning deck."""
    share = 0.455
    (ax, ay), (bx, by) = _edge(share, -1), _edge(share, 1)
    x, y = (ax + bx) / 2, (ay + by) / 2
    parts = [
        path("M-24 2V-7Q-24 -11 -17 -12L-10 -21Q-8 -24 -4 -24H8Q12 -24 14 -20L18 -12Q26 -11 26 -6V2Z", "#1d2528"),
        path("M-8 -13L-4 -20H2V-13ZM5 -13V-20H9L13 -13Z", "#a9b6ae"),
        rect((-24, -6, 50, 2), "#c7b57a"),
        '<circle cx="-13" cy="3" r="5.5" fill="#0e1416"/><circle cx="15" cy="3" r="5.5" fill="#0e1416"/>',
    ]
    sheet.add(group(parts, transform=f"translate({number(x)} {number(y)}) rotate(-13) scale(.8)"))


def _bank(sheet: Sheet) -> None:
    chance = sheet.chance
    top: list[Point] = [(-20, 640), (90, 668), (200, 716), (330, 760), (470, 806)]
    sheet.add(
        path(smooth(top) + "L-20 820Z", "#202d2b"), path(smooth([(x, y + 24) for x, y in top]) + "L-20 840Z", "#16201f")
    )
    for at in range(7):
        x, foot = 12 + at * 46 + chance.near(0, 10), 664 + at * 17
        tall = chance.uniform(120, 210) - at * 12
        for level in range(9):
            share = level / 9
            wide = 6 + 34 * (1 - share) * (tall / 200)
            y = foot - tall * share
            push = 12 * share
            tree = [(x - wide * 0.62 + push, y + 10), (x + push + 14, y - tall * 0.17), (x + wide + push + 10, y + 6)]
            sheet.add(path(polygon(tree), mix("#1a2825", "#32463d", share)))
        sheet.add(rect((x - 2, foot, 5, 24), "#141d1b"))
    for _ in range(90):
        x = chance.uniform(-10, 430)
        y = 640 + 0.36 * max(0, x) + 22
        sheet.add(
            stroke(
                f"M{number(x)} {number(y)}q10 -14 {number(chance.uniform(16, 34))} {number(-chance.uniform(8, 18))}",
                chance.choice(["#3d4f43", "#56654f", "#2a3a34"]),
                2,
            )
        )


def _wind(sheet: Sheet) -> None:
    chance = sheet.chance
    for _ in range(170):
        x, y, long = chance.uniform(-80, 1200), chance.uniform(0, 800), chance.uniform(16, 54)
        sheet.add(
            stroke(
                f"M{number(x)} {number(y)}l{number(long)} {number(long * 0.42)}",
                "#e8ead8",
                0.9,
                opacity=chance.uniform(0.1, 0.3),
            )
        )
    for y, x in ((150, 90), (236, 430), (318, 820), (92, 640), (604, 520), (388, 40)):
        d = f"M{x} {y}c80 -26 150 22 240 0c60 -16 120 -8 180 6"
        sheet.add(
            stroke(d, "#f1efd9", 2, opacity=0.2), stroke(d, "#f1efd9", 1.4, opacity=0.16, transform="translate(46 17)")
        )
    sheet.add(sheet.whole(sheet.glow([(0, "#0b1418", 0), (0.6, "#0b1418", 0), (1, "#0b1418", 0.5)], (0.58, 0.5), 0.75)))
