"""The bytes of one tick of a room: made once per receiving cell, framed once, and sent to everybody there."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from madang.realtime.avatar import Avatar
from madang.realtime.news import News, change
from madang.realtime.sockets import Frame, framed
from madang.wire.codec import encode, encode_news
from madang.wire.positions import pack_packed
from madang.wire.server import Snapshot, Told
from madang.world.cells import Cells

ByCell = Sequence[Mapping[int, Avatar]]
# With more movers in sight than this, those outside one's own cell who only walk on are told every other tick.
CROWDED: Final = 150


class Movers:
    """The new records of a cell: of all who moved, and of those whom also a crowd is told of in this tick."""

    __slots__ = ("every", "urgent")

    def __init__(self) -> None:
        self.every: list[bytes] = []
        self.urgent: list[bytes] = []

    def add(self, record: bytes, *, urgent: bool) -> None:
        self.every.append(record)
        if urgent:
            self.urgent.append(record)


class TickFrames:
    """`moved` holds the new records by cell."""

    def __init__(self, tick: int, cells: Cells, by_cell: ByCell, moved: Mapping[int, Movers], news: News) -> None:
        self.tick = tick
        self._blocks = cells.blocks
        self._by_cell = by_cell
        self._moved = moved
        self._news = news
        self._snapshots: dict[int, Frame] = {}

    def of_cell(self, cell: int) -> Frame | None:
        """What everybody in a cell is told, or None when nothing happened in sight of it."""
        records, told = self._records(cell), self._news.of_cell(cell, self.tick)
        if not records and not told:
            return None
        return framed(pack_packed(self.tick, records, encode_news(told)))

    def of_crosser(self, avatar: Avatar, was: int) -> Frame:
        """What one is told who came from another cell: the difference of the two views, then the news of the new one.

        Who was known at `was` and is out of its sight now is taken away first, for `was` no longer tells; whoever of
        them is in the new view comes back with the second part.
        """
        lost, gained = self._blocks[was] - self._blocks[avatar.cell], self._blocks[avatar.cell] - self._blocks[was]
        gone = [*self._news.vanish.get(was, ()), *(one.n for one in self._standing(lost))]
        come = [
            *self._standing(gained),
            *(one for one in self._news.appear.get(was, ()) if one.cell in self._blocks[avatar.cell]),
        ]
        told: list[Told] = [*change(self.tick, gone, come), *self._news.of_cell(avatar.cell, self.tick)]
        return framed(pack_packed(self.tick, self._records(avatar.cell), encode_news(told)))

    def snapshot(self, cell: int, total: int) -> Frame:
        """Everybody in sight of a cell."""
        if cell not in self._snapshots:
            people = [one.person() for one in self._standing(self._blocks[cell])]
            self._snapshots[cell] = framed(encode(Snapshot(tick=self.tick, people=people, total=total)))
        return self._snapshots[cell]

    def told(self) -> Frame | None:
        """What nobody here may miss, for who has just got a snapshot in place of the tick."""
        if not self._news.told:
            return None
        return framed(pack_packed(self.tick, (), encode_news(self._news.told)))

    def _records(self, cell: int) -> list[bytes]:
        moved = self._moved
        near = [one for one in self._blocks[cell] if one in moved]
        if sum(len(moved[one].every) for one in near) <= CROWDED:
            return [record for one in near for record in moved[one].every]
        return [record for one in near for record in (moved[one].every if one == cell else moved[one].urgent)]

    def _standing(self, cells: Iterable[int]) -> list[Avatar]:
        return [one for cell in cells for one in self._by_cell[cell].values()]
