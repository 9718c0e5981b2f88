"""The cat that sleeps in the yard."""

from __future__ import annotations

from typing import Final

from tools.art.drawings.trees import contact
from tools.art.palette import PAPER, light, mix, outline, shade
from tools.art.svg import ellipse, group, path, stroke

FUR: Final = "#DE9C56"
_CREAM: Final = mix(PAPER, FUR, 0.12)
_STRIPE: Final = shade(FUR, 0.34)
_LINE: Final = outline(FUR)


def cat() -> str:
    """A ginger cat, curled up with its chin on its paws, seen from the south; its tail is drawn apart."""
    back = "M13 34Q8 22 22 15Q36 8 50 14Q62 20 61 31Q60 36 54 36H18Q14 36 13 34Z"
    return group(
        contact(37, 36, 27, 4),
        path(back, FUR, stroke=_LINE, stroke_width=2),
        path("M22 16Q36 9 49 14.6Q40 15 33 20Q26 20 22 16Z", light(FUR, 0.3)),
        stroke("M34 12.4q1 4 -1 8M42 12.4q2 4 0 9M50 15.4q3 4 2 8", _STRIPE, 2.6),
        _head(),
        ellipse(24, 35, 6, 2.8, _CREAM, stroke=_LINE, stroke_width=1.4),
    )


def _head() -> str:
    skull = "M6 26Q6 20 9 17L8.6 9.6L14.6 13.4Q18 12.4 21.6 13.4L27.6 9.6L27.2 17Q30 20 30 26Q28 34 18 34Q8 34 6 26Z"
    return group(
        path(skull, FUR, stroke=_LINE, stroke_width=2),
        path("M10 29Q13 24 18 25Q23 24 26 29Q24 33 18 33Q12 33 10 29Z", _CREAM),
        stroke("M18 14.4v4M14.4 15.4l0.6 3M21.6 15.4l-0.6 3", _STRIPE, 1.8),
        stroke("M10.4 23.6q2 2 4.2 0M21.4 23.6q2 2 4.2 0", "#22252B", 1.7),
        path("M16.6 26.4h2.8l-1.4 1.8z", "#B5655A"),
    )


def tail() -> str:
    """Around its side, from where it moves a little."""
    curl = "M57 29Q64 33 58 37Q48 40.4 36 37.4"
    return group(
        stroke(curl, _LINE, 9),
        stroke(curl, FUR, 6),
        stroke("M42 38.4L36 37.4", _CREAM, 6),
    )
