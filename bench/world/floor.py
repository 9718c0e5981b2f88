"""The floor: a bare C epoll loop that sends the same tick frames to the same walkers, alone on core 0."""

from __future__ import annotations

import contextlib
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path

from bench.world.served import SERVER_CORE, Crowd, Server, free_port, settle, wait_for
from bench.world.walkers import compiled
from madang.realtime.rooms import CHANNEL_SIZE


class Floor(Server):
    """Lets in whoever greets it."""

    def __init__(self, port: int, pid: int, tickets: Path) -> None:
        super().__init__(port, pid)
        self._tickets = tickets

    def ticket_file(self) -> Path:
        return self._tickets


@contextlib.contextmanager
def floor_with(crowd: Crowd) -> Iterator[Floor]:
    """As many as the crowd, once each: a further walk needs a further floor."""
    port = free_port()
    # One more, for the look whether it answers.
    words = [port, crowd.people + 1, CHANNEL_SIZE, crowd.width, crowd.height]
    with tempfile.NamedTemporaryFile("w", prefix="madang-floor-") as tickets:
        tickets.write("none\n" * crowd.people)
        tickets.flush()
        floor = subprocess.Popen([str(compiled("floor")), *map(str, words)])  # noqa: S603 -- our own program
        settle(floor.pid, SERVER_CORE)
        try:
            wait_for(port, floor)
            yield Floor(port, floor.pid, Path(tickets.name))
        finally:
            floor.kill()
            floor.wait()
