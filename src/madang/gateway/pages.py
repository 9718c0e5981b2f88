"""Whether web answers, asked as a browser asks: a round over whose deadline it was silent was fair to nobody who plays
by page or by phone.
"""

from __future__ import annotations

import asyncio
import contextlib
import ssl
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Final, Protocol

from madang.platform.conf import MadangSettings

EVERY: Final = timedelta(seconds=0.5)
# Web that takes longer for its own health is as good as silent.
PATIENCE_SECONDS: Final = 3.0
_MOST_READ: Final = 4_096
_WELL: Final = b'"web": "ok"'


class Pages(Protocol):
    """What a conductor knows of web."""

    @property
    def seen_at(self) -> datetime | None:
        """When the newest request was sent that web has answered well (UTC)."""
        ...

    @property
    def asked_at(self) -> datetime | None:
        """When the request was sent that is still without an answer, if one is."""
        ...

    def look(self) -> None:
        """Asks, unless it is asked already or was just now."""
        ...

    async def stop(self) -> None:
        """Asks no more."""
        ...


class Web:
    """Implements Pages for the web process of this installation. Used from the event loop."""

    def __init__(self, settings: MadangSettings, clock: Callable[[], datetime]) -> None:
        self.seen_at: datetime | None = None
        self.asked_at: datetime | None = None
        self._clock = clock
        self._address = settings.web_address
        self._tls = _unverified() if settings.tls_cert else None
        named = next((host.lstrip(".") for host in settings.allowed_hosts if host != "*"), "localhost")
        self._request = f"GET /healthz HTTP/1.1\r\nHost: {named}\r\nConnection: close\r\n\r\n".encode()
        self._looked_at: datetime | None = None
        self._looking: asyncio.Task[None] | None = None

    def look(self) -> None:
        moment = self._clock()
        if self.asked_at is None and (self._looked_at is None or moment - self._looked_at >= EVERY):
            self.asked_at = self._looked_at = moment
            self._looking = asyncio.get_running_loop().create_task(self._ask(moment))

    async def stop(self) -> None:
        if self._looking is not None:
            self._looking.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await self._looking

    async def _ask(self, sent: datetime) -> None:
        try:
            async with asyncio.timeout(PATIENCE_SECONDS):
                if _WELL in await self._answer():
                    self.seen_at = sent
        except (OSError, TimeoutError):
            # It was not seen; that is all there is to know.
            return
        finally:
            self.asked_at = None

    async def _answer(self) -> bytes:
        reader, writer = await asyncio.open_connection(*self._address, ssl=self._tls)
        try:
            writer.write(self._request)
            return await _read(reader)
        finally:
            writer.close()


async def _read(reader: asyncio.StreamReader) -> bytes:
    """Everything up to the end, or as much as a health report may be."""
    told = b""
    while len(told) < _MOST_READ and (part := await reader.read(_MOST_READ)):
        told += part
    return told


def _unverified() -> ssl.SSLContext:
    """For our own port on this machine, whatever name its certificate has."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.check_hostname = False
    context.verify_mode = ssl.CERT_NONE
    return context
