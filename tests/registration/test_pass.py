"""The pass: its private link, and what can be done with it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.test import Client

from madang.expos import services as expo_services
from madang.expos.types import Expo
from madang.kernel.text import Text
from madang.participants import queries as participants
from madang.participants.types import Participant
from madang.platform.clock import new_id, now
from madang.registration import queries, services, tokens
from madang.registration.types import Registration

pytestmark = pytest.mark.django_db
Register = Callable[..., Registration]


@pytest.fixture
def made(register: Register) -> Registration:
    return register("바람", email="baram@example.org")


def _link(expo: Expo, registration: Registration, rest: str = "") -> str:
    return f"/{expo.slug}/pass/{queries.link_token(registration)}/{rest}"


def test_the_link_shows_the_pass_and_puts_it_into_the_browser(client: Client, expo: Expo, made: Registration) -> None:
    response = client.get(_link(expo, made))
    page = response.content.decode()
    assert made.shown_code in page
    assert f'action="/{expo.slug}/enter/"' in page
    assert "<svg" in page
    assert response.headers["X-Robots-Tag"] == "noindex"
    assert "no-store" in response.headers["Cache-Control"]
    assert client.get(f"/{expo.slug}/pass/").status_code == 302


@pytest.mark.parametrize("rest", ["", "change/", "cancel/", "calendar.ics"])
def test_a_forged_link_opens_nothing(client: Client, expo: Expo, made: Registration, rest: str) -> None:
    forged = tokens.token_for("not our secret", made.id, 1)
    assert client.get(f"/{expo.slug}/pass/{forged}/{rest}").status_code == 404
    assert f"pass_{expo.slug}" not in client.cookies


def test_a_cancelled_pass_says_so_and_is_no_pass(client: Client, expo: Expo, made: Registration) -> None:
    address = _link(expo, made)
    client.get(address)
    cancelled = client.post(f"{address}cancel/")
    assert cancelled.status_code == 200
    gone = client.get(address, headers={"accept-language": "ko"})
    assert gone.status_code == 410
    assert "취소된 신청입니다." in gone.content.decode()
    assert f'href="/{expo.slug}/register/"' in gone.content.decode()
    assert client.get(f"/{expo.slug}/world/").status_code == 403


def test_looking_at_the_cancel_page_cancels_nothing(client: Client, expo: Expo, made: Registration) -> None:
    client.get(_link(expo, made, "cancel/"))
    assert queries.seats(expo)[0].taken == 1


def test_before_opening_the_pass_says_when_it_opens(client: Client) -> None:
    opens = now() + timedelta(days=3)
    expo_id = expo_services.create_expo(
        slug="soon",
        title=Text(ko="곧"),
        summary=Text(),
        organiser=Text(),
        place=Text(),
        opens_at=opens,
        closes_at=opens + timedelta(days=1),
    )
    early = services.register(expo_id=expo_id, key=new_id(), mode="online", name="바람", email="a@example.org")
    page = client.get(f"/soon/pass/{queries.link_token(early)}/").content.decode()
    assert "부터 입장하실 수 있습니다" in page
    assert 'action="/soon/enter/"' not in page
    assert client.post("/soon/enter/").status_code == 403


def test_change_keeps_what_was_typed_when_it_will_not_do(client: Client, expo: Expo, made: Registration) -> None:
    typed = {"mode": "onsite", "name": "산들바람", "email": "nope"}
    page = client.post(_link(expo, made, "change/"), typed).content.decode()
    assert 'value="산들바람"' in page
    assert 'value="onsite" checked' in page
    assert 'id="id_email_error"' in page
    assert queries.email_of(expo_id=expo.id, registration_id=made.id) == "baram@example.org"


def test_change_changes(client: Client, expo: Expo, made: Registration) -> None:
    response = client.post(
        _link(expo, made, "change/"), {"mode": "onsite", "name": "산들바람", "email": "new@example.org"}
    )
    page = client.get(response.headers["Location"], headers={"accept-language": "ko"}).content.decode()
    assert "산들바람 님의 참가증" in page
    assert "현장" in page


def test_consents_can_be_given_and_withdrawn(client: Client, expo: Expo, made: Registration) -> None:
    address = _link(expo, made, "consents/")
    client.post(address, {"purpose": "news", "on": "1"})
    client.post(address, {"purpose": "news", "on": "0"})
    [consent] = participants.consents(expo_id=expo.id, participant_id=made.participant_id)
    assert consent.given_at
    assert consent.withdrawn_at
    assert client.post(address, {"purpose": "everything", "on": "1"}).status_code == 400


def test_the_calendar_file_does_not_hold_the_private_link(client: Client, expo: Expo, made: Registration) -> None:
    response = client.get(_link(expo, made, "calendar.ics"))
    assert response.headers["Content-Type"].startswith("text/calendar")
    assert "BEGIN:VEVENT" in response.content.decode()
    assert queries.link_token(made) not in response.content.decode()


def test_a_pass_is_found_again_by_code_and_address(client: Client, expo: Expo, made: Registration) -> None:
    wrong = client.post(f"/{expo.slug}/pass/", {"code": made.shown_code, "email": "other@example.org"})
    assert "일치하는 참가증이 없습니다" in wrong.content.decode()
    assert f'value="{made.shown_code}"' in wrong.content.decode()
    right = client.post(f"/{expo.slug}/pass/", {"code": made.shown_code, "email": "baram@example.org"})
    assert right.headers["Location"] == _link(expo, made)


def test_a_pass_without_registration_can_enter_too(
    client: Client, expo: Expo, made: Registration, visitor: Callable[..., Participant]
) -> None:
    from django.http import HttpResponse  # noqa: PLC0415 -- only to carry the cookie

    from madang.participants import passes  # noqa: PLC0415 -- as above

    prepared = HttpResponse()
    passes.hand_out(prepared, expo, visitor("손님", traffic="demo"))
    client.cookies = prepared.cookies
    page = client.get(f"/{expo.slug}/pass/").content.decode()
    assert "손님 님의 참가증" in page
    assert made.shown_code not in page
