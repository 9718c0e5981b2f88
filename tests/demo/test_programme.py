"""The demo's programme is on while the demo is looked at."""

from __future__ import annotations

from datetime import timedelta

import pytest

from madang.demo.programme import lay_programme
from madang.expos.types import Expo
from madang.platform.clock import now
from madang.platform.events import log_of
from madang.programme import queries

pytestmark = pytest.mark.django_db


def test_it_is_laid_once_and_something_is_on_from_the_first_minute(expo: Expo) -> None:
    started = now()
    for _ in range(2):
        lay_programme(expo, started)
    programme = queries.programme(expo.id)
    assert [len(part.sessions) for part in programme.parts] == [4, 6]
    assert sum(len(session.winners) for session in programme.sessions) == 5
    told = queries.now_next(expo.id, started)
    assert (told.now, told.next) == programme.sessions[:2]
    assert len(queries.cue_sheet(expo.id).cues) == 12
    assert queries.now_next(expo.id, started + timedelta(hours=4)).next is None


def test_its_questions_are_counted_as_the_demo_s(expo: Expo) -> None:
    lay_programme(expo, now())
    assert [one.votes for one in queries.questions(expo_id=expo.id)] == [6, 4, 3, 2, 1]
    asked = log_of(expo_id=expo.id, kinds=["question.asked", "question.voted"])
    assert {event.traffic for event in asked} == {"demo"}
