"""Echoes: where at least five stood for a while. Nobody can be told from them, and a new floor has none."""

from __future__ import annotations

import uuid

import pytest

from madang.expos import queries, services
from madang.expos.models import Footing as Row
from madang.expos.types import Expo, Footing, Space
from madang.kernel.ids import Pseudonym, SpaceId
from madang.kernel.text import Text
from madang.world.maps.build import MapDraft

pytestmark = pytest.mark.django_db


def _hang(expo: Expo, width: int = 20) -> Space:
    draft = MapDraft(width=width, height=12, mood="photo", title=Text(ko="가", en="A"))
    services.store_map(expo_id=expo.id, slug="yard", kind="plaza", hall_id=None, tiled=draft.finished())
    return queries.space_by_slug(expo_id=expo.id, slug="yard")


def _stand(space: Space, people: int, *, x: int = 3, y: int = 4) -> list[Footing]:
    return [Footing(space.id, space.map_hash, x, y, Pseudonym(uuid.uuid4())) for _ in range(people)]


def test_fewer_than_five_leave_none_and_five_do(expo: Expo) -> None:
    space = _hang(expo)
    services.keep_echoes(_stand(space, 4))
    assert queries.echoes(space=space) == []
    services.keep_echoes(_stand(space, 1))
    assert [(echo.x, echo.y, echo.people) for echo in queries.echoes(space=space)] == [(3, 4, 5)]


def test_one_who_comes_back_five_times_is_one(expo: Expo) -> None:
    space = _hang(expo)
    for _ in range(5):
        services.keep_echoes(_stand(space, 1)[:1] * 2)
    again = _stand(space, 1, x=9)[0]
    for _ in range(5):
        services.keep_echoes([again])
    assert [(echo.x, echo.people) for echo in queries.echoes(space=space)] == [(3, 5)]


def test_the_busiest_come_first(expo: Expo) -> None:
    space = _hang(expo)
    services.keep_echoes([*_stand(space, 5), *_stand(space, 8, x=7)])
    assert [echo.people for echo in queries.echoes(space=space)] == [8, 5]


def test_what_is_kept_is_nobody_s_name(expo: Expo) -> None:
    space = _hang(expo)
    footings = _stand(space, 5)
    services.keep_echoes(footings)
    kept = set(Row.objects.values_list("who", flat=True))
    assert kept.isdisjoint({str(footing.pseudonym) for footing in footings})


def test_a_new_floor_has_none_and_a_space_that_is_gone_is_no_error(expo: Expo) -> None:
    space = _hang(expo)
    services.keep_echoes(_stand(space, 6))
    hung = _hang(expo, width=24)
    assert queries.echoes(space=hung) == []
    assert Row.objects.count() == 0
    services.keep_echoes([Footing(SpaceId(uuid.uuid4()), "0" * 64, 1, 1, Pseudonym(uuid.uuid4()))])
