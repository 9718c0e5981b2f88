"""Works: 공감, and who opened what for how long."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final
from uuid import UUID

from madang.exhibits import feeling
from madang.exhibits.types import Feeling
from madang.gateway.actors import actor_of
from madang.gateway.writer import Joint, Writer
from madang.kernel.errors import MadangError, NotFoundError
from madang.kernel.ids import WorkId
from madang.participants import queries as participants
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
    people = participants.people(participant_ids={item.visitor.participant_id for item in items})
    # As they are now: banned since, cancelled since.
    there = [item for item in items if item.visitor.participant_id in people]
    answers = iter(feeling.feel_all([_feeling(item, people[item.visitor.participant_id]) for item in there]))
    return [next(answers) if item.visitor.participant_id in people else NotFoundError() for item in items]


def _feeling(item: _Felt, person: Participant) -> Feeling:
    visitor = item.visitor
    return Feeling(visitor.expo_id, item.work, person.here(in_hall=visitor.in_hall), item.on)


_FEELINGS: Final = Joint(_feel)
_COUNTS: Final = Joint(feeling.count_all)
