"""Movement beside other work: page views by the web process on the same two cores and database."""

from __future__ import annotations

import contextlib
import http.client
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from bench.world.served import ROOT, WorldProcess, free_port, wait_for

PAGES_PER_SECOND: Final = 50
PAGES: Final = ("/bench/", "/bench/halls/hall/", "/bench/register/", "/bench/works/work-1/")
READERS: Final = 8
_OK: Final = 200


@dataclass
class Viewed:
    """How the pages went: answers by status, and seconds until each."""

    statuses: dict[int, int] = field(default_factory=dict)
    took: list[float] = field(default_factory=list)


class Web:
    """The product's web process."""

    def __init__(self, port: int, process: subprocess.Popen[bytes]) -> None:
        self.port = port
        self._process = process

    def kill(self) -> None:
        """Kill -9, its workers too."""
        pid = self._process.pid
        workers = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
        for one in (pid, *map(int, workers)):
            os.kill(one, signal.SIGKILL)


@contextlib.contextmanager
def web_beside(world: WorldProcess) -> Iterator[Web]:
    """A web process on the world's data, wherever the system lets it run."""
    port = free_port()
    environment = {**world.environment, "MADANG_PORT": str(port), "DJANGO_SETTINGS_MODULE": "madang.app.settings"}
    web = subprocess.Popen([sys.executable, "-m", "madang.app.web"], env=environment, cwd=ROOT)
    try:
        wait_for(port, web)
        yield Web(port, web)
    finally:
        web.terminate()
        web.wait()


@contextlib.contextmanager
def page_views(port: int) -> Iterator[Viewed]:
    """PAGES_PER_SECOND until the block ends. Raises: RuntimeError where a page is not one."""
    viewed, stop = Viewed(), threading.Event()
    readers = [threading.Thread(target=_read, args=(port, number, viewed, stop)) for number in range(READERS)]
    for reader in readers:
        reader.start()
    try:
        yield viewed
    finally:
        stop.set()
        for reader in readers:
            reader.join()
    if set(viewed.statuses) != {_OK}:
        msg = f"not every page view was answered by a page: {viewed.statuses}"
        raise RuntimeError(msg)


def _read(port: int, number: int, viewed: Viewed, stop: threading.Event) -> None:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
    due = time.monotonic() + number / PAGES_PER_SECOND
    for nth in range(number, 1_000_000):
        if stop.wait(max(0.0, due - time.monotonic())):
            return
        began = time.monotonic()
        connection.request("GET", PAGES[nth % len(PAGES)])
        answer = connection.getresponse()
        answer.read()
        viewed.statuses[answer.status] = viewed.statuses.get(answer.status, 0) + 1
        viewed.took.append(time.monotonic() - began)
        due += READERS / PAGES_PER_SECOND
