"""A visitor as the event log and the domains know them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Protocol, TypeVar

from madang.kernel.errors import MadangError, NotFoundError
from madang.participants import queries as participants
from madang.participants.types import Participant
from madang.platform.types import Actor
from madang.realtime.ports import Visitor


class OfVisitor(Protocol):
    """Something that a visitor asks for."""

    @property
    def visitor(self) -> Visitor: ...


Asked = TypeVar("Asked", bound=OfVisitor)
Wish = TypeVar("Wish")
Result = TypeVar("Result")


def actor_of(visitor: Visitor) -> Actor:
    return Actor(pseudonym=visitor.pseudonym, traffic=visitor.traffic, mode=visitor.mode)


def person_of(visitor: Visitor) -> Participant:
    """As they are now: banned since, renamed since; and taking part from where they came in. Raises: NotFoundError."""
    person = participants.participant(expo_id=visitor.expo_id, participant_id=visitor.participant_id)
    return _here(visitor, person)


def by_people(
    items: Sequence[Asked], wish: Callable[[Asked, Participant], Wish], do: Callable[[Sequence[Wish]], list[Result]]
) -> list[Result | MadangError]:
    """What a domain does for many visitors together, each as `person_of` finds them; NotFoundError for who is gone."""
    people = participants.people(participant_ids={item.visitor.participant_id for item in items})
    there = [item for item in items if item.visitor.participant_id in people]
    results = iter(do([wish(item, _here(item.visitor, people[item.visitor.participant_id])) for item in there]))
    return [next(results) if item.visitor.participant_id in people else NotFoundError() for item in items]


def _here(visitor: Visitor, person: Participant) -> Participant:
    return person.here(in_hall=visitor.in_hall)
