"""Halls hung through the services: parts that come and go, and places that are kept."""

from __future__ import annotations

import json
from uuid import UUID

import pytest

from madang.exhibits import models, queries, services
from madang.exhibits.types import Work
from madang.expos import queries as expos
from madang.expos.types import Expo, Hall
from madang.kernel.errors import BadInputError, NotFoundError
from madang.kernel.ids import WorkId
from madang.platform.clock import new_id
from madang.world.maps.ground import ground_of
from madang.world.maps.tiled import parse
from tests.exhibits.conftest import Add

pytestmark = pytest.mark.django_db


def many(expo: Expo, hall: Hall, count: int) -> list[UUID]:
    """Rows alone: hanging asks nothing of files."""
    rows = [
        models.Work(
            expo_id=expo.id,
            hall_id=hall.id,
            slug=f"w{number}",
            form="picture",
            title={"ko": f"작품 {number}"},
            licence="KOGL-1",
            order=number,
            width=2400,
            height=1600,
        )
        for number in range(count)
    ]
    models.Work.objects.bulk_create(rows)
    return [row.id for row in rows]


def spaces_of(expo: Expo) -> list[str]:
    return [space.slug for space in expos.spaces(expo_id=expo.id)]


def test_a_large_hall_has_further_parts_and_each_lists_its_own_works(expo: Expo, photo_hall: Hall) -> None:
    works = many(expo, photo_hall, 60)

    services.hang_hall(expo_id=expo.id, hall_id=photo_hall.id)

    assert spaces_of(expo) == ["photo", "photo--2"]
    lists = [
        [work.id for work in queries.works_of_space(expo_id=expo.id, hall_id=photo_hall.id, space_slug=space)]
        for space in spaces_of(expo)
    ]
    along = [work.id for work in queries.works_of_hall(expo_id=expo.id, hall_id=photo_hall.id)]
    assert [*lists[0], *lists[1]] == along
    assert sorted(along) == sorted(works)
    assert queries.work_place(expo_id=expo.id, work_id=lists[1][0]).space_slug == "photo--2"


def test_a_part_no_longer_needed_is_an_empty_room_with_a_way_back(expo: Expo, photo_hall: Hall) -> None:
    works = many(expo, photo_hall, 60)
    services.hang_hall(expo_id=expo.id, hall_id=photo_hall.id)
    models.Work.objects.filter(id__in=works[5:]).delete()

    services.hang_hall(expo_id=expo.id, hall_id=photo_hall.id)

    space = expos.space_by_slug(expo_id=expo.id, slug="photo--2")
    ground = ground_of(parse(json.loads(expos.space_map(expo_id=expo.id, space_id=space.id))))
    assert not ground.views
    assert {way.space for way in ground.exits} == {"photo"}
    assert not queries.works_of_space(expo_id=expo.id, hall_id=photo_hall.id, space_slug="photo--2")


def test_a_pinned_work_keeps_its_place_when_its_hall_is_hung_anew(expo: Expo, photo_hall: Hall) -> None:
    works = many(expo, photo_hall, 7)
    services.hang_hall(expo_id=expo.id, hall_id=photo_hall.id)
    focal = models.Work.objects.get(id__in=works, place__spot="focal")
    services.pin_work(expo_id=expo.id, work_id=WorkId(focal.id), pinned=True)
    models.Work.objects.exclude(id=focal.id).update(recommended=50)

    services.hang_hall(expo_id=expo.id, hall_id=photo_hall.id)
    assert models.Work.objects.get(place__spot="focal").id == focal.id

    services.pin_work(expo_id=expo.id, work_id=WorkId(focal.id), pinned=False)
    services.hang_hall(expo_id=expo.id, hall_id=photo_hall.id)
    assert models.Work.objects.get(place__spot="focal").id != focal.id


def test_what_has_no_place_cannot_be_pinned(photo_hall: Hall, add: Add) -> None:
    work: Work = add(photo_hall, "new")

    with pytest.raises(BadInputError):
        services.pin_work(expo_id=photo_hall.expo_id, work_id=work.id, pinned=True)
    with pytest.raises(NotFoundError):
        services.pin_work(expo_id=photo_hall.expo_id, work_id=WorkId(new_id()), pinned=True)
