"""Asking, voting, taking back; and what the organiser does with questions."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from uuid import uuid4

import pytest

from madang.expos import services as expo_services
from madang.expos.types import Expo
from madang.kernel.errors import BadInputError, NotAllowedError, NotFoundError, TooLongError, TooManyError
from madang.kernel.text import Text
from madang.participants.errors import NeedsPassError
from madang.platform.clock import now
from madang.platform.types import SYSTEM, EventRow
from madang.programme import queries, services
from madang.programme.errors import QuestionGoneError, QuestionsClosedError
from madang.programme.types import QUESTION_MOST
from tests.programme.conftest import Ask, Make

pytestmark = pytest.mark.django_db
Log = Callable[..., list[EventRow]]


def test_a_question_is_kept_with_its_event_and_the_log_has_none_of_its_words(visitor: Make, ask: Ask, log: Log) -> None:
    person = visitor()
    asked = ask(person, "  왜  그랬나요? ", signed=True)
    assert (asked.text, asked.name, asked.votes, asked.mine) == ("왜 그랬나요?", "바람", 0, True)
    (event,) = log("question.asked")
    assert (event.subject_id, event.pseudonym, event.data) == (asked.id, person.pseudonym, {})
    assert ask(visitor("구름")).name == "", "not signed"


def test_the_same_form_asks_once(expo: Expo, visitor: Make, log: Log) -> None:
    person, key = visitor(), uuid4()
    asked = [
        services.ask_question(expo_id=expo.id, participant=person, key=key, text=text) for text in ("하나?", "둘?")
    ]
    assert asked[0] == asked[1]
    assert len(log("question.asked")) == 1


@pytest.mark.parametrize("text", ["", " ", "https://dasi.example 보세요", "010-1234-5678로 답해 주세요", "가\u200b나"])
def test_what_nobody_should_read_is_refused(visitor: Make, ask: Ask, text: str) -> None:
    with pytest.raises(BadInputError):
        ask(visitor(), text)


def test_a_question_is_short(visitor: Make, ask: Ask) -> None:
    person = visitor()
    with pytest.raises(TooLongError):
        ask(person, "가" * (QUESTION_MOST + 1))
    assert len(ask(person, "가" * QUESTION_MOST).text) == QUESTION_MOST


def test_one_person_asks_several_but_not_any_number(visitor: Make, ask: Ask) -> None:
    person = visitor()
    for _ in range(services.QUESTIONS_PER_PERSON.most):
        ask(person)
    with pytest.raises(TooManyError):
        ask(person)
    ask(visitor("구름"))


def test_a_vote_counts_once_and_can_be_undone(expo: Expo, visitor: Make, ask: Ask, log: Log) -> None:
    asked, voter = ask(visitor()), visitor("구름")

    def vote(*, on: bool) -> int:
        return services.vote(expo_id=expo.id, question_id=asked.id, participant=voter, on=on)

    assert [vote(on=on) for on in (True, True, False, False, True)] == [1, 1, 0, 0, 1]
    assert [row.data for row in log("question.voted")] == [{"on": True}, {"on": False}, {"on": True}]
    (seen,) = queries.questions(expo_id=expo.id, participant_id=voter.id)
    assert (seen.votes, seen.voted, seen.mine) == (1, True, False)


def test_nobody_votes_for_their_own(expo: Expo, visitor: Make, ask: Ask) -> None:
    person = visitor()
    with pytest.raises(NotAllowedError):
        services.vote(expo_id=expo.id, question_id=ask(person).id, participant=person, on=True)


def test_taken_back_the_words_are_gone(expo: Expo, visitor: Make, ask: Ask, log: Log) -> None:
    person = visitor()
    asked = ask(person)
    with pytest.raises(NotAllowedError):
        services.withdraw_question(expo_id=expo.id, question_id=asked.id, participant=visitor("구름"))
    for _ in range(2):
        services.withdraw_question(expo_id=expo.id, question_id=asked.id, participant=person)
    assert len(log("question.withdrawn")) == 1
    assert queries.questions(expo_id=expo.id) == []
    with pytest.raises(QuestionGoneError):
        services.vote(expo_id=expo.id, question_id=asked.id, participant=visitor("달"), on=True)


def test_picked_it_is_on_the_screen_until_it_is_settled(expo: Expo, visitor: Make, ask: Ask, log: Log) -> None:
    first, second = ask(visitor("하나")), ask(visitor("둘"))
    for asked in (first, second):
        services.pick_question(expo_id=expo.id, question_id=asked.id, actor=SYSTEM)
    stage = queries.stage(expo.id)
    assert stage.question is not None
    assert (stage.scene, stage.question.id) == ("questions", second.id)
    assert [one.standing for one in queries.questions(expo_id=expo.id)] == ["picked", "open"]
    services.settle_question(expo_id=expo.id, question_id=second.id, actor=SYSTEM)
    assert queries.stage(expo.id).question is None
    assert [one.id for one in queries.questions(expo_id=expo.id)] == [first.id, second.id]
    kinds = [row.kind for row in log("question.picked", "question.settled", "scene.shown")]
    assert kinds == ["question.picked", "scene.shown", "question.picked", "question.settled"]


def test_put_back_it_is_open_again(expo: Expo, visitor: Make, ask: Ask) -> None:
    asked = ask(visitor())
    services.pick_question(expo_id=expo.id, question_id=asked.id, actor=SYSTEM)
    services.put_back_question(expo_id=expo.id, question_id=asked.id, actor=SYSTEM)
    assert queries.stage(expo.id).question is None
    assert queries.question(expo_id=expo.id, question_id=asked.id).standing == "open"


def test_hidden_it_is_nowhere(expo: Expo, visitor: Make, ask: Ask) -> None:
    asked = ask(visitor())
    services.pick_question(expo_id=expo.id, question_id=asked.id, actor=SYSTEM)
    services.hide_question(expo_id=expo.id, question_id=asked.id, actor=SYSTEM)
    assert queries.stage(expo.id).question is None
    with pytest.raises(NotFoundError):
        queries.question(expo_id=expo.id, question_id=asked.id)
    with pytest.raises(QuestionGoneError):
        services.pick_question(expo_id=expo.id, question_id=asked.id, actor=SYSTEM)


def test_the_most_wanted_come_first(expo: Expo, visitor: Make, ask: Ask) -> None:
    asked = [ask(visitor(f"사람{nth}"), f"질문 {nth}") for nth in range(3)]
    for voters, one in zip((1, 0, 2), asked, strict=True):
        for nth in range(voters):
            services.vote(expo_id=expo.id, question_id=one.id, participant=visitor(f"표{nth}"), on=True)
    assert [one.text for one in queries.questions(expo_id=expo.id)] == ["질문 2", "질문 0", "질문 1"]


def test_after_the_expo_nothing_more_is_asked(visitor: Make) -> None:
    over = expo_services.create_expo(
        slug="over",
        title=Text(),
        summary=Text(),
        organiser=Text(),
        place=Text(),
        opens_at=now() - timedelta(days=9),
        closes_at=now() - timedelta(days=1),
    )
    person = replace(visitor(), expo_id=over)
    with pytest.raises(QuestionsClosedError):
        services.ask_question(expo_id=over, participant=person, key=uuid4(), text="아직인가요?")


def test_whoever_is_not_admitted_asks_nothing(visitor: Make, ask: Ask) -> None:
    with pytest.raises(NeedsPassError):
        ask(replace(visitor(), standing="cancelled"))
