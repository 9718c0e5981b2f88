"""In a crowd of five hundred some stop reading for thirty seconds: nobody else gets a byte more or less, what waits for
them is bounded, and one snapshot makes them whole.
"""

from __future__ import annotations

import random
from hashlib import blake2b
from typing import Final
from uuid import UUID

from madang.kernel.ids import ParticipantId
from madang.kernel.telemetry import Figures
from madang.realtime.avatar import Avatar
from madang.realtime.room import Room
from madang.realtime.session import Session
from madang.rehearsal.sight import Sight
from madang.wire.server import Snapshot
from madang.world.maps.shapes import Point
from tests.realtime.cast import plan, visitor
from tests.realtime.lines import HIGH, Line

PEOPLE: Final = 500
STALLED: Final = 5
TICKS: Final = 300
MOST_FRAME: Final = 64_000


class Crowd:
    """The first STALLED of them can be told to stop reading; the others' frames are kept as a digest."""

    def __init__(self) -> None:
        dice = random.Random(500)  # noqa: S311 -- the same crowd each time
        self.figures = Figures()
        self.room = Room(plan("field", width=90, height=60), 1, self.figures)
        self.lines = [Line() for _ in range(PEOPLE)]
        self.heard = [blake2b() for _ in range(PEOPLE)]
        self.people = [self._enter(line, nth, dice) for nth, line in enumerate(self.lines)]
        self._now = 0
        self._dice = dice

    def _enter(self, line: Line, nth: int, dice: random.Random) -> Avatar:
        session = Session(visitor(ParticipantId(UUID(int=nth))), UUID(int=nth), 0)
        session.take_up(line)
        return self.room.enter(session, Point(dice.uniform(1, 89), dice.uniform(1, 59)), 5)

    def walk(self, ticks: int) -> None:
        for _ in range(ticks):
            self._now += 1
            for avatar in self._dice.sample(self.people, 50):
                self.room.walk(avatar, self._now % 256, self._dice.randrange(9))
            self.room.tick(self._now, 2)
            for nth in range(STALLED, PEOPLE):
                line, avatar = self.lines[nth], self.people[nth]
                while line.unread:
                    self.heard[nth].update(line.read())
                avatar.session.confirm(avatar.session.sent_tick, 0)

    def read(self, nth: int) -> list[bytes]:
        line = self.lines[nth]
        found = [line.read() for _ in range(len(line.unread))]
        self.people[nth].session.confirm(self.people[nth].session.sent_tick, 0)
        return found


def test_who_stops_reading_costs_the_others_nothing() -> None:
    calm, stalled = Crowd(), Crowd()
    for _ in range(TICKS // 10):
        calm.walk(10)
        for nth in range(STALLED):
            calm.read(nth)
    stalled.walk(TICKS)
    assert [one.digest() for one in calm.heard[STALLED:]] == [one.digest() for one in stalled.heard[STALLED:]]
    assert calm.figures.skipped.value == 0
    assert stalled.figures.skipped.value > STALLED * TICKS / 2
    for nth in range(STALLED):
        assert stalled.lines[nth].most_waiting < HIGH + MOST_FRAME
        stalled.read(nth)
    stalled.walk(1)
    for nth in range(STALLED):
        first, *rest = stalled.read(nth)
        sight = Sight()
        (snapshot,) = sight.hear(first)
        assert isinstance(snapshot, Snapshot)
        assert rest == []
        near = stalled.room._cells.blocks[stalled.people[nth].cell]  # noqa: SLF001 -- the truth is kept inside
        assert sight.people == {one.n: one.person() for one in stalled.people if one.cell in near}
