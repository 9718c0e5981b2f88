"""Faces shared by the whole cast, drawn about (0, 0) with eyes 44 apart."""

from __future__ import annotations

from typing import Literal

from tools.demo_media.comic.lettering import INK, PAPER, VERMILION
from tools.demo_media.pictures.sheet import disc, oval, path, stroke

Mood = Literal[
    "smile", "happy", "wow", "think", "doubt", "shock", "sad", "wink", "proud", "shy", "firm", "talk", "sleepy"
]

MOUTHS = {
    "arc": stroke("M-14 24Q0 38 14 24", INK, 5),
    "small": stroke("M-8 27Q0 33 8 27", INK, 5),
    "flat": stroke("M-12 29H12", INK, 5),
    "slant": stroke("M-12 30Q0 24 13 27", INK, 5),
    "wobble": stroke("M-15 30q5 -8 10 0t10 0t10 0", INK, 5),
    "down": stroke("M-13 33Q0 21 13 33", INK, 5),
    "open": path("M-17 21Q0 17 17 21Q16 44 0 45Q-16 44 -17 21Z", "#8c2a22", stroke=INK, stroke_width=4)
    + path("M-10 38Q0 31 10 38Q5 44 0 44Q-6 44 -10 38Z", "#ee8a7c"),
    "oh": oval((0, 32), (10, 13), "#8c2a22", stroke=INK, stroke_width=4),
    "talk": path("M-12 24Q0 21 12 24Q10 37 0 38Q-10 37 -12 24Z", "#8c2a22", stroke=INK, stroke_width=4),
    "jag": path(
        "M-18 24L-9 31L0 24L9 31L18 24L16 40L8 35L0 41L-8 35L-16 40Z",
        PAPER,
        stroke=INK,
        stroke_width=4,
        stroke_linejoin="round",
    ),
}


def _dots(shift: float = 0.0, size: float = 6.5) -> str:
    return "".join(
        oval((side * 22 + shift, 0), (size, size * 1.25), INK) + disc(side * 22 + shift + 2, -3, 2, PAPER)
        for side in (-1, 1)
    )


def _round(size: float, pupil: float) -> str:
    return "".join(
        disc(side * 23, -2, size, PAPER, stroke=INK, stroke_width=4) + disc(side * 23, -1, pupil, INK)
        for side in (-1, 1)
    )


def _curves(depth: float) -> str:
    return "".join(stroke(f"M{side * 22 - 10} 2Q{side * 22} {depth} {side * 22 + 10} 2", INK, 5) for side in (-1, 1))


def _brows(outer: float, inner: float, at: float = -20) -> str:
    return "".join(
        stroke(
            f"M{side * 33} {at + outer}Q{side * 22} {at + (outer + inner) / 2 - 3} {side * 12} {at + inner}", INK, 4.5
        )
        for side in (-1, 1)
    )


def _sweat(x: float = 44) -> str:
    return path(f"M{x} -34Q{x + 12} -14 {x} -12Q{x - 12} -14 {x} -34Z", "#8fc4e8", stroke=INK, stroke_width=3)


def _lids(skin: str) -> str:
    return _dots(4) + "".join(
        path(f"M{side * 22 - 11} -11H{side * 22 + 15}V-3H{side * 22 - 11}Z", skin)
        + stroke(f"M{side * 22 - 10} -3H{side * 22 + 14}", INK, 4.5)
        for side in (-1, 1)
    )


def face(mood: Mood, cheek: float = 0.3, skin: str = "#f3cfb3") -> list[str]:
    """Eyes, brows, mouth and cheeks of a mood; ``skin`` is the colour of the eyelids."""
    cheeks = [oval((side * 40, 17), (11, 8), VERMILION, opacity=cheek) for side in (-1, 1)]
    drawn: dict[Mood, list[str]] = {
        "smile": [_dots(), MOUTHS["arc"]],
        "happy": [_curves(-15), MOUTHS["open"]],
        "wow": [_round(13, 6), _brows(-6, -8, -24), MOUTHS["oh"]],
        "think": [_dots(7), _brows(-2, -6), MOUTHS["slant"], _sweat()],
        "doubt": [_lids(skin), _brows(-8, 6), MOUTHS["flat"]],
        "shock": [_round(15, 3.4), _brows(-2, -10, -26), MOUTHS["jag"], _sweat()],
        "sad": [_dots(), _brows(6, -6), MOUTHS["wobble"]],
        "wink": [
            stroke("M-33 2Q-22 -12 -11 2", INK, 5),
            oval((22, 0), (6.5, 8), INK),
            disc(24, -3, 2, PAPER),
            MOUTHS["arc"],
        ],
        "proud": [_curves(-14), _brows(-6, -2, -22), MOUTHS["arc"]],
        "shy": [
            _curves(13),
            MOUTHS["small"],
            *(oval((side * 38, 16), (15, 10), VERMILION, opacity=0.35) for side in (-1, 1)),
        ],
        "firm": [_dots(), _brows(-7, 5), MOUTHS["flat"]],
        "talk": [_dots(), _brows(-3, -4), MOUTHS["talk"]],
        "sleepy": [_curves(12), MOUTHS["small"]],
    }
    return [*cheeks, *drawn[mood]]
