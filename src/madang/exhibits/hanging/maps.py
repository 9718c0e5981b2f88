"""Hanging a hall: from its list of works to a proven Tiled map and the order of the route."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from madang.exhibits.hanging.drawing import Facts, draft_of, way_in_of, way_out_of
from madang.exhibits.hanging.plan import plan_of
from madang.exhibits.hanging.proof import prove
from madang.exhibits.hanging.route import line_through
from madang.exhibits.hanging.types import Piece, Plan
from madang.world.maps.shapes import Point


@dataclass(frozen=True, slots=True)
class HungHall:
    """`tiled` is the map (.tmj); `route` the ids of the works in the order in which they are walked past."""

    plan: Plan
    tiled: dict[str, Any]

    @property
    def route(self) -> tuple[str, ...]:
        return self.plan.route


def hang(pieces: Sequence[Piece], *, hall_id: str, facts: Facts) -> HungHall:
    """Raises: PlanError when the proof fails; nothing unproven is ever returned."""
    plan = plan_of(pieces, hall_id)
    draft = draft_of(plan, facts)
    ground = prove(plan, draft.finished())
    before = [_stop(each.view.x, each.view.width, each.view.y) for each in plan.hung]
    stops = [way_in_of(plan), *before, way_out_of(plan)]
    draft.route(line_through(ground.grid, stops))
    return HungHall(plan=plan, tiled=draft.finished())


def _stop(x: float, width: float, y: float) -> Point:
    """Before the middle of a work, a comfortable step back."""
    return Point(x + width / 2, y + 1.5)
