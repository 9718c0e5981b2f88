"""Signing in: not by guessing, and not kept out by another's guesses."""

from __future__ import annotations

from dataclasses import replace

import pytest
from django.test import Client

from madang.kernel.ids import UserId
from madang.people import views
from tests.conftest import ORGANISER_EMAIL, ORGANISER_PASSWORD

SIGN_IN = "/account/sign-in/"
SOMEBODY = "nugu@expo.example"


def _status(email: str, password: str, *, address: str = "203.0.113.7", after: str = "") -> tuple[int, str]:
    sent = {"username": email, "password": password, "next": after}
    answer = Client(REMOTE_ADDR=address).post(SIGN_IN, sent)
    return answer.status_code, answer.headers.get("Location", "")


@pytest.fixture(autouse=True)
def account(organiser: UserId) -> UserId:
    return organiser


def test_one_account_cannot_be_guessed_at_from_one_address() -> None:
    for turn in range(views.TRIES.most):
        # However the address of the mail is written.
        assert _status(ORGANISER_EMAIL.upper() if turn % 2 else f" {ORGANISER_EMAIL}", "guess")[0] == 200
    assert _status(ORGANISER_EMAIL, ORGANISER_PASSWORD)[0] == 429


def test_who_guesses_at_another_account_keeps_nobody_out_behind_the_same_proxy() -> None:
    for _ in range(views.TRIES.most + 1):
        _status(SOMEBODY, "guess")
    assert _status(SOMEBODY, "guess")[0] == 429
    assert _status(ORGANISER_EMAIL, ORGANISER_PASSWORD)[0] == 302


def test_one_word_cannot_be_tried_at_every_account(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(views, "TRIES_FROM_THERE", replace(views.TRIES_FROM_THERE, most=12))
    for number in range(views.TRIES_FROM_THERE.most):
        assert _status(f"someone-{number}@expo.example", "guess")[0] == 200
    assert _status(ORGANISER_EMAIL, ORGANISER_PASSWORD)[0] == 429
    assert _status(ORGANISER_EMAIL, ORGANISER_PASSWORD, address="203.0.113.8")[0] == 302


@pytest.mark.parametrize(
    "elsewhere", ["https://evil.example/", "//evil.example/", "/\\evil.example", "javascript:alert(1)"]
)
def test_nobody_is_sent_to_another_site(elsewhere: str) -> None:
    assert "evil" not in _status(ORGANISER_EMAIL, ORGANISER_PASSWORD, after=elsewhere)[1]
    assert "javascript" not in _status(ORGANISER_EMAIL, ORGANISER_PASSWORD, after=elsewhere)[1]
    told = Client().post("/language/", {"language": "en", "next": elsewhere}).headers["Location"]
    assert "evil" not in told
    assert "javascript" not in told


def test_a_session_that_was_there_before_is_not_the_one_that_is_signed_in() -> None:
    client = Client()
    session = client.session
    session["planted"] = "by somebody else"
    session.save()
    client.cookies["sessionid"] = planted = str(session.session_key)
    client.post(SIGN_IN, {"username": ORGANISER_EMAIL, "password": ORGANISER_PASSWORD})
    assert client.cookies["sessionid"].value != planted
    assert Client(HTTP_COOKIE=f"sessionid={planted}").get("/test-expo/console/").status_code == 302


def test_a_form_without_its_token_does_nothing() -> None:
    client = Client(enforce_csrf_checks=True)
    assert client.login(username=ORGANISER_EMAIL, password=ORGANISER_PASSWORD)
    assert client.post("/test-expo/console/chat/", {"on": "0"}).status_code == 403


def test_what_a_password_must_be_is_told_as_a_list() -> None:
    client = Client()
    assert client.login(username=ORGANISER_EMAIL, password=ORGANISER_PASSWORD)
    page = client.get("/account/password/").content.decode()
    assert "<ul><li>" in page
    assert "&lt;ul&gt;" not in page
