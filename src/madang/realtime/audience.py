"""Who is told of a room. Everybody is in one of three places: in the circle of their cell, which is told as one; aside,
where each is looked at before the next tick is told; or owed the whole view.

A full tick is a thousand sends. They are put together first and made in one call, without a step of Python between
them: that spares the steps, and each send finds the kernel's code where the last one left it.
"""

from __future__ import annotations

import logging
from collections import deque
from collections.abc import Iterable, Sequence
from functools import partial
from itertools import repeat
from operator import call, length_hint

from madang.kernel.telemetry import Figures, Said
from madang.realtime.avatar import Avatar
from madang.realtime.circle import Circle, Pass
from madang.realtime.frames import TickFrames
from madang.realtime.session import unheard
from madang.realtime.sockets import HEAD, Connection, Frame

log = logging.getLogger("madang.world")


class Audience:
    """Of a room with so many cells."""

    def __init__(self, cells: int, figures: Figures) -> None:
        self._figures = figures
        self._circles = [Circle() for _ in range(cells)]
        self._people: dict[int, Avatar] = {}
        self._aside: dict[int, Avatar] = {}
        self._owed: dict[int, Avatar] = {}

    def enter(self, avatar: Avatar) -> None:
        self._people[avatar.n] = avatar
        avatar.session.faltered = partial(self._doubt, avatar)
        self.owe(avatar)

    def leave(self, avatar: Avatar) -> None:
        avatar.session.faltered = unheard
        self._take_out(avatar)
        self._owed.pop(avatar.n, None)
        del self._people[avatar.n]

    def owe(self, avatar: Avatar) -> None:
        """The next that this avatar's client gets of the room is a whole snapshot, as soon as it can take it."""
        self._take_out(avatar)
        avatar.owed = True
        self._owed[avatar.n] = avatar

    def part(self, avatar: Avatar) -> None:
        """They leave the cell that they are in; where they go is told by `tell`."""
        if self._circles[avatar.cell].passes.pop(avatar.n, None) is not None:
            avatar.session.sit(None)

    def tell(self, frames: TickFrames, crossed: Sequence[tuple[Avatar, int]]) -> None:
        """Tells everybody who can take it, and owes the others."""
        self._look_aside(frames)
        post = _Post()
        for cell, circle in enumerate(self._circles):
            if circle.passes and (frame := frames.of_cell(cell)) is not None:
                circle.tick = frames.tick
                post.to_all(circle.passes.values(), frame)
        for avatar, was in crossed:
            line = avatar.session.line
            if avatar.owed or line is None:
                self.owe(avatar)
            else:
                self._seat(avatar, line, frames.tick)
                post.to_all([line.pass_on], frames.of_crosser(avatar.cell, was))
        for failed in post.send(self._figures):
            self._give_up(failed)

    def pay(self, tick: int) -> Iterable[Avatar]:
        """Those who are owed a snapshot and can take it now, one after the other: it is to be sent at once."""
        for avatar in tuple(self._owed.values()):
            line = avatar.session.line
            if line is not None:
                avatar.owed = False
                del self._owed[avatar.n]
                self._seat(avatar, line, tick)
                yield avatar

    def in_debt(self) -> Iterable[Avatar]:
        """Those who are owed a snapshot."""
        return self._owed.values()

    def _seat(self, avatar: Avatar, line: Connection, tick: int) -> None:
        """Into the circle of their cell, with what they are sent in this tick. They can take it: their line may falter
        while it is sent, and then finds them here.
        """
        session, circle = avatar.session, self._circles[avatar.cell]
        self._aside.pop(avatar.n, None)
        session.sent_tick = tick
        session.sit(circle)
        circle.passes[avatar.n] = line.pass_on

    def _doubt(self, avatar: Avatar) -> None:
        """Their line may not take what it is sent."""
        if self._circles[avatar.cell].passes.pop(avatar.n, None) is not None:
            avatar.session.sit(None)
            self._aside[avatar.n] = avatar

    def _give_up(self, failed: Pass) -> None:
        for avatar in self._people.values():
            connection = avatar.session.connection
            if connection is not None and connection.pass_on == failed:
                connection.give_up()

    def _take_out(self, avatar: Avatar) -> None:
        self.part(avatar)
        self._aside.pop(avatar.n, None)

    def _look_aside(self, frames: TickFrames) -> None:
        for avatar in tuple(self._aside.values()):
            session, connection = avatar.session, avatar.session.connection
            if avatar.crossed == frames.tick or connection is None or connection.closing:
                continue
            if session.is_reachable:
                self._seat(avatar, connection, session.sent_tick)
            elif frames.of_cell(avatar.cell) is not None:
                self.owe(avatar)


class _Post:
    """What is to be sent, gathered."""

    def __init__(self) -> None:
        self._passes: list[Pass] = []
        self._frames: list[Frame] = []
        self._bytes = 0

    def to_all(self, passes: Iterable[Pass], frame: Frame) -> None:
        before = len(self._passes)
        self._passes.extend(passes)
        many = len(self._passes) - before
        self._frames.extend(repeat(frame, many))
        self._bytes += many * (len(frame) - HEAD)

    def send(self, figures: Figures) -> list[Pass]:
        """Which failed: they cost the others nothing."""
        figures.sending(len(self._passes), self._bytes)
        passes, failed = iter(self._passes), list[Pass]()
        sends = map(call, passes, self._frames, repeat(HEAD))
        while length_hint(passes):
            try:
                deque(sends, maxlen=0)
            except Exception:
                log.exception(Said.SEND_FAILED)
                failed.append(self._passes[-1 - length_hint(passes)])
        return failed
