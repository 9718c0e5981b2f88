"""Also what Django refuses by itself is said kindly, in the reader's language."""

from __future__ import annotations

import pytest
from django.test import Client, RequestFactory
from django.utils import translation
from django.views import defaults
from django.views.csrf import csrf_failure

from madang.expos.types import Expo


@pytest.mark.parametrize(
    ("language", "said"), [("ko", "서비스에 문제가 생겼습니다."), ("en", "Something went wrong on our side.")]
)
def test_a_failure_of_ours_is_a_page_that_needs_nothing(language: str, said: str) -> None:
    with translation.override(language):
        response = defaults.server_error(RequestFactory().get("/"))
    assert response.status_code == 500
    assert said in response.content.decode()


@pytest.mark.parametrize(
    ("language", "said"), [("ko", "요청을 처리할 수 없습니다."), ("en", "This request could not be read.")]
)
def test_a_request_that_cannot_be_read(language: str, said: str) -> None:
    with translation.override(language):
        response = defaults.bad_request(RequestFactory().get("/"), ValueError())
    assert response.status_code == 400
    assert said in response.content.decode()


@pytest.mark.django_db
def test_a_form_without_its_token_says_what_to_do(expo: Expo) -> None:
    client = Client(enforce_csrf_checks=True)
    response = client.post(f"/{expo.slug}/register/", {}, headers={"accept-language": "ko"})
    assert response.status_code == 403
    assert "쿠키를 허용해야 합니다" in response.content.decode()


def test_the_token_page_names_no_internals() -> None:
    response = csrf_failure(RequestFactory().get("/"), reason="Origin checking failed")
    assert "Origin checking failed" not in response.content.decode()


@pytest.mark.django_db
def test_a_form_with_its_token_is_accepted(expo: Expo) -> None:
    client = Client(enforce_csrf_checks=True)
    page = client.get(f"/{expo.slug}/register/").content.decode()
    token = page.split('name="csrfmiddlewaretoken" value="')[1].split('"')[0]
    draft = page.split('name="draft" value="')[1].split('"')[0]
    sent = {"csrfmiddlewaretoken": token, "draft": draft, "at": "mode", "mode": "online", "go": "next"}
    assert client.post(f"/{expo.slug}/register/", sent).status_code == 200


@pytest.mark.django_db
@pytest.mark.parametrize("path", ["works/nothing-here/", "no-such-page/"])
def test_a_refusal_stands_under_the_name_of_its_expo(expo: Expo, path: str) -> None:
    response = Client().get(f"/{expo.slug}/{path}?lang=en")
    assert response.status_code == 404
    page = response.content.decode()
    assert f'class="header__name" href="/{expo.slug}/"' in page
    assert f'class="button" href="/{expo.slug}/"' in page


@pytest.mark.django_db
def test_a_form_without_its_token_stands_under_the_name_of_its_expo(expo: Expo) -> None:
    response = Client(enforce_csrf_checks=True).post(f"/{expo.slug}/register/", {})
    assert f'class="header__name" href="/{expo.slug}/"' in response.content.decode()


@pytest.mark.django_db
def test_an_address_of_no_expo_names_none(expo: Expo) -> None:
    response = Client().get("/no-such-expo/halls/")
    assert response.status_code == 404
    assert str(expo.slug) not in response.content.decode()
