"""A way that is found can be walked, by the same steps that the world takes; none goes through a wall."""

from __future__ import annotations

import math

from hypothesis import given
from hypothesis import strategies as st

from madang.world.maps.grid import HALVES, Grid
from madang.world.maps.shapes import Point
from madang.world.paths import find_path, is_clear
from madang.world.step import Body, step

SIDE = 16
STEPS_MOST = 4_000


@st.composite
def grids(draw: st.DrawFn) -> Grid:
    blocked = draw(st.binary(min_size=SIDE * SIDE, max_size=SIDE * SIDE).map(lambda raw: bytes(b < 70 for b in raw)))
    return Grid(SIDE, SIDE, blocked)


def _middle(index: int) -> Point:
    return Point((index % SIDE + 0.5) / HALVES, (index // SIDE + 0.5) / HALVES)


@given(grids(), st.integers(0, SIDE * SIDE - 1), st.integers(0, SIDE * SIDE - 1))
def test_a_way_is_found_where_one_is_and_can_be_walked(grid: Grid, start: int, goal: int) -> None:
    here, there = _middle(start), _middle(goal)
    if not (grid.fits(here.x, here.y) and grid.fits(there.x, there.y)):
        return
    way = find_path(grid, here, there)
    reached = (goal % SIDE, goal // SIDE) in grid.reached_from(here)
    assert bool(way) == reached
    if not way:
        return
    body = Body(here.x, here.y)
    body.follow([(point.x, point.y) for point in way])
    for _ in range(STEPS_MOST):
        if not body.path:
            break
        step(body, grid)
    assert math.hypot(body.x - there.x, body.y - there.y) < 0.3


def test_a_goal_inside_a_wall_is_approached() -> None:
    blocked = bytearray(SIDE * SIDE)
    blocked[8 * SIDE + 8] = 1
    grid = Grid(SIDE, SIDE, bytes(blocked))
    way = find_path(grid, _middle(0), _middle(8 * SIDE + 8))
    assert math.hypot(way[-1].x - 4.25, way[-1].y - 4.25) <= 0.75
    assert grid.fits(way[-1].x, way[-1].y)


def test_an_open_floor_is_crossed_in_one_leg() -> None:
    grid = Grid(SIDE, SIDE, bytes(SIDE * SIDE))
    goal = Point(6.1, 3.3)
    assert find_path(grid, Point(1.2, 1.4), goal) == [goal]
    assert is_clear(grid, Point(1.2, 1.4), goal)
