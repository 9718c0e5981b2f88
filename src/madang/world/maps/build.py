"""Composing a Tiled map: lay tiles, put objects, and take the finished .tmj. Everything is in tiles; the file is in
pixels.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final, Literal, TypedDict

from madang.kernel.text import Text
from madang.world.maps.props import FOOTPRINTS, NOT_SOLID, Footprint
from madang.world.maps.shapes import Point, Rect
from madang.world.maps.tileset import FIRST_GID, TILE, gid, tileset

LayerName = Literal["floor", "walls", "over"]
Mount = Literal["wall", "panel", "easel", "table", "scroll", "alcove"]
SignLook = Literal["board", "wall", "banner", "intro", "screen"]
Value = str | int | float | bool
EMPTY: Final = 0
_LAYERS: Final[tuple[LayerName, ...]] = ("floor", "walls", "over")


class TiledProperty(TypedDict):
    name: str
    type: str
    value: Value


class MapDraft:
    """A map in the making. Layers, bottom to top: floor, walls, objects, over (drawn above avatars).

    Raises: IndexError for a tile outside the map, KeyError for a tile or object that the art does not have.
    """

    def __init__(self, *, width: int, height: int, mood: str, title: Text) -> None:
        self.width = width
        self.height = height
        self._properties: dict[str, Value] = {"madang": 1, "mood": mood, "title_ko": title.ko, "title_en": title.en}
        self._layers: dict[LayerName, list[int]] = {name: [EMPTY] * (width * height) for name in _LAYERS}
        self._objects: list[dict[str, Any]] = []

    def put(self, layer: LayerName, x: int, y: int, tile: str) -> None:
        self._layers[layer][self._index(x, y)] = gid(tile)

    def clear(self, layer: LayerName, x: int, y: int) -> None:
        self._layers[layer][self._index(x, y)] = EMPTY

    def fill(self, layer: LayerName, area: tuple[int, int, int, int], tiles: Sequence[str]) -> None:
        """Lays `tiles` over area (x, y, width, height), mixed so that no pattern shows; always the same way."""
        left, top, width, height = area
        for y in range(top, top + height):
            for x in range(left, left + width):
                # Two odd multipliers and a fold scatter neighbours; a plain modulo would draw stripes.
                mixed = (x * 73_856_093) ^ (y * 19_349_663)
                self.put(layer, x, y, tiles[(mixed ^ (mixed >> 7)) % len(tiles)])

    def start(self, name: str, at: Point) -> None:
        """Where people come in; "default" is used when no other is asked for."""
        self._add("start", name, at)

    def exit(self, area: Rect, *, to: str, title: Text) -> None:
        """A way out: `to` is "<space>" or "<space>#<start>"."""
        self._add("exit", "", area, {"exitUrl": to, "title_ko": title.ko, "title_en": title.en})

    def work(
        self, work_id: str, area: Rect, *, form: str, mount: Mount, route: int, focal: bool = False, pages: int = 1
    ) -> None:
        """A work as hung: `area` includes the frame. With `pages`, its first page is shown large and the next small."""
        values: dict[str, Value] = {"work": work_id, "form": form, "mount": mount, "route": route, "focal": focal}
        self._add("work", "", area, values | ({"pages": pages} if pages > 1 else {}))

    def view(self, work_id: str, area: Rect) -> None:
        """The floor from which a work is looked at."""
        self._add("view", "", area, {"work": work_id})

    def prop(self, name: str, at: Point, *, tint: str = "", footprint: Footprint | None = None, work: str = "") -> None:
        """An object of the atlas, standing at its foot anchor; `footprint` overrides how much floor it takes, `work` is
        the id of the work whose cover it carries.
        """
        wide, deep = FOOTPRINTS[name] if footprint is None else footprint
        properties: dict[str, Value] = {}
        if (wide, deep) != NOT_SOLID:
            properties["footprint"] = f"{wide:g},{deep:g}"
        if tint:
            properties["tint"] = tint
        if work:
            properties["work"] = work
        self._add("prop", name, at, properties)

    def sign(self, at: Point | Rect, text: Text, *, look: SignLook, name: str = "", page: str = "") -> None:
        """Words to be read; with `page`, an address relative to the map's own, who stands before it may open that."""
        website = {"openWebsite": page} if page else {}
        self._add("sign", name, at, {"text_ko": text.ko, "text_en": text.en, "look": look, **website})

    def route(self, points: Sequence[Point]) -> None:
        """The way through the works, drawn as dots on the floor."""
        first = points[0]
        line = [{"x": (point.x - first.x) * TILE, "y": (point.y - first.y) * TILE} for point in points]
        self._add("route", "", first, {}, polyline=line)

    def area(self, name: str, area: Rect, properties: Mapping[str, Value]) -> None:
        self._add("area", name, area, properties)

    def finished(self) -> dict[str, Any]:
        """The map in Tiled's JSON form."""
        return {
            "type": "map",
            "version": "1.10",
            "tiledversion": "1.10.2",
            "orientation": "orthogonal",
            "renderorder": "right-down",
            "infinite": False,
            "width": self.width,
            "height": self.height,
            "tilewidth": TILE,
            "tileheight": TILE,
            "nextlayerid": 5,
            "nextobjectid": len(self._objects) + 1,
            "properties": _properties(self._properties),
            "tilesets": [{"firstgid": FIRST_GID, **tileset()}],
            "layers": [
                self._tile_layer(1, "floor"),
                self._tile_layer(2, "walls"),
                self._object_layer(3),
                self._tile_layer(4, "over"),
            ],
        }

    def _index(self, x: int, y: int) -> int:
        if not (0 <= x < self.width and 0 <= y < self.height):
            msg = f"tile {x}, {y} is outside a map of {self.width} × {self.height}"
            raise IndexError(msg)
        return y * self.width + x

    def _add(
        self,
        kind: str,
        name: str,
        where: Point | Rect,
        properties: Mapping[str, Value] | None = None,
        **more: Any,
    ) -> None:
        wide, high = (where.width, where.height) if isinstance(where, Rect) else (0, 0)
        self._objects.append(
            {
                "id": len(self._objects) + 1,
                "name": name,
                "type": kind,
                "x": where.x * TILE,
                "y": where.y * TILE,
                "width": wide * TILE,
                "height": high * TILE,
                "rotation": 0,
                "visible": True,
                **({"point": True} if isinstance(where, Point) and "polyline" not in more else {}),
                **more,
                "properties": _properties(properties or {}),
            }
        )

    def _tile_layer(self, number: int, name: LayerName) -> dict[str, Any]:
        return {
            "id": number,
            "name": name,
            "type": "tilelayer",
            "x": 0,
            "y": 0,
            "width": self.width,
            "height": self.height,
            "opacity": 1,
            "visible": True,
            "data": self._layers[name],
        }

    def _object_layer(self, number: int) -> dict[str, Any]:
        return {
            "id": number,
            "name": "objects",
            "type": "objectgroup",
            "draworder": "topdown",
            "x": 0,
            "y": 0,
            "opacity": 1,
            "visible": True,
            "objects": self._objects,
        }


def _properties(values: Mapping[str, Value]) -> list[TiledProperty]:
    return [{"name": name, "type": _kind(value), "value": value} for name, value in values.items()]


def _kind(value: Value) -> str:
    match value:
        case bool():
            return "bool"
        case int():
            return "int"
        case float():
            return "float"
        case str():
            return "string"
