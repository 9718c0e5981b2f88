"""RFC 6455 at the edge, by raw bytes: what a strict client may expect, and what a broken one is told."""

from __future__ import annotations

import asyncio
import struct
from urllib.parse import urlsplit

import pytest

from tests.realtime.cast import Served, play, serving
from tests.realtime.raw import UPGRADE, code_in, frame, raw

BYE = frame(0x88, struct.pack(">H", 1000))
HELLO_AGAIN = b"\x88\x02\x03\xe8"


def close(code: int, reason: bytes = b"") -> bytes:
    return frame(0x88, struct.pack(">H", code) + reason)


def long(first: int, length: int, payload: bytes) -> bytes:
    """A frame whose length is told in eight bytes, true or not."""
    return bytes([first, 0x80 | 127]) + struct.pack(">Q", length) + bytes(4) + payload


async def answers(served: Served, data: bytes) -> bytes:
    """The frames that answer some on a fresh connection."""
    return (await raw(served.url, UPGRADE + data)).partition(b"\r\n\r\n")[2]


def test_pings_are_answered_with_what_they_said_and_pongs_with_nothing() -> None:
    async def scene() -> None:
        async with serving() as served:
            assert await answers(served, frame(0x89, b"") + BYE) == b"\x8a\x00" + HELLO_AGAIN
            assert await answers(served, frame(0x89, b"p" * 125) + BYE) == b"\x8a\x7d" + b"p" * 125 + HELLO_AGAIN
            assert await answers(served, frame(0x8A, b"unasked") + BYE) == HELLO_AGAIN

    play(scene)


def test_a_close_is_answered_by_its_code_and_ends_what_is_heard() -> None:
    async def scene() -> None:
        async with serving() as served:
            for code in (1000, 1001, 1011, 3000, 4999):
                assert code_in(await raw(served.url, UPGRADE + close(code))) == code
            assert code_in(await raw(served.url, UPGRADE + frame(0x88, b""))) == 1000
            assert code_in(await raw(served.url, UPGRADE + close(1000, "안녕".encode()))) == 1000
            assert await answers(served, BYE + frame(0x82, b"unheard")) == HELLO_AGAIN
            # It was they who closed; a made-up code must not become a figure of its own.
            assert dict(served.world.figures.closes.values) == {}

    play(scene)


@pytest.mark.parametrize("code", [0, 999, 1004, 1005, 1006, 1015, 1016, 2999, 5000, 65535])
def test_codes_that_no_endpoint_may_send_are_a_breach(code: int) -> None:
    async def scene() -> None:
        async with serving() as served:
            assert code_in(await raw(served.url, UPGRADE + close(code))) == 1002

    play(scene)


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (frame(0x88, b"\x03"), 1002),
        (close(1000, b"\xff\xfe"), 1007),
        (close(1000, b"r" * 124), 1002),
        (frame(0x89, b"p" * 126), 1002),
        (frame(0x08, b""), 1002),
        (long(0x82, 5, b"hello"), 1002),
        (long(0x82, 1 << 40, b"the beginning"), 1009),
        (long(0x82, 1 << 63, b"the beginning"), 1002),
        (frame(0x81, b""), 1003),
    ],
)
def test_breaches_have_their_code(data: bytes, code: int) -> None:
    async def scene() -> None:
        async with serving() as served:
            assert code_in(await raw(served.url, UPGRADE + data)) == code

    play(scene)


def test_bytes_may_come_one_by_one() -> None:
    async def scene() -> None:
        async with serving() as served:
            where = urlsplit(served.url)
            reader, writer = await asyncio.open_connection(where.hostname, where.port)
            for byte in UPGRADE + frame(0x89, b"slow") + BYE:
                writer.write(bytes([byte]))
                await writer.drain()
                await asyncio.sleep(0)
            assert (await reader.read()).endswith(b"\x8a\x04slow" + HELLO_AGAIN)
            writer.close()

    play(scene)


def test_only_the_version_of_the_standard_is_spoken_and_no_extension() -> None:
    async def scene() -> None:
        async with serving() as served:
            old = await raw(served.url, UPGRADE.replace(b"Version: 13", b"Version: 8"))
            assert old.startswith(b"HTTP/1.1 426")
            assert b"Sec-WebSocket-Version: 13\r\n" in old
            assert (await raw(served.url, UPGRADE.replace(b"bWFkYW5n", b""))).startswith(b"HTTP/1.1 400")
            offered = UPGRADE.replace(b"\r\n\r\n", b"\r\nSec-WebSocket-Extensions: permessage-deflate\r\n\r\n")
            accepted = await raw(served.url, offered + BYE)
            assert accepted.startswith(b"HTTP/1.1 101")
            assert b"permessage-deflate" not in accepted

    play(scene)
