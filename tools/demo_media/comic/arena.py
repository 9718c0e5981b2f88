"""The quiz arena, and the plaza with its wings wall."""

from __future__ import annotations

from tools.demo_media.comic.lettering import GARDENIA, INDIGO, INK, PAPER
from tools.demo_media.comic.places import Box
from tools.demo_media.comic.props import O_BLUE, X_RED, placed, wings
from tools.demo_media.pictures.sheet import disc, group, mix, oval, path, polygon, rect, stroke

FLOOR = "#1b2440"


def _squashed(parts: list[str], x: float, y: float, size: float) -> str:
    """Something lying on the floor, seen at a slant."""
    return group(parts, transform=f"translate({x:.1f} {y:.1f}) scale({size:.3f} {size * 0.42:.3f})")


def arena(box: Box, horizon: float = 0.42) -> list[str]:
    """The arena: dark floor, the O mat on the left, the X mat on the right, a neutral strip between, lamps above."""
    x, y, wide, high = box
    base = y + high * horizon
    parts = [rect(box, "#27365c"), rect((x, base - 26, wide, 26), "#16213d")]
    for at in range(9):
        cx = x + wide * (at + 0.5) / 9
        parts += [
            path(polygon([(cx - 16, y), (cx + 16, y), (cx + 76, base), (cx - 76, base)]), "#fff3d0", opacity=0.07),
            oval((cx, y + 10), (18, 9), "#ffe9ad"),
        ]
    for at in range(int(wide / 44) + 1):
        parts.append(
            disc(x + at * 44 + (at % 2) * 8, base - 34 - (at * 37) % 16, 19, mix("#3b4a75", "#22305a", (at % 3) / 2))
        )
    floor = y + high - base
    parts += [rect((x, base, wide, floor), FLOOR), rect((x, base, wide, 6), "#3b4a75")]
    middle = x + wide / 2
    for side, tone in ((-1, O_BLUE), (1, X_RED)):
        near, far = wide * 0.11, wide * 0.06
        mat = [
            (middle + side * far, base + 14),
            (middle + side * wide * 0.4, base + 14),
            (middle + side * wide * 0.62, y + high),
            (middle + side * near, y + high),
        ]
        parts += [
            path(polygon(mat), mix(FLOOR, tone, 0.34)),
            path(polygon(mat), "none", stroke=mix(FLOOR, tone, 0.7), stroke_width="6"),
        ]
    size = floor / 330
    parts += [
        _squashed(
            [disc(0, 0, 150, "none", stroke=O_BLUE, stroke_width=52)], x + wide * 0.25, base + floor * 0.44, size
        ),
        _squashed(
            [stroke("M-130 -130L130 130M130 -130L-130 130", X_RED, 56)], x + wide * 0.75, base + floor * 0.44, size
        ),
    ]
    return parts


def wings_wall(box: Box) -> list[str]:
    """The plaza on a bright morning: plaster wall with great painted wings, sand underfoot."""
    x, y, wide, high = box
    base = y + high * 0.74
    parts = [
        rect(box, "#bfe0e6"),
        rect((x, y + high * 0.1, wide, base - y), "#f1eadb"),
        rect((x, y + high * 0.1 - 34, wide, 38), "#4d5763"),
        *(disc(x + at * 38 + 8, y + high * 0.1 + 4, 12, "#3a434d") for at in range(int(wide / 38) + 1)),
        rect((x, base - 16, wide, 16), "#cfcabd"),
        rect((x, base, wide, high), "#e9ddc2"),
        *(oval((x + (at * 173) % wide, base + 24 + (at * 61) % (high * 0.24)), (7, 3), "#c3b493") for at in range(26)),
    ]
    parts.append(placed(wings(), (x + wide / 2, y + high * 0.5), high / 640))
    return parts


def notes_wall(box: Box, ground: str = "#dfe9f7") -> list[str]:
    """A plain wall pinned with small notes."""
    x, y, wide, high = box
    tones = (PAPER, "#fce9b2", "#fbe3d0", "#e7efdc")
    parts = [rect(box, ground)]
    for row in range(int(high / 120) + 1):
        for column in range(int(wide / 130) + 1):
            cx, cy = x + 46 + column * 130 + (row % 2) * 40, y + 56 + row * 120
            turn = ((row * 5 + column * 3) % 7) - 3
            parts.append(
                placed(
                    [
                        rect(
                            (-40, -34, 80, 68),
                            tones[(row + column * 3) % 4],
                            stroke=mix(ground, INK, 0.25),
                            stroke_width=3,
                        ),
                        stroke("M-24 -10h48M-24 8h34", mix(ground, INK, 0.3), 4),
                        disc(0, -30, 5, GARDENIA if (row + column) % 2 else INDIGO),
                    ],
                    (cx, cy),
                    1,
                    turn * 2,
                )
            )
    return parts
