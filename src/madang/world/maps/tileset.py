"""Madang's own tiles, as every map embeds them. The order is the order of the gids: appended to, never reordered.

The same as tileset.json, which the art's builder writes; a test keeps them equal.
"""

from __future__ import annotations

from typing import Any, Final

NAME: Final = "madang"
TILE: Final = 64
COLUMNS: Final = 8
FIRST_GID: Final = 1

TILES: Final[tuple[str, ...]] = (
    *("maru-a", "maru-b", "maru-c", "maru-edge"),
    *("sand-a", "sand-b", "sand-c"),
    *("path-nw", "path-n", "path-ne", "path-w", "path-c", "path-e", "path-sw", "path-s", "path-se"),
    *("grass-a", "grass-b", "grass-c"),
    *("plaster-top", "plaster-mid", "plaster-base"),
    *("indigo-top", "indigo-mid", "indigo-base"),
    *("gardenia-top", "gardenia-mid", "gardenia-base"),
    *("green-top", "green-mid", "green-base"),
    *("post-top", "post-mid", "post-base"),
    *("cap", "cap-side"),
    *("cap-corner-nw", "cap-corner-ne", "cap-corner-sw", "cap-corner-se"),
    *("window-top", "window-bottom"),
    *("door-l-top", "door-c-top", "door-r-top"),
    *("door-l-mid", "door-c-mid", "door-r-mid"),
    *("door-l-base", "door-c-base", "door-r-base"),
    *("mat-o", "mat-x", "mat-neutral", "void"),
    *("eave-l", "eave-m", "eave-r", "ridge-m"),
    *("ridge-l", "ridge-r"),
    *("cap-end-n", "cap-end-s"),
    *("curtain-top", "curtain-mid", "curtain-base"),
    *("arena-top", "arena-mid", "arena-base"),
    *("stage", "stage-edge"),
    *("pond-nw", "pond-n", "pond-ne", "pond-w", "pond-c", "pond-e", "pond-sw", "pond-s", "pond-se"),
)

_WALLS: Final = (
    *("plaster", "indigo", "gardenia", "green", "post", "cap", "window"),
    *("curtain", "arena", "pond"),
)
# An open doorway's sill (door-c-base) may be stood on.
_SOLID: Final = frozenset(
    {
        *("door-l-top", "door-c-top", "door-r-top", "door-l-mid", "door-c-mid", "door-r-mid"),
        *("door-l-base", "door-r-base", "void"),
    }
)
_GIDS: Final = {name: FIRST_GID + index for index, name in enumerate(TILES)}


def gid(tile: str) -> int:
    """The global id of a tile. Raises: KeyError for a name that the tileset does not have."""
    return _GIDS[tile]


def is_solid(tile: str) -> bool:
    """Whether nobody may stand on this tile."""
    return tile in _SOLID or tile.split("-", 1)[0] in _WALLS


def tileset() -> dict[str, Any]:
    """The tileset in Tiled's form (1.10), without `firstgid`."""
    rows = -(-len(TILES) // COLUMNS)
    return {
        "type": "tileset",
        "version": "1.10",
        "name": NAME,
        "tilewidth": TILE,
        "tileheight": TILE,
        "columns": COLUMNS,
        "tilecount": len(TILES),
        "image": "madang-tiles.png",
        "imagewidth": COLUMNS * TILE,
        "imageheight": rows * TILE,
        "margin": 0,
        "spacing": 0,
        "tiles": [_entry(index, name) for index, name in enumerate(TILES)],
    }


def _entry(index: int, name: str) -> dict[str, Any]:
    entry: dict[str, Any] = {"id": index, "type": name}
    if is_solid(name):
        entry["properties"] = [{"name": "collides", "type": "bool", "value": True}]
    return entry
