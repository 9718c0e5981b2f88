"""What the world asks of the rest: admission, maps, and writing down. `gateway` implements these; tests have small
ones in memory.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol
from uuid import UUID

from madang.kernel.ids import ExpoId, ParticipantId, Pseudonym, SpaceId
from madang.kernel.traffic import Mode, Traffic
from madang.realtime.tickets import Resume, Ticket
from madang.wire.server import Told
from madang.world.maps.ground import Ground


@dataclass(frozen=True, slots=True)
class Place:
    """A spot in a space, in tiles."""

    space: str
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Visitor:
    """Somebody whom the gate let in. `place` is where they last stood, if anywhere; `in_hall` as the ticket had it."""

    participant_id: ParticipantId
    expo_id: ExpoId
    pseudonym: Pseudonym
    pass_version: int
    name: str
    look: Mapping[str, str]
    badge: str
    traffic: Traffic
    mode: Mode
    place: Place | None = None
    in_hall: bool = False


@dataclass(frozen=True, slots=True)
class SpacePlan:
    """A space ready to walk. `map_url` is a path on the web server."""

    expo_id: ExpoId
    space_id: SpaceId
    slug: str
    kind: str
    map_hash: str
    map_url: str
    ground: Ground


class Admission(Protocol):
    async def admit(self, ticket: Ticket) -> Visitor:
        """Records the entry and returns after it is committed. Raises: TurnedAwayError, BusyError."""
        ...

    async def readmit(self, token: Resume) -> Visitor:
        """For who comes back: no new entry. Raises: TurnedAwayError, BusyError."""
        ...


class Spaces(Protocol):
    async def plan(self, expo_id: ExpoId, slug: str) -> SpacePlan:
        """Raises: NotFoundError."""
        ...

    async def first(self, expo_id: ExpoId) -> SpacePlan:
        """Where newcomers arrive. Raises: NotFoundError."""
        ...


class Records(Protocol):
    """Facts are awaited until committed; traces are handed over and may be lost at a kill."""

    async def react(self, visitor: Visitor, work: UUID, *, on: bool) -> int:
        """The work's new number of 공감. Raises: NotFoundError, NotAllowedError, BusyError."""
        ...

    async def dress(self, visitor: Visitor, look: Mapping[str, str]) -> None:
        """Raises: BadInputError, BusyError."""
        ...

    def viewed(self, visitor: Visitor, work: UUID, space: str, *, opened: bool, ms: int) -> None: ...

    def walked(self, visitor: Visitor, plan: SpacePlan, came_from: str) -> None: ...

    def stood(self, visitor: Visitor, place: Place) -> None: ...

    async def crossed(self, visitor: Visitor, place: Place) -> None:
        """They are about to stand in another space. Raises: BusyError."""
        ...

    def lingered(self, visitor: Visitor, plan: SpacePlan, x: int, y: int) -> None:
        """They have been standing on this tile for a while."""
        ...

    def left(self, visitor: Visitor) -> None: ...

    def present(self, expo_id: ExpoId, people: Mapping[Traffic, int]) -> None: ...


class Greeting(Protocol):
    """What one domain wants a visitor to know who has come into a space, or back to it: what was said here, how a
    quiz stands.
    """

    async def on_entry(self, visitor: Visitor, plan: SpacePlan) -> Sequence[Told]:
        """Told once they have heard where they are. Raises: BusyError, and is asked again within a second or so."""
        ...
