"""A Unix socket that tells how a process is: whoever connects gets one line."""

from __future__ import annotations

import socket
import threading
from collections.abc import Callable
from pathlib import Path


def serve_health(path: Path, told: Callable[[], str]) -> None:
    """Listens at `path` in a thread of its own, replacing what a killed process left there; answers with `told()`'s
    line.

    A process is well while its line begins with "ok".
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    path.unlink(missing_ok=True)
    listening = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
    listening.bind(str(path))
    listening.listen()
    threading.Thread(target=_answer, args=(listening, told), name="health", daemon=True).start()


def _answer(listening: socket.socket, told: Callable[[], str]) -> None:
    while True:
        line, _ = listening.accept()
        with line:
            try:
                line.sendall(f"{told()}\n".encode())
            except OSError:
                # Whoever asked is gone before the answer; the next one is waited for.
                continue
