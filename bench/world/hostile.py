"""A hundred thousand hostile frames at the world's own port, a few on each fresh connection, while others walk."""

from __future__ import annotations

import contextlib
import random
import socket
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from tests.realtime.raw import UPGRADE, nonsense

FRAMES: Final = 100_000
# Most are closed at the first; some of what they say is allowed.
A_CONNECTION: Final = 8
_LINES: Final = 4
_PATIENCE: Final = 10.0
_SEED: Final = 2021


@dataclass
class Hostile:
    """`deaf` counts connections that had no answer."""

    frames: int = 0
    connections: int = 0
    deaf: int = 0


@contextlib.contextmanager
def hostile_frames(port: int, frames: int = FRAMES) -> Iterator[Hostile]:
    """All of them are sent when the block ends."""
    said, lock = Hostile(), threading.Lock()
    lines = [threading.Thread(target=_say, args=(port, frames, _SEED + nth, said, lock)) for nth in range(_LINES)]
    for line in lines:
        line.start()
    try:
        yield said
    finally:
        for line in lines:
            line.join()


def _say(port: int, frames: int, seed: int, said: Hostile, lock: threading.Lock) -> None:
    dice = random.Random(seed)  # noqa: S311 -- the same each time
    while said.frames < frames:
        many = dice.randrange(1, A_CONNECTION)
        is_deaf = not _answered(port, UPGRADE + b"".join(nonsense(dice) for _ in range(many)))
        with lock:
            said.frames += many
            said.connections += 1
            said.deaf += is_deaf


def _answered(port: int, data: bytes) -> bool:
    """Whether the world said something before it closed, or before we did."""
    with socket.socket() as line:
        line.settimeout(_PATIENCE)
        # Ended without a trace, for there are fewer port numbers than connections.
        line.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\1\0\0\0\0\0\0\0")
        with contextlib.suppress(OSError):
            line.connect(("127.0.0.1", port))
            line.sendall(data)
            line.shutdown(socket.SHUT_WR)
        with contextlib.suppress(OSError):
            return bool(line.recv(4096))
    return False
