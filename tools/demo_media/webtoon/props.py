"""Bread, paper and weather."""

from random import Random

from tools.demo_media.easel import PAPER, VERMILION, box, group, oval, shape
from tools.demo_media.webtoon.ink import CRUST, CRUST_DARK, CRUST_LIGHT, LINE, ball, drawn, inked
from tools.demo_media.webtoon.lettering import pen

COVER, COVER_DARK = "#A8423A", "#7F2E2A"


def loaf() -> str:
    return (
        inked("M-58 34V-8C-70 -40 -30 -46 -20 -38C-8 -48 20 -48 28 -38C52 -46 70 -26 58 -6V34Z", CRUST)
        + shape("M-50 -10C-52 -32 -28 -36 -18 -28C0 -38 18 -36 26 -28", stroke=CRUST_LIGHT, width=6)
        + shape("M-56 20H56V32H-56Z", CRUST_DARK, opacity=0.5)
    )


def croissant() -> str:
    body = inked(
        "M-66 26C-60 -30 -20 -44 0 -44C20 -44 60 -30 66 26C52 30 46 18 38 8C20 -6 -20 -6 -38 8C-46 18 -52 30 -66 26Z",
        CRUST,
    )
    return (
        body
        + drawn("M-42 -16L-30 6M-14 -40L-10 -4M14 -40L10 -4M42 -16L30 6", width=3.4, stroke=CRUST_DARK)
        + drawn("M-30 -28Q0 -44 26 -32", width=4, stroke=CRUST_LIGHT)
    )


def baguette() -> str:
    return inked("M-96 20C-110 4 -80 -24 0 -26C80 -24 110 4 96 20C70 30 -70 30 -96 20Z", CRUST) + drawn(
        "M-58 -12l22 24M-18 -18l22 26M22 -18l22 26", width=5, stroke="#F3D9A6"
    )


def roll() -> str:
    return inked("M-46 26C-58 -10 -30 -40 0 -40C30 -40 58 -10 46 26C20 34 -20 34 -46 26Z", CRUST_LIGHT) + "".join(
        oval(x, y, 2.6, None, PAPER) for x, y in ((-16, -20), (2, -28), (18, -14), (-4, -10), (10, -2))
    )


DOME = "M-70 26C-84 -8 -48 -40 0 -40C48 -40 84 -8 70 26C42 40 -42 40 -70 26Z"


def bun() -> str:
    """단팥빵: round and flat, egg-washed, black sesame in the dimple on top."""
    base = shape("M-72 20C-40 36 40 36 72 20Q74 24 70 26C42 40 -42 40 -70 26Q-74 24 -72 20Z", "#7E4519") + shape(
        "M-70 4C-40 26 40 26 70 4Q76 14 72 21C40 36 -40 36 -72 21Q-76 14 -70 4Z", "#9A5A22", opacity=0.65
    )
    seeds = "".join(
        oval(2 + x, -23 + y, 2.2, 3.2, "#1F1714")
        for x, y in ((-13, 0), (-6, -3), (1, 1), (7, -3), (13, 0), (-3, 4), (8, 4))
    )
    return (
        shape(DOME, "#B8702F")
        + base
        + oval(2, -22, 24, 9, "#8C4F1E")
        + seeds
        + drawn("M-52 -2Q-46 -24 -26 -31", width=6, stroke="#EDBB78")
        + drawn(DOME)
    )


def half_bun() -> str:
    """The same bun cut through: crumb, and sweet red beans to the edge."""
    beans = "".join(
        oval(x, y, 8, 6, "#7A3B46")
        for x, y in ((-34, 6), (-16, -6), (4, 4), (22, -8), (38, 6), (-6, 14), (20, 14), (-24, 16))
    )
    return (
        inked(DOME, "#B8702F")
        + shape("M-60 22C-72 -4 -42 -30 0 -30C42 -30 72 -4 60 22C36 32 -36 32 -60 22Z", "#F6E2B8")
        + shape("M-48 18C-56 -6 -30 -19 0 -19C30 -19 56 -6 48 18C30 26 -30 26 -48 18Z", "#55252F")
        + beans
    )


def bitten_bun() -> str:
    """A bun with a bite out of its right side."""
    return (
        inked(
            "M-70 26C-84 -8 -48 -40 0 -40C16 -40 28 -37 38 -33Q24 -22 34 -8Q20 2 34 12Q26 24 38 34C4 40 -44 38 -70 26Z",
            "#B8702F",
        )
        + inked("M38 -33Q24 -22 34 -8Q20 2 34 12Q26 24 38 34Q12 34 6 4Q8 -26 38 -33Z", "#55252F", width=3)
        + drawn("M-52 -2Q-46 -24 -26 -31", width=6, stroke="#EDBB78")
    )


KINDS = (loaf, croissant, baguette, roll)


def shelf(width: float, seed: int, *, scale: float = 0.62) -> str:
    """A board of mixed bread, its bottom edge at y = 0."""
    rng = Random(seed)
    out, x = "", 46.0
    while x < width - 50:
        kind = rng.choice(KINDS)
        half = 100 * scale if kind is baguette else 66 * scale
        x += half
        if x + half > width:
            break
        out += group(kind(), at=(x, -44 * scale + 4), scale=scale, turn=rng.uniform(-4, 4))
        x += half + 8
    return (
        box(0, 0, width, 20, "#9A6A3C", stroke=LINE, line=3.4) + box(4, 13, width - 8, 6, "#6F4823", opacity=0.6) + out
    )


def notebook(width: float, height: float, rows: tuple[str, ...], *, size: float = 40, turn: float = 0) -> str:
    """An open page of the notebook, its middle at (0, 0), with what is written on it."""
    left, top = -width / 2, -height / 2
    out = box(left + 10, top + 14, width, height, "#1F1A1A", radius=8, opacity=0.22)
    out += box(left - 12, top - 10, width + 24, height + 20, COVER, radius=10, stroke=LINE, line=4)
    out += box(left, top, width, height, "#FFFBEF", radius=4, stroke=LINE, line=3)
    gap = size * 1.42
    count = int((height - 30) // gap)
    out += "".join(box(left + 24, top + 34 + gap * (at + 0.6), width - 48, 1.8, "#C8D3E4") for at in range(count))
    out += box(left + 62, top + 8, 2, height - 16, "#E9A9A0")
    out += "".join(pen(left + 80, top + 27 + gap * (at + 0.6), row, size) for at, row in enumerate(rows))
    out += "".join(ball(left + 2, top + 40 + at * (height - 80) / 5, 7, 7, "#8C8F98", width=3) for at in range(6))
    return group(out, turn=turn)


def closed_notebook() -> str:
    """The notebook shut, its corners gone soft."""
    label = box(-58, -70, 116, 62, "#FFFBEF", radius=4, stroke=LINE, line=3) + pen(
        0, -28, "남은 빵", 40, anchor="middle"
    )
    pages = inked("M-106 140H112Q122 132 114 122H-104Z", "#F1E9D6", width=3)
    return (
        pages
        + inked(
            "M-112 -134Q-110 -146 -98 -146H98Q112 -144 112 -130L114 116Q112 130 98 130H-100Q-114 128 -112 114Z", COVER
        )
        + box(-112, -146, 30, 276, COVER_DARK, radius=8, opacity=0.7)
        + label
        + drawn("M74 -138l34 30M-78 118l-26 -24", width=3, stroke=COVER_DARK)
    )


def rain(
    width: float, height: float, seed: int, *, count: int = 90, colour: str = "#C6D4EC", opacity: float = 0.5
) -> str:
    rng = Random(seed)
    d = ""
    for _ in range(count):
        x, y, long = rng.uniform(-40, width), rng.uniform(-30, height), rng.uniform(26, 74)
        d += f"M{x:.0f} {y:.0f}l{-long * 0.16:.0f} {long:.0f}"
    return drawn(d, width=2.6, stroke=colour, opacity=opacity)


def splashes(width: float, y: float, depth: float, seed: int, *, count: int = 22, colour: str = "#C6D4EC") -> str:
    rng = Random(seed)
    d = ""
    for _ in range(count):
        x, sy, r = rng.uniform(10, width - 10), rng.uniform(y, y + depth), rng.uniform(9, 20)
        d += f"M{x - r:.0f} {sy:.0f}a{r:.0f} {r * 0.3:.0f} 0 1 0 {2 * r:.0f} 0a{r:.0f} {r * 0.3:.0f} 0 1 0 {-2 * r:.0f} 0M{x:.0f} {sy - 4:.0f}v-9"
    return drawn(d, width=2, stroke=colour, opacity=0.6)


def steam(x: float, y: float, size: float = 1, *, colour: str = "#FFFFFF", opacity: float = 0.8) -> str:
    wisp = "M0 0C-16 -26 16 -42 0 -72C-10 -92 8 -104 2 -122"
    return group(
        drawn(wisp, width=9, stroke=colour, opacity=opacity),
        drawn("M30 8C16 -16 44 -32 30 -58", width=7, stroke=colour, opacity=opacity),
        drawn("M-30 8C-44 -12 -18 -30 -32 -52", width=7, stroke=colour, opacity=opacity),
        at=(x, y),
        scale=size,
    )


def umbrella(colour: str = VERMILION) -> str:
    """An open umbrella above (0, 0), its handle down to y = 230."""
    canopy = "M-210 10C-200 -110 -90 -170 0 -170C90 -170 200 -110 210 10Q170 -24 140 8Q104 -26 70 8Q34 -26 0 8Q-34 -26 -70 8Q-104 -26 -140 8Q-170 -24 -210 10Z"
    ribs = drawn("M0 -168C-40 -120 -66 -60 -70 8M0 -168C40 -120 66 -60 70 8M0 -168V4", width=3, opacity=0.6)
    return (
        drawn("M0 0V230", width=9)
        + drawn("M0 -170v-16", width=8)
        + inked(canopy, colour)
        + shape("M90 -140C150 -110 196 -60 210 10Q170 -24 140 8C138 -50 120 -100 90 -140Z", LINE, opacity=0.16)
        + ribs
    )


def awning(width: float, height: float, one: str, other: str, *, stripes: int = 10) -> str:
    """A striped market awning with a scalloped hem, hanging from y = 0."""
    step = width / stripes
    out = ""
    for at in range(stripes):
        x = at * step
        d = f"M{x:.1f} 0H{x + step:.1f}V{height - step / 2:.1f}A{step / 2:.1f} {step / 2:.1f} 0 0 1 {x:.1f} {height - step / 2:.1f}Z"
        out += inked(d, one if at % 2 == 0 else other, width=3)
    return out + box(0, 0, width, height * 0.26, LINE, opacity=0.1)
