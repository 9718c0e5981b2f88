"""The row of the quiz."""

from __future__ import annotations

import asyncio
import json
import os
import statistics
from collections.abc import Callable, Mapping
from typing import Final

from bench.quiz.burst import Burst, answer_all, enter, host
from bench.results import Measured
from bench.world.served import Crowd, WorldProcess, world_with

PEOPLE: Final = 2000
FIELD: Final = (168, 162)
RUNS: Final = 3
GENERATOR_CORE: Final = 1
KILL_AFTER: Final = 2.7


def ack_p99() -> Measured:
    """Three rounds, and a fourth in which the world is killed: whatever was acknowledged before is recorded."""
    os.sched_setaffinity(0, {GENERATOR_CORE % (os.cpu_count() or 1)})
    with world_with(Crowd(PEOPLE, *FIELD, spread=True)) as world:
        bursts, lost = asyncio.run(_measured(world))
    runs = [_p99(burst) for burst in bursts]
    return Measured(
        name="quiz.ack_p99",
        value=statistics.median(runs),
        runs=runs,
        load_generator_cpu=max(burst.cpu for burst in bursts),
        more={
            "answers": min(len(burst.waited) for burst in bursts),
            "refused": sum(burst.refused for burst in bursts),
            "ack_p50": round(statistics.median(bursts[-1].waited), 1),
            "lost_at_kill": lost,
        },
    )


async def _measured(world: WorldProcess) -> tuple[list[Burst], int]:
    people = world.people[:PEOPLE]
    bots = await enter(world, people)
    bursts = []
    await asyncio.to_thread(host, world, "open")
    for _ in range(RUNS):
        bursts.append(await answer_all(world, bots, people))
        print(
            f"  {len(bursts[-1].waited)} answers, p99 {_p99(bursts[-1]):.0f} ms, generator {bursts[-1].cpu:.2f}",
            flush=True,
        )
        await asyncio.to_thread(host, world, "next")
    killed = await answer_all(world, bots, people, kill_after=KILL_AFTER)
    recorded: dict[str, str] = json.loads(await asyncio.to_thread(host, world, "answers"))
    lost = sum(recorded.get(person) != side for person, side in killed.acked.items())
    print(f"  killed after {len(killed.acked)} acks, {lost} lost", flush=True)
    if lost:
        msg = f"quiz.ack_p99: {lost} acknowledged answers are lost"
        raise RuntimeError(msg)
    return bursts, lost


def _p99(burst: Burst) -> float:
    return round(statistics.quantiles(burst.waited, n=100)[98], 1)


ROWS: Final[Mapping[str, Callable[[], Measured]]] = {"quiz.ack_p99": ack_p99}
