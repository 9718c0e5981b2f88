"""A visitor as the event log knows them."""

from __future__ import annotations

from madang.platform.types import Actor
from madang.realtime.ports import Visitor


def actor_of(visitor: Visitor) -> Actor:
    return Actor(pseudonym=visitor.pseudonym, traffic=visitor.traffic, mode=visitor.mode)
