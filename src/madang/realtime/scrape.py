"""The figures over HTTP, on this machine's own address alone: `GET /metrics` for a Prometheus that runs here."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Final

LOOPBACK: Final = "127.0.0.1"
_PATIENCE: Final = 5.0
_MOST: Final = 4_096


async def serve_figures(port: int, text: Callable[[], str]) -> asyncio.Server:
    """Raises: OSError when the port is taken."""

    async def answer(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            async with asyncio.timeout(_PATIENCE):
                head = await reader.readuntil(b"\r\n\r\n")
                writer.write(_answer(head, text))
                await writer.drain()
        except (TimeoutError, asyncio.IncompleteReadError, asyncio.LimitOverrunError, ConnectionError):
            # No request of ours; the next one is waited for.
            return
        finally:
            writer.close()

    return await asyncio.start_server(answer, LOOPBACK, port, limit=_MOST)


def _answer(head: bytes, text: Callable[[], str]) -> bytes:
    if head.split(b"\r\n", 1)[0].split(b" ")[:2] != [b"GET", b"/metrics"]:
        return b"HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
    body = text().encode()
    kind = b"text/plain; version=0.0.4; charset=utf-8"
    return b"HTTP/1.1 200 OK\r\nContent-Type: %b\r\nContent-Length: %d\r\nConnection: close\r\n\r\n%b" % (
        kind,
        len(body),
        body,
    )
