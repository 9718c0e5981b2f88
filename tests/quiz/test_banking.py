"""The bank as it is edited: versions of what was asked, the order, and questions from a file."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from madang.expos.types import Expo
from madang.kernel.errors import BadInputError, NotFoundError, TooLongError
from madang.kernel.ids import QuizQuestionId
from madang.kernel.text import Text
from madang.platform import sheets
from madang.platform.events import log_of
from madang.platform.types import SYSTEM
from madang.quiz import bank_sheet, banking, queries, services
from madang.quiz.errors import QuizNotNowError
from madang.quiz.types import NewQuestion

pytestmark = pytest.mark.django_db
SAID = Text(ko="글", en="Words")
HEADING = '"Question, Korean",정답,explanation_ko,출처(한국어),source_url\n'
Add = Callable[[str], QuizQuestionId]


def question(text: str) -> NewQuestion:
    return NewQuestion(slug=f"q-{ord(text[0])}", text=Text(ko=text), side="o", explanation=SAID, source=SAID)


@pytest.fixture
def add(expo: Expo) -> Add:
    def make(text: str) -> QuizQuestionId:
        return banking.add_question(expo_id=expo.id, question=question(text), actor=SYSTEM)

    return make


def texts(expo: Expo) -> list[str]:
    return [each.question.text.ko for each in queries.banked(expo_id=expo.id)]


def change(expo: Expo, question_id: QuizQuestionId, text: str) -> QuizQuestionId:
    told = replace(question("가"), text=Text(ko=text), side="x")
    return banking.change_question(expo_id=expo.id, question_id=question_id, question=told, actor=SYSTEM)


def test_what_was_never_asked_is_changed_in_place(expo: Expo, add: Add) -> None:
    made = add("가")
    assert change(expo, made, "나") == made
    assert texts(expo) == ["나"]
    assert queries.question(expo_id=expo.id, question_id=made).side == "x"


def test_what_a_round_asked_stays_and_a_new_version_takes_its_place(expo: Expo, add: Add) -> None:
    asked, _other = add("가"), add("나")
    game = services.open_game(expo_id=expo.id, actor=SYSTEM)
    services.ask(expo_id=expo.id, actor=SYSTEM, question_id=asked)
    with pytest.raises(QuizNotNowError) as refused:
        change(expo, asked, "다")
    assert refused.value.params["why"] == "in-game"
    services.end_game(expo_id=expo.id, actor=SYSTEM)
    made = change(expo, asked, "다")
    assert made != asked
    assert texts(expo) == ["다", "나"]
    state = queries.state(expo.id)
    assert (state.game, state.round and state.round.question.text.ko) == (game, "가")
    (row,) = log_of(expo_id=expo.id, kinds=["quiz.question-changed"])
    assert (row.subject_id, row.data) == (made, {"instead_of": str(asked)})


def test_keeping_it_as_it_is_makes_no_version(expo: Expo, add: Add) -> None:
    asked = add("가")
    services.open_game(expo_id=expo.id, actor=SYSTEM)
    services.ask(expo_id=expo.id, actor=SYSTEM, question_id=asked)
    kept = banking.change_question(expo_id=expo.id, question_id=asked, question=question("가"), actor=SYSTEM)
    assert kept == asked


def test_the_order_is_the_organisers(expo: Expo, add: Add) -> None:
    ids = [add(text) for text in "가나다"]
    banking.move_question(expo_id=expo.id, question_id=ids[2], by=-2, actor=SYSTEM)
    assert texts(expo) == ["다", "가", "나"]
    banking.retire_question(expo_id=expo.id, question_id=ids[0], actor=SYSTEM)
    assert texts(expo) == ["다", "나"]
    with pytest.raises(NotFoundError):
        banking.move_question(expo_id=expo.id, question_id=ids[0], by=1, actor=SYSTEM)


def test_what_is_too_long_or_no_address_is_refused(expo: Expo) -> None:
    for wrong, error in (
        (replace(question("가"), text=Text(ko="가" * 201)), TooLongError),
        (replace(question("가"), source_url="javascript:alert(1)"), BadInputError),
    ):
        with pytest.raises(error):
            banking.add_question(expo_id=expo.id, question=wrong, actor=SYSTEM)
    assert texts(expo) == []


def test_words_are_looked_for_in_everything_that_a_question_says(expo: Expo, add: Add) -> None:
    add("바다는 짜다")
    (found,) = queries.banked(expo_id=expo.id)
    assert found.holds("짜다 words")
    assert not found.holds("바다 산")


def test_a_file_of_questions_is_read_by_names_or_words(expo: Expo) -> None:
    table = sheets.read(
        (HEADING + "하나는 하나다,ㅇ,그렇다,사전,https://a.example\n둘은 셋이다,×,아니다,사전,\n").encode("cp949"),
        bank_sheet.COLUMNS,
    )
    questions = bank_sheet.questions_of(table)
    assert table.faults == []
    banking.add_questions(expo_id=expo.id, questions=questions, actor=SYSTEM)
    assert [(each.text.ko, each.side) for each in queries.bank(expo_id=expo.id)] == [
        ("하나는 하나다", "o"),
        ("둘은 셋이다", "x"),
    ]


@pytest.mark.usefixtures("in_english")
def test_faults_say_row_and_column() -> None:
    table = sheets.read((HEADING + "하나,O,그렇다,사전,\n\n둘,?,,사전,no address\n").encode(), bank_sheet.COLUMNS)
    bank_sheet.questions_of(table)
    assert [(fault.row, fault.column) for fault in table.faults] == [
        (4, "Right answer"),
        (4, "Address of the source"),
        (4, "Explanation, Korean"),
    ]


def test_the_template_is_a_file_that_would_do() -> None:
    table = sheets.read(sheets.template(bank_sheet.COLUMNS, sheet="Bank"), bank_sheet.COLUMNS)
    assert len(bank_sheet.questions_of(table)) == 1
    assert table.faults == []
