"""The world's local line: other processes of this machine ask over a Unix socket and are answered at once."""

from __future__ import annotations

import asyncio
import socket
from collections.abc import Callable
from pathlib import Path
from typing import Final

from madang.wire.codec import BadMessageError
from madang.wire.local import LENGTH, MOST_ASKED, Answer, Question, packed, read_question

_PATIENCE: Final = 5.0
_OURS_ALONE: Final = 0o600


async def serve_line(path: Path, answer: Callable[[Question], Answer]) -> asyncio.Server:
    """Listens at `path`, replacing what a killed process left there; nobody but this user may connect.

    A connection may ask one question after the other. One that is no question of `wire.local`, is longer than
    MOST_ASKED bytes, or does not come within five seconds, ends it.
    """

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            while True:
                async with asyncio.timeout(_PATIENCE):
                    question = read_question(await _body(reader))
                    writer.write(packed(answer(question)))
                    await writer.drain()
        except (TimeoutError, asyncio.IncompleteReadError, ConnectionError, BadMessageError):
            # Whoever asked is gone or speaks another language; the next one is waited for.
            return
        finally:
            writer.close()

    return await asyncio.start_unix_server(serve, sock=_listening(path))


async def _body(reader: asyncio.StreamReader) -> bytes:
    """Raises: BadMessageError, asyncio.IncompleteReadError."""
    (length,) = LENGTH.unpack(await reader.readexactly(LENGTH.size))
    if length > MOST_ASKED:
        raise BadMessageError(why="too long")
    return await reader.readexactly(length)


def _listening(path: Path) -> socket.socket:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.unlink(missing_ok=True)
    made = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
    made.bind(str(path))
    path.chmod(_OURS_ALONE)
    made.setblocking(False)  # noqa: FBT003 -- the socket module's own
    return made
