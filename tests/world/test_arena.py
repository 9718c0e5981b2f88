"""In the arena one reaches both mats, and stands on neither by chance."""

from __future__ import annotations

import math

from madang.world.maps.arena import MAT, MATS, MATS_TOP, STRIP, WIDTH, arena
from madang.world.maps.ground import ground_of
from madang.world.maps.shapes import Point
from madang.world.maps.tiled import parse


def test_both_mats_and_the_way_back_are_reached_from_the_start() -> None:
    read = parse(arena(quiz_page="../quiz/"))
    ground = ground_of(read)
    reached = ground.grid.reached_from(ground.start())
    assert read.notes == []
    assert set(ground.mats) == {"o", "x"}
    for area in ground.mats.values():
        corners = [Point(x, y) for x in (area.x + 0.5, area.right - 0.5) for y in (area.y + 0.5, area.bottom - 0.5)]
        assert all((math.floor(corner.x * 2), math.floor(corner.y * 2)) in reached for corner in corners)
    (way,) = ground.exits
    assert (way.space, way.start) == ("plaza", "arena")
    assert (math.floor(way.area.centre.x * 2), math.floor(way.area.centre.y * 2)) in reached


def test_the_sides_lie_apart_and_nobody_arrives_on_one() -> None:
    ground = ground_of(parse(arena(quiz_page="../quiz/")))
    assert MATS["x"].x - MATS["o"].right == STRIP
    assert ground.mat_at(*_at(MATS["o"].centre)) == "o"
    assert ground.mat_at(*_at(MATS["x"].centre)) == "x"
    for nth in range(48):
        assert ground.mat_at(*_at(ground.arrival("", nth))) == ""


def test_nothing_solid_stands_on_a_mat_or_between_them() -> None:
    read = parse(arena(quiz_page="../quiz/"))
    for prop in read.of_kind("prop"):
        if "footprint" in prop.properties:
            assert not MATS_TOP - 0.5 < prop.at.y < MATS_TOP + MAT + 0.5 or not 3 <= prop.at.x <= WIDTH - 3, prop


def _at(point: Point) -> tuple[float, float]:
    return point.x, point.y
