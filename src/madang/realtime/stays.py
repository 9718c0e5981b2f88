"""Everybody who is in the world: beginnings, comings back, losses, endings."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from typing import Final
from uuid import UUID

from madang.kernel.ids import ExpoId, ParticipantId
from madang.kernel.traffic import Traffic
from madang.realtime.errors import BadTicketError
from madang.realtime.ports import Records, Visitor
from madang.realtime.session import HISTORY_SECONDS, UNACKED_MOST, Session
from madang.realtime.sockets import Connection
from madang.realtime.stay import Stay
from madang.realtime.tickets import Resume
from madang.wire.server import Closing

# An avatar whose client is gone stands so long before it leaves: a network that changes hands takes less.
GRACE_SECONDS: Final = 8.0
# A client says something every second; so long without a word, and the connection is dead.
SILENCE_SECONDS: Final = 20.0
# Places are written at most so often each, and fewer in a crowd: about a hundred a second in all.
PLACE_SECONDS: Final = 5.0
PLACES_PER_SECOND: Final = 100.0


class Stays:
    """`new_id` gives a session its identity."""

    def __init__(self, records: Records, new_id: Callable[[], UUID]) -> None:
        self._records = records
        self._new_id = new_id
        self._by_participant: dict[ParticipantId, Stay] = {}
        self._told: dict[ExpoId, Mapping[Traffic, int]] = {}

    def __len__(self) -> int:
        return len(self._by_participant)

    def __iter__(self) -> Iterator[Stay]:
        return iter(tuple(self._by_participant.values()))

    def of(self, participant_id: ParticipantId) -> Stay | None:
        return self._by_participant.get(participant_id)

    def check(self, token: Resume) -> None:
        """Only the newest token and the one before it (whose welcome may have been lost) open a stay that is known
        here.

        Raises: BadTicketError(why="used").
        """
        stay = self._by_participant.get(token.participant_id)
        if stay is None:
            return
        session = stay.session
        if token.session != session.identity or token.turn < session.turn - 1:
            raise BadTicketError(why="used")

    def begin(self, visitor: Visitor, connection: Connection, now: float) -> Stay:
        """Ties a connection to the visitor's stay, a new one if there is none. Another window with the same pass is
        closed.
        """
        stay = self._by_participant.get(visitor.participant_id)
        if stay is None:
            stay = Stay(Session(visitor, self._new_id(), now), place=visitor.place)
            stay.session.holder = stay
            self._by_participant[visitor.participant_id] = stay
        session = stay.session
        other = session.connection
        session.take_up(connection)
        if other is not None and other is not connection:
            other.holder = None
            other.close(Closing.ELSEWHERE, "entered in another window")
        known, session.visitor = session.visitor, replace(visitor, place=None)
        if (standing := stay.standing()) and known != session.visitor:
            # Those who see them still have the name and look of before; word of the change may come later.
            room, avatar = standing
            room.show(avatar)
        session.come_back(now)
        connection.holder = stay
        return stay

    def lose(self, connection: Connection, now: float) -> None:
        """The connection is gone; the stay waits for it to come back."""
        stay = connection.holder
        if isinstance(stay, Stay) and stay.session.connection is connection:
            stay.session.lose(now)
            if stay.room is not None and stay.avatar is not None:
                # Nobody walks on without a hand on the keys.
                stay.room.halt(stay.avatar)

    def end(self, stay: Stay) -> None:
        """They leave, now."""
        visitor = stay.session.visitor
        if stay.session.is_over:
            return
        self._write_place(stay, 0.0)
        if stay.avatar is not None:
            stay.step_out()
            self._records.left(visitor)
        stay.session.is_over = True
        if self._by_participant.get(visitor.participant_id) is stay:
            del self._by_participant[visitor.participant_id]

    def sweep(self, now: float) -> None:
        """Once a second: who has been lost too long leaves, dead connections are closed, places and numbers are
        written.
        """
        pause = max(PLACE_SECONDS, len(self) / PLACES_PER_SECOND)
        for stay in self:
            self._sweep_one(stay, now)
            if spot := stay.lingers(now):
                room, x, y = spot
                self._records.lingered(stay.session.visitor, room.plan, x, y)
            # Who is on their way through a door has been written down on its other side.
            if stay.passing:
                continue
            if stay.has_changed_space or now - stay.written_at >= pause:
                self._write_place(stay, now)
        self.count()

    def _sweep_one(self, stay: Stay, now: float) -> None:
        session = stay.session
        connection, lost_at = session.connection, session.lost_at
        if connection is not None and now - connection.heard_at > SILENCE_SECONDS + connection.slack:
            connection.abort()
        elif connection is not None and session.unacked > UNACKED_MOST:
            connection.close(Closing.TOO_SLOW, "reliable messages piled up")
        elif lost_at is not None and now - lost_at > HISTORY_SECONDS:
            self.end(stay)
        elif lost_at is not None and now - lost_at > GRACE_SECONDS and stay.avatar is not None:
            self._write_place(stay, now)
            stay.step_out()
            self._records.left(session.visitor)

    def _write_place(self, stay: Stay, now: float) -> None:
        place = stay.note_place()
        stay.written_at = now
        if place is not None and place != stay.place_written:
            stay.place_written = place
            self._records.stood(stay.session.visitor, place)

    def count(self) -> None:
        """Writes down how many different people are in the world, where that has changed."""
        people: dict[ExpoId, Counter[Traffic]] = {}
        for stay in self:
            if stay.avatar is not None:
                visitor = stay.session.visitor
                people.setdefault(visitor.expo_id, Counter())[visitor.traffic] += 1
        for expo_id in {*people, *self._told}:
            counted = dict(people.get(expo_id, ()))
            if counted != self._told.get(expo_id, {}):
                self._told[expo_id] = counted
                self._records.present(expo_id, counted)
