"""A cue that opens the arena opens it, once, and does no harm where it cannot."""

from __future__ import annotations

import pytest

from madang.expos.types import Expo
from madang.flows.dispatch import dispatch_once
from madang.kernel.text import Text
from madang.platform.clock import now
from madang.platform.events import log_of
from madang.platform.types import SYSTEM
from madang.programme import planning, services
from madang.programme.types import NewCue
from madang.quiz import banking
from madang.quiz import queries as quiz
from madang.quiz.types import NewQuestion

pytestmark = pytest.mark.django_db


def fire(expo: Expo, *, opens_arena: bool = True) -> None:
    cue = NewCue(title=Text(ko="퀴즈"), planned_at=now(), opens_arena=opens_arena)
    cue_id = planning.add_cue(expo_id=expo.id, cue=cue, actor=SYSTEM)
    services.fire_cue(expo_id=expo.id, cue_id=cue_id, actor=SYSTEM)
    assert dispatch_once().oldest_left is None


def ask_something(expo: Expo) -> None:
    question = NewQuestion(slug="q", text=Text(ko="물"), side="o", explanation=Text(ko="답"), source=Text(ko="책"))
    banking.add_question(expo_id=expo.id, question=question, actor=SYSTEM)


def test_the_arena_opens_once(expo: Expo) -> None:
    ask_something(expo)
    for _ in range(2):
        fire(expo)
    assert quiz.state(expo.id).phase == "open"
    assert len(list(log_of(expo_id=expo.id, kinds=["quiz.opened"]))) == 1


def test_a_cue_without_it_opens_nothing(expo: Expo) -> None:
    ask_something(expo)
    fire(expo, opens_arena=False)
    assert quiz.state(expo.id).phase == "none"


def test_without_questions_there_is_nothing_to_open_and_the_day_goes_on(expo: Expo) -> None:
    fire(expo)
    assert quiz.state(expo.id).phase == "none"
