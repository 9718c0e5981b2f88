"""An expo with a few works, and a whole day in its log: the demo's scripted one."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from django.db import transaction
from django.test import Client

from madang.demo.closed.day import lines_of
from madang.demo.closed.script import Cue, Grounds, Hall
from madang.exhibits import services
from madang.expos import queries as expos
from madang.expos.types import Expo
from madang.expos.types import Hall as ExpoHall
from madang.kernel.ids import UserId, WorkId
from madang.kernel.text import Text
from madang.platform.events import record_traces
from madang.platform.types import SYSTEM
from madang.programme import planning
from madang.programme.types import NewCue
from madang.quiz import services as quiz
from tests.conftest import ORGANISER_EMAIL, ORGANISER_PASSWORD
from tests.exhibits.conftest import new_work, picture_file

OPENS = datetime(2025, 11, 25, 1, 0, tzinfo=UTC)
PROGRAMME = OPENS + timedelta(hours=3, minutes=30)
DRAWS = (1.0, 1.6, 0.02)


@pytest.fixture
def host(client: Client, organiser: UserId) -> Client:  # noqa: ARG001 -- asks for the account
    assert client.login(username=ORGANISER_EMAIL, password=ORGANISER_PASSWORD)
    return client


@pytest.fixture
def grounds(expo: Expo, photo_hall: ExpoHall, public_hall: ExpoHall, tmp_path: Path) -> Grounds:
    """Three works a hall, the last of which hardly anybody looks at."""
    halls = [(hall, [_work(hall, number, tmp_path) for number in range(3)]) for hall in (photo_hall, public_hall)]
    for hall, _works in halls:
        services.hang_hall(expo_id=expo.id, hall_id=hall.id)
    quiz.lay_arena(expo_id=expo.id, actor=SYSTEM)
    services.hang_plaza(expo_id=expo.id)
    cue = planning.add_cue(
        expo_id=expo.id, cue=NewCue(title=Text(ko="문 열기", en="Doors"), planned_at=PROGRAMME), actor=SYSTEM
    )
    spaces = {space.slug: space.id for space in expos.spaces(expo_id=expo.id)}
    return Grounds(
        expo_id=expo.id,
        opens=OPENS,
        programme=PROGRAMME,
        quiz=PROGRAMME + timedelta(minutes=38),
        closes=OPENS + timedelta(hours=8),
        plaza=spaces["plaza"],
        arena=spaces["arena"],
        halls=tuple(Hall(hall.slug, spaces[hall.slug], tuple(zip(works, DRAWS, strict=True))) for hall, works in halls),
        cues=(Cue(cue, PROGRAMME, spaces["plaza"], tells=True),),
    )


def _work(hall: ExpoHall, number: int, folder: Path) -> WorkId:
    slug = f"{hall.slug}-{number}"
    file = picture_file(folder / f"{slug}.png", colour=(number * 60, 90, 160))
    return services.add_work(expo_id=hall.expo_id, hall_id=hall.id, work=new_work(slug, (file,)))


@pytest.fixture
def full(expo: Expo, grounds: Grounds) -> Expo:
    """With the scripted day in its log."""
    with transaction.atomic():
        record_traces(lines_of(grounds))
    return expo
