"""Raw bytes to the WebSocket edge: frames that no library would send."""

from __future__ import annotations

import asyncio
import contextlib
import random
import struct
from urllib.parse import urlsplit

from madang.wire.client import Hello
from madang.wire.codec import encode


async def raw(url: str, data: bytes) -> bytes:
    """What the world answers to bytes on a fresh TCP connection, until it closes."""
    where = urlsplit(url)
    reader, writer = await asyncio.open_connection(where.hostname, where.port)
    writer.write(data)
    answer = b""
    with contextlib.suppress(ConnectionError):
        answer = await reader.read()
    writer.close()
    return answer


UPGRADE = (
    b"GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nUpgrade: websocket\r\nConnection: keep-alive, Upgrade\r\n"
    b"Sec-WebSocket-Key: bWFkYW5nIHRlc3QgICAgIA==\r\nSec-WebSocket-Version: 13\r\n\r\n"
)


def frame(first: int, payload: bytes, *, masked: bool = True) -> bytes:
    """A frame with any first byte; the mask is zero, and so changes nothing."""
    length = len(payload)
    mark = 0x80 if masked else 0
    head = bytes([first, mark | length]) if length < 126 else bytes([first, mark | 126]) + struct.pack(">H", length)
    return head + (bytes(4) if masked else b"") + payload


def code_in(answer: bytes) -> int:
    """The close code at the end of an answer."""
    _, _, frames = answer.partition(b"\r\n\r\n")
    at = 0
    while at < len(frames):
        length = frames[at + 1] & 127
        skip = 2
        if length == 126:
            length, skip = struct.unpack_from(">H", frames, at + 2)[0], 4
        if frames[at] & 15 == 8:
            return int(struct.unpack_from(">H", frames, at + skip)[0])
        at += skip + length
    msg = f"no close frame in {frames!r}"
    raise AssertionError(msg)


def nonsense(dice: random.Random) -> bytes:
    """A frame of any kind: noise, or a hello with one of its bits turned; sometimes without a mask."""
    first = dice.choice([0x82, 0x82, 0x82, 0x81, 0x02, 0x80, 0x88, 0x89, 0x8A, 0xC2, dice.randrange(256)])
    body = bytearray(dice.randbytes(dice.choice([0, 1, 5, 40, 125, 300])))
    if dice.random() < 0.5:
        body = bytearray(encode(Hello(v=dice.randrange(3), ticket="x" * dice.randrange(50))))
        body[dice.randrange(len(body))] ^= 1 << dice.randrange(8)
    return frame(first, bytes(body), masked=dice.random() < 0.9)
