"""A visitor as the event log and the domains know them."""

from __future__ import annotations

from madang.participants import queries as participants
from madang.participants.types import Participant
from madang.platform.types import Actor
from madang.realtime.ports import Visitor


def actor_of(visitor: Visitor) -> Actor:
    return Actor(pseudonym=visitor.pseudonym, traffic=visitor.traffic, mode=visitor.mode)


def person_of(visitor: Visitor) -> Participant:
    """As they are now: banned since, renamed since; and taking part from where they came in. Raises: NotFoundError."""
    person = participants.participant(expo_id=visitor.expo_id, participant_id=visitor.participant_id)
    return person.here(in_hall=visitor.in_hall)
