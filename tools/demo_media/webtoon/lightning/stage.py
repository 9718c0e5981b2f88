"""Where it happens: the hall with its course, its crowd and its clock; and how a panel is cut aslant."""

import math
from random import Random

from tools.demo_media.easel import GARDENIA, PAPER, VERMILION, box, group, lines, oval, shape, text
from tools.demo_media.webtoon.ink import LINE, drawn, inked
from tools.demo_media.webtoon.lettering import VOICE, breadth

NAVY, NAVY_SOFT, VIOLET = "#1C2352", "#2C3675", "#4A3F86"
SKY, MINT, CORAL = "#CFECF5", "#BFE8D8", "#F2705E"
BOARD, BOARD_EDGE = "#F4F0E2", "#C9BE9E"
ROUND = "NanumSquareRound ExtraBold"

DEFS = """
<linearGradient id="hall" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="#141A40"/><stop offset="1" stop-color="#3B3A80"/></linearGradient>
<linearGradient id="beam" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="#FFF6CF" stop-opacity=".72"/><stop offset="1" stop-color="#FFF6CF" stop-opacity=".08"/></linearGradient>
<pattern id="screen" width="16" height="16" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><circle cx="4" cy="4" r="3" fill="#1C2352" opacity=".13"/></pattern>
"""


def cut(name: str, corners: tuple[tuple[float, float], ...], art: str) -> str:
    """Art seen through a frame with any number of corners; `name` is unique in the strip."""
    points = " ".join(f"{x:g},{y:g}" for x, y in corners)
    return (
        f'<clipPath id="{name}"><polygon points="{points}"/></clipPath><g clip-path="url(#{name})">{art}</g>'
        f'<polygon points="{points}" fill="none" stroke="{LINE}" stroke-width="6" stroke-linejoin="round"/>'
    )


def note(x: float, y: float, *rows: str, size: float = 32, fill: str = PAPER, ink: str = LINE) -> str:
    """Narration in a box, its upper left corner at (x, y)."""
    wide = max(breadth(row, size) for row in rows) + size * 1.5
    tall = len(rows) * size * 1.45 + size * 0.75
    words = lines(
        x + wide / 2, y + size * 1.42, rows, size, leading=1.45, anchor="middle", family=VOICE, weight=700, fill=ink
    )
    return box(x + 6, y + 7, wide, tall, LINE, opacity=0.25) + box(x, y, wide, tall, fill, stroke=LINE, line=4) + words


def rays(x: float, y: float, colour: str, *, count: int = 22, reach: float = 1100, opacity: float = 0.5) -> str:
    """A burst of wedges about (x, y)."""
    step = 2 * math.pi / count
    out = ""
    for at in range(count):
        a, b = at * step, at * step + step * 0.46
        out += (
            f"M{x:g} {y:g}L{x + reach * math.cos(a):.0f} {y + reach * math.sin(a):.0f}"
            f"L{x + reach * math.cos(b):.0f} {y + reach * math.sin(b):.0f}Z"
        )
    return shape(out, colour, opacity=opacity)


def streaks(width: float, height: float, seed: int, colour: str = PAPER, *, count: int = 40, slope: float = 0) -> str:
    """Speed lines across a panel."""
    rng = Random(seed)
    out = ""
    for _ in range(count):
        x, y = rng.uniform(-200, width), rng.uniform(0, height)
        long, fat = rng.uniform(120, 460), rng.uniform(2, 9)
        out += f"M{x:.0f} {y:.0f}L{x + long:.0f} {y - fat / 2 + slope * long:.1f}L{x + long:.0f} {y + fat / 2 + slope * long:.1f}Z"
    return shape(out, colour, opacity=0.85)


def bunting(width: float, y: float, sag: float = 60) -> str:
    colours = (VERMILION, GARDENIA, "#7FD6C2", PAPER)
    out = drawn(f"M-10 {y}Q{width / 2} {y + 2 * sag} {width + 10} {y}", width=4)
    for at in range(12):
        t = (at + 0.5) / 12
        x, drop = width * t, y + 4 * sag * t * (1 - t)
        out += inked(f"M{x - 19:.0f} {drop:.0f}H{x + 19:.0f}L{x:.0f} {drop + 38:.0f}Z", colours[at % 4], width=3)
    return out


def hall(width: float, height: float) -> str:
    """The dark of the hall behind the stage, with lamps."""
    bars = "".join(box(x, 0, 4, height, "#5C5AA8", opacity=0.25) for x in range(30, int(width), 92))
    return box(0, 0, width, height, "url(#hall)") + bars


def beam(x: float, top: float, bottom: float, half: float) -> str:
    return shape(f"M{x - 30} {top}H{x + 30}L{x + half} {bottom}H{x - half}Z", "url(#beam)") + oval(
        x, bottom, half, half * 0.13, "#FFF6CF", opacity=0.32
    )


def course(x: float, y: float, width: float) -> str:
    """The board with its black line, seen from the front: start on the left, a basket on the right."""
    top = f"M{x + 60} {y}H{x + width - 60}L{x + width} {y + 112}H{x}Z"
    run = f"M{x + 96} {y + 66}C{x + width * 0.3} {y + 6} {x + width * 0.34} {y + 106} {x + width * 0.52} {y + 70}S{x + width * 0.74} {y + 18} {x + width - 130} {y + 60}"
    legs = box(x, y + 112, width, 32, BOARD_EDGE, stroke=LINE, line=5)
    basket = inked(f"M{x + width - 150} {y + 6}h74l-10 60h-54Z", "#7FD6C2") + oval(
        x + width - 113, y + 6, 37, 9, "#3F8F7C", stroke=LINE, width=4
    )
    return inked(top, BOARD, width=5) + drawn(run, width=13) + legs + basket


def clock(x: float, y: float, time: str, size: float = 1, *, hot: bool = False) -> str:
    """The contest clock."""
    case = box(-118, -52, 236, 104, "#15182B", radius=16, stroke=LINE, line=5) + box(
        -108, -42, 216, 84, "none", radius=10, stroke="#4C5480", line=3
    )
    figures = text(
        0,
        27,
        time,
        76,
        fill=CORAL if hot else "#7FF0D2",
        family=ROUND,
        weight=800,
        anchor="middle",
        spacing=3,
    )
    return group(case, figures, at=(x, y), scale=size)


HEADS = ("#6D5A8C", "#51629A", "#8A6A86", "#5F7F9B", "#77608F", "#4D5A86")


def crowd(
    width: float, y: float, seed: int, *, rows: int = 2, arms: bool = False, tones: tuple[str, ...] = HEADS
) -> str:
    """People seen from behind, as shapes; `arms` thrown up."""
    rng = Random(seed)
    out = ""
    for row in range(rows):
        for at in range(10):
            x = at * width / 9 + (row % 2) * 40 + rng.uniform(-12, 12)
            top, tone = y + row * 62 + rng.uniform(-12, 12), rng.choice(tones)
            size = 0.9 + row * 0.22
            body = shape("M-54 150C-60 50 -40 30 0 30C40 30 60 50 54 150Z", tone) + oval(0, 0, 33, 36, tone)
            if arms and rng.random() < 0.6:
                lean = rng.choice((-1, 1)) * rng.uniform(8, 26)
                body += shape(f"M-40 60L{-62 + lean:.0f} -66M40 60L{62 + lean:.0f} -72", stroke=tone, width=25)
                body += oval(-62 + lean, -76, 16, 17, tone) + oval(62 + lean, -82, 16, 17, tone)
            out += group(body, at=(x, top), scale=size)
    return out
