"""Connections that say nothing, or too little, or too much before they are connections: bounded, and nobody's loss."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from urllib.parse import urlsplit

import pytest

from madang.realtime.doorstep import Doorstep
from madang.rehearsal.bot import Bot
from madang.wire.client import Hello
from madang.wire.codec import encode
from madang.wire.version import VERSION
from tests.realtime.cast import Served, play, serving
from tests.realtime.raw import UPGRADE, code_in, frame, raw

# Rounds of the loop in which what happened on a socket is heard of.
TURNS = 100_000


def watched(most: int) -> Doorstep:
    """Counts also this machine's own address."""
    return Doorstep(lambda _: False, most)


@asynccontextmanager
async def opened(served: Served, data: bytes = b"") -> AsyncIterator[asyncio.StreamReader]:
    where = urlsplit(served.url)
    reader, writer = await asyncio.open_connection(where.hostname, where.port)
    try:
        writer.write(data)
        yield reader
    finally:
        writer.close()


async def until_waiting(doorstep: Doorstep, many: int) -> None:
    for _ in range(TURNS):
        if doorstep.waiting == many:
            return
        await asyncio.sleep(0)
    msg = f"{doorstep.waiting} are waiting"
    raise AssertionError(msg)


def test_an_address_is_counted_until_it_goes() -> None:
    doorstep = Doorstep(lambda address: address == "203.0.113.9", most=2)
    assert [doorstep.come("198.51.100.7") for _ in range(3)] == [True, True, False]
    assert doorstep.come("198.51.100.8")
    assert all(doorstep.come("203.0.113.9") for _ in range(9))
    doorstep.go("198.51.100.7")
    assert doorstep.come("198.51.100.7")
    assert [doorstep.come(f"2001:db8::{nth}") for nth in range(1, 4)] == [True, True, False]


def test_who_says_nothing_waits_outside_and_keeps_nobody_else_out() -> None:
    doorstep = watched(3)

    async def scene() -> None:
        async with serving(doorstep=doorstep) as served, opened(served), opened(served, b"GET / HTT"), opened(served):
            await until_waiting(doorstep, 3)
            async with opened(served) as fourth:
                with contextlib.suppress(ConnectionError):
                    assert await fourth.read() == b""
            assert served.world.figures.turned.value == 1
            assert doorstep.waiting == 3
        await until_waiting(doorstep, 0)

    play(scene)


def test_who_has_shaken_hands_waits_no_longer() -> None:
    doorstep = watched(1)

    async def scene() -> None:
        async with serving(doorstep=doorstep) as served:
            one, other = Bot(), Bot()
            await one.come(served.url, served.ticket())
            await other.come(served.url, served.ticket())
            assert b"ok 2" in await raw(served.url, b"GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n")
            await until_waiting(doorstep, 0)
            assert served.world.figures.turned.value == 0

    play(scene)


@pytest.mark.parametrize(
    "request_of",
    [
        b"GET /" + b"a" * 200_000,
        UPGRADE[:-2] + b"X-Long: " + b"z" * 200_000,
        b"GET / HTTP/1.1\r\n" + b"".join(b"X-%d: y\r\n" % nth for nth in range(20_000)),
        b"\x16\x03\x01\x02\x00\x01\x00" + bytes(20_000),
        b"\r\n" * 20_000,
    ],
    ids=["endless line", "huge header", "very many headers", "TLS on a plain port", "empty lines"],
)
def test_a_request_that_does_not_end_is_closed_before_it_is_kept(request_of: bytes) -> None:
    doorstep = watched(1)

    async def scene() -> None:
        async with serving(doorstep=doorstep) as served:
            answer = await raw(served.url, request_of)
            assert not answer.startswith(b"HTTP/1.1 101")
            await until_waiting(doorstep, 0)
            # And the next one is heard.
            assert b"ok 0" in await raw(served.url, b"GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n")

    play(scene)


def test_a_flood_of_pongs_is_closed() -> None:
    async def scene() -> None:
        async with serving() as served:
            assert code_in(await raw(served.url, UPGRADE + frame(0x8A, b"pong") * 60)) == 1008

    play(scene)


def test_who_never_answers_a_close_is_let_go() -> None:
    async def scene() -> None:
        # Text is closed with 1003; this client says nothing more, and does not hang up.
        async with serving() as served, opened(served, UPGRADE + frame(0x81, b"text")) as reader:
            assert code_in(await reader.read()) == 1003

    play(scene)


def test_a_good_ticket_that_says_nothing_more_is_closed_after_a_while() -> None:
    async def scene() -> None:
        async with serving() as served:
            hello = frame(0x82, encode(Hello(v=VERSION, ticket=served.ticket())))
            async with opened(served, UPGRADE + hello) as reader:
                await reader.readuntil(b"entered")
                assert served.world.people == 1
                served.clock.skip(21)
                # To the end: the world has hung up.
                with contextlib.suppress(ConnectionError):
                    await reader.read()

    play(scene)


def test_a_connection_that_never_says_hello_is_told_and_closed() -> None:
    async def scene() -> None:
        async with serving() as served, opened(served, UPGRADE) as reader:
            await reader.readuntil(b"\r\n\r\n")
            served.clock.skip(11)
            assert b"bad-ticket" in await reader.read()

    play(scene)
