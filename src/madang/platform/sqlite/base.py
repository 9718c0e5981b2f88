"""What Django looks for in a backend's package: the connection. It differs from Django's own only in its turn."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from django.db.backends.sqlite3 import base
from django.db.utils import OperationalError

from madang.platform.sqlite.turn import Turn

_PATIENCE = 20.0


class DatabaseWrapper(base.DatabaseWrapper):
    """A transaction begins when it is its connection's turn, and hands it on when it ends. Single statements outside of
    one find their way by SQLite's own lock.
    """

    def __init__(self, *args: Any, **fields: Any) -> None:
        super().__init__(*args, **fields)
        self._turn: Turn | None = None

    # What django-stubs leave out of their superclass is called below.
    def _start_transaction_under_autocommit(self) -> None:
        turn = self._taken_turn()
        try:
            super()._start_transaction_under_autocommit()  # type: ignore[misc]
        except BaseException:
            turn.give_back()
            raise

    def _commit(self) -> None:
        try:
            super()._commit()  # type: ignore[misc]
        finally:
            self._hand_on()

    def _rollback(self) -> None:
        try:
            super()._rollback()  # type: ignore[misc]
        finally:
            self._hand_on()

    def _close(self) -> None:
        try:
            super()._close()  # type: ignore[misc]
        finally:
            if self._turn is not None:
                self._turn.close()
                self._turn = None

    def _taken_turn(self) -> Turn:
        if self._turn is None:
            # Of the file that is open now: tests open another than the settings name.
            self._turn = Turn(Path(f"{self.settings_dict['NAME']}-turn"))
        if not self._turn.take(_PATIENCE):
            msg = "database is locked"
            raise OperationalError(msg)
        return self._turn

    def _hand_on(self) -> None:
        is_over = self.connection is None or not self.connection.in_transaction
        if is_over and self._turn is not None:
            self._turn.give_back()
