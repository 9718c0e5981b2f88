"""What a visitor says once they are in: each message goes to its family, each write through one door."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial
from typing import Any

from madang.kernel.errors import BadInputError, MadangError
from madang.realtime.family import Family, Reach
from madang.realtime.passage import Spawn
from madang.realtime.sockets import framed
from madang.realtime.stay import Stay
from madang.realtime.stays import Stays
from madang.wire.client import Bye, ClientMessage, Intent, Seen, Write
from madang.wire.codec import encode
from madang.wire.server import Done, Refused

Take = Callable[[Stay, Any], None]


def _seen(stay: Stay, message: Seen) -> None:
    stay.session.confirm(message.tick, message.seq)


def _not_now(stay: Stay, message: ClientMessage) -> None:
    """A second hello, or what this world was not given a family for."""
    del stay
    raise BadInputError(field=str(message.__struct_config__.tag), why="not-now")


class Intents:
    """`families` take every message but those of the connection itself."""

    def __init__(self, *, stays: Stays, families: Iterable[Family], reach: Reach, spawn: Spawn) -> None:
        self._stays = stays
        self._reach = reach
        self._spawn = spawn
        # What takes each, found at once: it is looked for ten times a second for everybody.
        self._takes: dict[type[Intent], Take] = {Seen: _seen, Bye: self._leave}
        for family in families:
            for message in family.messages:
                is_write = issubclass(message, Write)
                self._takes[message] = partial(self._write, family) if is_write else family.take

    def take(self, stay: Stay, message: ClientMessage) -> None:
        """Does what a message asks; what cannot be done is refused to its sender."""
        try:
            self._takes.get(type(message), _not_now)(stay, message)
        except MadangError as error:
            self._refuse(stay, message, error)

    def _refuse(self, stay: Stay, message: ClientMessage, error: MadangError) -> None:
        answer = Refused(code=error.code, params=error.params, key=getattr(message, "key", ""))
        if isinstance(message, Write):
            stay.session.promise(answer, self._reach.monotonic())
        else:
            stay.session.send(framed(encode(answer)))

    def _leave(self, stay: Stay, bye: Bye) -> None:
        del bye
        connection = stay.session.connection
        self._stays.end(stay)
        if connection is not None:
            connection.close(1000, "bye")

    def _write(self, family: Family, stay: Stay, message: Write) -> None:
        """Does a write once for its key: one that is under way is left alone, one that is done is answered again."""
        answered = stay.session.answer_to(message.key)
        if answered is not None:
            stay.session.promise(answered, self._reach.monotonic())
        elif message.key not in stay.pending:
            self._reach.limit(stay)
            stay.pending.add(message.key)
            self._spawn(self._answered(stay, family, message))

    async def _answered(self, stay: Stay, family: Family, message: Write) -> None:
        answer: Done | Refused
        try:
            await family.write(stay, message)
            answer = Done(key=message.key)
        except MadangError as error:
            answer = Refused(code=error.code, params=error.params, key=message.key)
        finally:
            stay.pending.discard(message.key)
        stay.session.promise(answer, self._reach.monotonic())
