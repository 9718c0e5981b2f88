"""`python -m bench [NAME…]`: measures rows, compares them with their bars, prints a table, keeps the results."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from typing import Final

from bench.client.rows import ROWS as CLIENT_ROWS
from bench.quiz.rows import ROWS as QUIZ_ROWS
from bench.registration.rows import ROWS as REGISTRATION_ROWS
from bench.results import Measured, keep, table
from bench.web.rows import ROWS as WEB_ROWS
from bench.works.rows import ROWS as WORKS_ROWS
from bench.world.rows import ROWS as WORLD_ROWS

ROWS: Final[Mapping[str, Callable[[], Measured]]] = {
    **CLIENT_ROWS,
    **WEB_ROWS,
    **WORKS_ROWS,
    **WORLD_ROWS,
    **QUIZ_ROWS,
    **REGISTRATION_ROWS,
}


def main(wanted: list[str]) -> int:
    """A name or its beginning ("world") each; without, everything."""
    names = [name for name in ROWS if not wanted or any(name.startswith(word) for word in wanted)]
    if not names:
        print(f"There are: {', '.join(ROWS)}", file=sys.stderr)
        return 2
    rows = []
    for name in names:
        print(f"{name} …", flush=True)
        rows += keep([ROWS[name]()])
    print(table(rows))
    return 0 if all(row["holds"] for row in rows) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
