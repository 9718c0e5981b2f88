"""Walking: never into a wall, never faster than allowed, the same for the same input, and the same as in the client."""

from __future__ import annotations

import json
import math
from itertools import pairwise
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from madang.world.maps.grid import HALVES, Grid
from madang.world.maps.shapes import Point
from madang.world.step import PATIENCE, STRIDE, Body, facing_of, step, walk

COLUMNS, ROWS = 16, 14
GOLDEN = Path(__file__).parents[1] / "golden" / "steps.json"

grids = st.lists(st.sampled_from([0, 0, 0, 1]), min_size=COLUMNS * ROWS, max_size=COLUMNS * ROWS).map(
    lambda cells: Grid(COLUMNS, ROWS, bytes(cells))
)
spots = st.tuples(st.floats(0.3, COLUMNS / HALVES - 0.3), st.floats(0.3, ROWS / HALVES - 0.3))
orders = st.lists(st.integers(0, 8) | st.lists(spots, min_size=1, max_size=4), min_size=1, max_size=8)


def walked(
    grid: Grid, start: Point, orders_: list[int | list[tuple[float, float]]], each: int = 12
) -> list[tuple[float, float]]:
    body = Body(start.x, start.y)
    trail = []
    for order in orders_:
        if isinstance(order, int):
            body.head(order)
        else:
            body.follow(order)
        for _ in range(each):
            step(body, grid)
            trail.append((body.x, body.y))
    return trail


@settings(max_examples=200)
@given(grids, spots, orders)
def test_nobody_ever_stands_in_a_wall(
    grid: Grid, spot: tuple[float, float], order: list[int | list[tuple[float, float]]]
) -> None:
    start = grid.nearest(Point(*spot))
    if not grid.fits(start.x, start.y):
        return
    assert all(grid.fits(x, y) for x, y in walked(grid, start, order))


@settings(max_examples=200)
@given(grids, spots, orders, st.integers(1, 6))
def test_many_steps_at_once_are_the_same_as_one_by_one(
    grid: Grid, spot: tuple[float, float], order: list[int | list[tuple[float, float]]], steps: int
) -> None:
    start = grid.nearest(Point(*spot))
    if not grid.fits(start.x, start.y):
        return
    one_by_one, at_once = Body(start.x, start.y), Body(start.x, start.y)
    for one in order:
        for body in (one_by_one, at_once):
            body.head(one) if isinstance(one, int) else body.follow(one)
        for _ in range(4):
            for _ in range(steps):
                step(one_by_one, grid)
            walk(at_once, grid, steps)
            assert at_once == one_by_one


@settings(max_examples=100)
@given(grids, spots, orders)
def test_nobody_walks_faster_than_a_stride_a_step(
    grid: Grid, spot: tuple[float, float], order: list[int | list[tuple[float, float]]]
) -> None:
    start = grid.nearest(Point(*spot))
    if not grid.fits(start.x, start.y):
        return
    trail = [(start.x, start.y), *walked(grid, start, order)]
    assert all(math.dist(before, after) <= STRIDE + 1e-9 for before, after in pairwise(trail))


@given(grids, spots, orders)
def test_the_same_input_gives_the_same_way(
    grid: Grid, spot: tuple[float, float], order: list[int | list[tuple[float, float]]]
) -> None:
    start = grid.nearest(Point(*spot))
    assert walked(grid, start, order) == walked(grid, start, order)


def open_field() -> Grid:
    return Grid(COLUMNS, ROWS, bytes(COLUMNS * ROWS))


@given(spots, st.lists(spots, min_size=1, max_size=5))
def test_a_path_over_open_ground_ends_at_its_last_point(
    start: tuple[float, float], points: list[tuple[float, float]]
) -> None:
    grid = open_field()
    body = Body(*start)
    body.follow(points)
    for _ in range(400):
        step(body, grid)
    assert math.dist((body.x, body.y), points[-1]) < 1e-6
    assert not body.path
    assert not body.moving


def test_walls_let_one_slide_along() -> None:
    grid = Grid(COLUMNS, ROWS, bytes(1 if index % COLUMNS == 8 else 0 for index in range(COLUMNS * ROWS)))
    body = Body(3, 3)
    body.head(4)
    for _ in range(12):
        step(body, grid)
    assert 3.7 < body.x < 4
    assert body.y > 4
    assert body.moving


def test_a_path_into_a_wall_is_given_up() -> None:
    grid = Grid(COLUMNS, ROWS, bytes(1 if index % COLUMNS >= 8 else 0 for index in range(COLUMNS * ROWS)))
    body = Body(3, 3)
    body.follow([(6, 3)])
    for _ in range(12 + PATIENCE):
        step(body, grid)
    assert not body.path
    assert not body.moving


def test_the_eight_directions_are_named_clockwise_from_north() -> None:
    ways = [(0, -1), (1, -1), (1, 0), (1, 1), (0, 1), (-1, 1), (-1, 0), (-1, -1)]
    assert [facing_of(across, down) for across, down in ways] == [1, 2, 3, 4, 5, 6, 7, 8]


def test_the_golden_walks_are_walked_to_the_last_bit() -> None:
    """The client's tests read the same file."""
    for kept in json.loads(GOLDEN.read_text()):
        grid = Grid(kept["columns"], kept["rows"], bytes(int(cell) for cell in kept["blocked"]))
        body = Body(*kept["start"])
        for order in kept["orders"]:
            if "dir" in order:
                body.head(order["dir"])
            else:
                body.follow([(x, y) for x, y in order["path"]])
            for x, y, facing, moving in order["steps"]:
                step(body, grid)
                assert (body.x, body.y, body.facing, body.moving) == (x, y, facing, moving)
