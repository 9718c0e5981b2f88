"""An announcement stands on every page of the expo, for as little as one question to the database."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from madang.expos.types import Expo
from madang.kernel.text import Text
from madang.platform.types import SYSTEM
from madang.programme import services

pytestmark = pytest.mark.django_db
WORDS = Text(ko="점심시간입니다", en="It is lunch time")


def page(client: Client, path: str, language: str = "ko") -> str:
    return client.get(path, headers={"accept-language": language}).content.decode()


@pytest.mark.parametrize(
    "path", ["", "halls/", "programme/", "questions/", "institutions/", "quiz/alone/", "register/"]
)
def test_it_stands_on_every_page_of_its_expo(client: Client, expo: Expo, path: str) -> None:
    told = services.announce(expo_id=expo.id, text=WORDS, actor=SYSTEM)
    shown = page(client, f"/{expo.slug}/{path}")
    assert shown.count("점심시간입니다") == 1
    assert f'data-told="{told.id}"' in shown
    assert "It is lunch time" in page(client, f"/{expo.slug}/{path}", "en")
    services.end_announcement(expo_id=expo.id, announcement_id=told.id, actor=SYSTEM)
    assert "점심시간입니다" not in page(client, f"/{expo.slug}/{path}")


def test_an_open_page_hears_of_it_and_of_its_end(client: Client, expo: Expo) -> None:
    path = f"/{expo.slug}/programme/told/"
    assert client.get(f"{path}?seen=none").status_code == 204
    told = services.announce(expo_id=expo.id, text=WORDS, actor=SYSTEM)
    assert "점심시간입니다" in page(client, f"{path}?seen=none")
    assert client.get(f"{path}?seen={told.id}").status_code == 204
    services.end_announcement(expo_id=expo.id, announcement_id=told.id, actor=SYSTEM)
    ended = client.get(f"{path}?seen={told.id}")
    assert ended.status_code == 200
    assert "점심시간입니다" not in ended.content.decode()


def test_a_page_that_knows_the_day_asks_nothing_more(client: Client, expo: Expo) -> None:
    services.announce(expo_id=expo.id, text=WORDS, actor=SYSTEM)
    with CaptureQueriesContext(
        connection,
    ) as asked:
        page(client, f"/{expo.slug}/programme/")
    assert sum("programme_announcement" in one["sql"] for one in asked.captured_queries) == 1
