from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any
from uuid import uuid4

import pytest
from django.http import HttpResponse
from django.test import Client

from madang.expos.types import Expo
from madang.kernel.ids import CueId, PartId, SessionId
from madang.kernel.text import Text
from madang.participants import passes
from madang.participants.types import Participant
from madang.platform.clock import now
from madang.platform.events import log_of
from madang.platform.types import SYSTEM, EventRow
from madang.programme import planning, services
from madang.programme.types import NewCue, NewSession, Question

AddSession = Callable[..., SessionId]
AddCue = Callable[..., CueId]
Ask = Callable[..., Question]
Make = Callable[..., Participant]


@pytest.fixture
def part(expo: Expo) -> PartId:
    return planning.add_part(expo_id=expo.id, title=Text(ko="1부", en="Part 1"), summary=Text(), actor=SYSTEM)


@pytest.fixture
def add_session(expo: Expo, part: PartId) -> AddSession:
    """Adds half an hour that begins so many minutes from now: `add_session(-10, title=...)`."""

    def make(begins: int = 0, **more: Any) -> SessionId:
        starts = more.pop("starts_at", now() + timedelta(minutes=begins))
        told: dict[str, Any] = {"kind": "talk", "title": Text(ko="이야기", en="A talk")} | more
        session = NewSession(starts_at=starts, ends_at=starts + timedelta(minutes=30), **told)
        return planning.add_session(expo_id=expo.id, part_id=part, session=session, actor=SYSTEM)

    return make


@pytest.fixture
def add_cue(expo: Expo) -> AddCue:
    def make(planned_at: datetime | None = None, **more: Any) -> CueId:
        told: dict[str, Any] = {"title": Text(ko="큐", en="A cue")} | more
        return planning.add_cue(expo_id=expo.id, cue=NewCue(planned_at=planned_at or now(), **told), actor=SYSTEM)

    return make


@pytest.fixture
def ask(expo: Expo) -> Ask:
    def make(person: Participant, text: str = "내년에도 하나요?", **more: Any) -> Question:
        return services.ask_question(expo_id=expo.id, participant=person, key=uuid4(), text=text, **more)

    return make


@pytest.fixture
def log(expo: Expo) -> Callable[..., list[EventRow]]:
    """Events of these kinds."""

    def read(*kinds: str) -> list[EventRow]:
        return list(log_of(expo_id=expo.id, kinds=kinds))

    return read


@pytest.fixture
def holding(expo: Expo) -> Callable[[Participant], Client]:
    """A browser of its own that holds somebody's pass."""

    def hold(person: Participant) -> Client:
        client, response = Client(headers={"accept-language": "ko"}), HttpResponse()
        passes.hand_out(response, expo, person)
        client.cookies.update(response.cookies)
        return client

    return hold
