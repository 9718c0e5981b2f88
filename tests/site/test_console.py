"""The console: each button does its own once, whoever pressed it stands in the log, and it works without the world."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import timedelta
from uuid import uuid4

import pytest
from django.http import HttpResponse
from django.test import Client

from madang.expos import queries as expos
from madang.expos import services as expo_services
from madang.expos.types import Expo, Hall
from madang.kernel.ids import CueId, UserId
from madang.kernel.text import Text
from madang.participants import queries as participants
from madang.participants.types import Participant
from madang.people.services import ensure_account
from madang.platform import mail
from madang.platform.clock import now
from madang.platform.events import done_at_console, log_of
from madang.platform.types import SYSTEM, EventRow
from madang.programme import planning
from madang.programme import queries as programme
from madang.programme.types import NewCue
from madang.registration import services as registrations
from madang.registration.types import Registration
from madang.safety import queries as safety
from madang.talk import queries as talk_queries
from madang.talk import services as talk
from tests.gateway.cast import store_spaces

pytestmark = pytest.mark.django_db
Make = Callable[..., Participant]
KOREAN = {"accept-language": "ko"}


@pytest.fixture
def cue(expo: Expo) -> CueId:
    """A quarter of an hour late."""
    planned = NewCue(
        title=Text(ko="문 열기", en="Doors open"),
        planned_at=now() - timedelta(minutes=15, seconds=5),
        announcement=Text(ko="어서 오세요", en="Welcome"),
        scene="plaza",
        chat="off",
    )
    return planning.add_cue(expo_id=expo.id, cue=planned, actor=SYSTEM)


@pytest.fixture
def at_staff_desk(expo: Expo) -> Client:
    client = Client()
    user_id = ensure_account(email="jigi@expo.example", name="지기", password="비밀번호 하나 둘")
    expo_services.grant(expo_id=expo.id, user_id=user_id, name="staff")
    assert client.login(username="jigi@expo.example", password="비밀번호 하나 둘")
    return client


def registered(expo: Expo, name: str = "바람", email: str = "baram@visitor.example") -> Registration:
    return registrations.register(expo_id=expo.id, key=uuid4(), mode="onsite", name=name, email=email)


def page(client: Client, expo: Expo, path: str = "") -> str:
    return client.get(f"/{expo.slug}/console/{path}", headers=KOREAN).content.decode()


def press(client: Client, expo: Expo, path: str, **fields: str) -> HttpResponse:
    answer = client.post(f"/{expo.slug}/console/{path}", fields, headers=KOREAN)
    assert isinstance(answer, HttpResponse)
    return answer


def logged(expo: Expo, kind: str) -> list[EventRow]:
    return list(log_of(expo_id=expo.id, kinds=[kind]))


def test_the_next_cue_is_told_with_its_delay_and_fires_once(
    at_desk: Client, expo: Expo, cue: CueId, organiser: UserId
) -> None:
    before = page(at_desk, expo)
    for said in ("다음 큐: 문 열기", "15분 늦음", "공지: “어서 오세요”", "대화 끄기"):
        assert said in before
    for _ in range(2):
        assert press(at_desk, expo, f"cues/{cue}/fire/").status_code == 303
    assert [row.account for row in logged(expo, "cue.fired")] == [organiser]
    assert len(logged(expo, "announcement.made")) == 1
    after = page(at_desk, expo)
    assert "1. 문 열기" in after
    assert "마지막 큐였습니다" in after
    assert programme.stage(expo.id).scene == "plaza"


def test_the_sheet_begins_anew_after_a_rehearsal(at_desk: Client, expo: Expo, cue: CueId) -> None:
    press(at_desk, expo, f"cues/{cue}/fire/", **{"from": "cues"})
    assert "처음부터 다시" in page(at_desk, expo, "cues/")
    press(at_desk, expo, "cues/rewind/")
    assert programme.cue_sheet(expo.id).current is None


def test_what_changes_by_itself_comes_alone(at_desk: Client, expo: Expo, cue: CueId) -> None:
    live = at_desk.get(f"/{expo.slug}/console/?live", headers=KOREAN | {"hx-request": "true"}).content.decode()
    assert "<html" not in live
    assert str(cue) in live
    sheet = at_desk.get(f"/{expo.slug}/console/cues/?live", headers=KOREAN | {"hx-request": "true"}).content.decode()
    assert "<html" not in sheet


def test_an_announcement_is_made_once_and_taken_down(at_desk: Client, expo: Expo) -> None:
    key = str(uuid4())
    for _ in range(2):
        press(at_desk, expo, "announce/", key=key, ko="곧 시작합니다", en="")
    (made,) = logged(expo, "announcement.made")
    assert "곧 시작합니다" in page(at_desk, expo)
    press(at_desk, expo, f"announce/{made.subject_id}/end/")
    assert programme.announcement(expo.id) is None


def test_a_form_that_was_refused_can_be_sent_again_with_the_same_key(at_desk: Client, expo: Expo) -> None:
    key = str(uuid4())
    assert press(at_desk, expo, "announce/", key=key, ko="", en="").status_code == 400
    press(at_desk, expo, "announce/", key=key, ko="이제 됩니다", en="")
    assert len(logged(expo, "announcement.made")) == 1


def test_everybody_is_called_to_a_space_once(at_desk: Client, expo: Expo, photo_hall: Hall) -> None:
    store_spaces(expo, photo_hall, [])
    key = str(uuid4())
    for _ in range(2):
        press(at_desk, expo, "summon/", key=key, space="photo")
    (made,) = logged(expo, "summons.made")
    assert made.data == {"space": "photo"}
    assert press(at_desk, expo, "summon/", key=str(uuid4()), space="nowhere").status_code == 404


def test_gate_and_chat_are_closed_and_opened(at_desk: Client, expo: Expo, organiser: UserId) -> None:
    for path in ("entry/", "chat/"):
        for on in ("0", "0"):
            press(at_desk, expo, path, on=on)
    assert not expos.expo(expo.id).entry_open
    assert not safety.chat_is_on(expo.id)
    shown = page(at_desk, expo)
    assert "입장 열기" in shown
    assert "대화 다시 켜기" in shown
    press(at_desk, expo, "entry/", on="1")
    press(at_desk, expo, "chat/", on="1")
    assert [(row.kind, row.account) for row in done_at_console(expo_id=expo.id)] == [
        ("chat.switched", organiser),
        ("entry.opened", organiser),
        ("chat.switched", organiser),
        ("entry.closed", organiser),
    ]
    assert press(at_desk, expo, "entry/", on="maybe").status_code == 400


def test_the_emergency_stop_asks_first_and_is_seen_on_every_page(at_desk: Client, expo: Expo) -> None:
    assert "지금 모두 중지할까요?" in page(at_desk, expo, "stop/")
    assert not expos.expo(expo.id).is_stopped
    for _ in range(2):
        press(at_desk, expo, "stop/", on="1")
    for path in ("", "cues/", "registrations/", "map/", "halls/", "log/"):
        assert "긴급 중지 중입니다" in page(at_desk, expo, path)
    press(at_desk, expo, "stop/", on="0")
    assert "긴급 중지 중입니다" not in page(at_desk, expo)
    assert [len(logged(expo, kind)) for kind in ("expo.stopped", "expo.resumed")] == [1, 1]


def test_the_pass_says_why_one_cannot_enter(
    at_desk: Client, expo: Expo, holding: Callable[[Participant], Client]
) -> None:
    made = registered(expo)
    press(at_desk, expo, "stop/", on="1")
    browser = holding(participants.participant(expo_id=expo.id, participant_id=made.participant_id))
    shown = browser.get(f"/{expo.slug}/pass/", headers=KOREAN, follow=True).content.decode()
    assert "주최 측이 행사를 잠시 멈췄습니다" in shown
    press(at_desk, expo, "stop/", on="0")
    press(at_desk, expo, "entry/", on="0")
    shown = browser.get(f"/{expo.slug}/pass/", headers=KOREAN, follow=True).content.decode()
    assert "지금은 입장을 잠시 닫았습니다" in shown


def test_whoever_arrives_is_found_marked_and_counted(at_staff_desk: Client, expo: Expo) -> None:
    made = registered(expo)
    registered(expo, "누리", "nuri@visitor.example")
    found = page(at_staff_desk, expo, "registrations/?q=바람")
    assert "바람" in found
    assert "누리" not in found
    answer = press(at_staff_desk, expo, f"registrations/{made.id}/arrived/", on="1", back="q=바람&state=awaited&x=y")
    assert answer.headers["Location"] == f"/{expo.slug}/console/registrations/?q=%EB%B0%94%EB%9E%8C&state=awaited"
    press(at_staff_desk, expo, f"registrations/{made.id}/arrived/", on="1")
    assert len(logged(expo, "registration.arrived")) == 1
    figures = re.findall(r'stat__figure">([^<]+)<', page(at_staff_desk, expo))
    # In the hall, online (the world is not there), waiting.
    assert figures == ["1", "–", "1"]


def test_staff_see_of_an_address_what_they_need(at_desk: Client, at_staff_desk: Client, expo: Expo) -> None:
    registered(expo)
    assert "ba***@visitor.example" in page(at_staff_desk, expo, "registrations/")
    assert "baram@visitor.example" not in page(at_staff_desk, expo, "registrations/")
    assert "baram@visitor.example" in page(at_desk, expo, "registrations/")


def test_a_pass_is_sent_again_or_told_that_it_just_went(at_staff_desk: Client, expo: Expo) -> None:
    made = registered(expo)
    press(at_staff_desk, expo, f"registrations/{made.id}/send/")
    assert "조금 전에 보냈습니다" in page(at_staff_desk, expo, "registrations/")
    assert len(mail.recent(expo_id=expo.id)) == 1


def test_cancelling_asks_first_and_is_for_those_who_run_it(at_desk: Client, expo: Expo) -> None:
    made = registered(expo)
    assert "바람 님의 신청을 취소할까요?" in page(at_desk, expo, f"registrations/{made.id}/cancel/")
    press(at_desk, expo, f"registrations/{made.id}/cancel/")
    assert press(at_desk, expo, f"registrations/{made.id}/cancel/").status_code == 410
    assert press(at_desk, expo, f"registrations/{made.id}/arrived/", on="1").status_code == 410
    assert len(logged(expo, "registration.cancelled")) == 1


def test_staff_have_no_red_zone_and_no_cues_to_fire(at_staff_desk: Client, expo: Expo, cue: CueId) -> None:
    shown = page(at_staff_desk, expo)
    assert "문 열기" in shown
    for hidden in ("긴급 조치", f"cues/{cue}/fire/", "console/log/"):
        assert hidden not in shown


def test_help_and_reports_wait_until_somebody_settles_them(at_staff_desk: Client, expo: Expo, visitor: Make) -> None:
    asker, loud = visitor("물음"), visitor("시끌")
    talk.ask_help(expo_id=expo.id, participant=asker, key=uuid4(), text="길을 잃었어요")
    said = talk.say(expo_id=expo.id, participant=loud, key=uuid4(), space="plaza", to="space", text="사세요 사세요")
    talk.report_line(expo_id=expo.id, participant=asker, key=uuid4(), line_id=said.line.id, why="spam")
    shown = page(at_staff_desk, expo)
    for words in ("길을 잃었어요", "사세요 사세요", "광고·도배", "시끌"):
        assert words in shown
    (call,), (report,) = talk_queries.open_help(expo_id=expo.id), talk_queries.open_reports(expo_id=expo.id)
    for _ in range(2):
        press(at_staff_desk, expo, f"help/{call.id}/settle/")
        press(at_staff_desk, expo, f"reports/{report.id}/settle/", do="mute")
    assert [len(logged(expo, kind)) for kind in ("help.settled", "report.settled", "line.hidden", "person.muted")] == [
        1,
        1,
        1,
        1,
    ]
    assert "말하기 제한 중" in page(at_staff_desk, expo)
    press(at_staff_desk, expo, f"muted/{loud.id}/lift/")
    assert safety.mutes(expo_id=expo.id) == []


def test_sending_somebody_out_asks_first(at_desk: Client, expo: Expo, visitor: Make) -> None:
    asker, loud = visitor("물음"), visitor("시끌")
    talk.report_person(expo_id=expo.id, participant=asker, key=uuid4(), accused=loud.id, why="danger")
    (report,) = talk_queries.open_reports(expo_id=expo.id)
    assert "시끌 님을 내보낼까요?" in page(at_desk, expo, f"reports/{report.id}/ban/")
    for _ in range(2):
        assert press(at_desk, expo, f"reports/{report.id}/ban/").status_code == 303
    assert participants.participant(expo_id=expo.id, participant_id=loud.id).standing == "banned"
    assert len(logged(expo, "participant.banned")) == 1


def test_without_world_and_worker_the_console_says_so_and_works(
    at_desk: Client, expo: Expo, photo_hall: Hall, cue: CueId
) -> None:
    store_spaces(expo, photo_hall, [])
    shown = page(at_desk, expo)
    assert "마당이 응답하지 않습니다" in shown
    assert "작업 처리기가 응답하지 않습니다" in shown
    assert str(cue) in shown
    where = page(at_desk, expo, "map/")
    assert "지금 마당이 응답하지 않아" in where
    assert 'id="plan-photo"' in where
    assert "사진관" in page(at_desk, expo, "map/?space=photo")


def test_the_log_names_who_did_what(at_desk: Client, expo: Expo, cue: CueId) -> None:
    press(at_desk, expo, f"cues/{cue}/fire/")
    press(at_desk, expo, "entry/", on="0")
    shown = page(at_desk, expo, "log/")
    for words in ("큐 1 실행", "입장 닫기", "하늘"):
        assert words in shown


def test_the_red_zone_is_one_press_from_every_page_for_whoever_may_use_it(
    at_desk: Client, at_staff_desk: Client, expo: Expo
) -> None:
    way = f'href="/{expo.slug}/console/stop/"'
    for path in ("", "cues/", "registrations/", "map/"):
        assert way in page(at_desk, expo, path)
        assert way not in page(at_staff_desk, expo, path)
    asked = page(at_desk, expo, "stop/")
    for said in ("지금 모두 중지할까요?", "대화 끄기", "입장 닫기"):
        assert said in asked


def test_an_empty_desk_says_so_and_a_search_without_result_says_something_else(at_desk: Client, expo: Expo) -> None:
    assert "아직 신청한 사람이 없습니다" in page(at_desk, expo, "registrations/")
    assert "찾는 사람이 없습니다" in page(at_desk, expo, "registrations/?q=none")
