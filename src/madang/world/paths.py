"""Finding a way on foot: A* over the half-tile grid, then straightened. (web/src/model/path.ts is the client's.)"""

from __future__ import annotations

import heapq
import math
from collections.abc import Iterator
from typing import Final

from madang.world.maps.grid import HALVES, Grid
from madang.world.maps.shapes import Point

_DIAGONAL: Final = math.sqrt(2)
# How finely a straight leg is looked along, in tiles; and what is kept from corners, for one walks in longer strides.
_LOOK: Final = 0.1
_BERTH: Final = 0.04

Cell = tuple[int, int]


def find_path(grid: Grid, start: Point, goal: Point) -> list[Point]:
    """The way as corner points, without `start`, each leg of which can be walked straight; empty where none exists."""
    first, last = _cell(start), _cell(grid.nearest(goal))
    cells = _cells(grid, first, last)
    if not cells:
        return []
    end = goal if grid.fits(goal.x, goal.y) else _middle(last)
    return _straightened(grid, [start, *(_middle(cell) for cell in cells[1:-1]), end])[1:]


def is_clear(grid: Grid, start: Point, end: Point) -> bool:
    """Whether a body can walk straight from one point to another."""
    looks = max(1, math.ceil(math.hypot(end.x - start.x, end.y - start.y) / _LOOK))
    return all(
        _fits_with_berth(grid, start.x + (end.x - start.x) * look / looks, start.y + (end.y - start.y) * look / looks)
        for look in range(1, looks + 1)
    )


def _cells(grid: Grid, first: Cell, last: Cell) -> list[Cell]:
    came: dict[Cell, Cell] = {first: first}
    cost: dict[Cell, float] = {first: 0.0}
    edge: list[tuple[float, Cell]] = [(0.0, first)]
    while edge:
        _, here = heapq.heappop(edge)
        if here == last:
            return _back(came, last)
        for there, far in _beside(grid, here):
            walked = cost[here] + far
            if walked < cost.get(there, math.inf):
                cost[there] = walked
                came[there] = here
                heapq.heappush(edge, (walked + math.dist(there, last), there))
    return []


def _back(came: dict[Cell, Cell], last: Cell) -> list[Cell]:
    way = [last]
    while came[way[-1]] != way[-1]:
        way.append(came[way[-1]])
    return way[::-1]


def _beside(grid: Grid, cell: Cell) -> Iterator[tuple[Cell, float]]:
    """The free neighbours with their distance; across a corner only where both sides of it are free."""
    column, row = cell
    for across in (-1, 0, 1):
        for down in (-1, 0, 1):
            if (across or down) and not (
                grid.is_blocked(column + across, row + down)
                or grid.is_blocked(column + across, row)
                or grid.is_blocked(column, row + down)
            ):
                yield (column + across, row + down), _DIAGONAL if across and down else 1.0


def _straightened(grid: Grid, way: list[Point]) -> list[Point]:
    kept, at = [way[0]], 0
    while at < len(way) - 1:
        # The next is always within reach; beyond it, the furthest that is.
        at = next(
            (far for far in range(len(way) - 1, at + 1, -1) if is_clear(grid, way[at], way[far])),
            at + 1,
        )
        kept.append(way[at])
    return kept


def _fits_with_berth(grid: Grid, x: float, y: float) -> bool:
    return all(grid.fits(x + across, y + down) for across in (-_BERTH, _BERTH) for down in (-_BERTH, _BERTH))


def _cell(point: Point) -> Cell:
    return math.floor(point.x * HALVES), math.floor(point.y * HALVES)


def _middle(cell: Cell) -> Point:
    return Point((cell[0] + 0.5) / HALVES, (cell[1] + 0.5) / HALVES)
