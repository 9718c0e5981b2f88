"""Who sees whom: a space is cut into cells, and from a cell one sees its 3×3 block.

A cell is so wide that from anywhere in it the block covers a desktop screen (22.5 × 14 tiles).
"""

from __future__ import annotations

from array import array
from functools import lru_cache
from itertools import groupby
from typing import Final

from madang.world.maps.grid import HALVES

CELL_WIDTH: Final = 12
CELL_HEIGHT: Final = 9

# The cells that come into sight, and those that go out of it.
Turn = tuple[tuple[int, ...], tuple[int, ...]]


class Cells:
    """The cells of a map of `width` × `height` tiles, numbered row by row; `blocks` gives each cell's 3×3 block,
    itself included, and `near` the same in order.

    `rows_near` gives the block by its rows: the first cell of each, and the one after its last. `of_half` gives the
    cell of each half tile, row by row.
    """

    __slots__ = ("_turns", "blocks", "columns", "near", "of_half", "rows", "rows_near")

    def __init__(self, width: int, height: int) -> None:
        self.columns = -(-width // CELL_WIDTH)
        self.rows = -(-height // CELL_HEIGHT)
        self.blocks = tuple(self._block(cell) for cell in range(self.columns * self.rows))
        self.near = tuple(tuple(sorted(block)) for block in self.blocks)
        self.rows_near = tuple(
            tuple((row[0], row[-1] + 1) for row in (tuple(cells) for _, cells in groupby(block, self._row_of)))
            for block in self.near
        )
        self._turns: dict[tuple[int, int], Turn] = {}
        halves = [half // (HALVES * CELL_WIDTH) for half in range(width * HALVES)]
        self.of_half = array("H")
        for half in range(height * HALVES):
            first = half // (HALVES * CELL_HEIGHT) * self.columns
            self.of_half.extend([first + column for column in halves])

    def at(self, x: float, y: float) -> int:
        """The cell of a spot inside the map."""
        return int(y) // CELL_HEIGHT * self.columns + int(x) // CELL_WIDTH

    def turn(self, was: int, now: int) -> Turn:
        """What changes for who goes from one cell to another: the cells that come into sight, and those that go."""
        found = self._turns.get((was, now))
        if found is None:
            before, after = self.blocks[was], self.blocks[now]
            found = self._turns[was, now] = tuple(sorted(after - before)), tuple(sorted(before - after))
        return found

    def _row_of(self, cell: int) -> int:
        return cell // self.columns

    def _block(self, cell: int) -> frozenset[int]:
        row, column = divmod(cell, self.columns)
        return frozenset(
            near_row * self.columns + near_column
            for near_row in range(max(0, row - 1), min(self.rows, row + 2))
            for near_column in range(max(0, column - 1), min(self.columns, column + 2))
        )


@lru_cache(maxsize=64)
def cells_of(width: int, height: int) -> Cells:
    """The cells of all maps of this size: nothing in them is of a room's own."""
    return Cells(width, height)
