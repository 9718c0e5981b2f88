"""The rooms that are open: every space has one or more channels, a further one when the last is full."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from typing import Final

from madang.kernel.ids import ExpoId
from madang.kernel.telemetry import Figures
from madang.realtime.ports import SpacePlan
from madang.realtime.room import Room

CHANNEL_SIZE: Final = 1_000
# Rooms tick at different moments of the tick, so that no two crowds are told at once.
SLOTS: Final = 5

_Where = tuple[ExpoId, str]


class Rooms:
    """`channel_size` is the most people in one channel."""

    def __init__(self, channel_size: int, figures: Figures) -> None:
        self._figures = figures
        self._channel_size = channel_size
        self._open: defaultdict[_Where, list[Room]] = defaultdict(list)
        self._slots: list[list[Room]] = [[] for _ in range(SLOTS)]

    def room_in(self, plan: SpacePlan) -> Room:
        """A channel of the space with room for one more, opened if need be."""
        channels = self._open[plan.expo_id, plan.slug]
        for room in channels:
            if len(room.people) < self._channel_size:
                return room
        room = Room(plan, len(channels) + 1, self._figures)
        channels.append(room)
        min(self._slots, key=_people).append(room)
        return room

    def of(self, expo_id: ExpoId, slug: str) -> tuple[Room, ...]:
        """The open channels of a space."""
        return tuple(self._open.get((expo_id, slug), ()))

    def of_expo(self, expo_id: ExpoId) -> Iterator[Room]:
        for (expo, _), channels in self._open.items():
            if expo == expo_id:
                yield from channels

    def in_slot(self, slot: int) -> tuple[Room, ...]:
        return tuple(self._slots[slot])

    def count(self) -> int:
        """The open channels of all spaces."""
        return sum(len(channels) for channels in self._open.values())

    def people_by_space(self) -> Counter[str]:
        """People by the name of their space; spaces of that name of several expos together."""
        people: Counter[str] = Counter()
        for (_, slug), channels in tuple(self._open.items()):
            people[slug] += _people(channels)
        return people

    def shut(self, expo_id: ExpoId, slug: str) -> None:
        """Closes a space's channels; whoever was in them must have been taken out."""
        for room in self._open.pop((expo_id, slug), ()):
            for slot in self._slots:
                if room in slot:
                    slot.remove(room)


def _people(rooms: list[Room]) -> int:
    return sum(len(room.people) for room in rooms)
