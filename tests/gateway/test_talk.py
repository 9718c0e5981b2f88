"""Talking through the whole house: over a real socket into the records, and what staff do back into the world."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine
from typing import Any, TypeVar
from uuid import uuid4

import pytest

from madang.expos.types import Expo, Hall
from madang.kernel.ids import UserId
from madang.participants.types import Participant
from madang.platform.events import log_of
from madang.platform.types import SYSTEM
from madang.rehearsal.bot import Bot
from madang.safety import services as safety
from madang.talk import queries, services
from madang.wire.client import AskHelp, Bye, ReportLine, Say
from madang.wire.server import Chat, Done, Hidden, Lines, Notice, Refused, Said, Told, Voice
from tests.gateway.cast import Served, elsewhere, serving, store_spaces

pytestmark = pytest.mark.django_db(transaction=True)
Make = Callable[..., Participant]
People = dict[str, Participant]
Message = TypeVar("Message", bound=Told)
Scene = Callable[[Served], Coroutine[Any, Any, None]]


@pytest.fixture(autouse=True)
def spaces(expo: Expo, photo_hall: Hall) -> None:
    store_spaces(expo, photo_hall, [])


@pytest.fixture
def people(visitor: Make) -> dict[str, Participant]:
    """Made before there is a loop."""
    return {name: visitor(name) for name in ("바람", "구름", "해")}


def play(scene: Scene) -> None:
    async def staged() -> None:
        async with asyncio.timeout(60), serving() as served:
            await scene(served)

    asyncio.run(staged())


async def came(served: Served, person: Participant) -> Bot:
    """In, and greeted."""
    bot = Bot()
    await bot.come(served.url, served.ticket(person))
    await bot.until(lambda: bool(of_kind(bot, Lines)))
    return bot


def of_kind(bot: Bot, kind: type[Message]) -> list[Message]:
    return [message for message in bot.heard if isinstance(message, kind)]


async def said(bot: Bot, text: str, *, to: str = "space", key: str = "") -> Done | Refused:
    key = key or str(uuid4())
    bot.say(Say(key=key, to="near" if to == "near" else "space", text=text))
    await bot.until(lambda: bot.answer(key) is not None)
    answer = bot.answer(key)
    assert answer is not None
    return answer


def test_what_one_says_the_other_hears_and_it_is_kept(expo: Expo, people: People) -> None:
    async def scene(served: Served) -> None:
        one, other = await came(served, people["바람"]), await came(served, people["구름"])
        assert isinstance(await said(one, "모두 안녕"), Done)
        assert isinstance(await said(one, "가까이 안녕", to="near"), Done)
        await other.until(lambda: len(of_kind(other, Said)) == 2)
        lines = {line.text: line for line in of_kind(other, Said)}
        assert {line.name for line in lines.values()} == {"바람"}
        assert one.sight.me is not None
        assert lines["모두 안녕"].n == one.sight.me.n
        # Whoever comes later learns what was for all, and by the same name.
        late = await came(served, people["해"])
        (told,) = of_kind(late, Lines)[-1].lines
        assert (told.text, told.n, told.person) == ("모두 안녕", 0, lines["모두 안녕"].person)
        assert of_kind(one, Voice)[-1] == Voice(person=told.person, muted="")

    play(scene)
    assert [line.text for line in queries.recent_lines(expo_id=expo.id, space="plaza")] == ["모두 안녕"]
    assert len(list(log_of(expo_id=expo.id, kinds=["line.said"]))) == 2


def test_a_key_that_was_acknowledged_is_the_same_line_in_the_next_world(expo: Expo, people: People) -> None:
    person, key = people["바람"], str(uuid4())

    async def scene(served: Served) -> None:
        bot = await came(served, person)
        assert isinstance(await said(bot, "한 번만", key=key), Done)

    play(scene)
    play(scene)
    assert [line.text for line in queries.recent_lines(expo_id=expo.id, space="plaza")] == ["한 번만"]


def test_what_the_staff_do_reaches_who_is_in(expo: Expo, people: People, organiser: UserId) -> None:
    person = people["바람"]

    async def scene(served: Served) -> None:
        one, other = await came(served, person), await came(served, people["구름"])
        await said(one, "거친 말")
        await other.until(lambda: bool(of_kind(other, Said)))
        line = of_kind(other, Said)[0].id
        report = str(uuid4())
        other.say(ReportLine(key=report, line=line, why="insult", note="무서워요"))
        await other.until(lambda: isinstance(other.answer(report), Done))
        (told,) = await elsewhere(lambda: queries.open_reports(expo_id=expo.id))
        assert told.line is not None
        line_id = told.line.id
        await elsewhere(lambda: services.hide_line(expo_id=expo.id, line_id=line_id, by=organiser))
        await other.until(lambda: of_kind(other, Hidden) == [Hidden(ids=[line])])
        assert of_kind(await came(served, people["해"]), Lines)[-1].lines == []

        await elsewhere(lambda: safety.mute(expo_id=expo.id, participant_id=person.id, why="insult", by=organiser))
        await one.until(lambda: of_kind(one, Voice)[-1].muted == "insult")
        refused = await said(one, "왜요")
        assert isinstance(refused, Refused)
        assert (refused.code, refused.params) == ("muted", {"why": "insult"})
        assert isinstance(await said(other, "계속 말해요"), Done)
        await elsewhere(lambda: safety.unmute(expo_id=expo.id, participant_id=person.id, by=organiser))
        await one.until(lambda: of_kind(one, Voice)[-1].muted == "")
        assert isinstance(await said(one, "고마워요"), Done)

    play(scene)


def test_chat_that_is_switched_off_says_so_to_all_and_to_who_comes(expo: Expo, people: People) -> None:
    async def scene(served: Served) -> None:
        one = await came(served, people["바람"])
        assert of_kind(one, Chat) == [Chat(on=True)]
        await elsewhere(lambda: safety.set_chat(expo_id=expo.id, on=False, actor=SYSTEM))
        await one.until(lambda: of_kind(one, Chat)[-1] == Chat(on=False))
        refused = await said(one, "들리나요")
        assert isinstance(refused, Refused)
        assert refused.code == "chat-off"
        assert of_kind(await came(served, people["해"]), Chat)[-1] == Chat(on=False)

    play(scene)


def test_who_called_for_help_hears_that_it_is_coming(expo: Expo, people: People, organiser: UserId) -> None:
    async def scene(served: Served) -> None:
        bot = await came(served, people["바람"])
        key = str(uuid4())
        bot.say(AskHelp(key=key, text="길을 잃었어요"))
        await bot.until(lambda: isinstance(bot.answer(key), Done))
        (call,) = await elsewhere(lambda: queries.open_help(expo_id=expo.id))
        assert (call.text, call.space) == ("길을 잃었어요", "plaza")
        await elsewhere(lambda: services.settle_help(expo_id=expo.id, help_id=call.id, by=organiser))
        await bot.until(lambda: [notice.code for notice in of_kind(bot, Notice)] == ["help-settled"])

    play(scene)


def test_who_came_in_from_the_real_hall_takes_part_on_site_also_after_coming_back(expo: Expo, people: People) -> None:
    person = people["바람"]
    assert person.mode == "online"

    async def scene(served: Served) -> None:
        bot = Bot()
        await bot.come(served.url, served.ticket(person, in_hall=True))
        assert isinstance(await said(bot, "여기 현장입니다"), Done)
        bot.say_bytes(b"\xc1")
        await bot.until_closed()
        await bot.come_back(served.url)
        assert isinstance(await said(bot, "다시 왔습니다"), Done)
        bot.say(Bye())
        await bot.until_closed()

    play(scene)
    rows = [row for row in log_of(expo_id=expo.id) if row.pseudonym == person.pseudonym]
    assert {"world.entered", "line.said", "world.left"} <= {row.kind for row in rows}
    assert {row.mode for row in rows if row.kind in {"world.entered", "line.said", "world.left"}} == {"onsite"}
