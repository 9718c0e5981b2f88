"""Works: 공감, and who opened what for how long."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final
from uuid import UUID

from madang.exhibits import feeling
from madang.exhibits.types import Feeling
from madang.gateway.actors import actor_of, by_people
from madang.gateway.writer import Joint, Writer
from madang.kernel.errors import MadangError
from madang.kernel.ids import WorkId
from madang.participants.types import Participant
from madang.platform.clock import now
from madang.platform.types import Json, Trace
from madang.realtime.ports import Visitor


@dataclass(frozen=True, slots=True)
class _Felt:
    visitor: Visitor
    work: WorkId
    on: bool


class Works:
    def __init__(self, writer: Writer) -> None:
        self._writer = writer

    async def react(self, visitor: Visitor, work: UUID, *, on: bool) -> int:
        """The number of 공감 after the commit. Raises: NotFoundError, NotAllowedError, BusyError."""
        return await self._writer.joint_fact(_FEELINGS, _Felt(visitor, WorkId(work), on))

    async def empathy(self, work: UUID) -> int:
        """By the writer, so that what is told last is what was counted last."""
        return await self._writer.joint_fact(_COUNTS, work)

    def viewed(self, visitor: Visitor, work: UUID, space: str, *, opened: bool, ms: int) -> None:
        kind = "work.viewed" if opened else "work.left"
        # A hall's space bears the hall's name.
        data: dict[str, Json] = {"space": space, "hall": space} if opened else {"ms": ms}
        self._writer.trace(Trace(visitor.expo_id, kind, actor_of(visitor), now(), ("work", work), data))


def _feel(items: Sequence[_Felt]) -> list[int | MadangError]:
    def feels(item: _Felt, person: Participant) -> Feeling:
        return Feeling(item.visitor.expo_id, item.work, person, item.on)

    return by_people(items, feels, feeling.feel_all)


_FEELINGS: Final = Joint(_feel)
_COUNTS: Final = Joint(feeling.count_all)
