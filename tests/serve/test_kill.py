"""kill -9 at any moment: whatever was acknowledged is there after the restart."""

from __future__ import annotations

import asyncio
import contextlib
import re
import threading
from dataclasses import dataclass, field
from urllib.parse import urlsplit
from uuid import uuid4

import pytest

from madang.rehearsal.bot import Bot, TurnedAway
from madang.wire.client import Bye, Say
from madang.wire.server import Done, Lines, Refused
from tests.caller import EXPO, Caller, hidden
from tests.serve.day import question_saying
from tests.served import Process, Served, eventually

pytestmark = pytest.mark.serve

QUESTIONS, WINGS = f"/{EXPO}/questions/", f"/{EXPO}/wings/"
CHEER = "다시 해 봅시다"


@dataclass
class Crowd:
    """Visitors who register, vote for a question and leave a cheer, one after another until told to stop.

    `acked` are the passes they were shown, `cheers` the addresses of their wings, `voted` who saw their vote counted.
    """

    served: Served
    label: str
    question: str
    acked: list[str] = field(default_factory=list)
    cheers: list[str] = field(default_factory=list)
    voted: list[Caller] = field(default_factory=list)
    tried: int = 0
    _stop: threading.Event = field(default_factory=threading.Event)

    def run(self) -> None:
        while not self._stop.is_set():
            self.tried += 1
            name = f"{self.label}{self.tried}"
            with contextlib.suppress(AssertionError):
                caller = Caller(self.served.url)
                shown = caller.register(name, f"{name}@visitor.example")
                if shown:
                    self.acked.append(shown)
                    self._takes_part(caller)

    def _takes_part(self, caller: Caller) -> None:
        caller.get(QUESTIONS)
        if caller.post(f"{QUESTIONS}{self.question}/vote/", {"on": "1"}).status == 200:
            self.voted.append(caller)
        form = caller.get(f"{WINGS}leave/").text
        shape = re.search(r'name="shape" value="([^"]+)"', form)
        if shape:
            left = caller.post(f"{WINGS}leave/", {"shape": shape[1], "words": CHEER, "key": hidden(form, "key")})
            if left.status == 200:
                self.cheers.append(urlsplit(left.url).path)

    def stop(self) -> None:
        self._stop.set()


def _question(served: Served, text: str) -> str:
    """One that somebody asked; its id."""
    asker = Caller(served.url)
    assert asker.register("묻는이", f"{text}asks@visitor.example")
    key = hidden(asker.get(QUESTIONS).text, "key")
    return question_saying(asker.post(QUESTIONS, {"text": text, "key": key}).text, text)


def _register_through(served: Served, label: str, kill: Process | None) -> Crowd:
    crowd = Crowd(served, label, _question(served, label))
    thread = threading.Thread(target=crowd.run)
    thread.start()
    try:
        eventually(lambda: len(crowd.cheers) >= 2, "two have taken part before the kill")
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
def test_every_acknowledged_registration_vote_and_cheer_survives(served: Served, kill: Process | None) -> None:
    crowd = _register_through(served, f"kill-{kill or 'all'}-", kill)
    missing = [address for address in crowd.acked if "참가 확정" not in Caller(served.url).get(address).text]
    assert missing == []
    assert [address for address in crowd.cheers if CHEER not in Caller(served.url).get(address).text] == []
    uncounted = [one for one in crowd.voted if 'value="0"' not in _part_of(one.get(QUESTIONS).text, crowd.question)]
    assert uncounted == []


def _part_of(page: str, question: str) -> str:
    """What the page of questions has of this one."""
    return page.split(f'id="question-{question}"')[1].split("</li>", maxsplit=1)[0]


async def _leave(bot: Bot) -> None:
    """Goes on purpose, and waits until the line is closed."""
    bot.say(Bye())
    with contextlib.suppress(TurnedAway):
        await bot.until(lambda: False)


@dataclass
class Deeds:
    """What was acknowledged: work → its last state, and the lines said."""

    felt: dict[str, bool] = field(default_factory=dict)
    said: list[str] = field(default_factory=list)


async def _react_until_cut(caller: Caller, works: list[str], cut: asyncio.Event) -> Deeds:
    """Toggles 공감 on one work after another, and says something at times."""
    bot = Bot()
    told = await asyncio.to_thread(caller.ticket)
    await bot.come(told["url"], told["ticket"])
    deeds = Deeds()
    acked = deeds.felt
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
            if turn % len(works) == 0 and isinstance(await _said(bot, line := f"{turn}번째 줄"), Done):
                deeds.said.append(line)
            if turn == len(works) * 2:
                cut.set()
    return deeds


async def _said(bot: Bot, line: str) -> Done | Refused:
    key = str(uuid4())
    bot.say(Say(key=key, to="space", text=line))
    await bot.until(lambda: bot.answer(key) is not None)
    answer = bot.answer(key)
    assert answer is not None
    return answer


async def _lines(caller: Caller) -> list[str]:
    """What one who comes in hears was said."""
    bot, told = Bot(), await asyncio.to_thread(caller.ticket)
    await bot.come(told["url"], told["ticket"])
    await bot.until(lambda: any(isinstance(heard, Lines) for heard in bot.heard))
    lines = next(heard.lines for heard in bot.heard if isinstance(heard, Lines))
    await _leave(bot)
    return [line.text for line in lines]


@pytest.mark.parametrize("kill", ["world", None], ids=["world", "all"])
def test_every_acknowledged_reaction_and_line_survives(served: Served, kill: Process | None) -> None:
    caller = Caller(served.url)
    assert caller.register("반응", f"react-{kill}@visitor.example")
    works = [work["id"] for work in caller.space("photo")["works"]]

    async def scene() -> Deeds:
        cut = asyncio.Event()
        reacting = asyncio.create_task(_react_until_cut(caller, works, cut))
        await cut.wait()
        if kill:
            served.kill(kill)
        else:
            await asyncio.to_thread(served.kill_all)
        return await reacting

    deeds = asyncio.run(scene())
    acked = deeds.felt
    if kill is None:
        served.start()
    served.wait_until_well()

    assert len(acked) >= len(works) - 1
    mine = {work["id"]: work["empathy"]["mine"] for work in caller.space("photo")["works"]}
    assert {work: mine[work] for work in acked} == acked
    assert deeds.said
    assert set(deeds.said) <= set(asyncio.run(_lines(caller)))


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
