"""The outcome page: computed from what really happened, for who may see it."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import timedelta

import pytest
from django.db import transaction
from django.test import Client

from madang.expos.services import grant
from madang.expos.types import Expo, Hall
from madang.outcomes import queries
from madang.participants.types import Participant
from madang.people.services import ensure_account
from madang.platform.clock import now
from madang.platform.events import record
from tests.conftest import ORGANISER_PASSWORD

PATH = "/test-expo/console/outcome/"
FILE = "/test-expo/console/outcome.xlsx"
Visitor = Callable[..., Participant]


def enter(person: Participant) -> None:
    with transaction.atomic():
        record(
            expo_id=person.expo_id,
            kind="world.entered",
            actor=person.actor,
            subject=("participant", person.pseudonym),
        )


def figure(text: str, name: str) -> str:
    found = re.search(rf'id="figure-{name}">([^<]*)<', text)
    assert found
    return found[1]


def test_entries_are_shown_for_visitors_and_apart_for_staff(host: Client, visitor: Visitor) -> None:
    enter(visitor("바람"))
    enter(visitor("구름"))
    enter(visitor("지기", traffic="staff"))

    text = host.get(PATH, {"figures": "exact"}).content.decode()

    assert (figure(text, "people"), figure(text, "visits")) == ("2", "2")


def test_the_report_tells_no_small_number_and_the_organiser_may_ask_for_exact_ones(
    host: Client, visitor: Visitor
) -> None:
    for name in ("바람", "구름", "새벽"):
        enter(visitor(name))

    report = host.get(PATH, headers={"Accept-Language": "ko"}).content.decode()
    exact = host.get(PATH, {"figures": "exact"}, headers={"Accept-Language": "ko"}).content.decode()

    assert figure(report, "people") == "5 미만"
    assert figure(exact, "people") == "3"
    assert "내부용" in exact


def test_the_outcome_as_of_an_earlier_moment_is_what_it_was_then(expo: Expo, visitor: Visitor) -> None:
    enter(visitor("바람"))
    moment = now()
    before = queries.figures(expo_id=expo.id, until=moment)
    enter(visitor("구름"))

    assert queries.figures(expo_id=expo.id, until=moment) == before
    assert queries.figures(expo_id=expo.id, until=now()).total.people == 2
    assert queries.figures(expo_id=expo.id, until=moment - timedelta(days=1)).total.people == 0


@pytest.mark.parametrize("language", ["ko", "en"])
@pytest.mark.parametrize("sort", ["route", "people", "views", "empathy", "nonsense"])
def test_the_page_is_whole_in_every_order(host: Client, photo_hall: Hall, language: str, sort: str) -> None:
    response = host.get(PATH, {"sort": sort}, headers={"Accept-Language": language})

    assert response.status_code == 200
    assert photo_hall.title.said_in(language) in response.content.decode()


def test_a_moment_that_is_none_is_refused(host: Client) -> None:
    assert host.get(PATH, {"until": "yesterday"}).status_code == 400


def test_staff_read_the_report_and_no_exact_figures(client: Client, expo: Expo) -> None:
    user_id = ensure_account(email="jigi@expo.example", name="지기", password=ORGANISER_PASSWORD)
    grant(expo_id=expo.id, user_id=user_id, name="staff")
    assert client.login(username="jigi@expo.example", password=ORGANISER_PASSWORD)

    assert client.get(PATH).status_code == 200
    assert client.get(PATH, {"figures": "exact"}).status_code == 403
    assert client.get(FILE).status_code == 200
    assert client.get(FILE, {"figures": "both"}).status_code == 403


@pytest.mark.usefixtures("expo")
def test_strangers_are_asked_to_sign_in(client: Client) -> None:
    response = client.get(PATH)

    assert response.status_code == 302
    assert "/account/sign-in/" in response["Location"]


@pytest.mark.usefixtures("expo")
def test_an_account_without_a_role_sees_nothing(client: Client) -> None:
    ensure_account(email="somebody@expo.example", name="아무개", password=ORGANISER_PASSWORD)
    assert client.login(username="somebody@expo.example", password=ORGANISER_PASSWORD)

    assert client.get(PATH).status_code == 403
