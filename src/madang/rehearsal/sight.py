"""What a client knows of the space it is in: the sum of all it has been told."""

from __future__ import annotations

from dataclasses import dataclass, field

import msgspec

from madang.wire.codec import decode_news, decode_server
from madang.wire.positions import KIND, UNITS_PER_TILE, Record, unpack
from madang.wire.server import Appear, Crowd, Empathy, Entered, Person, ServerMessage, Snapshot, Vanish


@dataclass(slots=True)
class Sight:
    """`people` by their number; `acked` is the last of one's own intents that the world has heard."""

    entered: Entered | None = None
    people: dict[int, Person] = field(default_factory=dict)
    total: int = 0
    tick: int = 0
    acked: int = 0
    empathy: dict[str, int] = field(default_factory=dict)

    @property
    def me(self) -> Person | None:
        return self.people.get(self.entered.n) if self.entered else None

    def hear(self, frame: bytes) -> list[ServerMessage]:
        """Takes a frame in; returns its messages. Raises: BadMessageError, ValueError for what no world may say."""
        if frame[0] != KIND:
            message = decode_server(frame)
            self._take(message)
            return [message]
        tick, records, packed = unpack(frame)
        news = decode_news(packed)
        for message in news:
            self._take(message)
        for record in records:
            self._place(record)
        self.tick = tick
        return news

    def _take(self, message: ServerMessage) -> None:
        match message:
            case Entered():
                self.entered = message
                self.people.clear()
            case Snapshot():
                self.people = {person.n: person for person in message.people}
                self.total, self.tick = message.total, message.tick
            case Appear():
                self.people |= {person.n: person for person in message.people}
            case Vanish():
                for n in message.ns:
                    self.people.pop(n, None)
            case Crowd():
                self.total = message.total
            case Empathy():
                self.empathy[message.work] = message.count
            case _:
                return

    def _place(self, record: Record) -> None:
        known = self.people.get(record.n)
        if known is not None:
            x, y = record.x / UNITS_PER_TILE, record.y / UNITS_PER_TILE
            self.people[record.n] = msgspec.structs.replace(known, x=x, y=y, dir=record.dir, moving=record.moving)
        if self.entered is not None and record.n == self.entered.n:
            self.acked = record.seq
