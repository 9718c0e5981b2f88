"""Walking: one fixed step of an avatar. The client predicts with the same steps (web/src/model/motion.ts); golden
files keep both equal.

All arithmetic is on doubles in this order, with nothing but + − × ÷ √ and floor, so that both languages get the same
bits.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from madang.world.maps.grid import BODY_X, BODY_Y, HALVES, Grid

STEP_MS: Final = 50
# 4.5 tiles a second, in a step.
STRIDE: Final = 0.225
_DIAGONAL: Final = 0.15909902576697318  # STRIDE / √2
# How far from a wall one comes to stand.
GAP: Final = 0.0009765625
# A path is given up after so many steps without getting nearer.
PATIENCE: Final = 6
STAND: Final = 0
SOUTH: Final = 5
# By direction: 0 stand, 1 N, 2 NE, 3 E, 4 SE, 5 S, 6 SW, 7 W, 8 NW.
STRIDES: Final[tuple[tuple[float, float], ...]] = (
    (0.0, 0.0),
    (0.0, -STRIDE),
    (_DIAGONAL, -_DIAGONAL),
    (STRIDE, 0.0),
    (_DIAGONAL, _DIAGONAL),
    (0.0, STRIDE),
    (-_DIAGONAL, _DIAGONAL),
    (-STRIDE, 0.0),
    (-_DIAGONAL, -_DIAGONAL),
)
# tan 22.5°: between it and its inverse, a slope is nearer to a diagonal than to an axis.
SLOPE: Final = 0.41421356237309503


@dataclass(slots=True)
class Body:
    """Where somebody stands and what they are walking: `heading` a direction held, or `path` points still to come.

    `facing` is 1–8. `moving` tells whether the last step moved them.
    """

    x: float
    y: float
    facing: int = SOUTH
    heading: int = STAND
    path: list[tuple[float, float]] = field(default_factory=list)
    moving: bool = False
    stuck: int = 0

    def head(self, direction: int) -> None:
        """Walk in a direction until told otherwise; 0 stops."""
        self.heading = direction
        self.path.clear()

    def follow(self, points: Sequence[tuple[float, float]]) -> None:
        """Walk along points, straight from each to the next."""
        self.heading = STAND
        self.path = list(reversed(points))
        self.stuck = 0


def walk(body: Body, grid: Grid, steps: int) -> None:
    """So many steps, one after the other: the same as `step` each time, without going the long way over open floor."""
    left = steps
    if heading := body.heading:
        across, down = STRIDES[heading]
        columns, open_cells = grid.columns, grid.open_cells
        x, y = body.x, body.y
        is_open = open_cells[int(y * HALVES) * columns + int(x * HALVES)]
        while left and is_open:
            new_x, new_y = x + across, y + down
            is_open = open_cells[int(new_y * HALVES) * columns + int(new_x * HALVES)]
            if is_open:
                x, y = new_x, new_y
                left -= 1
        if left < steps:
            body.x, body.y = x, y
            body.facing = heading
            body.moving = True
    for _ in range(left):
        step(body, grid)


def step(body: Body, grid: Grid) -> None:
    """Moves a body by one step of STEP_MS, sliding along walls."""
    if body.heading:
        across, down = STRIDES[body.heading]
        body.facing = body.heading
        body.moving = _slide(body, across, down, grid)
    elif body.path:
        _follow(body, grid)
    else:
        body.moving = False


def _follow(body: Body, grid: Grid) -> None:
    left = STRIDE
    was_x, was_y = body.x, body.y
    while left > 0.0 and body.path:
        to_x, to_y = body.path[-1]
        far_x, far_y = to_x - body.x, to_y - body.y
        far = math.sqrt(far_x * far_x + far_y * far_y)
        if far <= left:
            body.path.pop()
            if far == 0.0:
                continue
            share = 1.0
            left = left - far
        else:
            share = left / far
            left = 0.0
        body.facing = facing_of(far_x, far_y)
        _slide(body, far_x * share, far_y * share, grid)
    body.moving = body.x != was_x or body.y != was_y
    body.stuck = 0 if body.moving else body.stuck + 1
    if body.stuck >= PATIENCE:
        body.path.clear()


def facing_of(across: float, down: float) -> int:
    """The direction (1–8) nearest to a way that is not nothing."""
    wide, high = abs(across), abs(down)
    if high <= wide * SLOPE:
        return 3 if across > 0.0 else 7
    if wide <= high * SLOPE:
        return 5 if down > 0.0 else 1
    if across > 0.0:
        return 4 if down > 0.0 else 2
    return 6 if down > 0.0 else 8


def _slide(body: Body, across: float, down: float, grid: Grid) -> bool:
    """First across, then down, each as far as walls let; whether it moved at all."""
    x, y = body.x, body.y
    new_x, new_y = x + across, y + down
    columns = grid.columns
    here = int(y * HALVES) * columns + int(x * HALVES)
    there = int(new_y * HALVES) * columns + int(new_x * HALVES)
    # No wall can be met between open cells less than half a tile apart; most steps end here. (Cells at the map's edge
    # are never open, so that `there` is looked up only where it is inside.)
    if grid.open_cells[here] and grid.open_cells[there]:
        body.x, body.y = new_x, new_y
        return True
    if across != 0.0:
        body.x = _across(x, y, new_x, grid)
    if down != 0.0:
        body.y = _down(body.x, y, new_y, grid)
    return body.x != x or body.y != y


def _across(x: float, y: float, new_x: float, grid: Grid) -> float:
    side = BODY_X if new_x > x else -BODY_X
    column = math.floor((new_x + side) * HALVES)
    top, bottom = math.floor((y - BODY_Y) * HALVES), math.floor((y + BODY_Y) * HALVES)
    for row in range(top, bottom + 1):
        if grid.is_blocked(column, row):
            wall = column / HALVES if side > 0.0 else (column + 1) / HALVES
            stop = wall - side - GAP if side > 0.0 else wall - side + GAP
            return max(x, stop) if side > 0.0 else min(x, stop)
    return new_x


def _down(x: float, y: float, new_y: float, grid: Grid) -> float:
    side = BODY_Y if new_y > y else -BODY_Y
    row = math.floor((new_y + side) * HALVES)
    left, right = math.floor((x - BODY_X) * HALVES), math.floor((x + BODY_X) * HALVES)
    for column in range(left, right + 1):
        if grid.is_blocked(column, row):
            wall = row / HALVES if side > 0.0 else (row + 1) / HALVES
            stop = wall - side - GAP if side > 0.0 else wall - side + GAP
            return max(y, stop) if side > 0.0 else min(y, stop)
    return new_y
