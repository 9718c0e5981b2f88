"""A visitor's stay, across connections: what was promised to reach them, and the token to come back by."""

from __future__ import annotations

import logging
from collections import OrderedDict, deque
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final
from uuid import UUID

from madang.kernel.telemetry import Said
from madang.realtime.circle import Circle
from madang.realtime.limits import Bucket, Flow
from madang.realtime.ports import Visitor
from madang.realtime.sockets import Connection, Frame, framed
from madang.wire.codec import encode
from madang.wire.rates import WRITES
from madang.wire.server import Done, Notice, Refused

log = logging.getLogger("madang.world")

# Reliable messages are kept so long, and so many.
HISTORY_SECONDS: Final = 60.0
HISTORY_MOST: Final = 256
# So many reliable messages may wait for a client that confirms none; then its connection is closed.
UNACKED_MOST: Final = 128
# So many ticks on their way (1.5 s) mean that the client is behind.
BEHIND_TICKS: Final = 15
TICKS_PER_SECOND: Final = 10
_KEYS_MOST: Final = 64
_TRY_AGAIN: Final = frozenset({"busy", "too-many"})

Reliable = Done | Refused | Notice


@dataclass(frozen=True, slots=True)
class _Kept:
    seq: int
    at: float
    frame: Frame


def unheard() -> None:
    """Nobody is to be told."""


class Session:
    """`turn` counts the resume tokens handed out; `sent_tick` is the newest tick sent; `behind` while the client lags
    too far.

    Whoever sends to it without asking each time is told by `faltered` that it may not be reachable any more.
    """

    def __init__(self, visitor: Visitor, identity: UUID, now: float) -> None:
        self.visitor = visitor
        self.identity = identity
        self.turn = 0
        self.connection: Connection | None = None
        self.lost_at: float | None = None
        self.is_over = False
        # The stay that this session belongs to; the session itself never looks.
        self.holder: object | None = None
        self.flow = Flow(now)
        self.writes = Bucket(WRITES, now)
        self.faltered: Callable[[], None] = unheard
        self._circle: Circle | None = None
        self._sent_tick = 0
        self.behind = False
        self.acked = 0
        # Out of the quiz's game.
        self.is_ghost = False
        self._seq = 0
        self._history: deque[_Kept] = deque()
        self._answers: OrderedDict[str, Done | Refused] = OrderedDict()

    @property
    def unacked(self) -> int:
        """How many reliable messages the client has not confirmed."""
        return self._seq - self.acked

    @property
    def sent_tick(self) -> int:
        own, circle = self._sent_tick, self._circle
        return own if circle is None or circle.tick < own else circle.tick

    @sent_tick.setter
    def sent_tick(self, tick: int) -> None:
        self._sent_tick = tick

    def sit(self, circle: Circle | None) -> None:
        """From now on they are told together with these."""
        self._sent_tick = self.sent_tick
        self._circle = circle

    @property
    def line(self) -> Connection | None:
        """The connection, if a client is there and takes what it is sent."""
        connection = self.connection
        if connection is None or connection.closing or connection.paused or self.behind:
            return None
        return connection

    @property
    def is_reachable(self) -> bool:
        return self.line is not None

    def take_up(self, connection: Connection) -> None:
        """Ties them to another line."""
        self.connection = connection
        connection.faltered = self._falter
        self._falter()

    def come_back(self, now: float) -> None:
        """A fresh connection begins with nothing on its way and full buckets."""
        self.lost_at = None
        self.behind = False
        self.acked = self._seq
        self.flow = Flow(now)

    def lose(self, now: float) -> None:
        self.connection = None
        self.lost_at = now
        self._falter()

    def confirm(self, tick: int, seq: int) -> None:
        """The client has drawn `tick` and has the reliable messages up to `seq`."""
        if seq > self.acked:
            self.acked = min(seq, self._seq)
        lag = self.sent_tick - tick
        self.behind = lag > 0 and (self.behind or (lag > BEHIND_TICKS and lag > self._most_lag()))
        if self.behind:
            self._falter()

    def _most_lag(self) -> float:
        slack = self.connection.slack if self.connection else 0
        return BEHIND_TICKS + slack * TICKS_PER_SECOND

    def promise(self, message: Reliable, now: float) -> None:
        """Sends a reliable message, and keeps it for who comes back."""
        self._seq += 1
        numbered = _numbered(message, self._seq)
        frame = framed(encode(numbered))
        self._forget(now)
        self._history.append(_Kept(self._seq, now, frame))
        if not isinstance(message, Notice) and message.key:
            self._answers[message.key] = message
            if len(self._answers) > _KEYS_MOST:
                self._answers.popitem(last=False)
        self.send(frame)

    def answer_to(self, key: str) -> Done | Refused | None:
        """What a write with this key was answered, if it was; one that may be tried again was not."""
        found = self._answers.get(key)
        return None if isinstance(found, Refused) and found.code in _TRY_AGAIN else found

    def replay(self, seen: int, now: float) -> list[Frame] | None:
        """The reliable messages after `seen`, or None when some are gone (the client must drop what it knows)."""
        self._forget(now)
        if seen > self._seq:
            return None
        missing = [kept.frame for kept in self._history if kept.seq > seen]
        return missing if len(missing) == self._seq - seen else None

    def send(self, frame: Frame) -> None:
        connection = self.connection
        if connection is None or connection.closing:
            return
        try:
            connection.send(frame)
        except Exception:
            # Whoever sends to many goes on with the others.
            log.exception(Said.SEND_FAILED)
            connection.give_up()

    def _falter(self) -> None:
        self.faltered()

    def _forget(self, now: float) -> None:
        while self._history and (self._history[0].at < now - HISTORY_SECONDS or len(self._history) >= HISTORY_MOST):
            self._history.popleft()


def _numbered(message: Reliable, seq: int) -> Reliable:
    match message:
        case Done(key=key):
            return Done(key=key, seq=seq)
        case Refused(code=code, params=params, key=key):
            return Refused(code=code, params=params, key=key, seq=seq)
        case Notice(code=code, params=params):
            return Notice(code=code, params=params, seq=seq)
