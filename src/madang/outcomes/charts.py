"""The day's presence as a line, drawn with numbers only: what the page's SVG and its words need."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import groupby
from zoneinfo import ZoneInfo

from madang.outcomes.ledger import Told
from madang.outcomes.presence import STEP
from madang.outcomes.suppression import Key
from madang.outcomes.types import Moment, Peak

WIDTH, HEIGHT = 760, 260
LEFT, RIGHT, TOP, BOTTOM = 52, 16, 28, 32
STEPS = (1, 2, 5)
MOST_LINES = 6
MOST_HOURS = 12


@dataclass(frozen=True, slots=True)
class Tick:
    """Where along its axis, in the drawing's units, and what is written there."""

    at: float
    text: str


@dataclass(frozen=True, slots=True)
class Mark:
    """The peak: its place, what is written, and to which side of the place ("start", "middle", "end")."""

    x: float
    y: float
    text: str
    anchor: str


@dataclass(frozen=True, slots=True)
class Chart:
    """`lines` and `areas`: one each for every stretch that may be told."""

    width: int
    height: int
    left: int
    right: int
    bottom: int
    lines: tuple[str, ...]
    areas: tuple[str, ...]
    rows: tuple[Tick, ...]
    hours: tuple[Tick, ...]
    mark: Mark
    gaps: bool
    hourly: tuple[tuple[str, Told], ...]


def presence(line: tuple[Moment, ...], peak: Peak, told: Mapping[Key, Told], zone: ZoneInfo) -> Chart | None:
    """None when nobody was there, or too few at any time to be told."""
    points = [(moment.at.astimezone(zone), told["moment", moment.at.isoformat()]) for moment in line]
    shown = [(at, each.value) for at, each in points if each.level == "shown"]
    if not shown:
        return None
    axes = _Axes(points[0][0], points[-1][0] + STEP, _top(max(people for _, people in shown)))
    stretches = [
        [axes.place(at, each.value) for at, each in group]
        for is_shown, group in groupby(points, key=lambda point: point[1].level == "shown")
        if is_shown
    ]
    return Chart(
        width=WIDTH,
        height=HEIGHT,
        left=LEFT,
        right=WIDTH - RIGHT,
        bottom=HEIGHT - BOTTOM,
        lines=tuple(_path(stretch) for stretch in stretches),
        areas=tuple(_area(stretch) for stretch in stretches),
        rows=axes.rows(),
        hours=axes.hours(),
        mark=_mark(axes, max(shown, key=lambda point: (point[1], -point[0].timestamp())), peak, zone),
        gaps=len(shown) < len(points),
        hourly=_hourly(points),
    )


@dataclass(frozen=True, slots=True)
class _Axes:
    begin: datetime
    end: datetime
    top: int

    def place(self, at: datetime, people: int) -> tuple[float, float]:
        return self._x(at), self._y(people)

    def rows(self) -> tuple[Tick, ...]:
        step = _step(self.top)
        return tuple(Tick(self._y(people), f"{people:,}") for people in range(0, self.top + 1, step))

    def hours(self) -> tuple[Tick, ...]:
        every = next(
            hours for hours in (1, 2, 3, 4, 6) if (self.end - self.begin) / timedelta(hours=hours) <= MOST_HOURS
        )
        first = self.begin.replace(minute=0) + timedelta(hours=1 if self.begin.minute else 0)
        count = int((self.end - first) / timedelta(hours=1)) + 1
        hours = (first + timedelta(hours=hour) for hour in range(count))
        return tuple(Tick(self._x(at), f"{at:%H:%M}") for at in hours if at.hour % every == 0)

    def _x(self, at: datetime) -> float:
        share = (at - self.begin) / (self.end - self.begin)
        return round(LEFT + share * (WIDTH - LEFT - RIGHT), 1)

    def _y(self, people: int) -> float:
        return round(HEIGHT - BOTTOM - people / self.top * (HEIGHT - TOP - BOTTOM), 1)


def _mark(axes: _Axes, highest: tuple[datetime, int], peak: Peak, zone: ZoneInfo) -> Mark:
    x, y = axes.place(*highest)
    anchor = "start" if x < LEFT + WIDTH / 8 else "end" if x > WIDTH - RIGHT - WIDTH / 8 else "middle"
    at = peak.at.astimezone(zone) if peak.at else highest[0]
    return Mark(x, y, f"{highest[1]:,} ({at:%H:%M})", anchor)


def _step(top: int) -> int:
    """The distance of lines: 1, 2 or 5 times a power of ten, so that there are few."""
    size = 1
    while True:
        for step in STEPS:
            if top / (step * size) <= MOST_LINES:
                return step * size
        size *= 10


def _top(most: int) -> int:
    step = _step(most)
    return -(-most // step) * step


def _path(stretch: list[tuple[float, float]]) -> str:
    return "M" + " L".join(f"{x} {y}" for x, y in stretch)


def _area(stretch: list[tuple[float, float]]) -> str:
    floor = HEIGHT - BOTTOM
    return f"{_path(stretch)} L{stretch[-1][0]} {floor} L{stretch[0][0]} {floor} Z"


def _hourly(points: list[tuple[datetime, Told]]) -> tuple[tuple[str, Told], ...]:
    """The most within each hour, for those who read it."""
    hours = groupby(points, key=lambda point: f"{point[0]:%H}:00")
    return tuple((hour, max((each for _, each in group), key=lambda each: each.value)) for hour, group in hours)
