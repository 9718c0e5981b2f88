"""Visitors whose connections are made of requests, on a network that loses some of these and some of their answers."""

from __future__ import annotations

import random
from collections.abc import Callable
from typing import Final
from uuid import UUID

from madang.kernel.ids import ParticipantId
from madang.realtime.polled import PolledConnection
from madang.realtime.world import World
from madang.rehearsal.sight import Sight
from madang.wire.client import ClientMessage, Hello
from madang.wire.codec import encode
from madang.wire.local import AskPoll, PollAnswered
from madang.wire.polling import MOST_FRAMES, Poll
from madang.wire.server import ServerMessage, Welcome
from madang.wire.version import VERSION

# Seconds between two requests at least.
PAUSE: Final = 0.35
LOSES: Final = 0.1


class AskedLine:
    """What is known of a line of requests by both its ends. `code`: the client has heard that it is closed, or gives
    it up.
    """

    def __init__(self, world: World, who: ParticipantId, name: str) -> None:
        self.name = name
        self.code: int | None = None
        self.given_up = False
        self.queue: list[bytes] = []
        self.got = 0
        self.said = 0
        self._world = world
        self._who = who

    @property
    def _other_end(self) -> PolledConnection | None:
        lines = self._world._polls._lines  # noqa: SLF001 -- the truth is kept inside
        return lines.get(self._who, {}).get(self.name)

    @property
    def is_known_to_be_over(self) -> bool:
        return self.given_up or self.code is not None

    @property
    def closing(self) -> bool:
        """Perhaps without their having heard of it."""
        other = self._other_end
        return self.is_known_to_be_over or (other is not None and other.closing)

    @property
    def holder(self) -> object | None:
        other = self._other_end
        return None if other is None else other.holder

    @property
    def unread(self) -> bool:
        """Something has not come yet."""
        other = self._other_end
        if other is None:
            return False
        return other._first + len(other._unread) > self.got  # noqa: SLF001 -- as above


class Asker:
    """As `lines.Peer`, by requests. `clock` counts seconds."""

    def __init__(self, world: World, who: ParticipantId, dice: random.Random, clock: Callable[[], float]) -> None:
        self.who = who
        self.sight = Sight()
        self.token = ""
        self.messages: list[ServerMessage] = []
        self._world = world
        self._dice = dice
        self._clock = clock
        self._asked_at = clock()
        self.ring()

    def ring(self) -> None:
        self.line = AskedLine(self._world, self.who, str(UUID(int=self._dice.getrandbits(128))))
        self.sight = Sight()
        self._is_in = False

    def come(self, ticket: str) -> None:
        self._greet(Hello(v=VERSION, ticket=ticket))

    def come_back(self) -> None:
        self._greet(Hello(v=VERSION, resume=self.token))

    def drop(self) -> None:
        """They give it up; the world hears of that, or not."""
        self.line.given_up = True
        if self._dice.random() < 0.5:
            self._ask(over=True)

    def say(self, message: ClientMessage) -> None:
        """As a client: nothing before it is welcome."""
        if self._is_in and not self.line.closing:
            self.line.queue.append(encode(message))

    def _greet(self, hello: Hello) -> None:
        self.ring()
        self.line.queue.append(encode(hello))

    def read(self, most: int = 1) -> None:
        """Asks, if it is time and they want to."""
        if most and not self.line.is_known_to_be_over and self._clock() - self._asked_at >= PAUSE:
            self._asked_at = self._clock()
            if self._dice.random() >= LOSES:
                self._ask()

    def _ask(self, *, over: bool = False) -> None:
        line = self.line
        frames = line.queue[:MOST_FRAMES]
        poll = Poll(line=line.name, got=line.got, first=line.said, frames=frames, over=over)
        answer = self._world.asked(AskPoll(participant=self.who, address="198.51.100.7", poll=poll))
        assert isinstance(answer, PollAnswered)
        if over or self._dice.random() < LOSES:
            return
        line.said += len(frames)
        del line.queue[: len(frames)]
        for frame in answer.polled.frames:
            line.got += 1
            for message in self.sight.hear(frame):
                self.messages.append(message)
                if isinstance(message, Welcome):
                    self.token = message.resume
                    self._is_in = True
        line.code = answer.polled.code
