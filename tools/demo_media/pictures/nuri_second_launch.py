"""Nuri's second launch, 21 June 2022: four small satellites and a larger one above a waking Earth."""

from __future__ import annotations

import itertools
import math

from tools.demo_media.pictures.nature import streak
from tools.demo_media.pictures.sheet import Point, Sheet, disc, group, mix, number, path, polygon, rect, smooth, stroke

WIDTH, HEIGHT = 1200, 675
EARTH: Point = (760.0, 1640.0)
RADIUS = 1240.0


def draw() -> Sheet:
    """Stars, the lit edge of the Earth, clouds, sleeping lights, the satellites and the stage behind them."""
    sheet = Sheet(WIDTH, HEIGHT, seed=622)
    _stars(sheet)
    _air(sheet)
    _earth(sheet)
    _stage(sheet)
    _cubes(sheet)
    _satellite(sheet)
    return sheet


def _rim(angle: float, far: float = 0.0) -> Point:
    return EARTH[0] + (RADIUS + far) * math.cos(angle), EARTH[1] + (RADIUS + far) * math.sin(angle)


def _stars(sheet: Sheet) -> None:
    chance = sheet.chance
    sheet.add(sheet.whole(sheet.fade([(0, "#070b1c", 1), (0.5, "#0c1a38", 1), (1, "#123059", 1)], (0, 0), (0.6, 1))))
    haze = sheet.blur(38)
    band = [(x, 330 - 0.33 * x + chance.near(0, 34)) for x in range(-100, 1301, 100)]
    sheet.add(stroke(smooth(band), "#3c4f86", 110, opacity=0.4, filter=haze))
    sheet.add(stroke(smooth(band), "#7d7fb0", 34, opacity=0.28, filter=haze))
    for _ in range(560):
        x, y = chance.uniform(0, WIDTH), chance.uniform(0, 560)
        near = abs(y - (330 - 0.33 * x)) < 90
        if near or chance.random() < 0.6:
            tint = chance.choice(["#ffffff", "#dfe9ff", "#ffe9cf", "#bcd0ff"])
            sheet.add(
                disc(x, y, chance.choice([0.5, 0.6, 0.8, 1.3 if near else 1.0]), tint, opacity=chance.uniform(0.35, 1))
            )
    for x, y, r in ((206, 92, 2.2), (930, 64, 1.9), (600, 208, 1.7), (84, 300, 1.6)):
        glint = sheet.glow([(0, "#ffffff", 1), (0.3, "#cfe0ff", 0.4), (1, "#cfe0ff", 0)])
        sheet.add(disc(x, y, r * 6, glint), disc(x, y, r, "#ffffff"))


def _air(sheet: Sheet) -> None:
    """The sunrise seen through the thin air: rings of colour, brightest where the sun is about to come."""
    x, y = _rim(-1.34)
    dawn = sheet.glow(
        [(0, "#fffbe6", 1), (0.07, "#ffe6a6", 0.95), (0.2, "#ffb25e", 0.6), (0.45, "#e86f4a", 0.22), (1, "#3b5fa0", 0)]
    )
    sheet.add(disc(x, y - 2, 460, dawn))
    rings = (
        (46, "#2b5fa8", 0.25),
        (32, "#3f86c9", 0.35),
        (21, "#6fb6e0", 0.5),
        (12, "#b7e2ee", 0.75),
        (5, "#fff1d6", 0.95),
    )
    for far, colour, opacity in rings:
        night = mix(colour, "#10305e", 0.62)
        paint = sheet.fade(
            [
                (0.16, night, 0.5),
                (0.4, mix(night, colour, 0.5), 0.85),
                (0.61, colour, 1),
                (0.72, mix(night, colour, 0.7), 1),
            ],
            (0, 0),
            (1, 0),
        )
        sheet.add(disc(*EARTH, RADIUS + far, paint, opacity=opacity))


def _earth(sheet: Sheet) -> None:
    chance = sheet.chance
    body = polygon([_rim(-math.pi + math.pi * at / 200) for at in range(201)])
    mask = sheet.clip(body)
    ground = sheet.glow(
        [(0, "#0a1630", 1), (0.9, "#0d2145", 1), (0.96, "#1c477a", 1), (0.99, "#4d8fb8", 1), (1, "#9fd0dd", 1)]
    )
    parts = [disc(*EARTH, RADIUS, ground)]
    for _ in range(170):
        angle = chance.uniform(-2.25, -0.85)
        deep = 8 + 240 * chance.random() ** 1.3
        x, y = _rim(angle, -deep)
        wide = chance.uniform(26, 120) * (0.55 + deep / 160)
        day = max(0.0, 1 - abs(angle + 1.34) / 0.62)
        tint = mix(mix("#33598c", "#7fa8c6", 1 - deep / 250), "#ffd9ae", day * 0.75)
        turn = math.degrees(angle) + 90
        cloud = path(streak(chance, (x, y), wide * 1.1, 3 + deep * 0.06), tint, opacity=chance.uniform(0.22, 0.62))
        parts.append(group([cloud], transform=f"rotate({number(turn)} {number(x)} {number(y)})"))
    parts += _lights(sheet)
    x, y = _rim(-1.34)
    warm = sheet.glow([(0, "#ffe2b0", 0.75), (0.3, "#ffb978", 0.34), (1, "#ff9d5c", 0)])
    parts.append(disc(x, y, 330, warm))
    night = sheet.fade([(0, "#050a1a", 0.75), (0.45, "#050a1a", 0.1), (1, "#050a1a", 0)], (0, 0), (1, 0))
    parts.append(rect((0, 300, WIDTH, 400), night))
    sheet.add(group(parts, clip_path=mask))


def _lights(sheet: Sheet) -> list[str]:
    """Cities still lit under the night side, in knots joined by roads."""
    chance = sheet.chance
    knots = [
        (_rim(angle, -deep), size)
        for angle, deep, size in (
            (-2.02, 96, 26),
            (-1.95, 150, 17),
            (-1.86, 122, 12),
            (-1.83, 178, 22),
            (-1.74, 150, 10),
            (-2.1, 170, 14),
            (-1.98, 208, 15),
        )
    ]
    lights = []
    for (x, y), size in knots:
        halo = sheet.glow([(0, "#ffd68a", 0.55), (1, "#ffb95c", 0)])
        lights.append(disc(x, y, size * 1.7, halo))
        for _ in range(int(size * 4)):
            far = size * chance.random() ** 1.6
            angle = chance.uniform(0, math.tau)
            lights.append(
                disc(
                    x + 1.7 * far * math.cos(angle),
                    y + 0.6 * far * math.sin(angle),
                    chance.uniform(0.5, 1.4),
                    "#ffe3a6",
                )
            )
    for (one, _), (other, _) in itertools.pairwise(knots):
        for at in range(14):
            share = at / 14
            lights.append(
                disc(
                    chance.near(one[0] + (other[0] - one[0]) * share, 4),
                    chance.near(one[1] + (other[1] - one[1]) * share, 3),
                    0.7,
                    "#ffd68a",
                    opacity=0.7,
                )
            )
    return lights


def _stage(sheet: Sheet) -> None:
    """The third stage, its work done, dropping back along the same path."""
    parts = [
        path("M-64 -15L40 -15Q52 -15 52 0Q52 15 40 15L-64 15Z", "#d7dce4"),
        path("M-64 3L52 3Q50 15 40 15L-64 15Z", "#5d6b84"),
        path("M-64 -15h10v30h-10Z", "#31405a"),
        path("M-64 -9L-86 -15L-86 15L-64 9Z", "#8a6f5a"),
        path("M-64 2L-86 5L-86 15L-64 9Z", "#4b3d38"),
        path("M-6 -15h14v30h-14Z", "#2a5f9e"),
        path("M-6 3h14v12h-14Z", "#1b3e6c"),
        stroke("M-60 -14.5H42", "#ffe0b0", 1.6),
    ]
    sheet.add(group(parts, transform="translate(228 292) rotate(-14) scale(.82)"))
    for at in range(20):
        sheet.add(disc(320 + at * 27, 262 - at * 6.4 + at * at * 0.16, 1.0, "#cfe0ff", opacity=0.2 + at * 0.018))


def _cubes(sheet: Sheet) -> None:
    """The four student satellites, one after another."""
    for x, y, size, turn in ((424, 214, 8, 20), (506, 188, 9.5, -12), (592, 160, 11, 32), (686, 146, 12.5, 8)):
        parts = [
            rect((-size, -size * 0.6, size * 2, size * 1.2), "#5f7cae"),
            rect((-size, -size * 0.6, size * 2, size * 0.34), "#f1d6a8"),
            rect((size * 0.5, -size * 0.6, size * 0.5, size * 1.2), "#e7b878"),
            stroke(
                f"M{-size} {-size * 0.6}l{-size * 0.9} {-size}M{size} {-size * 0.6}l{size * 0.9} {-size}", "#dfe6f2", 1
            ),
        ]
        sheet.add(group(parts, transform=f"translate({x} {y}) rotate({turn})"))


def _panel(left: float, wide: float) -> list[str]:
    """A wing of solar cells: frame, cells, a warm sheen."""
    parts = [path(f"M{left} -46h{wide}v92h{-wide}Z", "#c9b183")]
    columns, rows = 5, 4
    cell_w, cell_h = (wide - 6) / columns, 86 / rows
    for column in range(columns):
        for row in range(rows):
            x, y = left + 3 + column * cell_w, -43 + row * cell_h
            tint = mix("#16356b", "#3f78b8", (column + (rows - row)) / 9)
            parts += [
                rect((x + 1, y + 1, cell_w - 2, cell_h - 2), tint),
                path(f"M{x + 1} {y + cell_h - 1}v{2 - cell_h}h{cell_w - 2}Z", "#86b4dd", opacity=0.28),
            ]
    return parts


def _satellite(sheet: Sheet) -> None:
    """The performance verification satellite: foil body, two wings, a small dish turned to the Earth."""
    foil = [path("M-58 -60L58 -60L58 60L-58 60Z", "#b9873b")]
    chance = sheet.chance
    for _ in range(90):
        x, y = chance.uniform(-56, 40), chance.uniform(-58, 44)
        facet = [
            (x, y),
            (x + chance.uniform(6, 22), y + chance.near(0, 6)),
            (x + chance.uniform(0, 16), y + chance.uniform(6, 18)),
        ]
        warm = mix("#8a5a24", "#ffe2a0", chance.random() * max(0.2, (x + 58) / 116))
        foil.append(path(polygon(facet), warm, opacity=0.8))
    parts = [
        *_panel(-238, 164),
        *_panel(74, 164),
        rect((-76, -5, 20, 10), "#8f98a8"),
        rect((56, -5, 20, 10), "#d6dbe3"),
        *foil,
        path("M58 -60L76 -48L76 50L58 60Z", "#f0cf93"),
        path("M-58 -60L58 -60L76 -48L-40 -48Z", "#f7dfad"),
        rect((-34, -20, 52, 40), "#e9edf3"),
        rect((-28, -14, 40, 28), "#21345c"),
        disc(-8, 0, 9, "#0c1832"),
        disc(-8, 0, 9, "none", stroke="#9fb9dc", stroke_width=2),
        disc(-11, -3, 2.4, "#e6f2ff"),
        path("M-30 60C-26 86 30 86 34 60Z", "#dfe4ec"),
        path("M-30 60C-28 72 30 72 34 60Z", "#8f9bb0"),
        stroke("M2 78v26", "#dfe4ec", 3),
        disc(2, 106, 4, "#f6c067"),
        stroke("M40 -60l18 -40M52 -60l30 -34", "#d6dbe3", 2),
        stroke("M-58 -60V60", "#5d3f1d", 3),
    ]
    sheet.add(group(parts, transform="translate(880 196) rotate(-17) scale(.98)"))
    flare = sheet.glow([(0, "#fffdf0", 0.95), (0.2, "#ffe9b8", 0.5), (1, "#ffd48a", 0)])
    sheet.add(disc(962, 122, 44, flare))
