"""What a visitor says once they are in: each message and what it does."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Final
from uuid import UUID

from madang.kernel.errors import BadInputError, MadangError, NotFoundError, TooManyError
from madang.realtime.passage import Passage, Spawn
from madang.realtime.ports import Records
from madang.realtime.sockets import framed
from madang.realtime.stay import Stay
from madang.realtime.stays import Stays
from madang.wire.client import Bye, ClientMessage, Dress, Hello, Move, Path, React, Seen, Travel, View, Wave
from madang.wire.codec import encode
from madang.wire.server import Done, Empathy, Refused

Tell = Callable[[Stay, Empathy], None]
# One who stands still and writes must wait so long when the bucket is empty.
_WAIT_SECONDS: Final = 1


class Intents:
    """`monotonic` is the clock of the limits; `tell_empathy` tells everybody concerned a work's new count."""

    def __init__(
        self,
        *,
        stays: Stays,
        passage: Passage,
        records: Records,
        spawn: Spawn,
        monotonic: Callable[[], float],
        tell_empathy: Tell,
    ) -> None:
        self._stays = stays
        self._passage = passage
        self._records = records
        self._spawn = spawn
        self._monotonic = monotonic
        self._tell_empathy = tell_empathy

    def take(self, stay: Stay, message: ClientMessage) -> None:
        """Does what a message asks; what cannot be done is refused to its sender."""
        try:
            self._take(stay, message)
        except MadangError as error:
            if isinstance(message, React | Dress):
                answer = Refused(code=error.code, params=error.params, key=message.key)
                stay.session.promise(answer, self._monotonic())
            else:
                stay.session.send(framed(encode(Refused(code=error.code, params=error.params))))

    def _take(self, stay: Stay, message: ClientMessage) -> None:
        match message:
            case Move() | Path():
                self._walk(stay, message)
            case Travel():
                self._passage.travel(stay, message.space, message.at)
            case Wave():
                self._wave(stay)
            case View():
                self._view(stay, message)
            case Seen():
                stay.session.confirm(message.tick, message.seq)
            case React() | Dress():
                self._write(stay, message)
            case Bye():
                self._leave(stay)
            case Hello():
                raise BadInputError(field="hello", why="said-before")

    def _walk(self, stay: Stay, message: Move | Path) -> None:
        if stay.room is None or stay.avatar is None:
            # They are between two spaces; the next intent counts.
            return
        if isinstance(message, Move):
            stay.room.walk(stay.avatar, message.seq, message.dir)
        else:
            stay.room.follow(stay.avatar, message.seq, message.points)

    def _wave(self, stay: Stay) -> None:
        self._limit(stay)
        if stay.room is not None and stay.avatar is not None:
            stay.room.wave(stay.avatar)

    def _view(self, stay: Stay, message: View) -> None:
        work = _id_of(message.work)
        if stay.room is None or str(work) not in stay.room.plan.ground.views:
            raise NotFoundError
        self._limit(stay)
        self._records.viewed(stay.session.visitor, work, stay.room.plan.slug, opened=message.open, ms=message.ms)

    def _leave(self, stay: Stay) -> None:
        connection = stay.session.connection
        self._stays.end(stay)
        if connection is not None:
            connection.close(1000, "bye")

    def _limit(self, stay: Stay) -> None:
        if not stay.session.writes.take(self._monotonic()):
            raise TooManyError(seconds=_WAIT_SECONDS)

    def _write(self, stay: Stay, message: React | Dress) -> None:
        """Does a write once for its key: one that is under way is left alone, one that is done is answered again."""
        answered = stay.session.answer_to(message.key)
        if answered is not None:
            stay.session.promise(answered, self._monotonic())
        elif message.key not in stay.pending:
            self._limit(stay)
            stay.pending.add(message.key)
            self._spawn(self._answered(stay, message))

    async def _answered(self, stay: Stay, message: React | Dress) -> None:
        answer: Done | Refused
        try:
            await (self._react(stay, message) if isinstance(message, React) else self._dress(stay, message))
            answer = Done(key=message.key)
        except MadangError as error:
            answer = Refused(code=error.code, params=error.params, key=message.key)
        finally:
            stay.pending.discard(message.key)
        stay.session.promise(answer, self._monotonic())

    async def _react(self, stay: Stay, message: React) -> None:
        work = _id_of(message.work)
        count = await self._records.react(stay.session.visitor, work, on=message.on)
        self._tell_empathy(stay, Empathy(work=str(work), count=count))

    async def _dress(self, stay: Stay, message: Dress) -> None:
        session = stay.session
        await self._records.dress(session.visitor, message.look)
        session.visitor = replace(session.visitor, look=dict(message.look))
        if stay.room is not None and stay.avatar is not None:
            stay.room.show(stay.avatar)


def _id_of(text: str) -> UUID:
    """Raises: BadInputError."""
    try:
        return UUID(text)
    except ValueError as error:
        raise BadInputError(field="work", why="no-id") from error
