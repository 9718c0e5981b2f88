"""The world's composition: the edge's events go to the reception or to a visitor's intents, and the ticker beats
through the rooms.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Coroutine, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any
from uuid import UUID

from madang.kernel.ids import ExpoId, ParticipantId
from madang.kernel.telemetry import Figures, Said
from madang.realtime.bus import Bus
from madang.realtime.errors import BadTicketError, StoppedError
from madang.realtime.family import Family, MakeFamily, Reach
from madang.realtime.gulps import by_itself
from madang.realtime.intents import Intents
from madang.realtime.looking import Looking
from madang.realtime.meeting import Meeting
from madang.realtime.passage import Passage
from madang.realtime.polled import Polls
from madang.realtime.ports import Admission, Greeting, Records, SpacePlan, Spaces
from madang.realtime.presence import presence_in, told_in_short
from madang.realtime.quizzing import Stander, standers
from madang.realtime.reception import Clocks, Reception, turn_away
from madang.realtime.room import Room
from madang.realtime.rooms import CHANNEL_SIZE, Rooms
from madang.realtime.sockets import Connection
from madang.realtime.stay import Stay
from madang.realtime.stays import Stays
from madang.realtime.telling import Heard, Telling
from madang.realtime.ticker import Ticker
from madang.realtime.walking import Walking
from madang.wire.client import Hello
from madang.wire.codec import BadMessageError, decode_client
from madang.wire.local import Answer, AskFigures, AskPoll, AskPresence, PollAnswered, Question
from madang.wire.server import Closing, Notice, Told

log = logging.getLogger("madang.world")
# A connection that does not say who it is, is closed.
HELLO_SECONDS = 10.0


@dataclass(frozen=True, slots=True)
class Ports:
    """Everything that the world is composed of. `new_id` makes ids; `known` is told the address of who was let in.

    `families` take further messages; `greetings` are told to who has entered a space.
    """

    admission: Admission
    spaces: Spaces
    records: Records
    bus: Bus[Heard]
    clocks: Clocks
    new_id: Callable[[], UUID]
    known: Callable[[str], None]
    families: Sequence[MakeFamily] = ()
    greetings: Sequence[Greeting] = ()


class World:
    """Implements the edge's ears. `secret` signs tickets; `listen` takes what has been said, before each beat."""

    def __init__(
        self,
        ports: Ports,
        *,
        secret: str,
        channel_size: int = CHANNEL_SIZE,
        figures: Figures | None = None,
        listen: Callable[[], None] = by_itself,
    ) -> None:
        self.figures = figures or Figures()
        self._clocks = ports.clocks
        # Only what was stopped while this world ran; what was before, admission finds in the records.
        self._stopped: set[ExpoId] = set()
        self._tasks: set[asyncio.Task[None]] = set()
        self._strangers: dict[Connection, float] = {}
        self._polls = Polls(self, ports.clocks.monotonic, self.figures)
        self._rooms = Rooms(channel_size, self.figures)
        self._stays = Stays(ports.records, ports.new_id)
        self._telling = Telling(
            bus=ports.bus, stays=self._stays, rooms=self._rooms, greetings=ports.greetings, spawn=self._spawn
        )
        self._passage = Passage(
            rooms=self._rooms,
            spaces=ports.spaces,
            records=ports.records,
            spawn=self._spawn,
            greet=self._telling.greet,
        )
        self._reception = Reception(
            secret=secret,
            admission=ports.admission,
            stays=self._stays,
            passage=self._passage,
            clocks=ports.clocks,
            spawn=self._spawn,
            welcomes=self.figures.welcomes,
            known=ports.known,
            is_stopped=self._stopped.__contains__,
        )
        reach = Reach(self._telling, ports.clocks.monotonic)
        families = _families(ports, self._passage, reach)
        self._intents = Intents(stays=self._stays, families=families, reach=reach, spawn=self._spawn)
        self._ticker = Ticker(self.beat, self.each_second, self.figures, listen)
        # When the ticker last beat: a process whose beat stops is not well.
        self.beat_at = 0.0
        self._tell_figures()

    @property
    def people(self) -> int:
        return len(self._stays)

    @property
    def under_way(self) -> int:
        """What visitors have asked for and is not done yet."""
        return len(self._tasks)

    def start(self) -> None:
        self.beat_at = self._clocks.monotonic()
        self._ticker.start()

    async def stop(self) -> None:
        """Everybody is told that the world comes back soon; places are handed over to be written."""
        self._ticker.stop()
        for stay in self._stays:
            connection = stay.session.connection
            self._stays.end(stay)
            if connection is not None:
                connection.close(Closing.RESTARTING, "restarting")
        self._stays.count()
        for connection in tuple(self._strangers):
            connection.close(Closing.RESTARTING, "restarting")
        if self._tasks:
            await asyncio.gather(*self._tasks, return_exceptions=True)

    # What the edge tells.

    def connected(self, connection: Connection) -> None:
        self._strangers[connection] = self._clocks.monotonic()

    def received(self, connection: Connection, data: bytes) -> None:
        stay = connection.holder
        if isinstance(stay, Stay) and not stay.session.flow.take(self._clocks.monotonic(), len(data)):
            connection.close(Closing.TOO_MUCH, "too many messages")
            return
        try:
            message = decode_client(data)
        except BadMessageError as error:
            turn_away(connection, error, Closing.BAD_MESSAGE)
            return
        if isinstance(stay, Stay):
            self._intents.take(stay, message)
        elif isinstance(message, Hello) and stay is None:
            self._strangers.pop(connection, None)
            self._reception.greet(connection, message)
        else:
            turn_away(connection, BadTicketError(why="missing"), Closing.BAD_TICKET)

    def lost(self, connection: Connection) -> None:
        self._strangers.pop(connection, None)
        self._stays.lose(connection, self._clocks.monotonic())

    # What others tell: the outbox, other nodes.

    def tell_expo(self, expo_id: ExpoId, told: Told) -> None:
        """Everybody in an expo. What is told must also be in a greeting, for who does not keep up is greeted again."""
        self._telling.expo(expo_id, told)

    def tell_space(self, expo_id: ExpoId, slug: str, told: Told) -> None:
        """Everybody in a space, in all its channels; as above."""
        self._telling.space(expo_id, slug, told)

    def tell_person(self, participant_id: ParticipantId, told: Told) -> None:
        """One person, if they are here; as above."""
        self._telling.person(participant_id, told)

    def rehang(self, plan: SpacePlan) -> None:
        """A space has a new map."""
        for stay in self._passage.rehang(plan):
            self._promise(stay, Notice(code="rehung", params={"space": plan.slug}, seq=0))

    def expel(self, participant_id: ParticipantId) -> None:
        """Their pass is cancelled or banned."""
        stay = self._stays.of(participant_id)
        if stay is not None:
            connection = stay.session.connection
            self._stays.end(stay)
            if connection is not None:
                connection.close(Closing.NOT_ADMITTED, "not admitted any more")

    def stop_expo(self, expo_id: ExpoId) -> None:
        """An emergency: everybody out, and whoever is on their way in as well."""
        self._stopped.add(expo_id)
        for stay in self._stays:
            if stay.session.visitor.expo_id == expo_id:
                connection = stay.session.connection
                self._stays.end(stay)
                if connection is not None:
                    turn_away(connection, StoppedError(), Closing.STOPPED)

    def resume_expo(self, expo_id: ExpoId) -> None:
        self._stopped.discard(expo_id)

    def show(self, participant_id: ParticipantId, *, name: str, look: Mapping[str, str], badge: str) -> None:
        """They have another name, look or badge."""
        stay = self._stays.of(participant_id)
        if stay is None:
            return
        shown = replace(stay.session.visitor, name=name, look=dict(look), badge=badge)
        if shown == stay.session.visitor:
            return
        stay.session.visitor = shown
        if stay.room is not None and stay.avatar is not None:
            stay.room.show(stay.avatar)

    def haunt(self, participant_id: ParticipantId, *, is_ghost: bool) -> None:
        """They are out of the quiz's game, or in a new one."""
        stay = self._stays.of(participant_id)
        if stay is None or stay.session.is_ghost == is_ghost:
            return
        stay.session.is_ghost = is_ghost
        if standing := stay.standing():
            room, avatar = standing
            room.show(avatar)

    def exorcise(self, expo_id: ExpoId) -> None:
        """A new game: nobody is a ghost any more."""
        for stay in self._stays:
            if stay.session.visitor.expo_id == expo_id:
                self.haunt(stay.session.visitor.participant_id, is_ghost=False)

    def standers(self, expo_id: ExpoId, slug: str) -> list[Stander]:
        """Everybody in a space, with the mat under them."""
        return standers(self._rooms.of(expo_id, slug))

    def notify(self, expo_id: ExpoId, code: str) -> None:
        """A notice to everybody in an expo."""
        for stay in self._stays:
            if stay.session.visitor.expo_id == expo_id:
                self._promise(stay, Notice(code=code, params={}, seq=0))

    # What other processes ask (realtime.local_line).

    def asked(self, question: Question) -> Answer:
        match question:
            case AskPresence(expo=expo):
                return presence_in(self._rooms.of_expo(ExpoId(expo)))
            case AskPoll(participant=participant, address=address, poll=poll):
                return PollAnswered(polled=self._polls.answer(participant, address, poll))
            case AskFigures():
                return told_in_short(self.figures)

    def notify_person(self, participant_id: ParticipantId, code: str) -> None:
        """A notice to one person, if they are here."""
        stay = self._stays.of(participant_id)
        if stay is not None:
            self._promise(stay, Notice(code=code, params={}, seq=0))

    # The beat.

    def beat(self, slot: int, tick: int, steps: int) -> None:
        """One slot's rooms; the ticker calls it."""
        for room in self._rooms.in_slot(slot):
            try:
                self._beat_room(room, tick, steps)
            except Exception:
                # A fault in one room must not stop the others.
                log.exception(Said.TICK_FAILED, extra={"space": room.plan.slug})

    def _beat_room(self, room: Room, tick: int, steps: int) -> None:
        for through in room.tick(tick, steps):
            stay = through.avatar.session.holder
            if isinstance(stay, Stay):
                through.avatar.leaving = True
                self._passage.through(stay, through.way)

    def each_second(self) -> None:
        """Called by the ticker."""
        now = self._clocks.monotonic()
        self.beat_at = now
        self._stays.sweep(now)
        self._telling.sweep()
        self._polls.sweep()
        for connection, since in tuple(self._strangers.items()):
            if now - since > HELLO_SECONDS:
                turn_away(connection, BadTicketError(why="missing"), Closing.BAD_TICKET)
                del self._strangers[connection]

    def _promise(self, stay: Stay, notice: Notice) -> None:
        stay.session.promise(notice, self._clocks.monotonic())

    def _tell_figures(self) -> None:
        figures = self.figures
        figures.people.ask = lambda: self.people
        figures.strangers.ask = lambda: len(self._strangers)
        figures.under_way.ask = lambda: self.under_way
        figures.rooms.ask = self._rooms.count
        figures.space_people.ask = self._rooms.people_by_space
        figures.beat_age.ask = lambda: self._clocks.monotonic() - self.beat_at

    def _spawn(self, work: Coroutine[Any, Any, None]) -> asyncio.Task[None]:
        task = asyncio.get_running_loop().create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._done)
        return task

    def _done(self, task: asyncio.Task[None]) -> None:
        self._tasks.discard(task)
        if not task.cancelled() and (error := task.exception()) is not None:
            log.error(Said.TASK_FAILED, exc_info=error)


def _families(ports: Ports, passage: Passage, reach: Reach) -> list[Family]:
    own: list[Family] = [Walking(passage), Meeting(ports.records, reach), Looking(ports.records, reach)]
    return own + [make(reach) for make in ports.families]
