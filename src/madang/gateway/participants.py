"""Looks and places."""

from __future__ import annotations

from collections.abc import Mapping

from madang.gateway.traces import PlaceTrace
from madang.gateway.writer import HANDED_OVER, Writer
from madang.participants import services
from madang.participants.types import Place as KeptPlace
from madang.realtime.ports import Place, Visitor


class Participants:
    def __init__(self, writer: Writer) -> None:
        self._writer = writer

    async def dress(self, visitor: Visitor, look: Mapping[str, str]) -> None:
        """Raises: BadInputError, BusyError."""
        await self._writer.fact(
            lambda: services.dress(expo_id=visitor.expo_id, participant_id=visitor.participant_id, look=look)
        )

    def stood(self, visitor: Visitor, place: Place) -> None:
        self._writer.trace(PlaceTrace(visitor.participant_id, KeptPlace(space=place.space, x=place.x, y=place.y)))

    async def crossed(self, visitor: Visitor, place: Place) -> None:
        """A place like any other, but on the disk before anybody is told of it."""
        self.stood(visitor, place)
        await self._writer.joint_fact(HANDED_OVER, None)
