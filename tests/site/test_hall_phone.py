"""People in the real hall: by one QR code, with a pass or without one yet."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.test import Client

from madang.expos.types import Expo
from madang.kernel.text import Text
from madang.participants import hall
from madang.participants.types import Participant
from madang.platform.clock import now
from madang.platform.conf import conf
from madang.platform.events import log_of
from madang.platform.types import SYSTEM
from madang.quiz import banking
from madang.quiz import services as quiz
from madang.quiz.types import NewQuestion
from madang.realtime import tickets
from madang.site.views.hall_phone import address

pytestmark = pytest.mark.django_db
Make = Callable[..., Participant]
Hold = Callable[[Participant], Client]


def modes(expo: Expo, kind: str) -> list[str]:
    return [event.mode for event in log_of(expo_id=expo.id, kinds=[kind])]


def test_by_the_hall_s_code_a_pass_takes_part_on_site(expo: Expo, visitor: Make, holding: Hold) -> None:
    browser = holding(visitor("바람"))
    page = browser.get(address(expo), headers={"accept-language": "ko"}, follow=True)
    assert page.redirect_chain == [(f"/{expo.slug}/hall-phone/", 303)], "the key is not in the address any more"
    assert "바람 님" in page.content.decode()
    browser.get(f"/{expo.slug}/hall-phone/")
    assert modes(expo, "hall.joined") == ["onsite"], "counted once"
    form = {"text": "여기서도 되나요?", "key": "0192f0c1-2345-7000-8000-000000000000"}
    browser.post(f"/{expo.slug}/questions/", form)
    assert modes(expo, "question.asked") == ["onsite"]


def test_without_the_code_one_says_that_one_is_there(expo: Expo, visitor: Make, holding: Hold) -> None:
    browser = holding(visitor())
    door = browser.get(f"/{expo.slug}/hall-phone/", headers={"accept-language": "ko"})
    assert "현장에 계신가요?" in door.content.decode()
    assert modes(expo, "hall.joined") == []
    browser.post(f"/{expo.slug}/hall-phone/", {"here": "1"}, follow=True)
    assert modes(expo, "hall.joined") == ["onsite"]


def test_who_has_left_is_online_again(expo: Expo, visitor: Make, holding: Hold) -> None:
    browser = holding(visitor())
    browser.get(address(expo), follow=True)
    browser.post(f"/{expo.slug}/hall-phone/", {"here": "0"})
    browser.post(f"/{expo.slug}/questions/", {"text": "집이에요", "key": "0192f0c1-2345-7000-8000-000000000000"})
    assert modes(expo, "question.asked") == ["online"]


def test_without_a_pass_there_are_two_ways_to_one(client: Client, expo: Expo) -> None:
    page = client.get(address(expo), headers={"accept-language": "ko"}, follow=True).content.decode()
    assert f"/{expo.slug}/pass/" in page
    assert f"/{expo.slug}/register/?mode=onsite" in page
    assert modes(expo, "hall.joined") == []
    form = client.get(f"/{expo.slug}/register/?mode=onsite").content.decode()
    assert 'value="onsite"' in form
    assert "checked" in form.split('value="onsite"', maxsplit=1)[1].split(">", maxsplit=1)[0]


def test_another_expo_s_code_opens_nothing(client: Client, expo: Expo) -> None:
    key = hall.key(expo)
    another = key[:-1] + ("y" if key.endswith("x") else "x")
    assert client.get(f"/{expo.slug}/hall-phone/?key={another}").status_code == 200
    assert not hall.fits(expo, "")


def test_the_phone_leads_to_the_quiz_and_says_how_it_stands(expo: Expo, visitor: Make, holding: Hold) -> None:
    browser = holding(visitor())
    browser.get(address(expo))
    page = browser.get(f"/{expo.slug}/hall-phone/", headers={"accept-language": "ko"}).content.decode()
    assert f'href="/{expo.slug}/quiz/"' in page
    assert "ways__way--first" not in page
    said = Text(ko="참인가요?")
    question = NewQuestion(slug="one", text=said, side="o", explanation=said, source=said)
    banking.add_question(expo_id=expo.id, question=question, actor=SYSTEM)
    quiz.open_game(expo_id=expo.id, actor=SYSTEM)
    tile = browser.get(f"/{expo.slug}/hall-phone/quiz/", headers={"accept-language": "ko"}).content.decode()
    assert "ways__way--first" in tile
    assert "퀴즈가 열렸습니다" in tile
    quiz.end_game(expo_id=expo.id, actor=SYSTEM)
    over = browser.get(f"/{expo.slug}/hall-phone/quiz/", headers={"accept-language": "ko"}).content.decode()
    assert "ways__way--first" not in over
    assert "퀴즈를 마쳤습니다" in over


def test_who_walks_in_from_the_hall_has_a_ticket_that_says_so(expo: Expo, visitor: Make, holding: Hold) -> None:
    browser = holding(visitor())

    def ticket() -> tickets.Ticket:
        given = browser.post(f"/{expo.slug}/world/ticket/").json()["ticket"]
        return tickets.read(conf().secret_key, given, now())

    assert not ticket().in_hall
    assert 'data-door=""' in browser.get(f"/{expo.slug}/world/").content.decode()
    browser.get(address(expo))
    assert ticket().in_hall
    assert 'data-door="hall"' in browser.get(f"/{expo.slug}/world/page/").content.decode()
