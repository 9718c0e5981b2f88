"""Frames of the panels, and the places the comic plays in."""

from __future__ import annotations

import math

from tools.demo_media.comic.lettering import GARDENIA, HANJI, INDIGO, INK, PALE, PAPER, Page, sign
from tools.demo_media.pictures.sheet import Chance, disc, group, mix, number, oval, path, polygon, rect, smooth, stroke

Box = tuple[float, float, float, float]
MARGIN, GUTTER = 54.0, 24.0


def panel(page: Page, box: Box, drawn: list[str], *, frame: bool = True) -> None:
    """What is drawn, cut to a box with an ink frame; drawings use the page's coordinates."""
    x, y, wide, high = box
    mask = page.clip(polygon([(x, y), (x + wide, y), (x + wide, y + high), (x, y + high)]))
    page.add(group(drawn, clip_path=mask))
    if frame:
        page.add(rect(box, "none", stroke=INK, stroke_width=7, rx=3))


def folio(page: Page, count: int) -> None:
    """The page's number at the foot."""
    page.add(sign(page, str(count), (600, 1662), 34, "#4c515b"))


def flat(box: Box, colour: str) -> list[str]:
    """A plain ground."""
    return [rect(box, colour)]


def dotted(box: Box, ground: str, dot: str, step: float = 30) -> list[str]:
    """A ground with a screen of dots that grow towards the foot."""
    x, y, wide, high = box
    dots = [rect(box, ground)]
    for row in range(int(high / step) + 2):
        for column in range(int(wide / step) + 2):
            r = step * (0.06 + 0.26 * row * step / high)
            dots.append(disc(x + column * step + (row % 2) * step / 2, y + row * step, r, dot))
    return dots


def rays(box: Box, ground: str, ray: str, count: int = 22) -> list[str]:
    """A burst from the middle of the box."""
    x, y, wide, high = box
    cx, cy, far = x + wide / 2, y + high * 0.56, wide + high
    fan = [rect(box, ground)]
    for at in range(count):
        one, other = math.tau * at / count, math.tau * (at + 0.5) / count
        fan.append(
            path(
                polygon(
                    [
                        (cx, cy),
                        (cx + far * math.cos(one), cy + far * math.sin(one)),
                        (cx + far * math.cos(other), cy + far * math.sin(other)),
                    ]
                ),
                ray,
            )
        )
    return fan


def _pot(x: float, foot: float, size: float, tone: str) -> str:
    dark, light = mix(tone, "#2a1a14", 0.42), mix(tone, "#ffe2b8", 0.32)
    return group(
        [
            path("M-40 -112C-72 -98 -78 -52 -68 -26Q-60 -4 -42 0H42Q60 -4 68 -26C78 -52 72 -98 40 -112Z", tone),
            path("M40 -112C72 -98 78 -52 68 -26Q60 -4 42 0H16C46 -24 52 -74 22 -112Z", dark, opacity=0.7),
            path("M-54 -92C-66 -72 -66 -46 -58 -32C-54 -50 -54 -76 -42 -98Z", light),
            path(
                "M-54 -112Q-54 -122 -44 -124C-38 -144 38 -144 44 -124Q54 -122 54 -112Q0 -100 -54 -112Z",
                mix(tone, "#2a1a14", 0.2),
            ),
            path("M-12 -140Q-10 -150 0 -150Q10 -150 12 -140Q0 -134 -12 -140Z", light),
        ],
        transform=f"translate({number(x)} {number(foot)}) scale({number(size)})",
    )


def _pine(x: float, foot: float, size: float) -> str:
    needles = [
        ((-70, -210), (74, 34)),
        ((62, -236), (80, 36)),
        ((-10, -286), (86, 42)),
        ((-96, -156), (52, 24)),
        ((96, -172), (54, 24)),
    ]
    parts = [
        stroke(
            "M0 0C-16 -70 24 -110 -6 -190C-14 -220 6 -250 0 -280M-4 -150C-30 -160 -50 -180 -68 -204M4 -170C30 -180 48 -206 60 -230",
            "#7a553a",
            24,
        )
    ]
    for (nx, ny), radii in needles:
        parts += [
            oval((nx, ny), radii, "#375c42"),
            oval((nx - 8, ny - 9), (radii[0] * 0.86, radii[1] * 0.7), "#4f7a52"),
            oval((nx - 16, ny - 16), (radii[0] * 0.5, radii[1] * 0.36), "#7da46f"),
        ]
    return group(parts, transform=f"translate({number(x)} {number(foot)}) scale({number(size)})")


def _eaves(x: float, y: float, wide: float) -> list[str]:
    """A tiled roof's edge with its round ends."""
    parts = [
        rect((x, y, wide, 46), "#4d5763"),
        rect((x, y, wide, 9), "#6c7884"),
        rect((x, y + 46, wide, 12), "#a37b4a"),
    ]
    for at in range(int(wide / 38) + 1):
        cx = x + 10 + at * 38
        parts += [
            rect((cx - 9, y + 4, 18, 42), "#3a434d"),
            rect((cx - 9, y + 4, 6, 42), "#5a6672"),
            disc(cx, y + 48, 11, "#3a434d"),
            disc(cx, y + 48, 6, "#6c7884"),
        ]
    return parts


def yard(box: Box, seed: int = 1, *, night: bool = False) -> list[str]:
    """The jar terrace of a courtyard: wall with tiled cap, pine, rows of jars."""
    x, y, wide, high = box
    chance = Chance(seed)
    sky, wall, sand = ("#27365c", "#56597a", "#6a6685") if night else ("#bfe0e6", "#f1eadb", "#e9ddc2")
    base = y + high * 0.62
    parts = [rect(box, sky)]
    if night:
        parts += [
            disc(x + wide * 0.8, y + high * 0.2, 62, "#fff3cf"),
            disc(x + wide * 0.8 - 24, y + high * 0.2 - 10, 54, sky),
        ]
        parts += [
            disc(chance.uniform(x, x + wide), chance.uniform(y, base - 160), chance.uniform(1.5, 3.4), "#fdf3d7")
            for _ in range(60)
        ]
    else:
        for cx, cy, size in ((0.16, 0.14, 1.0), (0.78, 0.1, 1.3), (0.5, 0.24, 0.7)):
            cloud = [
                (x + wide * cx + dx * size, y + high * cy + dy * size)
                for dx, dy in ((-90, 0), (-50, -26), (-10, -34), (40, -28), (90, 0), (0, 10))
            ]
            parts.append(path(smooth(cloud, closed=True), PAPER, opacity=0.9))
    parts.append(_pine(x + wide * 0.88, base + 14, 1.15))
    parts += [rect((x, base - 128, wide, 140), wall), rect((x, base - 34, wide, 46), mix(wall, "#8c7a66", 0.35))]
    for at in range(int(wide / 74) + 1):
        parts.append(oval((x + at * 74 + 20, base - 14), (34, 17), mix(wall, "#7d7462", 0.4 + 0.2 * (at % 2))))
    parts += _eaves(x, base - 170, wide)
    parts += [rect((x, base + 8, wide, high), sand), rect((x, base + 8, wide, 12), mix(sand, "#7d7462", 0.3))]
    tones = ["#7d4a30", "#94603d", "#6b4029", "#a06a45"]
    for row, (drop, size) in enumerate(((26, 0.95), (78, 1.25))):
        count = int(wide / (150 * size)) + 2
        for at in range(count):
            parts.append(
                _pot(
                    x + at * 150 * size - 20 + row * 70,
                    base + drop,
                    size * chance.uniform(0.8, 1.1),
                    mix(chance.choice(tones), "#27365c", 0.5) if night else chance.choice(tones),
                )
            )
    for _ in range(60):
        parts.append(
            oval(
                (chance.uniform(x, x + wide), chance.uniform(base + 110, y + high)),
                (chance.uniform(3, 10), chance.uniform(1.5, 4)),
                mix(sand, "#7d7462", 0.4),
                opacity=0.6,
            )
        )
    return parts


def bedroom(box: Box) -> list[str]:
    """Daon's room in the evening: wall, window with a moon, shelf, desk lamp, floor."""
    x, y, wide, high = box
    floor = y + high * 0.76
    parts = [rect(box, "#f3dfb6"), *(rect((x + at * 62, y, 30, high), "#efd6a4") for at in range(int(wide / 62) + 1))]
    wx, wy = x + wide * 0.66, y + 40
    parts += [
        rect((wx - 10, wy - 10, 270, 230), "#a37b4a", rx=6),
        rect((wx, wy, 250, 210), "#2c3f6e"),
        disc(wx + 178, wy + 62, 34, "#fff3cf"),
        *(disc(wx + dx, wy + dy, 2.6, "#fff3cf") for dx, dy in ((40, 40), (88, 92), (58, 150), (204, 150), (130, 30))),
    ]
    parts += [
        rect((wx + 121, wy, 9, 210), "#a37b4a"),
        rect((wx, wy + 100, 250, 9), "#a37b4a"),
        path(f"M{wx - 40} {wy - 16}q50 120 8 250h-22V{wy - 16}Z", "#bf5c43"),
        path(f"M{wx + 290} {wy - 16}q-50 120 -8 250h22V{wy - 16}Z", "#bf5c43"),
    ]
    parts += [
        rect((x + 40, y + 120, 250, 14), "#a37b4a"),
        *(
            rect((x + 54 + at * 30, y + 120 - tall, 24, tall), tone, rx=3)
            for at, (tall, tone) in enumerate(
                ((70, "#1f4e8c"), (84, "#bf3f2b"), (62, "#2f6b53"), (78, "#f2b632"), (66, "#4c515b"), (80, "#9dbdeb"))
            )
        ),
    ]
    parts += [
        rect((x, floor, wide, high), "#bf9560"),
        rect((x, floor, wide, 12), "#8f6a45"),
        *(rect((x, floor + 40 + at * 44, wide, 4), "#a37b4a") for at in range(6)),
    ]
    return parts


def hall(box: Box) -> list[str]:
    """The walkable exhibition: plaster wall with an indigo band, framed works, a timber floor."""
    x, y, wide, high = box
    base = y + high * 0.62
    parts = [
        rect(box, "#f1eadb"),
        rect((x, y + 10, wide, 34), "#4d5763"),
        *(disc(x + at * 40, y + 44, 12, "#3a434d") for at in range(int(wide / 40) + 1)),
        rect((x, base - 80, wide, 80), INDIGO),
        rect((x, base - 88, wide, 8), GARDENIA),
    ]
    for at, (fw, fh, tone, hill) in enumerate(
        (
            (190, 140, "#f7a765", "#7c6066"),
            (130, 170, "#4f9a92", "#0f3d4c"),
            (200, 130, "#35558a", "#f8c58c"),
            (140, 150, "#fdec86", "#b8433a"),
        )
    ):
        fx, fy = x + 60 + at * wide * 0.25, base - 130 - fh
        parts += [
            path(f"M{fx - 26} {fy - 40}h{fw + 52}l40 {fh + 90}h{-fw - 132}Z", "#fff3d0", opacity=0.5),
            rect((fx + 8, fy + 10, fw, fh), "#1f2a44", opacity=0.2),
            rect((fx - 12, fy - 12, fw + 24, fh + 24), "#a37b4a"),
            rect((fx - 5, fy - 5, fw + 10, fh + 10), PAPER),
            rect((fx, fy, fw, fh), tone),
            path(
                f"M{fx} {fy + fh}V{fy + fh * 0.66}q{fw * 0.25} {-fh * 0.3} {fw * 0.5} {-fh * 0.06}t{fw * 0.5} {-fh * 0.02}V{fy + fh}Z",
                hill,
            ),
            disc(fx + fw * 0.7, fy + fh * 0.3, fh * 0.12, "#fff7df"),
        ]
    parts += [
        rect((x, base, wide, high), "#d9b27c"),
        rect((x, base, wide, 14), "#7d6a4a", opacity=0.5),
        *(rect((x, base + 46 + at * 52, wide, 4), "#bf9560") for at in range(8)),
        *(rect((x + (at * 211) % wide, base + 46 + (at % 6) * 52 - 48, 4, 52), "#bf9560") for at in range(14)),
    ]
    return parts


def gate(box: Box) -> list[str]:
    """The open gate of the exhibition on a bright morning."""
    x, y, wide, high = box
    base = y + high * 0.78
    cx = x + wide / 2
    parts = [
        rect(box, "#cfe8ea"),
        disc(cx, base - 170, 300, "#fff3d0", opacity=0.8),
        rect((x, base, wide, high), "#e9ddc2"),
        rect((x, base - 120, wide, 124), "#f1eadb"),
        *_eaves(x, base - 168, wide),
    ]
    parts += [
        rect((cx - 190, base - 330, 380, 334), "#fff7df"),
        path(f"M{cx - 190} {base + 4}V{base - 330}L{cx - 120} {base - 290}V{base + 40}Z", "#a3522f"),
        path(f"M{cx + 190} {base + 4}V{base - 330}L{cx + 120} {base - 290}V{base + 40}Z", "#8c4529"),
        rect((cx - 214, base - 350, 26, 356), "#7d4a30"),
        rect((cx + 188, base - 350, 26, 356), "#7d4a30"),
        rect((cx - 230, base - 372, 460, 30), "#2f6b53"),
        rect((cx - 230, base - 372, 460, 8), "#5f9a7c"),
    ]
    parts += [
        path(
            f"M{cx - 320} {base - 376}Q{cx - 250} {base - 400} {cx - 220} {base - 460}H{cx + 220}Q{cx + 250} {base - 400} {cx + 320} {base - 376}Z",
            "#4d5763",
        ),
        rect((cx - 224, base - 474, 448, 18), "#3a434d"),
        *(
            path(
                f"M{cx - 282 + at * 43} {base - 378}L{cx - 204 + at * 31} {base - 458}",
                "none",
                stroke="#3a434d",
                stroke_width=9,
            )
            for at in range(14)
        ),
        *(disc(cx - 300 + at * 43, base - 374, 12, "#3a434d") for at in range(15)),
    ]
    for side in (-1, 1):
        lx = cx + side * 300
        parts += [
            stroke(f"M{lx} {base - 176}v40", INK, 4),
            oval((lx, base - 100), (32, 42), "#bf3f2b"),
            path(f"M{lx - 32} {base - 100}a32 42 0 0 0 64 0Z", "#1f4e8c"),
            stroke(f"M{lx} {base - 58}v30", GARDENIA, 6),
        ]
    return parts


def paper_ground(page: Page, tone: str = PALE, dot: str = "#f6dc94") -> None:
    """The page's own ground: a faint lattice of speech-bubble shapes in the comic hall's colour."""
    page.add(rect((0, 0, page.width, page.height), tone))
    for row in range(19):
        for column in range(10):
            x, y = column * 132 + (row % 2) * 66, row * 92
            page.add(
                path(
                    f"M{x} {y}h48q14 0 14 14v14q0 14 -14 14h-26l-12 14v-14h-10q-14 0 -14 -14v-14q0 -14 14 -14Z",
                    dot,
                    opacity=0.55,
                )
            )
    page.add(rect((0, 0, page.width, page.height), HANJI, opacity=0.35))
