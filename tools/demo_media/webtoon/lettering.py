"""Speech bubbles, narration and sound words, lettered in pen and brush."""

import math

from tools.demo_media.easel import PAPER, group, lines, oval, shape, text
from tools.demo_media.webtoon.ink import LINE

VOICE = "NanumBarunpen"
HAND = "Nanum Pen Script"
BRUSH = "Nanum Brush Script"


def breadth(words: str, size: float) -> float:
    """About how wide a line comes out: full width for Hangul, less for the rest."""
    return sum(size * (0.9 if ord(sign) > 0x2E7F else 0.32 if sign in " .,!…’‘" else 0.55) for sign in words)


def say(
    x: float,
    y: float,
    *rows: str,
    tail: tuple[float, float] | None = None,
    size: float = 33,
    fill: str = PAPER,
    shout: bool = False,
) -> str:
    """A speech bubble centred on (x, y) whose tail points at `tail`."""
    leading = 1.34
    half = max(breadth(row, size) for row in rows) / 2 + size * 1.15
    tall = len(rows) * size * leading / 2 + size * 0.95
    body = _burst(half * 1.14, tall * 1.25) if shout else _cloud(half, tall)
    outline = shape(body, fill, stroke=LINE, width=4)
    tip = _tail(x, y, tail, tall) if tail else ("", "")
    first = -(len(rows) - 1) * size * leading / 2 + size * 0.36
    words = lines(0, first, rows, size, leading=leading, anchor="middle", family=VOICE, weight=700, fill=LINE)
    return tip[0] + group(outline, at=(x, y)) + tip[1] + group(words, at=(x, y))


def _cloud(half: float, tall: float) -> str:
    """A superellipse: rounder than a box, roomier than an oval."""
    points = []
    for step in range(72):
        angle = step / 72 * 2 * math.pi
        c, s = math.cos(angle), math.sin(angle)
        points.append(f"{half * math.copysign(abs(c) ** 0.66, c):.1f} {tall * math.copysign(abs(s) ** 0.66, s):.1f}")
    return "M" + "L".join(points) + "Z"


def _burst(half: float, tall: float) -> str:
    points = []
    for step in range(44):
        angle = step / 44 * 2 * math.pi
        reach = 1.16 if step % 2 else 0.94
        points.append(f"{half * reach * math.cos(angle):.1f} {tall * reach * math.sin(angle):.1f}")
    return "M" + "L".join(points) + "Z"


def _tail(x: float, y: float, tail: tuple[float, float], tall: float) -> tuple[str, str]:
    """The tail under the bubble's outline, and the patch that opens the outline to it."""
    tx, ty = tail
    away = math.atan2(ty - y, tx - x)
    side = away + math.pi / 2
    wide = 17
    root = tall * 0.62
    rx, ry = x + root * math.cos(away), y + root * math.sin(away)
    ax, ay = rx + wide * math.cos(side), ry + wide * math.sin(side)
    bx, by = rx - wide * math.cos(side), ry - wide * math.sin(side)
    bend = f"Q{(ax + tx) / 2 + 8:.0f} {(ay + ty) / 2:.0f}"
    back = f"Q{(bx + tx) / 2 + 8:.0f} {(by + ty) / 2:.0f}"
    d = f"M{ax:.0f} {ay:.0f}{bend} {tx:.0f} {ty:.0f}{back} {bx:.0f} {by:.0f}"
    return shape(d, PAPER, stroke=LINE, width=4), shape(d, PAPER)


def think(x: float, y: float, *rows: str, size: float = 32) -> str:
    """A thought: a bubble without an outline, soft at the edge."""
    half = max(breadth(row, size) for row in rows) / 2 + size * 1.2
    tall = len(rows) * size * 0.7 + size
    halo = "".join(oval(x, y, half + grow, tall + grow, PAPER, opacity=0.35) for grow in (18, 10, 2))
    return halo + lines(
        x,
        y - (len(rows) - 1) * size * 0.7 + size * 0.36,
        rows,
        size,
        leading=1.4,
        anchor="middle",
        family=VOICE,
        weight=700,
        fill=LINE,
    )


def tell(x: float, y: float, *rows: str, size: float = 34, fill: str = LINE, anchor: str = "middle") -> str:
    """Narration, set straight on the page."""
    return lines(x, y, rows, size, leading=1.62, anchor=anchor, family=VOICE, weight=700, fill=fill, spacing=0.5)


def sound(
    x: float, y: float, word: str, size: float, *, fill: str, turn: float = -8, edge: str = PAPER, wide: float = 10
) -> str:
    """A sound word in brush, with an edge that lifts it off the drawing."""
    under = text(
        0,
        0,
        word,
        size,
        fill=edge,
        family=BRUSH,
        anchor="middle",
        extra=f'stroke="{edge}" stroke-width="{wide}" stroke-linejoin="round"',
    )
    return group(under, text(0, 0, word, size, fill=fill, family=BRUSH, anchor="middle"), at=(x, y), turn=turn)


def pen(
    x: float, y: float, words: str, size: float, *, fill: str = "#2B3A67", turn: float = 0, anchor: str = "start"
) -> str:
    """What somebody wrote by hand."""
    return group(text(0, 0, words, size, fill=fill, family=HAND, anchor=anchor), at=(x, y), turn=turn)
