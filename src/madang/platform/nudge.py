"""A tap on the shoulder of the processes that read the outbox, over Unix datagram sockets in the run directory.

A lost nudge costs one poll interval, never a message.
"""

from __future__ import annotations

import contextlib
import socket
from pathlib import Path

from madang.platform.conf import conf

READERS = ("world", "worker")


def address(reader: str) -> Path:
    return conf().run_dir / f"{reader}.nudge"


def nudge() -> None:
    for reader in READERS:
        with contextlib.suppress(OSError), socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as tap:
            tap.setblocking(False)  # noqa: FBT003 -- the socket API's own form
            tap.sendto(b"!", str(address(reader)))
