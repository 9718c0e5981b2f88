"""`make dev`: serves the demo and starts it again at every change of Python; Vite rebuilds the client as it changes."""

from __future__ import annotations

import contextlib
import os
import subprocess
import sys
import time
from pathlib import Path

from tools.build.node import npm_command, path_with_node

ROOT = Path(__file__).resolve().parents[1]
PAUSE_S = 0.5


def newest() -> float:
    """The time of the youngest source file."""
    endings = ("*.py", "*.html", "*.po", "*.toml")
    return max(file.stat().st_mtime for ending in endings for file in (ROOT / "src").rglob(ending))


def start() -> subprocess.Popen[bytes]:
    environment = os.environ | {"MADANG_DEBUG": "1"}
    return subprocess.Popen([sys.executable, "-m", "madang.app.cli", "demo"], cwd=ROOT, env=environment)


def main() -> None:
    environment = os.environ | {"PATH": path_with_node(os.environ.get("PATH", ""))}
    vite = subprocess.Popen([*npm_command(), "run", "dev"], cwd=ROOT / "web", env=environment)  # noqa: S603 -- our words
    served, seen = start(), newest()
    with contextlib.suppress(KeyboardInterrupt):
        while True:
            time.sleep(PAUSE_S)
            if newest() > seen:
                seen = newest()
                served.terminate()
                served.wait()
                served = start()
    for process in (served, vite):
        process.terminate()
        process.wait()


if __name__ == "__main__":
    main()
