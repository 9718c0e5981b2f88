"""The expo's public page, the console, the projector view, and the list of expos."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from madang.expos import services as expo_services
from madang.expos.types import Expo, Hall
from madang.kernel.text import Text
from madang.participants.types import Participant
from madang.people.services import ensure_account

pytestmark = pytest.mark.django_db


def test_the_public_page_says_what_one_wants_to_know(client: Client, expo: Expo, public_hall: Hall) -> None:
    page = client.get(f"/{expo.slug}/", headers={"accept-language": "ko"}).content.decode()
    for said in ("시험 박람회", "세종", "무료", "잔여석 100석", "잔여석 2석", "만화관", "help@expo.example"):
        assert said in page
    assert f'href="/{expo.slug}/register/"' in page
    assert f'href="/{expo.slug}/halls/{public_hall.slug}/"' in page


def test_the_english_page_has_no_korean_but_the_organisers_own(client: Client, expo: Expo, public_hall: Hall) -> None:
    page = client.get(f"/{expo.slug}/", headers={"accept-language": "en"}).content.decode()
    assert public_hall.title.en in page
    hangul = [letter for letter in page if "가" <= letter <= "힣"]
    # Only the language switch names Korean in Korean.
    assert "".join(hangul) == "한국어"


def test_whoever_has_a_pass_is_shown_the_way_to_it(
    expo: Expo, visitor: Callable[..., Participant], holding: Callable[[Participant], Client]
) -> None:
    page = holding(visitor()).get(f"/{expo.slug}/", headers={"accept-language": "ko"}).content.decode()
    assert "내 참가증 열기" in page
    assert "사전 신청하기" not in page


def test_the_console_asks_strangers_to_sign_in(client: Client, expo: Expo) -> None:
    response = client.get(f"/{expo.slug}/console/")
    assert response.headers["Location"] == f"/account/sign-in/?next=/{expo.slug}/console/"


def test_the_console_is_not_for_every_account(client: Client, expo: Expo) -> None:
    ensure_account(email="nobody@expo.example", name="나그네", password="비밀번호 하나 둘")
    client.login(username="nobody@expo.example", password="비밀번호 하나 둘")
    assert client.get(f"/{expo.slug}/console/").status_code == 403


def test_the_console_is_for_its_own_expo_only(at_desk: Client, expo: Expo) -> None:
    expo_services.create_expo(
        slug="other",
        title=Text(ko="다른 곳"),
        summary=Text(),
        organiser=Text(),
        place=Text(),
        opens_at=expo.opens_at,
        closes_at=expo.closes_at,
    )
    assert at_desk.get("/other/console/").status_code == 403


def test_the_console_leads_to_halls_and_outcome(at_desk: Client, expo: Expo, photo_hall: Hall) -> None:
    page = at_desk.get(f"/{expo.slug}/console/").content.decode()
    assert f'href="/{expo.slug}/console/halls/"' in page
    assert f'href="/{expo.slug}/console/outcome/"' in page
    page = at_desk.get(f"/{expo.slug}/console/halls/").content.decode()
    assert f'href="/{expo.slug}/console/halls/{photo_hall.slug}/"' in page
    # Nothing hangs there yet.
    assert "/rehang/" not in page


def test_hanging_again_is_offered_to_organisers_only(client: Client, expo: Expo, photo_hall: Hall) -> None:
    helper = ensure_account(email="help@expo.example", name="도우미", password="비밀번호 하나 둘")
    expo_services.grant(expo_id=expo.id, user_id=helper, name="staff")
    client.login(username="help@expo.example", password="비밀번호 하나 둘")
    page = client.get(f"/{expo.slug}/console/halls/").content.decode()
    assert photo_hall.title.ko in page
    assert "/rehang/" not in page


def test_the_projector_view_shows_the_way_to_register(client: Client, expo: Expo) -> None:
    page = client.get(f"/{expo.slug}/projector/").content.decode()
    assert "<svg" in page
    assert "시험 박람회" in page


@pytest.mark.parametrize("path", ["", "register/", "pass/", "world/", "console/", "projector/"])
def test_an_expo_that_is_not_there_is_not_found(at_desk: Client, path: str) -> None:
    assert at_desk.get(f"/nowhere/{path}").status_code == 404


@pytest.mark.parametrize("path", ["", "register/", "halls/", "projector/"])
def test_public_pages_ask_the_database_little(
    client: Client, expo: Expo, photo_hall: Hall, public_hall: Hall, path: str
) -> None:
    assert photo_hall.expo_id == public_hall.expo_id
    with CaptureQueriesContext(connection) as asked:
        client.get(f"/{expo.slug}/{path}")
    assert len(asked) <= 12
