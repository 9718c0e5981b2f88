"""Language and theme by link, cookie and browser, without JavaScript."""

from __future__ import annotations

import pytest
from django.test import Client

from madang.expos.types import Expo

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("headers", "query", "language"),
    [
        ({}, "", "ko"),
        ({"accept-language": "en"}, "", "en"),
        ({"accept-language": "fr"}, "", "ko"),
        ({}, "?lang=en", "en"),
    ],
)
def test_the_language_follows_link_then_browser_then_korean(
    client: Client, expo: Expo, headers: dict[str, str], query: str, language: str
) -> None:
    response = client.get(f"/{expo.slug}/{query}", headers=headers)
    assert f'<html lang="{language}"' in response.content.decode()
    assert response.headers["Content-Language"] == language


def test_the_chosen_language_is_kept(client: Client, expo: Expo) -> None:
    client.get(f"/{expo.slug}/?lang=en")
    assert '<html lang="en"' in client.get(f"/{expo.slug}/", headers={"accept-language": "ko"}).content.decode()


def test_an_unknown_language_is_not_kept(client: Client, expo: Expo) -> None:
    response = client.get(f"/{expo.slug}/?lang=xx")
    assert "language" not in response.cookies


def test_the_theme_is_kept(client: Client, expo: Expo) -> None:
    assert 'data-theme="dark"' in client.get(f"/{expo.slug}/?theme=dark").content.decode()
    assert 'data-theme="dark"' in client.get(f"/{expo.slug}/").content.decode()


def test_pages_carry_a_policy_without_exceptions(client: Client, expo: Expo) -> None:
    response = client.get(f"/{expo.slug}/")
    policy = response.headers["Content-Security-Policy"]
    assert "unsafe" not in policy
    page = response.content.decode()
    assert " style=" not in page
    assert " onclick=" not in page


def test_what_is_not_there_is_said_kindly(client: Client) -> None:
    response = client.get("/nowhere/at/all/", headers={"accept-language": "en"})
    assert response.status_code == 404
    assert "There is nothing at this address." in response.content.decode()
