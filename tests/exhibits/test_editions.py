"""A work of another edition is shown again, with the files that it has."""

from __future__ import annotations

from datetime import timedelta
from uuid import uuid4

import pytest

from madang.exhibits import models, queries
from madang.exhibits.editions import take_over
from madang.expos import queries as expos
from madang.expos import services as expo_services
from madang.expos.types import Expo, Hall
from madang.kernel.errors import NotFoundError
from madang.kernel.ids import WorkId
from madang.kernel.text import Text
from tests.exhibits.conftest import Add


@pytest.fixture
def next_hall(expo: Expo) -> Hall:
    """In the edition of the next year."""
    expo_id = expo_services.create_expo(
        slug="next-expo",
        title=Text(ko="다음 박람회", en="Next expo"),
        summary=Text(),
        organiser=Text(),
        place=Text(),
        opens_at=expo.opens_at + timedelta(days=365),
        closes_at=expo.closes_at + timedelta(days=365),
    )
    hall_id = expo_services.add_hall(
        expo_id=expo_id, slug="old", order=1, title=Text(ko="옛 작품"), summary=Text(), mood="photo", gate="public"
    )
    return expos.hall(expo_id=expo_id, hall_id=hall_id)


def test_it_takes_its_words_files_and_renditions_along_and_leaves_its_place(
    add: Add, photo_hall: Hall, next_hall: Hall
) -> None:
    before = add(photo_hall, "bridge")
    renditions = models.Rendition.objects.count()
    taken = take_over(expo_id=next_hall.expo_id, hall_id=next_hall.id, work_id=before.id)
    after = queries.work(expo_id=next_hall.expo_id, work_id=taken)

    assert after.id != before.id
    assert (after.title, after.alt, after.licence) == (before.title, before.alt, before.licence)
    assert after.thumb
    assert before.thumb
    assert after.thumb.sha256 == before.thumb.sha256
    assert models.Rendition.objects.count() == 2 * renditions
    assert queries.work(expo_id=photo_hall.expo_id, work_id=before.id) == before
    assert queries.stored_file(expo_id=next_hall.expo_id, sha256=after.thumb.sha256).gates == {"public"}


def test_twice_is_no_error_and_one_work(add: Add, photo_hall: Hall, next_hall: Hall) -> None:
    before = add(photo_hall, "bridge")
    taken = {take_over(expo_id=next_hall.expo_id, hall_id=next_hall.id, work_id=before.id) for _ in range(2)}

    assert len(taken) == 1
    assert len(queries.works_of_expo(expo_id=next_hall.expo_id)) == 1


def test_its_institution_goes_along_where_the_edition_has_it(add: Add, photo_hall: Hall, next_hall: Hall) -> None:
    for expo_id in (photo_hall.expo_id, next_hall.expo_id):
        expo_services.add_institution(expo_id=expo_id, slug="city", name=Text(ko="새봄시"), summary=Text())
    expo_services.add_institution(expo_id=photo_hall.expo_id, slug="gone", name=Text(ko="옛 기관"), summary=Text())
    for slug, institution in (("bridge", "city"), ("rocket", "gone")):
        work = add(photo_hall, slug, institution=institution)
        take_over(expo_id=next_hall.expo_id, hall_id=next_hall.id, work_id=work.id)
    rows = models.Work.objects.filter(expo_id=next_hall.expo_id).order_by("order")

    assert [row.institution.slug if row.institution else None for row in rows] == ["city", None]


def test_what_is_not_there_cannot_be_taken_over(next_hall: Hall) -> None:
    with pytest.raises(NotFoundError):
        take_over(expo_id=next_hall.expo_id, hall_id=next_hall.id, work_id=WorkId(uuid4()))
