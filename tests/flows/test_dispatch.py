"""Reactions to published events: once each, and a failing one holds up nobody else."""

from __future__ import annotations

import pytest
from django.db import transaction

from madang.exhibits.services import hang_plaza
from madang.expos import arranging, grounds, queries, services
from madang.expos.types import Expo, Hall, HallTold
from madang.flows.dispatch import dispatch_once
from madang.kernel.text import Text
from madang.platform.events import log_of, record
from madang.platform.types import SYSTEM, EventRow


def _publish(expo: Expo, kind: str) -> None:
    with transaction.atomic():
        record(expo_id=expo.id, kind=kind, actor=SYSTEM, publish=True)


def test_each_event_is_reacted_to_once(expo: Expo) -> None:
    heard: list[EventRow] = []
    _publish(expo, "thing.done")
    reactions = {"thing.done": (heard.append,)}
    assert dispatch_once(reactions).acted == 1
    assert dispatch_once(reactions).acted == 0
    assert [row.kind for row in heard] == ["thing.done"]


def test_a_failing_reaction_is_tried_again_and_the_others_go_on(expo: Expo, caplog: pytest.LogCaptureFixture) -> None:
    heard: list[EventRow] = []
    _publish(expo, "thing.bad")
    _publish(expo, "thing.good")

    def fail(_row: EventRow) -> None:
        raise RuntimeError

    first = dispatch_once({"thing.bad": (fail,), "thing.good": (heard.append,)})
    assert (first.acted, first.oldest_left is None) == (1, False)
    assert "reaction failed" in caplog.text
    second = dispatch_once({"thing.bad": (heard.append,), "thing.good": (heard.append,)})
    assert (second.acted, second.oldest_left) == (1, None)
    assert [row.kind for row in heard] == ["thing.good", "thing.bad"]


def test_a_new_hall_gets_its_door_in_the_plaza(expo: Expo, photo_hall: Hall) -> None:
    hang_plaza(expo_id=expo.id)
    before = queries.space_by_slug(expo_id=expo.id, slug="plaza")
    services.add_hall(
        expo_id=expo.id,
        slug="garden",
        order=9,
        title=Text(ko="뜰", en="Garden"),
        summary=Text(),
        mood="garden",
        gate="public",
    )
    dispatch_once()
    after = queries.space_by_slug(expo_id=expo.id, slug="plaza")
    assert after.map_hash != before.map_hash
    assert "garden" in queries.space_map(expo_id=expo.id, space_id=after.id)
    assert photo_hall.slug in queries.space_map(expo_id=expo.id, space_id=after.id)


def test_stage_and_garden_get_their_doors_too_and_keep_their_names_from_halls(expo: Expo, photo_hall: Hall) -> None:
    hang_plaza(expo_id=expo.id)
    grounds.lay_stage(expo_id=expo.id, actor=SYSTEM)
    grounds.lay_garden(expo_id=expo.id, actor=SYSTEM)
    while dispatch_once().acted:
        pass
    plaza = queries.space_by_slug(expo_id=expo.id, slug="plaza")
    text = queries.space_map(expo_id=expo.id, space_id=plaza.id)
    ways = [text.index(f'"{slug}#default"') for slug in (photo_hall.slug, "stage", "garden")]
    assert ways == sorted(ways), "the halls first"
    told = HallTold(title=Text(ko="뜰", en="Garden"), summary=Text(), mood="garden", gate="public")
    hall = queries.hall(expo_id=expo.id, hall_id=arranging.add_hall(expo_id=expo.id, told=told, actor=SYSTEM))
    assert hall.slug == "garden-2"
    spaces = {space.slug: (space.kind, space.mood, space.gate) for space in queries.spaces(expo_id=expo.id)}
    assert spaces["stage"] == ("stage", "stage", "registered")
    assert spaces["garden"] == ("garden", "garden", "registered")


def test_the_same_map_again_is_not_told(expo: Expo, photo_hall: Hall) -> None:
    assert photo_hall.expo_id == expo.id
    hang_plaza(expo_id=expo.id)
    hang_plaza(expo_id=expo.id)
    assert len(list(log_of(expo_id=expo.id, kinds=["space.hung"]))) == 1
