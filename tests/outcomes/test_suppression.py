"""Nobody who adds and subtracts finds a small number."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from madang.outcomes.suppression import SMALL, AtMost, Key, Level, Relations, Whole, known, levels


def key(name: str) -> Key:
    return tuple(name.split("."))


def chosen(values: Mapping[str, int], relations: Relations) -> dict[str, Level]:
    return {".".join(name): level for name, level in levels({key(k): v for k, v in values.items()}, relations).items()}


TWO_MODES = Relations(wholes=(Whole(key("total"), (key("online"), key("onsite"))),), worth={key("total"): 9})


def test_what_stands_alone_is_told_from_five_on_and_nought_is_told() -> None:
    assert chosen({"a": 0, "b": 1, "c": 4, "d": 5}, Relations()) == {
        "a": "shown",
        "b": "small",
        "c": "small",
        "d": "shown",
    }


def test_a_total_does_not_reveal_the_small_one_of_two_parts() -> None:
    assert chosen({"total": 103, "online": 100, "onsite": 3}, TWO_MODES) == {
        "total": "shown",
        "online": "withheld",
        "onsite": "small",
    }


def test_where_a_sum_says_both_of_two_small_parts_one_is_told_to_be_of_any_size() -> None:
    found = chosen({"total": 8, "online": 4, "onsite": 4}, TWO_MODES)
    assert found["total"] == "shown"
    assert {found["online"], found["onsite"]} == {"small", "withheld"}


def test_two_small_parts_whose_sum_says_neither_leave_the_total() -> None:
    assert chosen({"total": 6, "online": 4, "onsite": 2}, TWO_MODES) == {
        "total": "shown",
        "online": "small",
        "onsite": "small",
    }


def test_words_for_small_numbers_do_not_add_up_to_give_them_away() -> None:
    """Four parts and their total, all "under 5": each part could be nothing but one."""
    parts = tuple(key(name) for name in "abcd")
    found = chosen({"total": 4, "a": 1, "b": 1, "c": 1, "d": 1}, Relations(wholes=(Whole(key("total"), parts),)))
    assert "withheld" in found.values()
    assert set(found.values()) <= {"small", "withheld"}


def test_people_in_both_parts_leave_room_and_nothing_more_is_withheld() -> None:
    union = Relations(wholes=(Whole(key("total"), (key("online"), key("onsite")), overlapping=True),))
    assert chosen({"total": 101, "online": 100, "onsite": 3}, union) == {
        "total": "shown",
        "online": "shown",
        "onsite": "small",
    }
    assert chosen({"total": 104, "online": 100, "onsite": 4}, union)["online"] == "withheld"


def test_a_column_beside_it_does_not_give_a_cell_away() -> None:
    """Ten people looked at the one work, so that of the eleven views in the hall only one was of the other."""
    values = {"hall.views": 11, "one.views": 10, "two.views": 1, "one.people": 10}
    relations = Relations(
        wholes=(Whole(key("hall.views"), (key("one.views"), key("two.views"))),),
        at_most=(AtMost(key("one.people"), key("one.views")),),
        worth={key("hall.views"): 5},
    )
    found = chosen(values, relations)
    assert found["two.views"] == "small"
    assert found["hall.views"] == "withheld"


@st.composite
def trees(draw: st.DrawFn) -> tuple[dict[Key, int], Relations]:
    """A total split in two ways, one of them split once more, as a report's columns are; sums or overlapping people."""
    overlapping = draw(st.booleans())
    leaf = st.integers(0, 7)
    works = [draw(st.lists(leaf, min_size=1, max_size=2)) for _ in range(2)]
    values: dict[Key, int] = {}
    wholes = []
    for hall, counts in enumerate(works):
        parts = tuple(("work", str(hall), str(number)) for number in range(len(counts)))
        values |= dict(zip(parts, counts, strict=True))
        values["hall", str(hall)] = _joined(draw, counts, overlapping=overlapping)
        wholes.append(Whole(("hall", str(hall)), parts, overlapping))
    halls = [values["hall", str(hall)] for hall in range(2)]
    total = _joined(draw, halls, overlapping=overlapping)
    values[("total",)] = total
    wholes.append(Whole(("total",), (("hall", "0"), ("hall", "1")), overlapping))
    online = draw(st.integers(0, total))
    onsite = draw(st.integers(total - online, total)) if overlapping else total - online
    values |= {("mode", "online"): online, ("mode", "onsite"): onsite}
    wholes.append(Whole(("total",), (("mode", "online"), ("mode", "onsite")), overlapping))
    worth = {("total",): 9, ("hall", "0"): 2, ("hall", "1"): 2}
    return values, Relations(wholes=tuple(wholes), worth=worth)


def _joined(draw: st.DrawFn, parts: list[int], *, overlapping: bool) -> int:
    return draw(st.integers(max(parts), sum(parts))) if overlapping else sum(parts)


def worlds(
    values: Mapping[Key, int], told: Mapping[Key, Level], relations: Relations, asked: Key, most: int
) -> Iterator[int]:
    """Every value of one cell for which some world fits what is told; found by trying, with no reasoning at all."""
    hidden = [name for name in told if told[name] != "shown" and name != asked]
    for guess in range(1, most + 1):
        if told[asked] == "small" and guess >= SMALL:
            return
        if _possible(
            {**{n: v for n, v in values.items() if told[n] == "shown"}, asked: guess}, hidden, told, relations
        ):
            yield guess


def _possible(world: dict[Key, int], hidden: list[Key], told: Mapping[Key, Level], relations: Relations) -> bool:
    for whole in relations.wholes:
        if all(name in world for name in whole.cells) and not whole.holds(world):
            return False
    if not hidden:
        return True
    first, *rest = hidden
    most = SMALL - 1 if told[first] == "small" else 30
    return any(_possible({**world, first: guess}, rest, told, relations) for guess in range(1, most + 1))


@settings(max_examples=120, deadline=None)
@given(trees())
def test_trying_every_world_leaves_two_values_for_each_hidden_cell(tree: tuple[dict[Key, int], Relations]) -> None:
    values, relations = tree
    told = levels(values, relations)
    for name, value in values.items():
        if 0 < value < SMALL:
            assert told[name] != "shown"
        if told[name] != "shown":
            possible = worlds(values, told, relations, name, 30)
            assert next(possible, None) is not None
            assert next(possible, None) is not None, f"{name} can only be {value}"


@settings(max_examples=60, deadline=None)
@given(trees())
def test_bounds_are_what_trying_every_world_finds(tree: tuple[dict[Key, int], Relations]) -> None:
    values, relations = tree
    told: dict[Key, Level] = {name: "small" if 0 < value < SMALL else "shown" for name, value in values.items()}
    found = known(values, told, relations)
    for name, level in told.items():
        if level == "small":
            tried = list(worlds(values, told, relations, name, SMALL))
            assert (tried[0], tried[-1]) == found[name]
            assert all(after == before + 1 for before, after in pairwise(tried))


@settings(max_examples=60, deadline=None)
@given(trees())
def test_nothing_is_withheld_where_nothing_is_small(tree: tuple[dict[Key, int], Relations]) -> None:
    values, relations = tree
    larger = {name: value * SMALL for name, value in values.items()}
    assert set(levels(larger, relations).values()) == {"shown"}


@pytest.mark.parametrize("size", [60, 300])
def test_many_works_with_few_views_are_settled_with_totals_left_standing(size: int) -> None:
    values: dict[Key, int] = {("work", str(number)): number % 7 for number in range(size)}
    halls = [tuple(("work", str(number)) for number in range(first, size, 10)) for first in range(10)]
    for number, works in enumerate(halls):
        values["hall", str(number)] = sum(values[work] for work in works)
    names = tuple(("hall", str(number)) for number in range(10))
    values[("total",)] = sum(values[name] for name in names)
    wholes = [Whole(("total",), names), *(Whole(name, works) for name, works in zip(names, halls, strict=True))]
    told = levels(values, Relations(wholes=wholes, worth=dict.fromkeys(names, 5) | {("total",): 9}))
    assert told[("total",)] == "shown"
    assert all(told[name] == "shown" for name in names)
