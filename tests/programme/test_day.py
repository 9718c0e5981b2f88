"""Cues, announcements, summonses, the screen, joining from the hall; and what the log says of them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from uuid import uuid4

import pytest

from madang.expos.types import Expo
from madang.kernel.errors import BadInputError, NotFoundError, TooLongError
from madang.kernel.text import Text
from madang.platform import outbox
from madang.platform.clock import now
from madang.platform.types import SYSTEM, EventRow
from madang.programme import queries, services
from madang.programme.types import TOLD_MOST
from madang.safety.queries import chat_is_on
from tests.programme.conftest import AddCue, AddSession, Make

pytestmark = pytest.mark.django_db
Log = Callable[..., list[EventRow]]
WORDS = Text(ko="곧 시작합니다", en="Starting soon")


def test_a_cue_sets_off_all_that_it_bundles(expo: Expo, add_session: AddSession, add_cue: AddCue, log: Log) -> None:
    session = add_session()
    cue = add_cue(
        session_id=session,
        announcement=WORDS,
        summons_to="plaza",
        summons=Text(ko="마당으로 오세요"),
        opens_arena=True,
        scene="awards",
        chat="off",
    )
    services.fire_cue(expo_id=expo.id, cue_id=cue, actor=SYSTEM)
    stage, day = queries.stage(expo.id), queries.day(expo.id)
    assert (stage.scene, stage.session_id) == ("awards", session)
    assert stage.announcement is not None
    assert stage.announcement.text == WORDS
    assert day.summons is not None
    assert (day.summons.space, day.summons.text.ko) == ("plaza", "마당으로 오세요")
    (fired,) = log("cue.fired")
    assert (fired.subject_id, fired.data) == (cue, {"number": 1, "arena": True})
    assert not chat_is_on(expo.id)
    published = {row.kind for row in outbox.undelivered(consumer="test")}
    assert {"cue.fired", "announcement.made", "summons.made"} <= published


def test_a_cue_fires_once(expo: Expo, add_cue: AddCue, log: Log) -> None:
    cue = add_cue(announcement=WORDS)
    first = services.fire_cue(expo_id=expo.id, cue_id=cue, actor=SYSTEM)
    assert services.fire_cue(expo_id=expo.id, cue_id=cue, actor=SYSTEM) == first
    assert [row.kind for row in log("cue.fired", "announcement.made")] == ["cue.fired", "announcement.made"]


def test_a_cue_that_cannot_be_carried_out_has_not_fired(expo: Expo, add_cue: AddCue, log: Log) -> None:
    with pytest.raises(NotFoundError):
        services.fire_cue(expo_id=expo.id, cue_id=uuid4(), actor=SYSTEM)
    add_cue()
    assert queries.cue_sheet(expo.id).current is None
    assert log("cue.fired") == []


def test_the_sheet_knows_current_next_and_delay(expo: Expo, add_cue: AddCue) -> None:
    late, coming = add_cue(now() - timedelta(minutes=7)), add_cue(now() + timedelta(minutes=20))
    assert queries.cue_sheet(expo.id).delay == 7, "the first one is overdue"
    services.fire_cue(expo_id=expo.id, cue_id=late, actor=SYSTEM)
    sheet = queries.cue_sheet(expo.id)
    assert sheet.current is not None
    assert sheet.next is not None
    assert (sheet.current.id, sheet.next.id, sheet.delay) == (late, coming, 7)


def test_after_a_rehearsal_the_sheet_begins_anew(expo: Expo, add_cue: AddCue, log: Log) -> None:
    cue = add_cue()
    services.fire_cue(expo_id=expo.id, cue_id=cue, actor=SYSTEM)
    for _ in range(2):
        services.rewind_cues(expo_id=expo.id, actor=SYSTEM)
    sheet = queries.cue_sheet(expo.id)
    assert (sheet.current, sheet.next and sheet.next.id) == (None, cue)
    assert len(log("cues.rewound")) == 1


def test_an_announcement_is_shown_for_a_while_or_until_it_is_taken_down(expo: Expo) -> None:
    made = services.announce(expo_id=expo.id, text=Text(ko="  점심\n시간 "), actor=SYSTEM)
    assert made.text.ko == "점심 시간"
    assert queries.announcement(expo.id) == made
    assert queries.announcement(expo.id, now() + timedelta(hours=1)) is None
    for _ in range(2):
        services.end_announcement(expo_id=expo.id, announcement_id=made.id, actor=SYSTEM)
    assert queries.announcement(expo.id) is None


def test_an_announcement_says_something_and_not_too_much(expo: Expo) -> None:
    with pytest.raises(BadInputError):
        services.announce(expo_id=expo.id, text=Text(ko=" "), actor=SYSTEM)
    with pytest.raises(TooLongError):
        services.announce(expo_id=expo.id, text=Text(en="x" * (TOLD_MOST + 1)), actor=SYSTEM)


def test_nobody_is_called_to_a_space_that_is_not_there(expo: Expo) -> None:
    with pytest.raises(NotFoundError):
        services.summon(expo_id=expo.id, space="nowhere", title=WORDS, text=Text(), actor=SYSTEM)


def test_a_scene_is_about_a_session_of_this_expo(expo: Expo) -> None:
    assert queries.stage(expo.id).scene == "welcome"
    services.show_scene(expo_id=expo.id, scene="plaza", actor=SYSTEM)
    assert queries.stage(expo.id).scene == "plaza"
    with pytest.raises(NotFoundError):
        services.show_scene(expo_id=expo.id, scene="awards", session_id=uuid4(), actor=SYSTEM)  # type: ignore[arg-type]


def test_who_joins_from_the_hall_is_on_site_and_counted_once(expo: Expo, visitor: Make, log: Log) -> None:
    for person in [visitor("바람"), visitor("시험", traffic="test")]:
        for _ in range(2):
            services.join_hall(expo_id=expo.id, participant=person)
    joined = log("hall.joined")
    assert [(row.mode, row.traffic) for row in joined] == [("onsite", "visitor"), ("onsite", "test")]
    assert queries.people_in_hall(expo.id) == 1
