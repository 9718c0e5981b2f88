"""All that the world writes down, each by its domain's port."""

from __future__ import annotations

from collections.abc import Mapping
from uuid import UUID

from madang.gateway.participants import Participants
from madang.gateway.presence import Presence
from madang.gateway.works import Works
from madang.kernel.ids import ExpoId
from madang.kernel.traffic import Traffic
from madang.realtime.ports import Place, SpacePlan, Visitor


class WorldRecords:
    """Implements realtime.ports.Records."""

    def __init__(self, works: Works, participants: Participants, presence: Presence) -> None:
        self._works = works
        self._participants = participants
        self._presence = presence

    async def react(self, visitor: Visitor, work: UUID, *, on: bool) -> int:
        return await self._works.react(visitor, work, on=on)

    async def dress(self, visitor: Visitor, look: Mapping[str, str]) -> None:
        await self._participants.dress(visitor, look)

    def viewed(self, visitor: Visitor, work: UUID, space: str, *, opened: bool, ms: int) -> None:
        self._works.viewed(visitor, work, space, opened=opened, ms=ms)

    def walked(self, visitor: Visitor, plan: SpacePlan, came_from: str) -> None:
        self._presence.walked(visitor, plan, came_from)

    def stood(self, visitor: Visitor, place: Place) -> None:
        self._participants.stood(visitor, place)

    async def crossed(self, visitor: Visitor, place: Place) -> None:
        await self._participants.crossed(visitor, place)

    def lingered(self, visitor: Visitor, plan: SpacePlan, x: int, y: int) -> None:
        self._presence.lingered(visitor, plan, x, y)

    def left(self, visitor: Visitor) -> None:
        self._presence.left(visitor)

    def present(self, expo_id: ExpoId, people: Mapping[Traffic, int]) -> None:
        self._presence.present(expo_id, people)
