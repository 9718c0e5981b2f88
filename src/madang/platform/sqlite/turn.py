"""Whose turn it is to write: a queue of all threads of all processes before SQLite's own lock.

SQLite lets one write at a time, and who finds it taken sleeps and looks again, ever more seldom: of many, some look in
vain until they give up, while the file lies idle between two looks. A lock of the system is handed on at once, to whom
it was promised first, and goes with a process that is killed.
"""

from __future__ import annotations

import fcntl
import os
import threading
from collections import defaultdict
from pathlib import Path

# By the file that is locked: one of a process's threads asks the system, the others wait for it here.
_within: defaultdict[Path, threading.Lock] = defaultdict(threading.Lock)


class Turn:
    """One connection's place in the queue at `path`, a file that is made where it is missing."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._file: int | None = None
        self._is_mine = False

    def take(self, patience: float) -> bool:
        """Waits until it is this connection's turn; False when other threads of this process held it for `patience`
        seconds.
        """
        if not _within[self._path].acquire(timeout=patience):
            return False
        try:
            if self._file is None:
                self._file = os.open(self._path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
            fcntl.flock(self._file, fcntl.LOCK_EX)
        except BaseException:
            _within[self._path].release()
            raise
        self._is_mine = True
        return True

    def give_back(self) -> None:
        """Hands it on. Twice is no error."""
        if self._is_mine and self._file is not None:
            self._is_mine = False
            fcntl.flock(self._file, fcntl.LOCK_UN)
            _within[self._path].release()

    def close(self) -> None:
        self.give_back()
        if self._file is not None:
            os.close(self._file)
            self._file = None
