"""What the scripted day is written with, and where it takes place. The same dice throw the same day."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from random import Random
from uuid import UUID

from madang.kernel.ids import ExpoId, Pseudonym, SpaceId, WorkId
from madang.kernel.traffic import Mode, Traffic
from madang.platform.types import Actor, Json, Subject, Trace

HOST = Actor(pseudonym=None, traffic="staff")


@dataclass(frozen=True, slots=True)
class Hall:
    """`works` along the route, each with how much it draws people (1 is usual)."""

    slug: str
    space: SpaceId
    works: tuple[tuple[WorkId, float], ...]


@dataclass(frozen=True, slots=True)
class Cue:
    """`space`: where it called everybody to, or None; `tells`: whether it announced something."""

    id: UUID
    planned: datetime
    space: SpaceId | None
    tells: bool


@dataclass(frozen=True, slots=True)
class Question:
    """Of the bank; `side` is the right one, "o" or "x"."""

    id: UUID
    side: str


@dataclass(frozen=True, slots=True)
class Grounds:
    """Times are UTC. `quiz`: when the arena opened, as planned; `questions` are asked in their order."""

    expo_id: ExpoId
    opens: datetime
    programme: datetime
    quiz: datetime
    closes: datetime
    plaza: SpaceId
    arena: SpaceId
    halls: tuple[Hall, ...]
    cues: tuple[Cue, ...]
    questions: tuple[Question, ...] = ()


@dataclass(frozen=True, slots=True)
class Stay:
    """From coming in until leaving."""

    begins: datetime
    ends: datetime

    def covers(self, begins: datetime, ends: datetime) -> bool:
        return self.begins <= begins and ends <= self.ends


@dataclass(slots=True)
class Person:
    """`stays`: when they were in the yard, or for those at the venue in the hall."""

    actor: Actor
    registration: UUID | None = None
    stays: list[Stay] = field(default_factory=list)


@dataclass(slots=True)
class Script:
    """Collects the lines of the log, in any order."""

    dice: Random
    grounds: Grounds
    lines: list[Trace] = field(default_factory=list)

    def write(self, at: datetime, kind: str, actor: Actor, subject: Subject | None = None, **data: Json) -> None:
        self.lines.append(Trace(self.grounds.expo_id, kind, actor, at, subject, data))

    def person(self, mode: Mode = "online", traffic: Traffic = "visitor") -> Person:
        return Person(Actor(pseudonym=Pseudonym(self.id()), traffic=traffic, mode=mode))

    def id(self) -> UUID:
        return UUID(int=self.dice.getrandbits(128), version=4)

    def chance(self, share: float) -> bool:
        return self.dice.random() < share

    def some(self, people: Sequence[Person], count: int) -> list[Person]:
        return self.dice.sample(list(people), min(count, len(people)))

    def minutes(self, least: float, most: float, usual: float) -> timedelta:
        return timedelta(minutes=self.dice.triangular(least, most, usual))

    def seconds(self, least: float, most: float) -> timedelta:
        return timedelta(seconds=self.dice.uniform(least, most))
