"""The tilesets of a map: which gids exist, and which of them nobody may stand on."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from madang.world.maps.layers import Notes
from madang.world.maps.properties import properties_of


@dataclass(frozen=True, slots=True)
class Tileset:
    """`solid` holds gids; `names` the tile's type by gid; `image` is as written in the map."""

    name: str
    first_gid: int
    count: int
    image: str
    solid: frozenset[int]
    names: Mapping[int, str] = field(default_factory=dict)


def tilesets_of(found: Sequence[Mapping[str, Any]], notes: Notes) -> list[Tileset]:
    sets = []
    for one in found:
        if "source" in one:
            notes.add("tileset", f"{one['source']} lies outside the map; its tiles are drawn plain and block nobody")
        sets.append(_tileset(one))
    return sets


def _tileset(one: Mapping[str, Any]) -> Tileset:
    first = int(one["firstgid"])
    solid, names = set(), {}
    for tile in one.get("tiles", []):
        gid = first + int(tile["id"])
        name = tile.get("type") or tile.get("class")
        if name:
            names[gid] = str(name)
        if properties_of(tile).get("collides") is True:
            solid.add(gid)
    return Tileset(
        name=str(one.get("name", one.get("source", ""))),
        first_gid=first,
        count=int(one.get("tilecount", 0)),
        image=str(one.get("image", "")),
        solid=frozenset(solid),
        names=names,
    )
