"""The beat: ten ticks a second, each room at its own moment of the tick, so that the work is spread out."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Final

from madang.kernel.telemetry import Figures
from madang.realtime.rooms import SLOTS
from madang.world.step import STEP_MS

TICK_SECONDS: Final = 0.1
_STEPS: Final = round(TICK_SECONDS * 1000) // STEP_MS
# After a pause of the whole process, avatars do not leap further than this.
_MOST_STEPS: Final = 3 * _STEPS


class Ticker:
    """Calls `beat(slot, tick, steps)` for each slot of each tick, and `each_second` every tenth tick. Before a beat it
    lets the world `listen`: what somebody has said by then counts in it.
    """

    def __init__(
        self,
        beat: Callable[[int, int, int], None],
        each_second: Callable[[], None],
        figures: Figures,
        listen: Callable[[], None],
    ) -> None:
        self._beat = beat
        self._listen = listen
        self._each_second = each_second
        self._figures = figures
        self._count = 0
        self._timer: asyncio.TimerHandle | None = None
        self._due = 0.0

    def start(self) -> None:
        self._due = asyncio.get_running_loop().time()
        self._next(1)

    def stop(self) -> None:
        if self._timer is not None:
            self._timer.cancel()

    def _next(self, missed: int) -> None:
        loop = asyncio.get_running_loop()
        self._due += TICK_SECONDS / SLOTS
        self._timer = loop.call_at(self._due, self._run, missed)

    def _run(self, ticks: int) -> None:
        loop = asyncio.get_running_loop()
        self._count += 1
        tick, slot = divmod(self._count, SLOTS)
        self._listen()
        began = loop.time()
        self._figures.lag.took(began - self._due)
        try:
            self._beat(slot, tick, min(_STEPS * ticks, _MOST_STEPS))
            if slot == 0 and tick % round(1 / TICK_SECONDS) == 0:
                self._each_second()
        finally:
            ended = loop.time()
            self._figures.tick.took(ended - began)
            late = ended - self._due
            missed = int(late / TICK_SECONDS)
            # Whole ticks that were missed are walked in the next one, not told one by one.
            self._due += missed * TICK_SECONDS
            self._figures.missed.value += missed
            self._next(1 + missed)
