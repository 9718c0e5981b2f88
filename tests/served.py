"""A real `madang demo` on its own directory and free ports; tests that cross processes never open its database."""

from __future__ import annotations

import http.client
import json
import os
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Literal, TypeVar

ROOT = Path(__file__).resolve().parents[1]
PATIENCE_S = 120.0
T = TypeVar("T")
Process = Literal["web", "world", "worker"]
PROCESSES: tuple[Process, ...] = ("web", "world", "worker")


def free_ports() -> tuple[int, int]:
    """Two ports that nobody listens on now, outside the range from which outgoing connections are numbered.

    Runs side by side look in different places, because what is free now may be taken when it is needed.
    """
    first = 20000 + os.getpid() % 290 * 40
    free = (port for port in range(first, 32000) if _is_free(port))
    return next(free), next(free)


def _is_free(port: int) -> bool:
    with socket.socket() as trial:
        # As the servers do: lines that were cut linger for a minute, and are in nobody's way.
        trial.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            trial.bind(("127.0.0.1", port))
        except OSError:
            return False
    return True


def eventually(look: Callable[[], T | None], what: str, patience: float = PATIENCE_S) -> T:
    """Looks again and again until there is something. Raises: AssertionError naming `what` when patience ends."""
    deadline = time.monotonic() + patience
    pause = threading.Event()
    while time.monotonic() < deadline:
        found = look()
        if found:
            return found
        pause.wait(0.05)
    msg = f"not within {patience:.0f} s: {what}"
    raise AssertionError(msg)


class Served:
    """One running demo; `kill` is kill -9 of one of its processes, `kill_all` of all with their supervisor."""

    def __init__(
        self, data: Path, python: Path = Path(sys.executable), folder: Path = ROOT, *, residents: bool = False
    ) -> None:
        self.data = data
        self._environ = os.environ | {"MADANG_RESIDENTS": str(int(residents))}
        self.python, self.folder = python, folder
        self.port, self.world_port = free_ports()
        self.log = data.parent / f"{data.name}.log"
        self._process: subprocess.Popen[bytes] | None = None

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def start(self) -> None:
        command = [str(self.python), "-m", "madang.app.cli", "demo", "--data", str(self.data)]
        ports = ["--port", str(self.port), "--world-port", str(self.world_port)]
        with self.log.open("ab") as log:
            self._process = subprocess.Popen(  # noqa: S603 -- our own program
                [*command, *ports], cwd=self.folder, env=self._environ, stdout=log, stderr=log
            )
        self.wait_until_well()

    def wait_until_well(self) -> None:
        def well() -> bool | None:
            process = self._process
            if process is not None and process.poll() is not None:
                msg = f"madang ended with {process.returncode}: {self.log.read_text()[-2000:]}"
                raise AssertionError(msg)
            return self.health() == 200

        eventually(well, "healthz says 200")

    def health(self) -> int:
        return self.get("/healthz")[0]

    def get(self, path: str, headers: dict[str, str] | None = None) -> tuple[int, bytes]:
        """Status and body; status 0 where nobody answers."""
        line = http.client.HTTPConnection("127.0.0.1", self.port, timeout=10)
        try:
            line.request("GET", path, headers=headers or {})
            answer = line.getresponse()
            return answer.status, answer.read()
        except (OSError, http.client.HTTPException):
            return 0, b""
        finally:
            line.close()

    def health_report(self) -> dict[str, str]:
        report: dict[str, str] = json.loads(self.get("/healthz")[1] or b"{}")
        return report

    def pid(self, name: Process) -> int:
        return int((self.data / "run" / f"{name}.pid").read_text())

    def kill(self, name: Process) -> None:
        """Kill -9; returns once the supervisor has started another in its place."""
        killed = self.pid(name)
        os.kill(killed, signal.SIGKILL)
        eventually(lambda: self.pid(name) != killed, f"another {name} is started")

    def kill_all(self) -> None:
        """Kill -9 of everything at once, the supervisor first so that it restarts nothing."""
        process = self._process
        assert process is not None
        process.kill()
        for name in PROCESSES:
            try:
                os.kill(int((self.data / "run" / f"{name}.pid").read_text()), signal.SIGKILL)
            except ProcessLookupError:
                continue
        process.wait()
        eventually(lambda: _is_free(self.port) and _is_free(self.world_port), "the ports are free again")

    def stop(self) -> int:
        """A clean stop; the exit code."""
        process = self._process
        if process is None or process.poll() is not None:
            return 0
        process.terminate()
        return process.wait(30)
