"""The world's single writer: a thread that commits whatever is waiting as one transaction, a savepoint an item, and then acks each.

One commit serves many (a commit is a disk flush), and the database sees one writer of this process. Facts are acked after commit;
traces ride along, at least once a second. A full queue refuses with BusyError, and the client tries again with the same key.
"""

from __future__ import annotations

import asyncio
import logging
import queue
import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Final, Generic, TypeVar

from django.db import DatabaseError, connections, transaction

from madang.gateway.traces import WorldTrace
from madang.kernel.errors import BusyError, MadangError

Result = TypeVar("Result")
log = logging.getLogger("madang.world")

FACTS_MOST: Final = 4_096
TRACES_MOST: Final = 20_000
# One transaction holds the database's write lock; so many items keep it under a tenth of a second.
BATCH_MOST: Final = 100
TRACE_SECONDS: Final = 1.0


@dataclass(frozen=True, slots=True)
class _Fact(Generic[Result]):
    write: Callable[[], Result]
    answer: asyncio.Future[Result]


@dataclass(frozen=True, slots=True)
class _Outcome:
    fact: _Fact[Any]
    result: Any
    error: Exception | None


class Writer:
    """Started and used from the event loop; `stop` writes what is left. `traces` writes a batch of them, inside the transaction."""

    def __init__(self, loop: asyncio.AbstractEventLoop, traces: Callable[[Sequence[WorldTrace]], None]) -> None:
        self._loop = loop
        self._write_traces = traces
        self._facts: queue.Queue[_Fact[Any] | None] = queue.Queue()
        self._traces: list[WorldTrace] = []
        self._lock = threading.Lock()
        self._thread = threading.Thread(target=self._run, name="writer", daemon=True)

    def start(self) -> None:
        self._thread.start()

    async def stop(self) -> None:
        self._facts.put(None)
        await asyncio.to_thread(self._thread.join)

    async def fact(self, write: Callable[[], Result]) -> Result:
        """Runs `write` in the writer's next transaction and returns after the commit.

        Raises: BusyError when the queue is full or the database does not take it; whatever MadangError `write` raises.
        """
        if self._facts.qsize() >= FACTS_MOST:
            raise BusyError
        answer: asyncio.Future[Result] = self._loop.create_future()
        self._facts.put(_Fact(write, answer))
        return await answer

    def trace(self, trace: WorldTrace) -> None:
        """Hands over a trace. When too many wait, the newest are dropped: a trace may be lost, the world may not stall."""
        with self._lock:
            if len(self._traces) < TRACES_MOST:
                self._traces.append(trace)

    def _run(self) -> None:
        stopping = False
        while not stopping:
            facts = self._waiting()
            stopping = None in facts
            self._commit([fact for fact in facts if fact is not None])
        connections.close_all()

    def _waiting(self) -> list[_Fact[Any] | None]:
        """What waits now, or comes within the time that traces may wait."""
        try:
            taken = [self._facts.get(timeout=TRACE_SECONDS)]
        except queue.Empty:
            return []
        while len(taken) < BATCH_MOST and taken[-1] is not None:
            try:
                taken.append(self._facts.get_nowait())
            except queue.Empty:
                break
        return taken

    def _commit(self, facts: Sequence[_Fact[Any]]) -> None:
        with self._lock:
            traces, self._traces = self._traces, []
        if not facts and not traces:
            return
        try:
            with transaction.atomic():
                outcomes = [_tried(fact) for fact in facts]
                if traces:
                    _try_traces(self._write_traces, traces)
        except DatabaseError:
            log.exception("world.write.failed", extra={"facts": len(facts), "traces": len(traces)})
            outcomes = [_Outcome(fact, None, BusyError()) for fact in facts]
        self._loop.call_soon_threadsafe(_answer, outcomes)


def _tried(fact: _Fact[Any]) -> _Outcome:
    try:
        with transaction.atomic():
            return _Outcome(fact, fact.write(), None)
    except MadangError as error:
        return _Outcome(fact, None, error)
    except DatabaseError:
        log.exception("world.fact.failed")
        return _Outcome(fact, None, BusyError())


def _try_traces(write: Callable[[Sequence[WorldTrace]], None], traces: Sequence[WorldTrace]) -> None:
    """Traces must not take the facts beside them down."""
    try:
        with transaction.atomic():
            write(traces)
    except DatabaseError:
        log.exception("world.traces.failed", extra={"traces": len(traces)})


def _answer(outcomes: Sequence[_Outcome]) -> None:
    for outcome in outcomes:
        answer = outcome.fact.answer
        if answer.done():
            continue
        if outcome.error is None:
            answer.set_result(outcome.result)
        else:
            answer.set_exception(outcome.error)
