"""The new records of a tick, one behind the other by cell, so that those of cells side by side are one slice."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from typing import Final

import numpy as np
import numpy.typing as npt

from madang.wire.people import Group
from madang.wire.positions import RECORD
from madang.world.bodies import Flags

_WIRE: Final = np.dtype("<u8")


class Moved:
    """`records` in the order of their `cells`. `urgent` are those of whom also a crowd is told in this tick."""

    def __init__(
        self, cells: npt.NDArray[np.uint16], records: npt.NDArray[np.uint64], urgent: Flags, many_cells: int
    ) -> None:
        self._every = _Sorted(cells, records, many_cells)
        self._parts = cells, records, urgent, many_cells

    def between(self, rows: Sequence[tuple[int, int]]) -> tuple[int, list[bytes]]:
        """Everybody's from the first to the last cell of each row: how many, and a row's bytes each."""
        return self._every.between(rows)

    def at(self, cell: int) -> Group:
        return self._every.at(cell)

    def urgent_at(self, cell: int) -> Group:
        return self._urgent.at(cell)

    @cached_property
    def _urgent(self) -> _Sorted:
        cells, records, urgent, many_cells = self._parts
        return _Sorted(cells[urgent], records[urgent], many_cells)


class _Sorted:
    """`begins` tells for each cell where its bytes begin."""

    __slots__ = ("_begins", "_bytes")

    def __init__(self, cells: npt.NDArray[np.uint16], records: npt.NDArray[np.uint64], many_cells: int) -> None:
        self._bytes = records.astype(_WIRE, copy=False).tobytes()
        self._begins: list[int] = (np.searchsorted(cells, np.arange(many_cells + 1)) * RECORD.size).tolist()

    def between(self, rows: Sequence[tuple[int, int]]) -> tuple[int, list[bytes]]:
        begins, records = self._begins, self._bytes
        parts = [records[begins[first] : begins[last + 1]] for first, last in rows]
        return sum([len(part) for part in parts]) // RECORD.size, parts

    def at(self, cell: int) -> Group:
        begin, end = self._begins[cell], self._begins[cell + 1]
        return (end - begin) // RECORD.size, self._bytes[begin:end]
