"""Hanging a hall: from its list of works to proven Tiled maps and the order of the route."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from madang.exhibits.hanging.drawing import Facts, draft_of
from madang.exhibits.hanging.plan import plans_of
from madang.exhibits.hanging.proof import prove
from madang.exhibits.hanging.route import line_through
from madang.exhibits.hanging.types import Hung, Piece, Plan
from madang.exhibits.hanging.ways import END, Way, way_in_of, way_out_of
from madang.kernel.text import Text
from madang.world.maps.plaza import PLAZA
from madang.world.maps.shapes import Point


@dataclass(frozen=True, slots=True)
class HungPart:
    """A part of a hall, a space of its own: its plan and its map (.tmj)."""

    space: str
    title: Text
    plan: Plan
    tiled: dict[str, Any]


@dataclass(frozen=True, slots=True)
class HungHall:
    """The parts in the order of the walk; the first bears the hall's own name."""

    parts: tuple[HungPart, ...]

    @property
    def hung(self) -> tuple[Hung, ...]:
        return tuple(each for part in self.parts for each in part.plan.hung)

    @property
    def route(self) -> tuple[str, ...]:
        """The ids of the works in the order in which they are walked past."""
        return tuple(each.piece.id for each in self.hung)


def space_of(slug: str, part: int) -> str:
    """The slug of the hall's `part`th space, from 1. No hall's slug has two hyphens running."""
    return slug if part == 1 else f"{slug}--{part}"


def part_of(space: str) -> int:
    """Which part of its hall a space is."""
    _, _, number = space.partition("--")
    return int(number) if number.isdigit() else 1


def title_of(title: Text, part: int) -> Text:
    if part == 1:
        return title
    return Text(ko=f"{title.ko} 제{part}관" if title.ko else "", en=f"{title.en}, part {part}" if title.en else "")


def hang(pieces: Sequence[Piece], *, hall_id: str, facts: Facts) -> HungHall:
    """Raises: PlanError when the proof fails; nothing unproven is ever returned."""
    plans = plans_of(pieces, hall_id)
    parts: list[HungPart] = []
    hung = 0
    for number, plan in enumerate(plans, start=1):
        onward = _onward(facts, number) if number < len(plans) else _to_plaza(facts)
        parts.append(_part(plan, facts, number, onward, first=hung))
        hung += len(plan.hung)
    return HungHall(tuple(parts))


def emptied(facts: Facts, number: int) -> HungPart:
    """A part without works, whose doors lead back: out of a hall's first part into the plaza, else into the hall."""
    (plan,) = plans_of((), facts.slug)
    onward = _to_plaza(facts) if number == 1 else Way(facts.slug, facts.title)
    return _part(plan, facts, number, onward, first=0)


def _part(plan: Plan, facts: Facts, number: int, onward: Way, *, first: int) -> HungPart:
    title = title_of(facts.title, number)
    back = _back(facts, number)
    draft = draft_of(plan, replace(facts, title=title), back=back, onward=onward, first=first)
    ground = prove(plan, draft.finished())
    draft.route(line_through(ground.grid, stops_of(plan)))
    return HungPart(space_of(facts.slug, number), title, plan, draft.finished())


def _to_plaza(facts: Facts) -> Way:
    return Way(f"plaza#{facts.slug}", PLAZA)


def _back(facts: Facts, part: int) -> Way:
    if part == 1:
        return _to_plaza(facts)
    return Way(f"{space_of(facts.slug, part - 1)}#{END}", title_of(facts.title, part - 1))


def _onward(facts: Facts, part: int) -> Way:
    return Way(space_of(facts.slug, part + 1), title_of(facts.title, part + 1))


def stops_of(plan: Plan) -> list[Point]:
    """Where the walk passes: before the middle of each work, a comfortable step back; along the last of the scrolls."""
    stops = [way_in_of(plan)]
    for placed in plan.rooms:
        stops += [Point(each.view.centre.x, each.view.y + 1.5) for each in placed.room.hung]
        if placed.room.kind == "scrolls" and len(plan.rooms) > 1:
            end = placed.room.hung[-1].area
            stops.append(Point(end.centre.x, end.bottom - 0.5))
    return [*stops, way_out_of(plan)]
