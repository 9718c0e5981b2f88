"""What leaves this domain: ids and frozen dataclasses."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal
from zoneinfo import ZoneInfo

from madang.kernel.ids import ExpoId, HallId, InstitutionId, Pseudonym, SpaceId, UserId
from madang.kernel.text import Language, Text

Gate = Literal["public", "registered"]
Mood = Literal["plaza", "photo", "comic", "stories", "arena", "stage", "garden"]
Door = Literal["open", "early", "over", "shut", "stopped"]
SpaceKind = Literal["plaza", "hall", "stage", "arena", "garden"]
# Spaces of an expo that are no halls, in the order of their doors in the plaza.
GROUNDS: tuple[SpaceKind, ...] = ("stage", "arena", "garden")
RoleName = Literal["organiser", "staff", "host", "institution"]

# What one person may be, from the most to the least; an institution's desk is given with its institution.
TEAM_ROLES: tuple[RoleName, ...] = ("organiser", "host", "staff")
GATES: tuple[Gate, ...] = ("public", "registered")
# What a hall may look like; plaza, stage and arena are spaces of their own, and the garden may be either.
HALL_MOODS: tuple[Mood, ...] = ("photo", "comic", "stories", "garden")
# Who may see the console and the outcome page; an institution has a desk of its own.
CONSOLE_ROLES: frozenset[RoleName] = frozenset({"organiser", "staff", "host"})
# Who may do what everybody feels: cues, entry, chat, the emergency stop.
RUNNING_ROLES: frozenset[RoleName] = frozenset({"organiser", "host"})


@dataclass(frozen=True, slots=True)
class Expo:
    """An exhibition. `capacity_*` None means without limit; times are UTC, shown in `zone`.

    `entry_open` is the gate for newcomers; `stopped_at` is set while everything is stopped in an emergency.
    """

    id: ExpoId
    slug: str
    title: Text
    summary: Text
    organiser: Text
    contact: str
    place: Text
    opens_at: datetime
    closes_at: datetime
    zone: ZoneInfo
    main_language: Language
    capacity_online: int | None
    capacity_onsite: int | None
    retain_days: int
    entry_open: bool
    stopped_at: datetime | None
    demo: bool

    @property
    def retain_until(self) -> datetime:
        """When personal data is shredded."""
        return self.closes_at + timedelta(days=self.retain_days)

    @property
    def is_stopped(self) -> bool:
        return self.stopped_at is not None

    def door(self, at: datetime) -> Door:
        """How the way into the world stands; the emergency stop outweighs everything."""
        if self.is_stopped:
            return "stopped"
        if at < self.opens_at:
            return "early"
        if at >= self.closes_at:
            return "over"
        return "open" if self.entry_open else "shut"

    def is_open(self, at: datetime) -> bool:
        return self.door(at) == "open"


@dataclass(frozen=True, slots=True, kw_only=True)
class ExpoTold:
    """What an organiser says of an expo, and may say anew; see Expo. `retain_days`: days after its end."""

    title: Text
    summary: Text
    organiser: Text
    place: Text
    contact: str
    opens_at: datetime
    closes_at: datetime
    zone: ZoneInfo
    main_language: Language
    capacity_online: int | None
    capacity_onsite: int | None
    retain_days: int


@dataclass(frozen=True, slots=True, kw_only=True)
class HallTold:
    """What an organiser says of a hall."""

    title: Text
    summary: Text
    mood: Mood
    gate: Gate


@dataclass(frozen=True, slots=True)
class Hall:
    id: HallId
    expo_id: ExpoId
    slug: str
    order: int
    title: Text
    summary: Text
    mood: Mood
    gate: Gate


@dataclass(frozen=True, slots=True)
class Institution:
    id: InstitutionId
    expo_id: ExpoId
    slug: str
    name: Text
    summary: Text


@dataclass(frozen=True, slots=True)
class Space:
    """A walkable place. `map_hash` names the stored map (SHA-256, hex, of its canonical JSON)."""

    id: SpaceId
    expo_id: ExpoId
    slug: str
    kind: SpaceKind
    hall_id: HallId | None
    title: Text
    mood: Mood
    gate: Gate
    map_hash: str


@dataclass(frozen=True, slots=True)
class Role:
    user_id: UserId
    expo_id: ExpoId
    name: RoleName
    institution_id: InstitutionId | None


@dataclass(frozen=True, slots=True)
class Footing:
    """Somebody stood on tile (`x`, `y`) of a space hung as `map_hash`."""

    space_id: SpaceId
    map_hash: str
    x: int
    y: int
    pseudonym: Pseudonym


@dataclass(frozen=True, slots=True)
class Echo:
    """So many people (never fewer than `queries.ECHO_LEAST`) stood on tile (`x`, `y`)."""

    x: int
    y: int
    people: int
