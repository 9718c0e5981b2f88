"""The world with its records: what is done in it is in the log, what is done elsewhere reaches it."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Awaitable, Callable, Coroutine
from typing import Any
from uuid import uuid4

import pytest
from django.urls import reverse

from madang.expos import services as expo_services
from madang.expos.types import Expo, Hall
from madang.participants import queries as participant_queries
from madang.participants import services as participant_services
from madang.participants.types import Participant, Place
from madang.platform.events import log_of
from madang.platform.types import SYSTEM
from madang.rehearsal.bot import Bot, TurnedAway
from madang.wire.client import Bye, Dress
from madang.wire.server import Closing, Notice, Refused
from tests.gateway.cast import Served, elsewhere, eventually, hall_map, serving, store_spaces

pytestmark = pytest.mark.django_db(transaction=True)
Make = Callable[..., Participant]
Scene = Callable[[Served], Coroutine[Any, Any, None]]
WORK = str(uuid4())


@pytest.fixture(autouse=True)
def spaces(expo: Expo, photo_hall: Hall) -> None:
    store_spaces(expo, photo_hall, [WORK])


def play(scene: Scene) -> None:
    async def staged() -> None:
        async with asyncio.timeout(60), serving() as served:
            await scene(served)

    asyncio.run(staged())


def counted(expo: Expo, kind: str) -> int:
    return len(list(log_of(expo_id=expo.id, kinds=[kind])))


def test_an_entry_is_a_fact_and_its_ticket_is_used_up(expo: Expo, visitor: Make) -> None:
    person = visitor()

    async def scene(served: Served) -> None:
        ticket = served.ticket(person)
        bot = Bot()
        await bot.come(served.url, ticket)
        assert await elsewhere(lambda: counted(expo, "world.entered")) == 1
        with pytest.raises(TurnedAway) as away:
            await Bot().come(served.url, ticket)
        assert away.value.code == Closing.BAD_TICKET

    play(scene)
    (entered,) = log_of(expo_id=expo.id, kinds=["world.entered"])
    assert entered.pseudonym == person.pseudonym


def test_a_ticket_stays_used_after_a_restart(visitor: Make) -> None:
    person = visitor()
    kept: list[str] = []

    async def before(served: Served) -> None:
        kept.append(served.ticket(person))
        await Bot().come(served.url, kept[0])

    async def after(served: Served) -> None:
        with pytest.raises(TurnedAway) as away:
            await Bot().come(served.url, kept[0])
        assert away.value.code == Closing.BAD_TICKET

    play(before)
    play(after)


def test_who_was_there_and_what_was_opened_is_traced(expo: Expo, photo_hall: Hall, visitor: Make) -> None:
    person = visitor()

    async def scene(served: Served) -> None:
        bot = Bot()
        await bot.come(served.url, served.ticket(person))
        await bot.travel(photo_hall.slug)
        bot.open(WORK)
        bot.close_work(WORK, 900)
        await eventually(lambda: counted(expo, "work.left") == 1)
        await eventually(lambda: counted(expo, "world.present") >= 1)
        bot.say(Bye())
        await eventually(lambda: counted(expo, "world.left") == 1)

    play(scene)
    rows = {row.kind: row for row in log_of(expo_id=expo.id)}
    assert rows["work.viewed"].data == {"space": "photo", "hall": "photo"}
    assert str(rows["work.viewed"].subject_id) == WORK
    assert rows["work.left"].data == {"ms": 900}
    assert rows["space.walked"].data == {"from": "plaza"}
    crowds = [row.data for row in log_of(expo_id=expo.id, kinds=["world.present"])]
    assert {"visitor": 1, "staff": 0, "demo": 0, "test": 0} in crowds


def kept_place(person: Participant) -> Place:
    place = participant_queries.place_kept(expo_id=person.expo_id, participant_id=person.id)
    assert place is not None
    return place


def test_leaving_and_coming_again_is_to_the_same_place(visitor: Make, photo_hall: Hall) -> None:
    person = visitor()

    async def scene(served: Served) -> None:
        bot = Bot()
        await bot.come(served.url, served.ticket(person))
        await bot.travel(photo_hall.slug)
        bot.walk(3)
        await bot.until(lambda: bot.sight.me is not None and bot.sight.me.x > 18)
        bot.say(Bye())
        await eventually(lambda: kept_place(person).x > 18)
        again = Bot()
        await again.come(served.url, served.ticket(person))
        assert again.sight.entered is not None
        assert again.sight.entered.space == photo_hall.slug
        assert again.sight.entered.x > 18

    play(scene)


def test_a_shut_gate_lets_nobody_in_but_staff(expo: Expo, visitor: Make) -> None:
    guest, keeper = visitor(), visitor("지기", traffic="staff")

    async def scene(served: Served) -> None:
        first = Bot()
        await first.come(served.url, served.ticket(guest))
        await elsewhere(lambda: expo_services.set_entry(expo_id=expo.id, is_open=False, actor=keeper.actor))
        await first.until(lambda: any(isinstance(told, Notice) and told.code == "entry-closed" for told in first.heard))
        with pytest.raises(TurnedAway) as away:
            await Bot().come(served.url, served.ticket(guest))
        assert away.value.code == Closing.ENTRY_CLOSED
        await Bot().come(served.url, served.ticket(keeper))

    play(scene)


async def let_in(come: Callable[[], Awaitable[object]]) -> None:
    """Once the world has heard that it goes on, a moment after it is written."""
    pause = asyncio.Event()
    while (code := await turned_away(come)) is not None:
        assert code == Closing.STOPPED
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(pause.wait(), 0.1)


async def turned_away(come: Callable[[], Awaitable[object]]) -> int | None:
    try:
        await come()
    except TurnedAway as away:
        return away.code
    return None


def test_an_emergency_stop_sends_everybody_out_until_it_is_taken_back(expo: Expo, visitor: Make) -> None:
    guest, late, keeper = visitor(), visitor("나중"), visitor("지기", traffic="staff")

    def stop(*, is_stopped: bool) -> Callable[[], None]:
        return lambda: expo_services.set_stopped(expo_id=expo.id, is_stopped=is_stopped, actor=SYSTEM)

    async def scene(served: Served) -> None:
        inside, beside = Bot(), Bot()
        await inside.come(served.url, served.ticket(guest))
        await beside.come(served.url, served.ticket(keeper))
        await elsewhere(stop(is_stopped=True))
        for bot in (inside, beside):
            assert await bot.until_closed() == Closing.STOPPED
            assert [told.code for told in bot.heard if isinstance(told, Refused)] == ["expo-stopped"]
        with pytest.raises(TurnedAway) as back:
            await inside.come_back(served.url)
        with pytest.raises(TurnedAway) as fresh:
            await Bot().come(served.url, served.ticket(late))
        assert (back.value.code, fresh.value.code) == (Closing.STOPPED, Closing.STOPPED)
        await beside.come_back(served.url)
        await elsewhere(stop(is_stopped=False))
        await let_in(lambda: inside.come_back(served.url))
        await Bot().come(served.url, served.ticket(late))

    play(scene)
    kinds = [row.kind for row in log_of(expo_id=expo.id) if row.kind.startswith("expo.")]
    assert kinds == ["expo.created", "expo.stopped", "expo.resumed"]


def test_a_ban_reaches_the_open_socket_and_bars_the_way_back(expo: Expo, visitor: Make) -> None:
    person = visitor()

    async def scene(served: Served) -> None:
        bot = Bot()
        await bot.come(served.url, served.ticket(person))
        await elsewhere(
            lambda: participant_services.set_standing(expo_id=expo.id, participant_id=person.id, standing="banned")
        )
        with pytest.raises(TurnedAway) as away:
            await bot.until(lambda: False)
        assert away.value.code == Closing.NOT_ADMITTED
        with pytest.raises(TurnedAway) as back:
            await bot.come_back(served.url)
        assert back.value.code == Closing.NOT_ADMITTED

    play(scene)


def test_a_name_changed_on_a_page_is_seen_in_the_world(expo: Expo, visitor: Make) -> None:
    person, other = visitor(), visitor("물결")

    async def scene(served: Served) -> None:
        bot, watcher = Bot(), Bot()
        await bot.come(served.url, served.ticket(person))
        await watcher.come(served.url, served.ticket(other))
        await elsewhere(lambda: participant_services.rename(expo_id=expo.id, participant_id=person.id, name="새 이름"))
        await watcher.until(lambda: "새 이름" in {one.name for one in watcher.sight.people.values()})

    play(scene)


def test_a_look_is_kept_and_a_wrong_one_refused(expo: Expo, visitor: Make) -> None:
    person = visitor()

    async def scene(served: Served) -> None:
        bot = Bot()
        await bot.come(served.url, served.ticket(person))
        good, wrong = str(uuid4()), str(uuid4())
        bot.say(Dress(key=good, look={"hair": "bob"}))
        bot.say(Dress(key=wrong, look={"wings": "gold"}))
        await bot.until(lambda: bot.answer(good) is not None and bot.answer(wrong) is not None)
        refused = bot.answer(wrong)
        assert isinstance(refused, Refused)
        assert refused.code == "bad-input"

    play(scene)
    assert participant_queries.participant(expo_id=expo.id, participant_id=person.id).look == {"hair": "bob"}


def test_a_hall_hung_anew_takes_its_people_along(expo: Expo, photo_hall: Hall, visitor: Make) -> None:
    person = visitor()

    async def scene(served: Served) -> None:
        bot = Bot()
        await bot.come(served.url, served.ticket(person))
        await bot.travel(photo_hall.slug)
        assert bot.sight.entered is not None
        old = bot.sight.entered.map_hash
        await elsewhere(
            lambda: expo_services.store_map(
                expo_id=expo.id,
                slug=photo_hall.slug,
                kind="hall",
                hall_id=photo_hall.id,
                tiled=hall_map([WORK], width=24).finished(),
            )
        )
        await bot.until(lambda: bot.sight.entered is not None and bot.sight.entered.map_hash != old)
        await bot.until(lambda: bot.sight.me is not None)

    play(scene)


def test_an_unknown_work_is_refused_and_nothing_is_written(expo: Expo, visitor: Make) -> None:
    person = visitor()

    async def scene(served: Served) -> None:
        bot = Bot()
        await bot.come(served.url, served.ticket(person))
        answer = await bot.react(str(uuid4()), on=True)
        assert isinstance(answer, Refused)
        assert answer.code == "not-found"

    play(scene)
    assert counted(expo, "work.reacted") == 0


def test_the_maps_address_is_the_webs(expo: Expo, visitor: Make) -> None:
    person = visitor()

    async def scene(served: Served) -> None:
        bot = Bot()
        await bot.come(served.url, served.ticket(person))
        assert bot.sight.entered is not None
        entered = bot.sight.entered
        assert entered.map_url == reverse("exhibits:map", args=[expo.slug, entered.map_hash])

    play(scene)
