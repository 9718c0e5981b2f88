"""The family of being seen: a wave, and how one is dressed."""

from __future__ import annotations

from dataclasses import replace

from madang.realtime.family import Reach
from madang.realtime.ports import Records
from madang.realtime.stay import Stay
from madang.wire.client import Dress, Intent, Wave
from madang.wire.server import Waved


class Meeting:
    """Implements realtime.family.Family."""

    messages: frozenset[type[Intent]] = frozenset({Wave, Dress})

    def __init__(self, records: Records, reach: Reach) -> None:
        self._records = records
        self._reach = reach

    def take(self, stay: Stay, message: Wave) -> None:
        del message
        self._reach.limit(stay)
        if standing := stay.standing():
            room, avatar = standing
            room.near(avatar, Waved(n=avatar.n))

    async def write(self, stay: Stay, message: Dress) -> None:
        session = stay.session
        await self._records.dress(session.visitor, message.look)
        session.visitor = replace(session.visitor, look=dict(message.look))
        if standing := stay.standing():
            room, avatar = standing
            room.show(avatar)
