"""The day in the world: what is on and what comes, the organiser's words, and calls to come to a space."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Mapping, Sequence
from datetime import datetime
from typing import Final, Protocol

from madang.gateway.reader import Reader
from madang.kernel.errors import BusyError
from madang.kernel.ids import ExpoId
from madang.kernel.text import Text
from madang.platform.clock import now
from madang.platform.types import EventRow
from madang.programme import queries
from madang.programme import types as programme
from madang.realtime.ports import SpacePlan, Visitor
from madang.wire.server import Announced, Day, Summoned, Told

Handler = Callable[[EventRow], Awaitable[None]]
# Sessions begin and end by the clock, on the minute.
LOOK_SECONDS: Final = 10.0
_CHANGES: Final = (
    *(f"cue.{done}" for done in ("fired", "changed", "removed", "moved")),
    *(f"{noun}.{done}" for noun in ("part", "session") for done in ("added", "changed", "removed", "moved")),
    *("cues.rewound", "programme.moved", "programme.cleared"),
)


class Crowd(Protocol):
    """What the day needs of the world."""

    def tell_expo(self, expo_id: ExpoId, told: Told) -> None: ...


class Days:
    """Implements realtime.ports.Greeting. What is known of an expo's day is read once and kept until it changes."""

    def __init__(self, reader: Reader) -> None:
        self._reader = reader
        self._known: dict[ExpoId, programme.Day] = {}
        self._told: dict[ExpoId, Day] = {}
        self._reading: dict[ExpoId, asyncio.Lock] = {}
        self._world: Crowd | None = None

    def acting_in(self, world: Crowd) -> Mapping[str, Handler]:
        """What the outbox tells, and what becomes of it in the world."""
        self._world = world
        return {
            **dict.fromkeys(_CHANGES, self._changed),
            "announcement.made": self._announced,
            "announcement.ended": self._announced,
            "summons.made": self._summoned,
        }

    async def run(self) -> None:
        """Until cancelled: looks whether the clock has brought something on."""
        while True:
            await asyncio.sleep(LOOK_SECONDS)
            for expo_id in tuple(self._known):
                await self._look(expo_id)

    async def on_entry(self, visitor: Visitor, plan: SpacePlan) -> Sequence[Told]:
        """Nothing where no programme is. Raises: BusyError."""
        expo_id = visitor.expo_id
        async with self._reading.setdefault(expo_id, asyncio.Lock()):
            # A crowd that comes at once asks once.
            day = self._known.get(expo_id) or await self._read(expo_id)
        told: list[Told] = []
        if day.now_next.now or day.now_next.next:
            told.append(_day(day))
        if day.announcement:
            told.append(_announced(day.announcement))
        if day.summons and day.summons.space != plan.slug:
            told.append(_summoned(day.summons))
        return told

    async def _look(self, expo_id: ExpoId) -> None:
        try:
            day = await self._read(expo_id)
        except BusyError:
            # The next look tries again.
            return
        if self._told.get(expo_id) != _day(day):
            self._tell_day(expo_id, day)

    async def _changed(self, row: EventRow) -> None:
        self._tell_day(row.expo_id, await self._read(row.expo_id))

    async def _announced(self, row: EventRow) -> None:
        day = await self._read(row.expo_id)
        gone = Announced(id="", text={}, at=_ms(now()))
        self._tell(row.expo_id, _announced(day.announcement) if day.announcement else gone)

    async def _summoned(self, row: EventRow) -> None:
        day = await self._read(row.expo_id)
        if day.summons:
            self._tell(row.expo_id, _summoned(day.summons))

    async def _read(self, expo_id: ExpoId) -> programme.Day:
        self._known[expo_id] = await self._reader.read(lambda: queries.day(expo_id))
        return self._known[expo_id]

    def _tell_day(self, expo_id: ExpoId, day: programme.Day) -> None:
        self._told[expo_id] = _day(day)
        self._tell(expo_id, self._told[expo_id])

    def _tell(self, expo_id: ExpoId, told: Told) -> None:
        if self._world is not None:
            self._world.tell_expo(expo_id, told)


def _day(day: programme.Day) -> Day:
    on, coming = day.now_next.now, day.now_next.next
    at = day.now_next.next_at
    return Day(
        now=_words(on.title if on else None),
        next=_words(coming.title if coming else None),
        # Of what is overdue, only the minute is told: else it would be news at every look.
        next_at=_ms(at.replace(second=0, microsecond=0)) if at else 0,
        stream=bool(on and on.stream_url),
    )


def _announced(told: programme.Announcement) -> Announced:
    return Announced(id=str(told.id), text=_words(told.text), at=_ms(told.at))


def _summoned(told: programme.Summons) -> Summoned:
    return Summoned(id=str(told.id), space=told.space, title=_words(told.title), text=_words(told.text))


def _words(text: Text | None) -> dict[str, str]:
    return text.to_json() if text else {}


def _ms(moment: datetime) -> int:
    return int(moment.timestamp() * 1000)
