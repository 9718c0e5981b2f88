"""Two thousand visitors who answer within five seconds, each at a moment of their own, and how long each waited."""

from __future__ import annotations

import asyncio
import contextlib
import random
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final
from uuid import uuid4

from bench.world.served import ROOT, WorldProcess
from madang.rehearsal.bot import Bot, TurnedAway
from madang.wire.client import Answer
from madang.wire.server import Done, Quiz

SPREAD_SECONDS: Final = 5.0
COMING_PER_SECOND: Final = 150
PATIENCE_SECONDS: Final = 30.0


@dataclass
class Burst:
    """`waited`: milliseconds from an answer to its ack; `acked`: participant → the side that was acknowledged; `cpu`:
    the generator's share of its core meanwhile.
    """

    waited: list[float] = field(default_factory=list)
    acked: dict[str, str] = field(default_factory=dict)
    refused: int = 0
    cpu: float = 0.0


async def enter(world: WorldProcess, people: Sequence[str]) -> list[Bot]:
    """Everybody comes in."""
    tickets = world.ticket_file().read_text().split()
    bots = [Bot() for _ in people]
    for first in range(0, len(bots), COMING_PER_SECOND):
        last = first + COMING_PER_SECOND
        pairs = zip(bots[first:last], tickets[first:last], strict=True)
        await asyncio.gather(*(bot.come(f"ws://127.0.0.1:{world.port}/", ticket) for bot, ticket in pairs))
    return bots


async def answer_all(
    world: WorldProcess, bots: Sequence[Bot], people: Sequence[str], *, kill_after: float | None = None
) -> Burst:
    """One round. `kill_after`: kill -9 of the world so many seconds into it."""
    burst = Burst()
    await asyncio.to_thread(host, world, "ask")
    began, used = time.monotonic(), time.process_time()
    dice = random.Random(len(people))  # noqa: S311 -- the same moments each time
    said = [_one(bot, person, dice.random() * SPREAD_SECONDS, burst) for bot, person in zip(bots, people, strict=True)]
    if kill_after is not None:
        said.append(_kill(world, kill_after))
    with contextlib.suppress(TimeoutError):
        await asyncio.wait_for(asyncio.gather(*said), PATIENCE_SECONDS)
    burst.cpu = (time.process_time() - used) / (time.monotonic() - began)
    return burst


async def _one(bot: Bot, person: str, after: float, burst: Burst) -> None:
    with contextlib.suppress(TurnedAway):
        await bot.until(lambda: _phase(bot) == "answering")
        bot.confirm()
        await asyncio.sleep(after)
        told = next(one for one in reversed(bot.heard) if isinstance(one, Quiz))
        key, side = str(uuid4()), "o" if after < SPREAD_SECONDS / 2 else "x"
        sent = time.perf_counter()
        bot.say(Answer(key=key, round=told.round, side="o" if side == "o" else "x"))
        await bot.until(lambda: bot.answer(key) is not None)
        if isinstance(bot.answer(key), Done):
            burst.waited.append((time.perf_counter() - sent) * 1000)
            burst.acked[person] = side
        else:
            burst.refused += 1


def _phase(bot: Bot) -> str:
    return next((one.phase for one in reversed(bot.heard) if isinstance(one, Quiz)), "none")


async def _kill(world: WorldProcess, after: float) -> None:
    await asyncio.sleep(after)
    world.kill()


def host(world: WorldProcess, word: str) -> str:
    """One step of the host's; what it printed. Raises: RuntimeError."""
    command = [sys.executable, "-m", "bench.quiz.host", world.expo, word]
    told = subprocess.run(  # noqa: S603 -- our own module
        command, env=dict(world.environment), cwd=ROOT, capture_output=True, text=True, check=False
    )
    if told.returncode:
        raise RuntimeError(told.stderr)
    return told.stdout
