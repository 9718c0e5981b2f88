"""A hall hangs itself: whatever the list, nothing overlaps or is cropped, everything is reached, always the same."""

from __future__ import annotations

from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from madang.exhibits.hanging import proof
from madang.exhibits.hanging.drawing import Facts
from madang.exhibits.hanging.frames import MARGIN
from madang.exhibits.hanging.maps import HungHall, hang
from madang.exhibits.hanging.plan import plan_of
from madang.exhibits.hanging.types import Piece, PieceForm, PlanError
from madang.kernel.text import Text
from madang.world.maps.ground import ground_of
from madang.world.maps.tiled import parse

FACTS = Facts(slug="photo", title=Text("사진관", "Photo hall"), mood="photo")
FORMS: tuple[PieceForm, ...] = ("picture", "picture", "picture", "comic", "cards", "webtoon", "video")


@st.composite
def lists_of_works(draw: st.DrawFn) -> list[Piece]:
    """1 to 60 works of mixed forms and shapes, panoramas and strips too, some in series, some with content notes."""
    count = draw(st.integers(1, 60))
    return [_piece(draw, number) for number in range(count)]


def _piece(draw: st.DrawFn, number: int) -> Piece:
    series = draw(st.sampled_from(["", "", "a", "b", "c"]))
    return Piece(
        id=f"w{number}",
        form=draw(st.sampled_from(FORMS)),
        width=draw(st.integers(200, 6000)),
        height=draw(st.integers(200, 6000)),
        title=Text(ko=f"작품 {number}"),
        group=series,
        is_series=bool(series),
        content_note=draw(st.booleans()) and draw(st.booleans()),
        recommended=draw(st.integers(0, 500)),
        hue=draw(st.none() | st.integers(0, 359)),
    )


def picture(number: int, *, group: str = "", recommended: int = 0) -> Piece:
    return Piece(
        id=f"w{number}",
        form="picture",
        width=2400,
        height=1600,
        group=group,
        is_series=bool(group),
        recommended=recommended,
    )


def hung(pieces: list[Piece]) -> HungHall:
    return hang(pieces, hall_id="hall", facts=FACTS)


@settings(max_examples=20, deadline=None)
@given(lists_of_works())
def test_any_list_hangs_well(pieces: list[Piece]) -> None:
    hall = hung(pieces)
    ground = ground_of(parse(hall.tiled))
    reached = proof.roomy_cells(ground.grid, ground.start())

    assert sorted(hall.route) == sorted(piece.id for piece in pieces)
    for one, other in combinations(hall.plan.hung, 2):
        assert not one.area.grown(-0.01).overlaps(other.area), (one, other)
        assert not one.view.grown(-0.01).overlaps(other.view), (one, other)
    for each in hall.plan.hung:
        assert ground.grid.fits(*_standing(each.view.x, each.view.width, each.view.y))
        assert (int(each.view.centre.x * 2), int(each.view.centre.y * 2)) in reached
        if each.mount in {"wall", "panel"}:
            _assert_whole(each.piece, each.area.width, each.area.height)


def _standing(x: float, width: float, y: float) -> tuple[float, float]:
    return x + width / 2, y + 1.5


def _assert_whole(piece: Piece, width: float, height: float) -> None:
    """The picture fits into its frame whole, and fills it in one direction (to a pixel of the map)."""
    inner_width, inner_height = width - 2 * MARGIN, height - 2 * MARGIN
    scale = min(inner_width / piece.width, inner_height / piece.height)
    spare = max(inner_width - scale * piece.width, inner_height - scale * piece.height)
    assert spare <= 0.3 + 1 / 64
    assert width <= 4
    assert height <= 2.25


@settings(max_examples=5, deadline=None)
@given(lists_of_works())
def test_the_same_list_hangs_the_same_way(pieces: list[Piece]) -> None:
    assert hung(pieces).tiled == hung(list(pieces)).tiled


@settings(max_examples=10, deadline=None)
@given(lists_of_works())
def test_a_work_with_a_content_note_is_never_focal_and_never_met_first(pieces: list[Piece]) -> None:
    plan = plan_of(pieces, "hall")

    assert not any(each.focal and each.piece.content_note and each.piece.form != "video" for each in plan.hung)


@pytest.mark.parametrize(("count", "rooms"), [(1, [1]), (4, [4]), (7, [7]), (8, [8]), (30, [7, 8, 8, 7])])
def test_rooms_hold_about_seven_works_evenly(count: int, rooms: list[int]) -> None:
    plan = plan_of([picture(number) for number in range(count)], "hall")

    assert [len(placed.room.hung) for placed in plan.rooms] == rooms


def test_up_to_four_works_hang_in_a_small_room() -> None:
    plan = plan_of([picture(number) for number in range(3)], "hall")

    assert [placed.room.width for placed in plan.rooms] == [14]


def test_the_most_recommended_picture_hangs_in_the_middle_of_the_north_wall_before_the_entrance() -> None:
    pieces = [picture(number, recommended=number) for number in range(7)]

    hall = hung(pieces)

    focal = next(each for each in hall.plan.hung if each.focal)
    assert focal.piece.id == "w6"
    assert focal.area.height == 2.25
    assert focal.area.centre.x == ground_of(parse(hall.tiled)).start().x


def test_a_series_of_up_to_four_shares_a_room() -> None:
    pieces = [picture(number, group="seoul" if number in {1, 6, 9, 13} else "") for number in range(15)]

    plan = plan_of(pieces, "hall")

    homes = [
        index for index, placed in enumerate(plan.rooms) for each in placed.room.hung if each.piece.group == "seoul"
    ]
    assert len(homes) == 4
    assert len(set(homes)) == 1


def test_each_form_is_shown_in_its_own_way() -> None:
    shapes: list[tuple[PieceForm, int, int]] = [
        ("picture", 2400, 1600),
        ("comic", 1200, 1697),
        ("cards", 1080, 1080),
        ("webtoon", 800, 11_000),
        ("video", 1280, 720),
    ]
    pieces = [Piece(id=form, form=form, width=width, height=height) for form, width, height in shapes]

    mounts = {each.piece.form: each.mount for each in hung(pieces).plan.hung}

    assert mounts == {"picture": "wall", "comic": "panel", "cards": "table", "webtoon": "scroll", "video": "alcove"}


def test_a_scroll_lies_on_the_floor_and_is_walked_along() -> None:
    hall = hung([Piece(id="w", form="webtoon", width=800, height=11_000)])

    (scroll,) = hall.plan.hung
    ground = ground_of(parse(hall.tiled))
    assert scroll.area.width == 2
    assert 8 <= scroll.area.height <= 16
    assert all(
        ground.grid.fits(scroll.area.centre.x, scroll.area.y + step / 4) for step in range(int(scroll.area.height * 4))
    )


def test_the_ways_out_lead_to_the_hall_s_door_in_the_plaza() -> None:
    ground = ground_of(parse(hung([picture(number) for number in range(20)]).tiled))

    assert {(way.space, way.start) for way in ground.exits} == {("plaza", "photo")}
    assert len(ground.exits) == 2


def test_a_map_in_which_a_work_cannot_be_reached_is_never_hung() -> None:
    pieces = [picture(number) for number in range(3)]
    hall = hung(pieces)
    walled = dict(hall.tiled)
    walled["layers"] = [
        {**layer, "properties": [{"name": "collides", "type": "bool", "value": True}]}
        if layer["name"] == "floor"
        else layer
        for layer in hall.tiled["layers"]
    ]

    with pytest.raises(PlanError):
        proof.prove(hall.plan, walled)
