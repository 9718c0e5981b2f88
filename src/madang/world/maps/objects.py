"""The objects of a map, in tiles, and the areas and exits that other makers write as layers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from madang.kernel.text import Text
from madang.world.maps.layers import Notes, opened
from madang.world.maps.properties import Value, properties_of, text_of
from madang.world.maps.shapes import Point, Rect

KINDS: Final = frozenset({"start", "exit", "work", "view", "prop", "sign", "route", "area"})
# A tile layer of this name needs no property to be where people come in.
START_LAYER: Final = "start"
# What Madang acts on now or draws; the rest is kept and noted.
KNOWN: Final = frozenset(
    {
        *(
            "exitUrl",
            "exitSceneUrl",
            "start",
            "startLayer",
            "collides",
            "silent",
            "openWebsite",
            "focusable",
            "playAudio",
        ),
        *("speakerMegaphone", "listenerMegaphone", "title_ko", "title_en", "text_ko", "text_en", "look", "tint"),
        *("footprint", "work", "form", "mount", "route", "focal", "playAudioLoop", "zoomMargin"),
        *("openTab", "openWebsiteTrigger", "openWebsiteTriggerMessage", "mat"),
    }
)


@dataclass(frozen=True, slots=True)
class MapObject:
    """`area` has no size for a point; `line` holds a polyline's points."""

    kind: str
    name: str
    area: Rect
    line: tuple[Point, ...]
    properties: Mapping[str, Value]

    @property
    def at(self) -> Point:
        return Point(self.area.x, self.area.y)

    def text(self, name: str) -> Text:
        return text_of(self.properties, name)


@dataclass(frozen=True, slots=True)
class Area:
    """A place with properties of its own: a rectangle, or (`layer`) wherever that tile layer has tiles."""

    name: str
    area: Rect | None
    layer: str
    properties: Mapping[str, Value]


def map_objects(layers: Sequence[Mapping[str, Any]], tile: int, notes: Notes) -> tuple[list[MapObject], list[Area]]:
    objects: list[MapObject] = []
    areas: list[Area] = []
    for layer in opened(layers):
        for raw in layer.get("objects", []):
            found = _object(raw, tile)
            _note_unknown(f"object {found.name or raw.get('id', '')}", found.properties, notes)
            objects.append(found)
            if found.kind == "area":
                areas.append(Area(found.name, found.area, "", found.properties))
        name, properties = str(layer.get("name", "")), properties_of(layer)
        if layer.get("type") == "tilelayer" and (properties or name == START_LAYER):
            _note_unknown(f"layer {name}", properties, notes)
            areas.append(Area(name, None, name, properties))
    return objects, areas


def _object(raw: Mapping[str, Any], tile: int) -> MapObject:
    kind = str(raw.get("type") or raw.get("class") or "")
    x, y = float(raw.get("x", 0)), float(raw.get("y", 0))
    line = tuple(
        Point((x + float(point["x"])) / tile, (y + float(point["y"])) / tile) for point in raw.get("polyline", [])
    )
    area = Rect(x / tile, y / tile, float(raw.get("width", 0)) / tile, float(raw.get("height", 0)) / tile)
    return MapObject(kind, str(raw.get("name", "")), area, line, properties_of(raw))


def _note_unknown(where: str, properties: Mapping[str, Value], notes: Notes) -> None:
    for name in properties:
        if name not in KNOWN:
            notes.add(where, f"property {name} is kept, but has no effect")
