"""The family of looking at works: opened, closed, 공감."""

from __future__ import annotations

from uuid import UUID

from madang.kernel.errors import BadInputError, NotFoundError
from madang.realtime.family import Reach
from madang.realtime.ports import Records
from madang.realtime.stay import Stay
from madang.wire.client import Intent, React, View
from madang.wire.server import Empathy


class Looking:
    """Implements realtime.family.Family."""

    messages: frozenset[type[Intent]] = frozenset({View, React})

    def __init__(self, records: Records, reach: Reach) -> None:
        self._records = records
        self._reach = reach

    def take(self, stay: Stay, message: View) -> None:
        work = id_of(message.work, field="work")
        if stay.room is None or str(work) not in stay.room.plan.ground.views:
            raise NotFoundError
        self._reach.limit(stay)
        self._records.viewed(stay.session.visitor, work, stay.room.plan.slug, opened=message.open, ms=message.ms)

    async def write(self, stay: Stay, message: React) -> None:
        work, visitor = id_of(message.work, field="work"), stay.session.visitor
        count = await self._records.react(visitor, work, on=message.on)
        self._reach.telling.expo(visitor.expo_id, Empathy(work=str(work), count=count))


def id_of(text: str, *, field: str) -> UUID:
    """Raises: BadInputError."""
    try:
        return UUID(text)
    except ValueError as error:
        raise BadInputError(field=field, why="no-id") from error
