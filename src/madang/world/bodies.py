"""Everybody who walks on one floor, kept in columns, so that a tick steps them all in a few calls.

The same steps as `world.step`, bit for bit (a test compares): what is done here for many at once is one addition, and
what walls leave of it. Who comes to a point of their path, and whoever walks with few others, is stepped one by one.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, TypeVar

import numpy as np
import numpy.typing as npt

from madang.world.maps.grid import BODY_X, BODY_Y, HALVES, Grid
from madang.world.step import GAP, PATIENCE, SLOPE, STAND, STRIDE, STRIDES, Body, step, walk

Floats = npt.NDArray[np.float64]
Bytes = npt.NDArray[np.uint8]
Flags = npt.NDArray[np.bool_]
Slots = npt.NDArray[np.intp]
Kind = TypeVar("Kind", bound=np.generic)

# Up to so many, the calls cost more than they spare.
FEW: Final = 16
_FIRST: Final = 32
_ACROSS: Final = np.array([across for across, _ in STRIDES])
_DOWN: Final = np.array([down for _, down in STRIDES])


def grown(column: npt.NDArray[Kind], size: int) -> npt.NDArray[Kind]:
    """The column with nought in its new places."""
    made = np.zeros(size, column.dtype)
    made[: column.size] = column
    return made


class Walker:
    """One of them: `slot` is their place in the columns. `facing` is 1–8."""

    __slots__ = ("_bodies", "slot")

    def __init__(self, bodies: Bodies, slot: int) -> None:
        self._bodies = bodies
        self.slot = slot

    @property
    def x(self) -> float:
        return self._bodies.x.item(self.slot)

    @property
    def y(self) -> float:
        return self._bodies.y.item(self.slot)

    @property
    def facing(self) -> int:
        return self._bodies.facing.item(self.slot)

    @property
    def moving(self) -> bool:
        """Whether the last step moved them."""
        return self._bodies.moving.item(self.slot)

    def stand_at(self, x: float, y: float) -> None:
        self._bodies.x[self.slot], self._bodies.y[self.slot] = x, y


class Bodies:
    """As `Body` has them, a column each: `x`, `y`, `facing`, `heading`, `moving`. `walking` are those whom a step may
    change.
    """

    def __init__(self, grid: Grid) -> None:
        self._grid = grid
        self._open = np.frombuffer(grid.open_cells, np.bool_)
        self._blocked = np.frombuffer(grid.blocked, np.bool_)
        self._free: list[int] = []
        self._paths: dict[int, list[tuple[float, float]]] = {}
        self.x: Floats = np.zeros(0)
        self.y: Floats = np.zeros(0)
        self.facing: Bytes = np.zeros(0, np.uint8)
        self.heading: Bytes = np.zeros(0, np.uint8)
        self.moving: Flags = np.zeros(0, np.bool_)
        self.walking: Flags = np.zeros(0, np.bool_)
        # The point of the path that they go to, and how often they did not get nearer.
        self._following: Flags = np.zeros(0, np.bool_)
        self._to_x: Floats = np.zeros(0)
        self._to_y: Floats = np.zeros(0)
        self._stuck: Bytes = np.zeros(0, np.uint8)

    def enter(self, x: float, y: float, facing: int) -> Walker:
        if not self._free:
            self._grow()
        slot = self._free.pop()
        self._keep(slot, Body(x, y, facing))
        return Walker(self, slot)

    def leave(self, walker: Walker) -> None:
        self._paths.pop(walker.slot, None)
        self.walking[walker.slot] = False
        self._free.append(walker.slot)

    def head(self, walker: Walker, direction: int) -> None:
        """Walk in a direction until told otherwise; 0 stops."""
        slot = walker.slot
        self._paths.pop(slot, None)
        self._following[slot] = False
        self.heading[slot] = direction
        self.walking[slot] = True

    def follow(self, walker: Walker, points: Sequence[tuple[float, float]]) -> None:
        """Walk along points, straight from each to the next."""
        body = self._body(walker.slot)
        body.follow(points)
        self._keep(walker.slot, body)
        self.walking[walker.slot] = True

    def walk(self, steps: int) -> Slots:
        """So many steps for whoever walks. Who that was."""
        slots = np.flatnonzero(self.walking)
        if slots.size <= FEW:
            for slot in slots.tolist():
                body = self._body(slot)
                walk(body, self._grid, steps)
                self._keep(slot, body)
        else:
            for _ in range(steps):
                self._step(slots)
        self.walking[slots] = (self.heading[slots] != STAND) | self._following[slots] | self.moving[slots]
        return slots

    def _step(self, slots: Slots) -> None:
        x, y, heading = self.x[slots], self.y[slots], self.heading[slots]
        across, down = _ACROSS[heading], _DOWN[heading]
        self.facing[slots] = np.where(heading != STAND, heading, self.facing[slots])
        along = np.flatnonzero(self._following[slots])
        straight, arriving = self._along(slots, along, x, y) if along.size else (along, along)
        if straight.size:
            across[straight], down[straight] = self._aim(slots[straight], x[straight], y[straight])
        new_x, new_y = self._slide(x, y, across, down)
        moving = (new_x != x) | (new_y != y)
        self.x[slots], self.y[slots], self.moving[slots] = new_x, new_y, moving
        if straight.size:
            self._lose_patience(slots[straight], moving[straight])
        for slot in slots[arriving].tolist():
            body = self._body(slot)
            step(body, self._grid)
            self._keep(slot, body)

    def _along(self, slots: Slots, along: Slots, x: Floats, y: Floats) -> tuple[Slots, Slots]:
        """Of those on a path: who walks on towards their point, and who comes to it with this step."""
        far_x, far_y = self._to_x[slots[along]] - x[along], self._to_y[slots[along]] - y[along]
        further = np.sqrt(far_x * far_x + far_y * far_y) > STRIDE
        return along[further], along[~further]

    def _aim(self, slots: Slots, x: Floats, y: Floats) -> tuple[Floats, Floats]:
        """A step towards the point of their path, which they face."""
        far_x, far_y = self._to_x[slots] - x, self._to_y[slots] - y
        share = STRIDE / np.sqrt(far_x * far_x + far_y * far_y)
        self.facing[slots] = _facing_of(far_x, far_y)
        return far_x * share, far_y * share

    def _lose_patience(self, slots: Slots, moving: Flags) -> None:
        """A path that does not lead on is given up."""
        stuck = self._stuck[slots] = np.where(moving, 0, self._stuck[slots] + 1)
        for slot in slots[stuck >= PATIENCE].tolist():
            self._paths.pop(slot).clear()
            self._following[slot] = False

    def _slide(self, x: Floats, y: Floats, across: Floats, down: Floats) -> tuple[Floats, Floats]:
        """Where they come to, each axis as far as walls let."""
        new_x, new_y = x + across, y + down
        is_free = self._is_open(x, y) & self._is_open(new_x, new_y)
        near = np.flatnonzero(~is_free)
        if near.size:
            new_x[near], new_y[near] = self._slide_along_walls(x[near], y[near], across[near], down[near])
        return new_x, new_y

    def _is_open(self, x: Floats, y: Floats) -> Flags:
        """Beyond the map's edge it is told of a cell at the edge, which never is."""
        cells = (y * HALVES).astype(np.intp) * self._grid.columns + (x * HALVES).astype(np.intp)
        return self._open.take(cells, mode="clip")

    def _slide_along_walls(self, x: Floats, y: Floats, across: Floats, down: Floats) -> tuple[Floats, Floats]:
        """First across, then down."""
        new_x = x + across
        side = np.where(new_x > x, BODY_X, -BODY_X)
        column = np.floor((new_x + side) * HALVES)
        top, bottom = np.floor((y - BODY_Y) * HALVES), np.floor((y + BODY_Y) * HALVES)
        hit = self._is_blocked(column, top) | self._is_blocked(column, bottom)
        new_x = np.where(hit & (across != 0.0), _stopped(x, column, side), new_x)
        new_y = y + down
        side = np.where(new_y > y, BODY_Y, -BODY_Y)
        row = np.floor((new_y + side) * HALVES)
        left, right = np.floor((new_x - BODY_X) * HALVES), np.floor((new_x + BODY_X) * HALVES)
        hit = self._is_blocked(left, row) | self._is_blocked(right, row)
        return new_x, np.where(hit & (down != 0.0), _stopped(y, row, side), new_y)

    def _is_blocked(self, column: Floats, row: Floats) -> Flags:
        columns, rows = self._grid.columns, self._grid.rows
        is_inside = (column >= 0) & (column < columns) & (row >= 0) & (row < rows)
        cells = (row * columns + column).astype(np.intp)
        return ~is_inside | self._blocked.take(cells, mode="clip")

    def _body(self, slot: int) -> Body:
        return Body(
            self.x.item(slot),
            self.y.item(slot),
            self.facing.item(slot),
            self.heading.item(slot),
            self._paths.get(slot, []),
            self.moving.item(slot),
            self._stuck.item(slot),
        )

    def _keep(self, slot: int, body: Body) -> None:
        self.x[slot], self.y[slot] = body.x, body.y
        self.facing[slot], self.heading[slot], self.moving[slot] = body.facing, body.heading, body.moving
        self._following[slot], self._stuck[slot] = bool(body.path), min(body.stuck, PATIENCE)
        if body.path:
            self._paths[slot] = body.path
            self._to_x[slot], self._to_y[slot] = body.path[-1]
        else:
            self._paths.pop(slot, None)

    def _grow(self) -> None:
        before = self.x.size
        size = max(_FIRST, 2 * before)
        self._free.extend(range(size - 1, before - 1, -1))
        self.x, self.y = grown(self.x, size), grown(self.y, size)
        self._to_x, self._to_y = grown(self._to_x, size), grown(self._to_y, size)
        self.facing, self.heading = grown(self.facing, size), grown(self.heading, size)
        self.moving, self.walking = grown(self.moving, size), grown(self.walking, size)
        self._following, self._stuck = grown(self._following, size), grown(self._stuck, size)


def _stopped(was: Floats, cell: Floats, side: Floats) -> Floats:
    """Before the wall of a cell, on the side that they come from; never back from where they stood."""
    is_ahead = side > 0.0
    wall = np.where(is_ahead, cell, cell + 1) / HALVES
    stop = np.where(is_ahead, wall - side - GAP, wall - side + GAP)
    return np.where(is_ahead, np.maximum(was, stop), np.minimum(was, stop))


def _facing_of(across: Floats, down: Floats) -> Bytes:
    """As `step.facing_of`."""
    wide, high = np.abs(across), np.abs(down)
    is_east, is_south = across > 0.0, down > 0.0
    diagonal = np.where(is_east, np.where(is_south, 4, 2), np.where(is_south, 6, 8))
    upright = np.where(wide <= high * SLOPE, np.where(is_south, 5, 1), diagonal)
    return np.where(high <= wide * SLOPE, np.where(is_east, 3, 7), upright).astype(np.uint8)
