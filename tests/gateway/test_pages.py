"""Whether web answers, asked over a real port."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from madang.gateway import pages
from madang.gateway.pages import Web
from madang.platform.conf import conf

WELL = b'HTTP/1.1 503 Service Unavailable\r\n\r\n{"web": "ok", "world": "ok", "worker": "down"}'
ILL = b'HTTP/1.1 503 Service Unavailable\r\n\r\n{"web": "down", "world": "ok", "worker": "ok"}'
NOON = datetime(2026, 11, 24, 12, tzinfo=UTC)


class Clock:
    def __init__(self) -> None:
        self.at = NOON

    def __call__(self) -> datetime:
        return self.at


@asynccontextmanager
async def _web(answer: bytes) -> AsyncIterator[tuple[Web, Clock, list[bytes]]]:
    """Web that answers every request so, and one who looks at it; what was asked."""
    asked: list[bytes] = []

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        asked.append(await reader.readuntil(b"\r\n\r\n"))
        writer.write(answer)
        await writer.drain()
        writer.close()

    server = await asyncio.start_server(serve, "127.0.0.1", 0)
    clock = Clock()
    port = server.sockets[0].getsockname()[1]
    async with server:
        web = Web(replace(conf(), host="0.0.0.0", port=port, allowed_hosts=(".expo.example",)), clock)  # noqa: S104 -- as an operator says it
        yield web, clock, asked
        await web.stop()


async def _looked(web: Web) -> None:
    """Asks, and returns once that has come to something."""
    web.look()
    pause = asyncio.Event()
    async with asyncio.timeout(30):
        while web.asked_at is not None:
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(pause.wait(), 0.01)


def _play(answer: bytes, scene: Callable[[Web, Clock, list[bytes]], Awaitable[None]]) -> None:
    async def staged() -> None:
        async with _web(answer) as (web, clock, asked):
            await scene(web, clock, asked)

    asyncio.run(staged())


def test_web_is_seen_at_the_moment_at_which_it_was_asked_whatever_else_is_down() -> None:
    async def scene(web: Web, clock: Clock, asked: list[bytes]) -> None:
        assert web.seen_at is None
        await _looked(web)
        assert web.seen_at == NOON
        clock.at += pages.EVERY
        await _looked(web)
        assert web.seen_at == clock.at
        assert all(b"Host: expo.example\r\n" in request for request in asked)

    _play(WELL, scene)


def test_it_is_not_asked_more_often_than_needed() -> None:
    async def scene(web: Web, clock: Clock, asked: list[bytes]) -> None:
        await _looked(web)
        clock.at += pages.EVERY - timedelta(milliseconds=1)
        await _looked(web)
        assert len(asked) == 1

    _play(WELL, scene)


def test_web_without_its_database_does_not_answer() -> None:
    async def scene(web: Web, _clock: Clock, asked: list[bytes]) -> None:
        await _looked(web)
        assert (web.seen_at, len(asked)) == (None, 1)

    _play(ILL, scene)


def test_web_that_is_not_there_is_not_seen() -> None:
    async def scene() -> None:
        # Nobody listens on the port that the system has just given back.
        server = await asyncio.start_server(lambda _reader, _writer: None, "127.0.0.1", 0)
        port = server.sockets[0].getsockname()[1]
        server.close()
        await server.wait_closed()
        web = Web(replace(conf(), host="127.0.0.1", port=port), Clock())
        await _looked(web)
        assert web.seen_at is None
        await web.stop()

    asyncio.run(scene())
