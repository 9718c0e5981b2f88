"""A world without a network, a ticker or a clock of its own: a scene moves the hands."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Final
from uuid import UUID, uuid4

from madang.kernel.ids import ParticipantId
from madang.realtime import tickets
from madang.realtime.bus import LocalBus
from madang.realtime.family import MakeFamily
from madang.realtime.ports import Greeting, SpacePlan
from madang.realtime.reception import Clocks
from madang.realtime.rooms import SLOTS
from madang.realtime.telling import Heard
from madang.realtime.world import Ports, World
from tests.realtime.cast import EXPO, SECRET, Admissions, Ledger, Maps

NOON: Final = datetime(2026, 5, 1, 12, tzinfo=UTC)


class Unheard:
    """`now` counts seconds; a tick is a tenth of one."""

    def __init__(
        self,
        *plans: SpacePlan,
        families: Sequence[MakeFamily] = (),
        greetings: Sequence[Greeting] = (),
        channel_size: int = 1_000,
    ) -> None:
        self.now = 0.0
        self.ticks = 0
        self.admissions = Admissions()
        self.ledger = Ledger(self.admissions)
        self.maps = Maps({one.slug: one for one in plans})
        ports = Ports(
            self.admissions,
            self.maps,
            self.ledger,
            LocalBus[Heard](),
            Clocks(now=lambda: NOON, monotonic=lambda: self.now),
            uuid4,
            lambda _address: None,
            families,
            greetings,
        )
        self.world = World(ports, secret=SECRET, channel_size=channel_size)

    def ticket(self, who: ParticipantId, number: UUID | None = None) -> str:
        return tickets.mint(SECRET, who, EXPO, 1, number or uuid4(), NOON)

    def tick(self) -> None:
        self.ticks += 1
        self.now += 0.1
        if self.ticks % 10 == 0:
            self.world.each_second()
        for slot in range(SLOTS):
            self.world.beat(slot, self.ticks, 2)
