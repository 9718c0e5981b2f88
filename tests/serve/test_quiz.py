"""A round of the quiz through kill -9: every acknowledged answer counts, and a round that nobody held is void."""

from __future__ import annotations

import asyncio
import contextlib
import re
import time
from collections.abc import Callable, Iterator
from uuid import uuid4

import pytest

from madang.rehearsal.bot import Bot
from madang.wire.client import Answer, Bye
from madang.wire.server import Done, Quiz, QuizMine
from tests.caller import EXPO, Caller
from tests.served import Served, eventually

pytestmark = pytest.mark.serve

PAGE = f"/{EXPO}/quiz/"
ROUND_SECONDS = 5
DESK = f"/{EXPO}/console/quiz/"


class Desk:
    """The host's browser."""

    def __init__(self, served: Served) -> None:
        self.browser = Caller(served.url)
        self.browser.get("/")
        self.browser.post("/demo/host/")
        if "/end/" in self.text:
            self.browser.post(f"{DESK}end/")

    @property
    def text(self) -> str:
        return self.browser.get(DESK).text

    def open(self, seconds: int) -> None:
        self.browser.post(f"{DESK}open/", {"of": "5", "answer_seconds": str(seconds), "reveals_itself": "on"})

    def ask(self) -> None:
        self.browser.post(f"{DESK}ask/")

    def phase(self) -> str:
        found = re.search(r"quiz--host quiz--(\w+)", self.text)
        return found[1] if found else ""

    def until(self, phase: str) -> None:
        eventually(lambda: self.phase() == phase or None, f"the quiz is {phase}")


@pytest.fixture
def desk(served: Served) -> Iterator[Desk]:
    host = Desk(served)
    yield host
    if "/end/" in host.text:
        host.browser.post(f"{DESK}end/")


def _visitor(served: Served, name: str) -> Caller:
    caller = Caller(served.url)
    assert caller.register(name, f"{uuid4()}@visitor.example")
    return caller


def _quiz(bot: Bot) -> Quiz | None:
    return next((told for told in reversed(bot.heard) if isinstance(told, Quiz)), None)


async def _come(caller: Caller) -> Bot:
    told = await asyncio.to_thread(caller.ticket)
    bot = Bot()
    await bot.come(told["url"], told["ticket"])
    return bot


async def _until(bot: Bot, seen: Callable[[], bool]) -> None:
    """As a client does meanwhile, it says now and then that it is there."""
    while not seen():
        bot.confirm()
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(bot.until(seen), 5)


async def _sees(bot: Bot, phase: str) -> Quiz:
    await _until(bot, lambda: (told := _quiz(bot)) is not None and told.phase == phase)
    told = _quiz(bot)
    assert told is not None
    return told


async def _leave(bot: Bot) -> None:
    """Goes on purpose, and waits until the line is closed."""
    bot.say(Bye())
    await bot.until_closed()


def _stands(bot: Bot, side: str, standing: str) -> bool:
    return any(isinstance(told, QuizMine) and (told.side, told.standing) == (side, standing) for told in bot.heard)


async def _answers(bot: Bot, side: str) -> None:
    told = await _sees(bot, "answering")
    key = str(uuid4())
    bot.say(Answer(key=key, round=told.round, side="o" if side == "o" else "x"))
    await bot.until(lambda: bot.answer(key) is not None)
    assert isinstance(bot.answer(key), Done)


def _answer_by_page(caller: Caller, side: str) -> None:
    def sent() -> bool | None:
        page = caller.get(PAGE).text
        found = {name: re.search(rf'name="{name}" value="([^"]+)"', page) for name in ("round", "key")}
        fields = {name: match[1] for name, match in found.items() if match}
        if len(fields) < 2 or "disabled" in page:
            return None
        answer = caller.post(f"/{EXPO}/quiz/answer/", {**fields, "side": side})
        return (answer.status == 200 and f"내 답 {side.upper()}" in answer.text) or None

    eventually(sent, "the page has taken the answer")


def test_a_round_survives_the_death_of_the_world_and_pages_go_on_meanwhile(served: Served, desk: Desk) -> None:
    walker, reader = _visitor(served, "걷는이"), _visitor(served, "읽는이")
    desk.open(40)
    desk.ask()

    async def scene() -> None:
        bot = await _come(walker)
        await _answers(bot, "o")
        await asyncio.to_thread(served.kill, "world")
        # The world is dead or just beginning; the page takes answers.
        await asyncio.to_thread(_answer_by_page, reader, "x")
        await asyncio.to_thread(served.kill, "web")
        await asyncio.to_thread(served.wait_until_well)
        # Another device: a fresh entry instead of the token.
        again = await _come(walker)
        revealed = await _sees(again, "revealed")
        assert (revealed.answered, revealed.right, revealed.survivors) == (2, 1, 1)
        await _until(again, lambda: _stands(again, "o", "in"))
        await _leave(again)

    asyncio.run(scene())
    assert "탈락" in reader.get(PAGE).text


def test_a_round_that_nobody_held_to_its_end_is_void_and_asked_again(served: Served, desk: Desk) -> None:
    walker = _visitor(served, "기다린이")
    desk.open(ROUND_SECONDS)
    desk.ask()

    async def answered() -> None:
        bot = await _come(walker)
        await _answers(bot, "o")
        await _leave(bot)

    asyncio.run(answered())
    served.kill_all()
    over = time.monotonic() + ROUND_SECONDS
    eventually(lambda: time.monotonic() > over or None, "the deadline has passed")
    served.start()

    async def after() -> None:
        bot = await _come(walker)
        reading = await _sees(bot, "reading")
        assert reading.number == 1
        await _leave(bot)

    asyncio.run(after())
