"""The wall of the demo begins with its residents' cheers."""

from __future__ import annotations

import pytest

from madang.demo.cheers import leave_cheers
from madang.expos.types import Expo
from madang.platform.events import log_of
from madang.play import queries
from madang.play.types import SHAPES

pytestmark = pytest.mark.django_db


def test_they_are_left_once_and_counted_as_the_demo_s(expo: Expo) -> None:
    for _ in range(2):
        leave_cheers(expo)
    wall = queries.wall(expo_id=expo.id, page="1", participant_id=None)
    left = [event for event in log_of(expo_id=expo.id) if event.kind == "wing.left"]
    assert len(left) == wall.total == 12
    assert {event.traffic for event in left} == {"demo"}
    assert {wing.shape for wing in wall.wings} == set(SHAPES)
    assert max(wing.reach for wing in wall.wings) >= 3
