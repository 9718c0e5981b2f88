"""Every cell of the report under one key, and how the cells hang together: what withholding small numbers needs."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass
from itertools import chain, pairwise
from typing import Any

from madang.kernel.traffic import MODES
from madang.outcomes.suppression import AtMost, Key, Level, Relations, Whole, levels
from madang.outcomes.types import COUNTS, Count, Figures, Game, Report

# Different people: somebody may be in both parts.
OF_PEOPLE: frozenset[Count] = frozenset({"people", "players"})

# A total is withheld only where nothing below it will do.
WORTH = {"total": 9, "peak": 9, "game": 5, "hall": 3, "day": 3, "mode": 2}

# Acts of those who run the day, which they announce: not about people.
OPEN = frozenset({"staging"})


@dataclass(frozen=True, slots=True)
class Told:
    """A figure, and whether it is shown, told as under 5, or withheld."""

    value: int
    level: Level = "shown"

    @property
    def least(self) -> int:
        """What may be known of it, for putting in order and for bars: hidden ones give nothing away by that."""
        return self.value if self.level == "shown" else 0


def exact(report: Report) -> dict[Key, Told]:
    """The organiser's own view."""
    return {key: Told(value) for key, value in cells(report.figures).items()}


def withheld(report: Report) -> dict[Key, Told]:
    """The view that may leave the house."""
    values = cells(report.figures)
    hidden = levels({key: value for key, value in values.items() if key[0] not in OPEN}, relations(report, values))
    return {key: Told(value, hidden.get(key, "shown")) for key, value in values.items()}


def cells(figures: Figures) -> dict[Key, int]:
    """All figures, each under its key: ("total", "people"), ("mode", "online", "visits"), ("work", id, "views") …"""
    found: dict[Key, int] = {("total", count): figures.total.of(count) for count in COUNTS}
    for count in COUNTS:
        found |= {("mode", mode, count): basics.of(count) for mode, basics in figures.by_mode.items()}
        found |= {("apart", traffic, count): basics.of(count) for traffic, basics in figures.apart.items()}
    for hall, attention in figures.halls.items():
        found |= _columns(("hall", str(hall)), attention)
    for work, attention in figures.works.items():
        found |= _columns(("work", str(work)), attention)
    found["peak",] = figures.peak.people
    found |= {("moment", moment.at.isoformat()): moment.people for moment in figures.line}
    for day in figures.days:
        found |= _columns(("day", day.day.isoformat()), day, leave=("day",))
    found |= dict(chain.from_iterable(_game(game) for game in figures.games))
    # What they have in common with the total is told there, under one key.
    found |= _columns(("cheering",), figures.cheering, leave=("left",))
    found |= _columns(("asking",), figures.asking, leave=("asked", "votes"))
    found |= _columns(("talking",), figures.talking, leave=("lines",))
    staged = figures.staging
    found |= {("staging", "cues"): len(staged.cues)}
    found |= {("staging", "announcements"): staged.announcements, ("staging", "summons"): staged.summons}
    return found | _elsewhere(figures)


def relations(report: Report, values: Mapping[Key, int]) -> Relations:
    """What a reader of the report can rely on: whatever of it this log bears out."""
    figures = report.figures
    wholes = [*_modes(), *_days(figures), *_halls(report, values), *_games(figures)]
    return Relations(
        wholes=[whole for whole in wholes if whole.parts and whole.holds(values)],
        at_most=[each for each in _at_most(report) if each.holds(values)],
        worth={key: WORTH.get(key[0], 0) for key in values},
    )


def _columns(begin: Key, told: Any, leave: tuple[str, ...] = ()) -> dict[Key, int]:
    return {(*begin, name): value for name, value in asdict(told).items() if name not in leave}


def _game(game: Game) -> Iterator[tuple[Key, int]]:
    yield ("game", str(game.id), "players"), game.players
    for each in game.rounds:
        yield ("round", str(each.id), "answered"), each.answered
        yield ("round", str(each.id), "right"), each.right
        yield ("round", str(each.id), "survivors"), each.survivors


def _elsewhere(figures: Figures) -> dict[Key, int]:
    """What is in the total and in no hall that is listed: works that are no more. A cell that nobody is shown."""
    return {
        ("elsewhere", count): rest
        for count in ("views", "empathy")
        if (rest := getattr(figures.total, count) - sum(getattr(hall, count) for hall in figures.halls.values())) > 0
    }


def _modes() -> Iterator[Whole]:
    for count in COUNTS:
        parts = tuple(("mode", mode, count) for mode in MODES)
        yield Whole(("total", count), parts, overlapping=count in OF_PEOPLE)


def _days(figures: Figures) -> Iterator[Whole]:
    days = [day.day.isoformat() for day in figures.days]
    for count in ("people", "visits", "views"):
        yield Whole(("total", count), tuple(("day", day, count) for day in days), overlapping=count == "people")


def _halls(report: Report, values: Mapping[Key, int]) -> Iterator[Whole]:
    works = defaultdict(list)
    for line in report.works:
        if line.work_id in report.figures.works:
            works[line.hall_id].append(str(line.work_id))
    for count in ("views", "empathy"):
        rest = [("elsewhere", count)] if ("elsewhere", count) in values else []
        yield Whole(("total", count), (*(("hall", str(hall), count) for hall in report.figures.halls), *rest))
        for hall, found in works.items():
            yield Whole(("hall", str(hall), count), tuple(("work", work, count) for work in found))


def _games(figures: Figures) -> Iterator[Whole]:
    games = tuple(("game", str(game.id), "players") for game in figures.games)
    yield Whole(("total", "players"), games, overlapping=True)


def _at_most(report: Report) -> Iterator[AtMost]:
    figures = report.figures
    for begin in (("total",), *(("mode", mode) for mode in MODES)):
        yield AtMost((*begin, "people"), (*begin, "visits"))
        yield AtMost((*begin, "arrived"), (*begin, "people"))
    yield AtMost(("total", "arrived"), ("total", "registered"))
    for day in figures.days:
        yield AtMost(("day", day.day.isoformat(), "people"), ("day", day.day.isoformat(), "visits"))
    for line in report.works:
        work = ("work", str(line.work_id))
        yield AtMost((*work, "people"), (*work, "views"))
        yield AtMost((*work, "people"), ("hall", str(line.hall_id), "people"))
    for whole, part in ((("total", "cheers"), "cheering"), (("total", "questions"), "asking")):
        yield AtMost((part, "people"), whole)
    yield AtMost(("cheering", "handed_on"), ("total", "cheers"))
    yield AtMost(("asking", "picked"), ("total", "questions"))
    yield AtMost(("talking", "people"), ("total", "lines"))
    yield AtMost(("talking", "help_settled"), ("talking", "help_asked"))
    for game in figures.games:
        yield from _in_game(game)


def _in_game(game: Game) -> Iterator[AtMost]:
    for each in game.rounds:
        begin = ("round", str(each.id))
        yield AtMost((*begin, "answered"), ("game", str(game.id), "players"))
        yield AtMost((*begin, "right"), (*begin, "answered"))
    for before, after in pairwise(game.rounds):
        yield AtMost(("round", str(after.id), "survivors"), ("round", str(before.id), "survivors"))
