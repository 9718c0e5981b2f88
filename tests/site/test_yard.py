"""An expo that was made before stage and garden were is given them from its page of halls."""

from __future__ import annotations

import pytest

from madang.expos import grounds
from madang.expos import queries as expos
from madang.expos.types import Expo
from madang.kernel.errors import BadInputError
from madang.platform.events import log_of
from madang.platform.types import SYSTEM
from madang.site import yard

pytestmark = pytest.mark.django_db


def doors(expo: Expo) -> str:
    plaza = expos.space_by_slug(expo_id=expo.id, slug="plaza")
    return expos.space_map(expo_id=expo.id, space_id=plaza.id)


def test_what_is_missing_is_added_with_a_door_in_the_yard(expo: Expo) -> None:
    assert yard.missing_grounds(expo.id) == ("stage", "arena", "garden")
    yard.add_ground(expo_id=expo.id, kind="garden", actor=SYSTEM)
    assert yard.missing_grounds(expo.id) == ("stage", "arena")
    assert expos.space_by_slug(expo_id=expo.id, slug="garden").kind == "garden"
    assert "garden#default" in doors(expo)
    assert "stage#default" not in doors(expo)


def test_pressed_twice_it_is_one(expo: Expo) -> None:
    grounds.lay_stage(expo_id=expo.id, actor=SYSTEM)
    before = list(log_of(expo_id=expo.id))
    yard.add_ground(expo_id=expo.id, kind="stage", actor=SYSTEM)
    assert list(log_of(expo_id=expo.id)) == before


@pytest.mark.parametrize("kind", ["", "plaza", "hall", "moon"])
def test_nothing_else_is_added(expo: Expo, kind: str) -> None:
    with pytest.raises(BadInputError):
        yard.add_ground(expo_id=expo.id, kind=kind, actor=SYSTEM)
