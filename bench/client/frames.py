"""Frames of the world's client, read from a browser's trace.

A frame is one of our animation callbacks with the style and layout that follow it, up to the next. Times are those of
the thread: on a machine without a graphics card the pictures are computed on the same cores, and waiting for a turn
there is not what is measured. The same by the clock is told beside it.
"""

from __future__ import annotations

import json
import statistics
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

CATEGORIES: Final = ("devtools.timeline", "disabled-by-default-devtools.timeline", "blink.user_timing")
_CALLBACK: Final = "FireAnimationFrame"
_AFTER: Final = frozenset({"UpdateLayoutTree", "Layout"})
_PERCENTILE: Final = 95
# A callback that finds nothing due returns at once: it draws no frame, and would flatter the others.
_IDLE_MS: Final = 0.5


@dataclass(frozen=True, slots=True)
class Frame:
    """Milliseconds of the thread, and by the clock."""

    own: float
    clock: float


def frames_of(trace: bytes) -> list[Frame]:
    """Raises: RuntimeError for a trace without our callbacks."""
    events = [event for event in json.loads(trace)["traceEvents"] if event.get("ph") == "X"]
    callbacks = [event for event in events if event["name"] == _CALLBACK]
    if not callbacks:
        msg = "the trace has no animation callbacks"
        raise RuntimeError(msg)
    busiest = statistics.mode((event["pid"], event["tid"]) for event in callbacks)
    there = [event for event in events if (event["pid"], event["tid"]) == busiest]
    gathered = _gathered(sorted(there, key=lambda event: float(event["ts"])))
    return [frame for frame in gathered if frame.own >= _IDLE_MS]


def p95(values: Sequence[float]) -> float:
    return statistics.quantiles(values, n=100)[_PERCENTILE - 1]


def _gathered(events: Sequence[Mapping[str, Any]]) -> Iterator[Frame]:
    own = clock = 0.0
    begun, end = False, 0.0
    for event in events:
        if event["name"] == _CALLBACK:
            if begun:
                yield Frame(own / 1000, clock / 1000)
            own, clock, begun = 0.0, 0.0, True
            end = float(event["ts"]) + float(event["dur"])
        # What is forced within the callback is in its own time already.
        elif event["name"] not in _AFTER or not begun or float(event["ts"]) < end:
            continue
        own += float(event.get("tdur", event["dur"]))
        clock += float(event["dur"])
