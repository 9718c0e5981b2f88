from __future__ import annotations

from collections.abc import Callable

import pytest
from django.http import HttpResponse
from django.test import Client

from madang.expos.types import Expo
from madang.participants import passes
from madang.participants.types import Participant
from tests.conftest import ORGANISER_EMAIL, ORGANISER_PASSWORD


@pytest.fixture
def holding(client: Client, expo: Expo) -> Callable[[Participant], Client]:
    """A browser that holds somebody's pass."""

    def hold(person: Participant) -> Client:
        response = HttpResponse()
        passes.hand_out(response, expo, person)
        client.cookies.update(response.cookies)
        return client

    return hold


@pytest.fixture
def at_desk(client: Client, organiser: object) -> Client:  # noqa: ARG001 -- makes the account
    """A browser in which the organiser is signed in."""
    assert client.login(username=ORGANISER_EMAIL, password=ORGANISER_PASSWORD)
    return client
