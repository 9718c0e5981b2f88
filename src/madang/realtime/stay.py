"""A visitor in the world: the session, and where their avatar stands."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

from madang.realtime.avatar import Avatar
from madang.realtime.ports import Place
from madang.realtime.room import Room
from madang.realtime.session import Session
from madang.wire.server import Told

# Who stands on one tile for so long has not only passed by.
LINGER_SECONDS: Final = 6.0


@dataclass(slots=True)
class Stay:
    """`place` is where they stood last; `pending` are the keys of writes that are not answered yet.

    `passing` while another space is being opened for them. `greeted` counts the greetings; `missed` when they are to be
    greeted again; `told` are the kinds of messages that they were told since the last greeting began. `spot` is where
    they stand, `spot_since` since when, `spot_told` whether it was told that they linger there.
    """

    session: Session
    room: Room | None = None
    avatar: Avatar | None = None
    place: Place | None = None
    place_written: Place | None = None
    written_at: float = 0.0
    spot: tuple[Room, int, int] | None = None
    spot_since: float = 0.0
    spot_told: bool = False
    passing: bool = False
    greeted: int = 0
    missed: bool = False
    told: set[type[Told]] = field(default_factory=set)
    pending: set[str] = field(default_factory=set)

    def standing(self) -> tuple[Room, Avatar] | None:
        """The room and the avatar, while there is one."""
        if self.room is None or self.avatar is None:
            return None
        return self.room, self.avatar

    @property
    def has_changed_space(self) -> bool:
        """They are in another space than the one last written down."""
        return self.room is not None and (self.place_written is None or self.place_written.space != self.room.plan.slug)

    def note_place(self) -> Place | None:
        """Where the avatar stands now, or last stood."""
        if self.room is not None and self.avatar is not None:
            self.place = Place(self.room.plan.slug, self.avatar.body.x, self.avatar.body.y)
        return self.place

    def lingers(self, now: float) -> tuple[Room, int, int] | None:
        """The tile on which they have been standing for a while, once for each time that they come to stand there."""
        standing = self.standing()
        spot = (standing[0], int(standing[1].body.x), int(standing[1].body.y)) if standing else None
        if spot != self.spot:
            self.spot, self.spot_since, self.spot_told = spot, now, False
            return None
        if spot is None or self.spot_told or now - self.spot_since < LINGER_SECONDS:
            return None
        self.spot_told = True
        return spot

    def step_out(self) -> None:
        """Takes the avatar out of its room."""
        self.note_place()
        if self.room is not None and self.avatar is not None:
            self.room.leave(self.avatar)
        self.room = self.avatar = None
