"""Somebody as they stand in a room."""

from __future__ import annotations

from typing import Final

from madang.realtime.ports import Visitor
from madang.realtime.session import Session
from madang.wire import looks
from madang.wire.people import GESTURES, PLACE, introduced
from madang.wire.positions import UNITS_PER_TILE
from madang.wire.server import Person
from madang.world.bodies import Walker

_PLACE_BYTES: Final = PLACE.size


class Avatar:
    """`n` names it on this room's wire. `crossed` is the tick in which it last changed cells.

    `leaving` is true while a way through a door is being opened. `owed` is true until it has had the whole snapshot
    that it needs next; `missed` when it did not take something that everybody here was told. `hand`: raised.
    """

    __slots__ = (
        *("body", "cell", "crossed", "hand", "leaving", "missed", "n", "owed", "session"),
        *("_at", "_introduced", "_introduction"),
    )

    def __init__(self, n: int, session: Session, body: Walker, cell: int) -> None:
        self.n = n
        self.session = session
        self.body = body
        self.cell = cell
        self.crossed = -1
        self.leaving = False
        self.owed = True
        self.missed = False
        self.hand = False
        # Where their place begins among those of the room.
        self._at = body.slot * _PLACE_BYTES
        self._introduced: Visitor | None = None
        self._introduction = b""

    def person(self) -> Person:
        visitor, body = self.session.visitor, self.body
        return Person(
            n=self.n,
            name=visitor.name,
            look=looks.packed(visitor.look),
            badge=visitor.badge,
            x=round(body.x * UNITS_PER_TILE) / UNITS_PER_TILE,
            y=round(body.y * UNITS_PER_TILE) / UNITS_PER_TILE,
            dir=body.facing,
            moving=body.moving,
            hand=self.hand,
            ghost=self.session.is_ghost,
        )

    def packed_person(self, places: bytes) -> bytes:
        """The same, as it goes over the wire; `places` are those of the room (`Floor.places`)."""
        session = self.session
        visitor = session.visitor
        if visitor is not self._introduced:
            self._introduced = visitor
            self._introduction = introduced(self.n, visitor.name, visitor.look, visitor.badge)
        at = self._at
        return self._introduction + places[at : at + _PLACE_BYTES] + GESTURES[self.hand + 2 * session.is_ghost]
