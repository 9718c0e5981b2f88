"""Who is where: the floor of each space as a plan, and the people on it. All in tiles."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby

from madang.expos import queries as expos
from madang.expos.types import Expo, Space
from madang.kernel.ids import ExpoId, SpaceId
from madang.wire.local import PersonThere, SpaceThere
from madang.world.maps.grid import HALVES
from madang.world.maps.ground import Ground, ground_of
from madang.world.maps.shapes import Rect
from madang.world.maps.tiled import parse


@dataclass(frozen=True, slots=True)
class FloorPlan:
    """`floor`: an SVG path of where one can walk; `doors` lead to other spaces, `works` are looked at from `views`."""

    width: int
    height: int
    floor: str
    doors: tuple[Rect, ...]
    views: tuple[Rect, ...]


@dataclass(frozen=True, slots=True)
class Dot:
    """Somebody on the plan. `key` is theirs as long as they stay in this space."""

    key: str
    person: PersonThere


@dataclass(frozen=True, slots=True)
class SpaceNow:
    """`dots`: hands that are raised first, then by name; `channels`: how many of it are open."""

    space: Space
    plan: FloorPlan
    dots: tuple[Dot, ...]
    channels: int

    @property
    def count(self) -> int:
        return len(self.dots)


def spaces_now(expo: Expo, there: Sequence[SpaceThere] | None) -> list[SpaceNow]:
    """Every space of the expo, also those that nobody is in; the fullest first."""
    open_channels: dict[str, list[SpaceThere]] = defaultdict(list)
    for channel in there or ():
        open_channels[channel.slug].append(channel)
    found = [
        SpaceNow(
            space=space,
            plan=_plan(expo.id, space.id, space.map_hash),
            dots=tuple(_dots(open_channels[space.slug])),
            channels=len(open_channels[space.slug]),
        )
        for space in expos.spaces(expo_id=expo.id)
    ]
    return sorted(found, key=lambda each: (each.space.kind != "plaza", -each.count, each.space.slug))


def _dots(channels: Sequence[SpaceThere]) -> list[Dot]:
    dots = [Dot(f"{channel.channel}-{person.n}", person) for channel in channels for person in channel.people]
    return sorted(dots, key=lambda dot: (not dot.person.hand, dot.person.name, dot.key))


@lru_cache(maxsize=128)
def _plan(expo_id: ExpoId, space_id: SpaceId, map_hash: str) -> FloorPlan:  # noqa: ARG001 -- a space hung anew has another hash
    ground = ground_of(parse(json.loads(expos.space_map(expo_id=expo_id, space_id=space_id))))
    return FloorPlan(
        width=ground.width,
        height=ground.height,
        floor="".join(_strips(ground)),
        doors=tuple(way.area for way in ground.exits),
        views=tuple(ground.views.values()),
    )


def _strips(ground: Ground) -> Iterator[str]:
    """What can be reached from the start, row by row of half tiles."""
    reached = ground.grid.reached_from(ground.start())
    for row in range(ground.grid.rows):
        column = 0
        for free, run in groupby((each, row) in reached for each in range(ground.grid.columns)):
            length = len(list(run))
            if free:
                wide = length / HALVES
                yield f"M{column / HALVES:g} {row / HALVES:g}h{wide:g}v{1 / HALVES:g}h-{wide:g}z"
            column += length
