"""The family of walking: directions, paths, and going to another space."""

from __future__ import annotations

from madang.realtime.passage import Passage
from madang.realtime.stay import Stay
from madang.wire.client import Intent, Move, Path, Travel


class Walking:
    """Implements realtime.family.Family."""

    messages: frozenset[type[Intent]] = frozenset({Move, Path, Travel})

    def __init__(self, passage: Passage) -> None:
        self._passage = passage

    def take(self, stay: Stay, message: Move | Path | Travel) -> None:
        room, avatar = stay.room, stay.avatar
        if isinstance(message, Travel):
            self._passage.travel(stay, message.space, message.at)
        elif room is None or avatar is None:
            # They are between two spaces; the next intent counts.
            return
        elif isinstance(message, Move):
            room.walk(avatar, message.seq, message.dir)
        else:
            room.follow(avatar, message.seq, message.points)

    async def write(self, stay: Stay, message: Intent) -> None:
        """Nothing here is a write."""
