from __future__ import annotations

from collections.abc import Callable
from uuid import uuid4

import pytest
from django.test import Client

from madang.expos.types import Expo
from madang.kernel.traffic import Mode
from madang.registration import services
from madang.registration.types import Registration
from tests.registration.applicant import Applicant

BASE_URL = "https://expo.example"


@pytest.fixture
def applicant(client: Client, expo: Expo) -> Applicant:
    return Applicant(client, expo)


@pytest.fixture
def register(expo: Expo) -> Callable[..., Registration]:
    """Registers through the service: `register("바람")`, `register("누리", mode="onsite")`."""

    def made(name: str = "바람", *, mode: Mode = "online", email: str = "baram@example.org") -> Registration:
        return services.register(expo_id=expo.id, key=uuid4(), mode=mode, name=name, email=email, base_url=BASE_URL)

    return made
