"""From a plan to a Tiled map: floors, walls with their giwa caps, doors, and everything that hangs and stands."""

from __future__ import annotations

from dataclasses import dataclass

from madang.exhibits.hanging.types import DOOR_HIGH, DOOR_TOP, WALL_HIGH, Placed, Plan, Prop
from madang.kernel.text import Text
from madang.world.maps.build import MapDraft
from madang.world.maps.shapes import Point, Rect

FLOOR = ("maru-a", "maru-b", "maru-a", "maru-c")
WALLS = {"photo": "indigo", "comic": "gardenia", "stories": "green"}
_COLOURED = {"green"}
ENTRANCE_WIDE = 4
PLAZA = Text(ko="마당", en="Plaza")
_POST_EVERY = 4
_FIRST_VIEW = 6.25
_LANTERN_MOODS = {"stories"}


@dataclass(frozen=True, slots=True)
class Facts:
    """What the map says of its hall."""

    slug: str
    title: Text
    mood: str


def draft_of(plan: Plan, facts: Facts) -> MapDraft:
    """The map without its route line, which is found on the finished floor."""
    draft = MapDraft(width=plan.width, height=plan.height, mood=facts.mood, title=facts.title)
    draft.fill("floor", (0, 0, plan.width, plan.height), ("void",))
    for placed in plan.rooms:
        _room(draft, placed, WALLS.get(facts.mood, "plaster"))
        _things(draft, placed, facts)
    _outer_walls(draft, plan)
    for west in plan.rooms[:-1]:
        _door_between(draft, west)
        _exit_sign(draft, Point(west.at.x + west.room.width - 0.6, west.at.y - 1.75))
    _way_out(draft, plan.rooms[0], facts)
    if len(plan.rooms) > 1:
        _way_out(draft, plan.rooms[-1], facts)
    _starts(draft, plan)
    for number, each in enumerate(plan.hung):
        draft.work(each.piece.id, each.area, form=each.piece.form, mount=each.mount, route=number, focal=each.focal)
        draft.view(each.piece.id, each.view)
    return draft


def entrance_of(plan: Plan) -> Point:
    """Where somebody who comes in first stands: so far in that the focal work is in the first view."""
    return Point(_axis(plan.rooms[0]), plan.rooms[0].at.y + _FIRST_VIEW)


def way_in_of(plan: Plan) -> Point:
    """Inside the door by which one comes."""
    return Point(_axis(plan.rooms[0]), _south(plan.rooms[0]) - 0.75)


def way_out_of(plan: Plan) -> Point:
    """Inside the door by which one goes."""
    return Point(_axis(plan.rooms[-1]), _south(plan.rooms[-1]) - 0.75)


def _axis(placed: Placed) -> float:
    return placed.at.x + placed.room.width / 2


def _south(placed: Placed) -> int:
    """The row of the room's south wall."""
    return int(placed.at.y) + placed.room.depth


def _room(draft: MapDraft, placed: Placed, wall: str) -> None:
    x, y, room = int(placed.at.x), int(placed.at.y), placed.room
    # One row more: the cap of the south wall covers only the lower half of its tile.
    draft.fill("floor", (x, y, room.width, room.depth + 1), FLOOR)
    for column in range(x, x + room.width):
        _wall_column(draft, column, y, wall)
        draft.put("walls", column, y - WALL_HIGH - 1, "cap")
        draft.put("over", column, _south(placed), "cap")
    for column in _posts(placed):
        # Posts are see-through at their sides: the wall goes a layer lower.
        for row, part in enumerate(("top", "mid", "base")):
            draft.put("floor", column, y - WALL_HIGH + row, f"{wall}-{part}")
            draft.put("walls", column, y - WALL_HIGH + row, f"post-{part}")
    # The window's drawing has plaster around it, which would be a patch on a wall of another colour.
    for window in room.windows if wall not in _COLOURED else ():
        draft.put("walls", x + window, y - WALL_HIGH, "window-top")
        draft.put("walls", x + window, y - WALL_HIGH + 1, "window-bottom")


def _wall_column(draft: MapDraft, x: int, floor: int, wall: str) -> None:
    for row, part in enumerate(("top", "mid", "base")):
        draft.put("walls", x, floor - WALL_HIGH + row, f"{wall}-{part}")


def _posts(placed: Placed) -> list[int]:
    """Columns with a post: in the corners, and every four tiles from the middle, alike on both sides of it."""
    x, room = int(placed.at.x), placed.room
    taken = [(each.area.x, each.area.right) for each in room.hung if each.area.y < placed.at.y]
    taken += [(sign.at.x, sign.at.right) for sign in room.signs]
    taken += [(x + window - 0.5, x + window + 1.5) for window in room.windows]
    free = {c for c in range(x, x + room.width) if not any(start < c + 1 and end > c for start, end in taken)}
    west = [x, *range(x + room.width // 2 - _POST_EVERY, x + 1, -_POST_EVERY)]
    pairs = [(column, 2 * x + room.width - 1 - column) for column in west]
    return sorted(column for pair in pairs if free.issuperset(pair) for column in pair)


def _outer_walls(draft: MapDraft, plan: Plan) -> None:
    """The side walls, seen as caps from above, with corners where they meet the others."""
    edges = [int(placed.at.x) - 1 for placed in plan.rooms] + [int(plan.rooms[-1].at.x) + plan.rooms[-1].room.width]
    top = int(plan.rooms[0].at.y) - WALL_HIGH - 1
    for number, column in enumerate(edges):
        beside = plan.rooms[max(0, number - 1) : number + 1]
        bottom = max(_south(placed) for placed in beside)
        # The last row too: where a wall ends between two rooms, the cap in front of it covers only half a tile.
        for row in range(top + 1, bottom if number in {0, len(edges) - 1} else bottom + 1):
            draft.put("walls", column, row, "cap-side")
        first, last = number == 0, number == len(edges) - 1
        draft.put("walls", column, top, "cap-corner-nw" if first else "cap-corner-ne" if last else "cap")
        deeper_east = not last and _south(plan.rooms[min(number, len(plan.rooms) - 1)]) == bottom
        draft.put(
            "over",
            column,
            bottom,
            "cap-corner-sw" if first else "cap-corner-se" if last else _foot(beside, deeper_east=deeper_east),
        )


def _foot(beside: tuple[Placed, ...] | list[Placed], *, deeper_east: bool) -> str:
    """Where a dividing wall ends in the south: flush with both rooms, or at the corner of the deeper one."""
    if len({_south(placed) for placed in beside}) == 1:
        return "cap"
    return "cap-corner-sw" if deeper_east else "cap-corner-se"


def _door_between(draft: MapDraft, west: Placed) -> None:
    column = int(west.at.x) + west.room.width
    top = int(west.at.y) + DOOR_TOP
    for row in range(top, top + DOOR_HIGH):
        draft.clear("walls", column, row)
    draft.fill("floor", (column, top, 1, DOOR_HIGH), FLOOR)


def _way_out(draft: MapDraft, placed: Placed, facts: Facts) -> None:
    """An opening in the south wall, with a paved porch from which one goes back to the plaza."""
    left, row = int(_axis(placed)) - ENTRANCE_WIDE // 2, _south(placed)
    for column in range(left, left + ENTRANCE_WIDE):
        draft.clear("over", column, row)
        draft.put("floor", column, row, "maru-edge")
        side = "w" if column == left else "e" if column == left + ENTRANCE_WIDE - 1 else ""
        draft.put("floor", column, row + 1, f"path-{side or 'c'}")
        draft.put("floor", column, row + 2, f"path-s{side}")
    draft.prop("portal", Point(_axis(placed), row + 1.75))
    _exit_sign(draft, Point(left - 0.75, row + 0.4))
    draft.exit(Rect(left, row + 1.5, ENTRANCE_WIDE, 1.5), to=f"plaza#{facts.slug}", title=PLAZA)


def _exit_sign(draft: MapDraft, at: Point) -> None:
    """Its arrow points east: it hangs west of the way it shows."""
    draft.prop("exit", at)


def _starts(draft: MapDraft, plan: Plan) -> None:
    draft.start("default", entrance_of(plan))
    if len(plan.rooms) > 1:
        draft.start("end", way_out_of(plan))


def _things(draft: MapDraft, placed: Placed, facts: Facts) -> None:
    for prop in placed.room.props:
        draft.prop(_in_mood(prop, facts.mood), prop.at)
    for sign in placed.room.signs:
        draft.sign(sign.at, sign.text, look=sign.look)
    if placed.at.x <= 3:  # noqa: PLR2004 -- the first room
        _intro(draft, placed, facts)


def _intro(draft: MapDraft, placed: Placed, facts: Facts) -> None:
    """The board with the hall's name, right of the entrance."""
    x, foot = _axis(placed) + 3.25, _south(placed) - 0.1
    draft.prop("notice", Point(x, foot))
    draft.sign(Rect(x - 0.9, foot - 1.6, 1.8, 0.9), facts.title, look="intro")


def _in_mood(prop: Prop, mood: str) -> str:
    return "lantern" if prop.name == "planter" and mood in _LANTERN_MOODS else prop.name
