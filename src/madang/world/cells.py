"""Who sees whom: a space is cut into cells, and from a cell one sees its 3×3 block.

A cell is so wide that from anywhere in it the block covers a desktop screen (22.5 × 14 tiles).
"""

from __future__ import annotations

from typing import Final

CELL_WIDTH: Final = 12
CELL_HEIGHT: Final = 9


class Cells:
    """The cells of a map of `width` × `height` tiles, numbered row by row; `blocks` gives each cell's 3×3 block,
    itself included.
    """

    __slots__ = ("blocks", "columns", "rows")

    def __init__(self, width: int, height: int) -> None:
        self.columns = -(-width // CELL_WIDTH)
        self.rows = -(-height // CELL_HEIGHT)
        self.blocks = tuple(self._block(cell) for cell in range(self.columns * self.rows))

    def at(self, x: float, y: float) -> int:
        """The cell of a spot inside the map."""
        return int(y / CELL_HEIGHT) * self.columns + int(x / CELL_WIDTH)

    def _block(self, cell: int) -> frozenset[int]:
        row, column = divmod(cell, self.columns)
        return frozenset(
            near_row * self.columns + near_column
            for near_row in range(max(0, row - 1), min(self.rows, row + 2))
            for near_column in range(max(0, column - 1), min(self.columns, column + 2))
        )
