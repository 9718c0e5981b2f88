"""The body that must fit everywhere: two by two half-tile cells, one tile square."""

from __future__ import annotations

from madang.world.maps.grid import Grid

Cell = tuple[int, int]


def covered(cell: Cell) -> list[Cell]:
    """The cells under a body whose north-west cell this is."""
    column, row = cell
    return [(column + right, row + down) for right in (0, 1) for down in (0, 1)]


def free_cells(grid: Grid) -> frozenset[Cell]:
    """Every cell that can be the body's north-west one."""
    rows = range(grid.rows)
    open_ones = {(column, row) for row in rows for column in range(grid.columns) if not grid.is_blocked(column, row)}
    return frozenset(cell for cell in open_ones if open_ones.issuperset(covered(cell)))
