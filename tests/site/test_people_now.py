"""Who is counted as online: visitors, and nobody else who walks there."""

from __future__ import annotations

import pytest

from madang.expos.types import Expo
from madang.kernel.traffic import TRAFFICS
from madang.site.people_now import people_now
from madang.wire.local import PersonThere, SpaceThere

pytestmark = pytest.mark.django_db


def test_staff_tests_and_the_demo_s_people_are_counted_apart(expo: Expo) -> None:
    people = [
        PersonThere(n=n, name="가", badge="", x=1, y=1, traffic=traffic, hand=False)
        for n, traffic in enumerate([*TRAFFICS, "visitor"])
    ]
    told = people_now(expo, [SpaceThere(slug="plaza", kind="plaza", channel=1, people=people)])
    assert (told.online, told.apart) == (2, 3)


def test_a_silent_world_is_not_an_empty_one(expo: Expo) -> None:
    assert people_now(expo, None).online is None
