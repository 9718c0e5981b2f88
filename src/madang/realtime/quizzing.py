"""The family of the quiz: an answer that is said, and one that is given by standing on a mat.

Where somebody stands is looked at several times a second while a round is answered. Standing on a mat for a moment is
an answer; stepping off it takes nothing back. Who has pressed a side and is on their way to its mat is left alone
until they have come to rest.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final, Protocol
from uuid import UUID

from madang.kernel.ids import ParticipantId
from madang.realtime.family import MakeFamily, Reach
from madang.realtime.looking import id_of
from madang.realtime.ports import Visitor
from madang.realtime.room import Room
from madang.realtime.stay import Stay
from madang.wire.client import Answer, Intent
from madang.wire.server import Told

# So long on a mat, and it is meant.
STEADY_SECONDS: Final = 0.3
# The badge of a demo's residents.
RESIDENT: Final = "demo"


class Answers(Protocol):
    """Where answers go."""

    async def answer(self, visitor: Visitor, round_id: UUID, side: str, key: UUID, at: datetime) -> Told:
        """Returns once it is committed, with what the visitor is told. `at`: when it was received, UTC.

        Raises: QuizLateError, QuizWatchingError, NotFoundError, BusyError.
        """
        ...


@dataclass(frozen=True, slots=True)
class Stander:
    """Somebody in the arena: the mat under them ("" for none), and whether they stand still."""

    visitor: Visitor
    mat: str
    at_rest: bool


def standers(rooms: Iterable[Room]) -> list[Stander]:
    """Everybody in these rooms but the residents of a demo, who stroll and mean nothing by it."""
    return [
        Stander(avatar.session.visitor, room.plan.ground.mat_at(avatar.body.x, avatar.body.y), not avatar.body.moving)
        for room in rooms
        for avatar in room.people.values()
        if avatar.session.visitor.badge != RESIDENT
    ]


@dataclass(slots=True)
class _Feet:
    """What is known of one person in this round: the side they have, the mat they were seen on and since when, and the
    side they pressed last, with whether they have moved since.
    """

    has: str = ""
    mat: str = ""
    since: float = 0.0
    pressed: str = ""
    moved: bool = False


class Floor:
    """What those on the floor answer in one round."""

    def __init__(self) -> None:
        self._feet: dict[ParticipantId, _Feet] = {}

    def clear(self) -> None:
        """Another round begins: everybody's stand counts anew."""
        self._feet.clear()

    def pressed(self, participant_id: ParticipantId, side: str) -> None:
        """They have answered by themselves, and may be on their way."""
        feet = self._feet.setdefault(participant_id, _Feet())
        feet.has = feet.pressed = side
        feet.moved = False

    def refused(self, participant_id: ParticipantId, side: str) -> None:
        """The answer by their stand did not come through: it is tried again at the next look."""
        feet = self._feet.setdefault(participant_id, _Feet())
        if feet.has == side:
            feet.has = ""

    def look(self, people: Sequence[Stander], now: float, *, last: bool = False) -> list[tuple[Visitor, str]]:
        """Who answers what by standing there at this moment; at the `last` look, also who has only just come."""
        return [
            (stander.visitor, stander.mat)
            for stander in people
            if self._answers(self._feet.setdefault(stander.visitor.participant_id, _Feet()), stander, now, last=last)
        ]

    def _answers(self, feet: _Feet, stander: Stander, now: float, *, last: bool) -> bool:
        if self._is_on_the_way(feet, stander):
            return False
        if stander.mat != feet.mat:
            feet.mat, feet.since = stander.mat, now
        if not stander.mat or stander.mat == feet.has:
            return False
        if not last and now - feet.since < STEADY_SECONDS:
            return False
        feet.has = stander.mat
        return True

    def _is_on_the_way(self, feet: _Feet, stander: Stander) -> bool:
        if not feet.pressed:
            return False
        feet.moved = feet.moved or not stander.at_rest
        if stander.mat == feet.pressed or (feet.moved and stander.at_rest):
            # Arrived, or come to rest elsewhere: from here on their feet count again.
            feet.pressed = ""
            return False
        return True


class Quizzing:
    """Implements realtime.family.Family."""

    messages: frozenset[type[Intent]] = frozenset({Answer})

    def __init__(self, answers: Answers, now: Callable[[], datetime], reach: Reach) -> None:
        self._answers = answers
        self._now = now
        self._reach = reach

    def take(self, stay: Stay, message: Intent) -> None:
        """Nothing here goes without a key."""

    async def write(self, stay: Stay, message: Answer) -> None:
        round_id, key = id_of(message.round, field="round"), id_of(message.key, field="key")
        told = await self._answers.answer(stay.session.visitor, round_id, message.side, key, self._now())
        self._reach.telling.these([stay], told)


def quizzing(answers: Answers, now: Callable[[], datetime]) -> MakeFamily:
    """`now` is the wall clock, by which answers are in time or late."""
    return lambda reach: Quizzing(answers, now, reach)
