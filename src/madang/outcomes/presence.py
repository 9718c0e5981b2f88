"""How many visitors were in the world at once, over the day."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from madang.outcomes.types import Moment, Peak
from madang.platform.types import EventRow

STEP = timedelta(minutes=10)


@dataclass(slots=True)
class Presence:
    """Fed with `world.present`, which is written whenever the number has changed: it holds until the next."""

    zone: ZoneInfo
    peak: Peak = field(default_factory=Peak)
    by_day: dict[date, int] = field(default_factory=lambda: defaultdict(int))
    changes: list[tuple[datetime, int]] = field(default_factory=list)

    def add(self, event: EventRow) -> None:
        there = event.data.get("visitor")
        if not isinstance(there, int):
            return
        self.changes.append((event.at, there))
        day = event.at.astimezone(self.zone).date()
        self.by_day[day] = max(self.by_day[day], there)
        if there > self.peak.people:
            self.peak = Peak(people=there, at=event.at)

    def line(self) -> tuple[Moment, ...]:
        """The day of the peak in steps of ten minutes, from the first in which anyone was there to the last."""
        if self.peak.at is None:
            return ()
        begin = datetime.combine(self.peak.at.astimezone(self.zone).date(), time.min, tzinfo=self.zone)
        steps = self._steps(begin)
        there = [index for index, people in enumerate(steps) if people]
        return tuple(Moment(at=begin + index * STEP, people=steps[index]) for index in range(there[0], there[-1] + 1))

    def _steps(self, begin: datetime) -> list[int]:
        steps = [0] * (timedelta(days=1) // STEP)
        since, people = begin, 0
        for at, there in [*self.changes, (self._end(begin), 0)]:
            _raise(steps, begin, since, at, people)
            since, people = at, there
            _raise(steps, begin, at, at, there)
        return steps

    def _end(self, begin: datetime) -> datetime:
        """What is not followed by a change has lasted no longer than is known."""
        return max(begin, self.changes[-1][0])


def _raise(steps: list[int], begin: datetime, since: datetime, until: datetime, people: int) -> None:
    """Every step that the time from `since` to `until` touches had at least so many people."""
    first, last = (since - begin) // STEP, (until - begin) // STEP
    for index in range(max(0, first), min(len(steps) - 1, last) + 1):
        steps[index] = max(steps[index], people)
