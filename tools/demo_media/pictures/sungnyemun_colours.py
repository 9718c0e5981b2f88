"""Painted eaves: on the left the colours have flaked from the wood, on the right somebody tests and paints again."""

from __future__ import annotations

import math

from tools.demo_media.pictures.nature import onlooker
from tools.demo_media.pictures.painted_eaves import (
    BARE,
    BLUE,
    GOLD,
    GREEN,
    JADE,
    ORANGE,
    RED,
    SKY,
    WHITE,
    WIDTH,
    WOOD,
    beam,
    brackets,
    rafters,
    tiles,
)
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
    stroke,
)

HEIGHT = 1200


def draw() -> Sheet:
    """The edge of the tiles, two rows of rafters, the brackets, the painted beam, the wall; flakes; the scaffold and the painter."""
    sheet = Sheet(WIDTH, HEIGHT, seed=453)
    tiles(sheet)
    rafters(sheet)
    brackets(sheet)
    beam(sheet)
    _below(sheet)
    _flaked(sheet)
    _scaffold(sheet)
    _painter(sheet)
    _light(sheet)
    return sheet


def _below(sheet: Sheet) -> None:
    """Posts and the dim wall under the beam."""
    sheet.add(rect((0, 758, WIDTH, 450), sheet.fade([(0, "#2a1f1c", 1), (0.4, "#4d362a", 1), (1, "#6b4d38", 1)])))
    for x in (70, 470, 830):
        paint = sheet.fade(
            [(0, "#dc7a4e", 1), (0.25, "#a8412c", 1), (0.75, "#6b2a1d", 1), (1, "#3d1a14", 1)], end=(1, 0)
        )
        sheet.add(rect((x - 44, 758, 88, 450), paint), rect((x - 44, 758, 88, 64), GREEN))
        sheet.add(
            *(rect((x - 44, 772 + n * 15, 88, 8), (WHITE, ORANGE, BLUE)[n]) for n in range(3)),
            rect((x + 8, 758, 36, 64), "#0d1a18", opacity=0.3),
        )
    sheet.add(rect((0, 758, WIDTH, 60), sheet.fade([(0, "#120d0c", 0.75), (1, "#120d0c", 0)])))


def _patch(sheet: Sheet, at: Point, r: float) -> list[str]:
    """A place where the paint has come away: a ragged hollow with bare grain, its edge in shadow where the light comes from."""
    chance = sheet.chance
    count = 13
    rim = [
        (
            at[0] + r * chance.uniform(0.42, 1.2) * math.cos(math.tau * n / count),
            at[1] + r * 0.8 * chance.uniform(0.42, 1.2) * math.sin(math.tau * n / count),
        )
        for n in range(count)
    ]
    d = polygon(rim)
    grain = [
        stroke(
            f"M{number(at[0] - r * 1.3)} {number(at[1] - r + k * 5)}q{number(r)} {number(chance.near(0, 2))} {number(r * 2.6)} 0",
            "#8f623c",
            1,
            opacity=0.55,
        )
        for k in range(int(r / 2.5) + 1)
    ]
    bare = mix(WOOD, BARE, chance.uniform(0.2, 0.9))
    return [
        path(d, "none", stroke="#fbf3df", stroke_width="2.4", opacity="0.75", stroke_linejoin="round"),
        path(d, "#4a2f1e"),
        group([path(d, bare, transform="translate(1.8 2)"), *grain], clip_path=sheet.clip(d)),
    ]


def _flaked(sheet: Sheet) -> None:
    """Most of the damage lies where the sun comes from; flakes are still falling."""
    chance = sheet.chance
    for _ in range(250):
        far = chance.random() ** 1.9
        x = 6 + far * 560
        y = chance.choice([chance.uniform(660, 740), chance.uniform(404, 640)])
        sheet.add(*_patch(sheet, (x, y), chance.uniform(3, 19) * (1.15 - far * 0.8)))
    for at in range(6):
        x = 60.0 + at * 78
        for _ in range(7 - at):
            turn, reach = chance.uniform(0, math.tau), chance.uniform(4, 22)
            sheet.add(
                *_patch(sheet, (x + reach * math.cos(turn), 304 + reach * math.sin(turn)), chance.uniform(3, 11 - at))
            )
            sheet.add(
                *_patch(sheet, (24 + at * 78 + chance.near(0, 16), 191 + chance.near(0, 16)), chance.uniform(2, 9 - at))
            )
    for _ in range(90):
        x, y = chance.uniform(10, 470), chance.uniform(700, 1150)
        size = chance.uniform(3, 9)
        tone = chance.choice([GREEN, JADE, RED, ORANGE, BLUE, WHITE])
        corners = [
            (size * math.cos(math.tau * n / 5), size * chance.uniform(0.4, 0.9) * math.sin(math.tau * n / 5))
            for n in range(5)
        ]
        spin = number(chance.uniform(0, 180))
        sheet.add(
            group(
                [path(polygon(corners), tone)],
                transform=f"translate({number(x)} {number(y)}) rotate({spin})",
                opacity=chance.uniform(0.55, 1),
            )
        )


def _scaffold(sheet: Sheet) -> None:
    """Poles and planks, pots of ground pigment, and the board of trial colours."""
    for x in (520, 868):
        sheet.add(
            rect(
                (x - 8, 620, 16, 580),
                sheet.fade([(0, "#e8eef0", 1), (0.4, "#a5afb5", 1), (1, "#5d666d", 1)], end=(1, 0)),
            )
        )
    for y in (1010, 1150):
        sheet.add(rect((500, y, 400, 9), "#8d979d"), rect((500, y, 400, 3), "#dfe6e8"))
    sheet.add(
        path("M478 1084H900V1116H478Z", "#b98355"),
        rect((478, 1084, 422, 7), "#f0cf94"),
        rect((478, 1112, 422, 8), "#6b4630"),
    )
    sheet.add(*(stroke(f"M{500 + n * 90} 1098h{52 + n * 4}", "#8f6140", 1.6) for n in range(4)))
    for n, tone in enumerate((RED, BLUE, JADE, GOLD)):
        x = 772 + n * 34
        sheet.add(
            path(f"M{x - 14} 1060L{x - 11} 1084H{x + 11}L{x + 14} 1060Z", "#efe6d2"),
            path(f"M{x + 3} 1060L{x + 2} 1084H{x + 11}L{x + 14} 1060Z", "#b9ab90"),
            oval((x, 1060), (14, 4.6), "#fff8e6"),
            oval((x, 1060), (11, 3.2), tone),
        )
    sheet.add(
        path("M40 1200L64 938H412L436 1200Z", "#e9dcc0"),
        path("M64 938H412L413 948H63Z", "#fff8e6"),
        path("M424 1068L436 1200H416L404 938H412Z", "#a99a7c"),
    )
    tones = (RED, ORANGE, GOLD, JADE, GREEN, BLUE, SKY)
    for row in range(4):
        for column, tone in enumerate(tones):
            left, top = 83 + column * 46 - row * 1.6, 966 + row * 56
            worn = mix(tone, "#cdbf9f", (0.0, 0.16, 0.4, 0.66)[row])
            sheet.add(
                rect((left, top, 37, 40), worn, rx=2), rect((left, top, 37, 5), mix(worn, "#ffffff", 0.4), opacity=0.7)
            )
            if row > 1 and (column + row) % 3 == 0:
                sheet.add(*_patch(sheet, (left + 18, top + 22), 6 + row * 2.4))
        sheet.add(*(stroke(f"M{82 + n * 46} {1012 + row * 56}h{20 + (n * 7) % 14}", "#8d8066", 2) for n in range(7)))


def _painter(sheet: Sheet) -> None:
    """The painter, seen from behind, brush raised to the beam."""
    sheet.add(oval((636, 1086), (70, 8), "#2b1c14", opacity=0.5))
    body = onlooker((0, 0), 340, ("#5f7f92", "#2a2422", "#46505c"), "#ffe2ab", waving=True)
    sheet.add(group([body], transform="translate(628 1086)"))
    scale = 340 / 103
    hand = (628 + 31 * scale, 1086 - 114 * scale)
    sheet.add(
        stroke(
            f"M{number(hand[0] - 4)} {number(hand[1] + 16)}L{number(hand[0] + 12)} {number(hand[1] - 46)}", "#d9a54a", 5
        ),
        path(f"M{number(hand[0] + 8)} {number(hand[1] - 42)}l10 3l2 -26q-10 4 -12 23Z", "#5b3a26"),
        path(f"M{number(hand[0] + 16)} {number(hand[1] - 52)}l4 -13q-8 3 -10 12Z", RED),
        disc(hand[0], hand[1], 12, "#eebd96"),
    )
    head = (628.0, 1086 - 96 * scale)
    sheet.add(
        path(
            f"M{head[0] - 36} {head[1] + 2}Q{head[0] - 40} {head[1] - 42} {head[0]} {head[1] - 44}Q{head[0] + 40} {head[1] - 42} {head[0] + 36} {head[1] + 2}Q{head[0]} {head[1] - 14} {head[0] - 36} {head[1] + 2}Z",
            "#f3ead6",
        ),
        stroke(
            f"M{head[0] + 12} {head[1] - 42}Q{head[0] + 38} {head[1] - 34} {head[0] + 36} {head[1] + 2}", "#ffe2ab", 4
        ),
    )


def _light(sheet: Sheet) -> None:
    """Morning from the left, strongest on what it has worn."""
    sun = sheet.fade([(0, "#ffe6b0", 0.3), (0.55, "#ffe6b0", 0.05), (1, "#1c1420", 0.25)], end=(1, 0.25))
    sheet.add(sheet.whole(sun))
    for x, wide in ((-120, 120), (60, 74), (210, 110)):
        ray = sheet.fade([(0, "#fff0c8", 0.34), (1, "#fff0c8", 0)])
        sheet.add(
            path(
                polygon([(x, 160), (x + wide, 160), (x + wide + 380, 1200), (x + 250, 1200)]),
                ray,
                filter=sheet.blur(14),
            )
        )
    sheet.add(sheet.whole(sheet.glow([(0, "#150e10", 0), (0.64, "#150e10", 0), (1, "#150e10", 0.58)], (0.5, 0.5), 0.8)))
