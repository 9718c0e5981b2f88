"""The other end of the edge, for programs that visit a world themselves: residents, bots, measurements."""

from __future__ import annotations

import ssl
from typing import Protocol

from picows import WSError, WSFrame, WSListener, WSMsgType, WSTransport, ws_connect

from madang.realtime.sockets import LOST, QUIET


class Line(Protocol):
    """Whoever is told what the world says."""

    def said(self, data: bytes) -> None: ...

    def ended(self, code: int) -> None: ...


class Call:
    """A visitor's own end of a connection."""

    def __init__(self, transport: WSTransport) -> None:
        self._transport = transport

    def say(self, data: bytes) -> None:
        self._transport.send(WSMsgType.BINARY, data)

    def drop(self) -> None:
        """Ends it without a close frame."""
        self._transport.disconnect(graceful=False)


async def call(url: str, line: Line, tls: ssl.SSLContext | None = None) -> Call:
    """Connects to a world as its clients do. Raises: OSError where that does not come about."""
    try:
        transport, _ = await ws_connect(
            lambda: _Caller(line), url, ssl_context=tls, enable_auto_pong=True, logger_name=QUIET
        )
    except WSError as error:
        raise ConnectionError(str(error)) from error
    return Call(transport)


class _Caller(WSListener):
    def __init__(self, line: Line) -> None:
        super().__init__()
        self._line = line
        self._code = LOST

    def on_ws_frame(self, transport: WSTransport, frame: WSFrame) -> None:
        if frame.msg_type == WSMsgType.BINARY:
            self._line.said(frame.get_payload_as_bytes())
        elif frame.msg_type == WSMsgType.CLOSE:
            self._code = frame.get_close_code().value
            transport.disconnect()

    def on_ws_disconnected(self, transport: WSTransport) -> None:
        del transport
        self._line.ended(self._code)
