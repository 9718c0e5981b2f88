from __future__ import annotations

from collections.abc import Callable
from typing import Any
from uuid import uuid4

import pytest
from django.http import HttpResponse
from django.test import Client

from madang.expos.types import Expo
from madang.participants import passes
from madang.participants.types import Participant
from madang.play import services
from madang.play.types import Cheer, Wing

Leave = Callable[..., Wing]


@pytest.fixture
def leave(expo: Expo) -> Leave:
    """Leaves a wing: `leave(person, "words", passed_from=other.token)`."""

    def make(person: Participant, words: str = "다시 해 봐요", **more: Any) -> Wing:
        cheer = Cheer(shape="crane", words=words, **more)
        return services.leave(expo_id=expo.id, participant=person, key=uuid4(), cheer=cheer)

    return make


@pytest.fixture
def holding(expo: Expo) -> Callable[[Participant], Client]:
    """A browser of its own that holds somebody's pass."""

    def hold(person: Participant) -> Client:
        client, response = Client(headers={"accept-language": "ko"}), HttpResponse()
        passes.hand_out(response, expo, person)
        client.cookies.update(response.cookies)
        return client

    return hold
