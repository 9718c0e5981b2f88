"""London in the Great Smog: a conductor walks before the bus with a flare."""

from __future__ import annotations

from tools.demo_media.pictures.nature import puffs
from tools.demo_media.pictures.sheet import (
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

WIDTH, HEIGHT = 1200, 675
FOG, DEEP = "#c9a867", "#4c4128"
KERB = 560.0


def draw() -> Sheet:
    """From the far roofs to the near kerb, with a bank of fog before each."""
    sheet = Sheet(WIDTH, HEIGHT, seed=1952)
    sheet.add(
        sheet.whole(sheet.fade([(0, "#6d5d36", 1), (0.4, "#b0935a", 1), (0.75, "#cfae70", 1), (1, "#8d7648", 1)]))
    )
    _roofs(sheet, 300, 0.2, 0.72)
    _bank(sheet, 330, 0.5)
    _roofs(sheet, 372, 0.42, 1.0)
    _bank(sheet, 410, 0.55)
    _terrace(sheet, -60, left=True)
    _terrace(sheet, 930, left=False)
    _bank(sheet, 480, 0.4)
    _road(sheet)
    for x, foot, tall in ((470, 520, 150), (372, 548, 210), (808, 548, 210)):
        _lamp(sheet, x, foot, tall)
    _bus(sheet)
    _bank(sheet, 560, 0.3)
    _conductor(sheet)
    _walkers(sheet)
    _lamp(sheet, 1082, 660, 480)
    _air(sheet)
    return sheet


def _roofs(sheet: Sheet, base: float, dark: float, size: float) -> None:
    """A skyline of roofs and smoking chimneys, paler the farther it is."""
    chance = sheet.chance
    tone = mix(FOG, DEEP, dark)
    x = -40.0
    while x < WIDTH + 40:
        wide, high = chance.uniform(90, 150) * size, chance.uniform(60, 120) * size
        sheet.add(
            path(
                polygon(
                    [
                        (x, base + 240),
                        (x, base - high),
                        (x + wide / 2, base - high - 36 * size),
                        (x + wide, base - high),
                        (x + wide, base + 240),
                    ]
                ),
                tone,
            )
        )
        for share in (0.2, 0.74):
            cx, top = x + wide * share, base - high - 30 * size
            sheet.add(rect((cx - 9 * size, top - 22 * size, 26 * size, 52 * size), mix(tone, DEEP, 0.2)))
            for pot in range(3):
                sheet.add(
                    rect((cx - 8 * size + pot * 9 * size, top - 32 * size, 6 * size, 12 * size), mix(tone, DEEP, 0.25))
                )
            _smoke(sheet, cx, top - 34 * size, size, mix(FOG, "#8a7344", 0.6))
        x += wide - chance.uniform(4, 12)


def _smoke(sheet: Sheet, x: float, y: float, size: float, tone: str) -> None:
    """Smoke that rises a little, then bends over and sinks back."""
    soft = sheet.blur(5 * size)
    trail = [
        disc(
            x + 6 * at * size, y - (22 * at - 1.9 * at**2) * size, (7 + 3.4 * at) * size, tone, opacity=0.5 - 0.045 * at
        )
        for at in range(10)
    ]
    sheet.add(group(trail, filter=soft))


def _bank(sheet: Sheet, y: float, thick: float) -> None:
    chance = sheet.chance
    soft = sheet.blur(20)
    for at in range(7):
        x = -60 + at * 210 + chance.near(0, 60)
        heap = puffs(chance, (x, y + chance.near(0, 22), 190, 52), 12, mix("#d8b877", "#b79a60", chance.random()))
        sheet.add(group(heap, filter=soft, opacity=thick))


def _window(x: float, y: float, tone: str, *, lit: bool) -> list[str]:
    pane = "#ffd98a" if lit else mix(tone, "#1d1a14", 0.3)
    return [
        rect((x - 4, y - 4, 40, 66), mix(tone, "#1d1a14", 0.2)),
        rect((x, y, 32, 58), pane, opacity=0.9 if lit else 0.7),
        rect((x + 14.5, y, 3, 58), tone),
        rect((x, y + 27, 32, 3), tone),
        rect((x - 7, y + 62, 46, 6), mix(tone, "#f0d79b", 0.25)),
    ]


def _terrace(sheet: Sheet, x: float, *, left: bool) -> None:
    """A row of houses on one side of the street."""
    tone = "#65542f"
    sheet.add(rect((x, 120, 330, 470), sheet.fade([(0, "#7c693f", 1), (0.6, tone, 1), (1, "#8a7344", 1)])))
    sheet.add(rect((x - 6, 112, 342, 14), "#4f4327"), rect((x, 318, 330, 7), "#4f4327", opacity=0.7))
    for row in range(12):
        sheet.add(rect((x, 136 + row * 36, 330, 1.2), "#4f4327", opacity=0.35))
    for column in range(4):
        for row in range(3):
            lit = (column * 3 + row * 5 + left) % 5 == 1
            for part in _window(x + 34 + column * 76, 154 + row * 108, tone, lit=lit):
                sheet.add(part)
            if lit:
                halo = sheet.glow([(0, "#ffdf98", 0.55), (1, "#ffdf98", 0)])
                sheet.add(disc(x + 50 + column * 76, 184 + row * 108, 62, halo))
    edge = x + 330 if left else x
    shade = sheet.fade([(0, "#2e2718", 0.55), (1, "#2e2718", 0)], *(((0, 0), (1, 0)) if left else ((1, 0), (0, 0))))
    sheet.add(rect((x, 112, 330, 478), shade), rect((edge - 5, 120, 10, 470), "#4f4327", opacity=0.5))


def _road(sheet: Sheet) -> None:
    wet = sheet.fade([(0, "#b3965c", 1), (0.35, "#7b683f", 1), (1, "#3a3222", 1)])
    sheet.add(rect((0, 540, WIDTH, 140), wet))
    sheet.add(path("M0 592L330 540H270L0 566Z", "#8f7b4c"), path("M1200 592L870 540H930L1200 566Z", "#8f7b4c"))
    sheet.add(path("M0 592L330 540L340 541L0 602Z", "#c7ab6e"), path("M1200 592L870 540L860 541L1200 602Z", "#c7ab6e"))
    for _ in range(90):
        x, y = sheet.chance.uniform(0, WIDTH), sheet.chance.uniform(556, 674)
        wide = 8 + (y - 540) * 0.3
        sheet.add(rect((x, y, wide, 1.6), "#d9bd7e", rx=0.8, opacity=sheet.chance.uniform(0.12, 0.4)))
    for at in range(3):
        y = 576 + at * 34
        sheet.add(
            path(f"M{590 - at * 2} {y}h{20 + at * 4}l{3 + at} {14 + at * 5}h{-26 - at * 6}Z", "#e2cb94", opacity=0.5)
        )


def _lamp(sheet: Sheet, x: float, foot: float, tall: float) -> None:
    """A gas lamp: its light goes no farther than its own halo."""
    size, top = tall / 210, foot - tall
    post = mix(FOG, "#1b1812", min(0.94, 0.36 + tall / 620))
    halo = sheet.glow([(0, "#fff3c4", 0.95), (0.2, "#ffe09a", 0.55), (0.55, "#ffcf7a", 0.2), (1, "#ffcf7a", 0)])
    sheet.add(
        rect((x - 3.4 * size, top + 24 * size, 6.8 * size, tall - 24 * size), post),
        path(f"M{x - 11 * size} {foot}L{x - 5 * size} {foot - 40 * size}H{x + 5 * size}L{x + 11 * size} {foot}Z", post),
        rect((x - 20 * size, top + 34 * size, 40 * size, 3.6 * size), post, rx=1.5),
        path(
            f"M{x - 10 * size} {top + 26 * size}L{x - 16 * size} {top - 8 * size}H{x + 16 * size}L{x + 10 * size} {top + 26 * size}Z",
            "#ffedb3",
        ),
        path(f"M{x - 19 * size} {top - 8 * size}L{x} {top - 26 * size}L{x + 19 * size} {top - 8 * size}Z", post),
        stroke(
            f"M{x - 5 * size} {top - 8 * size}L{x - 3 * size} {top + 26 * size}M{x + 5 * size} {top - 8 * size}L{x + 3 * size} {top + 26 * size}",
            post,
            1.6 * size,
        ),
        disc(x, top + 8 * size, 96 * size, halo),
    )


def _bus(sheet: Sheet) -> None:
    """A double-decker coming towards us, more light than shape."""
    red, deep = "#a8482f", "#6d3020"
    body = [
        path(
            "M-98 -268Q-98 -292 -74 -294H74Q98 -292 98 -268V-20H-98Z",
            sheet.fade([(0, "#b9603f", 1), (0.5, red, 1), (1, deep, 1)]),
        ),
        rect((-98, -160, 196, 12), "#e2c58c"),
        rect((-82, -262, 78, 74), "#ffe3a3", rx=8),
        rect((4, -262, 78, 74), "#ffe3a3", rx=8),
        *(
            path(f"M{x} -188q0 -30 14 -30t14 30Z", "#5b4426") + disc(x + 14, -226, 9, "#5b4426")
            for x in (-68, -36, 22, 48)
        ),
        rect((-56, -186, 112, 22), "#2a2318", rx=3),
        rect((-44, -179, 88, 8), "#f3dfae", rx=3, opacity=0.85),
        rect((6, -140, 78, 60), "#f8d894", rx=6),
        path("M30 -80q0 -34 16 -34t16 34Z", "#4a3820"),
        disc(46, -122, 9, "#4a3820"),
        path("M-86 -136H-8V-36H-86Z", deep),
        *(rect((-78 + at * 12, -126, 6, 84), "#c9a877", opacity=0.6) for at in range(6)),
        path("M-98 -50H98V-18Q98 -6 86 -6H-86Q-98 -6 -98 -18Z", "#4b2419"),
        rect((-92, -8, 40, 22), "#1d1a14", rx=8),
        rect((52, -8, 40, 22), "#1d1a14", rx=8),
    ]
    halo = sheet.glow([(0, "#fffbe6", 1), (0.14, "#fff0bd", 0.8), (0.5, "#ffdc92", 0.26), (1, "#ffd684", 0)])
    lights = [disc(x, -34, 118, halo) for x in (-72, 72)] + [disc(x, -34, 13, "#fffdf0") for x in (-72, 72)]
    sheet.add(oval((640, 590), (128, 15), "#2a2318", opacity=0.55))
    soft = group(body, filter=sheet.blur(0.9), opacity=0.9)
    sheet.add(group([soft, *lights], transform="translate(640 584) scale(-1.06 1.06)"))
    veil = puffs(sheet.chance, (640, 330, 170, 60), 10, "#c9a867")
    sheet.add(group(veil, filter=sheet.blur(26), opacity=0.42))
    beam, soften = sheet.fade([(0, "#fff0bd", 0.5), (1, "#fff0bd", 0)]), sheet.blur(6)
    for x in (564, 716):
        sheet.add(path(polygon([(x - 10, 590), (x + 10, 590), (x + 50, 680), (x - 62, 680)]), beam, filter=soften))


def _conductor(sheet: Sheet) -> None:
    """The conductor on the road before the bus, flare held high."""
    coat, rim = "#2a2a2e", "#ffb65c"
    parts = [
        path("M-26 -6L-20 -92H20L26 -6H6L0 -70L-6 -6Z", "#1c1b1d"),
        path("M-34 -66C-40 -132 -34 -176 -20 -186H20C34 -176 40 -132 34 -66Q0 -56 -34 -66Z", coat),
        stroke("M0 -184V-64", "#18181b", 3),
        *(disc(7, -164 + at * 26, 3, "#e0b45c") for at in range(4)),
        path("M-22 -150L28 -84", "none", stroke="#6b4a2c", stroke_width="6"),
        rect((18, -92, 30, 26), "#5b4026", rx=4),
        stroke("M28 -168C44 -150 48 -124 42 -104", coat, 17),
        stroke("M-26 -170C-52 -178 -70 -206 -74 -238", coat, 17),
        stroke("M-30 -178C-54 -184 -70 -208 -74 -238", rim, 3),
        disc(-75, -246, 9, "#e6b88c"),
        rect((-10, -204, 20, 20), "#b98a66"),
        oval((0, -216), (19, 22), "#d9a97e"),
        path("M-20 -212Q-24 -184 0 -180Q24 -184 20 -212Q0 -204 -20 -212Z", "#53666a"),
        path("M-20 -212Q-24 -192 -10 -184Q-12 -198 -8 -208Z", "#8b9a8e"),
        path("M8 -188L24 -186L34 -138L18 -134Z", "#46585c"),
        *(stroke(f"M{20 + at * 4} -136l2 9", "#46585c", 2.4) for at in range(4)),
        oval((-7, -220), (1.8, 2.4), "#3a2a1c"),
        oval((7, -220), (1.8, 2.4), "#3a2a1c"),
        path("M-22 -224Q-22 -246 0 -246Q22 -246 22 -224Q0 -232 -22 -224Z", "#1c1b1d"),
        path("M-25 -224Q0 -236 25 -224Q0 -216 -25 -224Z", "#101012"),
        stroke("M-21 -226C-24 -214 -20 -200 -14 -194M-33 -170C-38 -136 -37 -100 -34 -70", rim, 3),
        stroke("M-75 -246L-82 -292", "#5b4026", 7),
    ]
    glow = sheet.glow([(0, "#fff3c8", 1), (0.1, "#ffcf70", 0.85), (0.34, "#ff9c40", 0.36), (1, "#ff9440", 0)])
    flame = [
        disc(-84, -314, 210, glow),
        path("M-100 -296C-112 -324 -92 -336 -88 -366C-72 -346 -60 -324 -66 -296Q-82 -284 -100 -296Z", "#ff9c3a"),
        path("M-94 -298C-100 -316 -90 -326 -86 -346C-78 -330 -70 -316 -74 -298Q-84 -290 -94 -298Z", "#fff0b8"),
    ]
    sheet.add(oval((440, 646), (56, 9), "#1b1812", opacity=0.6))
    sheet.add(oval((372, 642), (170, 16), "#ffb65c", opacity=0.34, filter=sheet.blur(9)))
    sheet.add(group([*flame, *parts], transform="translate(440 646) scale(1.12)"))


def _walkers(sheet: Sheet) -> None:
    """People feeling their way along the railings, scarves over their mouths."""
    for x, foot, size, tone, hat in (
        (150, 640, 1.0, "#3c3424", True),
        (222, 640, 0.86, "#4a3c2a", False),
        (958, 606, 0.78, "#6b5a37", True),
    ):
        parts = [
            path("M-22 0L-18 -86H18L22 0H6L0 -60L-6 0Z", mix(tone, "#15130e", 0.3)),
            path("M-34 -52C-38 -120 -32 -168 -18 -178H18C32 -168 38 -120 34 -52Q0 -40 -34 -52Z", tone),
            path("M-18 -188Q0 -176 18 -188V-164Q0 -152 -18 -164Z", mix(tone, "#7d8a80", 0.32)),
            oval((0, -200), (16, 19), "#c49a70"),
            path("M-18 -198Q-20 -174 0 -172Q20 -174 18 -198Q0 -190 -18 -198Z", mix(tone, "#7d8a80", 0.45)),
        ]
        parts += (
            [path("M-18 -208Q-16 -228 0 -228Q16 -228 18 -208Z", "#221e15"), oval((0, -208), (27, 5), "#221e15")]
            if hat
            else [path("M-19 -196C-24 -226 24 -226 19 -196Q12 -212 0 -212Q-12 -212 -19 -196Z", "#3a2a1c")]
        )
        sheet.add(group(parts, transform=f"translate({x} {foot}) scale({size})"))
    sheet.add(stroke("M184 548Q190 566 196 552", "#3c3424", 13))
    for at in range(12):
        x = -10 + at * 26
        sheet.add(rect((x, 566, 5, 110), "#1d1a13"), path(f"M{x - 2} 566L{x + 2.5} 550L{x + 7} 566Z", "#1d1a13"))
    sheet.add(rect((-10, 580, 296, 6), "#1d1a13"), rect((-10, 650, 296, 6), "#1d1a13"))


def _air(sheet: Sheet) -> None:
    """The fog before everything, soot in it, and a dark edge."""
    chance = sheet.chance
    soft = sheet.blur(30)
    for at in range(6):
        heap = puffs(chance, (at * 240 + chance.near(0, 50), chance.uniform(250, 470), 200, 44), 9, "#d6b778")
        sheet.add(group(heap, filter=soft, opacity=0.2))
    for _ in range(260):
        sheet.add(
            disc(
                chance.uniform(0, WIDTH),
                chance.uniform(0, HEIGHT),
                chance.uniform(0.6, 1.8),
                "#2a2318",
                opacity=chance.uniform(0.12, 0.4),
            )
        )
    sheet.add(
        sheet.whole(sheet.glow([(0, "#1d180e", 0), (0.55, "#1d180e", 0.05), (1, "#1d180e", 0.72)], (0.48, 0.6), 0.74))
    )
    sheet.add(path(f"M0 0H{number(WIDTH)}V120H0Z", sheet.fade([(0, "#2a2214", 0.6), (1, "#2a2214", 0)])))
