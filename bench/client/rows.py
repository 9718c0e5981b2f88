"""The rows of the client, each a function that measures."""

from __future__ import annotations

import statistics
from collections.abc import Callable, Mapping
from typing import Final

from bench.client.arriving import arrivals
from bench.client.chromium import chromium
from bench.client.crowd import traced
from bench.client.frames import p95
from bench.demo import demo
from bench.results import Measured

RUNS: Final = 3


def first_walkable() -> Measured:
    with demo() as served, chromium() as browser:
        runs = [round(one.walkable, 1) for one in arrivals(browser, served.url, RUNS + 2)]
    return Measured(name="client.first_walkable", value=statistics.median(runs), runs=runs)


def js_gzip() -> Measured:
    with demo() as served, chromium() as browser:
        (arrival,) = arrivals(browser, served.url, 1)
    kilobytes = arrival.packed / 1000
    return Measured(
        name="client.js_gzip",
        value=kilobytes,
        runs=[kilobytes],
        more={"files": len(arrival.scripts), "unpacked_kb": sum(whole for _, whole in arrival.scripts) / 1000},
    )


def frame_script() -> Measured:
    with chromium() as browser:
        seen = [traced(browser) for _ in range(RUNS)]
    runs = [round(p95([frame.own for frame in frames]), 2) for frames in seen]
    return Measured(
        name="client.frame_script",
        value=statistics.median(runs),
        runs=runs,
        more={
            "frames": [len(frames) for frames in seen],
            "p50": round(statistics.median(frame.own for frames in seen for frame in frames), 2),
            "p95_by_the_clock": round(statistics.median(p95([frame.clock for frame in frames]) for frames in seen), 2),
        },
    )


ROWS: Final[Mapping[str, Callable[[], Measured]]] = {
    "client.first_walkable": first_walkable,
    "client.js_gzip": js_gzip,
    "client.frame_script": frame_script,
}
