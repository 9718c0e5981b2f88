"""What a visitor says once they are in: each message goes to its family, each write through one door."""

from __future__ import annotations

from collections.abc import Iterable

from madang.kernel.errors import BadInputError, MadangError
from madang.realtime.family import Family, Reach
from madang.realtime.passage import Spawn
from madang.realtime.sockets import framed
from madang.realtime.stay import Stay
from madang.realtime.stays import Stays
from madang.wire.client import Bye, ClientMessage, Intent, Seen, Write
from madang.wire.codec import encode
from madang.wire.server import Done, Refused


class Intents:
    """`families` take every message but those of the connection itself."""

    def __init__(self, *, stays: Stays, families: Iterable[Family], reach: Reach, spawn: Spawn) -> None:
        self._stays = stays
        self._reach = reach
        self._spawn = spawn
        self._families: dict[type[Intent], Family] = {
            message: family for family in families for message in family.messages
        }

    def take(self, stay: Stay, message: ClientMessage) -> None:
        """Does what a message asks; what cannot be done is refused to its sender."""
        key = getattr(message, "key", "")
        try:
            self._take(stay, message)
        except MadangError as error:
            answer = Refused(code=error.code, params=error.params, key=key)
            if isinstance(message, Write):
                stay.session.promise(answer, self._reach.monotonic())
            else:
                stay.session.send(framed(encode(answer)))

    def _take(self, stay: Stay, message: ClientMessage) -> None:
        if isinstance(message, Seen):
            stay.session.confirm(message.tick, message.seq)
            return
        if isinstance(message, Bye):
            self._leave(stay)
            return
        family = self._families.get(type(message))
        if family is None:
            # A second hello, or what this world was not given a family for.
            raise BadInputError(field=str(message.__struct_config__.tag), why="not-now")
        if isinstance(message, Write):
            self._write(stay, family, message)
        else:
            family.take(stay, message)

    def _leave(self, stay: Stay) -> None:
        connection = stay.session.connection
        self._stays.end(stay)
        if connection is not None:
            connection.close(1000, "bye")

    def _write(self, stay: Stay, family: Family, message: Write) -> None:
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
