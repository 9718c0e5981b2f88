"""What is pinned stays where it is when its hall is hung anew."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from madang.exhibits.hanging.maps import HungHall
from madang.exhibits.hanging.pins import places_of
from madang.exhibits.hanging.types import Piece, Pin
from tests.exhibits.lists import hung, lists_of_works, mixed, picture


def places(hall: HungHall) -> dict[str, Pin]:
    return {work: place for part in hall.parts for work, place in places_of(part.plan).items()}


def pinned(pieces: list[Piece], *works: str) -> list[Piece]:
    """The list with these works pinned to where they hang now."""
    there = places(hung(pieces))
    return [replace(piece, pin=there[piece.id]) if piece.id in works else piece for piece in pieces]


@settings(max_examples=15, deadline=None)
@given(lists_of_works(most=24), st.data())
def test_a_pinned_work_stays_when_others_come_and_change(pieces: list[Piece], data: st.DataObject) -> None:
    kept = data.draw(st.sampled_from([piece.id for piece in pieces]))
    before = places(hung(pieces))[kept]

    # Others come, and are recommended, at the end and at the beginning of the list.
    newcomers = [replace(picture(number), id=f"new{number}", recommended=999) for number in range(3)]
    after = places(hung([newcomers[0], *pinned(pieces, kept), *newcomers[1:]]))[kept]

    assert (after.kind, after.room, after.spot) == (before.kind, before.room, before.spot)
    assert after.spot not in {"wall", "focal"} or (after.x, after.width) == (before.x, before.width)


@pytest.mark.parametrize("work", ["w0", "w3", "w11", "w13"])
def test_a_pinned_picture_stays_where_it_hangs_when_half_of_the_others_go(work: str) -> None:
    pieces = [piece for piece in mixed(28) if piece.form == "picture"]
    work = next(piece.id for piece in pieces if piece.id >= work)
    with_pin = pinned(pieces, work)
    before = next(piece.pin for piece in with_pin if piece.id == work)

    fewer = [piece for number, piece in enumerate(with_pin) if number % 2 or piece.id == work]
    after = places(hung(fewer))[work]

    assert after == before


def test_all_works_pinned_hang_as_before_though_the_list_is_turned_round() -> None:
    pieces = [picture(number, recommended=number) for number in range(14)]
    everything = pinned(pieces, *(piece.id for piece in pieces))

    assert places(hung(everything[::-1])) == places(hung(pieces))


def test_a_pinned_focal_work_keeps_the_middle_from_a_more_recommended_one() -> None:
    pieces = [picture(number, recommended=number) for number in range(5)]
    newcomer = replace(picture(9), recommended=99)

    focal = [each.piece.id for each in hung([*pinned(pieces, "w4"), newcomer]).hung if each.focal]

    assert "w4" in focal


def test_pins_that_contradict_each_other_are_left_out_of_account() -> None:
    pin = Pin("gallery", 0, "wall", x=-4, width=2, height=1.5)
    pieces = [replace(picture(number), pin=pin) for number in range(3)]

    assert len(hung(pieces).hung) == 3
