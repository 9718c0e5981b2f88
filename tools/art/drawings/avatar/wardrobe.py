"""All parts of people together."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from tools.art import names
from tools.art.drawings.avatar import body, chair, hair, hanbok, hats, lower, upper
from tools.art.names import Direction
from tools.art.svg import document

Cutter = Callable[[str, Direction, int], str]

_CUTTERS: Final[dict[str, Cutter]] = {
    "chair-back": lambda _part, way, _frame: chair.chair_back(way),
    "back": lambda part, way, _frame: hair.back_hair(part, way),
    "legs": body.shod_legs,
    "lower": lower.lower,
    "torso": lambda part, way, _frame: _torso(part, way),
    "coat": lambda part, way, _frame: hanbok.baeja(way) if part == "baeja" else upper.coat(part, way),
    "lap": lambda part, way, _frame: lower.lap(part, way),
    "arms": lambda _part, way, frame: body.bare_arms(way, frame),
    "sleeves": upper.sleeves,
    "chair-front": lambda _part, way, frame: chair.chair_front(way, frame),
    "head": lambda _part, way, _frame: body.head(way),
    "face": lambda part, way, _frame: body.face(part, way),
    "hair": lambda part, way, _frame: hair.hair(part, way),
    "glasses": lambda part, way, _frame: hats.glasses(part, way),
    "hat": lambda part, way, _frame: hats.hat(part, way),
    "hand": hats.held,
}


def cell_document(layer: str, part: str, direction: Direction, frame: int) -> str:
    """One cell as a whole SVG document with its two groups."""
    anchor = f"{names.ANCHOR[0]},{names.ANCHOR[1]}"
    return document(names.CELL, _CUTTERS[layer](part, direction, frame), data_anchor=anchor)


def _torso(part: str, direction: Direction) -> str:
    return hanbok.jeogori(part, direction) if part.startswith("jeogori") else upper.torso(part, direction)
