"""Halls and institutions said anew: the floor follows, and what has works is not removed."""

from __future__ import annotations

import pytest

from madang.exhibits import services as exhibits
from madang.expos import arranging, queries
from madang.expos.errors import HallNotEmptyError
from madang.expos.types import Expo, Hall, HallTold
from madang.flows.dispatch import dispatch_once
from madang.kernel.text import Text
from madang.platform.types import SYSTEM
from tests.exhibits.conftest import Add, add

__all__ = ["add"]


def told(ko: str, en: str = "") -> HallTold:
    return HallTold(title=Text(ko=ko, en=en), summary=Text(), mood="garden", gate="public")


def react() -> None:
    while dispatch_once().acted:
        pass


def slugs(expo: Expo) -> list[str]:
    return [hall.slug for hall in queries.halls(expo_id=expo.id)]


def test_a_new_hall_has_a_floor_and_a_door_and_goes_with_both(expo: Expo, photo_hall: Hall) -> None:
    exhibits.hang_plaza(expo_id=expo.id)
    hall_id = arranging.add_hall(expo_id=expo.id, told=told("정원", "The garden"), actor=SYSTEM)
    react()
    assert {space.slug for space in queries.spaces(expo_id=expo.id)} == {"plaza", photo_hall.slug, "the-garden"}
    plaza = queries.space_by_slug(expo_id=expo.id, slug="plaza")
    assert "the-garden" in queries.space_map(expo_id=expo.id, space_id=plaza.id)
    exhibits.remove_hall(expo_id=expo.id, hall_id=hall_id, actor=SYSTEM)
    react()
    assert slugs(expo) == [photo_hall.slug]
    assert "the-garden" not in queries.space_map(expo_id=expo.id, space_id=plaza.id)


def test_a_hall_with_works_stays_and_is_hung_anew_when_it_changes(expo: Expo, photo_hall: Hall, add: Add) -> None:
    add(photo_hall, "bridge")
    exhibits.hang_hall(expo_id=expo.id, hall_id=photo_hall.id)
    before = queries.space_by_slug(expo_id=expo.id, slug=photo_hall.slug)
    with pytest.raises(HallNotEmptyError):
        exhibits.remove_hall(expo_id=expo.id, hall_id=photo_hall.id, actor=SYSTEM)
    arranging.change_hall(expo_id=expo.id, hall_id=photo_hall.id, told=told("뜰", "Court"), actor=SYSTEM)
    react()
    after = queries.space_by_slug(expo_id=expo.id, slug=photo_hall.slug)
    assert (after.title.en, after.mood) == ("Court", "garden")
    assert after.map_hash != before.map_hash


def test_halls_change_places(expo: Expo, photo_hall: Hall, public_hall: Hall) -> None:
    assert slugs(expo) == [photo_hall.slug, public_hall.slug]
    arranging.move_hall(expo_id=expo.id, hall_id=public_hall.id, by=-5, actor=SYSTEM)
    assert slugs(expo) == [public_hall.slug, photo_hall.slug]


def test_an_institution_is_named_renamed_and_removed(expo: Expo) -> None:
    one = arranging.add_institution(expo_id=expo.id, name=Text(ko="새봄시"), summary=Text(), actor=SYSTEM)
    arranging.change_institution(
        expo_id=expo.id, institution_id=one, name=Text(ko="새봄시립도서관"), summary=Text(), actor=SYSTEM
    )
    assert [each.name.ko for each in queries.institutions(expo_id=expo.id)] == ["새봄시립도서관"]
    arranging.remove_institution(expo_id=expo.id, institution_id=one, actor=SYSTEM)
    assert not queries.institutions(expo_id=expo.id)
