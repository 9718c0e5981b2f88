"""The plaza can be walked, whatever the number of halls."""

from __future__ import annotations

import math

import pytest

from madang.kernel.text import Text
from madang.world.maps.ground import ground_of
from madang.world.maps.plaza import Door, plaza
from madang.world.maps.tiled import parse


def doors(count: int) -> list[Door]:
    return [Door(space=f"hall-{nth}", title=Text(ko=f"{nth}관", en=f"Hall {nth}")) for nth in range(count)]


@pytest.mark.parametrize("count", range(10))
def test_every_door_is_reached_from_the_gate(count: int) -> None:
    read = parse(plaza(title=Text(ko="박람회", en="Expo"), doors=doors(count)))
    ground = ground_of(read)
    reached = ground.grid.reached_from(ground.start())
    assert read.notes == []
    assert [way.space for way in ground.exits] == [f"hall-{nth}" for nth in range(count)]
    for way in ground.exits:
        middle = way.area.centre
        assert (math.floor(middle.x * 2), math.floor(middle.y * 2)) in reached
    for nth in range(count):
        start = ground.start(f"hall-{nth}")
        assert ground.grid.fits(start.x, start.y)
        assert ground.exit_at(start.x, start.y) is None, "who comes out of a door must not go back in"


def test_nobody_gets_out_of_the_yard_over_its_wall() -> None:
    ground = ground_of(parse(plaza(title=Text(), doors=doors(3))))
    reached = ground.grid.reached_from(ground.start())
    assert not any(row < 10 for _, row in reached)


def test_the_same_doors_give_the_same_plaza() -> None:
    assert plaza(title=Text(), doors=doors(4)) == plaza(title=Text(), doors=doors(4))


def test_seventeen_banners_stand_in_the_yard() -> None:
    read = parse(plaza(title=Text(), doors=doors(4)))
    assert len([prop for prop in read.of_kind("prop") if prop.name == "banner"]) == 17
