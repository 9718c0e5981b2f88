"""What the world needs of a map: walls, starts, doors, and where each work is looked at from."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from madang.world.maps.grid import HALVES, Grid, cells_of, grid_of
from madang.world.maps.objects import START_LAYER
from madang.world.maps.properties import Value
from madang.world.maps.shapes import Point, Rect
from madang.world.maps.tiled import DEFAULT_START, TiledMap

# Arrivals are spread over so many spots within so many tiles, turned by the golden angle from one to the next.
_SPOTS: Final = 24
_SPREAD: Final = 1.75
_GOLDEN_ANGLE: Final = 2.399963229728653
_EXIT_NAMES: Final = ("exitUrl", "exitSceneUrl")


@dataclass(frozen=True, slots=True)
class Exit:
    """A way to another space: its slug, and the start there ("" for the default one)."""

    area: Rect
    space: str
    start: str


@dataclass(frozen=True, slots=True)
class Ground:
    """A map made ready to walk. `views` gives the floor before each work, by work id; `mats` the floor whose name one
    takes by standing on it: the sides of the quiz.
    """

    width: int
    height: int
    grid: Grid
    starts: Mapping[str, Point]
    exits: Sequence[Exit]
    views: Mapping[str, Rect]
    mats: Mapping[str, Rect]
    # The exits that reach into a half-tile cell, by the cell's index: everybody who walks is asked every tick.
    ways: Mapping[int, Sequence[Exit]]

    def mat_at(self, x: float, y: float) -> str:
        """The mat under a spot, or "" for none."""
        at = Point(x, y)
        return next((name for name, area in self.mats.items() if area.contains(at)), "")

    def start(self, name: str = "") -> Point:
        """A start by name, or the default, or the free spot nearest to the map's middle."""
        found = self.starts.get(name) or self.starts.get(DEFAULT_START)
        return self.grid.nearest(found or Point(self.width / 2, self.height / 2))

    def exit_at(self, x: float, y: float) -> Exit | None:
        for way in self.ways.get(int(y * HALVES) * self.grid.columns + int(x * HALVES), ()):
            if way.area.x <= x <= way.area.right and way.area.y <= y <= way.area.bottom:
                return way
        return None

    def arrival(self, at: str, nth: int) -> Point:
        """Where the `nth` to arrive stands who asked for `at`: a work's id or a start's name. Not all on one spot."""
        view = self.views.get(at)
        middle = self.grid.nearest(view.centre) if view else self.start(at)
        return self._beside(middle, nth)

    def _beside(self, middle: Point, nth: int) -> Point:
        """A spot of the sunflower around a point, if one can walk there straight from its middle."""
        place = nth % _SPOTS
        far = _SPREAD * math.sqrt(place / _SPOTS)
        turn = place * _GOLDEN_ANGLE
        across, down = far * math.cos(turn), far * math.sin(turn)
        way = (Point(middle.x + across * part / 4, middle.y + down * part / 4) for part in range(1, 5))
        if all(self.grid.fits(step.x, step.y) for step in way):
            return Point(middle.x + across, middle.y + down)
        return middle


def ground_of(read: TiledMap) -> Ground:
    grid, exits = grid_of(read), _exits(read)
    return Ground(
        width=read.width,
        height=read.height,
        grid=grid,
        starts=_starts(read),
        exits=exits,
        ways=_ways(exits, grid.columns),
        mats={str(area.properties["mat"]): area.area for area in read.areas if "mat" in area.properties and area.area},
        views={str(view.properties.get("work", "")): view.area for view in read.of_kind("view")},
    )


def _starts(read: TiledMap) -> dict[str, Point]:
    starts = {start.name or DEFAULT_START: start.area.centre for start in read.of_kind("start")}
    for area in read.areas:
        # WorkAdventure marks a start by a layer's name, a layer's property, or an area's property.
        marked = (
            area.name == START_LAYER
            or area.properties.get("startLayer") is True
            or area.properties.get("start") is True
        )
        if marked and (place := _place(read, area.layer, area.area)):
            starts.setdefault(DEFAULT_START if area.name == START_LAYER else area.name, place.centre)
    return starts


def _exits(read: TiledMap) -> list[Exit]:
    exits = [_exit(found.area, found.properties) for found in read.of_kind("exit")]
    for area in read.areas:
        if any(name in area.properties for name in _EXIT_NAMES):
            exits += [_exit(place, area.properties) for place in _places(read, area.layer, area.area)]
    return [way for way in exits if way.space]


def _ways(exits: Sequence[Exit], columns: int) -> dict[int, list[Exit]]:
    ways: dict[int, list[Exit]] = {}
    for way in exits:
        for column, row in cells_of(way.area):
            ways.setdefault(row * columns + column, []).append(way)
    return ways


def _exit(area: Rect, properties: Mapping[str, Value]) -> Exit:
    url = next((str(properties[name]) for name in _EXIT_NAMES if name in properties), "")
    path, _, start = url.partition("#")
    space = path.rsplit("/", 1)[-1].removesuffix(".tmj").removesuffix(".json")
    return Exit(area, space, start)


def _place(read: TiledMap, layer: str, area: Rect | None) -> Rect | None:
    return next(iter(_places(read, layer, area)), None)


def _places(read: TiledMap, layer: str, area: Rect | None) -> list[Rect]:
    """The rectangle itself, or each tile of the layer."""
    if area is not None:
        return [area]
    gids = next((found.gids for found in read.layers if found.name == layer), ())
    return [Rect(index % read.width, index // read.width, 1, 1) for index, gid in enumerate(gids) if gid]
