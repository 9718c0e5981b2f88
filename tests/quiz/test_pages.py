"""The quiz as pages: a player's, one's own practice, and the host's."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from uuid import uuid4

import pytest
from django.http import HttpResponse
from django.test import Client

from madang.expos.types import Expo
from madang.kernel.ids import UserId
from madang.participants import passes
from madang.participants.types import Participant
from madang.platform.clock import now
from madang.quiz import queries, services
from tests.conftest import ORGANISER_EMAIL, ORGANISER_PASSWORD
from tests.quiz.conftest import HOST, Day

Holding = Callable[[Participant], Client]


@pytest.fixture
def holding(expo: Expo) -> Holding:
    """A browser of its own that holds somebody's pass."""

    def hold(person: Participant) -> Client:
        client, response = Client(headers={"accept-language": "ko"}), HttpResponse()
        passes.hand_out(response, expo, person)
        client.cookies.update(response.cookies)
        return client

    return hold


@pytest.fixture
def at_desk(organiser: UserId) -> Client:  # noqa: ARG001 -- makes the account
    client = Client(headers={"accept-language": "ko"})
    assert client.login(username=ORGANISER_EMAIL, password=ORGANISER_PASSWORD)
    return client


def text(browser: Client, address: str) -> str:
    answer = browser.get(address)
    assert answer.status_code == 200
    return answer.content.decode()


def ask_now(day: Day, *, read: bool = True) -> str:
    """Asks a question; its reading time is over at once if it is `read`."""
    day.at = now() - timedelta(seconds=6 if read else 0)
    return str(day.ask())


def test_a_player_takes_part_answers_and_sees_the_reveal(day: Day, people: list[Participant], holding: Holding) -> None:
    browser = holding(people[0])
    assert "진행 중인 퀴즈가 없습니다" in text(browser, "/test-expo/quiz/")
    day.open()
    assert "함께하기" in text(browser, "/test-expo/quiz/")
    assert browser.post("/test-expo/quiz/join/").status_code == 303
    asked = ask_now(day)
    page = text(browser, "/test-expo/quiz/")
    assert "물음 0" in page
    assert "풀이" not in page
    sent = {"round": asked, "side": "o", "key": str(uuid4())}
    for _ in range(2):
        assert browser.post("/test-expo/quiz/answer/", sent).status_code == 303
    assert "내 답 O" in text(browser, "/test-expo/quiz/")
    assert day.state().answered == 1
    day.lock()
    day.reveal()
    page = text(browser, "/test-expo/quiz/")
    assert "풀이" in page
    assert "출처" in page
    assert "생존" in page


def test_while_a_question_is_read_nobody_may_answer_and_the_page_asks_again_when_they_may(
    day: Day, people: list[Participant], holding: Holding
) -> None:
    browser = holding(people[0])
    day.open()
    asked = ask_now(day, read=False)
    page = text(browser, "/test-expo/quiz/")
    assert page.count("disabled") == 2
    assert "load delay:" in page
    early = browser.post("/test-expo/quiz/answer/", {"round": asked, "side": "o", "key": str(uuid4())})
    assert early.status_code == 409
    assert "아직 문제를 읽는 시간" in early.content.decode()


def test_what_has_not_changed_is_not_sent_again_but_for_its_numbers(
    day: Day, people: list[Participant], holding: Holding
) -> None:
    browser = holding(people[0])
    version = text(browser, "/test-expo/quiz/").split('data-version="')[1].split('"')[0]
    # No game, no numbers: nothing is sent that the page has no place for.
    assert browser.get(f"/test-expo/quiz/now/?v={version}").status_code == 204
    day.open()
    version = text(browser, "/test-expo/quiz/").split('data-version="')[1].split('"')[0]
    services.join(expo_id=day.expo.id, participant=people[1])
    told = browser.get(f"/test-expo/quiz/now/?v={version}")
    assert told.headers["HX-Reswap"] == "none"
    assert "<b>1</b>" in told.content.decode()
    ask_now(day)
    told = browser.get(f"/test-expo/quiz/now/?v={version}")
    assert "HX-Reswap" not in told.headers
    assert "물음 0" in told.content.decode()


@pytest.mark.parametrize("sent", [{}, {"round": "x", "side": "o", "key": "y"}, {"side": "maybe"}])
def test_a_form_that_makes_no_sense_is_told_so(
    day: Day, people: list[Participant], holding: Holding, sent: dict[str, str]
) -> None:
    day.open()
    assert holding(people[0]).post("/test-expo/quiz/answer/", sent).status_code == 400


def test_a_stranger_may_only_try_alone(day: Day, client: Client) -> None:
    day.open()
    assert client.get("/test-expo/quiz/").status_code == 403
    assert client.get("/test-expo/quiz/now/").status_code == 403
    assert client.get("/test-expo/quiz/alone/").status_code == 200


def test_trying_alone_tells_the_answer_and_counts_without_writing(day: Day, client: Client) -> None:
    client.cookies["language"] = "ko"
    page = text(client, "/test-expo/quiz/alone/")
    assert "물음 9" in page
    assert "풀이" not in page
    assert "맞혔습니다" in text(client, "/test-expo/quiz/alone/?n=1&side=o")
    assert "틀렸습니다" in text(client, "/test-expo/quiz/alone/?n=1&side=x")
    assert "1문제 가운데 1문제" in text(client, "/test-expo/quiz/alone/?n=2&right=1")
    for odd in ("n=0", "n=99", "n=abc", "n=1&right=50&side=o", "n=1&side=maybe", "n=99999999999999"):
        text(client, f"/test-expo/quiz/alone/?{odd}")
    assert queries.state(day.expo.id).phase == "none"
    # What the day's game asks is not among them.
    assert "물음 0" not in page


def test_the_host_leads_a_game_from_the_console(day: Day, people: list[Participant], at_desk: Client) -> None:
    desk = "/test-expo/console/quiz/"
    assert "퀴즈 마당 열고 모두 부르기" in text(at_desk, desk)
    opened = at_desk.post(f"{desk}open/", {"of": "2", "answer_seconds": "10"})
    assert opened.status_code == 303
    assert day.state().rules.reveals_itself is False
    assert "첫 문제 내기" in text(at_desk, desk)
    chosen = queries.bank(expo_id=day.expo.id)[3]
    assert at_desk.post(f"{desk}ask/", {"question": str(chosen.id)}).status_code == 303
    page = text(at_desk, desk)
    assert "물음 3" in page
    assert "이 라운드 무효로 하기" in page
    found = queries.state(day.expo.id).round
    assert found is not None
    # A step that does not fit is told, and nothing happens.
    again = at_desk.post(f"{desk}ask/", follow=True)
    assert "이미 진행되었습니다" in again.content.decode()
    assert at_desk.post(f"{desk}void/", {"round": str(found.id)}).status_code == 303
    assert "다시 내기" in text(at_desk, desk)
    ask_now(day, read=False)
    day.answer(people[0], "o")
    day.lock()
    found = queries.state(day.expo.id).round
    assert found is not None
    assert at_desk.post(f"{desk}reveal/", {"round": str(found.id)}).status_code == 303
    assert "다음 문제 내기" in text(at_desk, desk)
    assert at_desk.post(f"{desk}end/").status_code == 303
    assert "가람" in text(at_desk, desk)


def test_before_the_lock_the_host_sees_how_many_answered_and_not_what(
    day: Day, people: list[Participant], at_desk: Client
) -> None:
    day.open()
    ask_now(day)
    pages = []
    for person in people[:2]:
        side_by_side = [text(at_desk, "/test-expo/console/quiz/now/")]
        day.answer(person, "o")
        side_by_side.append(text(at_desk, "/test-expo/console/quiz/now/"))
        pages.append(side_by_side)
    assert "<b>2</b>" in pages[-1][-1]
    assert all("O <b>" not in page for pair in pages for page in pair)


@pytest.mark.parametrize(
    ("step", "sent", "status"),
    [
        ("dance", {}, 404),
        ("reveal", {"round": "x"}, 404),
        ("reveal", {"round": str(uuid4())}, 404),
        ("open", {"of": "0", "answer_seconds": "10"}, 400),
        ("ask", {"question": str(uuid4())}, 404),
    ],
)
def test_steps_that_make_no_sense(day: Day, at_desk: Client, step: str, sent: dict[str, str], status: int) -> None:
    day.open()
    assert at_desk.post(f"/test-expo/console/quiz/{step}/", sent).status_code == status


def test_a_bank_without_questions_says_what_to_do(expo: Expo, at_desk: Client) -> None:
    answer = at_desk.post("/test-expo/console/quiz/open/", {"of": "5", "answer_seconds": "10"})
    assert answer.status_code == 409
    assert "문제 은행" in answer.content.decode()
    assert queries.state(expo.id).phase == "none"
    assert HOST.traffic == "staff"


def test_without_questions_nothing_is_offered_but_the_way_to_the_bank(at_desk: Client, client: Client) -> None:
    assert "/test-expo/quiz/alone/" not in client.get("/test-expo/quiz/").content.decode()
    assert "/test-expo/quiz/alone/" not in text(at_desk, "/test-expo/quiz/")
    assert "/test-expo/console/quiz/" in text(at_desk, "/test-expo/quiz/")
    assert "문제 은행 채우기" in text(at_desk, "/test-expo/console/quiz/")
