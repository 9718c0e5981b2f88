"""The rows `works.*`: one measurement serves the three."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable, Mapping
from functools import cache
from statistics import median
from tempfile import TemporaryDirectory
from typing import Final

from bench.results import Measured

WORKS: Final = 6
RUNS: Final = 3


@cache
def _measured() -> list[dict[str, float]]:
    with TemporaryDirectory(prefix="madang-bench-") as folder:
        done = subprocess.run(  # noqa: S603 -- our own program
            [sys.executable, "-m", "bench.works.making", str(WORKS), str(RUNS)],
            env={**os.environ, "MADANG_DATA": folder},
            stdout=subprocess.PIPE,
            text=True,
            check=True,
        )
    runs: list[dict[str, float]] = json.loads(done.stdout)
    return runs


def _rate(name: str, until: str) -> Measured:
    rates = [round(WORKS / run[until], 2) for run in _measured()]
    # On a machine that others use as well, the processor's own seconds say more than the clock.
    spent = round(median(run["cpu"] for run in _measured()) / WORKS, 2)
    return Measured(name=name, value=median(rates), runs=rates, more={"works": WORKS, "cpu_seconds_to_complete": spent})


def showable_rate() -> Measured:
    return _rate("works.showable_rate", "showable")


def complete_rate() -> Measured:
    return _rate("works.complete_rate", "complete")


def rendition_bytes() -> Measured:
    heaviest = [round(run["bytes"] / 1000, 1) for run in _measured()]
    return Measured(name="works.rendition_bytes", value=max(heaviest), runs=heaviest, more={"works": WORKS})


ROWS: Final[Mapping[str, Callable[[], Measured]]] = {
    "works.showable_rate": showable_rate,
    "works.complete_rate": complete_rate,
    "works.rendition_bytes": rendition_bytes,
}
