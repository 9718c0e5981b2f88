"""A hall hangs itself: whatever the list, nothing overlaps or is cropped, everything is reached, always the same."""

from __future__ import annotations

from collections import Counter
from itertools import combinations, pairwise

import pytest
from hypothesis import given, settings

from madang.exhibits.hanging import proof
from madang.exhibits.hanging.frames import FOCAL_WIDE_MOST, MARGIN, PLATE, WIDE_MOST, focal_frame, wall_frame
from madang.exhibits.hanging.gallery import SCALES
from madang.exhibits.hanging.maps import HungHall, HungPart
from madang.exhibits.hanging.types import WALL_HIGH, Hung, Piece, Placed, PlanError
from madang.world.maps.grid import Grid, cells_of
from madang.world.maps.ground import ground_of
from madang.world.maps.tiled import parse
from tests.exhibits.lists import hung, lists_of_works, mixed, picture


@settings(max_examples=15, deadline=None)
@given(lists_of_works())
def test_any_list_hangs_well(pieces: list[Piece]) -> None:
    assert_hangs_well(hung(pieces), pieces)


@pytest.mark.parametrize("count", [1, 75, 300])
def test_large_halls_hang_as_well_as_small_ones(count: int) -> None:
    pieces = mixed(count)

    assert_hangs_well(hung(pieces), pieces)


def assert_hangs_well(hall: HungHall, pieces: list[Piece]) -> None:
    assert sorted(hall.route) == sorted(piece.id for piece in pieces)
    for part in hall.parts:
        _assert_part(part)


def _assert_part(part: HungPart) -> None:
    ground = ground_of(parse(part.tiled))
    reached = proof.roomy_cells(ground.grid, ground.start())
    for one, other in combinations(part.plan.hung, 2):
        assert not one.area.grown(-0.01).overlaps(other.area), (one, other)
        assert not one.view.grown(-0.01).overlaps(other.view), (one, other)
    for each in part.plan.hung:
        assert ground.grid.fits(each.view.centre.x, each.view.y + 1.5)
        assert (int(each.view.centre.x * 2), int(each.view.centre.y * 2)) in reached
        if each.mount in {"wall", "panel"} and each.pages == 1:
            _assert_whole(each)
    for placed in part.plan.placed:
        west, east = placed.at.x, placed.at.x + placed.room.width
        assert all(west <= each.area.x and each.area.right <= east for each in placed.room.hung)
        _assert_wall(placed)


def _assert_whole(each: Hung) -> None:
    """The picture fits into its frame whole, and fills it in one direction (to a pixel of the map)."""
    inner_width, inner_height = each.area.width - 2 * MARGIN, each.area.height - 2 * MARGIN
    scale = min(inner_width / each.piece.width, inner_height / each.piece.height)
    spare = max(inner_width - scale * each.piece.width, inner_height - scale * each.piece.height)
    assert spare <= 0.3 + 1 / 64
    assert each.area.width <= (FOCAL_WIDE_MOST if each.focal else WIDE_MOST)
    assert each.area.height <= (2.75 if each.focal else 2.3)


def _assert_wall(placed: Placed) -> None:
    """Well filled, or its works as large as a wall lets them be; frames and label plates off each other, beam and
    skirting; no large room for one lone table.
    """
    works = [each for each in placed.room.hung if each.mount in {"wall", "alcove"}]
    framed = [each for each in works if each.mount == "wall"]
    filled = sum(each.area.width for each in works) / placed.room.width
    assert filled >= 0.35 or all(_is_largest(each) for each in framed), [each.area for each in works]
    along = sorted((each.area for each in works), key=lambda area: area.x)
    assert all(east.x >= west.right + PLATE for west, east in pairwise(along))
    assert all(area.right + PLATE <= placed.at.x + placed.room.width for area in along)
    for each in framed:
        assert each.area.y - placed.at.y >= 0.25 - WALL_HIGH - each.focal, "over the beam"
        assert each.area.bottom - placed.at.y <= -0.25, "over the skirting"
    assert [each.mount for each in placed.room.hung] != ["table"] or placed.room.width <= 10


def _is_largest(each: Hung) -> bool:
    """Within what a focal work gives for its posts."""
    largest = focal_frame(each.piece, SCALES[0]) if each.focal else wall_frame(each.piece, SCALES[0])
    return each.area.width >= (0.85 if each.focal else 1) * largest.width


@settings(max_examples=5, deadline=None)
@given(lists_of_works())
def test_the_same_list_hangs_the_same_way(pieces: list[Piece]) -> None:
    first, second = hung(pieces), hung(list(pieces))

    assert [part.tiled for part in first.parts] == [part.tiled for part in second.parts]


@settings(max_examples=15, deadline=None)
@given(lists_of_works())
def test_works_with_a_content_note_can_be_passed_by(pieces: list[Piece]) -> None:
    """They hang in bays of their own, and with these walled up every other work is still reached."""
    for part in hung(pieces).parts:
        assert not any(each.piece.content_note for each in part.plan.walked)
        assert not any(each.focal for placed in part.plan.bays for each in placed.room.hung)
        ground = ground_of(parse(part.tiled))
        reached = proof.roomy_cells(_without_bays(part, ground.grid), ground.start())
        assert all(reached.intersection(cells_of(each.view)) for each in part.plan.walked)
        bays = [placed.at.x for placed in part.plan.bays]
        line = next(one for one in part.tiled["layers"][2]["objects"] if one["type"] == "route")
        assert all(line["x"] / 64 + point["x"] / 64 < min(bays, default=1e9) for point in line["polyline"])


def _without_bays(part: HungPart, grid: Grid) -> Grid:
    walls = bytearray(grid.columns * grid.rows)
    first = min((int(placed.at.x) for placed in part.plan.bays), default=grid.columns)
    for row in range(grid.rows):
        for column in range(grid.columns):
            walls[row * grid.columns + column] = grid.is_blocked(column, row) or column >= 2 * first
    return Grid(columns=grid.columns, rows=grid.rows, blocked=bytes(walls))


@settings(max_examples=15, deadline=None)
@given(lists_of_works())
def test_a_series_of_up_to_four_shares_a_room_unless_forms_and_notes_part_it(pieces: list[Piece]) -> None:
    homes = {
        each.piece.id: (number, placed.at)
        for number, part in enumerate(hung(pieces).parts)
        for placed in part.plan.placed
        for each in placed.room.hung
    }
    pictures = [piece for piece in pieces if piece.form == "picture" and not piece.content_note and piece.is_series]
    others = Counter(piece.group for piece in pieces if piece not in pictures)
    for series, count in Counter(piece.group for piece in pictures).items():
        if count <= 4 and not others[series]:
            assert len({homes[piece.id] for piece in pictures if piece.group == series}) == 1


def test_a_map_in_which_a_work_cannot_be_reached_is_never_hung() -> None:
    (part,) = hung([picture(number) for number in range(3)]).parts
    walled = dict(part.tiled)
    walled["layers"] = [
        {**layer, "properties": [{"name": "collides", "type": "bool", "value": True}]}
        if layer["name"] == "floor"
        else layer
        for layer in part.tiled["layers"]
    ]

    with pytest.raises(PlanError):
        proof.prove(part.plan, walled)
