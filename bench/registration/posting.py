"""Confirms registrations on lines that are kept open, one after the other on each, and times the answers."""

from __future__ import annotations

import http.client
import queue
import re
import threading
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final
from urllib.parse import urlencode

# Who confirm at the same moment.
LINES: Final = 24
FORM: Final = "/bench/register/"
_SEE_OTHER: Final = 303


@dataclass
class Posted:
    """`took` in ms; `passes`: the addresses that were answered, `refused` any other answer. `seconds` in all."""

    took: list[float] = field(default_factory=list)
    passes: list[str] = field(default_factory=list)
    refused: list[str] = field(default_factory=list)
    seconds: float = 0.0


class Form:
    """The form as a browser has it: with its token."""

    def __init__(self, port: int) -> None:
        """Raises: RuntimeError when there is no form."""
        self.port = port
        line = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
        line.request("GET", FORM)
        answer = line.getresponse()
        found = re.search(r'name="csrfmiddlewaretoken" value="([^"]+)"', answer.read().decode())
        cookies = answer.headers.get_all("Set-Cookie", [])
        line.close()
        if found is None:
            msg = f"no form: {answer.status}"
            raise RuntimeError(msg)
        self._token = found[1]
        self.headers = {
            "Cookie": "; ".join(cookie.split(";", 1)[0] for cookie in cookies),
            "Content-Type": "application/x-www-form-urlencoded",
            "Accept-Language": "ko",
        }

    def confirming(self, draft: str) -> str:
        return urlencode({"csrfmiddlewaretoken": self._token, "draft": draft, "at": "confirm", "go": "next"})


def confirm_all(form: Form, drafts: Sequence[str]) -> Posted:
    """All of them, as fast as they are answered. A line that is lost ends; what it had sent counts as nothing."""
    waiting: queue.SimpleQueue[str] = queue.SimpleQueue()
    for draft in drafts:
        waiting.put(draft)
    posted = Posted()
    lines = [threading.Thread(target=_confirm, args=(form, waiting, posted)) for _ in range(LINES)]
    begun = time.perf_counter()
    for line in lines:
        line.start()
    for line in lines:
        line.join()
    posted.seconds = time.perf_counter() - begun
    return posted


def is_there(port: int, address: str) -> bool:
    """Whether the pass has its page."""
    line = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
    try:
        line.request("GET", address)
        return line.getresponse().status == http.client.OK
    finally:
        line.close()


def _confirm(form: Form, waiting: queue.SimpleQueue[str], posted: Posted) -> None:
    line = http.client.HTTPConnection("127.0.0.1", form.port, timeout=30)
    try:
        while True:
            draft = waiting.get_nowait()
            begun = time.perf_counter()
            line.request("POST", FORM, form.confirming(draft), form.headers)
            answer = line.getresponse()
            answer.read()
            posted.took.append((time.perf_counter() - begun) * 1000)
            if answer.status == _SEE_OTHER:
                posted.passes.append(answer.headers["Location"])
            else:
                posted.refused.append(f"{answer.status}")
    except (queue.Empty, OSError, http.client.HTTPException):
        return
    finally:
        line.close()
