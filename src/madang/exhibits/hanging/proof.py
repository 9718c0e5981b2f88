"""The proof that a hung hall works, made on the finished map: every work is walked to, and nothing overlaps."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import combinations
from typing import Any

from madang.exhibits.hanging.body import Cell, covered, free_cells
from madang.exhibits.hanging.types import Plan, PlanError
from madang.world.maps.grid import Grid, cells_of
from madang.world.maps.ground import Ground, ground_of
from madang.world.maps.shapes import Point
from madang.world.maps.tiled import parse

_HAIR = 1e-6


def prove(plan: Plan, tiled: Mapping[str, Any]) -> Ground:
    """The ground of the map. Raises: PlanError naming what is wrong."""
    for one, other in combinations([each.area for each in plan.hung], 2):
        if one.grown(-_HAIR).overlaps(other):
            msg = f"works overlap at {one} and {other}"
            raise PlanError(msg)
    ground = ground_of(parse(tiled))
    reached = roomy_cells(ground.grid, ground.start())
    for each in plan.hung:
        if not reached.intersection(cells_of(each.view)):
            msg = f"{each.piece.id} cannot be walked to"
            raise PlanError(msg)
    for way in ground.exits:
        if not reached.intersection(cells_of(way.area)):
            msg = f"the way to {way.space} cannot be walked to"
            raise PlanError(msg)
    return ground


def roomy_cells(grid: Grid, start: Point) -> frozenset[Cell]:
    """The half-tile cells that a body covers on its walk from `start`."""
    first = (int(start.x * 2), int(start.y * 2))
    free = free_cells(grid)
    if first not in free:
        return frozenset()
    seen, edge = {first}, [first]
    while edge:
        column, row = edge.pop()
        for step in ((column + 1, row), (column - 1, row), (column, row + 1), (column, row - 1)):
            if step in free and step not in seen:
                seen.add(step)
                edge.append(step)
    return frozenset(under for cell in seen for under in covered(cell))
