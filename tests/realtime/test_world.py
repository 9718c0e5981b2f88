"""Whole visits over real sockets: entering, meeting, doors, writes, being turned away."""

from __future__ import annotations

import math
from uuid import uuid4

import pytest

from madang.kernel.ids import ParticipantId
from madang.rehearsal.bot import Bot, TurnedAway
from madang.wire.client import Bye, Dress, Hello, Travel, View
from madang.wire.server import Closing, Done, Entered, Notice, Refused, Waved
from madang.wire.version import VERSION
from tests.realtime.cast import WORK, Served, plan, play, serving


async def turned_away(bot: Bot, served: Served, ticket: str) -> int:
    with pytest.raises(TurnedAway) as away:
        await bot.come(served.url, ticket)
    return away.value.code


def last_refusal(bot: Bot) -> Refused:
    return next(message for message in reversed(bot.heard) if isinstance(message, Refused))


def test_two_meet_walk_and_see_each_other() -> None:
    async def scene() -> None:
        async with serving() as served:
            one, other = Bot(), Bot()
            await one.come(served.url, served.ticket())
            await other.come(served.url, served.ticket())
            assert one.sight.me is not None
            assert one.sight.entered is not None
            mine, start = one.sight.me.n, one.sight.me
            await one.until(lambda: len(one.sight.people) == 2)
            seq = one.walk(1)
            await other.until(lambda: other.sight.people[mine].y < start.y - 1)
            assert other.sight.people[mine].moving
            one.walk(0)
            await one.until(lambda: one.sight.acked == seq + 1)
            one.wave()
            await other.until(lambda: any(isinstance(told, Waved) and told.n == mine for told in other.heard))
            # Both rest: the same place in both views.
            await one.until(lambda: one.sight.me is not None and not one.sight.me.moving)
            await other.until(lambda: not other.sight.people[mine].moving)
            assert one.sight.people[mine] == other.sight.people[mine]

    play(scene)


def test_a_door_leads_to_the_other_space_and_the_others_see_one_go() -> None:
    async def scene() -> None:
        async with serving() as served:
            walker, stayer = Bot(), Bot()
            await walker.come(served.url, served.ticket())
            await stayer.come(served.url, served.ticket())
            assert walker.sight.me is not None
            gone = walker.sight.me.n
            await stayer.until(lambda: gone in stayer.sight.people)
            walker.follow([(20, 15), (20, 28.2)])
            await walker.until(lambda: walker.sight.entered is not None and walker.sight.entered.space == "photo")
            await stayer.until(lambda: gone not in stayer.sight.people)
            await walker.until(lambda: walker.sight.me is not None)
            visits = [trace[2:] for trace in served.ledger.traces if trace[0] == "walked"]
            assert ("photo", "plaza") in visits

    play(scene)


def test_travel_goes_before_a_work_and_what_does_not_exist_is_refused() -> None:
    async def scene() -> None:
        async with serving() as served:
            bot = Bot()
            await bot.come(served.url, served.ticket())
            await bot.travel("photo", at=WORK)
            assert bot.sight.me is not None
            assert math.dist((bot.sight.me.x, bot.sight.me.y), (20, 2)) < 2
            bot.say(Travel(space="nowhere"))
            await bot.until(lambda: any(isinstance(told, Refused) for told in bot.heard))
            assert last_refusal(bot).code == "not-found"
            assert bot.closed is None

    play(scene)


def test_a_ticket_is_good_once() -> None:
    async def scene() -> None:
        async with serving() as served:
            ticket = served.ticket()
            await Bot().come(served.url, ticket)
            assert await turned_away(Bot(), served, ticket) == Closing.BAD_TICKET
            assert await turned_away(Bot(), served, "nonsense") == Closing.BAD_TICKET
            assert await turned_away(Bot(), served, "") == Closing.BAD_TICKET

    play(scene)


def test_banned_people_and_late_comers_are_told_why() -> None:
    async def scene() -> None:
        async with serving() as served:
            banned = ParticipantId(uuid4())
            served.admissions.banned.add(banned)
            bot = Bot()
            assert await turned_away(bot, served, served.ticket(banned)) == Closing.NOT_ADMITTED
            assert last_refusal(bot).code == "not-admitted"
            served.admissions.shut = True
            assert await turned_away(Bot(), served, served.ticket()) == Closing.ENTRY_CLOSED

    play(scene)


def test_another_version_is_told_to_reload() -> None:
    async def scene() -> None:
        async with serving() as served:
            bot = Bot()
            with pytest.raises(TurnedAway) as away:
                await bot._connect(served.url, Hello(v=99, ticket=served.ticket()))  # noqa: SLF001 -- a client of tomorrow
            assert away.value.code == Closing.OLD_CLIENT
            assert last_refusal(bot).params == {"version": VERSION}

    play(scene)


def test_a_write_with_the_same_key_is_done_once_and_answered_each_time() -> None:
    async def scene() -> None:
        async with serving() as served:
            bot = Bot()
            await bot.come(served.url, served.ticket())
            key = str(uuid4())
            await bot.react(WORK, on=True, key=key)
            bot.heard.clear()
            await bot.react(WORK, on=True, key=key)
            assert served.ledger.writes == 1
            other = Bot()
            await other.come(served.url, served.ticket())
            await other.react(WORK, on=True)
            await bot.until(lambda: bot.sight.empathy.get(WORK) == 2)
            answer = await other.react(str(uuid4()), on=True)
            assert isinstance(answer, Refused)
            assert answer.code == "not-found"

    play(scene)


def test_a_cancelled_pass_reaches_the_open_socket() -> None:
    async def scene() -> None:
        async with serving() as served:
            who = ParticipantId(uuid4())
            bot = Bot()
            await bot.come(served.url, served.ticket(who))
            served.world.expel(who)
            await bot.until_closed()
            assert bot.closed == Closing.NOT_ADMITTED

    play(scene)


def test_a_new_map_moves_everybody_to_where_one_can_stand() -> None:
    async def scene() -> None:
        async with serving(plan("plaza")) as served:
            bots = [Bot(), Bot()]
            for bot in bots:
                await bot.come(served.url, served.ticket())
            smaller = plan("plaza", width=16, height=12, version="2")
            served.world.rehang(smaller)
            for bot in bots:
                await bot.until(lambda: bot.sight.entered is not None and bot.sight.entered.map_hash == "2" * 64)  # noqa: B023
                await bot.until(lambda: len(bot.sight.people) == 2)  # noqa: B023 -- awaited in its turn
                assert bot.sight.me is not None
                assert smaller.ground.grid.fits(bot.sight.me.x, bot.sight.me.y)
                assert any(isinstance(told, Notice) and told.code == "rehung" for told in bot.heard)

    play(scene)


def test_a_full_space_opens_a_further_channel() -> None:
    async def scene() -> None:
        async with serving(plan("plaza"), channel_size=2) as served:
            bots = [Bot() for _ in range(3)]
            for bot in bots:
                await bot.come(served.url, served.ticket())
            channels = [bot.sight.entered.channel for bot in bots if bot.sight.entered]
            assert channels == [1, 1, 2]

    play(scene)


def test_a_new_look_is_kept_and_seen() -> None:
    async def scene() -> None:
        async with serving() as served:
            who = ParticipantId(uuid4())
            one, other = Bot(), Bot()
            await one.come(served.url, served.ticket(who))
            await other.come(served.url, served.ticket())
            assert one.sight.me is not None
            mine = one.sight.me.n
            one.say(Dress(key=str(uuid4()), look={"hair": "long"}))
            await other.until(lambda: other.sight.people[mine].look == ["", "long"])
            assert served.ledger.looks[who] == {"hair": "long"}

    play(scene)


def test_opened_works_are_traced_and_unknown_ones_refused() -> None:
    async def scene() -> None:
        async with serving() as served:
            bot = Bot()
            await bot.come(served.url, served.ticket())
            bot.open(WORK)
            bot.close_work(WORK, 1200)
            bot.say(View(work=str(uuid4()), open=True))
            await bot.until(lambda: any(isinstance(told, Refused) for told in bot.heard))
            assert last_refusal(bot).code == "not-found"
            traced = [(trace[0], *trace[2:]) for trace in served.ledger.traces if trace[0] in {"viewed", "closed"}]
            assert traced == [("viewed", WORK, "plaza", 0), ("closed", WORK, "plaza", 1200)]

    play(scene)


def test_leaving_on_purpose_is_seen_at_once_and_written_down() -> None:
    async def scene() -> None:
        async with serving() as served:
            who = ParticipantId(uuid4())
            one, other = Bot(), Bot()
            await one.come(served.url, served.ticket(who))
            await other.come(served.url, served.ticket())
            await other.until(lambda: len(other.sight.people) == 2)
            one.say(Bye())
            await other.until(lambda: len(other.sight.people) == 1)
            assert ("left", who) in served.ledger.traces
            assert who in served.admissions.places

    play(scene)


def test_too_many_messages_close_the_connection_and_only_that_one() -> None:
    async def scene() -> None:
        async with serving() as served:
            flood, calm = Bot(), Bot()
            await calm.come(served.url, served.ticket())
            await flood.come(served.url, served.ticket())
            for _ in range(300):
                flood.walk(1)
            await flood.until_closed()
            assert flood.closed == Closing.TOO_MUCH
            calm.walk(1)
            await calm.until(lambda: calm.sight.acked == 1)

    play(scene)


def test_too_many_writes_are_refused_and_say_how_long_to_wait() -> None:
    async def scene() -> None:
        async with serving() as served:
            bot = Bot()
            await bot.come(served.url, served.ticket())
            answers = [await bot.react(WORK, on=nth % 2 == 0) for nth in range(25)]
            refused = [answer for answer in answers if isinstance(answer, Refused)]
            assert {(answer.code, *answer.params) for answer in refused} == {("too-many", "seconds")}
            assert bot.closed is None

    play(scene)


def test_two_visits_on_one_socket_are_refused() -> None:
    async def scene() -> None:
        async with serving() as served:
            bot = Bot()
            await bot.come(served.url, served.ticket())
            bot.say(Hello(v=VERSION, ticket=served.ticket()))
            await bot.until(lambda: any(isinstance(told, Refused) for told in bot.heard))
            assert last_refusal(bot).code == "bad-input"
            assert len([told for told in bot.heard if isinstance(told, Entered)]) == 1

    play(scene)


def test_a_write_that_came_too_often_may_be_tried_again_with_its_key() -> None:
    async def scene() -> None:
        async with serving() as served:
            bot = Bot()
            await bot.come(served.url, served.ticket())
            key = ""
            while True:
                key = str(uuid4())
                if isinstance(await bot.react(WORK, on=True, key=key), Refused):
                    break
            written = served.ledger.writes
            served.clock.skip(2)
            bot.heard.clear()
            answer = await bot.react(WORK, on=True, key=key)
            assert isinstance(answer, Done)
            assert served.ledger.writes == written + 1

    play(scene)


def test_who_stands_for_a_while_leaves_a_footing_once() -> None:
    async def scene() -> None:
        async with serving(plan("plaza")) as served:
            bot = Bot()
            await bot.come(served.url, served.ticket())

            def lingered() -> list[tuple[object, ...]]:
                return [trace for trace in served.ledger.traces if trace[0] == "lingered"]

            for told in (0, 1, 1):
                assert len(lingered()) == told
                served.world.each_second()
                served.clock.skip(4)
                bot.confirm()
                served.world.each_second()
                served.clock.skip(4)
                bot.confirm()
                served.world.each_second()
            me = bot.sight.me
            assert me is not None
            assert lingered()[0][2:] == ("plaza", int(me.x), int(me.y))

    play(scene)
