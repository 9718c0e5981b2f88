"""Where a resident goes next: pure, from the floor, what they have seen, and a source of chance."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from random import Random
from typing import Final

from madang.world.maps.ground import Exit, Ground
from madang.world.maps.shapes import Point, Rect

# Works looked at in a hall before going on, and places stood at in a yard.
_WORKS: Final = (3, 7)
_PLACES: Final = (1, 3)
# Seconds before a work, and anywhere else.
_LOOKS: Final = (6.0, 12.0)
_RESTS: Final = (4.0, 14.0)
_TRIES: Final = 40


@dataclass(frozen=True, slots=True)
class Stop:
    """To go to `at` and stay `seconds`; before `work` (its id, or "" where there is none)."""

    at: Point
    seconds: float
    work: str = ""


def stops(ground: Ground, chance: Random) -> list[Stop]:
    """What to do in a space: a stretch of its route, or a few places where works do not hang."""
    works = list(ground.views.items())
    if not works:
        return [
            Stop(place, chance.uniform(*_RESTS))
            for _ in range(chance.randint(*_PLACES))
            if (place := _place(ground, chance))
        ]
    count = min(len(works), chance.randint(*_WORKS))
    first = chance.randrange(len(works) - count + 1)
    return [
        Stop(spot(ground, view, chance), chance.uniform(*_LOOKS), work) for work, view in works[first : first + count]
    ]


def way_out(ground: Ground, been: Sequence[str], chance: Random) -> Exit | None:
    """The door to the space that was left longest ago (`been`: oldest first); chance decides between new ones."""
    if not ground.exits:
        return None
    ways = list(ground.exits)
    chance.shuffle(ways)
    latest = {space: turn for turn, space in enumerate(been)}
    return min(ways, key=lambda way: latest.get(way.space, -1))


def spot(ground: Ground, view: Rect, chance: Random) -> Point:
    """Somewhere on the floor before a work, not always the same."""
    for _ in range(_TRIES):
        here = Point(
            view.x + view.width * chance.uniform(0.15, 0.85), view.y + view.height * chance.uniform(0.25, 0.85)
        )
        if ground.grid.fits(here.x, here.y):
            return here
    return ground.grid.nearest(view.centre)


def _place(ground: Ground, chance: Random) -> Point | None:
    """A free place that is reached from the start and is no doorway."""
    reached = ground.grid.reached_from(ground.start())
    for _ in range(_TRIES):
        here = Point(chance.uniform(2, ground.width - 2), chance.uniform(2, ground.height - 2))
        inside = (int(here.x * 2), int(here.y * 2)) in reached
        if inside and ground.grid.fits(here.x, here.y) and not ground.exit_at(here.x, here.y):
            return here
    return None
