"""The figures of an outcome, with what each counts.

Facts were committed before they were acknowledged; traces (presence, views, footsteps) may miss the last second
before a kill. docs/outcome.md defines every figure in words.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Literal, get_args
from uuid import UUID
from zoneinfo import ZoneInfo

from madang.expos.types import Hall
from madang.kernel.ids import HallId, SpaceId, WorkId
from madang.kernel.text import Text
from madang.kernel.traffic import Mode, Traffic

Count = Literal[
    "registered",
    "arrived",
    "people",
    "visits",
    "views",
    "empathy",
    "cheers",
    "questions",
    "votes",
    "players",
    "lines",
]
COUNTS: tuple[Count, ...] = get_args(Count)
Side = Literal["o", "x", ""]


@dataclass(frozen=True, slots=True)
class Places:
    """Which hall a work or a space belongs to, and the zone in which the expo's days begin and end."""

    hall_of_work: Mapping[WorkId, HallId]
    hall_of_space: Mapping[SpaceId, HallId]
    zone: ZoneInfo = field(default_factory=lambda: ZoneInfo("Asia/Seoul"))


@dataclass(frozen=True, slots=True)
class Basics:
    """What can be told of every kind of traffic and of both modes.

    Facts: `registered` (confirmed now), `arrived` (checked in at the venue), `people` (different people who came),
    `visits` (how often they came), `empathy`, `cheers`, `votes` (as they stand now), `questions`, `players` (who
    took part in the quiz), `lines` of chat. Trace: `views` of works.
    """

    registered: int = 0
    arrived: int = 0
    people: int = 0
    visits: int = 0
    views: int = 0
    empathy: int = 0
    cheers: int = 0
    questions: int = 0
    votes: int = 0
    players: int = 0
    lines: int = 0

    def of(self, count: Count) -> int:
        return int(getattr(self, count))


@dataclass(frozen=True, slots=True)
class Attention:
    """What a work or hall got: `people` who looked (known by their pass), `views` in all, `empathy` now."""

    people: int = 0
    views: int = 0
    empathy: int = 0


@dataclass(frozen=True, slots=True)
class Peak:
    """Most visitors in the world at once (trace), and when that was first so; None when nobody was there."""

    people: int = 0
    at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Moment:
    """The most visitors at once within the ten minutes that begin `at`."""

    at: datetime
    people: int


@dataclass(frozen=True, slots=True)
class Day:
    """One day in the expo's zone: different people who came, visits begun, works viewed, the most at once."""

    day: date
    people: int
    visits: int
    views: int
    peak: int


@dataclass(frozen=True, slots=True)
class Round:
    """One question of a game: how many `answered`, were `right`, and were still in afterwards (`survivors`).

    `side` is the right answer, "" while it has not been told; a `void` round puts nobody out. `question`: which of
    the bank was asked, where the log tells it.
    """

    id: UUID
    number: int
    question: UUID | None = None
    side: Side = ""
    void: bool = False
    answered: int = 0
    right: int = 0
    survivors: int = 0


@dataclass(frozen=True, slots=True)
class Game:
    """`players`: different visitors who joined, whether they then answered or not."""

    id: UUID
    opened_at: datetime
    players: int
    rounds: tuple[Round, ...]


@dataclass(frozen=True, slots=True)
class Cheering:
    """Cheers left and not taken back, by how many `people`; `handed_on`: those that follow on somebody else's."""

    left: int = 0
    people: int = 0
    handed_on: int = 0


@dataclass(frozen=True, slots=True)
class Asking:
    """Questions of the public: who `asked` them, `votes` as they stand, and how many were `picked` for the stage."""

    asked: int = 0
    people: int = 0
    votes: int = 0
    picked: int = 0


@dataclass(frozen=True, slots=True)
class Talking:
    """Lines of chat, by how many people; calls for help and how many were settled; reports of lines and people."""

    lines: int = 0
    people: int = 0
    help_asked: int = 0
    help_settled: int = 0
    reports: int = 0
    hidden: int = 0


@dataclass(frozen=True, slots=True)
class Staging:
    """What those who ran the day did: cues with the moment each was first fired, announcements, summons."""

    cues: Mapping[UUID, datetime] = field(default_factory=dict)
    announcements: int = 0
    summons: int = 0


@dataclass(frozen=True, slots=True)
class Figures:
    """All but `apart` and `staging` are of visitors only. Somebody who used both modes is in both of `by_mode`.

    `line`: the presence of the busiest day. `scripted`: the log was written by the demo, not by people.
    """

    total: Basics
    peak: Peak
    by_mode: Mapping[Mode, Basics]
    works: Mapping[WorkId, Attention]
    halls: Mapping[HallId, Attention]
    days: tuple[Day, ...]
    line: tuple[Moment, ...]
    games: tuple[Game, ...]
    cheering: Cheering
    asking: Asking
    talking: Talking
    staging: Staging
    apart: Mapping[Traffic, Basics]
    scripted: bool


@dataclass(frozen=True, slots=True)
class WorkLine:
    """`order`: along the route, hall by hall, from 1."""

    work_id: WorkId
    title: Text
    hall_id: HallId
    order: int


@dataclass(frozen=True, slots=True)
class CueLine:
    """A cue as planned and as it was carried out."""

    title: Text
    planned: datetime
    fired: datetime

    @property
    def late(self) -> int:
        """Whole minutes behind the plan; below 0 when ahead of it."""
        return int((self.fired - self.planned).total_seconds() // 60)


@dataclass(frozen=True, slots=True)
class Report:
    """The figures with the names of what they are about; `until`: everything up to this moment is counted.

    `cues` are those that were carried out, in that order; `questions`: the words of those asked in the quiz.
    """

    until: datetime
    zone: ZoneInfo
    figures: Figures
    halls: tuple[Hall, ...]
    works: tuple[WorkLine, ...]
    cues: tuple[CueLine, ...]
    questions: Mapping[UUID, Text]

    def hall_title(self, hall_id: HallId) -> Text:
        return next((hall.title for hall in self.halls if hall.id == hall_id), Text())
