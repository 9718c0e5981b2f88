"""A world process of the product, alone on core 0, on a data directory of its own; and tickets for it."""

from __future__ import annotations

import contextlib
import json
import os
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final
from uuid import UUID, uuid4

from madang.kernel.ids import ExpoId, ParticipantId
from madang.realtime import tickets

ROOT: Final = Path(__file__).resolve().parents[2]
SECRET: Final = "measured, and thrown away with its data"  # noqa: S105 -- an invented one
SERVER_CORE: Final = 0
PRIORITY: Final = -10
START_SECONDS: Final = 30.0
_TICKS_PER_SECOND: Final = os.sysconf("SC_CLK_TCK")
_PAGE: Final = os.sysconf("SC_PAGE_SIZE")


@dataclass(frozen=True, slots=True)
class Crowd:
    """How many people on how large a field (tiles); `spread` over it, or all at its start."""

    people: int
    width: int
    height: int
    spread: bool


class Server:
    """A process that walkers visit: `cpu` counts its seconds on its core, `memory` its resident megabytes; `speech`
    names its protocol to them.
    """

    speech = "madang"

    def __init__(self, port: int, pid: int, works: Sequence[str] = ()) -> None:
        self.port = port
        self.works = works
        self._pid = pid

    def ticket_file(self) -> Path:
        """A fresh ticket for everybody, a line each."""
        raise NotImplementedError

    def cpu(self) -> float:
        fields = Path(f"/proc/{self._pid}/stat").read_text().rsplit(")", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / _TICKS_PER_SECOND

    def memory(self) -> float:
        return int(Path(f"/proc/{self._pid}/statm").read_text().split()[1]) * _PAGE / 1e6


class WorldProcess(Server):
    """The product's world."""

    def __init__(
        self, data: Path, seeded: Mapping[str, Any], port: int, pid: int, environment: Mapping[str, str]
    ) -> None:
        super().__init__(port, pid, seeded["works"])
        self.environment = environment
        self._data = data
        self._seeded = seeded
        # In which another process of the product finds the same data and the same world.
        self.environment = environment

    def cookie(self, person: int) -> tuple[str, str]:
        """Name and value of the pass of the `person`th visitor in a browser."""
        told = subprocess.run(  # noqa: S603 -- our own module
            [sys.executable, "-m", "bench.client.cookie", "bench", self._seeded["people"][person]],
            env=dict(self.environment),
            cwd=ROOT,
            capture_output=True,
            text=True,
            check=True,
        )
        name, value = told.stdout.splitlines()
        return name, value

    @property
    def expo(self) -> str:
        return str(self._seeded["expo"])

    @property
    def people(self) -> Sequence[str]:
        """Their participants' ids, in the order of the tickets."""
        return [str(person) for person in self._seeded["people"]]

    def kill(self) -> None:
        """Kill -9."""
        os.kill(self._pid, signal.SIGKILL)

    def ticket_file(self) -> Path:
        expo = ExpoId(UUID(self._seeded["expo"]))
        moment = datetime.now(UTC)
        minted = (
            tickets.mint(SECRET, ParticipantId(UUID(person)), expo, 1, uuid4(), moment)
            for person in self._seeded["people"]
        )
        file = self._data / "tickets"
        file.write_text("".join(f"{ticket}\n" for ticket in minted))
        return file


@contextlib.contextmanager
def world_with(crowd: Crowd) -> Iterator[WorldProcess]:
    data = Path(tempfile.mkdtemp(prefix="madang-bench-"))
    port = free_port()
    environment = os.environ | {
        "MADANG_DATA": str(data),
        "MADANG_SECRET_KEY": SECRET,
        "MADANG_WORLD_PORT": str(port),
        "PYTHONPATH": str(ROOT),
    }
    try:
        seeded = _seed(crowd, environment)
        with (data / "world.log").open("wb") as log:
            world = subprocess.Popen(
                [sys.executable, "-m", "madang.app.world"],
                env=environment,
                cwd=ROOT,
                stdout=log,
                stderr=log,
            )
        settle(world.pid, SERVER_CORE)
        try:
            wait_for(port, world)
            yield WorldProcess(data, seeded, port, world.pid, environment)
        finally:
            world.send_signal(signal.SIGTERM)
            try:
                world.wait(15)
            except subprocess.TimeoutExpired:
                world.kill()
                world.wait()
            _say_errors(data / "world.log")
    finally:
        shutil.rmtree(data, ignore_errors=True)


def settle(pid: int, core: int) -> None:
    """Pins a process (0: this one) to a core, before the machine's other work where that is allowed: it is shared."""
    os.sched_setaffinity(pid, {core})
    with contextlib.suppress(PermissionError):
        os.setpriority(os.PRIO_PROCESS, pid, PRIORITY)


def _seed(crowd: Crowd, environment: Mapping[str, str]) -> dict[str, Any]:
    words = [str(int(word)) for word in (crowd.people, crowd.width, crowd.height, crowd.spread)]
    told = subprocess.run(  # noqa: S603 -- our own modules
        [sys.executable, "-m", "bench.world.seed", *words],
        env=environment,
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    if told.returncode:
        raise RuntimeError(told.stderr)
    seeded: dict[str, Any] = json.loads(told.stdout)
    return seeded


def wait_for(port: int, world: subprocess.Popen[bytes]) -> None:
    deadline = time.monotonic() + START_SECONDS
    while time.monotonic() < deadline and world.poll() is None:
        with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), timeout=1):
            return
        time.sleep(0.05)
    msg = "the server did not start"
    raise RuntimeError(msg)


def _say_errors(log: Path) -> None:
    lines = [line for line in log.read_text().splitlines() if '"error"' in line or "Traceback" in line]
    if lines:
        print(f"world said {len(lines)} errors, the first: {lines[0][:2000]}", file=sys.stderr)


def free_port() -> int:
    with socket.socket() as trial:
        trial.bind(("127.0.0.1", 0))
        port: int = trial.getsockname()[1]
        return port
