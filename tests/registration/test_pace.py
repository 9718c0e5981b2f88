"""How many registrations one address, and one mailbox, may send; and that nobody loses what they typed."""

from __future__ import annotations

from dataclasses import replace
from typing import Any
from uuid import uuid4

import pytest
from django.conf import settings
from django.test import Client

from madang.expos.types import Expo
from madang.kernel.errors import TooManyError
from madang.registration import services
from tests.registration.applicant import Applicant

pytestmark = pytest.mark.django_db
SCHOOL = "198.51.100.7"


def set_to(monkeypatch: pytest.MonkeyPatch, **changed: Any) -> None:
    monkeypatch.setattr(settings, "MADANG", replace(settings.MADANG, **changed))


@pytest.fixture
def narrow(monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    """Five registrations in five minutes."""
    set_to(monkeypatch, registrations_a_minute=1)
    return monkeypatch


def from_there(expo: Expo, address: str, email: str = "bomi@example.org") -> Applicant:
    applicant = Applicant(Client(REMOTE_ADDR=address), expo)
    applicant.to_confirm(email=email)
    return applicant


def test_an_address_is_slowed_down_and_what_was_typed_is_kept(narrow: pytest.MonkeyPatch, expo: Expo) -> None:
    for _ in range(5):
        assert from_there(expo, SCHOOL).post().status_code == 303
    late = from_there(expo, SCHOOL)
    refused = late.post()
    assert refused.status_code == 429
    assert 0 < int(refused.headers["Retry-After"]) <= 300
    assert "봄이" in late.page
    assert "입력하신 내용은 그대로" in late.page
    # The same page, sent again once there is room, is the registration.
    set_to(narrow, registrations_a_minute=60)
    assert late.post().status_code == 303


@pytest.mark.usefixtures("narrow")
def test_others_are_not_slowed_down_nor_who_presses_twice(expo: Expo) -> None:
    first = from_there(expo, SCHOOL)
    page = first.response
    for _ in range(5):
        first.response = page
        assert first.post().status_code == 303
    for _ in range(4):
        assert from_there(expo, SCHOOL).post().status_code == 303
    assert from_there(expo, SCHOOL).post().status_code == 429
    assert from_there(expo, "198.51.100.8").post().status_code == 303


@pytest.mark.parametrize("address", ["203.0.113.40", "127.0.0.1", "2001:db8::7"])
def test_declared_networks_and_this_machine_are_free(narrow: pytest.MonkeyPatch, expo: Expo, address: str) -> None:
    set_to(narrow, trusted_ranges=("203.0.113.0/24", "2001:db8::/64"))
    assert {from_there(expo, address).post().status_code for _ in range(7)} == {303}


@pytest.mark.usefixtures("narrow")
def test_a_network_of_ipv6_is_one_address(expo: Expo) -> None:
    answers = [from_there(expo, f"2001:db8:0:1::{nth:x}").post().status_code for nth in range(1, 7)]
    assert answers == [303] * 5 + [429]
    assert from_there(expo, "2001:db8:0:2::1").post().status_code == 303


def test_one_mailbox_takes_a_class_and_is_not_filled(expo: Expo) -> None:
    def register(email: str) -> None:
        services.register(expo_id=expo.id, key=uuid4(), mode="online", name="모둠", email=email)

    for _ in range(services.PER_MAILBOX.most):
        register("teacher@example.org")
    with pytest.raises(TooManyError):
        register("Teacher@Example.org")
    register("another@example.org")


def test_a_registration_changes_only_so_often(expo: Expo) -> None:
    made = services.register(expo_id=expo.id, key=uuid4(), mode="online", name="바람", email="a@example.org")

    def change(nth: int) -> None:
        email = f"victim{nth}@example.org"
        services.change(expo_id=expo.id, registration_id=made.id, mode="online", name="바람", email=email)

    for nth in range(services.CHANGES.most):
        change(nth)
    with pytest.raises(TooManyError):
        change(99)
