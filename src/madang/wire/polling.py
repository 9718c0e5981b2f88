"""The world over plain requests, for networks that let no socket through: the same frames, asked for and answered.

Both sides count the frames of a line from 0 on. What was not confirmed is sent again, and what was taken is taken once:
a request or an answer may be lost without anything being lost.
"""

from __future__ import annotations

from typing import Annotated, Final

import msgspec
from msgspec import Meta

from madang.wire.codec import UNREADABLE, BadMessageError

# So much may stand in one request.
MOST_FRAMES: Final = 64
MOST_FRAME_BYTES: Final = 16_384
MOST_POLL_BYTES: Final = 98_304


class Poll(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """`line` is a UUID that the client makes up, so that also the first request may be sent twice. `got`: so many of
    the world's frames have come; `first`: the number of the first of `frames`; `over`: the last request of the line.
    """

    line: Annotated[str, Meta(min_length=36, max_length=36)]
    got: Annotated[int, Meta(ge=0)]
    first: Annotated[int, Meta(ge=0)]
    frames: Annotated[list[Annotated[bytes, Meta(max_length=MOST_FRAME_BYTES)]], Meta(max_length=MOST_FRAMES)]
    over: bool = False


class Polled(msgspec.Struct, frozen=True):
    """The world's frames from number `got` on. `code`: the line is closed, as a socket would be with this code."""

    frames: list[bytes]
    code: int | None = None


_encoder = msgspec.msgpack.Encoder()
_polls: msgspec.msgpack.Decoder[Poll] = msgspec.msgpack.Decoder(Poll)


def read_poll(body: bytes) -> Poll:
    """Raises: BadMessageError."""
    if len(body) > MOST_POLL_BYTES:
        raise BadMessageError(why="too long")
    try:
        return _polls.decode(body)
    except UNREADABLE as error:
        raise BadMessageError(why=str(error)[:200]) from error


def packed_polled(polled: Polled) -> bytes:
    return _encoder.encode(polled)
