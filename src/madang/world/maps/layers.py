"""The tile layers of a map, groups opened, whatever the encoding of their data."""

from __future__ import annotations

import base64
import binascii
import struct
import zlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from madang.world.maps.properties import Value, properties_of

# The top bits of a gid are flips and a rotation.
GID_MASK: Final = 0x0FFF_FFFF
# zlib's window argument that also reads gzip heads.
_ANY_HEAD: Final = 47


@dataclass(frozen=True, slots=True)
class Note:
    """Something in the map that Madang keeps but does not act on."""

    where: str
    what: str


class Notes:
    """Collects notes, each once."""

    def __init__(self) -> None:
        self._taken: dict[Note, None] = {}

    def add(self, where: str, what: str) -> None:
        self._taken[Note(where, what)] = None

    @property
    def taken(self) -> list[Note]:
        return list(self._taken)


@dataclass(frozen=True, slots=True)
class TileLayer:
    """`gids` are row-major, flips taken off, 0 for none; `over` layers are drawn above avatars."""

    name: str
    gids: Sequence[int]
    properties: Mapping[str, Value]
    over: bool


def opened(layers: Sequence[Mapping[str, Any]]) -> Iterator[Mapping[str, Any]]:
    """All layers bottom to top, those in groups too."""
    for layer in layers:
        if layer.get("type") == "group":
            yield from opened(layer.get("layers", []))
        else:
            yield layer


def tile_layers(layers: Sequence[Mapping[str, Any]], width: int, height: int, notes: Notes) -> Iterator[TileLayer]:
    above = False
    for layer in opened(layers):
        kind, name = layer.get("type"), str(layer.get("name", ""))
        # WorkAdventure: what lies above the object layer "floorLayer" is drawn over the avatars. Ours: a layer "over".
        above = above or (kind == "objectgroup" and name == "floorLayer")
        if kind == "tilelayer":
            gids = _gids(layer, width, height, notes)
            yield TileLayer(name, gids, properties_of(layer), over=above or name == "over")
        elif kind == "imagelayer":
            notes.add(f"layer {name}", "image layers are not drawn")


def _gids(layer: Mapping[str, Any], width: int, height: int, notes: Notes) -> list[int]:
    gids = [0] * (width * height)
    chunks = layer.get("chunks") or [{**layer, "x": 0, "y": 0, "width": width, "height": height}]
    for chunk in chunks:
        left, top, wide, high = (int(chunk[side]) for side in ("x", "y", "width", "height"))
        raw = _decoded(layer, chunk.get("data", []), wide * high, notes)
        for index, gid in enumerate(raw):
            x, y = left + index % wide, top + index // wide
            if 0 <= x < width and 0 <= y < height:
                gids[y * width + x] = gid & GID_MASK
    return gids


def _decoded(layer: Mapping[str, Any], data: Any, count: int, notes: Notes) -> Sequence[int]:
    if not isinstance(data, str):
        return [int(gid) for gid in data][:count]
    where = f"layer {layer.get('name', '')}"
    try:
        packed = base64.b64decode("".join(data.split()), validate=True)
        if layer.get("compression") in {"zlib", "gzip"}:
            # The length is bounded, so that a small file cannot unfold into all memory.
            packed = zlib.decompressobj(_ANY_HEAD).decompress(packed, count * 4)
        elif layer.get("compression"):
            notes.add(where, f"compression {layer['compression']} is not read; the layer is empty")
            return []
    except (binascii.Error, zlib.error):
        notes.add(where, "its data cannot be read; the layer is empty")
        return []
    whole = min(count, len(packed) // 4)
    return struct.unpack(f"<{whole}I", packed[: whole * 4])
