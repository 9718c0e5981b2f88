"""The WebSocket edge: with `calling`, its other end, all that knows picows. What goes out is framed once, sent to many.

picows neither joins fragments nor checks reserved bits, so both are closed here with 1002; text is closed with 1003.
What is longer than MOST_BYTES it closes itself with 1009.
"""

from __future__ import annotations

import asyncio
import logging
import socket
import ssl
from abc import ABC, abstractmethod
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import partial
from http import HTTPStatus
from typing import ClassVar, Final, NewType, Protocol, cast
from urllib.parse import urlsplit

from aiofastnet import create_server
from picows import (
    WSAutoPingStrategy,
    WSCloseCode,
    WSFrame,
    WSListener,
    WSMsgType,
    WSTransport,
    WSUpgradeRequest,
    WSUpgradeResponse,
    WSUpgradeResponseWithListener,
)
from picows.picows import WSProtocol  # type: ignore[attr-defined]  # a class of its own, without published types

from madang.kernel.telemetry import Figures
from madang.realtime.doorstep import REQUEST_SECONDS, Doorstep
from madang.realtime.limits import Bucket, Strangers
from madang.wire.rates import Rate

MOST_BYTES: Final = 16_384
# A stalled reader on loopback would otherwise hide megabytes in the kernel.
_SEND_BUFFER: Final = 32_768
_WRITE_HIGH: Final = 32_768
_WRITE_LOW: Final = 4_096
_BACKLOG: Final = 4_096
# Room before the payload for picows to write the frame's head into.
HEAD: Final = 14
_CONTROLS: Final = Rate(per_second=5, burst=20)
_CLOSE_PATIENCE: Final = 1.0

LOST: Final = 1006
PROTOCOL_ERROR: Final = 1002
NO_TEXT: Final = 1003
TOO_BIG: Final = 1009
POLICY: Final = 1008
SERVER_ERROR: Final = 1011

# Codes that an endpoint may send (RFC 6455, 7.4); picows refuses most others itself.
_ANSWERED: Final = frozenset({1000, 1001, 1002, 1003, *range(1007, 1015), *range(3000, 5000)})
_SPOKEN: Final = "13"

# Looked up once: as a member of its enumeration it would be for every message.
_BINARY: Final = WSMsgType.BINARY

Frame = NewType("Frame", bytearray)
_NOTHING: Final = bytearray()
_ROOM: Final = bytes(HEAD)
# Hostile input is counted, not written to the log a line at a time.
QUIET = logging.getLogger("picows.madang")
QUIET.setLevel(logging.CRITICAL)


def framed(payload: bytes) -> Frame:
    """A payload made ready to be sent any number of times."""
    return joined((payload,))


def joined(parts: Iterable[bytes]) -> Frame:
    """A payload of these parts, copied once."""
    return Frame(_NOTHING.join((_ROOM, *parts)))


class Ears(Protocol):
    """Whoever is told what happens on connections."""

    def connected(self, connection: Connection) -> None: ...

    def received(self, connection: Connection, data: bytes) -> None: ...

    def lost(self, connection: Connection) -> None: ...


def _unheard() -> None:
    """Nobody is to be told."""


class Connection(ABC):
    """One client's line. `paused` is true while it does not take what it is sent, `closing` once it takes nothing more:
    both are told to `faltered`. `slack` is by how many seconds it may be later than a socket.
    """

    __slots__ = ("address", "closing", "faltered", "heard_at", "holder", "paused")
    slack: ClassVar[float] = 0.0

    def __init__(self, address: str, now: float) -> None:
        self.address = address
        self.paused = False
        self.closing = False
        self.heard_at = now
        # Whoever listens keeps what belongs to this connection here; the edge itself never looks.
        self.holder: object | None = None
        self.faltered: Callable[[], None] = _unheard

    def pause(self) -> None:
        self.paused = True
        self.faltered()

    def resume(self) -> None:
        self.paused = False

    def end(self) -> None:
        """Nothing more is sent."""
        self.closing = True
        self.faltered()

    def give_up(self) -> None:
        """It fails when it is sent something: it ends as a lost one, and its client comes back on another."""
        self.abort()
        if not self.closing:
            self.end()

    @abstractmethod
    def send(self, frame: Frame) -> None: ...

    @property
    @abstractmethod
    def pass_on(self) -> Callable[[Frame, int], object]:
        """Sends a frame, whose payload begins at HEAD, without counting it: whoever tells a crowd counts it at once."""

    @abstractmethod
    def close(self, code: int, reason: str = "") -> None:
        """Says why, and gives the client a moment to take it."""

    @abstractmethod
    def abort(self) -> None:
        """Ends it as a lost one."""


class SocketConnection(Connection):
    """A WebSocket."""

    # As a slot it is looked up and called without a frame of Python's between the tick and picows.
    __slots__ = ("_figures", "_transport", "pass_on")
    pass_on: Callable[[Frame, int], object]

    def __init__(self, transport: WSTransport, address: str, now: float, figures: Figures) -> None:
        super().__init__(address, now)
        self._transport = transport
        self._figures = figures
        self.pass_on = partial(transport.send_reuse_external_bytearray, _BINARY)

    def send(self, frame: Frame) -> None:
        self._figures.sending(1, len(frame) - HEAD)
        self.pass_on(frame, HEAD)

    def close(self, code: int, reason: str = "") -> None:
        if not self.closing:
            self._figures.closes.add(code)
            self._end(code, reason)

    def answer_close(self, code: int) -> None:
        """They close; it is not the world's doing, and their code no figure."""
        if code in _ANSWERED:
            self._end(code, "")
        else:
            self.close(PROTOCOL_ERROR, "no such close code")

    def _end(self, code: int, reason: str) -> None:
        self.end()
        # picows' type names the standard codes only; it sends any.
        self._transport.send_close(cast("WSCloseCode", code), reason.encode()[:120])
        loop = asyncio.get_running_loop()
        loop.call_later(0.01, self._transport.disconnect)
        loop.call_later(_CLOSE_PATIENCE, self.abort)

    def abort(self) -> None:
        if not self._transport.is_disconnected:
            self._transport.disconnect(graceful=False)


@dataclass(frozen=True, slots=True)
class Edge:
    """What the edge is composed of. `origins` are host names allowed besides the request's own; `health` answers GET
    /healthz.
    """

    ears: Ears
    may_connect: Callable[[str], bool]
    health: Callable[[], str]
    clock: Callable[[], float]
    origins: frozenset[str] = frozenset()
    doorstep: Doorstep = field(default_factory=lambda: Doorstep(Strangers().is_free))
    tls: ssl.SSLContext | None = None
    figures: Figures = field(default_factory=Figures)


async def listen(host: str, port: int, edge: Edge) -> asyncio.Server:
    """Raises: OSError when the address is taken."""
    return await create_server(
        asyncio.get_running_loop(),
        partial(_Door, edge),
        sock=_listening(host, port),
        backlog=_BACKLOG,
        ssl=edge.tls,
        ssl_handshake_timeout=REQUEST_SECONDS if edge.tls else None,
    )


class _Door(WSProtocol):  # type: ignore[misc]  # as above
    """picows' side of a connection: counted from its first moment, not only once it has asked for something."""

    def __init__(self, edge: Edge) -> None:
        super().__init__(
            host_port=None,
            ws_path=None,
            is_client_side=False,
            ws_listener_factory=partial(_answer, edge),
            logger=QUIET,
            disconnect_on_exception=True,
            websocket_handshake_timeout=REQUEST_SECONDS,
            enable_auto_ping=False,
            auto_ping_idle_timeout=None,
            auto_ping_reply_timeout=None,
            auto_ping_strategy=WSAutoPingStrategy.PING_WHEN_IDLE,
            enable_auto_pong=False,
            max_frame_size=MOST_BYTES,
            extra_headers=None,
            read_buffer_init_size=2048,
        )
        self._edge = edge
        self._waits_from: str | None = None

    def connection_made(self, transport: asyncio.Transport) -> None:
        super().connection_made(transport)
        address = _peer(transport)
        if self._edge.doorstep.come(address):
            self._waits_from = address
        else:
            self._edge.figures.turned.value += 1
            transport.abort()

    def connection_lost(self, exc: Exception | None) -> None:
        self.through()
        super().connection_lost(exc)

    def through(self) -> None:
        """It waits no longer."""
        if self._waits_from is not None:
            self._edge.doorstep.go(self._waits_from)
            self._waits_from = None


def _listening(host: str, port: int) -> socket.socket:
    made = socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET, socket.SOCK_STREAM)
    made.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    # Accepted sockets inherit it.
    made.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, _SEND_BUFFER)
    try:
        made.bind((host, port))
    except OSError:
        made.close()
        raise
    made.setblocking(False)  # noqa: FBT003 -- the socket module's own
    return made


def _answer(edge: Edge, request: WSUpgradeRequest) -> WSListener | WSUpgradeResponseWithListener:
    headers = request.headers
    if request.path.split(b"?")[0] == b"/healthz":
        return WSUpgradeResponseWithListener(WSUpgradeResponse.create_ok_response(edge.health().encode()), None)
    if headers.get("upgrade", "").lower() != "websocket":
        return _refusal(HTTPStatus.UPGRADE_REQUIRED, b"This is a WebSocket address.\n")
    if headers.get("sec-websocket-version", "") != _SPOKEN:
        return _refusal(HTTPStatus.UPGRADE_REQUIRED, b"It speaks version 13.\n", {"Sec-WebSocket-Version": _SPOKEN})
    if not _same_site(headers.get("origin"), headers.get("host", ""), edge.origins):
        return _refusal(HTTPStatus.FORBIDDEN, b"This page may not speak to this world.\n")
    # Firefox says "keep-alive, Upgrade"; picows wants the one word.
    if "upgrade" in {word.strip() for word in headers.get("connection", "").lower().split(",")}:
        headers["Connection"] = "Upgrade"
    return _Peer(edge)


def _refusal(
    status: HTTPStatus, body: bytes, headers: Mapping[str, str] | None = None
) -> WSUpgradeResponseWithListener:
    return WSUpgradeResponseWithListener(WSUpgradeResponse.create_error_response(status, body, headers), None)


def _same_site(origin: str | None, host: str, allowed: frozenset[str]) -> bool:
    """Browsers always send an origin; other programs need none. The ticket is what admits, not this."""
    if origin is None:
        return True
    name = urlsplit(origin).hostname
    return name is not None and (name == urlsplit(f"//{host}").hostname or name in allowed)


class _Peer(WSListener):
    """Turns picows' events into ours."""

    def __init__(self, edge: Edge) -> None:
        super().__init__()
        self._edge = edge
        self._clock = edge.clock
        self._heard, self._heard_bytes = edge.figures.heard, edge.figures.heard_bytes
        self._received = edge.ears.received
        self._connection: SocketConnection | None = None
        self._controls = Bucket(_CONTROLS, edge.clock())

    def on_ws_connected(self, transport: WSTransport) -> None:
        transport.underlying_transport.set_write_buffer_limits(high=_WRITE_HIGH, low=_WRITE_LOW)
        cast("_Door", transport.underlying_transport.get_protocol()).through()
        figures = self._edge.figures
        figures.connections.value += 1
        connection = SocketConnection(transport, _address(transport), self._edge.clock(), figures)
        if not self._edge.may_connect(connection.address):
            connection.close(POLICY, "too many connections from this address")
            return
        self._connection = connection
        self._edge.ears.connected(connection)

    def on_ws_frame(self, transport: WSTransport, frame: WSFrame) -> None:
        connection = self._connection
        if connection is None or connection.closing:
            return
        connection.heard_at = self._clock()
        self._heard.value += 1
        self._heard_bytes.value += frame.payload_size
        if frame.rsv1 or frame.rsv2 or frame.rsv3 or not frame.fin:
            connection.close(PROTOCOL_ERROR, "no fragments, no extensions")
        elif frame.msg_type == _BINARY:
            self._received(connection, frame.get_payload_as_bytes())
        else:
            self._on_other(connection, transport, frame)

    def _on_other(self, connection: SocketConnection, transport: WSTransport, frame: WSFrame) -> None:
        kind = frame.msg_type
        if kind == WSMsgType.CONTINUATION:
            connection.close(PROTOCOL_ERROR, "no fragments, no extensions")
        elif kind == WSMsgType.TEXT:
            connection.close(NO_TEXT, "binary frames only")
        elif kind == WSMsgType.CLOSE:
            connection.answer_close(_close_code(frame))
        elif not self._controls.take(connection.heard_at):
            connection.close(POLICY, "too many pings")
        elif kind == WSMsgType.PING:
            transport.send_pong(frame.get_payload_as_bytes())

    def on_ws_disconnected(self, transport: WSTransport) -> None:
        del transport
        if self._connection is not None:
            self._connection.end()
            self._edge.ears.lost(self._connection)

    def pause_writing(self) -> None:
        if self._connection is not None:
            self._connection.pause()

    def resume_writing(self) -> None:
        if self._connection is not None:
            self._connection.resume()


def _close_code(frame: WSFrame) -> int:
    """An empty close frame is answered as a good one."""
    payload = frame.get_payload_as_bytes()
    return int.from_bytes(payload[:2], "big") if payload else 1000


def _peer(transport: asyncio.BaseTransport) -> str:
    peer = transport.get_extra_info("peername")
    return str(peer[0]) if peer else ""


def _address(transport: WSTransport) -> str:
    """The client's address; behind a proxy on this machine, the one that the proxy names last."""
    address = _peer(transport.underlying_transport)
    forwarded = transport.request.headers.get("x-forwarded-for")
    if forwarded and address in {"127.0.0.1", "::1"}:
        return str(forwarded.rsplit(",", 1)[-1]).strip()
    return address
