"""The half-tile grid."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from madang.world.cells import CELL_HEIGHT, CELL_WIDTH, Cells
from madang.world.maps.grid import HALVES, Grid, cells_of
from madang.world.maps.shapes import Point, Rect

sizes = st.tuples(st.integers(1, 9), st.integers(1, 9))


@given(sizes, st.data())
def test_open_cells_are_free_all_around(size: tuple[int, int], data: st.DataObject) -> None:
    columns, rows = size
    cells = data.draw(st.lists(st.sampled_from([0, 1]), min_size=columns * rows, max_size=columns * rows))
    grid = Grid(columns, rows, bytes(cells))
    for index, state in enumerate(grid.open_cells):
        row, column = divmod(index, columns)
        around = [grid.is_blocked(column + right, row + down) for right in (-1, 0, 1) for down in (-1, 0, 1)]
        assert bool(state) == (not any(around))


def test_outside_the_map_all_is_blocked() -> None:
    grid = Grid(4, 4, bytes(16))
    assert grid.is_blocked(-1, 0)
    assert grid.is_blocked(0, 4)
    assert not grid.fits(0.1, 1)
    assert grid.fits(1, 1)


def test_the_nearest_free_spot_is_found() -> None:
    grid = Grid(6, 2, bytes([1, 1, 1, 1, 0, 1] * 2))
    assert grid.nearest(Point(0.5, 0.5)) in {Point(2.25, 0.25), Point(2.25, 0.75)}


def test_flood_fill_stays_on_its_side_of_a_wall() -> None:
    grid = Grid(5, 3, bytes([0, 0, 1, 0, 0] * 3))
    assert grid.reached_from(Point(0.25, 0.25)) == {(column, row) for column in (0, 1) for row in range(3)}
    assert grid.reached_from(Point(1.25, 0.25)) == frozenset()


def test_a_rectangle_covers_cells_in_part() -> None:
    assert set(cells_of(Rect(0.6, 0.5, 0.5, 0.5))) == {(1, 1), (2, 1)}


@given(st.integers(1, 120), st.integers(1, 90), st.data())
def test_blocks_are_mutual_and_cover_a_screen(width: int, height: int, data: st.DataObject) -> None:
    cells = Cells(width, height)
    x = data.draw(st.floats(0, width, exclude_max=True))
    y = data.draw(st.floats(0, height, exclude_max=True))
    here = cells.at(x, y)
    assert here == cells.of_half[int(y * HALVES) * width * HALVES + int(x * HALVES)]
    assert here in cells.blocks[here]
    assert all(here in cells.blocks[near] for near in cells.blocks[here])
    for across in (-CELL_WIDTH, 0, CELL_WIDTH):
        for down in (-CELL_HEIGHT, 0, CELL_HEIGHT):
            if 0 <= x + across < width and 0 <= y + down < height:
                assert cells.at(x + across, y + down) in cells.blocks[here]


@given(st.integers(1, 120), st.integers(1, 90))
def test_a_block_is_its_rows(width: int, height: int) -> None:
    cells = Cells(width, height)
    for cell, block in enumerate(cells.blocks):
        assert list(cells.near[cell]) == sorted(block)
        assert [one for first, end in cells.rows_near[cell] for one in range(first, end)] == list(cells.near[cell])
