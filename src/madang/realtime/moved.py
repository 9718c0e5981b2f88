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
_SIZE: Final = RECORD.size


class Moved:
    """`records` in the order of their `cells`. `urgent` are those of whom also a crowd is told in this tick."""

    def __init__(
        self, cells: npt.NDArray[np.uint16], records: npt.NDArray[np.uint64], urgent: Flags, many_cells: int
    ) -> None:
        self._every = _Sorted(cells, records, many_cells)
        self._parts = cells, records, urgent, many_cells

    def between(self, rows: Sequence[tuple[int, int]]) -> tuple[int, list[bytes]]:
        """Everybody's from the first cell of each row to before its end: how many, and a row's bytes each."""
        begins, records = self._every.begins, self._every.bytes
        parts = [records[begins[first] : begins[end]] for first, end in rows]
        return sum(map(len, parts)) // _SIZE, parts

    def at(self, cell: int) -> Group:
        return self._every.at(cell)

    def urgent_at(self, cell: int) -> Group:
        return self._urgent.at(cell)

    @cached_property
    def _urgent(self) -> _Sorted:
        cells, records, urgent, many_cells = self._parts
        return _Sorted(cells[urgent], records[urgent], many_cells)


class _Sorted:
    """`bytes` of all; `begins` tells for each cell where its own begin."""

    __slots__ = ("begins", "bytes")

    def __init__(self, cells: npt.NDArray[np.uint16], records: npt.NDArray[np.uint64], many_cells: int) -> None:
        self.bytes = records.astype(_WIRE, copy=False).tobytes()
        self.begins: list[int] = (np.searchsorted(cells, np.arange(many_cells + 1)) * _SIZE).tolist()

    def at(self, cell: int) -> Group:
        begin, end = self.begins[cell], self.begins[cell + 1]
        return (end - begin) // _SIZE, self.bytes[begin:end]
