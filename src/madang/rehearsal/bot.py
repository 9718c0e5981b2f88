"""One bot in the world: it comes with a ticket, walks, opens works, reacts, and comes back after a lost connection."""

from __future__ import annotations

import asyncio
import ssl
from collections.abc import Callable, Sequence
from uuid import uuid4

from madang.realtime.calling import Call, call
from madang.rehearsal.sight import Sight
from madang.wire.client import ClientMessage, Hello, Move, Path, React, Seen, Travel, View, Wave
from madang.wire.codec import encode
from madang.wire.server import Done, Notice, Refused, ServerMessage, Welcome
from madang.wire.version import VERSION


class TurnedAway(Exception):  # noqa: N818 -- it is told as an answer, not as a fault
    """The world closed the connection; `code` is its close code."""

    def __init__(self, code: int) -> None:
        super().__init__(code)
        self.code = code


class Bot:
    """`sight` is what it knows; `heard` all messages but positions, oldest first."""

    def __init__(self, tls: ssl.SSLContext | None = None) -> None:
        self._tls = tls
        self.sight = Sight()
        self.heard: list[ServerMessage] = []
        self.token = ""
        self.closed: int | None = None
        self._line: Call | None = None
        self._changed = asyncio.Event()
        self._seq = 0
        self._seen = 0

    async def come(self, url: str, ticket: str) -> None:
        """Enters with a ticket; returns when it sees the space. Raises: TurnedAway."""
        await self._connect(url, Hello(v=VERSION, ticket=ticket))

    async def come_back(self, url: str) -> None:
        """Enters with the token of the last welcome. Raises: TurnedAway."""
        await self._connect(url, Hello(v=VERSION, resume=self.token, seen=self._seen))

    async def ring(self, url: str) -> None:
        """Connects, and says nothing."""
        self.closed = None
        self.sight = Sight()
        self._line = await call(url, self, self._tls)

    def hang_up(self) -> None:
        """Goes without a word, as a lost network does."""
        if self._line is not None:
            self._line.drop()

    async def until_closed(self) -> int:
        """Waits until the connection is over; its close code."""
        while self.closed is None:
            self._changed.clear()
            await self._changed.wait()
        return self.closed

    async def until(self, seen: Callable[[], bool]) -> None:
        """Waits until what it knows satisfies `seen`. Raises: TurnedAway when the world closes before."""
        while not seen():
            if self.closed is not None:
                raise TurnedAway(self.closed)
            self._changed.clear()
            await self._changed.wait()

    def walk(self, direction: int) -> int:
        """Walks in a direction (0: stands); the intent's sequence."""
        self._seq = (self._seq + 1) % 256
        self.say(Move(seq=self._seq, dir=direction))
        return self._seq

    def follow(self, points: Sequence[tuple[float, float]]) -> int:
        self._seq = (self._seq + 1) % 256
        self.say(Path(seq=self._seq, points=list(points)))
        return self._seq

    async def travel(self, space: str, at: str = "") -> None:
        """Goes to a space; returns when it is seen."""
        self.sight.entered = None
        self.say(Travel(space=space, at=at))
        await self.until(lambda: self.sight.me is not None)

    def open(self, work: str) -> None:
        self.say(View(work=work, open=True))

    def close_work(self, work: str, ms: int) -> None:
        self.say(View(work=work, open=False, ms=ms))

    def wave(self) -> None:
        self.say(Wave())

    async def react(self, work: str, *, on: bool, key: str = "") -> Done | Refused:
        """Gives or takes back 공감; the answer, which comes after the commit."""
        key = key or str(uuid4())
        self.say(React(key=key, work=work, on=on))
        await self.until(lambda: self.answer(key) is not None)
        answer = self.answer(key)
        assert answer is not None  # noqa: S101 -- what was waited for
        return answer

    def answer(self, key: str) -> Done | Refused | None:
        for message in reversed(self.heard):
            if isinstance(message, Done | Refused) and message.key == key:
                return message
        return None

    def say(self, message: ClientMessage) -> None:
        self.say_bytes(encode(message))

    def say_bytes(self, data: bytes) -> None:
        if self._line is not None:
            self._line.say(data)

    def confirm(self) -> None:
        """What a client says once a second."""
        self.say(Seen(tick=self.sight.tick, seq=self._seen))

    # What the line tells.

    def said(self, data: bytes) -> None:
        messages = self.sight.hear(data)
        self.heard += messages
        for message in messages:
            if isinstance(message, Done | Refused | Notice):
                self._seen = max(self._seen, message.seq)
            elif isinstance(message, Welcome):
                self.token = message.resume
        self._changed.set()

    def ended(self, code: int) -> None:
        self.closed = code
        self._changed.set()

    async def _connect(self, url: str, hello: Hello) -> None:
        await self.ring(url)
        self.say(hello)
        await self.until(lambda: self.sight.me is not None)
