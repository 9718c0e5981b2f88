"""Where everybody in a room is and was, in columns: one tick's steps, and what is told of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
import numpy.typing as npt

from madang.realtime.moved import Moved
from madang.wire.people import FALSE, FLOAT
from madang.wire.positions import MOVING, UNITS_PER_TILE
from madang.world.bodies import Bodies, Flags, Slots, Walker, grown
from madang.world.cells import Cells
from madang.world.maps.grid import HALVES
from madang.world.maps.ground import Ground
from madang.world.step import STAND

Numbers = npt.NDArray[np.uint64]
# Where the parts of a record begin, as bits of one number.
_X: Final = np.uint64(16)
_Y: Final = np.uint64(32)
_HOW: Final = np.uint64(48)
_SEQ: Final = np.uint64(56)
# A place as `wire.people` packs one.
_PLACE: Final = np.dtype(
    [("as_x", "u1"), ("x", ">f4"), ("as_y", "u1"), ("y", ">f4"), ("facing", "u1"), ("moving", "u1")]
)


@dataclass(frozen=True, slots=True)
class Walked:
    """`crossed` gives who is in another cell now, by slot; `in_doors` who stands in a door after having been outside of
    every one.
    """

    moved: Moved
    crossed: Sequence[tuple[int, int]]
    in_doors: Sequence[int]


class Floor:
    """Of one room."""

    def __init__(self, ground: Ground, cells: Cells) -> None:
        self._ground = ground
        self._bodies = Bodies(ground.grid)
        self._many_cells = len(cells.blocks)
        self._cells = np.frombuffer(cells.of_half, np.uint16)
        self._doors = np.zeros(len(ground.grid.blocked), np.bool_)
        self._doors[list(ground.ways)] = True
        self._n = np.zeros(0, np.uint64)
        self._seq = np.zeros(0, np.uint64)
        self._cell = np.zeros(0, np.uint16)
        # Who has stood outside every door here since they came.
        self._outside = np.zeros(0, np.bool_)
        # The record of each as last told.
        self._told = np.zeros(0, np.uint64)

    def enter(self, n: int, x: float, y: float, facing: int, cell: int) -> Walker:
        walker = self._bodies.enter(x, y, facing)
        slot = walker.slot
        if slot >= self._n.size:
            self._grow(self._bodies.x.size)
        self._n[slot], self._seq[slot], self._cell[slot] = n, 0, cell
        self._outside[slot], self._told[slot] = False, 0
        return walker

    def leave(self, walker: Walker) -> None:
        self._bodies.leave(walker)

    def head(self, walker: Walker, seq: int, direction: int) -> None:
        self._seq[walker.slot] = seq
        self._bodies.head(walker, direction)

    def follow(self, walker: Walker, seq: int, points: Sequence[tuple[float, float]]) -> None:
        self._seq[walker.slot] = seq
        self._bodies.follow(walker, points)

    def halt(self, walker: Walker) -> None:
        self._bodies.head(walker, STAND)

    def turn_back(self, walker: Walker) -> None:
        """No door lets them through before they have stepped out of it."""
        self._outside[walker.slot] = False

    def walk(self, tick: int, steps: int) -> Walked:
        bodies = self._bodies
        slots = bodies.walk(steps)
        halves = (bodies.y[slots] * HALVES).astype(np.intp) * self._ground.grid.columns
        halves += (bodies.x[slots] * HALVES).astype(np.intp)
        cells = self._cells[halves]
        has_crossed = cells != self._cell[slots]
        self._cell[slots] = cells
        crossed = zip(slots[has_crossed].tolist(), cells[has_crossed].tolist(), strict=True)
        return Walked(self._moved(slots, cells, tick), tuple(crossed), self._in_doors(slots, self._doors[halves]))

    def places(self) -> bytes:
        """By slot, as `wire.people` has them."""
        bodies = self._bodies
        places = np.empty(bodies.x.size, _PLACE)
        places["as_x"] = places["as_y"] = FLOAT
        places["x"] = np.rint(bodies.x * UNITS_PER_TILE) / UNITS_PER_TILE
        places["y"] = np.rint(bodies.y * UNITS_PER_TILE) / UNITS_PER_TILE
        places["facing"] = bodies.facing
        places["moving"] = bodies.moving + np.uint8(FALSE)
        return places.tobytes()

    def _in_doors(self, slots: Slots, near: Flags) -> list[int]:
        """`near` tells who is in a half tile that a door reaches into."""
        self._outside[slots[~near]] = True
        found = []
        for slot in slots[near].tolist():
            if self._ground.exit_at(self._bodies.x.item(slot), self._bodies.y.item(slot)) is None:
                self._outside[slot] = True
            elif self._outside[slot]:
                found.append(slot)
        return found

    def _moved(self, slots: Slots, cells: npt.NDArray[np.uint16], tick: int) -> Moved:
        """Who starts, turns, stops or answers an intent is told at once, also to a crowd; who walks on, in turn."""
        n, records, told = self._n[slots], self._records(slots), self._told[slots]
        fresh = np.flatnonzero(records != told)
        self._told[slots] = records
        order = fresh[np.argsort(cells[fresh], kind="stable")]
        records, told = records[order], told[order]
        urgent = ((n[order] + np.uint64(tick)) & np.uint64(1) == 1) | (records >> _HOW != told >> _HOW)
        return Moved(cells[order], records, urgent, self._many_cells)

    def _records(self, slots: Slots) -> Numbers:
        """As `wire.positions` has them, each as one number."""
        bodies = self._bodies
        x = np.rint(bodies.x[slots] * UNITS_PER_TILE).astype(np.uint64)
        y = np.rint(bodies.y[slots] * UNITS_PER_TILE).astype(np.uint64)
        how = (bodies.facing[slots] | bodies.moving[slots] * np.uint8(MOVING)).astype(np.uint64)
        records: Numbers = self._n[slots] | x << _X | y << _Y | how << _HOW | self._seq[slots] << _SEQ
        return records

    def _grow(self, size: int) -> None:
        self._n, self._seq, self._told = grown(self._n, size), grown(self._seq, size), grown(self._told, size)
        self._cell, self._outside = grown(self._cell, size), grown(self._outside, size)
