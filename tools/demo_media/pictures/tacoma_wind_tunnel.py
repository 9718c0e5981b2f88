"""The wind tunnel: a model of the next bridge stands in smoke until it stays still."""

from __future__ import annotations

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

WIDTH, HEIGHT = 1200, 900
DECK = 520.0


def draw() -> Sheet:
    """A long timber hall with windows, the fans' mouth, the model, the smoke, the people who measure."""
    sheet = Sheet(WIDTH, HEIGHT, seed=1950)
    _hall(sheet)
    _windows(sheet)
    _fans(sheet)
    _smoke(sheet, behind=True)
    _model(sheet)
    _smoke(sheet, behind=False)
    _bench(sheet)
    _watcher(sheet, 905, ("#c9b48c", "#3b2a20"), reach=False)
    _watcher(sheet, 250, ("#6f8791", "#221a17"), reach=True)
    _light(sheet)
    return sheet


def _hall(sheet: Sheet) -> None:
    chance = sheet.chance
    sheet.add(sheet.whole(sheet.fade([(0, "#4a3426", 1), (0.5, "#8a6340", 1), (1, "#a97d50", 1)])))
    for at in range(30):
        y = at * 22
        sheet.add(rect((0, y, WIDTH, 21), mix("#6b4a31", "#b98a59", chance.uniform(0.2, 0.75)), opacity=0.55))
        for _ in range(5):
            x = chance.uniform(0, WIDTH)
            sheet.add(
                stroke(
                    f"M{number(x)} {number(y + chance.uniform(4, 17))}h{number(chance.uniform(40, 190))}",
                    "#4f3524",
                    0.8,
                    opacity=0.4,
                )
            )
    for at in range(5):
        x = 30 + at * 290
        sheet.add(
            rect((x, 0, 26, 690), "#4b3223"), rect((x, 0, 7, 690), "#8f6a45"), rect((x + 20, 0, 6, 690), "#35231a")
        )
    sheet.add(rect((0, 56, WIDTH, 26), "#432c1f"), rect((0, 56, WIDTH, 5), "#8a6643"))
    for at in range(9):
        x = -60 + at * 145
        sheet.add(path(polygon([(x, 82), (x + 72, 0), (x + 90, 0), (x + 18, 82)]), "#3c281d"))
    sheet.add(path("M0 690H1200V900H0Z", sheet.fade([(0, "#7b5434", 1), (1, "#3a261b", 1)])))
    for at in range(-14, 15):
        sheet.add(
            path(
                polygon(
                    [(600 + at * 62, 690), (600 + at * 62 + 1.5, 690), (600 + at * 128 + 3, 900), (600 + at * 128, 900)]
                ),
                "#2e1e15",
                opacity=0.6,
            )
        )


def _windows(sheet: Sheet) -> None:
    glass = sheet.fade([(0, "#fff7dc", 1), (0.6, "#f7e1ac", 1), (1, "#e8c98a", 1)])
    for x in (96, 386, 676, 966):
        sheet.add(rect((x, 120, 180, 226), "#3d291d"), rect((x + 8, 128, 164, 210), glass))
        sheet.add(
            *(
                path(
                    f"M{x + 8} {338 - 10 * at}q40 {-34 - 6 * at} 82 -14t82 -10V338H{x + 8}Z",
                    "#a9b98a",
                    opacity=0.22 + 0.1 * at,
                )
                for at in range(3)
            )
        )
        for column in range(1, 4):
            sheet.add(rect((x + 8 + column * 41 - 2.5, 128, 5, 210), "#5a3f2b"))
        for row in range(1, 4):
            sheet.add(rect((x + 8, 128 + row * 52, 164, 5), "#5a3f2b"))
        sheet.add(rect((x - 8, 346, 196, 12), "#6e4d33"), rect((x - 8, 346, 196, 3), "#c39b68"))


def _fans(sheet: Sheet) -> None:
    """The mouth of the tunnel, behind the model and as wide as it: a bank of fans."""
    sheet.add(
        rect((112, 388, 976, 268), "#39291f", rx=6),
        rect((124, 400, 952, 244), "#14201f", rx=4),
        rect((112, 388, 976, 7), "#a9b6ab", opacity=0.5),
    )
    for at in range(6):
        x, y, r = 206 + at * 158, 522, 74
        sheet.add(
            disc(x, y, r + 5, "#4c5a57"),
            disc(x, y, r, "#1b2827"),
            disc(x, y, r + 2, "none", stroke="#98a69c", stroke_width=3),
        )
        for turn in range(5):
            angle = turn * math.tau / 5 + at * 0.4
            tip = [
                (x + r * 0.88 * math.cos(angle + bend), y + r * 0.88 * math.sin(angle + bend))
                for bend in (-0.1, 0.2, 0.45)
            ]
            sheet.add(
                path(
                    smooth([(float(x), float(y)), *tip], closed=True),
                    mix("#5d6d68", "#a3b1a6", 0.5 + 0.5 * math.cos(angle + 2.2)),
                )
            )
        sheet.add(disc(x, y, 11, "#c9a25f"), disc(x - 3, y - 3, 4, "#f3d99a"))


def _thread(column: int, *, over: bool) -> list[Point]:
    """One thread of smoke towards us: lifted over the deck and let down before it, or straight through below."""
    side = (column - 11) / 11
    x = 610 + side * 400
    levels = (438.0, 462, 470, 486, 528, 590, 660, 742) if over else (560.0, 568, 578, 594, 618, 652, 696, 764)
    return [
        (x + side * 150 * (at / 7) ** 2 + 4 * math.sin(at * 1.5 + column), level) for at, level in enumerate(levels)
    ]


def _smoke(sheet: Sheet, *, behind: bool) -> None:
    """Smoke under the deck is drawn before the model, smoke over it afterwards."""
    soft = sheet.blur(7)
    for column in range(23):
        tint = ("#fffaf0", "#ffefc9", "#eef5ec")[column % 3]
        line = smooth(_thread(column, over=not behind))
        paint = sheet.fade([(0, tint, 0.05), (0.16, tint, 0.85), (0.55, tint, 0.6), (1, tint, 0)])
        sheet.add(stroke(line, paint, 15, opacity=0.3, filter=soft))
        for shift, width in ((-4.0, 1.3), (0.0, 2.6), (4.4, 1.1)):
            sheet.add(stroke(line, paint, width, opacity=0.85, transform=f"translate({number(shift)} 0)"))


def _model(sheet: Sheet) -> None:
    """The next bridge, small: two towers, cables, and a deep open truss the wind can pass through."""
    steel, light, dark = "#476b5c", "#86ab94", "#2b463c"
    sheet.add(oval((610, 742), (380, 24), "#2a1a12", opacity=0.55))
    for x in (360, 860):
        for side, tone in ((16, dark), (-8, steel)):
            leg = [(x + side - 12, 730), (x + side - 7, 300), (x + side + 7, 300), (x + side + 12, 730)]
            sheet.add(
                path(polygon(leg), tone),
                path(polygon([leg[0], leg[1], (x + side - 3, 300), (x + side - 6, 730)]), light if side < 0 else steel),
            )
        for level in (330, 404, 478, 604, 678):
            sheet.add(
                stroke(f"M{x - 10} {level}L{x + 18} {level - 10}", light, 4),
                stroke(f"M{x - 10} {level + 60}L{x + 18} {level}", dark, 2.4),
            )
        sheet.add(rect((x - 34, 722, 92, 22), "#8f8a7c", rx=2), rect((x - 34, 722, 92, 6), "#c4bda9"))
    for shift, tone, width in ((14.0, dark, 3.0), (0.0, "#31332f", 4.0)):
        main = [(x, 304 + shift * -0.7 + 176 * (1 - ((x - 610) / 250) ** 2)) for x in range(360, 861, 25)]
        left = [(180.0, DECK - 20 - shift * 0.7), (360.0, 304 - shift * 0.7)]
        right = [(860.0, 304 - shift * 0.7), (1060.0, DECK - 20 - shift * 0.7)]
        for line in (main, left, right):
            sheet.add(stroke(smooth([(x + shift, y) for x, y in line]), tone, width))
        for x, y in main[1:-1]:
            sheet.add(stroke(f"M{number(x + shift)} {number(y)}V{number(DECK - 24 - shift * 0.7)}", tone, 1.2))
    _truss(sheet, (steel, light, dark))


def _truss(sheet: Sheet, tones: tuple[str, str, str]) -> None:
    steel, light, dark = tones
    top, low = DECK - 22, DECK + 24
    for shift, tone, edge in ((16, dark, dark), (0, steel, light)):
        up = -shift * 0.7
        for at in range(23):
            x = 170 + at * 40 + shift
            d = f"M{x} {number(low + up)}L{x + 20} {number(top + up)}L{x + 40} {number(low + up)}M{x + 20} {number(top + up)}V{number(low + up)}M{x} {number(top + up)}V{number(low + up)}"
            sheet.add(stroke(d, tone, 2.8))
        for level in (top, low):
            sheet.add(
                rect((170 + shift, level + up - 4, 900, 8), tone), rect((170 + shift, level + up - 4, 900, 2.6), edge)
            )
        if shift:
            road = [(170, top - 4), (186, top - 15), (1086, top - 15), (1070, top - 4)]
            sheet.add(path(polygon([(float(x), float(y)) for x, y in road]), "#b9ad92"))
            for left in (178 + at * 20.4 for at in range(44)):
                sheet.add(
                    path(
                        polygon([(left, top - 6), (left + 3, top - 8), (left + 12, top - 8), (left + 9, top - 6)]),
                        "#3a342b",
                    ),
                    path(
                        polygon(
                            [(left + 5, top - 11), (left + 8, top - 13), (left + 17, top - 13), (left + 14, top - 11)]
                        ),
                        "#3a342b",
                    ),
                )


def _bench(sheet: Sheet) -> None:
    """The near bench: notebook, drawings, lamp, and the curl of a paper chart."""
    sheet.add(path("M440 800H820L856 900H404Z", "#6a4629"), path("M440 800H820L824 812H436Z", "#d8ab6c"))
    sheet.add(
        path("M470 806L640 803L652 846L462 850Z", "#f6ecd2"), path("M462 850L652 846L652 852L462 856Z", "#b9a67c")
    )
    curve = smooth([(482 + at * 10, 830 - 15 * math.exp(-at / 5) * math.cos(at * 1.5)) for at in range(16)])
    sheet.add(stroke("M476 838L640 834M480 812L474 844", "#8c8060", 1.2), stroke(curve, "#b6472f", 2.4))
    sheet.add(
        path("M672 806L780 804L800 838L682 842Z", "#c7d3c6"),
        *(stroke(f"M{690 + at * 3} {812 + at * 8}l{84 + at * 3} -2", "#5f7c78", 1.4) for at in range(4)),
    )
    sheet.add(stroke("M666 836l54 -28", "#d6a13c", 5), stroke("M666 836l8 -4", "#2c2018", 5))


def _watcher(sheet: Sheet, x: float, colours: tuple[str, str], *, reach: bool) -> None:
    """Somebody measuring, seen from behind at three-quarters."""
    coat, hair = colours
    shade, skin, rim = mix(coat, "#241810", 0.42), "#d3a07a", "#fff0c8"
    body = [
        path("M-62 250C-70 130 -66 40 -40 14C-24 0 24 0 42 14C66 40 70 130 64 250Z", coat),
        path("M-62 250C-70 130 -66 40 -40 14C-34 70 -30 160 -24 250Z", shade),
        stroke("M6 26C2 100 4 180 8 250", shade, 2),
    ]
    head = [
        path("M-12 -18h26v34q-13 12 -26 0Z", mix(skin, "#5a3523", 0.25)),
        oval((2, -46), (32, 38), skin),
        path("M-32 -46C-36 -92 28 -98 36 -56C34 -30 26 -16 16 -12L-16 -12C-28 -18 -32 -30 -32 -46Z", hair),
        oval((33, -42), (6, 10), skin),
    ]
    arm = [
        stroke("M46 40C84 74 96 100 74 118", coat, 28),
        stroke("M46 40C84 74 96 100 74 118", shade, 3),
        path("M28 96L92 84L102 132L40 146Z", "#f4ead0"),
        stroke("M40 108l46 -9M42 118l46 -9M44 128l30 -6", "#8f8263", 1.6),
        oval((70, 124), (13, 11), skin),
    ]
    if reach:
        arm = [
            stroke("M44 36C96 30 128 -4 150 -44", coat, 27),
            stroke("M54 28C96 22 122 -8 142 -46", rim, 2.4, opacity=0.7),
            oval((154, -54), (12, 14), skin),
            stroke("M158 -62L176 -92", skin, 7),
        ]
    edge = [
        stroke("M-38 14C-22 2 24 2 42 14", rim, 3, opacity=0.8),
        stroke("M-20 -82C-4 -92 22 -88 32 -62", rim, 2.6, opacity=0.75),
    ]
    sheet.add(group([*body, *head, *arm, *edge], transform=f"translate({number(x)} 668)"))


def _light(sheet: Sheet) -> None:
    """Beams from the windows, dust in them, lamps over the model, and a dark edge."""
    beam = sheet.fade([(0, "#fff2c4", 0.34), (1, "#fff2c4", 0)])
    for x in (96, 386, 676, 966):
        sheet.add(path(polygon([(x + 8, 128), (x + 172, 128), (x + 60, 760), (x - 190, 760)]), beam, opacity=0.62))
    for _ in range(170):
        sheet.add(
            disc(
                sheet.chance.uniform(0, WIDTH),
                sheet.chance.uniform(130, 760),
                sheet.chance.uniform(0.6, 1.9),
                "#fff4d2",
                opacity=sheet.chance.uniform(0.15, 0.6),
            )
        )
    for x in (330, 610, 890):
        halo = sheet.glow([(0, "#fff3c2", 0.8), (0.3, "#ffe29a", 0.28), (1, "#ffd680", 0)])
        sheet.add(
            stroke(f"M{x} 0V74", "#20150f", 3),
            path(f"M{x - 34} 104Q{x - 28} 72 {x} 70Q{x + 28} 72 {x + 34} 104Z", "#2f4a44"),
            path(f"M{x - 34} 104Q{x - 28} 72 {x} 70Q{x - 20} 80 {x - 22} 104Z", "#5f8478"),
            oval((x, 105), (20, 8), "#fff6d8"),
            disc(x, 116, 120, halo),
        )
    sheet.add(sheet.whole(sheet.glow([(0, "#1b0f08", 0), (0.6, "#1b0f08", 0), (1, "#1b0f08", 0.62)], (0.5, 0.5), 0.76)))
