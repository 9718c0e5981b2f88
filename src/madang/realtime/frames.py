"""The bytes of one tick of a room: made once per receiving cell, framed once, and sent to everybody there."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cached_property
from typing import Final

from madang.realtime.avatar import Avatar
from madang.realtime.moved import Moved
from madang.realtime.news import Item, News, change
from madang.realtime.sockets import Frame, framed, joined
from madang.wire.codec import encode, encode_news
from madang.wire.people import Group, PackedSnapshot, array_of, group_of
from madang.wire.positions import head
from madang.world.cells import Cells

ByCell = Sequence[Mapping[int, Avatar]]
# With more movers in sight than this, those outside one's own cell who only walk on are told every other tick.
CROWDED: Final = 150


class TickFrames:
    """What several are told is put together once: what a cell is told, who stands in it, what one hears who crosses
    from one cell into another.
    """

    def __init__(
        self, tick: int, cells: Cells, by_cell: ByCell, moved: Moved, news: News, *, places: Callable[[], bytes]
    ) -> None:
        self.tick = tick
        self._ask_places = places
        self._cells = cells
        self._by_cell = by_cell
        self._moved = moved
        self._news = news
        self._standing: dict[int, Group] = {}
        self._snapshots: dict[int, Frame] = {}
        self._crossings: dict[tuple[int, int], Frame] = {}
        self._cell_frames: dict[int, Frame | None] = {}

    def of_cell(self, cell: int) -> Frame | None:
        """What everybody in a cell is told, or None when nothing happened in sight of it."""
        if cell not in self._cell_frames:
            self._cell_frames[cell] = self._of_cell(cell)
        return self._cell_frames[cell]

    def _of_cell(self, cell: int) -> Frame | None:
        count, records = self._records(cell)
        told = self._news.of_cell(cell, self.tick, self._pack)
        if not count and not told:
            return None
        return joined((head(self.tick, count), *records, encode_news(told)))

    def of_crosser(self, now: int, was: int) -> Frame:
        """What one is told who came from another cell: the difference of the two views, then the news of the new one.

        Who was known at `was` and is out of its sight now is taken away first, for `was` no longer tells; whoever of
        them is in the new view comes back with the second part.
        """
        found = self._crossings.get((now, was))
        if found is None:
            found = self._crossings[now, was] = self._crossing(now, was)
        return found

    def snapshot(self, cell: int, total: int) -> Frame:
        """Everybody in sight of a cell."""
        if cell not in self._snapshots:
            people = array_of(self._people(near) for near in self._cells.near[cell])
            self._snapshots[cell] = framed(encode(PackedSnapshot(tick=self.tick, people=people, total=total)))
        return self._snapshots[cell]

    def told(self) -> Frame | None:
        """What nobody here may miss, for who has just got a snapshot in place of the tick."""
        if not self._news.told:
            return None
        return joined((head(self.tick, 0), encode_news(self._news.told)))

    def _crossing(self, now: int, was: int) -> Frame:
        new, lost = self._cells.turn(was, now)
        gone = [*self._news.vanish.get(was, ()), *[n for cell in lost for n in self._by_cell[cell]]]
        come = [self._people(cell) for cell in new]
        if known := self._news.appear.get(was):
            here = self._cells.blocks[now]
            come.append(self._pack([one for one in known if one.cell in here]))
        told: list[Item] = [*change(self.tick, gone, come), *self._news.of_cell(now, self.tick, self._pack)]
        count, records = self._records(now)
        return joined((head(self.tick, count), *records, encode_news(told)))

    def _records(self, cell: int) -> tuple[int, list[bytes]]:
        """How many, and their bytes by parts."""
        moved, cells = self._moved, self._cells
        count, records = moved.between(cells.rows_near[cell])
        if count > CROWDED:
            rows = [moved.at(one) if one == cell else moved.urgent_at(one) for one in cells.near[cell]]
            count, records = sum([row[0] for row in rows]), [row[1] for row in rows]
        return count, records

    def _people(self, cell: int) -> Group:
        found = self._standing.get(cell)
        if found is None:
            found = self._standing[cell] = self._pack(self._by_cell[cell].values())
        return found

    def _pack(self, people: Iterable[Avatar]) -> Group:
        places = self._places
        return group_of([one.packed_person(places) for one in people])

    @cached_property
    def _places(self) -> bytes:
        return self._ask_places()
