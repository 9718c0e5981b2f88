"""Maps of Madang and of others are read; what is unknown is noted, what is no map is refused."""

from __future__ import annotations

import base64
import gzip
import struct
import zlib
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from madang.kernel.text import Text
from madang.world.maps.build import MapDraft
from madang.world.maps.ground import ground_of
from madang.world.maps.shapes import Point, Rect
from madang.world.maps.tiled import BadMapError, parse

WORK = "0190d3c6-0000-7000-8000-000000000001"


def draft() -> MapDraft:
    made = MapDraft(width=10, height=8, mood="photo", title=Text(ko="사진관", en="Photo hall"))
    made.fill("floor", (0, 0, 10, 8), ("maru-a", "maru-b"))
    for x in range(10):
        made.put("walls", x, 0, "indigo-base")
    made.start("default", Point(5, 6))
    made.start("west", Point(1.5, 4))
    made.exit(Rect(4, 7, 2, 1), to="plaza#photo", title=Text(ko="마당", en="Plaza"))
    made.work(WORK, Rect(3, 0, 2, 1.5), form="picture", mount="wall", route=0, focal=True)
    made.view(WORK, Rect(3, 1, 2, 2))
    made.prop("bench", Point(5, 4))
    made.sign(Point(7, 2), Text(ko="안내", en="Guide"), look="board")
    made.route([Point(1, 2), Point(4, 2), Point(4, 5)])
    return made


def workadventure() -> dict[str, Any]:
    """A map as people make them for WorkAdventure: 32 px tiles, layers with meaning, an area, properties of other
    programs.
    """
    return {
        "width": 4,
        "height": 3,
        "tilewidth": 32,
        "tileheight": 32,
        "orientation": "orthogonal",
        "infinite": False,
        "tilesets": [
            {
                "firstgid": 1,
                "name": "office",
                "image": "office.png",
                "tilecount": 4,
                "tiles": [{"id": 1, "properties": [{"name": "collides", "type": "bool", "value": True}]}],
            }
        ],
        "layers": [
            {"type": "tilelayer", "name": "start", "width": 4, "height": 3, "data": [0] * 5 + [1] + [0] * 6},
            {
                "type": "group",
                "name": "rooms",
                "layers": [
                    {
                        "type": "tilelayer",
                        "name": "walls",
                        "width": 4,
                        "height": 3,
                        "data": [2, 2, 2, 2, 0, 0, 0, 0x80000002, 0, 0, 0, 0],
                    },
                    {
                        "type": "tilelayer",
                        "name": "out",
                        "width": 4,
                        "height": 3,
                        "data": [0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0],
                        "properties": [{"name": "exitUrl", "type": "string", "value": "../maps/garden.tmj#pond"}],
                    },
                ],
            },
            {
                "type": "objectgroup",
                "name": "floorLayer",
                "objects": [
                    {
                        "id": 1,
                        "name": "quiet",
                        "class": "area",
                        "x": 32,
                        "y": 32,
                        "width": 64,
                        "height": 32,
                        "properties": [
                            {"name": "silent", "type": "bool", "value": True},
                            {"name": "jitsiRoom", "type": "string", "value": "talk"},
                        ],
                    }
                ],
            },
            {"type": "tilelayer", "name": "roof", "width": 4, "height": 3, "data": [1] * 12},
        ],
    }


def test_what_was_composed_is_read_again() -> None:
    read = parse(draft().finished())
    assert (read.width, read.height, read.tile) == (10, 8, 64)
    assert read.properties["mood"] == "photo"
    assert read.notes == []
    (work,) = read.of_kind("work")
    assert work.properties["work"] == WORK
    assert work.area == Rect(3, 0, 2, 1.5)
    (sign,) = read.of_kind("sign")
    assert sign.text("text") == Text(ko="안내", en="Guide")
    (route,) = read.of_kind("route")
    assert route.line == (Point(1, 2), Point(4, 2), Point(4, 5))
    assert [layer.name for layer in read.layers if layer.over] == ["over"]


def test_the_ground_knows_walls_starts_exits_and_views() -> None:
    ground = ground_of(parse(draft().finished()))
    assert ground.start() == Point(5, 6)
    assert ground.start("west") == Point(1.5, 4)
    assert ground.start("nowhere") == ground.start()
    assert not ground.grid.fits(5, 0.5)
    assert not ground.grid.fits(5, 3.75), "the bench takes half a tile before its foot"
    assert ground.grid.fits(5, 4.25)
    way = ground.exit_at(5, 7.5)
    assert way is not None
    assert (way.space, way.start) == ("plaza", "photo")
    assert ground.exit_at(5, 6) is None
    assert ground.arrival(WORK, 0) == Point(4, 2)


def test_arrivals_do_not_stand_on_one_spot_and_all_can_stand() -> None:
    ground = ground_of(parse(draft().finished()))
    spots = [ground.arrival("", nth) for nth in range(24)]
    assert len({(spot.x, spot.y) for spot in spots}) > 12
    assert all(ground.grid.fits(spot.x, spot.y) for spot in spots)


def test_a_map_made_for_workadventure_opens_unchanged() -> None:
    read = parse(workadventure())
    ground = ground_of(read)
    assert ground.start() == Point(1.5, 1.5)
    assert not ground.grid.fits(0.5, 0.5)
    assert not ground.grid.fits(3.5, 1.5), "a flipped tile collides as well"
    way = ground.exit_at(0.5, 2.5)
    assert way is not None
    assert (way.space, way.start) == ("garden", "pond")
    assert {area.name for area in read.areas} == {"start", "out", "quiet"}
    assert [layer.name for layer in read.layers if layer.over] == ["roof"]


def test_unknown_properties_are_kept_and_noted() -> None:
    read = parse(workadventure())
    (quiet,) = [area for area in read.areas if area.name == "quiet"]
    assert quiet.properties["jitsiRoom"] == "talk"
    assert any("jitsiRoom" in note.what for note in read.notes)
    assert not any("silent" in note.what for note in read.notes)


@pytest.mark.parametrize("compression", ["", "zlib", "gzip"])
def test_packed_layers_are_read(compression: str) -> None:
    tiled = draft().finished()
    plain = parse(tiled)
    for layer in tiled["layers"]:
        if layer["type"] == "tilelayer":
            raw = struct.pack(f"<{len(layer['data'])}I", *layer["data"])
            packed = zlib.compress(raw) if compression == "zlib" else gzip.compress(raw) if compression else raw
            layer |= {"data": base64.b64encode(packed).decode(), "encoding": "base64", "compression": compression}
    assert [list(layer.gids) for layer in parse(tiled).layers] == [list(layer.gids) for layer in plain.layers]


def test_a_layer_that_cannot_be_unpacked_is_empty_and_noted() -> None:
    tiled = draft().finished()
    tiled["layers"][1] |= {"data": "AAAA", "encoding": "base64", "compression": "zstd"}
    tiled["layers"][3] |= {"data": "!!", "encoding": "base64", "compression": "zlib"}
    read = parse(tiled)
    assert {note.where for note in read.notes} == {"layer walls", "layer over"}


def test_a_layer_cannot_unfold_into_more_than_the_map() -> None:
    tiled = draft().finished()
    tiled["layers"][1] |= {
        "data": base64.b64encode(zlib.compress(b"\0" * 50_000_000)).decode(),
        "encoding": "base64",
        "compression": "zlib",
    }
    assert len(parse(tiled).layers[1].gids) == 80


def test_chunks_of_an_infinite_map_are_put_together() -> None:
    tiled = draft().finished()
    layer = tiled["layers"][1]
    rows = [layer["data"][row * 10 : row * 10 + 10] for row in range(8)]
    layer.pop("data")
    layer["chunks"] = [
        {"x": x, "y": 0, "width": 5, "height": 8, "data": [gid for row in rows for gid in row[x : x + 5]]}
        for x in (0, 5)
    ]
    assert list(parse(tiled).layers[1].gids) == [gid for row in rows for gid in row]


@pytest.mark.parametrize(
    "wrong",
    [
        {"orientation": "isometric"},
        {"width": 0},
        {"width": 100_000},
        {"height": "8"},
        {"tileheight": 32},
        {"layers": [{"type": "tilelayer", "name": "x", "data": {"a": 1}}]},
        {"tilesets": [{"name": "without an id"}]},
    ],
)
def test_what_is_no_map_is_refused_with_a_reason(wrong: dict[str, Any]) -> None:
    with pytest.raises(BadMapError) as refused:
        parse(draft().finished() | wrong)
    assert refused.value.params["why"]


json_values = st.recursive(
    st.none() | st.booleans() | st.integers(-5, 50) | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=6), inner, max_size=4),
    max_leaves=12,
)


@given(key=st.sampled_from(["layers", "tilesets", "properties", "width", "tilewidth"]), value=json_values)
def test_nonsense_is_refused_and_never_crashes(key: str, value: object) -> None:
    try:
        ground_of(parse(draft().finished() | {key: value}))
    except BadMapError:
        return
