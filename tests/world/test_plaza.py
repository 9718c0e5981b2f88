"""The plaza can be walked, whatever the number of halls."""

from __future__ import annotations

import math

import pytest

from madang.kernel.text import Text
from madang.world.maps.ground import ground_of
from madang.world.maps.plaza import Door, Stand, plaza
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


def stands(count: int) -> list[Stand]:
    return [Stand(title=Text(ko=f"{nth}기관"), page=f"../institutions/{nth}/") for nth in range(count)]


@pytest.mark.parametrize("count", [0, 1, 2, 17, 25])
@pytest.mark.parametrize("halls", [0, 3, 9])
def test_every_institution_has_its_banner_and_floor_before_it(count: int, halls: int) -> None:
    read = parse(plaza(title=Text(), doors=doors(halls), stands=stands(count), wings_page="../wings/"))
    ground = ground_of(read)
    reached = ground.grid.reached_from(ground.start())
    banners = [prop for prop in read.of_kind("prop") if prop.name == "banner"]
    signs = [sign for sign in read.of_kind("sign") if sign.name == "institution"]
    assert read.notes == []
    assert [sign.properties["openWebsite"] for sign in signs] == [stand.page for stand in stands(count)]
    assert len({banner.at for banner in banners}) == count
    for banner in banners:
        before = (math.floor(banner.at.x * 2), math.floor((banner.at.y + 0.6) * 2))
        assert before in reached, "one can stand before it"


def test_one_can_stand_before_the_wings() -> None:
    read = parse(plaza(title=Text(), doors=doors(3), wings_page="../wings/"))
    ground = ground_of(read)
    (area,) = [area for area in read.areas if area.name == "wings"]
    assert area.area is not None
    assert (math.floor(area.area.centre.x * 2), math.floor(area.area.centre.y * 2)) in ground.grid.reached_from(
        ground.start()
    )
