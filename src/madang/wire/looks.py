"""A look on the wire: the values of its parts in this order, without the empty ones at its end. Part of the version."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

PARTS: Final = (
    *("skin", "hair", "hairColour", "outfit", "upper", "lower", "glasses"),
    *("hat", "aid", "face", "back", "hand", "coat"),
)


def packed(look: Mapping[str, str]) -> list[str]:
    """Parts that this version does not know are left out: nobody could draw them."""
    values = [look.get(part, "") for part in PARTS]
    while values and not values[-1]:
        values.pop()
    return values


def unpacked(values: Sequence[str]) -> dict[str, str]:
    return {part: value for part, value in zip(PARTS, values, strict=False) if value}
