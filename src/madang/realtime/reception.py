"""The first message of a connection: who is it, may they in, and have they been here before."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from madang.kernel.errors import MadangError, TooManyError
from madang.kernel.ids import ExpoId, ParticipantId
from madang.kernel.telemetry import CountBy
from madang.realtime.errors import BadTicketError, OldClientError, StoppedError, TurnedAwayError
from madang.realtime.limits import JOINS, Buckets
from madang.realtime.passage import Passage, Spawn
from madang.realtime.ports import Admission
from madang.realtime.sockets import SERVER_ERROR, Connection, framed
from madang.realtime.stay import Stay
from madang.realtime.stays import Stays
from madang.realtime.tickets import RESUME_LIFE, Resume, mint_resume, read, read_resume
from madang.wire.client import Hello
from madang.wire.codec import encode
from madang.wire.server import Closing, Refused, Welcome
from madang.wire.version import VERSION

TICK_MS: Final = 100


@dataclass(frozen=True, slots=True)
class Clocks:
    """`now` is the wall clock (UTC), `monotonic` counts seconds."""

    now: Callable[[], datetime]
    monotonic: Callable[[], float]


class Reception:
    """`secret` signs tickets and tokens; `known` is told the address of who was let in; `is_stopped`: an emergency."""

    def __init__(
        self,
        *,
        secret: str,
        admission: Admission,
        stays: Stays,
        passage: Passage,
        clocks: Clocks,
        spawn: Spawn,
        welcomes: CountBy,
        known: Callable[[str], None],
        is_stopped: Callable[[ExpoId], bool],
    ) -> None:
        self._known = known
        self._is_stopped = is_stopped
        self._joins: Buckets[ParticipantId] = Buckets(JOINS)
        self._welcomes = welcomes
        self._secret = secret
        self._admission = admission
        self._stays = stays
        self._passage = passage
        self._clocks = clocks
        self._spawn = spawn

    def greet(self, connection: Connection, hello: Hello) -> None:
        # Whatever else it says before the answer is none of ours.
        connection.holder = self
        self._spawn(self._greet(connection, hello))

    async def _greet(self, connection: Connection, hello: Hello) -> None:
        try:
            await self._let_in(connection, hello)
        except TurnedAwayError as error:
            turn_away(connection, error, error.closing)
        except TooManyError as error:
            turn_away(connection, error, Closing.TOO_MUCH)
        except MadangError as error:
            turn_away(connection, error, SERVER_ERROR)

    async def _let_in(self, connection: Connection, hello: Hello) -> None:
        if hello.v != VERSION:
            raise OldClientError(version=VERSION)
        now = self._clocks.now()
        if hello.resume:
            token = read_resume(self._secret, hello.resume, now)
            self._stays.check(token)
            self._limit(token.participant_id)
            visitor = await self._admission.readmit(token)
            # Two connections may have shown the same token; while the first was read, the second must wait its turn.
            self._stays.check(token)
        elif hello.ticket:
            ticket = read(self._secret, hello.ticket, now)
            self._limit(ticket.participant_id)
            visitor = await self._admission.admit(ticket)
        else:
            raise BadTicketError(why="missing")
        self._known(connection.address)
        if visitor.traffic != "staff" and self._is_stopped(visitor.expo_id):
            # They were let in at the very moment at which all was stopped.
            raise StoppedError
        if connection.closing:
            return
        stay = self._stays.begin(visitor, connection, self._clocks.monotonic())
        self._welcomes.add("token" if hello.resume else "ticket")
        self._welcome(stay, hello)
        if stay.avatar is None:
            self._passage.arrive(stay)
        else:
            self._passage.announce(stay)

    def _limit(self, participant_id: ParticipantId) -> None:
        if not self._joins.take(participant_id, self._clocks.monotonic()):
            raise TooManyError(seconds=round(1 / JOINS.per_second))

    def _welcome(self, stay: Stay, hello: Hello) -> None:
        session = stay.session
        missed = session.replay(hello.seen, self._clocks.monotonic()) if hello.resume else None
        session.turn += 1
        visitor, now = session.visitor, self._clocks.now()
        token = Resume(
            visitor.participant_id,
            visitor.expo_id,
            visitor.pass_version,
            session.identity,
            session.turn,
            (now + RESUME_LIFE).timestamp(),
            visitor.in_hall,
        )
        welcome = Welcome(
            v=VERSION,
            resume=mint_resume(self._secret, token),
            participant=str(visitor.participant_id),
            name=visitor.name,
            look=dict(visitor.look),
            tick_ms=TICK_MS,
            now=int(now.timestamp() * 1000),
            resumed=missed is not None,
        )
        session.send(framed(encode(welcome)))
        for frame in missed or ():
            session.send(frame)


def turn_away(connection: Connection, error: MadangError, closing: int) -> None:
    """Says why in words that the client can translate, then closes with the code that tells it what to do."""
    if not connection.closing:
        connection.send(framed(encode(Refused(code=error.code, params=error.params))))
        connection.close(closing, error.code)
