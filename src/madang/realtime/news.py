"""What a tick has to tell beside positions, gathered by the cells that are told."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence

from madang.realtime.avatar import Avatar
from madang.wire.people import Group, PackedAppear, array_of
from madang.wire.server import Told, Vanish
from madang.world.cells import Cells

Item = Told | PackedAppear
Pack = Callable[[Iterable[Avatar]], Group]


class News:
    """The news of one tick of a room."""

    def __init__(self, cells: Cells) -> None:
        self._cells = cells
        self._blocks = cells.blocks
        self._near: defaultdict[int, list[Told]] = defaultdict(list)
        self._all: list[Told] = []
        # What nobody here may miss: who does not take it is owed it.
        self.told: list[Told] = []
        self.appear: defaultdict[int, list[Avatar]] = defaultdict(list)
        self.vanish: defaultdict[int, list[int]] = defaultdict(list)

    def came(self, avatar: Avatar, cell: int) -> None:
        for receiving in self._blocks[cell]:
            self.appear[receiving].append(avatar)

    def went(self, n: int, cell: int) -> None:
        for receiving in self._blocks[cell]:
            self._take_away(n, receiving)

    def crossed(self, avatar: Avatar, was: int, now: int) -> None:
        """New to the cells that see only where it is, gone for those that saw only where it was."""
        new, gone = self._cells.turn(was, now)
        for receiving in new:
            self.appear[receiving].append(avatar)
        for receiving in gone:
            self._take_away(avatar.n, receiving)

    def near(self, told: Told, cell: int) -> None:
        """For those who see this cell."""
        for receiving in self._blocks[cell]:
            self._near[receiving].append(told)

    def to_all(self, messages: Iterable[Told]) -> None:
        self._all.extend(messages)

    def _take_away(self, n: int, receiving: int) -> None:
        """Also what was told of them in this very tick, for who went comes before who came."""
        come = self.appear.get(receiving)
        if come:
            come[:] = [avatar for avatar in come if avatar.n != n]
        self.vanish[receiving].append(n)

    def of_cell(self, cell: int, tick: int, pack: Pack) -> list[Item]:
        """Who went comes first, for their numbers may be somebody else's now."""
        told: list[Item] = []
        if gone := self.vanish.get(cell):
            told.append(Vanish(tick=tick, ns=gone))
        if come := self.appear.get(cell):
            told.append(PackedAppear(tick=tick, people=array_of((pack(come),))))
        if near := self._near.get(cell):
            told += near
        told += self._all
        told += self.told
        return told


def change(tick: int, gone: Sequence[int], come: Sequence[Group]) -> list[Item]:
    """What turns one view into another."""
    told: list[Item] = []
    if gone:
        told.append(Vanish(tick=tick, ns=list(gone)))
    some = [group for group in come if group[0]]
    if some:
        told.append(PackedAppear(tick=tick, people=array_of(some)))
    return told
