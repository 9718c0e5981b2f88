"""Asks for pages at a steady rate, whatever the answers take: each is timed from when it was due."""

from __future__ import annotations

import http.client
import queue
import threading
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import cycle, islice
from typing import Final

OK: Final = 200
# Lines kept open, as browsers keep theirs; more than ever wait at once.
LINES: Final = 24


@dataclass
class Asked:
    """`took` in ms, from when each was due. `refused`: answers other than 200."""

    took: list[float] = field(default_factory=list)
    refused: list[str] = field(default_factory=list)


def ask(port: int, pages: Sequence[str], cookies: str, *, rate: float, seconds: float) -> Asked:
    """`rate` pages a second for so long, in turn."""
    due: queue.Queue[tuple[float, str] | None] = queue.Queue()
    asked = Asked()
    lines = [threading.Thread(target=_line, args=(port, cookies, due, asked)) for _ in range(LINES)]
    for line in lines:
        line.start()
    begun = time.perf_counter()
    for number, page in enumerate(islice(cycle(pages), int(rate * seconds))):
        moment = begun + number / rate
        time.sleep(max(0.0, moment - time.perf_counter()))
        due.put((moment, page))
    for _ in lines:
        due.put(None)
    for line in lines:
        line.join()
    return asked


def _line(port: int, cookies: str, due: queue.Queue[tuple[float, str] | None], asked: Asked) -> None:
    line = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
    while (next_one := due.get()) is not None:
        moment, page = next_one
        line.request("GET", page, headers={"Cookie": cookies, "Accept-Language": "ko"})
        answer = line.getresponse()
        answer.read()
        asked.took.append((time.perf_counter() - moment) * 1000)
        if answer.status != OK:
            asked.refused.append(f"{page} {answer.status}")
    line.close()
