"""The quiz in the world: answers become facts, who comes is told where the game stands, and games are conducted."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Mapping, Sequence
from datetime import datetime
from typing import Final, cast
from uuid import UUID

from madang.gateway.actors import actor_of
from madang.gateway.conductor import Conductor, Hall, Sight
from madang.gateway.pages import Pages
from madang.gateway.quiz_words import told_mine, told_state
from madang.gateway.reader import Reader
from madang.gateway.writer import Joint, Writer
from madang.kernel.errors import BusyError
from madang.kernel.ids import ExpoId, RoundId
from madang.kernel.telemetry import Said
from madang.platform.clock import now
from madang.platform.types import EventRow
from madang.quiz import queries
from madang.quiz.answering import answer_all
from madang.quiz.types import Answering, Mine, Side
from madang.realtime.ports import SpacePlan, Visitor
from madang.wire.server import QuizMine, Told

Handler = Callable[[EventRow], Awaitable[None]]
log = logging.getLogger("madang.world")
# How often the conductors look: while a round is asked, and while a game is open without one.
LOOK_SECONDS: Final = 0.1
IDLE_SECONDS: Final = 0.5
LOST_SECONDS: Final = 3.0
_TOLD: Final = ("quiz.opened", "quiz.asked", "quiz.locked", "quiz.revealed", "quiz.voided", "quiz.ended")
_ANSWERS: Final = Joint(answer_all)


class Quizzes:
    """Implements realtime.quizzing.Answers and realtime.ports.Greeting, and conducts every game that is open."""

    def __init__(self, reader: Reader, writer: Writer, pages: Pages) -> None:
        self._reader = reader
        self._writer = writer
        self._pages = pages
        self._conductors: dict[ExpoId, Conductor] = {}
        self._hall: Hall | None = None
        self._woken = asyncio.Event()

    def attend(self, hall: Hall) -> None:
        """The world is there."""
        self._hall = hall

    async def run(self) -> None:
        """Conducts until cancelled. Games that were open before this process began are taken up, and any whose opening
        was not heard.
        """
        clock = asyncio.get_running_loop().time
        looked_at = float("-inf")
        while True:
            if clock() - looked_at >= LOST_SECONDS:
                looked_at = clock()
                await self._take_up()
            for conductor in tuple(self._conductors.values()):
                await self._step(conductor)
            await self._wait()

    @property
    def acting(self) -> Mapping[str, Handler]:
        """What the outbox brings here."""
        return dict.fromkeys(_TOLD, self.heard)

    async def heard(self, row: EventRow) -> None:
        """Something of a game was written down, here or by another process. Raises: BusyError."""
        await self._conductor(row.expo_id).refresh()
        self._woken.set()

    async def answer(self, visitor: Visitor, round_id: UUID, side: str, key: UUID, at: datetime) -> QuizMine:
        """Said by themselves."""
        conductor = self._conductor(visitor.expo_id)
        conductor.floor.pressed(visitor.participant_id, side)
        return await self._record(conductor, _answering(visitor, RoundId(round_id), side, key, at))

    async def on_entry(self, visitor: Visitor, plan: SpacePlan) -> Sequence[Told]:
        """Nothing where no game is. Raises: BusyError."""
        del plan
        conductor = self._conductor(visitor.expo_id)
        if conductor.state is None:
            await conductor.refresh()
        state = conductor.state
        if state is None or conductor.phase(now()) == "none":
            return ()
        mine = await self._reader.read(lambda: queries.standing(visitor.expo_id, visitor.participant_id))
        if self._hall is not None:
            self._hall.haunt(visitor.participant_id, is_ghost=mine.standing == "out")
        return [told_state(state, conductor.phase(now()), now()), told_mine(state, mine)]

    def _conductor(self, expo_id: ExpoId) -> Conductor:
        if expo_id not in self._conductors:
            hall = self._hall
            if hall is None:
                msg = "asked before the world was there"
                raise RuntimeError(msg)
            self._conductors[expo_id] = Conductor(
                expo_id, Sight(hall, self._pages), self._reader, self._writer, self._stood
            )
        return self._conductors[expo_id]

    async def _stood(self, conductor: Conductor, visitor: Visitor, round_id: RoundId, side: str, key: UUID) -> None:
        """Given by standing on a mat."""
        at = conductor.in_time(now())
        mine = await self._record(conductor, _answering(visitor, round_id, side, key, at))
        if self._hall is not None:
            self._hall.tell_person(visitor.participant_id, mine)

    async def _record(self, conductor: Conductor, item: Answering) -> QuizMine:
        with conductor.waiting():
            accepted = await self._writer.joint_fact(_ANSWERS, item)
        return told_mine(conductor.state, Mine("in", accepted.side))

    async def _take_up(self) -> None:
        try:
            for expo_id in await self._reader.read(queries.games_under_way):
                conductor = self._conductor(expo_id)
                if conductor.state is None or conductor.state.phase in {"none", "over"}:
                    await conductor.refresh()
        except BusyError:
            # The next look tries again.
            return

    async def _step(self, conductor: Conductor) -> None:
        try:
            await conductor.step(now(), asyncio.get_running_loop().time())
        except BusyError:
            # The next look tries again.
            return
        except Exception:
            # One expo's fault must not stop the others' games.
            log.exception(Said.QUIZ_FAILED, extra={"expo": str(conductor.expo_id)})
            await asyncio.sleep(IDLE_SECONDS)

    async def _wait(self) -> None:
        is_asked = any(conductor.is_asked for conductor in self._conductors.values())
        try:
            await asyncio.wait_for(self._woken.wait(), LOOK_SECONDS if is_asked else IDLE_SECONDS)
        except TimeoutError:
            return
        finally:
            self._woken.clear()


def _answering(visitor: Visitor, round_id: RoundId, side: str, key: UUID, at: datetime) -> Answering:
    return Answering(
        expo_id=visitor.expo_id,
        participant_id=visitor.participant_id,
        actor=actor_of(visitor),
        round_id=round_id,
        side=cast("Side", side),
        key=key,
        through="world",
        at=at,
    )
