"""Looks on the wire."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from madang.participants.rules import LOOK_KEYS
from madang.wire.looks import PARTS, packed, unpacked


def test_the_wire_knows_every_part_that_a_look_may_have() -> None:
    assert set(PARTS) == LOOK_KEYS


@given(st.dictionaries(st.sampled_from(PARTS), st.text(min_size=1, max_size=8)))
def test_a_look_survives_the_wire(look: dict[str, str]) -> None:
    assert unpacked(packed(look)) == look


def test_empty_ends_cost_nothing() -> None:
    assert packed({"skin": "#FBE3D0", "coat": ""}) == ["#FBE3D0"]
    assert packed({}) == []
