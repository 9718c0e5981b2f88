"""The programme, what is on, and the questions as pages; without JavaScript unless said."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from uuid import uuid4

import pytest
from django.test import Client

from madang.expos.types import Expo
from madang.kernel.ids import UserId
from madang.kernel.text import Text
from madang.participants.types import Participant
from madang.platform.types import SYSTEM, EventRow
from madang.programme import editing, material, queries
from madang.programme.errors import SlidesRefusedError
from madang.programme.types import Person, Winner
from tests.conftest import ORGANISER_EMAIL, ORGANISER_PASSWORD
from tests.programme.conftest import AddSession, Ask, Make

pytestmark = pytest.mark.django_db
Hold = Callable[[Participant], Client]
Log = Callable[..., list[EventRow]]
PDF = b"%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n"
KOREAN = {"accept-language": "ko"}


@pytest.fixture
def pdf(tmp_path: Path) -> Path:
    file = tmp_path / "talk.pdf"
    file.write_bytes(PDF)
    return file


def said(client: Client, address: str) -> str:
    return client.get(address, headers=KOREAN).content.decode()


def test_the_programme_tells_who_speaks_and_who_won(client: Client, expo: Expo, add_session: AddSession) -> None:
    add_session(
        -5,
        kind="award",
        title=Text(ko="시상", en="Awards"),
        people=(Person(Text(ko="윤가람"), Text(ko="사회")),),
        winners=(Winner(Text(ko="대상"), Text(ko="골목상인회"), Text(ko="너른구"), Text(ko="함께 풀었습니다")),),
    )
    add_session(40, title=Text(ko="토의", en="Discussion"))
    page = said(client, f"/{expo.slug}/programme/")
    for words in ("시상", "윤가람", "사회", "대상", "골목상인회", "너른구", "함께 풀었습니다", "지금 진행 중"):
        assert words in page
    assert page.index("시상") < page.index("토의")


def test_an_expo_without_a_programme_says_so(client: Client, expo: Expo) -> None:
    assert "아직 프로그램이 없습니다" in said(client, f"/{expo.slug}/programme/")


def test_now_and_next_come_anew_only_when_they_changed(client: Client, expo: Expo, add_session: AddSession) -> None:
    add_session(-5, title=Text(ko="시상"))
    strip = said(client, f"/{expo.slug}/programme/now/")
    assert "시상" in strip
    mark = re.search(r"seen=([0-9a-f]+)", strip)
    assert mark is not None
    again = f"/{expo.slug}/programme/now/?seen={mark[1]}"
    assert client.get(again).status_code == 204
    add_session(30, title=Text(ko="점심시간"))
    assert "점심시간" in said(client, again)


def test_stream_and_slides_are_for_registered_people(
    expo: Expo, add_session: AddSession, visitor: Make, holding: Hold, pdf: Path
) -> None:
    client = Client()
    session = add_session(stream_url="https://youtu.be/abc")
    kept = material.add_slides(expo_id=expo.id, session_id=session, title="발표 자료", file=pdf, actor=SYSTEM)
    address = f"/{expo.slug}/programme/slides/{kept.id}/"
    assert "youtu.be" not in said(client, f"/{expo.slug}/programme/")
    assert client.get(address).status_code == 403
    held = holding(visitor())
    page = held.get(f"/{expo.slug}/programme/").content.decode()
    assert "https://youtu.be/abc" in page
    assert address in page
    whole = held.get(address)
    assert (b"".join(whole), whole["Content-Type"]) == (PDF, "application/pdf")
    part = held.get(address, headers={"range": "bytes=0-3"})
    assert (part.status_code, b"".join(part)) == (206, b"%PDF")
    editing.remove(expo_id=expo.id, noun="slides", thing_id=kept.id, actor=SYSTEM)
    assert held.get(address).status_code == 404


def test_one_address_leads_registered_people_to_the_stream_of_what_is_on(
    client: Client, expo: Expo, add_session: AddSession, visitor: Make, holding: Hold
) -> None:
    address = f"/{expo.slug}/programme/stream/"
    held = holding(visitor())
    assert held.get(address)["Location"] == f"/{expo.slug}/programme/", "nothing is on"
    add_session(-5, stream_url="https://youtu.be/abc")
    add_session(60, stream_url="https://youtu.be/later")
    assert held.get(address)["Location"] == "https://youtu.be/abc"
    assert client.get(address).status_code == 403


@pytest.mark.parametrize(
    "content", [b"", b"%PDF-1.4 that breaks off", b"<html>", b"\x89PNG\r\n\x1a\n but no picture", b"RIFF0000WEBPx"]
)
def test_what_is_no_slides_is_refused(expo: Expo, add_session: AddSession, tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "talk.pdf"
    file.write_bytes(content)
    with pytest.raises(SlidesRefusedError):
        material.add_slides(expo_id=expo.id, session_id=add_session(), title="", file=file, actor=SYSTEM)


def test_a_question_is_asked_by_a_plain_form(expo: Expo, visitor: Make, holding: Hold) -> None:
    held = holding(visitor())
    address = f"/{expo.slug}/questions/"
    key = re.search(r'name="key" value="([^"]+)"', held.get(address).content.decode())
    assert key is not None
    sent = {"text": "내년에도 하나요?", "signed": "on", "key": key[1]}
    for _ in range(2):
        assert held.post(address, sent).status_code == 303
    page = held.get(address).content.decode()
    assert page.count("내년에도 하나요?</p>") == 1
    assert "질문이 목록에 올라갔습니다" in page


def test_what_is_wrong_with_a_question_is_said_beside_it(expo: Expo, visitor: Make, holding: Hold) -> None:
    answer = holding(visitor()).post(f"/{expo.slug}/questions/", {"text": "https://dasi.example", "key": str(uuid4())})
    page = answer.content.decode()
    assert (answer.status_code, "인터넷 주소" in page, "https://dasi.example</textarea>" in page) == (200, True, True)


def test_strangers_read_and_are_told_how_to_ask(client: Client, expo: Expo, visitor: Make, ask: Ask) -> None:
    asked = ask(visitor())
    page = said(client, f"/{expo.slug}/questions/")
    assert asked.text in page
    assert "<textarea" not in page
    assert client.post(f"/{expo.slug}/questions/", {"text": "왜요?", "key": str(uuid4())}).status_code == 403
    assert client.post(f"/{expo.slug}/questions/{asked.id}/vote/", {"on": "1"}).status_code == 403


def test_a_vote_by_form_and_by_htmx(expo: Expo, visitor: Make, holding: Hold, ask: Ask) -> None:
    asked, held = ask(visitor()), holding(visitor("구름"))
    address = f"/{expo.slug}/questions/{asked.id}/vote/"
    answer = held.post(address, {"on": "1"})
    assert answer.headers["Location"] == f"/{expo.slug}/questions/#question-{asked.id}"
    part = held.post(address, {"on": "0"}, headers={"hx-request": "true"}).content.decode()
    assert 'aria-pressed="false"' in part
    assert "<html" not in part
    assert held.post(address, {"on": "2"}).status_code == 400


def test_the_list_comes_anew_only_when_it_changed(client: Client, expo: Expo, visitor: Make, ask: Ask) -> None:
    ask(visitor())
    mark = re.search(r"seen=([0-9a-f]+)", said(client, f"/{expo.slug}/questions/list/"))
    assert mark is not None
    again = f"/{expo.slug}/questions/list/?seen={mark[1]}"
    assert client.get(again).status_code == 204
    ask(visitor("구름"), "하나 더요?")
    assert client.get(again).status_code == 200


def test_the_host_picks_settles_and_hides(expo: Expo, organiser: UserId, visitor: Make, ask: Ask, log: Log) -> None:
    client = Client()
    assert client.login(username=ORGANISER_EMAIL, password=ORGANISER_PASSWORD)
    asked, rude = ask(visitor()), ask(visitor("구름"), "무례한 말")

    def press(which: object, what: str) -> int:
        return client.post(f"/{expo.slug}/questions/{which}/{what}/").status_code

    assert "화면에 띄우기" in said(client, f"/{expo.slug}/questions/")
    assert press(asked.id, "pick") == 303
    assert "화면에 나온 질문" in said(client, f"/{expo.slug}/questions/")
    assert (press(asked.id, "settle"), press(rude.id, "hide")) == (303, 303)
    assert [one.standing for one in queries.questions(expo_id=expo.id)] == ["settled"]
    assert {row.account for row in log("question.picked", "question.settled", "question.hidden")} == {organiser}


def test_an_empty_programme_tells_visitors_what_will_be_there_and_its_organiser_what_to_do(
    client: Client,
    expo: Expo,
    organiser: UserId,  # noqa: ARG001 -- makes the account
) -> None:
    address = f"/{expo.slug}/programme/"
    assert "박람회 기간" in said(client, address)
    assert "프로그램 짜기" not in said(client, address)
    assert client.login(username=ORGANISER_EMAIL, password=ORGANISER_PASSWORD)
    assert f'href="/{expo.slug}/console/programme/"' in said(client, address)
