"""A hall's map as a plan on paper: floors, walls, works by number, the route. For templates, in tiles."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from madang.world.maps.tileset import FIRST_GID, TILE, TILES


@dataclass(frozen=True, slots=True)
class Box:
    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Stop:
    """A work on the plan. `number`: its place along the route, from 1; `mid_x`, `mid_y`: where the number stands."""

    number: int
    work: str
    focal: bool
    mount: str
    box: Box
    mid_x: float
    mid_y: float


@dataclass(frozen=True, slots=True)
class PlanDrawing:
    """`route`: the points of an SVG polyline; `stops` along it."""

    width: int
    height: int
    floors: tuple[Box, ...]
    walls: tuple[Box, ...]
    stops: tuple[Stop, ...]
    props: tuple[tuple[float, float], ...]
    route: str


def drawn(tiled: Mapping[str, Any]) -> PlanDrawing:
    """`tiled`: the Tiled map of a hall, as hanging makes it."""
    layers = {layer["name"]: layer for layer in tiled["layers"]}
    objects = layers["objects"]["objects"]
    route = next((each for each in objects if each["type"] == "route"), None)
    return PlanDrawing(
        width=tiled["width"],
        height=tiled["height"],
        floors=tuple(_runs(layers["floor"], tiled["width"])),
        walls=tuple(_runs(layers["walls"], tiled["width"])),
        stops=tuple(sorted((_stop(each) for each in objects if each["type"] == "work"), key=lambda stop: stop.number)),
        props=tuple((each["x"] / TILE, each["y"] / TILE) for each in objects if each["type"] == "prop"),
        route=" ".join(_points(route)) if route else "",
    )


def _runs(layer: Mapping[str, Any], columns: int) -> Iterator[Box]:
    """The tiles that are there, joined along each row."""
    seen = [bool(gid) and TILES[gid - FIRST_GID] != "void" for gid in layer["data"]]
    for row in range(len(seen) // columns):
        column = 0
        for there, run in groupby(seen[row * columns : (row + 1) * columns]):
            length = len(list(run))
            if there:
                yield Box(column, row, length, 1)
            column += length


def _stop(thing: Mapping[str, Any]) -> Stop:
    said = {each["name"]: each["value"] for each in thing["properties"]}
    box = Box(thing["x"] / TILE, thing["y"] / TILE, thing["width"] / TILE, thing["height"] / TILE)
    return Stop(
        number=int(said["route"]) + 1,
        work=str(said["work"]),
        focal=bool(said.get("focal")),
        mount=str(said["mount"]),
        box=box,
        mid_x=box.x + box.width / 2,
        mid_y=box.y + box.height / 2,
    )


def _points(route: Mapping[str, Any]) -> Iterator[str]:
    for point in route["polyline"]:
        yield f"{(route['x'] + point['x']) / TILE:.2f},{(route['y'] + point['y']) / TILE:.2f}"
