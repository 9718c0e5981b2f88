"""Conducting one expo's game on the server's clock: who stands where answers, rounds are locked and revealed in time.

Everything that counts is in the database, and every step may be done twice. A conductor that dies leaves nothing
behind: the next one reads where the game stands and goes on, or finds a round that nobody held to its end.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Final, Protocol
from uuid import UUID

from madang.gateway.actors import actor_of
from madang.gateway.pages import Pages
from madang.gateway.quiz_words import told_mine, told_state
from madang.gateway.reader import Reader
from madang.gateway.writer import Writer
from madang.kernel.errors import MadangError
from madang.kernel.ids import ExpoId, ParticipantId, RoundId
from madang.platform.clock import new_id
from madang.platform.types import SYSTEM, Actor
from madang.quiz import queries, rules, services
from madang.quiz.types import ARENA, Phase, Round, State
from madang.realtime.ports import Visitor
from madang.realtime.quizzing import Floor, Stander
from madang.wire.server import Told

# How often it is written down that a round is conducted, and how often numbers are counted anew.
SEEN_SECONDS: Final = 0.5
COUNT_SECONDS: Final = 1.0
# So many people are told of themselves at once, before others get their turn.
_TOLD_AT_ONCE: Final = 100

Stood = Callable[["Conductor", Visitor, RoundId, str, UUID], Awaitable[None]]


class Hall(Protocol):
    """What a conductor needs of the world."""

    def tell_expo(self, expo_id: ExpoId, told: Told) -> None: ...

    def tell_person(self, participant_id: ParticipantId, told: Told) -> None: ...

    def haunt(self, participant_id: ParticipantId, *, is_ghost: bool) -> None: ...

    def exorcise(self, expo_id: ExpoId) -> None: ...

    def standers(self, expo_id: ExpoId, slug: str) -> list[Stander]: ...


@dataclass(frozen=True, slots=True)
class Sight:
    """Where people answer: on the floor, and on pages."""

    hall: Hall
    pages: Pages


class Conductor:
    """`stood` records an answer given by standing on a mat."""

    def __init__(self, expo_id: ExpoId, sight: Sight, reader: Reader, writer: Writer, stood: Stood) -> None:
        self.expo_id = expo_id
        self.floor = Floor()
        self.state: State | None = None
        self._hall, self._pages = sight.hall, sight.pages
        self._reader = reader
        self._writer = writer
        self._stood = stood
        self._told: tuple[State, Phase] | None = None
        self._joined: set[ParticipantId] = set()
        self._last_look: RoundId | None = None
        self._seen_at = self._counted_at = float("-inf")
        self._pages_at: datetime | None = None
        self._waiting = 0
        self._standing: set[asyncio.Task[None]] = set()

    @property
    def is_asked(self) -> bool:
        found = self._round
        return found is not None and found.stage in {"asked", "locked"}

    def phase(self, at: datetime) -> Phase:
        """Where the game stands by this clock."""
        state, found = self.state, self._round
        if state is None:
            return "none"
        if state.ended_at is not None and at - state.ended_at > rules.SHOWN:
            return "none"
        if found is None or state.phase in {"none", "over"}:
            return state.phase
        return rules.phase_of(found.stage, found.reads_until, found.deadline, at)

    def in_time(self, at: datetime) -> datetime:
        """When an answer by standing counts as given: the last look is that of the deadline itself."""
        found = self._round
        return min(at, found.deadline) if found else at

    @contextmanager
    def waiting(self) -> Iterator[None]:
        """While an answer is on its way to the database; no round is locked meanwhile."""
        self._waiting += 1
        try:
            yield
        finally:
            self._waiting -= 1

    async def refresh(self) -> None:
        """Reads where the game stands, and tells it. Raises: BusyError."""
        before = self.state
        self.state = await self._reader.read(lambda: queries.state(self.expo_id))
        if before is None or before.game != self.state.game:
            self._joined.clear()
            self._hall.exorcise(self.expo_id)
        if before is None or _id_of(before) != _id_of(self.state):
            self.floor.clear()
        if before is not None and _is_turn(before, self.state):
            await self._tell_each()

    async def step(self, at: datetime, monotonic: float) -> None:
        """Does what is due. Raises: BusyError."""
        state = self.state
        if state is None:
            return
        self._tell(at)
        found = self._round
        if state.phase in {"none", "over"}:
            return
        if state.joinable:
            await self._join()
        if found is None:
            await self._count(monotonic)
        elif found.stage == "asked":
            await self._hold(found, at, monotonic)
        elif found.stage == "locked":
            await self._reveal(state, found, at)
        elif found.stage == "void":
            await self._ask_again(found, at)

    async def _hold(self, found: Round, at: datetime, monotonic: float) -> None:
        """A round that is read or answered, or whose time is over."""
        await self._note(found, at, monotonic)
        phase = self.phase(at)
        if phase == "answering":
            self._look(found, monotonic)
        if phase == "locked" and self._last_look != found.id:
            self._last_look = found.id
            self._look(found, monotonic, last=True)
        if at >= found.deadline + rules.GRACE and not self._waiting and not self._is_looking(found):
            await self._writer.fact(lambda: services.lock(expo_id=self.expo_id, round_id=found.id, actor=SYSTEM))
            await self.refresh()
        else:
            await self._count(monotonic)

    async def _note(self, found: Round, at: datetime, monotonic: float) -> None:
        """Writes down, until the deadline, that this conductor is there, and how far web was seen to answer."""
        pages_at = self._pages.seen_at
        if pages_at is not None and pages_at != self._pages_at and pages_at <= found.deadline:
            self._pages_at = pages_at
            await self._writer.fact(lambda: services.note_pages(round_id=found.id, at=pages_at))
        if at <= found.deadline:
            self._pages.look()
            if monotonic - self._seen_at >= SEEN_SECONDS:
                self._seen_at = monotonic
                await self._writer.fact(lambda: services.note_seen(round_id=found.id, at=at))

    def _is_looking(self, found: Round) -> bool:
        """Whether web was asked before the deadline and may still answer."""
        return self._pages.asked_at is not None and self._pages.asked_at <= found.deadline

    def _look(self, found: Round, monotonic: float, *, last: bool = False) -> None:
        people = self._hall.standers(self.expo_id, ARENA)
        for visitor, side in self.floor.look(people, monotonic, last=last):
            task = asyncio.get_running_loop().create_task(self._by_standing(visitor, found.id, side))
            self._standing.add(task)
            task.add_done_callback(self._standing.discard)

    async def _by_standing(self, visitor: Visitor, round_id: RoundId, side: str) -> None:
        try:
            await self._stood(self, visitor, round_id, side, new_id())
        except MadangError as error:
            # A ghost on a mat answers nothing; whom the database did not take yet is asked at the next look.
            if error.code == "busy":
                self.floor.refused(visitor.participant_id, side)

    async def _reveal(self, state: State, found: Round, at: datetime) -> None:
        if state.rules.reveals_itself and at >= found.changed_at + rules.SUSPENSE:
            await self._writer.fact(lambda: services.reveal(expo_id=self.expo_id, round_id=found.id, actor=SYSTEM))
            await self.refresh()

    async def _ask_again(self, found: Round, at: datetime) -> None:
        if found.why != "outage" or not rules.asks_again(found.deadline, found.changed_at):
            return
        if at >= found.changed_at + rules.AGAIN_AFTER:
            await self._writer.fact(lambda: services.ask(expo_id=self.expo_id, actor=SYSTEM))
            await self.refresh()

    async def _join(self) -> None:
        """Whoever walks into the arena while one may join takes part; who runs the expo only looks on."""
        people: dict[ParticipantId, Actor] = {
            stander.visitor.participant_id: actor_of(stander.visitor)
            for stander in self._hall.standers(self.expo_id, ARENA)
            if stander.visitor.traffic != "staff" and stander.visitor.participant_id not in self._joined
        }
        if not people:
            return
        await self._writer.fact(lambda: services.join_all(expo_id=self.expo_id, people=people))
        self._joined.update(people)
        self._counted_at = float("-inf")
        await self._tell_these(people)

    async def _count(self, monotonic: float) -> None:
        if monotonic - self._counted_at >= COUNT_SECONDS:
            self._counted_at = monotonic
            await self.refresh()

    def _tell(self, at: datetime) -> None:
        """Tells everybody where the game stands, where that has changed."""
        state, phase = self.state, self.phase(at)
        if state is None:
            return
        told = (replace(state, phase=phase), phase)
        if told == self._told or (self._told is None and phase == "none"):
            return
        self._told = told
        self._hall.tell_expo(self.expo_id, told_state(state, phase, at))
        if phase == "none":
            self._hall.exorcise(self.expo_id)

    async def _tell_each(self) -> None:
        """Tells all who play how they stand now, and who is out is seen so."""
        await self._tell_these(None)

    async def _tell_these(self, people: dict[ParticipantId, Actor] | None) -> None:
        known = await self._reader.read(lambda: queries.standings(expo_id=self.expo_id, participants=people))
        for number, (participant_id, mine) in enumerate(known.items()):
            self._hall.haunt(participant_id, is_ghost=mine.standing == "out")
            self._hall.tell_person(participant_id, told_mine(self.state, mine))
            if number % _TOLD_AT_ONCE == _TOLD_AT_ONCE - 1:
                await asyncio.sleep(0)

    @property
    def _round(self) -> Round | None:
        return self.state.round if self.state else None


def _id_of(state: State) -> RoundId | None:
    return state.round.id if state.round else None


def _is_turn(before: State, after: State) -> bool:
    """Whether people stand otherwise now, or are asked something else; that the clock goes on is no turn."""
    was, now = ((_id_of(state), state.round and state.round.stage, state.ended_at) for state in (before, after))
    return was != now
