"""kill -9 at any moment: whatever was acknowledged is there after the restart."""

from __future__ import annotations

import asyncio
import contextlib
import threading
from dataclasses import dataclass, field

import pytest

from madang.rehearsal.bot import Bot, TurnedAway
from madang.wire.client import Bye
from madang.wire.server import Done
from tests.caller import Caller
from tests.served import Process, Served, eventually

pytestmark = pytest.mark.serve


@dataclass
class Crowd:
    """Visitors who register one after another until told to stop; `acked` are the passes they were shown."""

    served: Served
    label: str
    acked: list[str] = field(default_factory=list)
    tried: int = 0
    _stop: threading.Event = field(default_factory=threading.Event)

    def run(self) -> None:
        while not self._stop.is_set():
            self.tried += 1
            name = f"{self.label}{self.tried}"
            with contextlib.suppress(AssertionError):
                shown = Caller(self.served.url).register(name, f"{name}@visitor.example")
                if shown:
                    self.acked.append(shown)

    def stop(self) -> None:
        self._stop.set()


def _register_through(served: Served, label: str, kill: Process | None) -> Crowd:
    crowd = Crowd(served, label)
    thread = threading.Thread(target=crowd.run)
    thread.start()
    try:
        eventually(lambda: len(crowd.acked) >= 3, "three registrations before the kill")
        if kill:
            served.kill(kill)
        else:
            served.kill_all()
            served.start()
        served.wait_until_well()
        before = len(crowd.acked)
        eventually(lambda: len(crowd.acked) >= before + 2, "registrations go on after the restart")
    finally:
        crowd.stop()
        thread.join()
    return crowd


@pytest.mark.parametrize("kill", ["web", "worker", "world", None], ids=["web", "worker", "world", "all"])
def test_every_acknowledged_registration_survives(served: Served, kill: Process | None) -> None:
    crowd = _register_through(served, f"kill-{kill or 'all'}-", kill)
    missing = [address for address in crowd.acked if "참가 확정" not in Caller(served.url).get(address).text]
    assert missing == []


async def _leave(bot: Bot) -> None:
    """Goes on purpose, and waits until the line is closed."""
    bot.say(Bye())
    with contextlib.suppress(TurnedAway):
        await bot.until(lambda: False)


async def _react_until_cut(caller: Caller, works: list[str], cut: asyncio.Event) -> dict[str, bool]:
    """Toggles 공감 on one work after another; work → the last state that was acknowledged."""
    bot = Bot()
    told = await asyncio.to_thread(caller.ticket)
    await bot.come(told["url"], told["ticket"])
    acked: dict[str, bool] = {}
    with contextlib.suppress(TurnedAway):
        for turn in range(10_000):
            work = works[turn % len(works)]
            on = not acked.get(work, False)
            # From here on its state is unknown until the answer: a kill may fall on either side of the commit.
            known = acked.pop(work, None)
            if isinstance(await bot.react(work, on=on), Done):
                acked[work] = on
            elif known is not None:
                acked[work] = known
            if turn == len(works) * 2:
                cut.set()
    return acked


@pytest.mark.parametrize("kill", ["world", None], ids=["world", "all"])
def test_every_acknowledged_reaction_survives_and_the_visitor_comes_back(served: Served, kill: Process | None) -> None:
    caller = Caller(served.url)
    assert caller.register("반응", f"react-{kill}@visitor.example")
    works = [work["id"] for work in caller.space("photo")["works"]]

    async def scene() -> dict[str, bool]:
        cut = asyncio.Event()
        reacting = asyncio.create_task(_react_until_cut(caller, works, cut))
        await cut.wait()
        if kill:
            served.kill(kill)
        else:
            await asyncio.to_thread(served.kill_all)
        return await reacting

    acked = asyncio.run(scene())
    if kill is None:
        served.start()
    served.wait_until_well()

    assert len(acked) >= len(works) - 1
    mine = {work["id"]: work["empathy"]["mine"] for work in caller.space("photo")["works"]}
    assert {work: mine[work] for work in acked} == acked


def test_one_comes_back_by_resume_token_while_web_is_down(served: Served) -> None:
    caller = Caller(served.url)
    assert caller.register("돌아온이", "resume@visitor.example")

    async def scene() -> str:
        bot = Bot()
        told = await asyncio.to_thread(caller.ticket)
        await bot.come(told["url"], told["ticket"])
        served.kill("world")
        await asyncio.to_thread(
            eventually, lambda: served.health_report().get("world") == "ok" or None, "the world is back"
        )
        served.kill("web")
        await bot.come_back(told["url"])
        me = bot.sight.me
        await _leave(bot)
        return me.name if me else ""

    assert asyncio.run(scene()) == "돌아온이"
    served.wait_until_well()


def test_a_used_ticket_opens_nothing_even_after_a_restart_of_the_world(served: Served) -> None:
    caller = Caller(served.url)
    assert caller.register("두번", "twice@visitor.example")

    async def scene() -> int:
        told = await asyncio.to_thread(caller.ticket)
        await Bot().come(told["url"], told["ticket"])
        served.kill("world")
        await asyncio.to_thread(
            eventually, lambda: served.health_report().get("world") == "ok" or None, "the world is back"
        )
        try:
            await Bot().come(told["url"], told["ticket"])
        except TurnedAway as away:
            return away.code
        return 0

    assert asyncio.run(scene()) == 4002
