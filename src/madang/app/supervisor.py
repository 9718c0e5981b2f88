"""`madang serve`: starts web, world and worker, restarts one that dies, stops them cleanly."""

from __future__ import annotations

import contextlib
import fcntl
import logging
import os
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import FrameType

from madang.app.lifeline import VARIABLE
from madang.platform.conf import MadangSettings
from madang.platform.vitals import answers
from madang.realtime.scrape import LOOPBACK

MODULES = {"web": "madang.app.web", "world": "madang.app.world", "worker": "madang.app.worker"}
STOP_PATIENCE_S = 12.0
FIRST_PAUSE_S = 0.2
LONGEST_PAUSE_S = 10.0
# A process that has run this long is well again: its next death is restarted at once.
WELL_AFTER_S = 30.0

log = logging.getLogger("madang.serve")


class CannotServeError(Exception):
    """Why it cannot start; one line that says what to do."""


@dataclass(slots=True)
class Child:
    """One supervised process."""

    name: str
    process: subprocess.Popen[bytes]
    started: float
    pause: float = FIRST_PAUSE_S
    due: float | None = field(default=None)


def check_ports(settings: MadangSettings) -> None:
    """Raises: CannotServeError when a port is taken, or given to two of ours."""
    wanted = [(settings.host, settings.port, "MADANG_PORT"), (settings.host, settings.world_port, "MADANG_WORLD_PORT")]
    if settings.metrics_port:
        wanted.append((LOOPBACK, settings.metrics_port, "MADANG_METRICS_PORT"))
    with contextlib.ExitStack() as held:
        for host, port, variable in wanted:
            trial = held.enter_context(socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET))
            trial.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                trial.bind((host, port))
                # Held until all are tried, so that two settings with one port are found out as well.
                trial.listen()
            except OSError as error:
                what = f"Port {port} on {host} cannot be used ({error.strerror})"
                msg = f"{what}: stop what uses it, or set {variable}."
                raise CannotServeError(msg) from error


def check_migrated() -> None:
    """Raises: CannotServeError when the database lacks tables that this version needs."""
    from django.db import connection  # noqa: PLC0415 -- Django is set up by the command line
    from django.db.migrations.executor import MigrationExecutor  # noqa: PLC0415 -- as above

    executor = MigrationExecutor(connection)
    missing = executor.migration_plan(executor.loader.graph.leaf_nodes())
    connection.close()
    if missing:
        msg = f"The database is not migrated ({len(missing)} steps are missing): run `madang migrate` first."
        raise CannotServeError(msg)


@contextlib.contextmanager
def alone(settings: MadangSettings) -> Iterator[None]:
    """Holds the data directory. Raises: CannotServeError when another `madang serve` has it."""
    settings.run_dir.mkdir(parents=True, exist_ok=True)
    with (settings.run_dir / "serve.lock").open("w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            msg = f"Another madang serves {settings.data_dir} already: stop it, or set MADANG_DATA."
            raise CannotServeError(msg) from error
        lock.write(str(os.getpid()))
        lock.flush()
        yield


class Supervisor:
    """Keeps the three processes running until told to stop."""

    def __init__(self, run_dir: Path, modules: Mapping[str, str] = MODULES) -> None:
        self._run_dir = run_dir
        self._modules = modules
        self._stopping = threading.Event()
        # The write end stays open in here alone; children see its end when this process ends, even by kill -9.
        self._lifeline, self._keep = os.pipe()

    def stop(self, _signal: int = 0, _frame: FrameType | None = None) -> None:
        self._stopping.set()

    def run(self) -> None:
        signal.signal(signal.SIGTERM, self.stop)
        signal.signal(signal.SIGINT, self.stop)
        children = [self._start(name) for name in self._modules]
        while not self._stopping.wait(0.1):
            for child in children:
                self._look_after(child)
        self._end(children)

    def _start(self, name: str) -> Child:
        return Child(name, self._spawn(name), time.monotonic())

    def _spawn(self, name: str) -> subprocess.Popen[bytes]:
        # A session of its own: Ctrl-C in the terminal reaches the supervisor only, which then stops them in order.
        process = subprocess.Popen(  # noqa: S603 -- our own modules
            [sys.executable, "-m", self._modules[name]],
            env=os.environ | {VARIABLE: str(self._lifeline)},
            pass_fds=(self._lifeline,),
            start_new_session=True,
        )
        self._write_pid(name, process.pid)
        return process

    def _write_pid(self, name: str, pid: int) -> None:
        """In one go: who reads it meanwhile sees the old one or the new one, never half of it."""
        beside = self._run_dir / f"{name}.pid.new"
        beside.write_text(str(pid))
        beside.replace(self._run_dir / f"{name}.pid")

    def _look_after(self, child: Child) -> None:
        moment = time.monotonic()
        if child.due is not None:
            if moment >= child.due:
                child.process, child.started, child.due = self._spawn(child.name), moment, None
            return
        code = child.process.poll()
        if code is None:
            return
        child.pause = FIRST_PAUSE_S if moment - child.started > WELL_AFTER_S else min(child.pause * 2, LONGEST_PAUSE_S)
        child.due = moment + child.pause
        log.warning("process ended, starting it again", extra={"child": child.name, "code": code})
        # What it had started itself (gunicorn's workers) would hold its port.
        with contextlib.suppress(ProcessLookupError):
            os.killpg(child.process.pid, signal.SIGKILL)

    def _end(self, children: list[Child]) -> None:
        for child in children:
            if child.process.poll() is None:
                child.process.terminate()
        deadline = time.monotonic() + STOP_PATIENCE_S
        for child in children:
            try:
                child.process.wait(max(0.1, deadline - time.monotonic()))
            except subprocess.TimeoutExpired:
                log.warning("process did not stop, ending it", extra={"child": child.name})
                child.process.kill()
                child.process.wait()
            (self._run_dir / f"{child.name}.pid").unlink(missing_ok=True)


def serve(settings: MadangSettings) -> None:
    """Runs until SIGTERM or Ctrl-C. Raises: CannotServeError."""
    with alone(settings):
        check_ports(settings)
        check_migrated()
        supervise(settings, lambda: _say(f"madang: serving {origin(settings)}"))


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def supervise(settings: MadangSettings, when_up: Callable[[], None], modules: Mapping[str, str] = MODULES) -> None:
    """Keeps them running until told to stop; calls `when_up` once web, world and worker answer for the first time."""
    supervisor = Supervisor(settings.run_dir, modules)
    threading.Thread(target=_call_when_up, args=(settings, when_up), name="when-up", daemon=True).start()
    supervisor.run()


def origin(settings: MadangSettings) -> str:
    return settings.public_url or f"{'https' if settings.tls_cert else 'http'}://{settings.host}:{settings.port}"


def _call_when_up(settings: MadangSettings, when_up: Callable[[], None]) -> None:
    while not _all_up(settings):
        time.sleep(0.05)
    when_up()


def _all_up(settings: MadangSettings) -> bool:
    if not all(answers(settings.run_dir / f"{name}.health") for name in ("world", "worker")):
        return False
    try:
        socket.create_connection(settings.web_address, timeout=1.0).close()
    except OSError:
        return False
    return True
