"""The way into the world: who gets a page and a ticket, and who is told what to do instead."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from django.test import Client, override_settings

from madang.expos import services as expo_services
from madang.expos.types import Expo
from madang.participants import passes, queries
from madang.participants import services as participant_services
from madang.participants.types import Participant
from madang.people.services import ensure_account
from madang.platform.clock import now
from madang.platform.conf import conf
from madang.platform.types import SYSTEM
from madang.realtime import tickets

pytestmark = pytest.mark.django_db
Visitor = Callable[..., Participant]
Holding = Callable[[Participant], Client]


def test_a_visitor_enters_and_gets_a_ticket_for_the_gate(expo: Expo, visitor: Visitor, holding: Holding) -> None:
    person = visitor()
    browser = holding(person)
    entered = browser.post(f"/{expo.slug}/enter/")
    assert entered.status_code == 303
    assert entered.headers["Location"] == f"/{expo.slug}/world/"
    page = browser.get(f"/{expo.slug}/world/?space=photo&at=work-1")
    assert 'data-space="photo"' in page.content.decode()
    assert f'data-ticket-url="/{expo.slug}/world/ticket/"' in page.content.decode()
    given = browser.post(f"/{expo.slug}/world/ticket/").json()
    read = tickets.read(conf().secret_key, given["ticket"], now())
    assert (read.participant_id, read.expo_id, read.pass_version) == (person.id, expo.id, person.pass_version)
    assert given["url"] == f"ws://testserver:{conf().world_port}/"


def test_each_ticket_is_another(expo: Expo, visitor: Visitor, holding: Holding) -> None:
    browser = holding(visitor())
    first, second = (
        tickets.read(conf().secret_key, browser.post(f"/{expo.slug}/world/ticket/").json()["ticket"], now())
        for _ in range(2)
    )
    assert first.ticket != second.ticket


def test_only_the_world_page_may_talk_to_the_world(expo: Expo, visitor: Visitor, holding: Holding) -> None:
    browser = holding(visitor())
    origin = f"ws://testserver:{conf().world_port}"
    assert origin in browser.get(f"/{expo.slug}/world/").headers["Content-Security-Policy"]
    assert origin not in browser.get(f"/{expo.slug}/").headers["Content-Security-Policy"]


def test_without_a_pass_there_is_no_way_in_and_a_way_on(client: Client, expo: Expo) -> None:
    for response in (client.get(f"/{expo.slug}/world/"), client.post(f"/{expo.slug}/enter/")):
        assert response.status_code == 403
        assert f'href="/{expo.slug}/register/"' in response.content.decode()


def test_a_refused_ticket_is_json_in_the_readers_language(client: Client, expo: Expo) -> None:
    response = client.post(f"/{expo.slug}/world/ticket/", headers={"accept-language": "ko"})
    assert response.status_code == 403
    assert response.json()["code"] == "no-pass"
    assert "참가증" in response.json()["message"]
    assert response.json()["next"]


def test_a_pass_that_was_cancelled_gets_no_ticket(expo: Expo, visitor: Visitor, holding: Holding) -> None:
    person = visitor()
    browser = holding(person)
    participant_services.set_standing(expo_id=expo.id, participant_id=person.id, standing="cancelled")
    assert browser.post(f"/{expo.slug}/world/ticket/").json()["code"] == "no-pass"


def test_a_pass_of_another_expo_is_no_pass(client: Client, expo: Expo, visitor: Visitor, holding: Holding) -> None:
    holding(visitor())
    expo_services.create_expo(
        slug="other",
        title=expo.title,
        summary=expo.summary,
        organiser=expo.organiser,
        place=expo.place,
        opens_at=expo.opens_at,
        closes_at=expo.closes_at,
    )
    client.cookies["pass_other"] = client.cookies[passes.cookie_name(expo)].value
    assert client.post("/other/world/ticket/").status_code == 403


def test_a_touched_pass_is_no_pass(client: Client, expo: Expo, visitor: Visitor, holding: Holding) -> None:
    holding(visitor())
    name = passes.cookie_name(expo)
    client.cookies[name] = client.cookies[name].value.replace(":1:", ":2:", 1)
    assert client.post(f"/{expo.slug}/world/ticket/").status_code == 403


def test_while_the_gate_is_closed_visitors_wait_and_staff_walk(expo: Expo, visitor: Visitor, holding: Holding) -> None:
    expo_services.set_entry(expo_id=expo.id, is_open=False, actor=SYSTEM)
    assert holding(visitor()).post(f"/{expo.slug}/world/ticket/").json()["code"] == "not-open"
    assert holding(visitor("지기", traffic="staff")).post(f"/{expo.slug}/world/ticket/").status_code == 200


def test_while_all_is_stopped_visitors_are_told_so_and_staff_may_look(
    expo: Expo, visitor: Visitor, holding: Holding
) -> None:
    expo_services.set_stopped(expo_id=expo.id, is_stopped=True, actor=SYSTEM)
    browser = holding(visitor())
    refused = browser.post(f"/{expo.slug}/world/ticket/")
    assert (refused.status_code, refused.json()["code"]) == (403, "expo-stopped")
    page = browser.get(f"/{expo.slug}/world/", headers={"accept-language": "ko"})
    assert page.status_code == 403
    assert "주최 측이 행사를 잠시 멈췄습니다" in page.content.decode()
    assert holding(visitor("지기", traffic="staff")).post(f"/{expo.slug}/world/ticket/").status_code == 200


def test_whoever_runs_the_expo_walks_as_staff_and_keeps_one_pass(at_desk: Client, expo: Expo) -> None:
    assert at_desk.get(f"/{expo.slug}/world/").status_code == 200
    first = at_desk.post(f"/{expo.slug}/world/ticket/").json()["ticket"]
    at_desk.get(f"/{expo.slug}/world/")
    second = at_desk.post(f"/{expo.slug}/world/ticket/").json()["ticket"]
    walkers = {tickets.read(conf().secret_key, ticket, now()).participant_id for ticket in (first, second)}
    assert len(walkers) == 1
    person = queries.participant(expo_id=expo.id, participant_id=walkers.pop())
    assert (person.name, person.traffic, person.badge) == ("하늘", "staff", "staff")


def test_an_account_without_a_role_is_a_stranger(client: Client, expo: Expo) -> None:
    ensure_account(email="nobody@expo.example", name="나그네", password="비밀번호 하나 둘")
    client.login(username="nobody@expo.example", password="비밀번호 하나 둘")
    assert client.get(f"/{expo.slug}/world/").status_code == 403


def test_a_set_address_of_the_world_is_given_as_it_is(expo: Expo, visitor: Visitor, holding: Holding) -> None:
    with override_settings(MADANG=replace(conf(), world_url="wss://world.example/socket")):
        browser = holding(visitor())
        assert browser.post(f"/{expo.slug}/world/ticket/").json()["url"] == "wss://world.example/socket"
        assert "wss://world.example" in browser.get(f"/{expo.slug}/world/").headers["Content-Security-Policy"]
