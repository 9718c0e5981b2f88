"""What is on, how late it is, and where a stream may be."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from madang.kernel.errors import BadInputError
from madang.kernel.ids import CueId, PartId, SessionId
from madang.kernel.text import Text
from madang.programme import rules
from madang.programme.types import Cue, Session

NOON = datetime(2026, 11, 25, 12, 0, tzinfo=UTC)


def at(minutes: float) -> datetime:
    return NOON + timedelta(minutes=minutes)


def session(number: int, begins: int, ends: int) -> Session:
    return Session(
        id=SessionId(UUID(int=number)),
        part_id=PartId(UUID(int=1)),
        number=number,
        kind="talk",
        title=Text(ko=f"{number}"),
        summary=Text(),
        starts_at=at(begins),
        ends_at=at(ends),
        space="",
        stream_url="",
        people=(),
        winners=(),
        slides=(),
    )


def cue(number: int, planned: int, fired: float | None = None, about: int | None = None) -> Cue:
    return Cue(
        id=CueId(UUID(int=100 + number)),
        number=number,
        title=Text(ko="큐"),
        planned_at=at(planned),
        session_id=SessionId(UUID(int=about)) if about else None,
        announcement=Text(),
        summons_to="",
        summons=Text(),
        opens_arena=False,
        scene=None,
        chat="",
        fired_at=at(fired) if fired is not None else None,
    )


PLAN = (session(1, 0, 30), session(2, 30, 60), session(3, 90, 120))


@pytest.mark.parametrize(
    ("minutes", "now", "coming", "when"),
    [
        (-10, None, 1, 0),
        (0, 1, 2, 30),
        (59, 2, 3, 90),
        (70, None, 3, 90),
        (119, 3, None, None),
        (200, None, None, None),
    ],
)
def test_by_the_plan(minutes: int, now: int | None, coming: int | None, when: int | None) -> None:
    told = rules.now_next(PLAN, (), at(minutes))
    assert (told.now and told.now.number, told.next and told.next.number) == (now, coming)
    assert told.next_at == (at(when) if when is not None else None)


def test_a_fired_cue_knows_better_than_the_plan() -> None:
    cues = (cue(1, 0, 12, about=1), cue(2, 30, about=2))
    told = rules.now_next(PLAN, cues, at(35))
    assert told.now == PLAN[0], "the first session began late and is still on"
    assert (told.next, told.next_at) == (PLAN[1], at(42))


def test_what_is_overdue_comes_now() -> None:
    told = rules.now_next(PLAN, (cue(1, 0, 0, about=1), cue(2, 30, about=2)), at(50))
    assert (told.now, told.next, told.next_at) == (PLAN[0], PLAN[1], at(50))


def test_a_cue_of_another_day_says_nothing_any_more() -> None:
    assert rules.now_next(PLAN, (cue(1, 0, 0, about=1),), at(24 * 60)).now is None


def test_a_cue_that_was_passed_over_is_not_next() -> None:
    sheet = rules.cue_sheet((cue(1, 0, 1), cue(2, 10), cue(3, 20, 15), cue(4, 30)), at(16))
    assert sheet.current is not None
    assert sheet.next is not None
    assert (sheet.current.number, sheet.next.number, sheet.delay) == (3, 4, -5)


def test_an_empty_sheet() -> None:
    sheet = rules.cue_sheet((), NOON)
    assert (sheet.current, sheet.next, sheet.delay) == (None, None, 0)


NEVER = -1


@given(st.lists(st.integers(0, 90), max_size=6), st.lists(st.integers(NEVER, 90), max_size=6), st.integers(90, 300))
def test_the_sheet_holds_together(planned: list[int], fired: list[int], minutes: int) -> None:
    told = zip(planned, fired, strict=False)
    cues = [cue(nth, plan, None if done == NEVER else done) for nth, (plan, done) in enumerate(told, start=1)]
    moment = at(minutes)
    sheet = rules.cue_sheet(cues, moment)
    assert sheet.current is None or sheet.current.fired_at is not None
    assert sheet.next is None or sheet.next.fired_at is None
    if sheet.current and sheet.next:
        assert sheet.next.number > sheet.current.number
    if sheet.next and sheet.next.planned_at < moment:
        assert sheet.delay >= int((moment - sheet.next.planned_at) / timedelta(minutes=1))


@given(st.integers(-60, 300), st.integers(NEVER, 200))
def test_what_comes_never_lies_in_the_past(minutes: int, fired: int) -> None:
    moment = at(max(minutes, fired))
    told = rules.now_next(PLAN, (cue(1, 0, None if fired == NEVER else fired, about=1), cue(2, 30, about=2)), moment)
    if told.next_at is not None:
        assert told.next_at >= moment


@pytest.mark.parametrize(
    ("url", "youtube"),
    [
        ("https://www.youtube.com/watch?v=abc", True),
        ("https://youtu.be/abc", True),
        ("https://www.youtube.com/live/abc", True),
        ("https://stream.expo.example/live/main.m3u8", False),
    ],
)
def test_streams_that_can_be_shown(url: str, youtube: bool) -> None:  # noqa: FBT001 -- a column of the table
    found = rules.checked_stream(f" {url} ")
    assert found is not None
    assert (found.url, found.is_youtube) == (url, youtube)


@pytest.mark.parametrize(
    "url",
    [
        "http://youtu.be/abc",
        "javascript:alert(1)",
        "https://www.youtube.com/",
        "https://expo.example/",
        "https://a:b@expo.example/x.m3u8",
        "stream",
    ],
)
def test_other_addresses_are_refused(url: str) -> None:
    with pytest.raises(BadInputError):
        rules.checked_stream(url)


def test_no_address_is_no_stream() -> None:
    assert rules.checked_stream("") is None
