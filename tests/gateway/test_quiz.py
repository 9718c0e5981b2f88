"""A game in the world: everybody is invited, who stands or says is heard, rounds end on the server's clock."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Callable, Coroutine, Sequence
from datetime import datetime, timedelta
from functools import partial
from typing import Any
from uuid import uuid4

import pytest

from madang.expos.types import Expo, Hall
from madang.participants.types import Participant
from madang.platform.clock import now
from madang.platform.events import log_of
from madang.quiz import banking, queries, services
from madang.quiz.types import ARENA, Phase, Rules, Side, State
from madang.rehearsal.bot import Bot
from madang.wire.client import Answer
from madang.wire.server import Done, Quiz, QuizMine, Refused
from madang.world.maps.arena import MATS
from tests.gateway.cast import Served, elsewhere, eventually, serving, store_spaces
from tests.quiz.conftest import HOST, question

pytestmark = pytest.mark.django_db(transaction=True)
Make = Callable[..., Participant]
Scene = Callable[[Served], Coroutine[Any, Any, None]]


@pytest.fixture(autouse=True)
def bank(expo: Expo, photo_hall: Hall) -> None:
    """Four questions whose answer is O, and spaces."""
    store_spaces(expo, photo_hall, [])
    services.lay_arena(expo_id=expo.id, actor=HOST)
    for number in range(4):
        banking.add_question(expo_id=expo.id, question=question(number), actor=HOST)


def play(scene: Scene) -> None:
    async def staged() -> None:
        async with asyncio.timeout(90), serving() as served:
            await scene(served)

    asyncio.run(staged())


class Host:
    """What the host does, in another process; a round's reading time lies behind it when it is asked."""

    def __init__(self, expo: Expo) -> None:
        self.expo = expo

    async def open(self) -> None:
        how = Rules(answer_seconds=5)
        await elsewhere(lambda: services.open_game(expo_id=self.expo.id, actor=HOST, how=how))

    async def ask(self, *, seconds: float) -> str:
        """Asks so that this much time is left to answer."""
        at = now() - timedelta(seconds=10 - seconds)
        return str(await elsewhere(lambda: services.ask(expo_id=self.expo.id, actor=HOST, at=at)))

    async def reveal(self) -> None:
        """As soon as the round is locked."""
        await self.until("locked", written=True)
        found = (await self.state()).round
        assert found is not None
        await elsewhere(lambda: services.reveal(expo_id=self.expo.id, round_id=found.id, actor=HOST))

    async def state(self) -> State:
        return await elsewhere(lambda: queries.state(self.expo.id))

    async def until(self, phase: Phase, *, written: bool = False) -> None:
        def there() -> bool:
            state = queries.state(self.expo.id)
            return state.phase == phase and (not written or (state.round is not None and state.round.stage == phase))

        await eventually(there)


def quiz(bot: Bot) -> Quiz | None:
    return next((told for told in reversed(bot.heard) if isinstance(told, Quiz)), None)


def mine(bot: Bot) -> QuizMine | None:
    return next((told for told in reversed(bot.heard) if isinstance(told, QuizMine)), None)


async def sees(bot: Bot, phase: Phase) -> Quiz:
    def seen() -> bool:
        told = quiz(bot)
        return told is not None and told.phase == phase

    await bot.until(seen)
    told = quiz(bot)
    assert told is not None
    return told


async def says(bot: Bot, asked: str, side: Side, key: str = "") -> Done | Refused:
    sent = key or str(uuid4())
    bot.say(Answer(key=sent, round=asked, side=side))
    await bot.until(lambda: bot.answer(sent) is not None)
    answer = bot.answer(sent)
    assert answer is not None
    return answer


async def come(served: Served, people: Sequence[Participant]) -> list[Bot]:
    bots = [Bot() for _ in people]
    await asyncio.gather(
        *(bot.come(served.url, served.ticket(person)) for bot, person in zip(bots, people, strict=True))
    )
    return bots


async def _keep_awake(bots: Sequence[Bot]) -> None:
    """Says once a second what every client says: who is silent for long counts as lost, also on a slow machine."""
    never = asyncio.Event()
    while True:
        for bot in bots:
            bot.confirm()
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(never.wait(), 1)


def test_forty_play_a_game_by_standing_and_by_saying(expo: Expo, visitor: Make) -> None:
    people = [visitor(f"선수{number}") for number in range(40)]
    host = Host(expo)

    async def scene(served: Served) -> None:
        bots = await come(served, people)
        awake = asyncio.create_task(_keep_awake(bots))
        try:
            await game(bots)
        finally:
            awake.cancel()

    async def game(bots: list[Bot]) -> None:
        await host.open()
        told = await asyncio.gather(*(sees(bot, "open") for bot in bots))
        assert {(each.space, each.joinable, each.of) for each in told} == {(ARENA, True, 4)}
        # All but one accept; ten stand on O, ten walk to X, the others will say it.
        await asyncio.gather(*(bot.travel(ARENA) for bot in bots[:39]))
        for bots_of, side in ((bots[:10], "o"), (bots[10:20], "x")):
            for bot in bots_of:
                bot.follow([(MATS[side].centre.x, MATS[side].bottom + 1), (MATS[side].centre.x, MATS[side].centre.y)])
        await eventually(lambda: queries.state(expo.id).players == 39)
        await asyncio.gather(*(bot.until(partial(_on_mat, bot)) for bot in bots[:20]))
        asked = await host.ask(seconds=3)
        told = await asyncio.gather(*(sees(bot, "answering") for bot in bots))
        assert told[0].question == {"ko": "물음 0", "en": "Question 0"}
        assert (told[0].side, told[0].explanation) == ("", {})
        answers = await asyncio.gather(*(says(bot, asked, "o") for bot in bots[20:30]))
        assert all(isinstance(each, Done) for each in answers)
        # From the plaza one may answer as well.
        assert isinstance(await says(bots[39], asked, "o"), Done)
        await host.reveal()
        revealed = await asyncio.gather(*(sees(bot, "revealed") for bot in bots))
        assert {(each.side, each.answered, each.right, each.players, each.survivors) for each in revealed} == {
            ("o", 31, 21, 40, 21)
        }
        for number, bot in enumerate(bots):
            is_right = number < 10 or 20 <= number < 30 or number == 39
            await bot.until(partial(_stands, bot, "in" if is_right else "out"))
        # Everybody in the arena sees who is a ghost now.
        await bots[0].until(lambda: sum(person.ghost for person in bots[0].sight.people.values()) == 19)
        asked = await host.ask(seconds=2)
        refused = await says(bots[10], asked, "o")
        assert isinstance(refused, Refused)
        assert refused.code == "quiz-watching"
        await host.reveal()
        await elsewhere(lambda: services.end_game(expo_id=expo.id, actor=HOST))
        over = await sees(bots[0], "over")
        # Those who stood on O in the first round have not moved.
        assert (len(over.winners), over.survivors) == (10, 10)
        await bots[0].until(lambda: _stands(bots[0], "won"))

    play(scene)
    answered = [row for row in log_of(expo_id=expo.id, kinds=["quiz.answered"]) if row.data["number"] == 1]
    assert len({row.pseudonym for row in answered}) == 31
    assert {row.data["through"] for row in answered} == {"world"}


def _on_mat(bot: Bot) -> bool:
    me = bot.sight.me
    return me is not None and not me.moving and any(mat.y + 4 < me.y < mat.bottom - 4 for mat in MATS.values())


def _stands(bot: Bot, standing: str) -> bool:
    told = mine(bot)
    return told is not None and told.standing == standing


def test_the_last_acknowledged_side_counts_and_late_answers_do_not(expo: Expo, visitor: Make) -> None:
    changing, late = visitor("바꾼이"), visitor("늦은이")
    host = Host(expo)

    async def scene(served: Served) -> None:
        one, other = await come(served, [changing, late])
        await host.open()
        asked = await host.ask(seconds=2)
        await sees(one, "answering")
        key = str(uuid4())
        assert isinstance(await says(one, asked, "x", key), Done)
        assert isinstance(await says(one, asked, "o"), Done)
        assert isinstance(await says(one, asked, "x", key), Done), "the same key again is answered again"
        one.hang_up()
        await host.until("locked")
        refused = await says(other, asked, "o")
        assert isinstance(refused, Refused)
        assert (refused.code, refused.params) == ("quiz-late", {"why": "late"})
        await host.reveal()
        # They are gone, and their last side counted all the same.
        state = await host.state()
        assert (state.survivors, state.right) == (1, 1)

    play(scene)


def test_another_device_knows_what_was_answered_and_may_change_it(expo: Expo, visitor: Make) -> None:
    person = visitor()
    host = Host(expo)

    async def scene(served: Served) -> None:
        await host.open()
        asked = await host.ask(seconds=4)
        found = (await host.state()).round
        assert found is not None
        await elsewhere(
            lambda: services.answer(
                expo_id=expo.id,
                participant=person,
                round_id=found.id,
                side="x",
                key=uuid4(),
                through="hall",
                at=now(),
            )
        )
        (bot,) = await come(served, [person])
        await bot.until(lambda: mine(bot) is not None)
        told = mine(bot)
        assert told is not None
        assert (told.side, told.standing, told.round) == ("x", "in", asked)
        assert isinstance(await says(bot, asked, "o"), Done)
        assert (await elsewhere(lambda: queries.standing(expo.id, person.id))).side == "o"

    play(scene)


def test_a_round_survives_a_restart_before_its_deadline(expo: Expo, visitor: Make) -> None:
    person = visitor()
    host = Host(expo)
    tokens: list[str] = []

    async def before(served: Served) -> None:
        (bot,) = await come(served, [person])
        await host.open()
        asked = await host.ask(seconds=9)
        await sees(bot, "answering")
        assert isinstance(await says(bot, asked, "o"), Done)
        tokens.append(bot.token)

    async def after(served: Served) -> None:
        bot = Bot()
        (bot.token,) = tokens
        await bot.come_back(served.url)
        await bot.until(lambda: _stands(bot, "in"))
        told = mine(bot)
        assert told is not None
        assert told.side == "o"
        await host.reveal()
        assert (await sees(bot, "revealed")).survivors == 1

    play(before)
    play(after)


def test_a_round_hit_by_an_outage_past_its_deadline_is_void_and_asked_again(expo: Expo, visitor: Make) -> None:
    person = visitor()
    host = Host(expo)

    async def before(served: Served) -> None:
        (bot,) = await come(served, [person])
        await host.open()
        asked = await host.ask(seconds=4)
        await sees(bot, "answering")
        assert isinstance(await says(bot, asked, "x"), Done)

    async def after(served: Served) -> None:
        (bot,) = await come(served, [person])
        void = await sees(bot, "void")
        again = await sees(bot, "reading")
        assert (again.number, again.question) == (1, void.question)
        assert again.round != void.round
        await bot.until(lambda: (told := mine(bot)) is not None and told.round == again.round)
        assert mine(bot) == QuizMine(game=again.game, round=again.round, side="", standing="in")

    play(before)
    asyncio.run(host.until("locked"))
    asyncio.run(eventually(lambda: now() > _deadline(expo) + timedelta(seconds=2.5)))
    play(after)
    assert [row.data["why"] for row in log_of(expo_id=expo.id, kinds=["quiz.voided"])] == ["outage"]


def test_a_round_over_whose_deadline_web_was_silent_is_void_and_asked_again(expo: Expo, visitor: Make) -> None:
    person = visitor()
    host = Host(expo)

    async def scene(served: Served) -> None:
        (bot,) = await come(served, [person])
        await host.open()
        asked = await host.ask(seconds=4)
        served.pages.silent_from = now()
        await sees(bot, "answering")
        assert isinstance(await says(bot, asked, "o"), Done)
        await sees(bot, "void")
        served.pages.silent_from = None
        again = await sees(bot, "reading")
        assert (again.number, again.round) != (2, asked)

    play(scene)
    assert [row.data["why"] for row in log_of(expo_id=expo.id, kinds=["quiz.voided"])] == ["outage"]


def _deadline(expo: Expo) -> datetime:
    found = queries.state(expo.id).round
    assert found is not None
    return found.deadline


def test_rounds_reveal_themselves(expo: Expo, visitor: Make) -> None:
    person = visitor()
    host = Host(expo)

    async def scene(served: Served) -> None:
        (bot,) = await come(served, [person])
        await host.open()
        await host.ask(seconds=1)
        await sees(bot, "locked")
        told = await sees(bot, "revealed")
        assert (told.side, told.source) == ("o", {"ko": "출처", "en": "Source"})

    play(scene)
