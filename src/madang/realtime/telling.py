"""Telling everybody concerned: an expo, a space, one person; and greeting who comes with what they should know.

What is told here is state, or has its place in a greeting: whoever does not take it is greeted again once they keep up.
"""

from __future__ import annotations

import logging
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from madang.kernel.errors import MadangError
from madang.kernel.ids import ExpoId, ParticipantId
from madang.kernel.telemetry import Said
from madang.realtime.bus import Bus
from madang.realtime.passage import Spawn
from madang.realtime.ports import Greeting
from madang.realtime.room import Room
from madang.realtime.rooms import Rooms
from madang.realtime.sockets import Frame, framed
from madang.realtime.stay import Stay
from madang.realtime.stays import Stays
from madang.wire.codec import encode
from madang.wire.server import Empathy, Told

log = logging.getLogger("madang.world")


@dataclass(frozen=True, slots=True)
class Heard:
    """For the bus: something for everybody in an expo, in one of its spaces, or for one person."""

    told: Told
    expo_id: ExpoId | None = None
    space: str | None = None
    participant_id: ParticipantId | None = None


class Telling:
    """`greetings` are asked whenever somebody has entered a space."""

    def __init__(
        self, *, bus: Bus[Heard], stays: Stays, rooms: Rooms, greetings: Sequence[Greeting], spawn: Spawn
    ) -> None:
        self._bus = bus
        self._stays = stays
        self._rooms = rooms
        self._greetings = greetings
        self._spawn = spawn
        bus.listen("told", self._hear)

    def expo(self, expo_id: ExpoId, told: Told) -> None:
        """Everybody in an expo, with the next tick."""
        self._bus.publish("told", Heard(told, expo_id=expo_id))

    def space(self, expo_id: ExpoId, slug: str, told: Told) -> None:
        """Everybody in a space, in all its channels, with the next tick."""
        self._bus.publish("told", Heard(told, expo_id=expo_id, space=slug))

    def person(self, participant_id: ParticipantId, told: Told) -> None:
        """One person, at once."""
        self._bus.publish("told", Heard(told, participant_id=participant_id))

    def these(self, stays: Iterable[Stay], told: Told) -> None:
        """Some who are here, at once."""
        frame = framed(encode(told))
        for stay in stays:
            stay.told.add(type(told))
            _send(stay, frame)

    def greet(self, stay: Stay) -> None:
        """Tells somebody who has entered, or fell behind, what they should know."""
        stay.greeted += 1
        stay.missed = False
        stay.told.clear()
        if self._greetings:
            self._spawn(self._greet(stay, stay.greeted))

    def sweep(self) -> None:
        """Once a second: who has missed something and keeps up again is greeted."""
        for stay in self._stays:
            standing = stay.standing()
            if standing is None or not stay.session.is_reachable:
                continue
            _, avatar = standing
            if stay.missed or avatar.missed:
                avatar.missed = False
                self.greet(stay)

    async def _greet(self, stay: Stay, turn: int) -> None:
        for greeting in self._greetings:
            told = await self._asked(greeting, stay)
            if stay.greeted != turn or stay.session.is_over:
                # They are elsewhere by now, and greeted there.
                return
            for message in told:
                # What was told meanwhile is newer than what was read before.
                if type(message) not in stay.told:
                    _send(stay, framed(encode(message)))

    async def _asked(self, greeting: Greeting, stay: Stay) -> Sequence[Told]:
        standing = stay.standing()
        if standing is None:
            return ()
        try:
            return await greeting.on_entry(stay.session.visitor, standing[0].plan)
        except MadangError:
            stay.missed = True
        except Exception:
            # One domain's fault must not keep the others' greetings back.
            log.exception(Said.GREETING_FAILED, extra={"greeting": type(greeting).__name__})
        return ()

    def _hear(self, heard: Heard) -> None:
        if heard.participant_id is not None:
            stay = self._stays.of(heard.participant_id)
            self.these([] if stay is None else [stay], heard.told)
        elif heard.expo_id is not None:
            for room in self._rooms_of(heard.expo_id, heard.space):
                _tell_room(room, heard.told)

    def _rooms_of(self, expo_id: ExpoId, space: str | None) -> Iterable[Room]:
        return self._rooms.of_expo(expo_id) if space is None else self._rooms.of(expo_id, space)


def _tell_room(room: Room, told: Told) -> None:
    if isinstance(told, Empathy):
        if told.work in room.plan.ground.views:
            room.count_empathy(told)
        return
    for avatar in room.people.values():
        if isinstance(avatar.session.holder, Stay):
            avatar.session.holder.told.add(type(told))
    room.tell(told)


def _send(stay: Stay, frame: Frame) -> None:
    connection = stay.session.connection
    if connection is not None and connection.paused:
        stay.missed = True
    else:
        stay.session.send(frame)
