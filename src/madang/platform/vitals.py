"""Whether the processes of this installation are well, asked over their Unix sockets in the run directory."""

from __future__ import annotations

import socket
from pathlib import Path
from typing import Final, Literal

from madang.platform.conf import conf

Process = Literal["world", "worker"]
PROCESSES: Final[tuple[Process, ...]] = ("world", "worker")
PATIENCE_S: Final = 1.0


def down() -> tuple[Process, ...]:
    """Those that do not answer that they are well."""
    return tuple(name for name in PROCESSES if not answers(conf().run_dir / f"{name}.health"))


def answers(address: Path) -> bool:
    """True when the process that listens on this Unix socket says that it is well."""
    try:
        with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as line:
            line.settimeout(PATIENCE_S)
            line.connect(str(address))
            return line.recv(64).startswith(b"ok")
    except OSError:
        return False
