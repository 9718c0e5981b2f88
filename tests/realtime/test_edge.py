"""The WebSocket edge against an independent client and raw bytes: every breach has its code, and the world goes on."""

from __future__ import annotations

import asyncio
import contextlib
import os
import random
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from urllib.parse import urlsplit

import pytest
from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import ConnectionClosed, InvalidStatus

from madang.realtime.limits import Strangers
from madang.realtime.sockets import MOST_BYTES
from madang.rehearsal.bot import Bot
from madang.wire.client import Hello, Move
from madang.wire.codec import decode_server, encode
from madang.wire.rates import Rate
from madang.wire.server import Closing, Refused
from madang.wire.version import VERSION
from tests.realtime.cast import Served, play, serving
from tests.realtime.raw import UPGRADE, code_in, frame, nonsense, raw


@asynccontextmanager
async def visiting(served: Served) -> AsyncIterator[ClientConnection]:
    """A visitor who is in, over the `websockets` library."""
    async with connect(served.url, compression=None) as line:
        await line.send(encode(Hello(v=VERSION, ticket=served.ticket())))
        await line.recv()
        yield line


async def close_code(line: ClientConnection) -> int | None:
    with contextlib.suppress(ConnectionClosed):
        while True:
            await line.recv()
    return line.close_code


def test_an_independent_client_walks() -> None:
    async def scene() -> None:
        async with serving() as served, visiting(served) as line:
            await line.send(encode(Move(seq=1, dir=3)))
            pong = await line.ping(b"are you there")
            await pong
            await line.close()
            assert line.close_code == 1000

    play(scene)


def test_text_is_closed_with_1003() -> None:
    async def scene() -> None:
        async with serving() as served, visiting(served) as line:
            await line.send("안녕하세요")
            assert await close_code(line) == 1003

    play(scene)


def test_a_fragmented_message_is_closed_with_1002() -> None:
    async def scene() -> None:
        async with serving() as served, visiting(served) as line:
            with contextlib.suppress(ConnectionClosed):
                await line.send([b"one", b"two"])
            assert await close_code(line) == 1002

    play(scene)


def test_an_oversized_message_is_closed_with_1009() -> None:
    async def scene() -> None:
        async with serving() as served, visiting(served) as line:
            await line.send(bytes(MOST_BYTES + 1))
            assert await close_code(line) == 1009

    play(scene)


def test_a_malformed_message_is_told_and_closed() -> None:
    async def scene() -> None:
        async with serving() as served, visiting(served) as line:
            await line.send(b"\x81\xa1t\xa3fly")
            told: list[Refused] = []
            with contextlib.suppress(ConnectionClosed):
                while True:
                    data = await line.recv()
                    assert isinstance(data, bytes)
                    if data[0] != 1 and isinstance(message := decode_server(data), Refused):
                        told.append(message)
            assert [message.code for message in told] == ["bad-message"]
            assert line.close_code == Closing.BAD_MESSAGE

    play(scene)


@pytest.mark.parametrize(
    ("first", "payload", "masked", "code"),
    [
        (0xC2, b"rsv1", True, 1002),
        (0xA2, b"rsv2", True, 1002),
        (0x92, b"rsv3", True, 1002),
        (0x02, b"not the end", True, 1002),
        (0x80, b"a continuation of nothing", True, 1002),
        (0x83, b"no such opcode", True, 1002),
        (0x82, b"without a mask", False, 1002),
        (0x09, b"a ping in parts", True, 1002),
    ],
)
def test_breaches_of_the_protocol_are_closed_with_1002(first: int, payload: bytes, masked: bool, code: int) -> None:  # noqa: FBT001
    async def scene() -> None:
        async with serving() as served:
            assert code_in(await raw(served.url, UPGRADE + frame(first, payload, masked=masked))) == code

    play(scene)


def test_who_says_anything_before_hello_is_turned_away() -> None:
    async def scene() -> None:
        async with serving() as served:
            answer = await raw(served.url, UPGRADE + frame(0x82, encode(Move(seq=1, dir=1))))
            assert code_in(answer) == Closing.BAD_TICKET

    play(scene)


def test_a_flood_of_pings_is_closed() -> None:
    async def scene() -> None:
        async with serving() as served:
            assert code_in(await raw(served.url, UPGRADE + frame(0x89, b"ping") * 60)) == 1008

    play(scene)


def test_other_pages_may_not_speak_to_the_world() -> None:
    async def scene() -> None:
        async with serving() as served:
            with pytest.raises(InvalidStatus) as refused:
                await connect(served.url, origin="https://elsewhere.example")  # type: ignore[arg-type]  # any text
            assert refused.value.response.status_code == 403
            for origin in ("http://127.0.0.1:8000", "https://expo.example"):
                async with connect(served.url, origin=origin):  # type: ignore[arg-type]  # any text
                    pass

    play(scene)


def test_health_and_plain_http_are_answered() -> None:
    async def scene() -> None:
        async with serving() as served:
            assert b"ok 0" in await raw(served.url, b"GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n")
            assert (await raw(served.url, b"GET / HTTP/1.1\r\nHost: x\r\n\r\n")).startswith(b"HTTP/1.1 426")
            assert (await raw(served.url, b"POST / HTTP/1.1\r\nHost: x\r\n\r\n")).startswith(b"HTTP/1.1 400")

    play(scene)


def test_too_many_connections_of_a_strangers_address_are_closed() -> None:
    async def scene() -> None:
        async with serving(strangers=Strangers(Rate(per_second=0, burst=2))) as served:
            request = UPGRADE.replace(b"\r\n\r\n", b"\r\nX-Forwarded-For: 198.51.100.7\r\n\r\n")
            lines = []
            where = urlsplit(served.url)
            for _ in range(2):
                reader, writer = await asyncio.open_connection(where.hostname, where.port)
                writer.write(request)
                await reader.readuntil(b"\r\n\r\n")
                lines.append(writer)
            assert code_in(await raw(served.url, request)) == 1008
            for writer in lines:
                writer.close()

    play(scene)


def test_thousands_of_hostile_frames_leave_the_world_up_and_the_others_undisturbed() -> None:
    """Random frames of every kind, on fresh connections and on a visitor's; a calm visitor walks on meanwhile."""
    dice = random.Random(os.environ.get("MADANG_FUZZ_SEED", "2021"))  # noqa: S311 -- to be repeated

    async def scene() -> None:
        async with serving() as served:
            calm = Bot()
            await calm.come(served.url, served.ticket())
            for nth in range(1, 41):
                volleys = [
                    UPGRADE + b"".join(nonsense(dice) for _ in range(40)) + frame(0x88, b"\x03\xe8") for _ in range(3)
                ]
                await asyncio.gather(*(raw(served.url, volley) for volley in volleys))
                seq = calm.walk(1 + nth % 8)
                await calm.until(lambda: calm.sight.acked == seq)  # noqa: B023 -- awaited in its turn
            assert calm.closed is None
            assert served.world.people == 1

    play(scene)
