"""What leaves this domain."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Literal
from uuid import UUID

from madang.kernel.ids import ExpoId, ParticipantId, Pseudonym
from madang.kernel.traffic import Mode, Traffic
from madang.platform.types import Actor

Standing = Literal["admitted", "cancelled", "banned"]
Badge = Literal["", "staff", "host", "demo"]
Purpose = Literal["news", "photo"]

NAME_MOST = 20


@dataclass(frozen=True, slots=True)
class Place:
    """Where somebody last stood: tiles from the map's north-west corner."""

    space: str
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Participant:
    """`look` is the avatar, checked by `rules.checked_look`; `pass_version` revokes old links."""

    id: ParticipantId
    expo_id: ExpoId
    pseudonym: Pseudonym
    name: str
    look: dict[str, str]
    badge: Badge
    traffic: Traffic
    mode: Mode
    standing: Standing
    pass_version: int
    locale: str

    @property
    def actor(self) -> Actor:
        return Actor(pseudonym=self.pseudonym, traffic=self.traffic, mode=self.mode)

    def here(self, *, in_hall: bool) -> Participant:
        """As they take part now: who is in the real hall does so on site, however they registered."""
        return replace(self, mode="onsite") if in_hall else self


@dataclass(frozen=True, slots=True)
class EntryWish:
    """Somebody at the gate with a ticket; `is_shut` when the expo lets nobody in now but its staff; `in_hall` when the
    ticket was given to a browser in the real hall.
    """

    expo_id: ExpoId
    participant_id: ParticipantId
    pass_version: int
    ticket: UUID
    is_shut: bool = False
    in_hall: bool = False


@dataclass(frozen=True, slots=True)
class EntryAnswer:
    """`participant` is None where nobody of that name belongs to the expo; `place` is where they last stood."""

    verdict: Literal["entered", "used", "shut", "not-admitted"]
    participant: Participant | None = None
    place: Place | None = None


@dataclass(frozen=True, slots=True)
class Consent:
    purpose: Purpose
    version: str
    given_at: datetime | None
    withdrawn_at: datetime | None
