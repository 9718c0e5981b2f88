"""The recast bell: it hangs on the burnt hill by the sea, and its loss is written inside it."""

from __future__ import annotations

import math

from tools.demo_media.pictures.bronze_bell import hang
from tools.demo_media.pictures.nature import land, onlooker, ridge, ripples, silver_grass, streak
from tools.demo_media.pictures.sheet import (
    Sheet,
    disc,
    group,
    mix,
    number,
    oval,
    path,
    rect,
    smooth,
    stroke,
)

WIDTH, HEIGHT = 1200, 800
SEA = 446.0
RIM = "#ffd9a0"


def draw() -> Sheet:
    """Dawn sky, sea, the burnt hill growing green, the terrace; then the belfry, its bell and the striking beam."""
    sheet = Sheet(WIDTH, HEIGHT, seed=479)
    _sky(sheet)
    _sea(sheet)
    _hill(sheet)
    _terrace(sheet)
    _belfry(sheet)
    hang(sheet)
    _beam(sheet)
    _visitors(sheet)
    _eaves(sheet)
    _light(sheet)
    return sheet


def _sky(sheet: Sheet) -> None:
    chance = sheet.chance
    sheet.add(
        sheet.whole(
            sheet.fade(
                [
                    (0, "#2f4a72", 1),
                    (0.22, "#6d7ba0", 1),
                    (0.4, "#d99a88", 1),
                    (0.52, "#f9c489", 1),
                    (0.58, "#ffe2ab", 1),
                ]
            )
        )
    )
    for _ in range(16):
        y = chance.uniform(60, 360)
        tone = mix("#f7b58a", "#5b6a92", max(0.0, 1 - y / 330))
        d = streak(chance, (chance.uniform(-60, 760), y), chance.uniform(90, 240), chance.uniform(6, 17))
        sheet.add(path(d, tone, opacity=chance.uniform(0.3, 0.65)))
    halo = sheet.glow([(0, "#fff6d6", 0.95), (0.3, "#ffe0a0", 0.5), (1, "#ffcf87", 0)])
    sheet.add(disc(250, 408, 300, halo), disc(250, 408, 44, "#fff8e2"))


def _sea(sheet: Sheet) -> None:
    water = sheet.fade([(0, "#f2c494", 1), (0.3, "#b98f93", 1), (1, "#47688a", 1)])
    sheet.add(rect((0, SEA, WIDTH, 160), water))
    sheet.add(*ripples(sheet, (0, 760, SEA + 2, 600), ["#fff0c8", "#ffd9a3", "#7187a5"], 190))
    for _ in range(46):
        y = SEA + 3 + sheet.chance.random() ** 1.5 * 130
        wide = 10 + (y - SEA) * 0.34
        x = 250 + sheet.chance.near(0, 26 + (y - SEA) * 0.34)
        sheet.add(rect((x - wide / 2, y, wide, 2.2), "#fff6d4", rx=1, opacity=sheet.chance.uniform(0.5, 0.95)))
    for ends, high, tone in (
        (((-20.0, SEA + 2), (170.0, SEA + 2)), 40, "#8f7f95"),
        (((520.0, SEA + 2), (1220.0, SEA - 60)), 66, "#6f6f8c"),
    ):
        sheet.add(path(land(ridge(sheet.chance, ends, high), SEA + 8), tone))


def _charred(sheet: Sheet, x: float, y: float, tall: float) -> None:
    """A pine that burnt: a bare tapering trunk and what is left of its branches, lit along the side of the sun."""
    chance = sheet.chance
    lean, foot = chance.near(0, tall * 0.09), tall / 34
    bend = lean * 0.25
    left = [(x - foot, y), (x - foot * 0.62 + bend, y - tall * 0.55), (x + lean, y - tall)]
    right = [(x + lean, y - tall), (x + foot * 0.62 + bend, y - tall * 0.55), (x + foot, y)]
    parts = [path(smooth([*left, *right[1:]]) + "Z", "#2b2427")]
    for at in range(8):
        up = 0.4 + at * 0.07
        side = 1 if at % 2 else -1
        reach = tall * (0.24 - at * 0.024) * chance.uniform(0.7, 1.2)
        root = (x + bend + (lean - bend) * max(0.0, up - 0.55) / 0.45, y - tall * up)
        tip = (root[0] + side * reach, root[1] - reach * chance.uniform(0.1, 0.5))
        mid = (root[0] + side * reach * 0.5, root[1] + reach * 0.05)
        thick = foot * (1.05 - up) * 1.1
        parts.append(
            path(
                f"M{number(root[0])} {number(root[1] - thick)}Q{number(mid[0])} {number(mid[1])} {number(tip[0])} {number(tip[1])}Q{number(mid[0])} {number(mid[1] + thick)} {number(root[0])} {number(root[1] + thick)}Z",
                "#2b2427",
            )
        )
        parts.append(
            stroke(
                f"M{number(mid[0])} {number(mid[1])}l{number(side * reach * 0.12)} {number(-reach * 0.32)}",
                "#2b2427",
                thick * 0.5,
            )
        )
    parts.append(stroke(smooth(left), "#d8956a", foot * 0.3, opacity=0.9))
    sheet.add(*parts)


def _sapling(sheet: Sheet, x: float, y: float, tall: float) -> None:
    """A young tree tied to its stake."""
    chance = sheet.chance
    sheet.add(
        stroke(f"M{number(x + tall * 0.14)} {number(y)}v{number(-tall * 0.8)}", "#d9b27c", 2.2),
        stroke(f"M{number(x)} {number(y)}v{number(-tall * 0.9)}", "#6b5236", 2.4),
    )
    for at in range(15):
        far = at / 15
        spread = tall * 0.26 * (1 - far * 0.8)
        leaf = mix("#4c7a4e", "#b9cf7c", chance.uniform(0, 1))
        sheet.add(oval((x + chance.near(0, spread), y - tall * (0.34 + far * 0.68)), (tall * 0.11, tall * 0.075), leaf))


def _hill(sheet: Sheet) -> None:
    """The slope: burnt black, with grass and planted trees taking it back."""
    chance = sheet.chance
    far = [
        (-20.0, 560.0),
        (150.0, 540.0),
        (330.0, 548.0),
        (520.0, 500.0),
        (700.0, 452.0),
        (900.0, 430.0),
        (1220.0, 420.0),
    ]
    sheet.add(path(smooth(far) + "L1220 800L-20 800Z", sheet.fade([(0, "#8b7f56", 1), (1, "#54633f", 1)])))
    for at in range(17):
        x = 372 + at * 27 + chance.near(0, 10)
        y = 552 - (x - 330) * 0.235 + chance.near(0, 9)
        _charred(sheet, x, y, chance.uniform(84, 138))
    for _ in range(260):
        x = chance.uniform(0, 720)
        y = 560 - max(0.0, x - 330) * 0.235 + chance.uniform(-4, 70)
        tone = mix("#6f7a4a", "#c6b97a", chance.random())
        sheet.add(stroke(f"M{number(x)} {number(y)}q1 -4 {number(chance.near(2, 2))} -7", tone, 1.4, opacity=0.8))
    for at in range(9):
        _sapling(sheet, 330 + at * 52 + chance.near(0, 12), 588 - at * 12 + chance.near(0, 8), chance.uniform(30, 42))
    near = [(-20.0, 640.0), (160.0, 604.0), (360.0, 612.0), (560.0, 588.0), (820.0, 560.0), (1220.0, 552.0)]
    sheet.add(
        path(
            smooth(near) + "L1220 800L-20 800Z", sheet.fade([(0, "#86965a", 1), (0.5, "#5b7448", 1), (1, "#3c5138", 1)])
        )
    )
    for _ in range(420):
        x = chance.uniform(0, 700)
        y = chance.uniform(606, 720)
        high = 6 + (y - 590) * 0.12
        tone = mix("#3f5a38", "#c8cf86", chance.uniform(0, 1))
        sheet.add(
            stroke(
                f"M{number(x)} {number(y)}q{number(chance.near(2, 4))} {number(-high * 0.6)} {number(chance.near(5, 5))} {number(-high)}",
                tone,
                1.7,
            )
        )
    for x, y, tall in ((60, 630, 150), (486, 620, 132), (196, 618, 118)):
        _charred(sheet, x, y, tall * 1.7)
    for x, y, tall in ((118, 640, 66), (252, 632, 58), (420, 634, 70), (548, 622, 60), (20, 660, 74)):
        _sapling(sheet, x, y, tall)


def _terrace(sheet: Sheet) -> None:
    """Laid stone under the belfry, with the path up to it."""
    chance = sheet.chance
    sheet.add(path("M-20 760Q260 716 560 716H1220V820H-20Z", sheet.fade([(0, "#a59a86", 1), (1, "#5f5a55", 1)])))
    sheet.add(
        rect((540, 690, 680, 32), "#c6b79b"), rect((540, 690, 680, 6), "#f3dcb2"), rect((540, 722, 680, 12), "#6d655c")
    )
    for at in range(9):
        sheet.add(rect((540 + at * 78 + (at % 2) * 6, 690, 2.5, 32), "#83796a"))
    for _ in range(70):
        x, y = chance.uniform(0, WIDTH), chance.uniform(744, 800)
        sheet.add(
            oval(
                (x, y),
                (chance.uniform(14, 46), chance.uniform(4, 9)),
                mix("#8a8172", "#c9bca2", chance.random()),
                opacity=0.6,
            )
        )
    for x in (14, 46, 88, 132, 178):
        sheet.add(*silver_grass(chance, (x, 806), chance.uniform(110, 190), ("#8f7f56", "#fbe3b4")))


def _pillar(sheet: Sheet, x: float, wide: float) -> None:
    paint = sheet.fade([(0, "#e08a5c", 1), (0.2, "#a9492f", 1), (0.7, "#74301f", 1), (1, "#4b1f17", 1)], end=(1, 0))
    sheet.add(
        path(f"M{x - wide * 0.85} 694L{x - wide * 0.7} 664H{x + wide * 0.7}L{x + wide * 0.85} 694Z", "#a89c88"),
        path(f"M{x - wide * 0.85} 694L{x - wide * 0.7} 664H{x - wide * 0.2}V694Z", "#e3d2b0"),
        rect((x - wide / 2, 120, wide, 548), paint),
    )


def _belfry(sheet: Sheet) -> None:
    for x in (700, 1000):
        sheet.add(rect((x - 11, 120, 22, 560), mix("#74301f", "#2b2427", 0.35)))
    sheet.add(
        rect((560, 664, 660, 28), sheet.fade([(0, "#b98a59", 1), (1, "#7d573a", 1)])),
        rect((560, 664, 660, 5), "#f0cf94"),
    )
    for at in range(13):
        sheet.add(rect((572 + at * 52, 669, 2, 23), "#6b4a31", opacity=0.7))
    _pillar(sheet, 600, 46)
    _pillar(sheet, 1112, 54)


def _beam(sheet: Sheet) -> None:
    """The striking beam on its two ropes."""
    for x in (520, 634):
        sheet.add(stroke(f"M{x + 14} 150L{x} 520", "#cdb58a", 4), stroke(f"M{x + 16} 150L{x + 2} 520", "#7d6a4a", 1.4))
    wood = sheet.fade([(0, "#f2cf95", 1), (0.4, "#b98355", 1), (1, "#6b4630", 1)])
    sheet.add(
        path("M466 510H664Q674 524 664 542H466Q456 524 466 510Z", wood),
        oval((665, 526), (7, 16), "#d9a56c"),
        oval((665, 526), (3.4, 8), "#8f6140"),
        *(rect((x - 6, 508, 10, 36), "#3a434d") for x in (520, 634)),
        stroke("M480 517H650M474 531H600", "#8f6140", 1.4, opacity=0.7),
    )


def _visitors(sheet: Sheet) -> None:
    """A grandfather and a child, lit from the sun's side."""
    sheet.add(oval((366, 772), (62, 8), "#2b2a24", opacity=0.4), oval((444, 776), (36, 6), "#2b2a24", opacity=0.4))
    elder = onlooker((0, 0), 196, ("#7d8288", "#cdbfae", "#5c6168"), RIM)
    child = onlooker((0, 0), 132, ("#bf5c43", "#2a2422", "#35435c"), RIM, pack="#e0a02a")
    sheet.add(group([elder], transform="translate(350 772) scale(-1 1)"))
    sheet.add(group([child], transform="translate(428 776) scale(-1 1)"))


def _eaves(sheet: Sheet) -> None:
    """The roof over us: beams in green and red, rows of rafter ends."""
    sheet.add(
        rect((520, 118, 700, 44), "#2f6b53"), rect((520, 118, 700, 6), "#8cc7a8"), rect((520, 156, 700, 8), "#173a2d")
    )
    for at in range(9):
        x = 546 + at * 78
        sheet.add(
            rect((x, 126, 50, 28), "#bf3f2b"),
            rect((x + 4, 130, 42, 20), "#f2b632"),
            disc(x + 25, 140, 8, "#1f4e8c"),
            disc(x + 25, 140, 3.6, "#fffdf7"),
        )
    sheet.add(path("M470 118L500 56H1220V118Z", "#4a2b20"))
    for row, (y, step, r) in enumerate(((98, 41, 15), (66, 46, 17))):
        for at in range(18):
            x = 500 + at * step + row * 12
            sheet.add(
                path(f"M{x - r} {y}L{x - r + 26} {y - 34}H{x + r + 26}L{x + r} {y}Z", "#3f7a60"),
                disc(x, y, r, "#2b5a46"),
                disc(x, y, r * 0.78, "#f3e3c3"),
                *(
                    disc(
                        x + r * 0.42 * math.cos(math.tau * n / 6),
                        y + r * 0.42 * math.sin(math.tau * n / 6),
                        r * 0.22,
                        "#bf3f2b",
                    )
                    for n in range(6)
                ),
                disc(x, y, r * 0.22, "#f2b632"),
            )
    sheet.add(
        path("M430 44Q480 40 520 10H1220V52H470Z", "#3a434d"),
        path("M430 44Q480 40 520 10L540 10Q500 44 452 50Z", "#8b93a0"),
    )
    for at in range(16):
        x = 486 + at * 47
        sheet.add(
            disc(x, 46, 13, "#2c343d"),
            disc(x, 46, 8, "#6c7884"),
            disc(x, 46, 3, "#2c343d"),
            path(f"M{x + 13} 40h21v12q-10 8 -21 0Z", "#4d5763"),
        )


def _light(sheet: Sheet) -> None:
    sheet.add(sheet.whole(sheet.glow([(0, "#ffdf9e", 0.34), (1, "#ffdf9e", 0)], (0.21, 0.5), 0.62)))
    sheet.add(
        sheet.whole(sheet.glow([(0, "#1c1a2a", 0), (0.66, "#1c1a2a", 0), (1, "#1c1a2a", 0.5)], (0.46, 0.52), 0.8))
    )
