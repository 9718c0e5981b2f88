"""Ways in and out: starts, doors to other maps, paths, and the signs that show them."""

from __future__ import annotations

from dataclasses import dataclass

from madang.exhibits.hanging.types import DOOR_HIGH, Opening, Placed, Plan, Yard
from madang.kernel.text import Text
from madang.world.maps.build import MapDraft
from madang.world.maps.shapes import Point, Rect

DOOR_WIDE = 4
END = "end"
# So far before the north wall that the focal work is whole in the first view, below the top bar: behind the bench, or
# between tables.
_FIRST_VIEW = 4.45
# A door further from the north wall than this has its sign beside it.
_SEEN_FROM = 6


@dataclass(frozen=True, slots=True)
class Way:
    """Where a door leads: "<space>" or "<space>#<start>", and its name."""

    to: str
    title: Text


def open_up(draft: MapDraft, plan: Plan, *, back: Way, onward: Way, following: Text) -> None:
    """Doors, starts and signs of the whole plan."""
    first, last = plan.rooms[0], plan.rooms[-1]
    if plan.yard:
        _paths(draft, plan.yard)
        _door(draft, plan.yard.whole.centre.x, int(plan.yard.whole.bottom), back, sill="path-s")
        if onward != back:
            _door(draft, last.axis, last.south, onward)
    else:
        _door(draft, first.axis, first.south, back)
        if last != first:
            _door(draft, last.axis, last.south, onward)
    for opening in plan.openings:
        _sign(draft, plan, opening)
    if following.ko or following.en:
        _signpost(draft, plan, following)
    draft.start("default", entrance_of(plan))
    draft.start(END, way_out_of(plan))


def entrance_of(plan: Plan) -> Point:
    """Where somebody who comes in first stands: the focal work is in their first view."""
    first = plan.rooms[0]
    return Point(first.axis, first.at.y + _FIRST_VIEW)


def way_in_of(plan: Plan) -> Point:
    """Inside the door by which one comes."""
    return _inside_yard(plan.yard) if plan.yard else _inside(plan.rooms[0])


def way_out_of(plan: Plan) -> Point:
    """Inside the door by which one goes."""
    return _inside_yard(plan.yard) if plan.yard else _inside(plan.rooms[-1])


def _inside(placed: Placed) -> Point:
    return Point(placed.axis, placed.south - 0.75)


def _inside_yard(yard: Yard) -> Point:
    return Point(yard.whole.centre.x, yard.whole.bottom - 0.75)


def _door(draft: MapDraft, axis: float, row: int, way: Way, sill: str = "maru-edge") -> None:
    """An opening in a south wall, with a paved porch from which the way leads."""
    left = int(axis) - DOOR_WIDE // 2
    for column in range(left, left + DOOR_WIDE):
        draft.clear("over", column, row)
        side = "w" if column == left else "e" if column == left + DOOR_WIDE - 1 else ""
        draft.put("floor", column, row, sill if sill == "maru-edge" else f"path-{side or 'c'}")
        draft.put("floor", column, row + 1, f"path-{side or 'c'}")
        draft.put("floor", column, row + 2, f"path-s{side}")
    draft.prop("portal", Point(axis, row + 1.75))
    draft.prop("exit", Point(left - 0.75, row + 0.4))
    draft.exit(Rect(left, row + 1.5, DOOR_WIDE, 1.5), to=way.to, title=way.title)


def _sign(draft: MapDraft, plan: Plan, opening: Opening) -> None:
    """An exit sign on the north wall near the door, on the side from which the walk comes to it."""
    for placed in plan.rooms:
        if not placed.at.y <= opening.row < placed.south:
            continue
        if opening.westward and int(placed.at.x) - 1 == opening.column:
            far = opening.row - placed.at.y > _SEEN_FROM
            on_wall = Point(placed.at.x + 0.5, placed.at.y - 1.75)
            draft.prop("exit-west", Point(opening.column + 0.5, opening.row) if far else on_wall)
        elif not opening.westward and placed.east == opening.column and _walked_to(plan, opening):
            draft.prop("exit", Point(placed.east - 0.5, placed.at.y - 1.75))


def _walked_to(plan: Plan, opening: Opening) -> bool:
    """Whether the walk goes through this door; a bay's is left aside."""
    return all(opening.column != int(bay.at.x) - 1 for bay in plan.bays)


def _paths(draft: MapDraft, yard: Yard) -> None:
    """Stone paths from the gate to both doors."""
    left, right = int(yard.whole.centre.x) - DOOR_WIDE // 2, int(max(yard.whole.right, yard.beside.right))
    upper, lower = int(yard.whole.y) + 3, int(yard.whole.bottom) - 7
    for row in range(upper, int(yard.whole.bottom)):
        for column in range(left, left + DOOR_WIDE):
            side = "w" if column == left else "e" if column == left + DOOR_WIDE - 1 else ""
            draft.put("floor", column, row, f"path-{('n' if row == upper else '') + side or 'c'}")
    for top, end in ((upper, int(yard.whole.right)), (lower, right)):
        for column in range(left + DOOR_WIDE - 1, end):
            for row, part in zip(range(top, top + DOOR_HIGH), ("n", "c", "s"), strict=True):
                joint = column == left + DOOR_WIDE - 1
                draft.put("floor", column, row, "path-c" if joint and (part != "n" or top != upper) else f"path-{part}")


def _signpost(draft: MapDraft, plan: Plan, following: Text) -> None:
    """The next hall's name, beside the way out; the hall's own board may stand on the other side."""
    at, side = way_out_of(plan), 2.75 if plan.yard else -4.0
    post = Point(at.x + side, at.y + 0.4)
    draft.prop("signpost", post)
    draft.sign(Rect(post.x - 0.6, post.y - 1.5, 0.9, 0.4), following, look="board")
