"""Where the demo's tour stops: only where there is what it shows, and only in a demo."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.test import Client

from madang.expos import services
from madang.expos.types import Expo, Hall
from madang.kernel.text import Text
from madang.participants.types import Participant
from madang.site.tour import tour_of
from madang.world.maps.build import MapDraft

pytestmark = pytest.mark.django_db


def test_an_expo_without_halls_has_no_stops(expo: Expo) -> None:
    assert tour_of(expo) == ""


def test_the_arena_is_a_stop(expo: Expo, photo_hall: Hall) -> None:
    del photo_hall
    draft = MapDraft(width=20, height=12, mood="arena", title=Text(ko="가", en="A"))
    services.store_map(expo_id=expo.id, slug="arena", kind="arena", hall_id=None, tiled=draft.finished())
    assert tour_of(expo) == "arena:quiz"


def test_a_real_expo_has_no_tour(
    holding: Callable[[Participant], Client], visitor: Callable[..., Participant], expo: Expo
) -> None:
    page = holding(visitor()).get(f"/{expo.slug}/world/").content.decode()
    assert "data-tour" not in page
    assert "data-demo" not in page
