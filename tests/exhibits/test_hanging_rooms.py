"""How rooms, walls and floors of a hall are filled, rule by rule."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import replace
from itertools import pairwise
from typing import Any

import pytest

from madang.exhibits.hanging.maps import hang
from madang.exhibits.hanging.plan import plans_of
from madang.exhibits.hanging.types import Piece, Plan
from madang.exhibits.hanging.ways import way_in_of, way_out_of
from madang.kernel.text import Text
from madang.world.maps.ground import ground_of
from madang.world.maps.shapes import Point
from madang.world.maps.tiled import parse
from tests.exhibits.lists import FACTS, hung, mixed, one, picture


@pytest.mark.parametrize(("count", "rooms"), [(1, [1]), (4, [4]), (7, [7]), (8, [8]), (30, [7, 8, 8, 7])])
def test_rooms_hold_about_seven_works_evenly(count: int, rooms: list[int]) -> None:
    (plan,) = plans_of([picture(number) for number in range(count)], "hall")

    assert [len(placed.room.hung) for placed in plan.rooms if placed.room.kind == "gallery"] == rooms


def test_up_to_four_works_hang_in_a_small_room() -> None:
    (plan,) = plans_of([picture(number) for number in range(3)], "hall")

    assert [placed.room.width for placed in plan.rooms] == [14]


def test_the_most_recommended_picture_hangs_in_the_middle_of_a_higher_wall_before_the_entrance() -> None:
    (part,) = hung([picture(number, recommended=number) for number in range(7)]).parts

    focal = next(each for each in part.plan.hung if each.focal)
    assert focal.piece.id == "w6"
    assert focal.area.height >= 2.25
    start = ground_of(parse(part.tiled)).start()
    assert focal.area.centre.x == start.x
    assert start.y - focal.area.y < 9, "further up than the first view reaches"
    raised = part.plan.rooms[0].room.raised
    assert raised is not None
    assert raised[0] <= focal.area.x - part.plan.rooms[0].at.x
    assert part.plan.rooms[0].at.y - focal.area.centre.y == 2


def test_a_lone_work_hangs_on_the_wall() -> None:
    assert [each.mount for each in hung([picture(0)]).hung] == ["wall"]


def test_the_wall_is_filled_before_panels_are_put_up() -> None:
    hall = hung([picture(number) for number in range(5)])

    assert sum(each.mount == "wall" for each in hall.hung) >= 3


def test_a_work_with_a_content_note_hangs_in_a_bay_behind_the_last_room() -> None:
    (part,) = hung([picture(0, recommended=9, content_note=True), picture(1), picture(2)]).parts

    assert [each.piece.id for each in part.plan.walked if each.focal] != ["w0"]
    assert part.plan.route[-1] == "w0"
    (bay,) = part.plan.bays
    assert bay.at.x > part.plan.rooms[-1].at.x


def test_each_form_is_shown_in_its_own_way() -> None:
    pieces = [
        one("picture", 2400, 1600),
        one("comic", 1200, 1697, pages=8),
        one("cards", 1080, 1080),
        one("webtoon", 800, 11_000),
        one("video", 1280, 720),
    ]

    mounts = {each.piece.form: each.mount for each in hung(pieces).hung}

    assert mounts == {"picture": "wall", "comic": "panel", "cards": "table", "webtoon": "scroll", "video": "alcove"}


def test_a_comic_shows_its_cover_and_three_pages_on_one_panel() -> None:
    (part,) = hung([picture(0), one("comic", 1200, 1697, pages=8)]).parts

    comic = next(each for each in part.plan.hung if each.piece.form == "comic")
    assert comic.pages == 4
    assert 3 < comic.area.width <= 3.6
    told = next(thing for thing in things(part.tiled, "work") if thing["work"] == "comic")
    assert told["pages"] == 4


@pytest.mark.parametrize("count", [1, 4, 6, 7])
def test_a_comic_shows_its_first_pages_wherever_it_hangs(count: int) -> None:
    hall = hung([one("comic", 1200, 1697, name=f"c{number}", pages=8) for number in range(count)])

    assert all(each.pages == 4 and each.area.width > 1.5 * each.area.height for each in hall.hung)


def test_three_comics_hang_in_the_middle_of_the_wall_and_on_two_panels() -> None:
    hall = hung([one("comic", 1200, 1697, name=f"c{number}", pages=8) for number in range(3)])

    assert [each.mount for each in hall.hung] == ["panel", "wall", "panel"]


def test_two_works_flank_the_middle_though_they_are_of_one_institution() -> None:
    hall = hung([picture(0, recommended=9), picture(1, group="school"), picture(2, group="school")])

    assert [each.focal for each in hall.hung] == [False, True, False]


def test_a_few_pictures_are_read_from_the_bench() -> None:
    hall = hung([picture(number) for number in range(4)])

    assert all(each.area.height >= 1.8 for each in hall.hung if each.mount == "wall")


def test_a_lone_set_of_cards_aside_has_a_cabinet() -> None:
    cards = replace(one("cards", 1080, 1080), content_note=True)

    (part,) = hung([cards, picture(0), picture(1)]).parts

    (bay,) = part.plan.bays
    assert (bay.room.kind, bay.room.width) == ("reading", 8)


def test_a_scroll_lies_on_the_floor_behind_its_cover_and_is_walked_along() -> None:
    (part,) = hung([one("webtoon", 800, 11_000)]).parts

    (scroll,) = part.plan.hung
    ground = ground_of(parse(part.tiled))
    assert scroll.area.width == 2
    assert 8 <= scroll.area.height <= 16
    assert all(
        ground.grid.fits(scroll.area.centre.x, scroll.area.y + step / 4) for step in range(int(scroll.area.height * 4))
    )
    (easel,) = [thing for thing in things(part.tiled, "prop") if thing["name"] == "easel"]
    assert easel["work"] == "webtoon"
    assert easel["y"] < scroll.area.y
    room = next(placed for placed in part.plan.rooms if placed.room.kind == "scrolls")
    assert (room.room.width, room.room.depth) == (12, 20)


def test_four_rooms_and_more_lie_in_two_rows_around_a_yard() -> None:
    (part,) = hung([picture(number) for number in range(30)]).parts

    upper, lower = sorted({placed.at.y for placed in part.plan.rooms})
    assert [placed.at.y for placed in part.plan.rooms] == [upper, upper, upper, lower, lower]
    assert part.plan.yard is not None
    ground = ground_of(parse(part.tiled))
    assert [(way.space, way.start) for way in ground.exits] == [("plaza", "photo")]


def test_a_webtoons_room_is_where_two_rows_turn() -> None:
    pieces = [*(picture(number) for number in range(30)), one("webtoon", 800, 11_000)]

    (part,) = hung(pieces).parts

    assert [placed.room.kind for placed in part.plan.rooms] == ["gallery", "gallery", "scrolls", "gallery", "gallery"]


def test_more_than_six_rooms_go_on_in_a_further_part() -> None:
    first, second = hung([picture(number) for number in range(60)]).parts

    assert (first.space, second.space) == ("photo", "photo--2")
    assert all(sum(placed.room.kind != "turn" for placed in part.plan.rooms) <= 6 for part in (first, second))
    assert {(way.space, way.start) for way in ground_of(parse(first.tiled)).exits} == {
        ("plaza", "photo"),
        ("photo--2", ""),
    }
    assert {(way.space, way.start) for way in ground_of(parse(second.tiled)).exits} == {
        ("photo", "end"),
        ("plaza", "photo"),
    }


def test_the_ways_out_of_a_row_lead_to_the_hall_s_door_in_the_plaza() -> None:
    (part,) = hung([picture(number) for number in range(20)]).parts
    ground = ground_of(parse(part.tiled))

    assert {(way.space, way.start) for way in ground.exits} == {("plaza", "photo")}
    assert len(ground.exits) == 2


def test_every_room_of_the_walk_has_an_exit_sign() -> None:
    for count in (5, 20, 30, 45):
        (part,) = hung([picture(number) for number in range(count)]).parts
        signs = [thing for thing in things(part.tiled, "prop") if thing["name"] in {"exit", "exit-west"}]
        for placed in part.plan.rooms:
            assert any(
                placed.at.x - 1 <= sign["x"] <= placed.east + 1 and placed.at.y - 4 <= sign["y"] <= placed.south + 1
                for sign in signs
            )


def test_the_next_hall_is_named_at_the_way_out() -> None:
    (part,) = hang([picture(0)], hall_id="hall", facts=replace(FACTS, following=Text(ko="만화관"))).parts

    assert "만화관" in [sign["text_ko"] for sign in things(part.tiled, "sign")]


@pytest.mark.parametrize("count", [7, 20, 30, 45])
def test_the_walk_is_little_longer_than_the_shortest_one(count: int) -> None:
    for part in hung(mixed_pictures(count)).parts:
        line = next(one for one in part.tiled["layers"][2]["objects"] if one["type"] == "route")["polyline"]
        walked = sum(math.hypot(b["x"] - a["x"], b["y"] - a["y"]) for a, b in pairwise(line)) / 64
        assert walked <= 1.35 * _shortest(part.plan)


def mixed_pictures(count: int) -> list[Piece]:
    return [piece for piece in mixed(4 * count) if piece.form in {"picture", "comic"} and not piece.content_note][
        :count
    ]


def _shortest(plan: Plan) -> float:
    """Not even so long, for its legs go straight: through every room, past its works in the best order."""
    doors = [
        Point(opening.column + 0.5, opening.row + 1.5)
        for opening in plan.openings
        if all(opening.column != bay.at.x - 1 for bay in plan.bays)
    ]
    gates = doors if plan.yard else [way_in_of(plan), *doors, way_out_of(plan)]
    through = sum(
        _past_all([Point(each.view.centre.x, each.view.y + 1.5) for each in placed.room.hung], start, end)
        for placed, (start, end) in zip(plan.rooms, pairwise(gates), strict=True)
    )
    return through + _apart(way_in_of(plan), gates[0]) + _apart(gates[-1], way_out_of(plan))


def _past_all(stops: list[Point], start: Point, end: Point) -> float:
    """Held and Karp's shortest path from start to end through all stops."""
    best = {(frozenset[int](), -1): 0.0}
    for _ in stops:
        longer: dict[tuple[frozenset[int], int], float] = {}
        for (seen, last), length in best.items():
            here = start if last < 0 else stops[last]
            for step in set(range(len(stops))) - seen:
                key = (seen | {step}, step)
                longer[key] = min(longer.get(key, math.inf), length + _apart(here, stops[step]))
        best = longer
    return min(length + _apart(start if last < 0 else stops[last], end) for (_, last), length in best.items())


def _apart(one_end: Point, other_end: Point) -> float:
    return math.hypot(one_end.x - other_end.x, one_end.y - other_end.y)


def things(tiled: Mapping[str, Any], kind: str) -> list[dict[str, Any]]:
    """The objects of a kind: place in tiles, name and properties."""
    return [
        {"name": each["name"], "x": each["x"] / 64, "y": each["y"] / 64}
        | {one["name"]: one["value"] for one in each["properties"]}
        for each in tiled["layers"][2]["objects"]
        if each["type"] == kind
    ]
