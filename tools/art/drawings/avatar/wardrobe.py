"""All parts of people together."""

from __future__ import annotations

from tools.art import names
from tools.art.drawings.avatar import body, chair, hair, hanbok, hats, lower, upper
from tools.art.names import Direction
from tools.art.svg import document


def cell_document(layer: str, part: str, direction: Direction, frame: int) -> str:
    """One cell as a whole SVG document with its two groups."""
    anchor = f"{names.ANCHOR[0]},{names.ANCHOR[1]}"
    return document(names.CELL, _body(layer, part, direction, frame), data_anchor=anchor)


def _body(layer: str, part: str, direction: Direction, frame: int) -> str:
    match layer:
        case "chair-back":
            return chair.chair_back(direction)
        case "chair-front":
            return chair.chair_front(direction, frame)
        case "back":
            return hair.back_hair(part, direction)
        case "hair":
            return hair.hair(part, direction)
        case "legs":
            return body.shod_legs(part, direction, frame)
        case "lower":
            return lower.lower(part, direction, frame)
        case "lap":
            return lower.lap(part, direction)
        case "torso":
            return (hanbok.jeogori if part.startswith("jeogori") else upper.torso)(part, direction)
        case "coat":
            return hanbok.baeja(direction) if part == "baeja" else upper.coat(part, direction)
        case "arms":
            return body.bare_arms(direction, frame)
        case "sleeves":
            return upper.sleeves(part, direction, frame)
        case "head":
            return body.head(direction)
        case "face":
            return body.face(part, direction)
        case "glasses":
            return hats.glasses(part, direction)
        case "hat":
            return hats.hat(part, direction)
        case "hand":
            return hats.held(part, direction, frame)
    raise KeyError(layer)
