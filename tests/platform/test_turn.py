"""Writers queue up before SQLite: one at a time, and whoever is gone stands in nobody's way."""

from __future__ import annotations

import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.utils import ConnectionHandler, OperationalError

from madang.platform.sqlite.turn import Turn

HOLDER = """
import sys
from pathlib import Path
from madang.platform.sqlite.turn import Turn
assert Turn(Path(sys.argv[1])).take(1)
print("mine", flush=True)
sys.stdin.read()
"""


@pytest.fixture
def handler(db: None, tmp_path: Path) -> Iterator[ConnectionHandler]:  # noqa: ARG001 -- databases may be opened
    settings = {
        "ENGINE": "madang.platform.sqlite",
        "NAME": str(tmp_path / "small.sqlite3"),
        "OPTIONS": {"transaction_mode": "IMMEDIATE"},
    }
    handler = ConnectionHandler({"default": settings})
    yield handler
    handler.close_all()


def is_free(tmp_path: Path) -> bool:
    other = Turn(tmp_path / "small.sqlite3-turn")
    taken = other.take(0)
    other.close()
    return taken


def test_it_is_one_at_a_time(tmp_path: Path) -> None:
    first, second = Turn(tmp_path / "turn"), Turn(tmp_path / "turn")
    assert first.take(0)
    assert not second.take(0)
    first.give_back()
    first.give_back()
    assert second.take(0)
    second.close()
    assert first.take(0)
    first.close()


def test_a_process_that_is_killed_hands_it_on(tmp_path: Path) -> None:
    command = [sys.executable, "-c", HOLDER, str(tmp_path / "turn")]
    holder = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)  # noqa: S603 -- our own
    assert holder.stdout is not None
    assert holder.stdout.readline() == "mine\n"
    taken = threading.Event()

    def wait() -> None:
        turn = Turn(tmp_path / "turn")
        if turn.take(1):
            taken.set()
        turn.close()

    waiting = threading.Thread(target=wait)
    waiting.start()
    assert not taken.is_set()
    holder.kill()
    holder.communicate()
    waiting.join(30)
    assert taken.is_set()


def test_a_transaction_takes_it_and_hands_it_on_however_it_ends(handler: ConnectionHandler, tmp_path: Path) -> None:
    connection = handler["default"]
    # As `transaction.atomic` does, which knows only the connections of the settings.
    _begin(connection)
    assert not is_free(tmp_path)
    connection.cursor().execute("CREATE TABLE thing (name TEXT UNIQUE)")
    _end(connection)
    assert is_free(tmp_path)

    _begin(connection)
    connection.rollback()
    connection.set_autocommit(True)
    assert is_free(tmp_path)

    _begin(connection)
    connection.close()
    assert is_free(tmp_path)


def test_it_is_handed_on_when_sqlite_itself_says_no(handler: ConnectionHandler, tmp_path: Path) -> None:
    first, second = handler["default"], ConnectionHandler(handler.settings)["default"]
    second.settings_dict["OPTIONS"]["timeout"] = 0
    first.cursor().execute("CREATE TABLE thing (name TEXT)")
    # By a way around the queue, as another program's.
    first.cursor().execute("BEGIN IMMEDIATE")
    with pytest.raises(OperationalError):
        _begin(second)
    assert is_free(tmp_path)
    first.cursor().execute("COMMIT")
    second.close()


def _begin(connection: BaseDatabaseWrapper) -> None:
    connection.set_autocommit(False, force_begin_transaction_with_broken_autocommit=True)


def _end(connection: BaseDatabaseWrapper) -> None:
    connection.commit()
    connection.set_autocommit(True)
