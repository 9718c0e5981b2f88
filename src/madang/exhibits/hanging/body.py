"""The body that must fit everywhere: two by two half-tile cells, one tile square."""

from __future__ import annotations

from madang.world.maps.grid import Grid

Cell = tuple[int, int]


def covered(cell: Cell) -> list[Cell]:
    """The cells under a body whose north-west cell this is."""
    column, row = cell
    return [(column + right, row + down) for right in (0, 1) for down in (0, 1)]


def is_free(grid: Grid, cell: Cell) -> bool:
    return not any(grid.is_blocked(*under) for under in covered(cell))
