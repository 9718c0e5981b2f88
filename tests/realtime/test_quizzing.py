"""Where one stands is what one answers: after a moment, until one steps onto the other mat."""

from __future__ import annotations

from uuid import uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from madang.kernel.ids import ParticipantId
from madang.realtime.ports import Visitor
from madang.realtime.quizzing import STEADY_SECONDS, Floor, Stander
from tests.realtime.cast import visitor

ME = visitor(ParticipantId(uuid4()))


class Steps:
    """One person on the floor; every look is a tenth of a second after the one before."""

    def __init__(self, who: Visitor = ME) -> None:
        self.floor = Floor()
        self.who = who
        self.now = 0.0

    def stand(self, mat: str, looks: int, *, moving: bool = False) -> list[str]:
        """The answers while they are there."""
        said: list[str] = []
        for _ in range(looks):
            self.now += 0.1
            said += [side for _, side in self.floor.look([Stander(self.who, mat, not moving)], self.now)]
        return said

    def last(self, mat: str) -> list[str]:
        return [side for _, side in self.floor.look([Stander(self.who, mat, at_rest=False)], self.now, last=True)]


def test_standing_for_a_moment_is_an_answer_and_only_one() -> None:
    steps = Steps()
    assert steps.stand("o", 3) == []
    assert steps.stand("o", 20) == ["o"]


def test_crossing_a_corner_is_no_answer() -> None:
    steps = Steps()
    assert steps.stand("o", 2, moving=True) == []
    assert steps.stand("", 10, moving=True) == []
    assert steps.stand("x", 5) == ["x"]


def test_stepping_off_takes_nothing_back_and_the_other_mat_changes_it() -> None:
    steps = Steps()
    assert steps.stand("o", 5) == ["o"]
    assert steps.stand("", 30) == []
    assert steps.stand("o", 10) == [], "it is their answer already"
    assert steps.stand("x", 5) == ["x"]


def test_the_last_look_takes_who_has_only_just_come() -> None:
    steps = Steps()
    assert steps.stand("x", 1, moving=True) == []
    assert steps.last("x") == ["x"]
    assert steps.last("x") == []


def test_who_pressed_a_side_is_left_alone_on_the_way_across_the_other_mat() -> None:
    steps = Steps()
    steps.stand("o", 5)
    steps.floor.pressed(ME.participant_id, "x")
    assert steps.stand("o", 10) == [], "not under way yet"
    assert steps.stand("o", 20, moving=True) == []
    assert steps.last("o") == []
    assert steps.stand("", 10, moving=True) == []
    assert steps.stand("x", 10, moving=True) == [], "it is what they said"
    assert steps.stand("o", 5) == ["o"], "and now they changed their mind"


def test_who_pressed_and_came_to_rest_on_the_other_side_means_that() -> None:
    steps = Steps()
    steps.floor.pressed(ME.participant_id, "x")
    assert steps.stand("o", 10, moving=True) == []
    assert steps.stand("o", 5) == ["o"]


def test_an_answer_that_was_not_taken_is_given_again() -> None:
    steps = Steps()
    assert steps.stand("o", 5) == ["o"]
    steps.floor.refused(ME.participant_id, "o")
    assert steps.stand("o", 1) == ["o"]


def test_another_round_begins_with_who_stands_where() -> None:
    steps = Steps()
    steps.stand("o", 5)
    steps.floor.clear()
    assert steps.stand("o", 5) == ["o"]


@given(st.lists(st.tuples(st.sampled_from(["", "o", "x"]), st.booleans(), st.integers(1, 8)), max_size=20))
def test_without_pressing_the_last_answer_is_the_mat_last_stood_on_long_enough(
    ways: list[tuple[str, bool, int]],
) -> None:
    steps = Steps()
    has = mat = ""
    since = 0.0
    for place, moving, looks in ways:
        for _ in range(looks):
            said = steps.stand(place, 1, moving=moving)
            if place != mat:
                mat, since = place, steps.now
            if mat and steps.now - since >= STEADY_SECONDS:
                assert said == ([] if has == mat else [mat])
                has = mat
            else:
                assert said == []


@pytest.mark.parametrize("side", ["o", "x"])
def test_people_do_not_stand_in_each_others_way(side: str) -> None:
    crowd = [visitor() for _ in range(50)]
    floor = Floor()
    for now in (0.0, 0.2):
        assert floor.look([Stander(one, side, at_rest=True) for one in crowd], now) == []
    told = floor.look([Stander(one, side, at_rest=True) for one in crowd], 0.4)
    assert told == [(one, side) for one in crowd]
