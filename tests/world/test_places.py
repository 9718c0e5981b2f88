"""Stage and garden can be walked: every place in them is reached from where one comes in, and so is the way out."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Any

import pytest

from madang.world.maps.garden import POND, garden
from madang.world.maps.ground import Ground, ground_of
from madang.world.maps.stage import CURTAIN, FLOOR_TOP, STAGE_EDGE, WIDTH, stage
from madang.world.maps.tiled import parse

Draw = Callable[[], dict[str, Any]]


def on_stage() -> dict[str, Any]:
    return stage(programme_page="../programme/", questions_page="../questions/")


def _reached(ground: Ground, x: float, y: float) -> bool:
    return (math.floor(x * 2), math.floor(y * 2)) in ground.grid.reached_from(ground.start())


@pytest.mark.parametrize("draw", [on_stage, garden])
def test_one_comes_in_and_gets_out_again(draw: Draw) -> None:
    read = parse(draw())
    ground = ground_of(read)
    (way,) = ground.exits
    assert read.notes == []
    assert way.space == "plaza"
    assert _reached(ground, way.area.centre.x, way.area.centre.y)
    assert ground.exit_at(ground.start().x, ground.start().y) is None, "who comes in must not go back at once"
    assert draw() == draw()


@pytest.mark.parametrize("draw", [on_stage, garden])
def test_one_can_sit_on_every_bench(draw: Draw) -> None:
    read = parse(draw())
    ground = ground_of(read)
    benches = [prop for prop in read.of_kind("prop") if prop.name == "bench"]
    assert benches
    for bench in benches:
        assert _reached(ground, bench.at.x, bench.at.y + 0.6), "one can stand before it"


def test_one_can_step_onto_the_stage_but_not_behind_the_curtain() -> None:
    ground = ground_of(parse(on_stage()))
    assert _reached(ground, WIDTH / 2 + 3, STAGE_EDGE - 0.5)
    assert not any(_reached(ground, x, FLOOR_TOP - 1) for x in range(*CURTAIN))


def test_the_screen_and_the_boards_are_seen_and_read_from_the_floor() -> None:
    read = parse(on_stage())
    ground = ground_of(read)
    (screen,) = [sign for sign in read.of_kind("sign") if sign.properties["look"] == "screen"]
    assert (screen.name, screen.area.centre.x) == ("programme", ground.start().x)
    boards = {sign.name: sign for sign in read.of_kind("sign") if "openWebsite" in sign.properties}
    assert {name: sign.properties["openWebsite"] for name, sign in boards.items()} == {
        "programme": "../programme/",
        "questions": "../questions/",
    }
    for sign in boards.values():
        assert _reached(ground, sign.area.centre.x, sign.area.bottom + 1.1)


def test_nobody_walks_on_water() -> None:
    ground = ground_of(parse(garden()))
    x, y, wide, high = POND
    assert not any(_reached(ground, at + 0.5, y + high / 2) for at in range(x, x + wide))
    around = [(x - 1.5, y), (x + wide + 1.5, y), (x + 2, y - 1.5), (x + 2, y + high + 1.5)]
    assert all(_reached(ground, *at) for at in around)


def test_what_stands_in_the_water_stands_in_the_water() -> None:
    x, y, wide, high = POND
    read = parse(garden())
    for prop in read.of_kind("prop"):
        if prop.name in {"pavilion", "lotus", "fish"}:
            assert x < prop.at.x < x + wide, prop
            assert y < prop.at.y < y + high, prop


def test_the_garden_has_nothing_to_read() -> None:
    assert list(parse(garden()).of_kind("sign")) == []
