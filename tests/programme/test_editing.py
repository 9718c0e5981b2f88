"""Changing, putting in order, deleting and moving what is planned."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest

from madang.expos.types import Expo
from madang.kernel.errors import BadInputError, NotFoundError
from madang.kernel.ids import PartId, SessionId
from madang.kernel.text import Text
from madang.platform.clock import now
from madang.platform.types import SYSTEM, EventRow
from madang.programme import editing, material, planning, queries, services
from madang.programme.types import NewCue, NewSession, Person
from tests.programme.conftest import AddCue, AddSession

pytestmark = pytest.mark.django_db
Log = Callable[..., list[EventRow]]


def titles(expo: Expo) -> list[str]:
    return [session.title.ko for session in queries.programme(expo.id).sessions]


def cues(expo: Expo) -> list[tuple[int, str]]:
    return [(cue.number, cue.title.ko) for cue in queries.cue_sheet(expo.id).cues]


def test_a_session_is_changed_and_goes_last_into_another_part(
    expo: Expo, part: PartId, add_session: AddSession, tmp_path: Path, log: Log
) -> None:
    first, _second = add_session(title=Text(ko="가")), add_session(title=Text(ko="나"))
    file = tmp_path / "talk.pdf"
    file.write_bytes(b"%PDF-1.4\n%%EOF")
    material.add_slides(expo_id=expo.id, session_id=first, title="가", file=file, actor=SYSTEM)
    other = planning.add_part(expo_id=expo.id, title=Text(ko="2부"), summary=Text(), actor=SYSTEM)
    begins = now() + timedelta(hours=2)
    told = NewSession(
        kind="award",
        title=Text(ko="포상"),
        starts_at=begins,
        ends_at=begins + timedelta(minutes=20),
        people=(Person(Text(ko="하늘")),),
    )
    editing.change_session(expo_id=expo.id, session_id=first, part_id=other, session=told, actor=SYSTEM)
    one, two = queries.programme(expo.id).parts
    assert ([each.title.ko for each in one.sessions], one.id) == (["나"], part)
    (moved,) = two.sessions
    assert (moved.kind, moved.title.ko, moved.people[0].name.ko, len(moved.slides)) == ("award", "포상", "하늘", 1)
    assert [row.subject_id for row in log("session.changed")] == [first]


def test_what_ends_before_it_begins_changes_nothing(expo: Expo, part: PartId, add_session: AddSession) -> None:
    session = add_session(title=Text(ko="가"))
    told = NewSession(kind="talk", title=Text(ko="나"), starts_at=now(), ends_at=now() - timedelta(minutes=1))
    with pytest.raises(BadInputError):
        editing.change_session(expo_id=expo.id, session_id=session, part_id=part, session=told, actor=SYSTEM)
    assert titles(expo) == ["가"]


def test_sessions_are_put_in_order_as_far_as_there_is_room(expo: Expo, add_session: AddSession) -> None:
    ids = [add_session(title=Text(ko=title)) for title in "가나다"]
    editing.move(expo_id=expo.id, noun="session", thing_id=ids[0], by=1, actor=SYSTEM)
    assert titles(expo) == ["나", "가", "다"]
    editing.move(expo_id=expo.id, noun="session", thing_id=ids[2], by=-9, actor=SYSTEM)
    assert titles(expo) == ["다", "나", "가"]


def test_cues_are_counted_anew_when_one_is_deleted(expo: Expo, add_cue: AddCue, log: Log) -> None:
    ids = [add_cue(title=Text(ko=title)) for title in "가나다"]
    editing.remove(expo_id=expo.id, noun="cue", thing_id=ids[0], actor=SYSTEM)
    assert cues(expo) == [(1, "나"), (2, "다")]
    editing.move(expo_id=expo.id, noun="cue", thing_id=ids[2], by=-1, actor=SYSTEM)
    assert cues(expo) == [(1, "다"), (2, "나")]
    assert [row.kind for row in log("cue.removed", "cue.moved")] == ["cue.removed", "cue.moved"]


def test_a_cue_that_was_fired_stays_fired_when_it_is_changed(expo: Expo, add_cue: AddCue) -> None:
    cue = add_cue(title=Text(ko="가"))
    services.fire_cue(expo_id=expo.id, cue_id=cue, actor=SYSTEM)
    told = NewCue(title=Text(ko="나"), planned_at=now(), scene="plaza")
    editing.change_cue(expo_id=expo.id, cue_id=cue, cue=told, actor=SYSTEM)
    found = queries.cue(expo_id=expo.id, cue_id=cue)
    assert found.fired_at is not None
    assert (found.title.ko, found.scene) == ("나", "plaza")


def test_a_part_goes_with_its_sessions_and_their_cues_stay(
    expo: Expo, part: PartId, add_session: AddSession, add_cue: AddCue
) -> None:
    cue = add_cue(session_id=add_session())
    editing.remove(expo_id=expo.id, noun="part", thing_id=part, actor=SYSTEM)
    assert queries.programme(expo.id).parts == ()
    assert queries.cue(expo_id=expo.id, cue_id=cue).session_id is None


@pytest.mark.parametrize("noun", ["part", "session", "cue", "slides"])
def test_what_is_not_of_this_expo_is_not_found(expo: Expo, noun: editing.Noun) -> None:
    with pytest.raises(NotFoundError):
        editing.remove(expo_id=expo.id, noun=noun, thing_id=SessionId(expo.id), actor=SYSTEM)


def test_the_whole_moves_by_one_step_and_begins_anew(
    expo: Expo, add_session: AddSession, add_cue: AddCue, log: Log
) -> None:
    add_session(-180)
    add_session(-150)
    cue = add_cue(now() - timedelta(minutes=170))
    services.fire_cue(expo_id=expo.id, cue_id=cue, actor=SYSTEM)
    before, told = queries.programme(expo.id).sessions, queries.cue(expo_id=expo.id, cue_id=cue)
    begins = now().replace(microsecond=0) + timedelta(minutes=5)
    editing.shift(expo_id=expo.id, begins=begins, actor=SYSTEM, anew=True)
    after = queries.programme(expo.id).sessions
    assert after[0].starts_at == begins
    by = begins - before[0].starts_at
    assert [(each.starts_at - by, each.ends_at - by) for each in after] == [
        (each.starts_at, each.ends_at) for each in before
    ]
    moved = queries.cue(expo_id=expo.id, cue_id=cue)
    assert (moved.planned_at - told.planned_at, moved.fired_at) == (by, None)
    assert queries.stage(expo.id).scene == "welcome"
    (row,) = log("programme.moved")
    assert row.data == {"seconds": int(by.total_seconds())}


def test_where_nothing_is_planned_nothing_can_be_moved(expo: Expo) -> None:
    with pytest.raises(BadInputError):
        editing.shift(expo_id=expo.id, begins=now(), actor=SYSTEM)
