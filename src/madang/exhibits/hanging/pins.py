"""The places of what hangs, as pins remember them."""

from __future__ import annotations

from madang.exhibits.hanging.types import Hung, Pin, Placed, Plan, Spot

_NUMBERED = {"reading", "scrolls"}


def places_of(plan: Plan) -> dict[str, Pin]:
    """Where each work is, by its id: what it would be pinned to."""
    return {each.piece.id: _place(placed, each) for placed in plan.placed for each in placed.room.hung}


def _place(placed: Placed, hung: Hung) -> Pin:
    room = placed.room
    if room.kind in _NUMBERED:
        in_order = sorted(room.hung, key=lambda each: (each.area.y, each.area.x))
        return Pin(room.kind, placed.home, "place", x=in_order.index(hung))
    x = hung.area.centre.x - placed.axis
    return Pin(room.kind, placed.home, _spot(hung, x), x=x, width=hung.area.width, height=hung.area.height)


def _spot(hung: Hung, x: float) -> Spot:
    if hung.focal or hung.mount == "alcove":
        return "focal"
    if hung.mount == "wall":
        return "wall"
    return "east" if x > 0 else "west"
