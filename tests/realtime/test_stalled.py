"""A socket that stops reading costs the others nothing, and is whole again when it reads on."""

from __future__ import annotations

import asyncio
import socket
import struct
from urllib.parse import urlsplit

from madang.rehearsal.bot import Bot
from madang.rehearsal.sight import Sight
from madang.wire.client import Hello
from madang.wire.codec import encode
from madang.wire.server import Snapshot
from madang.wire.version import VERSION
from tests.realtime.cast import Served, plan, play, serving
from tests.realtime.raw import UPGRADE, frame


class Staller:
    """A visitor on a bare socket with a small receive buffer, that reads only when told."""

    def __init__(self, served: Served) -> None:
        where = urlsplit(served.url)
        self._socket = socket.socket()
        self._socket.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 2048)
        self._socket.setblocking(False)  # noqa: FBT003 -- the socket module's own
        self._address = (where.hostname, where.port)
        self._hello = frame(0x82, encode(Hello(v=VERSION, ticket=served.ticket())))
        self._read = b""
        self.sight = Sight()
        self.snapshots = 0

    async def come(self) -> None:
        loop = asyncio.get_running_loop()
        await loop.sock_connect(self._socket, self._address)
        await loop.sock_sendall(self._socket, UPGRADE)
        while b"\r\n\r\n" not in self._read:
            self._read += await loop.sock_recv(self._socket, 512)
        self._read = self._read.partition(b"\r\n\r\n")[2]
        await loop.sock_sendall(self._socket, self._hello)

    async def read_on(self) -> None:
        """Reads one frame."""
        loop = asyncio.get_running_loop()
        while (payload := self._whole()) is None:
            self._read += await loop.sock_recv(self._socket, 65536)
        messages = self.sight.hear(payload)
        self.snapshots += sum(isinstance(message, Snapshot) for message in messages)

    def close(self) -> None:
        self._socket.close()

    def _whole(self) -> bytes | None:
        if len(self._read) < 4:
            return None
        length, skip = self._read[1] & 127, 2
        if length == 126:
            length, skip = struct.unpack_from(">H", self._read, 2)[0], 4
        if len(self._read) < skip + length:
            return None
        payload, self._read = self._read[skip : skip + length], self._read[skip + length :]
        return payload


def test_who_stops_reading_gets_one_snapshot_when_it_reads_on() -> None:
    async def scene() -> None:
        async with serving(plan("plaza", width=24, height=18)) as served:
            walkers = [Bot() for _ in range(30)]
            for walker in walkers:
                await walker.come(served.url, served.ticket())
            staller = Staller(served)
            await staller.come()
            await walkers[0].until(lambda: len(walkers[0].sight.people) == 31)
            for turn in range(60):
                acked = [walker.walk(1 + (turn + nth) % 8) for nth, walker in enumerate(walkers)]
                for walker, seq in zip(walkers, acked, strict=True):
                    await walker.until(lambda: walker.sight.acked == seq)  # noqa: B023 -- awaited in its turn
            for walker in walkers:
                walker.walk(0)
            truth = walkers[0]
            await truth.until(lambda: not any(one.moving for one in truth.sight.people.values()))
            while staller.sight.people != truth.sight.people:
                await staller.read_on()
            assert staller.snapshots <= 3
            staller.close()

    play(scene)
