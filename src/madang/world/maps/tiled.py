"""Reading a Tiled map (.tmj): Madang's own, and those made for WorkAdventure. What is unknown is kept and noted, never
fatal.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from madang.kernel.errors import MadangError
from madang.world.maps.layers import Note, Notes, TileLayer, tile_layers
from madang.world.maps.objects import Area, MapObject, map_objects
from madang.world.maps.properties import Value, properties_of
from madang.world.maps.tilesets import Tileset, tilesets_of

# Positions go over the wire in 1/64 tile in 16 bits.
MOST_TILES: Final = 1000
DEFAULT_START: Final = "default"


class BadMapError(MadangError):
    """Not a map that can be walked; params: `why`."""

    code = "bad-map"
    status = 400


@dataclass(frozen=True, slots=True)
class TiledMap:
    """A map as read. Sizes are in tiles; objects are in tiles too, whatever the file's tile size in pixels (`tile`)."""

    width: int
    height: int
    tile: int
    properties: Mapping[str, Value]
    layers: Sequence[TileLayer]
    objects: Sequence[MapObject]
    areas: Sequence[Area]
    tilesets: Sequence[Tileset]
    notes: Sequence[Note]

    def of_kind(self, kind: str) -> list[MapObject]:
        return [one for one in self.objects if one.kind == kind]


def parse(tiled: Mapping[str, Any]) -> TiledMap:
    """Raises: BadMapError for what is no orthogonal map of sensible size."""
    width, height, tile = _size(tiled)
    notes = Notes()
    try:
        tilesets = tilesets_of(tiled.get("tilesets", []), notes)
        layers = list(tile_layers(tiled.get("layers", []), width, height, notes))
        objects, areas = map_objects(tiled.get("layers", []), tile, notes)
        properties = properties_of(tiled)
    except (TypeError, AttributeError, KeyError, ValueError) as error:
        raise BadMapError(why=f"not a Tiled map: {error}"[:200]) from error
    return TiledMap(
        width=width,
        height=height,
        tile=tile,
        properties=properties,
        layers=layers,
        objects=objects,
        areas=areas,
        tilesets=tilesets,
        notes=notes.taken,
    )


def _size(tiled: Mapping[str, Any]) -> tuple[int, int, int]:
    if tiled.get("orientation", "orthogonal") != "orthogonal":
        raise BadMapError(why="not orthogonal")
    width, height, tile = tiled.get("width"), tiled.get("height"), tiled.get("tilewidth")
    if not isinstance(width, int) or not isinstance(height, int) or not isinstance(tile, int):
        raise BadMapError(why="no size")
    if not (1 <= width <= MOST_TILES and 1 <= height <= MOST_TILES and tile >= 1):
        raise BadMapError(why=f"{width} × {height} tiles; the most is {MOST_TILES} × {MOST_TILES}")
    if tiled.get("tileheight") != tile:
        raise BadMapError(why="tiles are not square")
    return width, height, tile
