"""Lines that break: coming back, other windows, restarts, silence."""

from __future__ import annotations

import asyncio
import math
from uuid import uuid4

import pytest

from madang.kernel.ids import ParticipantId
from madang.rehearsal.bot import Bot, TurnedAway
from madang.wire.client import React
from madang.wire.server import Closing, Done, Welcome
from tests.realtime.cast import EXPO, WORK, play, serving


def test_the_same_pass_in_another_window_closes_the_first_and_keeps_the_place() -> None:
    async def scene() -> None:
        async with serving() as served:
            who = ParticipantId(uuid4())
            first, second = Bot(), Bot()
            await first.come(served.url, served.ticket(who))
            assert first.sight.me is not None
            start = first.sight.me
            first.walk(3)
            await first.until(lambda: first.sight.me is not None and first.sight.me.x > start.x + 1)
            await second.come(served.url, served.ticket(who))
            await first.until_closed()
            assert first.closed == Closing.ELSEWHERE
            assert second.sight.me is not None
            assert second.sight.me.x > start.x + 1
            assert len(second.sight.people) == 1
            assert served.world.people == 1

    play(scene)


def test_who_comes_back_within_a_minute_gets_what_was_missed() -> None:
    async def scene() -> None:
        async with serving() as served:
            bot = Bot()
            await bot.come(served.url, served.ticket())
            served.ledger.hold = asyncio.Event()
            key = str(uuid4())
            bot.say(React(key=key, work=WORK, on=True))
            bot.say_bytes(b"\xc1")
            await bot.until_closed()
            served.ledger.hold.set()
            await bot.come_back(served.url)
            await bot.until(lambda: bot.answer(key) is not None)
            welcomes = [told for told in bot.heard if isinstance(told, Welcome)]
            assert [welcome.resumed for welcome in welcomes] == [False, True]
            assert isinstance(bot.answer(key), Done)
            assert served.ledger.writes == 1

    play(scene)


def test_after_a_restart_all_come_back_by_their_tokens_to_where_they_were() -> None:
    async def scene() -> None:
        bots = [Bot() for _ in range(5)]
        async with serving() as before:
            for bot in bots:
                await bot.come(before.url, before.ticket())
            await bots[0].travel("photo")
            bots[0].walk(3)
            await bots[0].until(lambda: bots[0].sight.me is not None and bots[0].sight.me.x > 23)
            bots[0].walk(0)
            await bots[0].until(lambda: bots[0].sight.me is not None and not bots[0].sight.me.moving)
            stood = bots[0].sight.me
        for bot in bots:
            await bot.until_closed()
            assert bot.closed == Closing.RESTARTING
        async with serving(after=before) as again:
            for bot in bots:
                await bot.come_back(again.url)
            assert bots[0].sight.entered is not None
            assert bots[0].sight.entered.space == "photo"
            assert stood is not None
            assert bots[0].sight.me is not None
            assert math.dist((bots[0].sight.me.x, bots[0].sight.me.y), (stood.x, stood.y)) < 0.1

    play(scene)


def test_an_old_token_cannot_be_used_again() -> None:
    async def scene() -> None:
        async with serving() as served:
            bot = Bot()
            await bot.come(served.url, served.ticket())
            thief = Bot()
            thief.token = bot.token
            for _ in range(2):
                bot.say_bytes(b"\xc1")
                await bot.until_closed()
                await bot.come_back(served.url)
            with pytest.raises(TurnedAway) as away:
                await thief.come_back(served.url)
            assert away.value.code == Closing.BAD_TICKET
            assert bot.closed is None

    play(scene)


def test_who_is_lost_stands_a_while_and_then_leaves() -> None:
    async def scene() -> None:
        async with serving() as served:
            lost, stayer = Bot(), Bot()
            await lost.come(served.url, served.ticket())
            await stayer.come(served.url, served.ticket())
            await stayer.until(lambda: len(stayer.sight.people) == 2)
            lost.walk(3)
            await stayer.until(lambda: any(one.moving for one in stayer.sight.people.values()))
            lost.hang_up()
            await stayer.until(lambda: not any(one.moving for one in stayer.sight.people.values()))
            assert len(stayer.sight.people) == 2
            served.clock.skip(9)
            stayer.confirm()
            await stayer.until(lambda: len(stayer.sight.people) == 1)
            await lost.come_back(served.url)
            await stayer.until(lambda: len(stayer.sight.people) == 2)
            assert [told.resumed for told in lost.heard if isinstance(told, Welcome)] == [False, True]

    play(scene)


def test_after_a_minute_who_comes_back_begins_anew() -> None:
    async def scene() -> None:
        async with serving() as served:
            bot = Bot()
            await bot.come(served.url, served.ticket())
            await bot.react(WORK, on=True)
            bot.hang_up()
            await bot.until_closed()
            await served.forgets()
            await bot.come_back(served.url)
            assert [told.resumed for told in bot.heard if isinstance(told, Welcome)] == [False, False]

    play(scene)


def test_a_connection_that_says_nothing_is_closed() -> None:
    async def scene() -> None:
        async with serving() as served:
            silent, stranger = Bot(), Bot()
            await silent.come(served.url, served.ticket())
            await stranger.ring(served.url)
            served.clock.skip(21)
            await silent.until_closed()
            await stranger.until_closed()
            assert silent.closed == 1006
            assert stranger.closed == Closing.BAD_TICKET

    play(scene)


def test_reliable_messages_that_nobody_confirms_end_the_connection() -> None:
    async def scene() -> None:
        async with serving() as served:
            bot = Bot()
            await bot.come(served.url, served.ticket())
            for _ in range(130):
                served.world.notify(EXPO, "entry-closed")
            await bot.until_closed()
            assert bot.closed == Closing.TOO_SLOW
            await bot.come_back(served.url)
            assert [told.resumed for told in bot.heard if isinstance(told, Welcome)] == [False, True]

    play(scene)
