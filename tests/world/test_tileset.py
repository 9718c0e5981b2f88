"""The tiles and props that maps use are the art's."""

from __future__ import annotations

import json
from importlib.resources import files

from madang.world.maps.props import FOOTPRINTS
from madang.world.maps.tileset import TILES, gid, is_solid, tileset
from tools.art import names


def test_the_tileset_is_the_one_that_the_art_builds() -> None:
    committed = json.loads(files("madang.world.maps").joinpath("tileset.json").read_text())
    assert tileset() == committed
    assert list(TILES) == list(names.TILES)


def test_gids_begin_at_one_and_follow_the_order_of_the_tiles() -> None:
    assert [gid(name) for name in TILES] == list(range(1, len(TILES) + 1))


def test_a_doorway_can_be_walked_through_and_a_wall_cannot() -> None:
    assert not is_solid("door-c-base")
    assert all(is_solid(name) for name in ("door-l-base", "plaster-mid", "cap", "void", "post-top"))


def test_footprints_are_the_arts() -> None:
    for name, footprint in FOOTPRINTS.items():
        assert footprint == tuple(names.OBJECTS[name].footprint), name
