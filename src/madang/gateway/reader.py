"""Reading the database beside the event loop: four threads at most, each with a connection of its own."""

from __future__ import annotations

import asyncio
import queue
import threading
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final, TypeVar

from django.db import DatabaseError, connections

from madang.kernel.errors import BusyError
from madang.kernel.telemetry import Figures

Result = TypeVar("Result")
THREADS: Final = 4
# So many may wait; the next one is told to come again.
WAITING_MOST: Final = 4_096


@dataclass(frozen=True, slots=True)
class _Question:
    query: Callable[[], Any]
    answer: asyncio.Future[Any]


class Reader:
    """Started and used from the event loop."""

    def __init__(self, loop: asyncio.AbstractEventLoop, figures: Figures | None = None) -> None:
        self._loop = loop
        self._questions: queue.SimpleQueue[_Question | None] = queue.SimpleQueue()
        if figures is not None:
            figures.reads_waiting.ask = self._questions.qsize
        self._threads = [
            threading.Thread(target=self._run, name=f"reader-{nth}", daemon=True) for nth in range(THREADS)
        ]

    def start(self) -> None:
        for thread in self._threads:
            thread.start()

    async def stop(self) -> None:
        """Answers what was asked, then closes the connections."""
        for _ in self._threads:
            self._questions.put(None)
        for thread in self._threads:
            await asyncio.to_thread(thread.join)

    async def read(self, query: Callable[[], Result]) -> Result:
        """Raises: BusyError when too many wait or the database does not answer; whatever MadangError `query` raises."""
        if self._questions.qsize() >= WAITING_MOST:
            raise BusyError
        answer: asyncio.Future[Result] = self._loop.create_future()
        self._questions.put(_Question(query, answer))
        try:
            return await answer
        except DatabaseError as error:
            raise BusyError from error

    def _run(self) -> None:
        while (question := self._questions.get()) is not None:
            self._ask(question)
        connections.close_all()

    def _ask(self, question: _Question) -> None:
        try:
            result = question.query()
        except Exception as error:  # noqa: BLE001 -- handed to whoever asked
            if isinstance(error, DatabaseError):
                # The next question begins with a fresh connection, for this one may be broken.
                connections.close_all()
            self._loop.call_soon_threadsafe(_fail, question.answer, error)
        else:
            self._loop.call_soon_threadsafe(_tell, question.answer, result)


def _tell(answer: asyncio.Future[Any], result: Any) -> None:
    if not answer.done():
        answer.set_result(result)


def _fail(answer: asyncio.Future[Any], error: Exception) -> None:
    if not answer.done():
        answer.set_exception(error)
