"""The day reaches the world: who comes is told what is on, and who is there hears of every word and call."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine
from datetime import timedelta
from functools import partial
from typing import Any, TypeVar

import pytest

from madang.expos.types import Expo, Hall
from madang.kernel.text import Text
from madang.participants.types import Participant
from madang.platform.clock import now
from madang.platform.types import SYSTEM
from madang.programme import planning, services
from madang.programme.queries import cue_sheet
from madang.programme.types import NewCue, NewSession
from madang.rehearsal.bot import Bot
from madang.wire.server import Announced, Day, Summoned, Told
from tests.gateway.cast import Served, elsewhere, serving, store_spaces

pytestmark = pytest.mark.django_db(transaction=True)
Make = Callable[..., Participant]
Kind = TypeVar("Kind", bound=Told)
WORDS = Text(ko="곧 시작합니다", en="Starting soon")


@pytest.fixture(autouse=True)
def spaces(expo: Expo, photo_hall: Hall) -> None:
    store_spaces(expo, photo_hall, [])


@pytest.fixture
def plan(expo: Expo) -> None:
    """A talk that is on, and one in an hour, each with its cue."""
    part = planning.add_part(expo_id=expo.id, title=Text(ko="1부"), summary=Text(), actor=SYSTEM)
    for begins, name in ((-10, "하나"), (60, "둘")):
        starts = now() + timedelta(minutes=begins)
        session = NewSession(
            kind="talk",
            title=Text(ko=name, en=name),
            starts_at=starts,
            ends_at=starts + timedelta(minutes=30),
            stream_url="https://youtu.be/abc" if begins < 0 else "",
        )
        session_id = planning.add_session(expo_id=expo.id, part_id=part, session=session, actor=SYSTEM)
        cue = NewCue(title=Text(ko=name), planned_at=starts, session_id=session_id)
        planning.add_cue(expo_id=expo.id, cue=cue, actor=SYSTEM)


def play(scene: Callable[[Served], Coroutine[Any, Any, None]]) -> None:
    async def staged() -> None:
        async with asyncio.timeout(60), serving() as served:
            await scene(served)

    asyncio.run(staged())


def last(bot: Bot, kind: type[Kind]) -> Kind | None:
    return next((told for told in reversed(bot.heard) if isinstance(told, kind)), None)


def is_on(bot: Bot, title: str) -> bool:
    day = last(bot, Day)
    return day is not None and day.now.get("ko") == title


async def come(served: Served, person: Participant) -> Bot:
    bot = Bot()
    await bot.come(served.url, served.ticket(person))
    return bot


@pytest.mark.usefixtures("plan")
def test_who_comes_is_told_what_is_on(visitor: Make) -> None:
    person = visitor()

    async def scene(served: Served) -> None:
        bot = await come(served, person)
        await bot.until(lambda: last(bot, Day) is not None)
        day = last(bot, Day)
        assert day is not None
        assert (day.now["ko"], day.next["ko"], day.next_at > 0, day.stream) == ("하나", "둘", True, True)
        bot.hang_up()

    play(scene)


@pytest.mark.usefixtures("plan")
def test_a_fired_cue_turns_the_day_for_everybody(expo: Expo, visitor: Make) -> None:
    people = [visitor(name) for name in ("바람", "구름")]

    async def scene(served: Served) -> None:
        bots = [await come(served, person) for person in people]
        for bot in bots:
            await bot.until(partial(is_on, bot, "하나"))

        def fire() -> None:
            services.fire_cue(expo_id=expo.id, cue_id=cue_sheet(expo.id).cues[1].id, actor=SYSTEM)

        await elsewhere(fire)
        for bot in bots:
            await bot.until(partial(is_on, bot, "둘"))
            bot.hang_up()

    play(scene)


def test_an_announcement_is_heard_by_who_is_there_and_who_comes_later(expo: Expo, visitor: Make) -> None:
    first, second = visitor("바람"), visitor("구름")

    async def scene(served: Served) -> None:
        here = await come(served, first)
        made = await elsewhere(lambda: services.announce(expo_id=expo.id, text=WORDS, actor=SYSTEM))
        await here.until(lambda: last(here, Announced) is not None)
        late = await come(served, second)
        await late.until(lambda: last(late, Announced) is not None)
        for bot in (here, late):
            told = last(bot, Announced)
            assert told is not None
            assert (told.id, told.text) == (str(made.id), {"ko": "곧 시작합니다", "en": "Starting soon"})
        await elsewhere(lambda: services.end_announcement(expo_id=expo.id, announcement_id=made.id, actor=SYSTEM))
        await here.until(lambda: (told := last(here, Announced)) is not None and told.id == "")
        here.hang_up()
        late.hang_up()

    play(scene)


def test_everybody_is_called_to_a_space(expo: Expo, visitor: Make) -> None:
    person = visitor()

    async def scene(served: Served) -> None:
        here = await come(served, person)
        await elsewhere(lambda: services.summon(expo_id=expo.id, space="photo", title=WORDS, text=Text(), actor=SYSTEM))
        await here.until(lambda: last(here, Summoned) is not None)
        told = last(here, Summoned)
        assert told is not None
        assert (told.space, told.title["ko"]) == ("photo", "곧 시작합니다")
        here.hang_up()

    play(scene)
