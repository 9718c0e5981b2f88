"""Starting, stopping, and what is said when it cannot be."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from tests.served import PROCESSES, Served

pytestmark = pytest.mark.serve


def test_a_clean_stop_ends_everything(served: Served) -> None:
    pids = [served.pid(name) for name in PROCESSES]
    assert served.stop() == 0
    assert served.health() == 0
    assert all(not _alive(pid) for pid in pids)
    served.start()


def _alive(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True


def test_a_taken_port_is_said_in_one_line(served: Served, tmp_path_factory: pytest.TempPathFactory) -> None:
    data = tmp_path_factory.mktemp("taken")
    command = [sys.executable, "-m", "madang.app.cli", "demo", "--data", str(data), "--port", str(served.port)]
    told = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603 -- our own words
    assert told.returncode == 1
    assert told.stderr.count("\n") == 1
    assert str(served.port) in told.stderr
    assert "MADANG_PORT" in told.stderr


def test_an_unmigrated_database_is_said_in_one_line(tmp_path_factory: pytest.TempPathFactory) -> None:
    data = tmp_path_factory.mktemp("unmigrated")
    command = [sys.executable, "-m", "madang.app.cli", "serve", "--data", str(data), "--port", "19181"]
    told = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603 -- our own words
    assert (told.returncode, told.stderr.count("\n")) == (1, 1)
    assert "madang migrate" in told.stderr
