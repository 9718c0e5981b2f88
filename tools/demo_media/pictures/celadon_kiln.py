"""Celadon again: a kiln fired at night, a heap of sherds, and one vase of the right green."""

from __future__ import annotations

import math

from tools.demo_media.pictures.celadon_sherds import heap, vase
from tools.demo_media.pictures.nature import land, ridge
from tools.demo_media.pictures.sheet import (
    Point,
    Sheet,
    disc,
    group,
    mix,
    number,
    oval,
    path,
    rect,
    stroke,
)

WIDTH, HEIGHT = 1200, 900
GROUND = 590.0
MOUTH = (470.0, 560.0)


def draw() -> Sheet:
    """Night over the bay, the long kiln up the slope, the fire, the potter; in front what failed and what did not."""
    sheet = Sheet(WIDTH, HEIGHT, seed=1978)
    _sky(sheet)
    _yard(sheet)
    _shelter(sheet)
    _kiln(sheet)
    _fire(sheet)
    _wood(sheet)
    _potter(sheet)
    heap(sheet)
    vase(sheet)
    _air(sheet)
    return sheet


def _sky(sheet: Sheet) -> None:
    chance = sheet.chance
    sheet.add(
        sheet.whole(sheet.fade([(0, "#0e1a33", 1), (0.4, "#243a5c", 1), (0.62, "#5d6b78", 1), (0.7, "#93806f", 1)]))
    )
    for _ in range(150):
        x, y = chance.uniform(0, WIDTH), chance.uniform(0, 400)
        sheet.add(disc(x, y, chance.uniform(0.6, 1.9), "#fdf3d7", opacity=chance.uniform(0.3, 0.95)))
    halo = sheet.glow([(0, "#fff7df", 0.7), (0.3, "#dfe6ea", 0.22), (1, "#dfe6ea", 0)])
    sheet.add(
        disc(1010, 130, 190, halo),
        disc(1010, 130, 46, "#fff7df"),
        disc(996, 122, 9, "#efe2c2"),
        disc(1022, 144, 6, "#efe2c2"),
    )
    for ends, high, tone in (
        (((-20.0, 470.0), (1220.0, 430.0)), 90, "#2c3f58"),
        (((-20.0, 520.0), (1220.0, 500.0)), 60, "#1f3044"),
    ):
        sheet.add(path(land(ridge(chance, ends, high), 640), tone))
    sheet.add(rect((0, 505, WIDTH, 60), sheet.fade([(0, "#6f7f8c", 0.7), (1, "#33485c", 0.9)])))
    for _ in range(40):
        sheet.add(
            rect(
                (chance.uniform(860, 1160), chance.uniform(508, 560), chance.uniform(10, 46), 1.8),
                "#dfe6ea",
                opacity=chance.uniform(0.2, 0.6),
            )
        )


def _yard(sheet: Sheet) -> None:
    chance = sheet.chance
    sheet.add(
        path(
            f"M-20 {GROUND - 34}Q300 {GROUND - 54} 640 {GROUND - 30}T1220 {GROUND - 40}V920H-20Z",
            sheet.fade([(0, "#59432f", 1), (0.4, "#6b4a2e", 1), (1, "#2a1d18", 1)]),
        )
    )
    glow = sheet.glow([(0, "#ffb65c", 0.75), (0.5, "#e07a33", 0.28), (1, "#e07a33", 0)])
    sheet.add(oval((MOUTH[0] - 20, 680), (520, 150), glow))
    for _ in range(220):
        x, y = chance.uniform(0, WIDTH), chance.uniform(GROUND, 900)
        warm = max(0.0, 1 - math.hypot((x - MOUTH[0]) / 560, (y - 660) / 260))
        sheet.add(
            oval(
                (x, y),
                (chance.uniform(2, 13), chance.uniform(1, 4)),
                mix("#3a291f", "#f0a45c", warm * 0.8),
                opacity=0.6,
            )
        )


def _shelter(sheet: Sheet) -> None:
    """A thatched roof on posts over the kiln's head, and pines behind."""
    for x, foot, size in ((1090, 560, 1.1), (60, 556, 0.9)):
        sheet.add(
            stroke(
                f"M{x} {foot}C{x - 14 * size} {foot - 90 * size} {x + 20 * size} {foot - 150 * size} {x - 4 * size} {foot - 240 * size}",
                "#241d1f",
                17 * size,
            )
        )
        for dx, dy, rx in ((-50, -196, 76), (58, -226, 84), (-4, -272, 78), (-78, -150, 50), (84, -168, 54)):
            sheet.add(
                oval((x + dx * size, foot + dy * size), (rx * size, 28 * size), "#16262b"),
                oval((x + dx * size + 8, foot + dy * size - 9), (rx * 0.8 * size, 17 * size), "#25403c"),
            )
    for x in (236, 724):
        sheet.add(
            rect((x, 250, 20, 340), "#2b1d16"), rect((x if x > 400 else x + 14, 250, 6, 340), "#d98a4a", opacity=0.8)
        )
    roof = "M120 268Q300 130 480 112Q664 130 846 268Q850 288 828 286Q480 214 138 286Q114 288 120 268Z"
    sheet.add(path(roof, sheet.fade([(0, "#3a3330", 1), (0.6, "#57452f", 1), (1, "#8a5c33", 1)])))
    straw = []
    for at in range(64):
        x = 136 + at * 11
        top = 112 + abs(x - 480) ** 1.6 / 66
        tone = mix("#2b2320", "#b98355", sheet.chance.uniform(0, 0.55))
        line = f"M{number(480 + (x - 480) * 0.82)} {number(top + 8)}L{x} 292"
        straw.append(stroke(line, tone, 2.2, opacity=0.6))
    sheet.add(group(straw, clip_path=sheet.clip(roof)))
    under = "M138 286Q480 214 828 286Q480 244 138 286Z"
    sheet.add(path(under, "#e08a42", opacity=0.85))


def _brick(sheet: Sheet, at: Point, size: Point, warm: float) -> str:
    tone = mix(mix("#4b372b", "#7d5a3f", sheet.chance.random()), "#f0984a", warm)
    return rect((at[0], at[1], size[0], size[1]), tone, rx=3)


def _kiln(sheet: Sheet) -> None:
    """The firing chamber in front, the long vault climbing the slope behind it."""
    vault = "M330 600C300 420 400 330 520 326C700 322 940 372 1110 410Q1156 424 1150 480L1150 566Q1000 590 860 600Z"
    inside = sheet.clip(vault)
    sheet.add(path(vault, sheet.fade([(0, "#8a6a4c", 1), (0.5, "#5f4533", 1), (1, "#33251d", 1)])))
    rows = []
    for row in range(12):
        for column in range(22):
            x, y = 300.0 + column * 42 + (row % 2) * 20, 320.0 + row * 24 + column * 2
            near = max(0.0, 1 - math.hypot(x - MOUTH[0], y - 470) / 300)
            rows.append(group([_brick(sheet, (x, y), (39, 21), near * 0.34)], opacity=0.6))
    moon = sheet.fade([(0, "#cfdbe2", 0.38), (0.35, "#cfdbe2", 0)])
    rows.append(path(vault, moon))
    sheet.add(group(rows, clip_path=inside))
    for at in range(4):
        x, y = 690.0 + at * 112, 500.0 + at * 8
        halo = sheet.glow([(0, "#ffd58a", 0.8), (1, "#ff9c40", 0)])
        sheet.add(
            disc(x, y, 44, halo),
            oval((x, y), (13, 15), "#2b1912"),
            oval((x, y + 1), (9, 11), "#ffb44e"),
            oval((x, y + 3), (5, 6), "#fff0b8"),
        )
    front = "M286 606C276 430 360 348 470 346C584 348 664 430 656 606Z"
    sheet.add(path(front, sheet.fade([(0, "#9a7350", 1), (0.6, "#6b4a33", 1), (1, "#4b3022", 1)])))
    face = []
    for ring in range(4):
        r = 112 + ring * 27
        for at in range(15 + ring * 3):
            turn = math.pi * (at + 0.5) / (15 + ring * 3)
            x, y = MOUTH[0] - r * math.cos(turn), 560 - r * 0.98 * math.sin(turn)
            brick = _brick(sheet, (-15, -11), (30, 23), 0.62 - ring * 0.13)
            face.append(
                group(
                    [brick], transform=f"translate({number(x)} {number(y)}) rotate({number(math.degrees(turn) - 90)})"
                )
            )
    sheet.add(group(face, clip_path=sheet.clip(front)))


def _fire(sheet: Sheet) -> None:
    """The mouth: embers, flames, and the glow that lights everything."""
    x, y = MOUTH
    mouth = f"M{x - 92} {y + 44}V{y - 20}C{x - 92} {y - 82} {x - 46} {y - 104} {x} {y - 104}C{x + 46} {y - 104} {x + 92} {y - 82} {x + 92} {y - 20}V{y + 44}Z"
    sheet.add(path(mouth, sheet.fade([(0, "#7a1f10", 1), (0.4, "#e0551f", 1), (0.8, "#ffb347", 1), (1, "#fff0b0", 1)])))
    inside, flames = sheet.clip(mouth), []
    for layer, (tone, count, tall) in enumerate(
        (("#f0742a", 9, 118), ("#ffa53c", 8, 92), ("#ffd56b", 7, 66), ("#fff6cf", 5, 40))
    ):
        for at in range(count):
            fx = x - 84 + (at + 0.5) * 168 / count + sheet.chance.near(0, 7)
            high = tall * sheet.chance.uniform(0.7, 1.15)
            wide = 22 - layer * 2
            flames.append(
                path(
                    f"M{number(fx - wide)} {y + 46}C{number(fx - wide)} {number(y + 40 - high * 0.5)} {number(fx + 4)} {number(y + 44 - high * 0.6)} {number(fx + 6)} {number(y + 42 - high)}C{number(fx + 16)} {number(y + 44 - high * 0.6)} {number(fx + wide + 6)} {number(y + 40 - high * 0.4)} {number(fx + wide)} {y + 46}Z",
                    tone,
                    opacity=0.85,
                )
            )
    pots = [
        group(
            [path("M-11 0C-20 -22 -22 -44 -11 -54Q-7 -58 -8 -64H8Q7 -58 11 -54C22 -44 20 -22 11 0Z", "#7a2a12")],
            transform=f"translate({x + dx} {y + 30}) scale({size})",
            opacity=0.55,
        )
        for dx, size in ((-56, 0.8), (-10, 1.0), (46, 0.86))
    ]
    sheet.add(group([*pots, *flames], clip_path=inside))
    halo = sheet.glow([(0, "#fff0b8", 0.9), (0.2, "#ffb24f", 0.5), (0.55, "#f0742a", 0.2), (1, "#f0742a", 0)])
    sheet.add(disc(x, y - 10, 330, halo))
    for _ in range(90):
        rise = sheet.chance.random() ** 1.4
        sx, sy = x + sheet.chance.near(0, 40 + 190 * rise), y - 60 - 400 * rise
        sheet.add(
            disc(
                sx,
                sy,
                sheet.chance.uniform(0.9, 2.6),
                sheet.chance.choice(["#ffd56b", "#ff9c40", "#fff0b8"]),
                opacity=0.95 - rise * 0.6,
            )
        )


def _log(x: float, y: float, r: float) -> list[str]:
    return [
        disc(x, y, r, "#4b2f20"),
        disc(x, y, r * 0.82, "#e0a566"),
        disc(x, y, r * 0.5, "none", stroke="#b97a44", stroke_width=2),
        disc(x, y, r * 0.24, "#c98d52"),
    ]


def _wood(sheet: Sheet) -> None:
    """Split pine stacked beside the mouth."""
    for row in range(5):
        for column in range(6 - row):
            for part in _log(44 + column * 42 + row * 21, 668 - row * 37, 21):
                sheet.add(part)
    sheet.add(oval((160, 694), (170, 12), "#1b1210", opacity=0.6))


def _potter(sheet: Sheet) -> None:
    """The potter crouching before the fire, a log in both hands, the light along one side."""
    rim, coat, shade = "#ffc069", "#6d7a80", "#2f363d"
    parts = [
        path("M-70 0C-84 -50 -60 -92 -14 -96L42 -92C70 -84 74 -40 62 0Z", "#2b2c33"),
        path("M-58 -70C-70 -140 -50 -196 -6 -204C40 -206 62 -160 56 -84Q0 -60 -58 -70Z", coat),
        path("M-58 -70C-70 -140 -50 -196 -6 -204C-30 -160 -34 -110 -28 -66Z", shade),
        stroke("M-8 -200C-2 -150 0 -110 0 -72", shade, 3),
        stroke("M34 -176C70 -160 92 -130 112 -118", coat, 30),
        stroke("M40 -186C76 -170 98 -138 116 -128", rim, 4),
        path("M88 -146L214 -128L212 -98L86 -116Z", "#8a5a34"),
        path("M88 -146L214 -128L213 -118L88 -136Z", "#f0b066"),
        oval((214, -113), (7, 15), "#ffd69a"),
        oval((118, -114), (15, 13), "#e0a578"),
        path("M-10 -214h26v20q-13 10 -26 0Z", "#a8734f"),
        oval((6, -238), (30, 33), "#2a2220"),
        path("M-24 -250Q6 -280 36 -248L34 -236Q6 -254 -24 -238Z", "#f3e9d2"),
        path("M-24 -246l-22 12l4 10l20 -10Z", "#e2d3b3"),
        oval((32, -232), (7, 11), "#e0a578"),
        stroke("M36 -256C40 -244 40 -230 34 -216M52 -176C62 -150 60 -116 56 -88M64 -60Q70 -30 62 -2", rim, 4),
        oval((-40, 2), (34, 12), "#1b1a1d"),
        oval((44, 2), (34, 12), "#1b1a1d"),
    ]
    sheet.add(oval((296, 728), (120, 15), "#160e0c", opacity=0.6))
    sheet.add(group(parts, transform="translate(290 724) scale(1.06)"))


def _air(sheet: Sheet) -> None:
    soft = sheet.blur(22)
    smoke = [
        oval((560 + at * 84, 250 - at * 34), (60 + at * 16, 24 + at * 6), "#8a94a0", opacity=0.2) for at in range(6)
    ]
    sheet.add(group(smoke, filter=soft))
    sheet.add(
        sheet.whole(sheet.glow([(0, "#0c0a12", 0), (0.6, "#0c0a12", 0), (1, "#0c0a12", 0.66)], (0.52, 0.62), 0.78))
    )
