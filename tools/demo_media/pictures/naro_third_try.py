"""Naro's third launch, 30 January 2013: a control room in the second in which the third line closes."""

from __future__ import annotations

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
SCREEN = (150.0, 74.0, 900.0, 430.0)


def draw() -> Sheet:
    """The wall with its great screen, the light it throws, three rows of people from behind."""
    sheet = Sheet(WIDTH, HEIGHT, seed=130)
    _room(sheet)
    _screen(sheet)
    _lines(sheet)
    _row(sheet, 540, 0.6, _far_row())
    _row(sheet, 640, 0.82, _middle_row())
    _row(sheet, 792, 1.2, _near_row())
    sheet.add(
        sheet.whole(sheet.glow([(0, "#000000", 0), (0.62, "#02060f", 0), (1, "#02060f", 0.6)], (0.5, 0.42), 0.78))
    )
    return sheet


def _room(sheet: Sheet) -> None:
    sheet.add(sheet.whole(sheet.fade([(0, "#0b1a2c", 1), (0.55, "#12304a", 1), (1, "#0a1826", 1)])))
    for x in range(0, 1201, 150):
        sheet.add(rect((x, 0, 2, 560), "#0a1625"), rect((x + 2, 0, 1.4, 560), "#1d3c58"))
    ceiling = path("M0 0H1200L1040 46H160Z", "#08131f")
    lamps = [path(f"M{170 + at * 146} 14h96l-8 14h-80Z", "#8fc0d6", opacity=0.5) for at in range(6)]
    sheet.add(ceiling, *lamps)
    floor = sheet.fade([(0, "#17405c", 1), (0.4, "#0d2337", 1), (1, "#06101b", 1)])
    sheet.add(path("M0 560L1200 560L1200 900L0 900Z", floor))
    left, top, wide, high = SCREEN
    spill = sheet.glow([(0, "#5fc0d8", 0.5), (0.5, "#2f86ad", 0.22), (1, "#2f86ad", 0)])
    sheet.add(oval((left + wide / 2, top + high / 2 + 20), (760, 480), spill))
    for at in range(5):
        left = 250 + at * 150
        sheet.add(path(f"M{left} 510h90l{(at - 2) * 110 + 40} 390h-170Z", "#66c5d6", opacity=0.035))
    for side, colour in ((40, "#e7b25a"), (1082, "#5fb3cc")):
        sheet.add(rect((side, 150, 78, 300), "#091624", rx=5))
        for at in range(12):
            long = sheet.chance.uniform(20, 58)
            sheet.add(rect((side + 10, 164 + at * 23, long, 7), colour if at % 4 else "#d9ecf2", opacity=0.65, rx=3))


def _screen(sheet: Sheet) -> None:
    x, y, wide, high = SCREEN
    sheet.add(rect((x - 12, y - 12, wide + 24, high + 24), "#060e18", rx=10))
    sheet.add(rect(SCREEN, sheet.fade([(0, "#123a5c", 1), (0.6, "#1d6a8a", 1), (1, "#3fa3ae", 1)]), rx=4))
    for at in range(1, 15):
        sheet.add(rect((x + at * 60, y, 1, high), "#bfeaf0", opacity=0.12))
    for at in range(1, 7):
        sheet.add(rect((x, y + at * 60, wide, 1), "#bfeaf0", opacity=0.12))
    mask = sheet.clip(polygon([(x, y), (x + wide, y), (x + wide, y + high), (x, y + high)]))
    globe = [disc(560, 1180, 745, "#0f3350"), disc(560, 1180, 745, "none", stroke="#8fe0e4", stroke_width=2.5)]
    for at in range(-6, 7):
        arc = smooth([(560 + at * 92 + at * 6 * t, 440 + 8 * t + abs(at) ** 2 * 2.4) for t in range(14)])
        globe.append(stroke(arc, "#5bb7c4", 1, opacity=0.5))
    globe += [disc(560, 1180, 719 - 26 * at, "none", stroke="#5bb7c4", stroke_width=1, opacity=0.45) for at in range(4)]
    sheet.add(group(globe, clip_path=mask))


def _lines(sheet: Sheet) -> None:
    """Three tracks from the same point: one falls, one stops, one goes all the way round."""
    start: Point = (300.0, 498.0)
    first = smooth([start, (352, 398), (440, 318), (540, 288), (640, 300), (730, 350), (782, 420)])
    second = smooth([start, (330, 416), (372, 352), (412, 318)])
    third = smooth([start, (338, 372), (420, 250), (540, 176), (690, 152), (850, 178), (980, 248), (1070, 330)])
    sheet.add(
        stroke(first, "#e9a45f", 3, stroke_dasharray="3 9", opacity=0.95),
        stroke(second, "#f0836a", 3, stroke_dasharray="3 9"),
        stroke("M402 308l22 22M424 308l-22 22", "#ff8d70", 4),
        stroke("M772 420l20 20M792 420l-20 20", "#e9a45f", 4),
    )
    soft = sheet.blur(7)
    x, y, wide, high = SCREEN
    mask = sheet.clip(polygon([(x, y), (x + wide, y), (x + wide, y + high), (x, y + high)]))
    track = [stroke(third, "#fff3c0", 12, opacity=0.55, filter=soft), stroke(third, "#fff8dc", 5)]
    sheet.add(group(track, clip_path=mask))
    for x, y in ((338, 372), (540, 176), (850, 178)):
        sheet.add(disc(x, y, 8, "#1d6a8a"), disc(x, y, 8, "none", stroke="#fff8dc", stroke_width=3))
    halo = sheet.glow([(0, "#ffffff", 1), (0.2, "#fff0b8", 0.9), (1, "#ffe38a", 0)])
    sheet.add(disc(980, 248, 62, halo))
    craft = [
        rect((-9, -9, 18, 18), "#fffdf2"),
        rect((-34, -6, 20, 12), "#ffd978"),
        rect((14, -6, 20, 12), "#ffd978"),
        rect((-14, -1.5, 28, 3), "#fffdf2"),
    ]
    sheet.add(group(craft, transform="translate(980 248) rotate(34)"))
    for at, (label, colour) in enumerate(
        (("2009. 8. 25.", "#e9a45f"), ("2010. 6. 10.", "#ff9a80"), ("2013. 1. 30.", "#fff8dc"))
    ):
        y = 112 + at * 34
        sheet.add(rect((178, y - 5, 26, 5), colour, rx=2), _label(216, y + 6, label, colour))
    sheet.add(rect((862, 96, 160, 46), "#0c2b42", opacity=0.75, rx=6), _label(880, 129, "T+ 540", "#fff8dc", 28))


def _label(x: float, y: float, words: str, colour: str, size: float = 21) -> str:
    return (
        f'<text x="{number(x)}" y="{number(y)}" font-family="Noto Sans CJK KR" font-weight="700" '
        f'font-size="{number(size)}" letter-spacing="1" fill="{colour}">{words}</text>'
    )


Seat = tuple[float, str, str]


def _far_row() -> list[Seat]:
    return [
        (at, pose, coat)
        for at, pose, coat in (
            (150, "sit", "#274b66"),
            (270, "sit", "#2d5570"),
            (390, "up", "#33607c"),
            (510, "sit", "#274b66"),
            (630, "stand", "#2d5570"),
            (750, "sit", "#33607c"),
            (870, "up", "#274b66"),
            (990, "sit", "#2d5570"),
            (1090, "sit", "#274b66"),
        )
    ]


def _middle_row() -> list[Seat]:
    return [
        (at, pose, coat)
        for at, pose, coat in (
            (110, "sit", "#1f3d57"),
            (280, "stand", "#24465f"),
            (440, "sit", "#1f3d57"),
            (600, "cheer", "#2a4c66"),
            (770, "sit", "#24465f"),
            (930, "up", "#1f3d57"),
            (1090, "stand", "#24465f"),
        )
    ]


def _near_row() -> list[Seat]:
    return [
        (130, "sit", "#132a40"),
        (372, "cheer", "#17314a"),
        (590, "sit", "#132a40"),
        (826, "embrace", "#17314a"),
        (1076, "sit", "#132a40"),
    ]


def _row(sheet: Sheet, floor: float, size: float, seats: list[Seat]) -> None:
    """A row of desks with lit screens, and the backs of those who work there."""
    dark = mix("#16344d", "#050c16", (size - 0.6) * 1.4)
    sheet.add(
        rect((0, floor, WIDTH, HEIGHT - floor), dark), rect((0, floor - 1, WIDTH, 2.4 * size), "#6cc6d8", opacity=0.55)
    )
    for x, _, _ in seats:
        for shift in (-92, 8):
            sheet.add(
                group(
                    _monitor(sheet),
                    transform=f"translate({number(x + shift * size)} {number(floor)}) scale({number(size)})",
                )
            )
    for x, pose, coat in seats:
        figure = _figure(sheet, pose, coat)
        sheet.add(group(figure, transform=f"translate({number(x)} {number(floor + 62 * size)}) scale({number(size)})"))


def _monitor(sheet: Sheet) -> list[str]:
    """A screen that faces the one who sits before it: lines of figures, or a curve."""
    tint = sheet.chance.choice(["#2f8fae", "#3aa3a0", "#2a6f9c"])
    parts = [
        rect((36, -8, 12, 8), "#07111d"),
        rect((0, -62, 84, 56), "#07111d", rx=4),
        rect((4, -58, 76, 48), mix(tint, "#0d2a40", 0.35), rx=2),
    ]
    if sheet.chance.random() < 0.4:
        curve = smooth([(10.0, -18), (30, -40), (52, -50), (74, -40)])
        return [*parts, stroke(curve, "#ffe7a8", 2), disc(52, -50, 3, "#ffffff")]
    tints = ["#a9e6ea", "#7cc6d6", "#ffd98f"]
    lines = [
        rect((10, -52 + at * 9, sheet.chance.uniform(18, 60), 3.4), sheet.chance.choice(tints), opacity=0.8, rx=1.5)
        for at in range(5)
    ]
    return [*parts, *lines]


def _hand(x: float, y: float, side: int) -> list[str]:
    """An open hand held up: palm, four fingers, thumb."""
    fingers = "".join(
        f"M{number(x + at * 4.6)} {number(y - 8)}l{number(at * 1.6)} {number(-11 + abs(at) * 1.6)}"
        for at in (-1.5, -0.5, 0.5, 1.5)
    )
    return [
        stroke(fingers, "#d8a987", 4),
        stroke(f"M{number(x - side * 7)} {number(y - 2)}l{number(-side * 7)} -6", "#d8a987", 4.4),
        oval((x, y - 5), (8.5, 9), "#d8a987"),
    ]


def _figure(sheet: Sheet, pose: str, coat: str) -> list[str]:
    rim = "#9fe6ea"
    warm = "#ffe3a8"
    lift = {"sit": 0.0, "up": -34.0, "stand": -52.0, "cheer": -58.0, "embrace": -54.0}[pose]
    hair = sheet.chance.choice(["#0c1420", "#131a26", "#1a1a20", "#2a2320"])
    shoulders = [(-34.0, 150.0), (-38, -30), (-28, -62), (-10, -72), (10, -72), (28, -62), (38, -30), (34, 150)]
    fold = mix(coat, "#040a12", 0.45)
    body = [
        path(smooth(shoulders) + "Z", coat),
        path("M-34 150C-36 60 -40 -10 -37 -34C-34 -52 -30 -62 -22 -66C-24 -20 -20 70 -16 150Z", fold, opacity=0.7),
        stroke("M0 -66V140M-20 -58Q0 -48 20 -58", fold, 1.8),
        path("M-14 -72Q0 -60 14 -72Q8 -78 0 -78Q-8 -78 -14 -72Z", "#dfeef0", opacity=0.85),
    ]
    if pose in {"up", "cheer"}:
        for side in (-1, 1):
            reach = 150 if pose == "cheer" else 122
            arm = smooth([(side * 29.0, -52), (side * 52, -96), (side * 44, -reach)])
            body += [
                stroke(arm, coat, 17),
                stroke(smooth([(side * 35.0, -56), (side * 59, -97), (side * 51, -reach)]), rim, 2.2, opacity=0.7),
                rect((side * 44 - 9, -reach - 3, 18, 7), "#dfeef0"),
                *_hand(side * 44, -reach - 6, side),
            ]
    if pose == "embrace":
        body += [
            path(
                smooth([(36.0, 150), (36, -26), (48, -58), (66, -66), (84, -58), (96, -26), (94, 150)]) + "Z", "#1c3a55"
            ),
            oval((66, -68), (8, 12), "#c69877"),
            oval((66, -88), (19, 22), "#171c26"),
            path("M52 -66Q66 -56 80 -66Q74 -72 66 -72Q58 -72 52 -66Z", "#dfeef0", opacity=0.85),
            stroke(smooth([(52.0, -58), (66, -66), (80, -58), (95, -30), (94, 150)]), rim, 2.6, opacity=0.8),
            stroke(smooth([(80.0, -40), (40, -26), (4, -36)]), "#24496a", 17),
            stroke(smooth([(80.0, -48), (42, -35), (6, -44)]), rim, 2, opacity=0.7),
            oval((-6, -37), (10, 8), "#d8a987"),
            stroke("M-14 -40h-6M-14 -35h-7", "#d8a987", 4),
            stroke(smooth([(50.0, -96), (56, -108), (66, -111), (78, -104)]), warm, 2.6),
        ]
    body += [oval((0, -74), (8, 12), "#c69877"), oval((0, -96), (20, 23), hair)]
    body += [
        stroke(smooth([(-37.0, -34), (-28, -62), (-11, -71)]), rim, 3, opacity=0.85),
        stroke(smooth([(37.0, -34), (28, -62), (11, -71)]), rim, 3, opacity=0.85),
        stroke(smooth([(-18.0, -104), (-12, -115), (0, -119), (12, -115), (18, -104)]), warm, 2.6, opacity=0.9),
    ]
    if sheet.chance.random() < 0.45:
        body += [
            stroke(smooth([(-21.0, -96), (-19, -112), (0, -121), (19, -112), (21, -96)]), "#2b4a62", 4),
            oval((-21, -94), (5, 8), "#2b4a62"),
            oval((21, -94), (5, 8), "#2b4a62"),
        ]
    chair = [
        path("M-34 70V-16Q-34 -30 -20 -30H20Q34 -30 34 -16V70Z", "#0a1725"),
        stroke("M-32 60V-15Q-32 -28 -20 -28H20Q32 -28 32 -15V60", "#3f7f98", 1.6, opacity=0.7),
    ]
    return [group(body, transform=f"translate(0 {number(lift)})"), *(chair if pose == "sit" else [])]
