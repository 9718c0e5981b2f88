"""The form in three steps, without JavaScript."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from django.test import Client

from madang.expos.types import Expo
from madang.participants import queries as participants
from madang.platform import mail
from madang.registration import queries
from madang.registration.types import Registration
from tests.registration.applicant import CONTACT, Applicant

pytestmark = pytest.mark.django_db


def _checked(page: str) -> list[str]:
    return [field for field in re.findall(r"<input[^>]*>", page) if " checked" in field]


@pytest.mark.parametrize(("language", "confirmed"), [("ko", "참가 확정"), ("en", "Confirmed")])
def test_three_steps_and_the_pass_is_there(client: Client, expo: Expo, language: str, confirmed: str) -> None:
    applicant = Applicant(client, expo, language)
    applicant.to_confirm()
    assert "Bomi@Example.org" in applicant.page
    answer = applicant.post()
    assert answer.status_code == 303
    shown = client.get(answer.headers["Location"], headers=applicant.headers)
    assert confirmed in shown.content.decode()
    assert "봄이" in shown.content.decode()
    [sent] = mail.recent(expo_id=expo.id)
    assert sent.body.startswith("봄이 님" if language == "ko" else "Hello 봄이")


def test_the_browser_holds_the_pass_afterwards(applicant: Applicant, client: Client, expo: Expo) -> None:
    applicant.to_confirm()
    address = applicant.post().headers["Location"]
    assert client.get(f"/{expo.slug}/pass/").headers["Location"] == address


def test_no_session_is_written_on_the_way(applicant: Applicant) -> None:
    applicant.to_confirm()
    applicant.post()
    assert "sessionid" not in applicant.client.cookies


def test_nothing_is_ticked_beforehand(applicant: Applicant) -> None:
    assert _checked(applicant.page) == []
    applicant.post(mode="online")
    assert _checked(applicant.page) == []


def test_required_and_optional_are_asked_apart_and_optional_may_be_left_out(applicant: Applicant, expo: Expo) -> None:
    applicant.to_confirm()
    applicant.post()
    made = _only(expo)
    assert participants.consents(expo_id=expo.id, participant_id=made.participant_id) == []


def _only(expo: Expo) -> Registration:
    [sent] = mail.recent(expo_id=expo.id)
    token = re.search(r"/pass/([\w-]{43})/", sent.body)
    assert token
    return queries.by_link(expo_id=expo.id, token=token[1])


def test_the_required_notice_says_what_the_law_asks(applicant: Applicant) -> None:
    applicant.post(mode="online")
    for said in ("수집 항목", "수집·이용 목적", "보유 기간", "동의를 거부할 권리", "만 14세 이상"):
        assert said in applicant.page


@pytest.mark.parametrize("missing", ["name", "email", "notice", "age"])
def test_what_is_missing_is_said_and_the_rest_is_kept(applicant: Applicant, missing: str) -> None:
    applicant.post(mode="online")
    filled = {name: value for name, value in CONTACT.items() if name != missing} | {"news": "on"}
    applicant.post(**filled)
    page = applicant.page
    assert f'href="#id_{missing}"' in page
    assert f'id="id_{missing}_error"' in page
    assert 'aria-invalid="true"' in page
    assert applicant.hidden("at") == "contact"
    for name in ("name", "email"):
        assert name == missing or f'value="{CONTACT[name]}"' in page
    # Ticks stay as they were set.
    assert len(_checked(page)) == len([name for name in ("notice", "age", "news") if name != missing])


def test_without_a_mode_the_first_step_says_so(applicant: Applicant) -> None:
    applicant.post()
    assert applicant.hidden("at") == "mode"
    assert "참여 방법을 선택해 주세요." in applicant.page


def test_going_back_loses_nothing(applicant: Applicant) -> None:
    applicant.to_confirm(name="누리")
    applicant.post("back")
    assert 'value="누리"' in applicant.page
    applicant.post("back", **CONTACT | {"name": "누리봄", "email": "half@"})
    assert re.search(r'value="online" checked', applicant.page)
    applicant.post(mode="onsite")
    assert 'value="누리봄"' in applicant.page
    assert 'value="half@"' in applicant.page


def test_changing_the_language_on_the_way_loses_nothing(applicant: Applicant) -> None:
    applicant.post(mode="online")
    applicant.url += "?lang=en"
    applicant.post("stay", **CONTACT)
    assert "E-mail address" in applicant.page
    assert f'value="{CONTACT["name"]}"' in applicant.page


def test_changing_the_language_without_the_fields_keeps_the_step(applicant: Applicant) -> None:
    applicant.to_confirm()
    applicant.url += "?lang=en"
    applicant.post("stay")
    assert applicant.hidden("at") == "confirm"
    assert "Bomi@Example.org" in applicant.page


def test_sending_the_last_step_twice_is_one_registration(applicant: Applicant, expo: Expo) -> None:
    applicant.to_confirm()
    before = applicant.response
    first = applicant.post().headers["Location"]
    applicant.response = before
    assert applicant.post().headers["Location"] == first
    assert queries.seats(expo)[0].taken == 1


def test_a_touched_draft_begins_again(applicant: Applicant, expo: Expo) -> None:
    applicant.to_confirm()
    answer = applicant.client.post(applicant.url, {"draft": applicant.hidden("draft") + "x", "at": "confirm"})
    assert answer.status_code == 200
    assert "처음부터 다시" in answer.content.decode()
    assert queries.seats(expo)[0].taken == 0


def test_the_last_step_cannot_be_reached_past_the_second(applicant: Applicant, expo: Expo) -> None:
    applicant.post(mode="online")
    applicant.client.post(applicant.url, {"draft": applicant.hidden("draft"), "at": "confirm", "go": "next"})
    assert queries.seats(expo)[0].taken == 0


def test_a_mode_that_fills_up_meanwhile_is_said_and_everything_is_kept(
    applicant: Applicant, register: Callable[..., Registration]
) -> None:
    applicant.to_confirm("onsite")
    register("하나", mode="onsite")
    register("둘", mode="onsite")
    applicant.post()
    assert applicant.hidden("at") == "mode"
    assert "정원이 모두 찼습니다" in applicant.page
    applicant.post(mode="online")
    assert f'value="{CONTACT["name"]}"' in applicant.page


def test_seats_left_are_shown_per_mode(applicant: Applicant) -> None:
    assert "잔여석 100석" in applicant.page
    assert "잔여석 2석" in applicant.page


def test_a_name_is_shown_as_text_never_as_markup(applicant: Applicant) -> None:
    applicant.to_confirm(name="<b>봄</b>")
    assert "<b>봄" not in applicant.page
    assert "&lt;b&gt;봄" in applicant.page
