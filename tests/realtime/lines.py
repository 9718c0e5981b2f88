"""Visitors whose connections are here and not on a network: what is on its way, what is lost with the line, how slowly
it is read.
"""

from __future__ import annotations

import asyncio
import math
from collections import deque
from collections.abc import Callable
from uuid import uuid4

from madang.kernel.ids import ParticipantId
from madang.realtime.sockets import Connection, Frame
from madang.realtime.world import World
from madang.rehearsal.sight import Sight
from madang.wire.client import ClientMessage, Hello
from madang.wire.codec import encode
from madang.wire.server import ServerMessage, Welcome
from madang.wire.version import VERSION

# As the edge sets its sockets up.
HIGH, LOW = 32_768, 4_096


class Line(Connection):
    """Pauses its sender above HIGH bytes unread, until they are fewer than LOW."""

    def __init__(self) -> None:
        # Silence is tested over real sockets.
        super().__init__("127.0.0.1", math.inf)
        self.code: int | None = None
        self.unread: deque[bytes] = deque()
        self.waiting = 0
        self.most_waiting = 0

    def send(self, frame: Frame) -> None:
        self._arrive(frame, 14)

    @property
    def pass_on(self) -> Callable[[Frame, int], object]:
        return self._arrive

    def _arrive(self, frame: Frame, head: int) -> None:
        payload = bytes(frame[head:])
        self.unread.append(payload)
        self.waiting += len(payload)
        self.most_waiting = max(self.most_waiting, self.waiting)
        if self.waiting > HIGH:
            self.pause()

    def close(self, code: int, reason: str = "") -> None:
        del reason
        self.code = self.code or code
        self.end()

    def abort(self) -> None:
        self.close(1006)

    def read(self) -> bytes:
        payload = self.unread.popleft()
        self.waiting -= len(payload)
        if self.waiting < LOW:
            self.resume()
        return payload


class Peer:
    """A visitor of a world, with a line of its own. `sight` is what it knows by what it has read, `messages`."""

    def __init__(self, world: World, who: ParticipantId | None = None) -> None:
        self.who = who or ParticipantId(uuid4())
        self.line = Line()
        self.sight = Sight()
        self.token = ""
        self.messages: list[ServerMessage] = []
        self._world = world

    def ring(self) -> None:
        self.line = Line()
        self.sight = Sight()
        self._world.connected(self.line)

    def come(self, ticket: str) -> None:
        self.ring()
        self.say(Hello(v=VERSION, ticket=ticket))

    def come_back(self) -> None:
        self.ring()
        self.say(Hello(v=VERSION, resume=self.token))

    def drop(self) -> None:
        """The line is lost, and with it all that was on its way."""
        self.line.end()
        self._world.lost(self.line)
        self.line.unread.clear()

    def say(self, message: ClientMessage) -> None:
        self.say_bytes(encode(message))

    def say_bytes(self, data: bytes) -> None:
        """As the edge passes it on: nothing after the close."""
        if not self.line.closing:
            self._world.received(self.line, data)

    def read(self, most: int = 1_000_000) -> None:
        """Reads so many frames of what is there."""
        while self.line.unread and most > 0:
            most -= 1
            for message in self.sight.hear(self.line.read()):
                self.messages.append(message)
                if isinstance(message, Welcome):
                    self.token = message.resume


async def settled(world: World) -> None:
    """Lets the world do what it has begun."""
    while True:
        await asyncio.sleep(0)
        if not world.under_way:
            return
