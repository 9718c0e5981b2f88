"""Visitors whose network lets no socket through: a connection made of requests, a second or so apart."""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Callable
from typing import ClassVar, Final
from uuid import UUID

from madang.kernel.telemetry import Figures
from madang.realtime.limits import POLLS, Bucket
from madang.realtime.sockets import HEAD, LOST, PROTOCOL_ERROR, Connection, Ears, Frame
from madang.wire.polling import Poll, Polled
from madang.wire.server import Closing

# As much as a socket's write buffer: who fetches it too slowly gets one whole view instead.
_WRITE_HIGH: Final = 32_768
# A line on which nobody asked for so long is lost.
HELD_SECONDS: Final = 30.0
# A pass has one window that counts, and the one before it, which must hear that it is closed.
_LINES_MOST: Final = 3


class PolledConnection(Connection):
    """Keeps what is sent until the client has confirmed that it came."""

    __slots__ = ("_bytes", "_ears", "_figures", "_first", "_polls", "_taken", "_unread", "code")
    slack: ClassVar[float] = 10.0

    def __init__(self, address: str, now: float, figures: Figures, ears: Ears) -> None:
        super().__init__(address, now)
        self._figures = figures
        self._ears = ears
        self._polls = Bucket(POLLS, now)
        self._unread: deque[bytes] = deque()
        self._bytes = 0
        # The number of the first unread frame, and how many of the client's frames were taken.
        self._first = 0
        self._taken = 0
        self.code: int | None = None

    def send(self, frame: Frame) -> None:
        self._figures.sending(1, len(frame) - HEAD)
        self._keep(frame, HEAD)

    @property
    def pass_on(self) -> Callable[[Frame, int], object]:
        return self._keep

    def _keep(self, frame: Frame, head: int) -> None:
        payload = bytes(frame[head:])
        self._unread.append(payload)
        self._bytes += len(payload)
        if self._bytes > _WRITE_HIGH:
            self.pause()

    def close(self, code: int, reason: str = "") -> None:
        """The next request hears the code."""
        del reason
        if self.closing:
            return
        self.end()
        self.code = code
        self._figures.closes.add(code)
        # As a socket's end is told: not in the middle of what closed it.
        asyncio.get_running_loop().call_soon(self._ears.lost, self)

    def abort(self) -> None:
        self.close(LOST)

    def exchange(self, poll: Poll, now: float) -> list[bytes]:
        """Takes what the client says, and gives it what it has not got."""
        self.heard_at = now
        if not self.closing and not self._polls.take(now):
            self.close(Closing.TOO_MUCH)
        self._forget(poll.got)
        self._hear(poll)
        if poll.over:
            self.abort()
        return list(self._unread)

    def _forget(self, got: int) -> None:
        if not self._first <= got <= self._first + len(self._unread):
            self.close(PROTOCOL_ERROR)
            return
        while self._first < got:
            self._bytes -= len(self._unread.popleft())
            self._first += 1
        if self._bytes <= _WRITE_HIGH:
            self.resume()

    def _hear(self, poll: Poll) -> None:
        if poll.first > self._taken:
            self.close(PROTOCOL_ERROR)
        for data in poll.frames[self._taken - poll.first :]:
            if self.closing:
                return
            self._taken += 1
            self._figures.heard.value += 1
            self._figures.heard_bytes.value += len(data)
            self._ears.received(self, data)


class Polls:
    """The lines that are open, by the pass that they are of. `clock` counts seconds."""

    def __init__(self, ears: Ears, clock: Callable[[], float], figures: Figures) -> None:
        self._ears = ears
        self._clock = clock
        self._figures = figures
        self._lines: dict[UUID, dict[str, PolledConnection]] = {}

    def answer(self, participant: UUID, address: str, poll: Poll) -> Polled:
        """A line that is not known (any more) is answered as a lost one."""
        lines = self._lines.setdefault(participant, {})
        connection = lines.get(poll.line)
        if connection is None and poll.got == poll.first == 0:
            connection = self._open(lines, poll.line, address)
        if connection is None:
            return Polled(frames=[], code=LOST)
        frames = connection.exchange(poll, self._clock())
        return Polled(frames=frames, code=connection.code)

    def sweep(self) -> None:
        """Once a second: lines on which nobody asks any more are lost, and forgotten."""
        now = self._clock()
        for participant, lines in tuple(self._lines.items()):
            for name, connection in tuple(lines.items()):
                if now - connection.heard_at > HELD_SECONDS:
                    connection.abort()
                    del lines[name]
            if not lines:
                del self._lines[participant]

    def _open(self, lines: dict[str, PolledConnection], name: str, address: str) -> PolledConnection:
        while len(lines) >= _LINES_MOST:
            lines.pop(next(iter(lines))).abort()
        connection = lines[name] = PolledConnection(address, self._clock(), self._figures, self._ears)
        self._figures.connections.value += 1
        self._ears.connected(connection)
        return connection
