"""The tiles as Tiled knows them, for the maps."""

from __future__ import annotations

from typing import Any, Final

from tools.art import names

COLUMNS: Final = 8


def tileset() -> dict[str, Any]:
    """A Tiled tileset: one entry a tile, its type the tile's name, with `collides` where nobody may stand."""
    rows = -(-len(names.TILES) // COLUMNS)
    return {
        "type": "tileset",
        "version": "1.10",
        "name": "madang",
        "tilewidth": names.TILE,
        "tileheight": names.TILE,
        "columns": COLUMNS,
        "tilecount": len(names.TILES),
        "image": "madang-tiles.png",
        "imagewidth": COLUMNS * names.TILE,
        "imageheight": rows * names.TILE,
        "margin": 0,
        "spacing": 0,
        "tiles": [_entry(gid, name) for gid, name in enumerate(names.TILES)],
    }


def _entry(index: int, name: str) -> dict[str, Any]:
    entry: dict[str, Any] = {"id": index, "type": name}
    if names.collides(name):
        entry["properties"] = [{"name": "collides", "type": "bool", "value": True}]
    return entry
