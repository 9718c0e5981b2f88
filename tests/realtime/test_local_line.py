"""The world's local line, asked as the pages ask it: from another thread, over its Unix socket."""

from __future__ import annotations

import asyncio
import stat
from uuid import uuid4

from madang.kernel.ids import ExpoId
from madang.platform import world_line
from madang.realtime.local_line import serve_line
from madang.rehearsal.bot import Bot
from madang.wire.local import LENGTH, MOST_ASKED, AskPresence, SpaceThere, packed
from tests.realtime.cast import EXPO, Served, play, serving


async def presence(expo_id: ExpoId = EXPO) -> list[SpaceThere] | None:
    return await asyncio.to_thread(world_line.presence, expo_id)


async def arrived(served: Served) -> Bot:
    bot = Bot()
    await bot.come(served.url, served.ticket())
    return bot


def test_the_pages_hear_who_is_where() -> None:
    async def scene() -> None:
        async with serving() as served, await serve_line(world_line.where(), served.world.asked):
            assert await presence() == []
            bot = await arrived(served)
            spaces = await presence()
            assert spaces is not None
            ((space, [person]),) = [(one.slug, one.people) for one in spaces]
            me = bot.sight.me
            assert me is not None
            assert (space, person.n, person.x, person.y) == ("plaza", me.n, me.x, me.y)
            assert (person.badge, person.traffic, person.hand) == ("", "visitor", False)
            assert person.name.startswith("손님")

    play(scene)


def test_the_pages_hear_how_the_world_is_doing() -> None:
    async def scene() -> None:
        async with serving() as served, await serve_line(world_line.where(), served.world.asked):
            await arrived(served)
            told = await asyncio.to_thread(world_line.figures)
            assert told is not None
            assert (told.people, told.spaces, told.facts_waiting, told.closes) == (1, 1, 0, {})

    play(scene)


def test_each_channel_of_a_full_space_is_told() -> None:
    async def scene() -> None:
        async with serving(channel_size=1) as served, await serve_line(world_line.where(), served.world.asked):
            for _ in range(2):
                await arrived(served)
            spaces = await presence()
            assert spaces is not None
            assert [(one.slug, one.channel, len(one.people)) for one in spaces] == [("plaza", 1, 1), ("plaza", 2, 1)]

    play(scene)


def test_another_expo_is_told_nothing_of_this_one() -> None:
    async def scene() -> None:
        async with serving() as served, await serve_line(world_line.where(), served.world.asked):
            await arrived(served)
            assert await presence(ExpoId(uuid4())) == []

    play(scene)


def test_a_world_that_is_down_is_unknown_not_empty() -> None:
    world_line.where().unlink(missing_ok=True)
    assert world_line.presence(EXPO) is None


def test_a_socket_left_by_a_killed_world_is_replaced() -> None:
    async def scene() -> None:
        async with serving() as served:
            for _ in range(2):
                line = await serve_line(world_line.where(), served.world.asked)
                assert await presence() == []
                line.close()
            assert await presence() is None

    play(scene)


def test_nobody_else_on_this_machine_may_ask() -> None:
    async def scene() -> None:
        async with serving() as served, await serve_line(world_line.where(), served.world.asked):
            assert stat.S_IMODE(world_line.where().stat().st_mode) == 0o600

    play(scene)


def test_what_is_no_question_ends_its_own_line_only() -> None:
    async def scene() -> None:
        async with serving() as served, await serve_line(world_line.where(), served.world.asked):
            for said in (LENGTH.pack(3) + b"abc", LENGTH.pack(MOST_ASKED + 1), b"GET / HTTP/1.1\r\n\r\n"):
                reader, writer = await asyncio.open_unix_connection(str(world_line.where()))
                writer.write(said)
                assert await reader.read() == b""
                writer.close()
            assert await presence() == []

    play(scene)


def test_several_questions_go_over_one_line() -> None:
    async def scene() -> None:
        async with serving() as served, await serve_line(world_line.where(), served.world.asked):
            reader, writer = await asyncio.open_unix_connection(str(world_line.where()))
            answers = []
            for _ in range(2):
                writer.write(packed(AskPresence(expo=EXPO)))
                (length,) = LENGTH.unpack(await reader.readexactly(LENGTH.size))
                answers.append(await reader.readexactly(length))
            assert answers[0] == answers[1] != b""
            writer.close()

    play(scene)
