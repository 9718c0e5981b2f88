"""Pure decisions of the OX quiz.

How it stays fair (shown to players as such):
- Everybody has the same time on the server's clock; an answer counts when the server received it by the deadline.
- One may change sides as often as one likes; the last acknowledged side counts, whether one is still connected or not.
- A wrong answer, or none, and one is out. Who is out watches, as a ghost.
- Who comes before the first round is locked plays; who comes later watches.
- A round that the server could not hold to its end is void: it counts for nobody and is asked again.
- The last one standing wins; after the last question, all who are still in. Should a round put everybody out, those who
  were in before it win together; but nobody wins without one right answer.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Final, TypeVar

from madang.quiz.types import Phase, Side, Stage

READ: Final = timedelta(seconds=5)
# An answer that reached the server in time may still wait in a queue for so long after the deadline.
GRACE: Final = timedelta(seconds=1)
# A round is held when its conductor and web were seen so shortly before the deadline; else it went through an outage.
SEEN_WITHIN: Final = timedelta(seconds=2)
# Suspense between lock and reveal, where the game reveals by itself.
SUSPENSE: Final = timedelta(seconds=3)
# A void round is asked again by itself after this pause, when the outage was no longer than this.
AGAIN_AFTER: Final = timedelta(seconds=6)
AGAIN_WITHIN: Final = timedelta(minutes=2)
# So long the end of a game is shown.
SHOWN: Final = timedelta(minutes=10)
LEAST_SECONDS: Final = 5
MOST_SECONDS: Final = 60
MOST_ROUNDS: Final = 50
# So many questions a bank should hold, that a game does not run out and two are not alike.
GAME_WANTS: Final = 20

Person = TypeVar("Person")


def phase_of(stage: Stage, reads_until: datetime, deadline: datetime, now: datetime) -> Phase:
    """A round that was asked is read, then answered, then closed by the clock alone."""
    if stage != "asked":
        return stage
    if now < reads_until:
        return "reading"
    return "answering" if now <= deadline else "locked"


def last_sides(answers: Iterable[tuple[Person, Side]]) -> dict[Person, Side]:
    """What each has answered, of all answers in the order in which they arrived."""
    return dict(answers)


def put_out(players: Iterable[Person], sides: Mapping[Person, Side], right: Side) -> frozenset[Person]:
    """Of those who were in before a round, whom its right answer puts out."""
    return frozenset(person for person in players if sides.get(person) != right)


def is_decided(*, left: int, counted: int, of: int, began: int) -> bool:
    """Whether nothing is left to ask: `left` are in after `counted` of `of` rounds, of `began` who joined."""
    return left == 0 or counted >= of or (left == 1 and began > 1)


def winners(*, left: Iterable[Person], fell: Iterable[Person], counted: int) -> frozenset[Person]:
    """Who has won after `counted` rounds: who is `left`, else those who `fell` in the last round together, who had
    answered every one before it rightly.
    """
    if counted == 0:
        return frozenset()
    standing = frozenset(left)
    if standing or counted == 1:
        return standing
    return frozenset(fell)


def was_held(*seen: datetime | None, deadline: datetime) -> bool:
    """Whether all through whom answers come, by when each was `seen` last, were there up to the deadline."""
    return all(at is not None and at >= deadline - SEEN_WITHIN for at in seen)


def asks_again(deadline: datetime, voided_at: datetime) -> bool:
    """Whether a void round is asked again without the host: people are still there."""
    return voided_at - deadline <= AGAIN_WITHIN


def is_joinable(stages: Sequence[Stage]) -> bool:
    """Whether one may still join, by the stages of the rounds so far: until the first that counts is locked."""
    return all(stage in {"asked", "void"} for stage in stages)


def number_of_next(stages: Sequence[Stage]) -> int:
    """The number of the round that is asked next: void rounds do not count."""
    return 1 + sum(stage != "void" for stage in stages)
