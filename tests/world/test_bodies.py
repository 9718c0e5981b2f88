"""A crowd stepped at once walks as each of them would alone."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from hypothesis import given, settings
from hypothesis import strategies as st

from madang.world.bodies import FEW, Bodies, Walker
from madang.world.maps.grid import HALVES, Grid
from madang.world.maps.shapes import Point
from madang.world.step import Body, step

COLUMNS, ROWS = 16, 14
MANY: Final = FEW + 8
Order = int | list[tuple[float, float]]

grids = st.lists(st.sampled_from([0, 0, 0, 0, 0, 1]), min_size=COLUMNS * ROWS, max_size=COLUMNS * ROWS).map(
    lambda cells: Grid(COLUMNS, ROWS, bytes(cells))
)
spots = st.tuples(st.floats(0.3, COLUMNS / HALVES - 0.3), st.floats(0.3, ROWS / HALVES - 0.3))
orders = st.integers(0, 8) | st.lists(spots, min_size=1, max_size=4)
# Who of the crowd is told what, before the next few steps.
scripts = st.lists(
    st.tuples(st.lists(st.tuples(st.integers(0, MANY - 1), orders), max_size=MANY), st.integers(1, 4)), max_size=8
)


def state(walker: Walker) -> tuple[float, float, int, bool]:
    return walker.x, walker.y, walker.facing, walker.moving


def told(bodies: Bodies, walker: Walker, alone: Body, order: Order) -> None:
    if isinstance(order, int):
        bodies.head(walker, order)
        alone.head(order)
    else:
        bodies.follow(walker, order)
        alone.follow(order)


@settings(max_examples=60, deadline=None)
@given(grids, st.lists(spots, min_size=MANY, max_size=MANY), scripts)
def test_many_at_once_walk_as_each_alone(
    grid: Grid, starts: list[tuple[float, float]], script: Sequence[tuple[list[tuple[int, Order]], int]]
) -> None:
    bodies = Bodies(grid)
    places = [grid.nearest(Point(*start)) for start in starts]
    if not all(grid.fits(place.x, place.y) for place in places):
        return
    alone = [Body(place.x, place.y) for place in places]
    walkers = [bodies.enter(place.x, place.y, 5) for place in places]
    for nth, one in enumerate(walkers):
        told(bodies, one, alone[nth], nth % 9)
    for commands, steps in script:
        for nth, order in commands:
            told(bodies, walkers[nth], alone[nth], order)
        bodies.walk(steps)
        for body in alone:
            for _ in range(steps):
                step(body, grid)
        assert [state(one) for one in walkers] == [(one.x, one.y, one.facing, one.moving) for one in alone]


def test_a_path_is_walked_to_its_end_in_a_crowd() -> None:
    bodies = Bodies(Grid(COLUMNS, ROWS, bytes(COLUMNS * ROWS)))
    walkers = [bodies.enter(1 + nth / 8, 2, 5) for nth in range(MANY)]
    for one in walkers:
        bodies.follow(one, [(4, 5), (5, 5), (2, 3)])
    for _ in range(60):
        bodies.walk(2)
    assert {(one.x, one.y) for one in walkers} == {(2, 3)}
    assert bodies.walk(2).size == 0


def test_a_path_into_a_wall_is_given_up_in_a_crowd() -> None:
    bodies = Bodies(Grid(COLUMNS, ROWS, bytes(1 if index % COLUMNS == 8 else 0 for index in range(COLUMNS * ROWS))))
    for _ in range(MANY):
        bodies.follow(bodies.enter(3, 3, 5), [(6, 3)])
    for _ in range(20):
        bodies.walk(2)
    assert bodies.walk(2).size == 0


def test_places_of_those_who_left_are_taken_again() -> None:
    bodies = Bodies(Grid(COLUMNS, ROWS, bytes(COLUMNS * ROWS)))
    first = [bodies.enter(2, 2, 5) for _ in range(100)]
    for one in first:
        bodies.follow(one, [(6, 3)])
        bodies.leave(one)
    assert bodies.walk(2).size == 0
    second = [bodies.enter(3, 3, 1) for _ in range(100)]
    assert {one.slot for one in second} == {one.slot for one in first}
    assert {state(one) for one in second} == {(3.0, 3.0, 1, False)}
