"""Who came into which space, who left, and how many were there."""

from __future__ import annotations

from collections.abc import Mapping

from madang.gateway.actors import actor_of
from madang.gateway.traces import EchoTrace
from madang.gateway.writer import Writer
from madang.kernel.ids import ExpoId
from madang.kernel.traffic import TRAFFICS, Traffic
from madang.platform.clock import now
from madang.platform.types import SYSTEM, Json, Trace
from madang.realtime.ports import SpacePlan, Visitor


class Presence:
    def __init__(self, writer: Writer) -> None:
        self._writer = writer

    def walked(self, visitor: Visitor, plan: SpacePlan, came_from: str) -> None:
        subject = ("space", plan.space_id)
        data = {"from": came_from}
        self._writer.trace(Trace(visitor.expo_id, "space.walked", actor_of(visitor), now(), subject, data))

    def lingered(self, visitor: Visitor, plan: SpacePlan, x: int, y: int) -> None:
        """Staff at their posts and tests leave no echo; in a demo, its people do."""
        if visitor.traffic in {"visitor", "demo"}:
            self._writer.trace(EchoTrace(plan.space_id, plan.map_hash, x, y, visitor.pseudonym))

    def left(self, visitor: Visitor) -> None:
        subject = ("participant", visitor.pseudonym)
        self._writer.trace(Trace(visitor.expo_id, "world.left", actor_of(visitor), now(), subject, {}))

    def present(self, expo_id: ExpoId, people: Mapping[Traffic, int]) -> None:
        counted: dict[str, Json] = {traffic: people.get(traffic, 0) for traffic in TRAFFICS}
        self._writer.trace(Trace(expo_id, "world.present", SYSTEM, now(), ("expo", expo_id), counted))
