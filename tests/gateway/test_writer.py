"""The single writer: acks after commit, one bad item takes nobody down, a full queue says so."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable, Coroutine, Sequence
from typing import Any

import pytest
from django.db import DatabaseError, IntegrityError

from madang.expos.types import Expo
from madang.gateway.traces import WorldTrace, write
from madang.gateway.writer import BATCH_MOST, FACTS_MOST, HANDED_OVER, Joint, Writer
from madang.kernel.errors import BusyError, MadangError, NotFoundError
from madang.platform.clock import now
from madang.platform.events import log_of, record
from madang.platform.types import SYSTEM, Trace
from tests.gateway.cast import elsewhere

pytestmark = pytest.mark.django_db(transaction=True)


def run(
    scene: Callable[[Writer], Coroutine[Any, Any, None]], traces: Callable[[Sequence[WorldTrace]], None] = write
) -> None:
    async def staged() -> None:
        writer = Writer(asyncio.get_running_loop(), traces)
        writer.start()
        try:
            async with asyncio.timeout(30):
                await scene(writer)
        finally:
            await writer.stop()

    asyncio.run(staged())


def kinds(expo: Expo) -> list[str]:
    return [row.kind for row in log_of(expo_id=expo.id) if row.kind.startswith("test.")]


def test_a_fact_is_in_the_log_when_it_is_acked(expo: Expo) -> None:
    async def scene(writer: Writer) -> None:
        done = await writer.fact(lambda: record(expo_id=expo.id, kind="test.done", actor=SYSTEM))
        assert done is not None

    run(scene)
    assert kinds(expo) == ["test.done"]


def test_what_waits_is_committed_together_and_one_refusal_takes_nobody_down(expo: Expo) -> None:
    gate = threading.Event()

    def wait() -> None:
        gate.wait(10)

    def refuse() -> None:
        record(expo_id=expo.id, kind="test.refused", actor=SYSTEM)
        raise NotFoundError

    def break_down() -> None:
        record(expo_id=expo.id, kind="test.broken", actor=SYSTEM)
        raise IntegrityError

    async def scene(writer: Writer) -> None:
        first = asyncio.ensure_future(writer.fact(wait))
        good = [
            asyncio.ensure_future(writer.fact(lambda: record(expo_id=expo.id, kind="test.good", actor=SYSTEM)))
            for _ in range(3)
        ]
        refused = asyncio.ensure_future(writer.fact(refuse))
        broken = asyncio.ensure_future(writer.fact(break_down))
        await asyncio.sleep(0)
        gate.set()
        await asyncio.gather(first, *good)
        with pytest.raises(NotFoundError):
            await refused
        with pytest.raises(BusyError):
            await broken

    run(scene)
    assert kinds(expo) == ["test.good"] * 3


def test_joint_facts_are_written_at_once_and_apart_where_that_fails(expo: Expo) -> None:
    calls: list[list[str]] = []
    gate = threading.Event()

    def write_all(items: Sequence[str]) -> list[str | MadangError]:
        calls.append(list(items))
        if "bad" in items:
            raise DatabaseError
        for item in items:
            record(expo_id=expo.id, kind=f"test.{item}", actor=SYSTEM)
        return [NotFoundError() if item == "none" else item for item in items]

    joint = Joint(write_all)

    async def scene(writer: Writer) -> None:
        held = asyncio.ensure_future(writer.fact(lambda: gate.wait(10)))
        asked = [asyncio.ensure_future(writer.joint_fact(joint, item)) for item in ("a", "none", "bad", "b")]
        await asyncio.sleep(0)
        gate.set()
        await held
        answers = await asyncio.gather(*asked, return_exceptions=True)
        assert [type(answer) for answer in answers] == [str, NotFoundError, BusyError, str]

    run(scene)
    assert calls == [["a", "none", "bad", "b"], ["a"], ["none"], ["bad"], ["b"]]
    assert sorted(kinds(expo)) == ["test.a", "test.b"]


def test_traces_ride_along_and_cannot_take_facts_down(expo: Expo) -> None:
    def unlucky(traces: Sequence[WorldTrace]) -> None:
        raise DatabaseError(len(traces))

    async def scene(writer: Writer) -> None:
        writer.trace(Trace(expo.id, "test.trace", SYSTEM, now()))
        await writer.fact(lambda: record(expo_id=expo.id, kind="test.fact", actor=SYSTEM))

    run(scene)
    assert sorted(kinds(expo)) == ["test.fact", "test.trace"]
    run(scene, unlucky)
    assert sorted(kinds(expo)) == ["test.fact", "test.fact", "test.trace"]


def test_traces_are_written_within_a_second_and_at_the_stop(expo: Expo) -> None:
    async def scene(writer: Writer) -> None:
        writer.trace(Trace(expo.id, "test.trace", SYSTEM, now()))

    run(scene)
    assert kinds(expo) == ["test.trace"]


def test_what_was_handed_over_is_committed_when_that_is_acked(expo: Expo) -> None:
    seen: list[list[str]] = []

    async def scene(writer: Writer) -> None:
        writer.trace(Trace(expo.id, "test.trace", SYSTEM, now()))
        await writer.joint_fact(HANDED_OVER, None)
        seen.append(await elsewhere(lambda: kinds(expo)))

    run(scene)
    assert seen == [["test.trace"]]


def test_a_full_queue_refuses_and_the_next_try_succeeds(expo: Expo) -> None:
    gate = threading.Event()

    async def scene(writer: Writer) -> None:
        held = asyncio.ensure_future(writer.fact(lambda: gate.wait(10)))
        waiting = [asyncio.ensure_future(writer.fact(lambda: None)) for _ in range(FACTS_MOST + 2 * BATCH_MOST)]
        await asyncio.sleep(0)
        gate.set()
        answers = await asyncio.gather(held, *waiting, return_exceptions=True)
        assert any(isinstance(answer, BusyError) for answer in answers)
        assert await writer.fact(lambda: "now") == "now"

    run(scene)
    assert kinds(expo) == []
