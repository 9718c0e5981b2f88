"""Words in a comic: speech bubbles with tails, shouts, thoughts, captions, sounds."""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from html import escape

from tools.demo_media.pictures.sheet import Point, Sheet, disc, group, number, path, polygon, rect, smooth, stroke

INK = "#22252b"
PAPER = "#fffdf7"
HANJI = "#f7f1e3"
INDIGO = "#1f4e8c"
GARDENIA = "#f2b632"
PALE = "#fce9b2"
VERMILION = "#bf3f2b"
GREEN = "#2f6b53"

PAGE_WIDTH, PAGE_HEIGHT = 1200, 1697
LETTERS = 40.0
FONT = "Noto Sans CJK KR"


@dataclass
class Page(Sheet):
    """A page being drawn. ``words`` keeps everything lettered on it, for the transcript."""

    words: list[str] = field(default_factory=list)


def blank_page(seed: int, paper: str = HANJI) -> Page:
    """A page of the comic's size."""
    page = Page(PAGE_WIDTH, PAGE_HEIGHT, seed=seed)
    page.add(page.whole(paper))
    return page


def breadth(line: str, size: float) -> float:
    """About how wide a line is: a Korean letter is an em, a Latin one a little over half."""
    ems = sum(0.92 if letter > "\u2e7f" else 0.3 if letter in " .,!?:·'’‘“”…~" else 0.56 for letter in line)
    return ems * size


def words(lines: list[str], at: Point, size: float = LETTERS, **given: str | float) -> str:
    """Lines centred about a point."""
    step = size * 1.3
    first = at[1] - step * (len(lines) - 1) / 2 + size * 0.36
    style: dict[str, str | float] = {"fill": INK, "font_weight": "700", **given}
    rows = "".join(
        f'<tspan x="{number(at[0])}" y="{number(first + step * row)}">{escape(line)}</tspan>'
        for row, line in enumerate(lines)
    )
    extra = "".join(f' {name.replace("_", "-")}="{value}"' for name, value in style.items())
    return f'<text font-family="{FONT}" font-size="{number(size)}" text-anchor="middle"{extra}>{rows}</text>'


def _measure(lines: list[str], size: float) -> tuple[float, float]:
    return max(breadth(line, size) for line in lines), size * 1.3 * len(lines)


def say(page: Page, text: str, at: Point, tail: Point | None, size: float = LETTERS, *, fill: str = PAPER) -> None:
    """A speech bubble about ``at`` whose tail points to ``tail``."""
    lines = text.split("\n")
    page.words.append(" ".join(lines))
    wide, high = _measure(lines, size)
    half, tall = wide / 2 + size * 0.95, high / 2 + size * 0.5
    x, y = at
    box = (x - half, y - tall, half * 2, tall * 2)
    round_off = min(tall, size * 1.5)
    parts = [rect(box, fill, rx=round_off, stroke=INK, stroke_width=10)]
    if tail:
        wedge = _wedge(at, tail, (half, tall))
        parts += [path(wedge, fill, stroke=INK, stroke_width=10, stroke_linejoin="round"), path(wedge, fill)]
    parts += [rect(box, fill, rx=round_off), words(lines, at, size)]
    page.add(group(parts))


def _wedge(at: Point, tail: Point, halves: Point) -> str:
    """The tail: rooted inside the bubble, bent a little on its way to its point."""
    angle = math.atan2((tail[1] - at[1]) / halves[1], (tail[0] - at[0]) / halves[0])
    root = (at[0] + halves[0] * 0.72 * math.cos(angle), at[1] + halves[1] * 0.72 * math.sin(angle))
    away = math.atan2(tail[1] - root[1], tail[0] - root[0])
    nx, ny = -math.sin(away) * 22, math.cos(away) * 22
    middle = ((root[0] + tail[0]) / 2 + nx * 0.5, (root[1] + tail[1]) / 2 + ny * 0.5)
    return (
        f"M{number(root[0] + nx)} {number(root[1] + ny)}Q{number(middle[0] + nx * 0.3)} {number(middle[1] + ny * 0.3)} {number(tail[0])} {number(tail[1])}"
        f"Q{number(middle[0] - nx * 0.6)} {number(middle[1] - ny * 0.6)} {number(root[0] - nx)} {number(root[1] - ny)}Z"
    )


def shout(page: Page, text: str, at: Point, size: float = 48, fill: str = PALE) -> None:
    """A burst with points all round."""
    lines = text.split("\n")
    page.words.append(" ".join(lines))
    wide, high = _measure(lines, size)
    count = 26
    points: list[Point] = []
    for step in range(count * 2):
        angle = math.tau * step / (count * 2)
        far = 1.42 if step % 2 == 0 else 1.14
        far *= 1 + 0.06 * math.sin(step * 2.7)
        points.append(
            (
                at[0] + (wide / 2 + size * 0.6) * far * math.cos(angle),
                at[1] + (high / 2 + size * 0.5) * far * math.sin(angle),
            )
        )
    page.add(path(polygon(points), fill, stroke=INK, stroke_width=5, stroke_linejoin="round"), words(lines, at, size))


def think(page: Page, text: str, at: Point, tail: Point, size: float = LETTERS) -> None:
    """A thought: a cloud, and three drops towards the one who thinks."""
    lines = text.split("\n")
    page.words.append(" ".join(lines))
    wide, high = _measure(lines, size)
    half, tall = wide / 2 + size * 0.9, high / 2 + size * 0.6
    bumps = [
        (at[0] + half * math.cos(math.tau * n / 14), at[1] + tall * math.sin(math.tau * n / 14)) for n in range(14)
    ]
    r = min(half, tall) * 0.42
    page.add(
        *(disc(x, y, r, PAPER, stroke=INK, stroke_width=10) for x, y in bumps),
        *(disc(x, y, r, PAPER) for x, y in bumps),
    )
    page.add(rect((at[0] - half, at[1] - tall, half * 2, tall * 2), PAPER, rx=tall * 0.9))
    for n, share in enumerate((0.62, 0.78, 0.92)):
        x, y = at[0] + (tail[0] - at[0]) * share, at[1] + (tail[1] - at[1]) * share
        page.add(disc(x, y, 17 - 4.5 * n, PAPER, stroke=INK, stroke_width=5))
    page.add(words(lines, at, size))


def caption(page: Page, text: str, corner: Point, size: float = 36, fill: str = PALE) -> None:
    """The narrator's strip; ``corner`` is its upper left."""
    lines = text.split("\n")
    page.words.append(" ".join(lines))
    wide, high = _measure(lines, size)
    box = (corner[0], corner[1], wide + size * 1.3, high + size * 0.6)
    page.add(
        rect(box, fill, stroke=INK, stroke_width=5, rx=4),
        words(lines, (box[0] + box[2] / 2, box[1] + box[3] / 2), size),
    )


def sound(page: Page, text: str, at: Point, size: float = 96, turn: float = -8, *, fill: str = VERMILION) -> None:
    """A sound, big and slanted, with a white edge inside an ink edge."""
    page.words.append(text)
    thick = size * 0.13
    parts = [
        words([text], (0, 0), size, stroke=INK, stroke_width=thick * 2.1, stroke_linejoin="round"),
        words([text], (0, 0), size, stroke=PAPER, stroke_width=thick, stroke_linejoin="round"),
        words([text], (0, 0), size, fill=fill),
    ]
    page.add(group(parts, transform=f"translate({number(at[0])} {number(at[1])}) rotate({number(turn)})"))


def sign(page: Page, text: str, at: Point, size: float = 36, fill: str = INK) -> str:
    """Words written on a thing in the picture (a jar's label, a screen); returned to be laid with it."""
    lines = text.split("\n")
    page.words.append(" ".join(lines))
    return words(lines, at, size, fill=fill)


def motion(at: Point, far: float, count: int, start: float, sweep: float) -> str:
    """Short strokes around something that jumps or shakes; angles in radians."""
    d = ""
    for n in range(count):
        angle = start + sweep * n / max(1, count - 1)
        inner, outer = far, far * (1.22 if n % 2 else 1.32)
        d += f"M{number(at[0] + inner * math.cos(angle))} {number(at[1] + inner * math.sin(angle))}L{number(at[0] + outer * math.cos(angle))} {number(at[1] + outer * math.sin(angle))}"
    return stroke(d, INK, 6)


def wave_line(points: list[Point], width: float = 6, colour: str = INK) -> str:
    """A free line through points, in ink."""
    return stroke(smooth(points), colour, width)
