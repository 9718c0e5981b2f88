"""Message types between client and world, protocol version, schema export. docs/protocol.md is the prose of it."""

from madang.wire.codec import decode_client, decode_server, encode
from madang.wire.version import VERSION

__all__ = ["VERSION", "decode_client", "decode_server", "encode"]
