"""A game from its opening to its winners, and everything that may come between."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from uuid import uuid4

import pytest

from madang.expos.types import Expo
from madang.kernel.errors import BadInputError, MadangError, NotFoundError
from madang.kernel.ids import RoundId
from madang.kernel.text import Text
from madang.participants import queries as participant_queries
from madang.participants import services as participants
from madang.participants.errors import NeedsPassError
from madang.participants.types import Participant
from madang.platform.events import log_of
from madang.platform.outbox import since
from madang.quiz import banking, queries, services
from madang.quiz.answering import answer_all
from madang.quiz.errors import QuizLateError, QuizNotNowError, QuizWatchingError
from madang.quiz.rules import SHOWN
from madang.quiz.types import Accepted, Answering, NewQuestion, Rules, Side
from tests.quiz.conftest import HOST, Day, question

Make = Callable[..., Participant]


def kinds(expo: Expo) -> list[str]:
    return [row.kind for row in log_of(expo_id=expo.id) if row.kind.startswith("quiz.")]


def test_a_game_from_opening_to_winners(day: Day, people: list[Participant]) -> None:
    garam, narae, daon, raon = people
    day.open(of=3)
    assert (day.state().phase, day.state().joinable) == ("open", True)
    services.join(expo_id=day.expo.id, participant=raon)
    day.play(o=[garam, narae], x=[daon])
    state = day.state()
    assert (state.phase, state.side, state.players, state.survivors) == ("revealed", "o", 4, 2)
    assert (state.answered, state.right, state.chose) == (3, 2, {"o": 2, "x": 1})
    # Wrong, or no answer at all: out.
    assert [day.mine(person).standing for person in people] == ["in", "in", "out", "out"]
    day.play(o=[garam, narae])
    assert not day.state().decided
    day.play(o=[garam], x=[narae])
    assert day.state().decided
    with pytest.raises(QuizNotNowError) as refused:
        day.ask()
    assert refused.value.params == {"why": "decided"}
    day.end()
    assert day.state().phase == "over"
    assert [winner.name for winner in day.state().winners] == ["가람"]
    assert [day.mine(person).standing for person in people] == ["won", "out", "out", "out"]
    game = day.state().game
    assert game is not None
    told = queries.results(expo_id=day.expo.id, game_id=game)
    assert [(each.players, each.right, each.out) for each in told.rounds] == [(4, 2, 2), (2, 2, 0), (2, 1, 1)]
    assert told.players == {"visitor": 4}


def test_every_step_is_in_the_log_and_told_to_the_world(day: Day, people: list[Participant]) -> None:
    day.open()
    day.play(o=[people[0]])
    day.end()
    assert kinds(day.expo)[-7:] == [
        "quiz.opened",
        "quiz.asked",
        "quiz.joined",
        "quiz.answered",
        "quiz.locked",
        "quiz.revealed",
        "quiz.ended",
    ]
    rows = {row.kind: row for row in log_of(expo_id=day.expo.id)}
    game = str(day.state().game)
    assert rows["quiz.answered"].data == {"game": game, "number": 1, "side": "o", "through": "page"}
    assert rows["quiz.answered"].pseudonym == people[0].pseudonym
    assert (rows["quiz.revealed"].data["side"], rows["quiz.revealed"].data["out"]) == ("o", 0)
    assert rows["quiz.ended"].data == {"winners": 1, "players": 1, "rounds": 1}
    told = {row.kind for row in since(day.at - timedelta(hours=1))}
    assert {"quiz.opened", "quiz.asked", "quiz.locked", "quiz.revealed", "quiz.ended"} <= told
    assert "quiz.answered" not in told


def test_nothing_but_how_many_have_answered_is_told_before_the_reveal(day: Day, people: list[Participant]) -> None:
    day.open()
    day.ask()
    day.answer(people[0], "o")
    day.answer(people[1], "x")
    for _ in ("answering", "locked"):
        state = day.state()
        assert (state.answered, state.right, state.chose, state.side) == (2, 0, {}, "")
        day.lock()
    assert day.mine(people[0]).was_right is None


def test_the_last_answer_counts_and_a_key_only_once(day: Day, people: list[Participant]) -> None:
    person, key = people[0], uuid4()
    day.open()
    day.ask()
    day.answer(person, "x", key=key)
    day.at += timedelta(seconds=1)
    day.answer(person, "o", through="world")
    # The first one again, from a client that had not heard of its ack: it changes nothing.
    day.at += timedelta(seconds=1)
    assert day.answer(person, "x", key=key).side == "x"
    assert day.mine(person).side == "o"
    assert kinds(day.expo).count("quiz.answered") == 2
    assert day.state().answered == 1


def test_an_answer_counts_from_the_countdown_to_the_deadline(day: Day, people: list[Participant]) -> None:
    day.open()
    day.ask()
    found = day.state().round
    assert found is not None
    day.at = found.reads_until - timedelta(seconds=2)
    with pytest.raises(QuizLateError) as early:
        day.answer(people[0], "o")
    assert early.value.params == {"why": "reading"}
    day.at = found.deadline
    day.answer(people[0], "o")
    day.at = found.deadline + timedelta(milliseconds=1)
    with pytest.raises(QuizLateError):
        day.answer(people[1], "o")
    day.lock()
    # Received in time, but it reaches the writer after the lock.
    day.at = found.deadline
    with pytest.raises(QuizLateError):
        day.answer(people[1], "o")


def test_who_comes_after_the_first_lock_watches(day: Day, people: list[Participant]) -> None:
    day.open()
    day.play(o=people[:2])
    day.ask()
    with pytest.raises(QuizWatchingError):
        day.answer(people[2], "o")
    with pytest.raises(QuizWatchingError):
        services.join(expo_id=day.expo.id, participant=people[2])
    assert services.join_all(expo_id=day.expo.id, people={people[2].id: people[2].actor}) == 0
    assert day.mine(people[2]).standing == "watching"
    assert day.state().players == 2


def test_who_is_out_watches(day: Day, people: list[Participant]) -> None:
    day.open()
    day.play(o=[people[0], people[2]], x=[people[1]])
    day.ask()
    with pytest.raises(QuizWatchingError):
        day.answer(people[1], "o")


def test_a_round_without_a_conductor_at_its_deadline_is_void_and_asked_again(
    day: Day, people: list[Participant]
) -> None:
    day.open()
    first = day.ask()
    asked = day.state().round
    day.answer(people[0], "x")
    assert day.lock(held=False) == "void"
    assert day.state().phase == "void"
    assert day.lock(held=False) == "void"
    with pytest.raises(QuizNotNowError):
        day.reveal()
    again = day.ask()
    found = day.state().round
    assert again != first
    assert asked is not None
    assert found is not None
    assert (found.number, found.question) == (1, asked.question)
    # It still is the first round: one may join, and what was answered in the void one is forgotten.
    day.answer(people[1], "o")
    assert day.mine(people[0]).side == ""
    day.lock()
    day.reveal()
    assert [day.mine(person).standing for person in people[:2]] == ["out", "in"]


def test_locking_and_revealing_twice_changes_nothing(day: Day, people: list[Participant]) -> None:
    day.open()
    day.ask()
    found = day.state().round
    assert found is not None
    with pytest.raises(QuizNotNowError) as early:
        services.lock(expo_id=day.expo.id, round_id=found.id, actor=HOST, at=found.deadline)
    assert early.value.params == {"why": "early"}
    day.answer(people[0], "o")
    for _ in range(2):
        assert day.lock() == "locked"
    for _ in range(2):
        day.reveal()
    assert kinds(day.expo).count("quiz.locked") == kinds(day.expo).count("quiz.revealed") == 1
    with pytest.raises(QuizNotNowError):
        services.void(expo_id=day.expo.id, round_id=found.id, actor=HOST)


def test_all_out_at_once_win_together_unless_it_is_the_first_round(day: Day, people: list[Participant]) -> None:
    day.open()
    day.play(o=people)
    day.play(x=people)
    assert day.state().decided
    day.end()
    assert {winner.name for winner in day.state().winners} == {"가람", "나래", "다온", "라온"}
    day.at += timedelta(minutes=1)
    day.open()
    day.play(x=people)
    assert day.state().decided
    day.end()
    assert day.state().winners == ()


def test_opening_twice_is_one_game_and_ending_voids_what_is_open(day: Day, people: list[Participant]) -> None:
    day.open(of=40)
    day.open()
    assert kinds(day.expo).count("quiz.opened") == 1
    # No more rounds than there are questions.
    assert day.state().rules.of == 5
    day.ask()
    with pytest.raises(QuizNotNowError) as running:
        day.ask()
    assert running.value.params == {"why": "running"}
    day.answer(people[0], "o")
    day.end()
    assert "quiz.voided" in kinds(day.expo)
    assert (day.state().phase, day.state().winners, day.state().side) == ("over", (), "")
    day.at += SHOWN + timedelta(seconds=1)
    assert day.state().phase == "none"
    with pytest.raises(QuizNotNowError):
        day.end()
    with pytest.raises(QuizNotNowError):
        services.join(expo_id=day.expo.id, participant=people[0])


def test_questions_run_out(day: Day, people: list[Participant], expo: Expo) -> None:
    day.open(of=5)
    for left in queries.bank(expo_id=expo.id, practice=False):
        banking.retire_question(expo_id=expo.id, question_id=left.id, actor=HOST)
    with pytest.raises(QuizNotNowError) as none:
        day.ask()
    assert none.value.params == {"why": "no-questions"}
    with pytest.raises(NotFoundError):
        banking.retire_question(expo_id=expo.id, question_id=left.id, actor=HOST)
    day.end()
    with pytest.raises(QuizNotNowError):
        day.open()
    assert day.mine(people[0]).standing == "watching"


def test_the_host_may_choose_the_question(day: Day) -> None:
    day.open()
    third = queries.bank(expo_id=day.expo.id)[2]
    services.ask(expo_id=day.expo.id, actor=HOST, question_id=third.id)
    found = day.state().round
    assert found is not None
    assert found.question == third
    game = day.state().game
    assert game is not None
    assert third not in queries.left_to_ask(expo_id=day.expo.id, game_id=game)


@pytest.mark.parametrize("how", [Rules(answer_seconds=2), Rules(answer_seconds=600), Rules(of=0)])
def test_a_game_needs_sensible_rules(day: Day, how: Rules) -> None:
    with pytest.raises(BadInputError):
        services.open_game(expo_id=day.expo.id, actor=HOST, how=how)


def test_a_question_needs_an_explanation_and_a_name_of_its_own(day: Day, expo: Expo) -> None:
    with pytest.raises(BadInputError) as used:
        banking.add_question(expo_id=expo.id, question=question(0), actor=HOST)
    assert used.value.params == {"field": "slug", "why": "in-use"}
    bare = NewQuestion(slug="bare", text=Text(ko="물음"), side="o", explanation=Text(), source=Text(ko="출처"))
    with pytest.raises(BadInputError) as empty:
        banking.add_question(expo_id=expo.id, question=bare, actor=HOST)
    assert empty.value.params == {"field": "explanation", "why": "empty"}
    assert day.state().phase == "none"


def test_only_the_admitted_of_this_expo_answer(day: Day, people: list[Participant], visitor: Make) -> None:
    day.open()
    day.ask()
    gone = visitor("떠난이")
    participants.set_standing(expo_id=day.expo.id, participant_id=gone.id, standing="cancelled")
    with pytest.raises(NeedsPassError):
        day.answer(participant_queries.participant(expo_id=day.expo.id, participant_id=gone.id), "o")
    with pytest.raises(NotFoundError):
        services.answer(
            expo_id=day.expo.id,
            participant=people[0],
            round_id=RoundId(uuid4()),
            side="o",
            key=uuid4(),
            through="page",
            at=day.at,
        )


def test_a_hall_full_of_answers_costs_few_queries(
    day: Day, visitor: Make, django_assert_max_num_queries: Callable[[int], object]
) -> None:
    crowd = [visitor(f"사람{number}") for number in range(60)]
    day.open()
    round_id = day.ask()

    def answering(person: Participant, side: Side, at_least: int = 0) -> Answering:
        return Answering(
            expo_id=day.expo.id,
            participant_id=person.id,
            actor=person.actor,
            round_id=round_id,
            side=side,
            key=uuid4(),
            through="world",
            at=day.at + timedelta(seconds=at_least),
        )

    items = [answering(person, "o") for person in crowd] + [answering(crowd[0], "x"), answering(crowd[1], "o", 60)]
    with django_assert_max_num_queries(16):  # type: ignore[attr-defined]  # the fixture's own type is not exported
        told = answer_all(items)
    assert sum(isinstance(each, Accepted) for each in told) == 61
    assert isinstance(told[-1], MadangError)
    assert (day.state().answered, day.state().players) == (60, 60)
    assert day.mine(crowd[0]).side == "x"
    # All of them again, as after a line that broke: nothing changes.
    assert answer_all(items[:61]) == told[:61]
    assert kinds(day.expo).count("quiz.answered") == 61
