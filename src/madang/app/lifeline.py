"""A pipe from the supervisor to each of its processes: when the supervisor dies, however it dies, they end as well."""

from __future__ import annotations

import os
import signal
import threading

VARIABLE = "MADANG_LIFELINE"


def hold() -> None:
    """Watches the lifeline, where there is one; its end asks this process to stop as SIGTERM does."""
    told = os.environ.get(VARIABLE, "")
    if told.isdecimal():
        threading.Thread(target=_watch, args=(int(told),), name="lifeline", daemon=True).start()


def _watch(descriptor: int) -> None:
    while os.read(descriptor, 1):
        pass
    os.kill(os.getpid(), signal.SIGTERM)
