"""An XLSX file read in a process of its own: what a file of strangers asks for, it asks of that one.

A few kilobytes can say that their only cell stands at the far corner of a sheet, and a reader then makes room for all
the cells before it. The process may take so much memory and time; a file that wants more ends it, and nothing else.
"""

from __future__ import annotations

import io
import json
import resource
import subprocess
import sys
from contextlib import suppress
from datetime import date, datetime, time
from typing import Any, Final

from python_calamine import CalamineError, CalamineWorkbook

CELL_MOST: Final = 5000
CELLS_MOST: Final = 200_000
_MEMORY_MOST: Final = 512_000_000
_SECONDS_MOST: Final = 10
# For all of it, also on a machine that has much else to do.
_PATIENCE: Final = 60
_TOO_LARGE: Final = 3
_UNREADABLE: Final = 4


class TooLargeError(Exception):
    """It is, or says that it is."""


class UnreadableError(Exception):
    """It is no such file, or a broken one."""


def rows(content: bytes) -> list[list[str]]:
    """The first sheet's cells as one would have typed them. Raises: TooLargeError, UnreadableError."""
    try:
        done = subprocess.run(
            [sys.executable, "-m", "madang.platform.xlsx"],
            input=content,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            timeout=_PATIENCE,
            check=False,
        )
    except subprocess.TimeoutExpired as error:
        raise TooLargeError from error
    if done.returncode == _UNREADABLE:
        raise UnreadableError
    if done.returncode:
        raise TooLargeError
    read: list[list[str]] = json.loads(done.stdout)
    return read


def main() -> int:
    # macOS knows this bound and takes no figure for it: there the cells alone are counted.
    with suppress(ValueError):
        resource.setrlimit(resource.RLIMIT_AS, (_MEMORY_MOST, _MEMORY_MOST))
    resource.setrlimit(resource.RLIMIT_CPU, (_SECONDS_MOST, _SECONDS_MOST))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    try:
        with CalamineWorkbook.from_filelike(io.BytesIO(sys.stdin.buffer.read())) as book:
            sheet = book.get_sheet_by_index(0)
            if sheet.total_height * max(1, sheet.total_width) > CELLS_MOST:
                return _TOO_LARGE
            found = [[_said(cell) for cell in row] for row in sheet.to_python(skip_empty_area=False)]
    except (CalamineError, ValueError, NotImplementedError):
        return _UNREADABLE
    json.dump(found, sys.stdout)
    return 0


def _said(cell: Any) -> str:
    """A cell as one would have typed it."""
    if isinstance(cell, datetime):
        return f"{cell:%Y-%m-%d %H:%M}"
    if isinstance(cell, date):
        return f"{cell:%Y-%m-%d}"
    if isinstance(cell, time):
        return f"{cell:%H:%M}"
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return str(cell).strip()[:CELL_MOST]


if __name__ == "__main__":
    sys.exit(main())
