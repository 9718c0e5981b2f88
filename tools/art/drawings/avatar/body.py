"""Heads, faces, bare arms and legs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tools.art.drawings.avatar.pieces import LIGHT, SHADE, Piece, capsule, compose, disc
from tools.art.drawings.avatar.stance import Limb, along, arms, legs
from tools.art.palette import INK, PAPER, VERMILION, mix
from tools.art.svg import circle, ellipse, group, stroke

if TYPE_CHECKING:
    from tools.art.names import Direction

HEAD_FRONT: Final = "M26 35C26 21 35.5 14.5 48 14.5C60.5 14.5 70 21 70 35C70 48.5 60.5 57 48 57C35.5 57 26 48.5 26 35Z"
HEAD_SIDE: Final = (
    "M26.5 34C26.5 21 36 14.5 48.5 14.5C61 14.5 69.5 21.5 69.5 33C69.5 36 71 38.5 72.2 41"
    "C73 43 71.5 44.2 70 44.4C69 52 60.5 57 50 57C35.5 57 26.5 48.5 26.5 34Z"
)
EYE_Y: Final = 40.5
FRONT_EYES: Final = (38.8, 57.2)
SIDE_EYE: Final = 62.5
MOUTH: Final = mix(INK, VERMILION, 0.35)
SNEAKER: Final = "#F4F0E6"
TRIM: Final = "#A9B4C2"
SOLE: Final = "#BF3F2B"
KOSIN: Final = "#FFFDF7"


def head(direction: Direction) -> str:
    """A round head with its ears; the chin hides the neck."""
    if direction == "E":
        ear = Piece(disc(45.5, 41, 4.2, 5), details=(stroke("M44 39q3 .5 2.5 4.5", SHADE, 1.4, opacity=0.4),), turn=2)
        return compose(Piece(HEAD_SIDE, turn=4), ear)
    ears = (Piece(disc(25.8, 40.5, 4.2, 5), turn=2), Piece(disc(70.2, 40.5, 4.2, 5), turn=2))
    return compose(*ears, Piece(HEAD_FRONT, turn=4))


def face(part: str, direction: Direction) -> str:
    """Two ink dots, a small arc, warm cheeks; one eye from the side."""
    eyes: tuple[float, ...]
    cheeks: tuple[float, ...]
    if direction == "E":
        eyes, centre, cheeks = (SIDE_EYE,), 64.6, (58.5,)
    else:
        eyes, centre, cheeks = FRONT_EYES, 48.0, (32.5, 63.5)
    warm = [ellipse(x, 47, 4.6, 3, VERMILION, opacity=0.2) for x in cheeks]
    return compose(over=(*warm, *(_eye(part, x) for x in eyes), _mouth(part, centre, side=direction == "E")))


def _eye(part: str, x: float) -> str:
    if part == "blink":
        return _closed(f"M{x - 3} {EYE_Y}q3 2.4 6 0")
    if part == "smile":
        return _closed(f"M{x - 3.2} {EYE_Y + 1}q3.2 -4.6 6.4 0")
    tall = 3.4 if part == "surprised" else 3
    return group(
        ellipse(x, EYE_Y, 3.3, tall + 0.8, LIGHT, opacity=0.28),
        ellipse(x, EYE_Y, 2.5, tall, INK),
        circle(x - 0.7, EYE_Y - 1.2, 0.8, PAPER),
    )


def _closed(d: str) -> str:
    """A closed eye, with a light edge that keeps it legible on every skin."""
    return stroke(d, LIGHT, 3.8, opacity=0.26) + stroke(d, INK, 2.1)


def _mouth(part: str, x: float, *, side: bool) -> str:
    half = 2.8 if side else 4
    if part == "smile":
        shape = f"M{x - half} 47.2q{half} .8 {2 * half} 0q-.6 4.4 -{half} 4.4q-{half - 0.6} 0 -{half} -4.4z"
        return stroke(shape, MOUTH, 1.4).replace('fill="none"', f'fill="{mix(VERMILION, INK, 0.25)}"')
    if part == "surprised":
        return ellipse(x, 49, 1.9, 2.3, MOUTH)
    line = f"M{x - half} 47.8q{half} 3 {2 * half} 0"
    # As around the eyes: the light edge keeps it legible on the darkest skin.
    return stroke(line, LIGHT, 3.6, opacity=0.26) + stroke(line, MOUTH, 1.8)


def bare_arms(direction: Direction, frame: int) -> str:
    """Arms down to the hands; sleeves go over them."""
    return compose(*(piece for limb in arms(direction, frame) for piece in _arm(limb)))


def _arm(limb: Limb) -> tuple[Piece, Piece]:
    x, y = limb.end
    return Piece(capsule(along(limb, 0.12), limb.end, 8.4, 7.4), turn=2), Piece(disc(x, y + 3, 4.7, 5), turn=2)


def shod_legs(part: str, direction: Direction, frame: int) -> str:
    """Bare legs in sneakers, or in kosin under a hanbok."""
    pieces: list[Piece] = []
    for limb in legs(direction, frame):
        pieces.append(Piece(capsule(limb.start, limb.end, 10, 8.5), turn=2, deep=limb.far))
        pieces.append(_shoe(part, direction, limb))
    return compose(*pieces)


def _shoe(part: str, direction: Direction, limb: Limb) -> Piece:
    x, y = limb.end
    colour = KOSIN if part == "kosin" else SNEAKER
    trim = VERMILION if part == "kosin" else TRIM
    if direction == "E":
        toe = 9.5 if part == "kosin" else 8.5
        shape = f"M{x - 6} {y - 2}h9q2 3.5 {toe - 4} 4.5q2.2 1.5 1.2 5.5H{x - 6}q-1.5 -5 0 -10z"
        curl = stroke(f"M{x + 4} {y + 1}q3 2 6 2", trim, 1.5)
    else:
        shape = f"M{x - 6} {y + 2}q0 -5.5 6 -5.5t6 5.5q1.2 3 .4 6h-12.8q-.8 -3 .4 -6z"
        curl = stroke(f"M{x - 3} {y + 1}q3 2.5 6 0", trim, 1.5)
    sole = stroke(f"M{x - 9} {y + 8}h22", SOLE if part == "shoes" else mix(KOSIN, INK, 0.25), 2.6)
    details = (sole,) if part == "shoes" and direction == "N" else (curl, sole)
    return Piece(shape, colour, details, turn=2, deep=limb.far)
