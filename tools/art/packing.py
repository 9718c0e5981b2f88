"""Rectangles onto shelves: the same input always gives the same sheet."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

LARGEST: Final = 4096


class SheetFullError(Exception):
    """The pictures do not fit a sheet that every device can show."""


@dataclass(frozen=True, slots=True)
class Packed:
    """Where each rectangle lies, in the order given, and how large the sheet is."""

    places: list[tuple[int, int]]
    width: int
    height: int


def pack(sizes: Sequence[tuple[int, int]], width: int, gap: int) -> Packed:
    """Lays sizes on shelves, tallest first, with `gap` px between.

    Raises:
        SheetFullError: the sheet would be higher than 4096 px, or one size is wider than the sheet.

    """
    order = sorted(range(len(sizes)), key=lambda i: (-sizes[i][1], -sizes[i][0], i))
    places = [(0, 0)] * len(sizes)
    shelves: list[list[int]] = []  # [top, height, used width]
    bottom = 0
    for index in order:
        wide, high = sizes[index][0] + gap, sizes[index][1] + gap
        shelf = next((s for s in shelves if s[2] + wide <= width and high <= s[1]), None)
        if shelf is None:
            shelf = [bottom, high, 0]
            shelves.append(shelf)
            bottom += high
        places[index] = (shelf[2], shelf[0])
        shelf[2] += wide
        if wide > width or bottom > LARGEST:
            message = f"{len(sizes)} pictures do not fit {width}×{LARGEST}"
            raise SheetFullError(message)
    return Packed(places, width, bottom)
