"""The way through the hall, as a line on the floor: the shortest walk from work to work that touches nothing."""

from __future__ import annotations

import heapq
from collections.abc import Sequence
from itertools import pairwise

from madang.exhibits.hanging.body import Cell, free_cells
from madang.world.maps.grid import Grid
from madang.world.maps.shapes import Point

_DIAGONAL = 2**0.5


def line_through(grid: Grid, stops: Sequence[Point]) -> list[Point]:
    """Corner points from the first stop to the last. A stop that cannot be reached is left out."""
    free = free_cells(grid)
    cells = [_cell(stop) for stop in stops]
    walked: list[Cell] = [cells[0]]
    for goal in cells[1:]:
        if goal != walked[-1]:
            walked += _way(free, walked[-1], goal)[1:]
    return [Point(column / 2 + 0.5, row / 2 + 0.5) for column, row in _corners(walked)]


def _cell(point: Point) -> Cell:
    """The upper left of the four half-tile cells around the point."""
    return round(point.x * 2) - 1, round(point.y * 2) - 1


def _way(free: frozenset[Cell], start: Cell, goal: Cell) -> list[Cell]:
    """A* over half tiles for a body of 2×2 of them; empty when there is none."""
    came: dict[Cell, Cell] = {}
    cost = {start: 0.0}
    edge = [(0.0, start)]
    while edge:
        _, here = heapq.heappop(edge)
        if here == goal:
            return _traced(came, here)
        for step, length in _steps(free, here):
            there = cost[here] + length
            if there < cost.get(step, float("inf")):
                cost[step], came[step] = there, here
                heapq.heappush(edge, (there + _distance(step, goal), step))
    return []


def _steps(free: frozenset[Cell], here: Cell) -> list[tuple[Cell, float]]:
    column, row = here
    sides = [(column + 1, row), (column - 1, row), (column, row + 1), (column, row - 1)]
    steps = [(side, 1.0) for side in sides if side in free]
    for right in (1, -1):
        for down in (1, -1):
            corner = (column + right, row + down)
            if free.issuperset((corner, (column + right, row), (column, row + down))):
                steps.append((corner, _DIAGONAL))
    return steps


def _distance(one: Cell, other: Cell) -> float:
    wide, high = abs(one[0] - other[0]), abs(one[1] - other[1])
    return max(wide, high) + (_DIAGONAL - 1) * min(wide, high)


def _traced(came: dict[Cell, Cell], end: Cell) -> list[Cell]:
    way = [end]
    while way[-1] in came:
        way.append(came[way[-1]])
    return way[::-1]


def _corners(cells: Sequence[Cell]) -> list[Cell]:
    """Without the points in the middle of straight stretches."""
    kept = [cells[0]]
    for (before, here), (_, after) in zip(pairwise(cells), pairwise(cells[1:]), strict=False):
        if (here[0] - before[0], here[1] - before[1]) != (after[0] - here[0], after[1] - here[1]):
            kept.append(here)
    return [*kept, cells[-1]] if len(cells) > 1 else kept
