"""From a plan to a Tiled map: the shell of the rooms, the ways in and out, and everything that hangs and stands."""

from __future__ import annotations

from dataclasses import dataclass, field

from madang.exhibits.hanging import ways
from madang.exhibits.hanging.types import Placed, Plan, Prop, Yard
from madang.exhibits.hanging.walls import build
from madang.exhibits.hanging.ways import Way
from madang.kernel.text import Text
from madang.world.maps.build import MapDraft
from madang.world.maps.shapes import Point, Rect

_LANTERN_MOODS = {"stories"}


@dataclass(frozen=True, slots=True)
class Facts:
    """What the map says of its hall. `following`: the name of the next hall, empty for the last."""

    slug: str
    title: Text
    mood: str
    following: Text = field(default_factory=Text)


def draft_of(plan: Plan, facts: Facts, *, back: Way, onward: Way, first: int = 0) -> MapDraft:
    """The map without its route line, which is found on the finished floor.

    `back` is where one came from, `onward` where the last door leads; `first`: the number of its first work.
    """
    draft = MapDraft(width=plan.width, height=plan.height, mood=facts.mood, title=facts.title)
    draft.fill("floor", (0, 0, plan.width, plan.height), ("void",))
    build(draft, plan, facts.mood)
    if plan.yard:
        _yard(draft, plan.yard, facts)
    for placed in plan.placed:
        _things(draft, placed, facts)
    _intro(draft, plan.rooms[0], facts)
    ways.open_up(draft, plan, back=back, onward=onward, following=facts.following)
    for number, each in enumerate(plan.hung, start=first):
        draft.work(
            each.piece.id,
            each.area,
            form=each.piece.form,
            mount=each.mount,
            route=number,
            focal=each.focal,
            pages=each.pages,
        )
        draft.view(each.piece.id, each.view)
    return draft


def _things(draft: MapDraft, placed: Placed, facts: Facts) -> None:
    for prop in placed.room.props:
        draft.prop(_in_mood(prop, facts.mood), prop.at, work=prop.work)
    for sign in placed.room.signs:
        draft.sign(sign.at, sign.text, look=sign.look)


def _intro(draft: MapDraft, placed: Placed, facts: Facts) -> None:
    """The board with the hall's name, right of the entrance."""
    x, foot = placed.axis + 3.25, placed.south - 0.1
    draft.prop("notice", Point(x, foot))
    draft.sign(Rect(x - 0.9, foot - 1.6, 1.8, 0.9), facts.title, look="intro")


def _yard(draft: MapDraft, yard: Yard, facts: Facts) -> None:
    """A pine and a persimmon tree, jars on their terrace, and the hall's name on the gate's wall."""
    at = yard.whole
    draft.prop("pine", Point(at.x + 2.25, at.y + 7.5))
    draft.prop("persimmon", Point(at.x + 2.25, at.y + 15.5))
    for x in (at.x + 2.25, at.right - 2.25):
        draft.prop("lantern-stone", Point(x, at.bottom - 1.5))
    for x in (1.25, 3.0):
        draft.prop("jar", Point(at.x + x, at.y + 0.9))
    draft.prop("bench", Point(at.x + 2.25, at.y + 10.5))
    draft.sign(Rect(at.centre.x - 2, at.y - 2, 4, 0.8), facts.title, look="board")


def _in_mood(prop: Prop, mood: str) -> str:
    return "lantern" if prop.name == "planter" and mood in _LANTERN_MOODS else prop.name
