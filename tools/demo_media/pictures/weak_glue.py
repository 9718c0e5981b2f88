"""The bookmark that stays: a hymn book in window light, slips of paper that fell, one that holds."""

from __future__ import annotations

import itertools
import math

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

WIDTH, HEIGHT = 1000, 1000
GLASS = ["#2f6fa8", "#e2a33a", "#b8433a", "#3f8f6f", "#7a5aa0", "#e8cf6a", "#5aa7c4", "#d97a4a"]


def draw() -> Sheet:
    """The window, its coloured light, the stand, the open book, falling slips, the one that stays."""
    sheet = Sheet(WIDTH, HEIGHT, seed=1974)
    _wall(sheet)
    _window(sheet)
    _benches(sheet)
    _beams(sheet)
    _stand(sheet)
    _book(sheet)
    _patches(sheet)
    _slips(sheet)
    _kept(sheet)
    sheet.add(sheet.whole(sheet.glow([(0, "#140c12", 0), (0.6, "#140c12", 0), (1, "#140c12", 0.6)], (0.5, 0.52), 0.76)))
    return sheet


def _wall(sheet: Sheet) -> None:
    chance = sheet.chance
    sheet.add(sheet.whole(sheet.fade([(0, "#2b2533", 1), (0.5, "#4a3d46", 1), (1, "#2a2029", 1)])))
    for row in range(15):
        y = row * 46
        for column in range(-1, 9):
            x = column * 132 + (row % 2) * 66
            tone = mix("#3a313d", "#6a5860", chance.random())
            sheet.add(rect((x + 1.5, y + 1.5, 129, 43), tone, opacity=0.55, rx=3))
            if chance.random() < 0.35:
                sheet.add(stroke(f"M{x + 14} {y + 12}h{number(chance.uniform(12, 60))}", "#8a7478", 1, opacity=0.35))


def _arch(x: float, half: float, top: float, foot: float) -> str:
    return f"M{x - half} {foot}V{top + half * 1.2}C{x - half} {top + half * 0.5} {x - half * 0.4} {top + half * 0.15} {x} {top - half * 0.15}C{x + half * 0.4} {top + half * 0.15} {x + half} {top + half * 0.5} {x + half} {top + half * 1.2}V{foot}Z"


def _window(sheet: Sheet) -> None:
    """A pointed window of coloured glass: a rising sun over hills, in leaded pieces."""
    chance = sheet.chance
    x, half, top, foot = 500.0, 250.0, 40.0, 560.0
    sheet.add(
        path(_arch(x, half + 40, top - 34, foot + 30), "#5d4d54"),
        path(_arch(x, half + 40, top - 34, foot + 30), "none", stroke="#8c7678", stroke_width="5"),
        path(_arch(x, half + 14, top - 12, foot + 12), "#241c26"),
    )
    mask = sheet.clip(_arch(x, half, top, foot))
    parts = [rect((200, 0, 600, 600), sheet.fade([(0, "#27598f", 1), (0.5, "#7fb3c9", 1), (1, "#f6dc9a", 1)]))]
    rings = [40.0, 84, 132, 186, 246, 312, 384, 470, 580]
    for inner, outer in itertools.pairwise(rings):
        pieces = 18
        for at in range(pieces):
            start, end = math.pi * at / pieces + math.pi, math.pi * (at + 1) / pieces + math.pi
            points: list[Point] = [
                (x + inner * math.cos(start), 420 + inner * math.sin(start)),
                (x + outer * math.cos(start), 420 + outer * math.sin(start)),
                (x + outer * math.cos(end), 420 + outer * math.sin(end)),
                (x + inner * math.cos(end), 420 + inner * math.sin(end)),
            ]
            warm = max(0.0, 1 - outer / 330)
            cool = chance.choice(["#2f6fa8", "#4a8fc0", "#6fb0cc", "#3b5f9c", "#5a7fb8", "#86c3cf"])
            tone = mix(cool, chance.choice(["#f6c453", "#f2a24a", "#ffe39a"]), min(1, warm * 1.7))
            parts.append(path(polygon(points), tone, stroke="#221a24", stroke_width=3.4))
    parts += [disc(x, 420, 40, "#fff3c4", stroke="#221a24", stroke_width=4)]
    for base, tones in (
        (430, ("#3f8f6f", "#6aa96a", "#2f7a66")),
        (486, ("#2c6f5c", "#8aa84f", "#4b8f62")),
        (530, ("#7a5aa0", "#b8433a", "#d97a4a")),
    ):
        for at in range(9):
            left = 230 + at * 62
            lift = 26 * math.sin(at * 0.9 + base)
            hill = [
                (left, base - lift),
                (left + 62, base - 26 * math.sin((at + 1) * 0.9 + base)),
                (left + 68, 640),
                (left - 6, 640),
            ]
            parts.append(path(polygon(hill), tones[at % 3], stroke="#221a24", stroke_width=3.4))
    for bar in (334, 500, 666):
        parts.append(rect((bar - 4, 0, 8, 620), "#221a24"))
    for bar in (170, 300, 430):
        parts.append(rect((220, bar - 3, 560, 6), "#221a24"))
    shine = sheet.glow([(0, "#fffbe2", 0.7), (0.4, "#fff0b4", 0.25), (1, "#fff0b4", 0)])
    parts.append(disc(x, 420, 330, shine))
    sheet.add(group(parts, clip_path=mask))
    halo = sheet.glow([(0, "#ffeeb8", 0.55), (1, "#ffdf9a", 0)])
    sheet.add(disc(x, 400, 470, halo))


def _benches(sheet: Sheet) -> None:
    """The rail of the choir and the backs of empty seats, out of focus."""
    for y, tone, edge in ((596, "#3c2a24", "#9a6f47"), (640, "#2d1f1d", "#7d573a")):
        sheet.add(rect((0, y, WIDTH, 120), tone), rect((0, y, WIDTH, 7), edge))
        for at in range(13):
            x = at * 84 - 10 + (y % 50)
            sheet.add(path(f"M{x} {y + 112}V{y + 44}q26 -38 52 0V{y + 112}Z", mix(tone, "#000000", 0.35)))
    sheet.add(rect((0, 700, WIDTH, 300), sheet.fade([(0, "#4a3128", 1), (1, "#1f1517", 1)])))
    for at in range(-9, 10):
        sheet.add(
            path(
                polygon([(500 + at * 60, 700), (502 + at * 60, 700), (504 + at * 150, 1000), (500 + at * 150, 1000)]),
                "#1b1113",
                opacity=0.6,
            )
        )


def _beams(sheet: Sheet) -> None:
    for at, tone in enumerate(("#8fc4e8", "#ffe7a8", "#f3b08a", "#a9dcc0", "#c9b4ea")):
        x = 300 + at * 96
        ray = sheet.fade([(0, tone, 0), (0.3, tone, 0.34), (0.7, tone, 0.14), (1, tone, 0)])
        sheet.add(
            path(
                polygon([(x, 150), (x + 74, 150), (x + 210 - at * 36, 900), (x - 60 - at * 36, 900)]), ray, opacity=0.55
            )
        )
    for _ in range(130):
        sheet.add(
            disc(
                sheet.chance.uniform(180, 820),
                sheet.chance.uniform(150, 800),
                sheet.chance.uniform(0.7, 2.2),
                "#fff4d0",
                opacity=sheet.chance.uniform(0.15, 0.7),
            )
        )


def _stand(sheet: Sheet) -> None:
    sheet.add(oval((500, 962), (330, 34), "#120b0d", opacity=0.6))
    sheet.add(
        path("M462 800H538L556 968H444Z", "#4b2f20"),
        path("M462 800H484L476 968H444Z", "#7d5334"),
        path("M538 800L556 968H534L522 800Z", "#2f1c14"),
    )
    sheet.add(
        path("M92 838L908 838L868 888Q500 908 132 888Z", "#5a3a26"),
        path("M92 838L908 838L904 850H96Z", "#c08d58"),
        path("M130 640L870 640L912 842L88 842Z", "#6d4830"),
        path("M130 640L870 640L872 650H128Z", "#a87748"),
    )


def _page(side: int) -> list[Point]:
    """The outline of one page, bent up from the spine; ``side`` is -1 for the left, 1 for the right."""
    spine = 500.0
    top = [
        (spine + side * x, 574 - 34 * math.sin(math.pi * min(1.0, x / 190) * 0.62) + 0.13 * x)
        for x in range(0, 321, 32)
    ]
    foot = [
        (spine + side * x * 1.16, 796 - 30 * math.sin(math.pi * min(1.0, x / 190) * 0.62) + 0.1 * x)
        for x in range(320, -1, -32)
    ]
    return [(x, y) for x, y in [*top, *foot]]


def _book(sheet: Sheet) -> None:
    """The open book: cover, the thickness of its leaves, two pages of staves."""
    sheet.add(
        path("M150 606L850 606L896 846Q500 872 104 846Z", "#6b1f2a"),
        path("M104 846Q500 872 896 846L892 858Q500 884 108 858Z", "#43121a"),
        path("M150 606L850 606L851 612H149Z", "#a84a4f"),
    )
    for leaf in range(7):
        for side in (-1, 1):
            points = [(x + side * (9 - leaf * 1.3), y + (8 - leaf * 1.2) * 1.4) for x, y in _page(side)]
            sheet.add(path(polygon(points), "#cdbb93" if leaf % 2 else "#e9dcb8"))
    for side in (-1, 1):
        paper = sheet.fade(
            [(0, "#fffaea", 1), (0.7, "#f6ebcd", 1), (1, "#b59f78", 1)], (0.5 - side * -0.5, 0), (0.5 - side * 0.5, 0)
        )
        sheet.add(path(polygon(_page(side)), paper))
    _staves(sheet)
    sheet.add(
        stroke("M500 574Q496 690 500 796", "#7d6748", 3),
        path("M486 572Q492 690 484 798L500 796V574Z", "#8c7450", opacity=0.35),
    )


def _staves(sheet: Sheet) -> None:
    chance = sheet.chance
    for side in (-1, 1):
        for row in range(4):
            for line in range(5):
                share = (row * 0.235) + 0.05 + line * 0.023
                sheet.add(
                    stroke(smooth([_on_page(side, x / 10, share) for x in range(1, 10)]), "#5b4a3a", 0.9, opacity=0.75)
                )
            for at in range(11):
                share = row * 0.235 + 0.05 + chance.randint(0, 4) * 0.023
                x, y = _on_page(side, 0.13 + at * 0.072, share)
                sheet.add(
                    group(
                        [
                            oval(
                                (0, 0),
                                (4.6, 3.4),
                                "#33271f" if chance.random() < 0.75 else "none",
                                stroke="#33271f",
                                stroke_width=1.2,
                            )
                        ],
                        transform=f"translate({number(x)} {number(y)}) rotate(-18)",
                    ),
                    stroke(f"M{number(x + 4)} {number(y - 1)}v-19", "#33271f", 1.4),
                )
            for word in range(9):
                x, y = _on_page(side, 0.12 + word * 0.088, row * 0.235 + 0.185)
                sheet.add(
                    stroke(
                        f"M{number(x)} {number(y)}l{number(chance.uniform(9, 21))} {number(side * 1.2)}",
                        "#6b5a48",
                        2.4,
                        opacity=0.7,
                    )
                )


def _on_page(side: int, across: float, down: float) -> Point:
    """A point of a page in shares of its width and height."""
    points = _page(side)
    at = across * 10
    left = int(min(9, at))
    (ax, ay), (bx, by) = points[left], points[left + 1]
    (cx, cy), (dx, dy) = points[21 - left], points[20 - left]
    part = at - left
    top = (ax + (bx - ax) * part, ay + (by - ay) * part)
    foot = (cx + (dx - cx) * part, cy + (dy - cy) * part)
    return top[0] + (foot[0] - top[0]) * down, top[1] + (foot[1] - top[1]) * down


def _patches(sheet: Sheet) -> None:
    """The window's colours on the pages."""
    soft = sheet.blur(5)
    mask = sheet.clip(polygon(_page(-1)) + polygon(_page(1)))
    patches = []
    for row in range(4):
        for column in range(9):
            x, y = 214 + column * 66 + row * 9, 560 + row * 58
            tone = GLASS[(row * 3 + column * 2) % len(GLASS)]
            patches.append(
                path(
                    polygon([(x, y), (x + 52, y - 4), (x + 60, y + 46), (x + 6, y + 50)]),
                    tone,
                    opacity=sheet.chance.uniform(0.1, 0.34),
                )
            )
    sheet.add(group([group(patches, filter=soft)], clip_path=mask))


def _slips(sheet: Sheet) -> None:
    """Plain slips that did not stay: on their way down, and on the floor."""
    slips = (
        (146, 470, 24, 1.0),
        (236, 300, -38, 0.8),
        (842, 380, 34, 0.95),
        (872, 566, -20, 1.1),
        (92, 700, 52, 1.05),
        (760, 236, 12, 0.7),
    )
    for x, y, turn, size in slips:
        curl = path("M-22 -60C-30 -20 -14 20 -24 62L16 66C26 24 8 -18 22 -58Z", "#efe6d2")
        shade = path("M-22 -60C-30 -20 -14 20 -24 62L-12 63C-4 22 -18 -18 -10 -60Z", "#b9a98f")
        shine = stroke("M22 -58C8 -18 26 24 16 66", "#fffaf0", 2.4)
        sheet.add(
            group([curl, shade, shine], transform=f"translate({x} {y}) rotate({turn}) scale({size})", opacity=0.94)
        )
        sheet.add(
            stroke(f"M{x - 44} {y - 74}q-14 -26 6 -52", "#fff4d8", 1.6, opacity=0.35),
            stroke(f"M{x + 40} {y - 84}q16 -22 -2 -46", "#fff4d8", 1.6, opacity=0.3),
        )
    for x, y, turn in ((180, 944, 12), (318, 972, -24), (800, 950, 30), (700, 978, -8), (902, 976, 4)):
        sheet.add(
            group(
                [path("M-40 -11L40 -14L46 10L-36 14Z", "#d9cbb0"), path("M-36 14L46 10V13L-36 17Z", "#7d6a55")],
                transform=f"translate({x} {y}) rotate({turn})",
            )
        )


def _kept(sheet: Sheet) -> None:
    """The pale yellow slip that can be lifted and put back, and stays where it is put."""
    x, y = _on_page(1, 0.62, 0.1)
    halo = sheet.glow([(0, "#fff3a0", 0.7), (0.5, "#ffe97a", 0.25), (1, "#ffe97a", 0)])
    sheet.add(disc(x + 10, y - 6, 150, halo))
    parts = [
        path("M-58 -66L60 -60L66 52Q20 66 -56 56Z", "#000000", opacity=0.22, transform="translate(9 12)"),
        path(
            "M-58 -66L60 -60C62 -20 66 14 70 46C34 34 -10 48 -56 56C-60 14 -60 -30 -58 -66Z",
            sheet.fade([(0, "#f5d94e", 1), (0.25, "#fdec86", 1), (0.8, "#fbe573", 1), (1, "#fff6b8", 1)]),
        ),
        path("M70 46C34 34 -10 48 -56 56C-20 58 30 46 70 46Z", "#d9b73a"),
        path("M-58 -66L60 -60L60.500 -48L-58 -54Z", "#e5c340", opacity=0.8),
        stroke("M-32 -26C-6 -32 12 -20 36 -24", "#3d4f86", 4),
        stroke("M-34 0C-8 -6 8 4 26 0", "#3d4f86", 4),
        stroke("M-34 24C-22 20 -12 26 -4 22", "#3d4f86", 4),
    ]
    sheet.add(group(parts, transform=f"translate({number(x)} {number(y)}) rotate(7)"))
