"""The rows of the pages, each a function that measures."""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
from collections.abc import Callable, Mapping
from typing import Final

from bench.demo import demo
from bench.results import Measured
from bench.web.asking import ask
from bench.web.pages import PAGES, visitor_cookies
from bench.world.served import ROOT

RATE: Final = 100
SECONDS: Final = 10
RUNS: Final = 3


def page_p95() -> Measured:
    with demo() as served:
        cookies = visitor_cookies(served)
        ask(served.port, PAGES, cookies, rate=20, seconds=3)
        seen = [ask(served.port, PAGES, cookies, rate=RATE, seconds=SECONDS) for _ in range(RUNS)]
    for one in seen:
        if one.refused:
            msg = f"web.page_p95: {len(one.refused)} refused, such as {one.refused[0]}"
            raise RuntimeError(msg)
    runs = [round(statistics.quantiles(one.took, n=100)[94], 1) for one in seen]
    middle = statistics.median(took for one in seen for took in one.took)
    return Measured(
        name="web.page_p95", value=statistics.median(runs), runs=runs, more={"p50": round(middle, 1), "rate": RATE}
    )


def queries_per_page() -> Measured:
    """The page with the most."""
    with demo() as served:
        cookies = visitor_cookies(served)
        environment = os.environ | {"MADANG_DATA": str(served.data), "MADANG_DEMO": "1"}
        told = subprocess.run(  # noqa: S603 -- our own module
            [sys.executable, "-m", "bench.web.queries", cookies, *PAGES],
            env=environment,
            cwd=ROOT,
            capture_output=True,
            text=True,
            check=False,
        )
    if told.returncode:
        raise RuntimeError(told.stderr)
    counted: dict[str, int] = json.loads(told.stdout)
    return Measured(
        name="web.queries_per_page",
        value=max(counted.values()),
        runs=sorted(counted.values()),
        more={"pages": counted},
    )


ROWS: Final[Mapping[str, Callable[[], Measured]]] = {
    "web.page_p95": page_p95,
    "web.queries_per_page": queries_per_page,
}
