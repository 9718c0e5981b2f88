"""The demo is never empty: its residents walk about, come back after a kill, and stand in no figure."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from pathlib import Path

import pytest

from madang.rehearsal.bot import Bot
from madang.wire.client import Bye
from tests.caller import Caller
from tests.served import Served, eventually

pytestmark = pytest.mark.serve


@pytest.fixture
def served(tmp_path: Path) -> Iterator[Served]:
    running = Served(tmp_path / "data", residents=True)
    running.start()
    yield running
    running.stop()


def _residents(bot: Bot) -> set[str]:
    return {person.name for person in bot.sight.people.values() if person.badge == "demo"}


def test_a_lone_visitor_meets_residents_before_and_after_the_world_was_killed(served: Served) -> None:
    caller = Caller(served.url)
    assert caller.register("첫손님", "first@visitor.example")

    async def scene() -> None:
        bot = Bot()
        told = await asyncio.to_thread(caller.ticket)
        await bot.come(told["url"], told["ticket"])
        await bot.until(lambda: bool(_residents(bot)))
        await asyncio.to_thread(served.kill, "world")
        await asyncio.to_thread(
            eventually, lambda: served.health_report().get("world") == "ok" or None, "the world is back"
        )
        await bot.come_back(told["url"])
        await bot.until(lambda: bool(_residents(bot)))
        bot.say(Bye())
        await bot.until_closed()

    asyncio.run(asyncio.wait_for(scene(), 120))
