"""The rows of registering."""

from __future__ import annotations

import functools
import statistics
import subprocess
import sys
import threading
from collections.abc import Callable, Mapping
from typing import Final

from bench.registration.posting import Form, Posted, confirm_all, is_there
from bench.results import Measured
from bench.world.mixed import web_beside
from bench.world.served import ROOT, Crowd, WorldProcess, world_with

PEOPLE: Final = 1000
RUNS: Final = 3
KILL_AFTER: Final = 1.5


def rate() -> Measured:
    seen, lost = _seen()
    runs = [round(len(one.passes) / one.seconds, 1) for one in seen]
    return Measured(name="registration.rate", value=statistics.median(runs), runs=runs, more={"lost_at_kill": lost})


def p99() -> Measured:
    seen, lost = _seen()
    runs = [round(statistics.quantiles(one.took, n=100)[98], 1) for one in seen]
    middle = round(statistics.median(took for one in seen for took in one.took), 1)
    return Measured(
        name="registration.p99",
        value=statistics.median(runs),
        runs=runs,
        more={"p50": middle, "lost_at_kill": lost},
    )


@functools.cache
def _seen() -> tuple[list[Posted], int]:
    """Three runs, and a fourth in which the web process is killed: every pass that was answered has its page after.

    Raises: RuntimeError where one is refused, or lost.
    """
    with world_with(Crowd(1, 60, 40, spread=False)) as world:
        drafts = _drafts(world, PEOPLE * (RUNS + 1))
        with web_beside(world) as web:
            form = Form(web.port)
            # The first fill what is kept in memory.
            confirm_all(form, drafts[:50])
            runs = [confirm_all(form, drafts[PEOPLE * run + 50 : PEOPLE * (run + 1)]) for run in range(RUNS)]
            for one in runs:
                print(f"  {len(one.passes)} in {one.seconds:.1f} s", flush=True)
            killer = threading.Timer(KILL_AFTER, web.kill)
            killer.start()
            killed = confirm_all(form, drafts[PEOPLE * RUNS :])
            killer.join()
        with web_beside(world) as web:
            lost = sum(not is_there(web.port, address) for address in killed.passes)
    print(f"  killed after {len(killed.passes)} answers, {lost} lost", flush=True)
    refused = [answer for one in runs for answer in one.refused]
    if refused or lost:
        msg = f"registration: {len(refused)} refused, {lost} lost"
        raise RuntimeError(msg)
    return runs, lost


def _drafts(world: WorldProcess, many: int) -> list[str]:
    told = subprocess.run(  # noqa: S603 -- our own module
        [sys.executable, "-m", "bench.registration.drafts", str(many)],
        env=dict(world.environment),
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    return told.stdout.split()


ROWS: Final[Mapping[str, Callable[[], Measured]]] = {"registration.rate": rate, "registration.p99": p99}
