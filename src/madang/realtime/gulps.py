"""The world's event loop, which listens in gulps: it looks at all sockets at once before each beat, and is not woken by
each of them.

A crowd says thousands of small things a second, and nothing that it says is told before a room's next tick. To wake up
for each costs more than to take it.
"""

from __future__ import annotations

import asyncio
import logging
import select
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from typing import Any, Final, Protocol, TypeVarTuple, Unpack

import uvloop

from madang.kernel.telemetry import Said

log = logging.getLogger("madang.world")

Given = TypeVarTuple("Given")

# Where nobody beats, it listens by itself after so many seconds.
PATIENCE: Final = 0.03


class HasNumber(Protocol):
    """A file or a socket."""

    def fileno(self) -> int: ...


class GulpingLoop(uvloop.Loop):
    """Whatever is given to `add_reader` waits for the next `gulp`; all else is uvloop's."""

    def __init__(self) -> None:
        super().__init__()
        self._heard = select.epoll()
        self._readers: dict[int, Callable[[], object]] = {}
        self._next: asyncio.TimerHandle | None = None

    def add_reader(self, fd: int | HasNumber, callback: Callable[[Unpack[Given]], Any], *args: *Given) -> None:
        number = _number(fd)
        self._readers[number] = partial(callback, *args)
        try:
            self._heard.register(number, select.EPOLLIN)
        except FileExistsError:
            self._heard.modify(number, select.EPOLLIN)
        if self._next is None:
            self._wait()

    def remove_reader(self, fd: int | HasNumber) -> Any:
        """Whether there was one. (asyncio's types and uvloop's do not agree on what is returned.)"""
        number = _number(fd)
        was_there = self._readers.pop(number, None) is not None
        if was_there:
            # What is closed already the system has forgotten by itself.
            with suppress(OSError):
                self._heard.unregister(number)
        return was_there

    def gulp(self) -> None:
        """Takes what all who have said something have said."""
        self._wait()
        readers = self._readers
        for number, _ in self._heard.poll(0, len(readers) + 1):
            # One of those before may have ended it.
            if (callback := readers.get(number)) is not None:
                self._call(callback)

    def close(self) -> None:
        super().close()
        self._heard.close()

    def _wait(self) -> None:
        if self._next is not None:
            self._next.cancel()
        self._next = self.call_later(PATIENCE, self.gulp)

    def _call(self, callback: Callable[[], object]) -> None:
        """Whoever fails costs the others nothing."""
        try:
            callback()
        except Exception:
            log.exception(Said.READER_FAILED)


def by_itself() -> None:
    """A loop that listens without being told to."""


def listening(loop: asyncio.AbstractEventLoop) -> Callable[[], None]:
    """How this loop is made to take what has been said."""
    return loop.gulp if isinstance(loop, GulpingLoop) else by_itself


def world_loop() -> uvloop.Loop:
    """In gulps where the system can look at many sockets at once without being asked about each."""
    return GulpingLoop() if hasattr(select, "epoll") else uvloop.new_event_loop()


def _number(fd: int | HasNumber) -> int:
    return fd if isinstance(fd, int) else fd.fileno()
