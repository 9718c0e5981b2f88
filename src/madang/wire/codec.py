"""MessagePack in and out, checked against the message types."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import msgspec

from madang.kernel.errors import MadangError
from madang.wire.client import ClientMessage
from madang.wire.server import ServerMessage


class BadMessageError(MadangError):
    """Bytes that are no message of this protocol; params: `why`, a short English reason for whoever writes a client."""

    code = "bad-message"
    status = 400


# A text that is no UTF-8 is told by an error of its own.
UNREADABLE: Final = (msgspec.DecodeError, UnicodeDecodeError, RecursionError)
_encoder = msgspec.msgpack.Encoder()
_client: msgspec.msgpack.Decoder[ClientMessage] = msgspec.msgpack.Decoder(ClientMessage)
_server: msgspec.msgpack.Decoder[ServerMessage] = msgspec.msgpack.Decoder(ServerMessage)
_news: msgspec.msgpack.Decoder[list[ServerMessage]] = msgspec.msgpack.Decoder(list[ServerMessage])


def encode(message: msgspec.Struct) -> bytes:
    return _encoder.encode(message)


def encode_news(messages: Sequence[msgspec.Struct]) -> bytes:
    """The array behind the positions of a tick frame; nothing for no messages."""
    return _encoder.encode(messages) if messages else b""


def decode_news(data: bytes) -> list[ServerMessage]:
    """Raises: BadMessageError."""
    try:
        return _news.decode(data) if data else []
    except UNREADABLE as error:
        raise BadMessageError(why=str(error)[:200]) from error


def decode_client(data: bytes) -> ClientMessage:
    """Raises: BadMessageError."""
    try:
        return _client.decode(data)
    except UNREADABLE as error:
        raise BadMessageError(why=str(error)[:200]) from error


def decode_server(data: bytes) -> ServerMessage:
    """Raises: BadMessageError."""
    try:
        return _server.decode(data)
    except UNREADABLE as error:
        raise BadMessageError(why=str(error)[:200]) from error
