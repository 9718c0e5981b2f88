"""The world's single writer: a thread that commits whatever is waiting as one transaction, a savepoint an item, and
then acks each.

One commit serves many (a commit is a disk flush), and the database sees one writer of this process. Facts are acked
after commit; traces ride along, at least once a second. A full queue refuses with BusyError, and the client tries
again with the same key.
"""

from __future__ import annotations

import asyncio
import logging
import queue
import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any, Final, Generic, TypeVar

from django.db import DatabaseError, connections, transaction

from madang.gateway.traces import WorldTrace
from madang.kernel.errors import BusyError, MadangError
from madang.kernel.telemetry import Figures, Said

Item = TypeVar("Item")
Result = TypeVar("Result")
log = logging.getLogger("madang.world")

FACTS_MOST: Final = 4_096
TRACES_MOST: Final = 20_000
# One transaction holds the database's write lock; so many items keep it under a tenth of a second.
BATCH_MOST: Final = 200
TRACE_SECONDS: Final = 1.0


@dataclass(frozen=True, slots=True)
class Joint(Generic[Item, Result]):
    """A kind of write that costs less for many together. `write` answers each item, in order, with a result or a
    refusal.
    """

    write: Callable[[Sequence[Item]], Sequence[Result | MadangError]]


# Writes nothing: its ack says that the traces handed over before it are committed.
HANDED_OVER: Final[Joint[None, None]] = Joint(list)


@dataclass(frozen=True, slots=True)
class _Fact:
    """`joint` None: `item` is the write itself, a function without arguments."""

    joint: Joint[Any, Any] | None
    item: Any
    answer: asyncio.Future[Any]


@dataclass(frozen=True, slots=True)
class _Outcome:
    fact: _Fact
    result: Any


class Writer:
    """Started and used from the event loop; `stop` writes what is left. `traces` writes a batch of them, inside the
    transaction.
    """

    def __init__(
        self,
        loop: asyncio.AbstractEventLoop,
        traces: Callable[[Sequence[WorldTrace]], None],
        figures: Figures | None = None,
    ) -> None:
        self._figures = figures or Figures()
        self._figures.facts_waiting.ask = self._facts_waiting
        self._figures.traces_waiting.ask = lambda: len(self._traces)
        self._loop = loop
        self._write_traces = traces
        self._facts: queue.Queue[_Fact | None] = queue.Queue()
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
        answer: asyncio.Future[Result] = self._loop.create_future()
        self._take(_Fact(None, write, answer))
        return await answer

    async def joint_fact(self, joint: Joint[Item, Result], item: Item) -> Result:
        """The same for one of many that are written together."""
        answer: asyncio.Future[Result] = self._loop.create_future()
        self._take(_Fact(joint, item, answer))
        return await answer

    def trace(self, trace: WorldTrace) -> None:
        """Hands over a trace. When too many wait, the newest are dropped: a trace may be lost, the world may not
        stall.
        """
        with self._lock:
            if len(self._traces) < TRACES_MOST:
                self._traces.append(trace)
            else:
                self._figures.traces_dropped.value += 1

    def _facts_waiting(self) -> int:
        return self._facts.qsize()

    def _take(self, fact: _Fact) -> None:
        if self._facts.qsize() >= FACTS_MOST:
            raise BusyError
        self._facts.put(fact)

    def _run(self) -> None:
        stopping = False
        while not stopping:
            facts = self._waiting()
            stopping = None in facts
            self._commit([fact for fact in facts if fact is not None])
        connections.close_all()

    def _waiting(self) -> list[_Fact | None]:
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

    def _commit(self, facts: Sequence[_Fact]) -> None:
        with self._lock:
            traces, self._traces = self._traces, []
        if not facts and not traces:
            return
        began = time.monotonic()
        try:
            with transaction.atomic():
                outcomes = _tried(facts)
                if traces:
                    _try_traces(self._write_traces, traces)
        except DatabaseError:
            log.exception(Said.WRITE_FAILED, extra={"facts": len(facts), "traces": len(traces)})
            # The next batch begins with a fresh connection, for this one may be broken.
            connections.close_all()
            outcomes = [_Outcome(fact, BusyError()) for fact in facts]
            self._figures.commits_failed.value += 1
        self._figures.commit.took(time.monotonic() - began)
        self._figures.facts.value += len(facts)
        self._loop.call_soon_threadsafe(_answer, outcomes)


def _tried(facts: Sequence[_Fact]) -> list[_Outcome]:
    """Single writes in their order, then each kind of joint writes at once."""
    outcomes = [_Outcome(fact, _single(fact.item)) for fact in facts if fact.joint is None]
    for joint in dict.fromkeys(fact.joint for fact in facts if fact.joint is not None):
        together = [fact for fact in facts if fact.joint is joint]
        outcomes += map(_Outcome, together, _together(joint, [fact.item for fact in together]))
    return outcomes


def _single(write: Callable[[], Any]) -> Any:
    """The result, or what refused it, in a savepoint of its own."""
    try:
        with transaction.atomic():
            return write()
    except MadangError as error:
        return error
    except DatabaseError:
        log.exception(Said.FACT_FAILED)
        return BusyError()
    except Exception:
        # A fault in one write must not end the thread that all others wait for.
        log.exception(Said.FACT_FAULTY)
        return MadangError()


def _together(joint: Joint[Any, Any], items: Sequence[Any]) -> Sequence[Any]:
    """All in one savepoint; where the database refuses that, each in its own, so that none takes the others down."""
    try:
        with transaction.atomic():
            return joint.write(items)
    except Exception:
        log.exception(Said.FACTS_APART, extra={"facts": len(items)})
        return [_single(partial(_only, joint, item)) for item in items]


def _only(joint: Joint[Any, Any], item: Any) -> Any:
    (result,) = joint.write([item])
    if isinstance(result, MadangError):
        raise result
    return result


def _try_traces(write: Callable[[Sequence[WorldTrace]], None], traces: Sequence[WorldTrace]) -> None:
    """Traces must not take the facts beside them down."""
    try:
        with transaction.atomic():
            write(traces)
    except Exception:
        log.exception(Said.TRACES_FAILED, extra={"traces": len(traces)})


def _answer(outcomes: Sequence[_Outcome]) -> None:
    for outcome in outcomes:
        answer = outcome.fact.answer
        if answer.done():
            continue
        if isinstance(outcome.result, MadangError):
            answer.set_exception(outcome.result)
        else:
            answer.set_result(outcome.result)
