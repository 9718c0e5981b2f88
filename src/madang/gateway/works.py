"""Works: 공감, and who opened what for how long."""

from __future__ import annotations

from uuid import UUID

from madang.exhibits import queries, services
from madang.gateway.actors import actor_of
from madang.gateway.reader import Reader
from madang.gateway.writer import Writer
from madang.kernel.ids import ExpoId, WorkId
from madang.participants import queries as participants
from madang.platform.clock import now
from madang.platform.types import Json, Trace
from madang.realtime.ports import Visitor


class Works:
    def __init__(self, reader: Reader, writer: Writer) -> None:
        self._reader = reader
        self._writer = writer

    async def react(self, visitor: Visitor, work: UUID, *, on: bool) -> int:
        """The number of 공감 after the commit. Raises: NotFoundError, NotAllowedError, BusyError."""
        return await self._writer.fact(lambda: _react(visitor, WorkId(work), on=on))

    async def empathy(self, expo_id: ExpoId, work: UUID) -> int:
        return await self._reader.read(lambda: queries.empathy_count(expo_id=expo_id, work_id=WorkId(work)))

    def viewed(self, visitor: Visitor, work: UUID, space: str, *, opened: bool, ms: int) -> None:
        kind = "work.viewed" if opened else "work.left"
        # A hall's space bears the hall's name.
        data: dict[str, Json] = {"space": space, "hall": space} if opened else {"ms": ms}
        self._writer.trace(Trace(visitor.expo_id, kind, actor_of(visitor), now(), ("work", work), data))


def _react(visitor: Visitor, work_id: WorkId, *, on: bool) -> int:
    person = participants.participant(expo_id=visitor.expo_id, participant_id=visitor.participant_id)
    return services.set_reaction(expo_id=visitor.expo_id, work_id=work_id, participant=person, on=on)
