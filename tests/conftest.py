"""One cast in all tests: an expo that is open, its halls, an organiser, and visitors."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import timedelta

import pytest
from django.utils import translation
from hypothesis import HealthCheck, settings

from madang.expos import queries as expo_queries
from madang.expos import services as expo_services
from madang.expos.types import Expo, Hall
from madang.kernel.ids import UserId
from madang.kernel.text import Text
from madang.kernel.traffic import Mode, Traffic
from madang.participants import services as participant_services
from madang.participants.types import Participant
from madang.people.services import ensure_account
from madang.platform.clock import now

# The same examples at every run: what fails once fails for everybody, and is mended instead of run again. How long they
# take is the machine's affair.
settings.register_profile("steady", derandomize=True, deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("steady")

ORGANISER_EMAIL = "haneul@expo.example"
ORGANISER_PASSWORD = "고래가 춤춘다 2021"


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--database", action="store_true", help="only what asks for a database: the rest is as on any")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    if config.getoption("--database"):
        config.hook.pytest_deselected(items=[item for item in items if not _asks_for_database(item)])
        items[:] = [item for item in items if _asks_for_database(item)]


def _asks_for_database(item: pytest.Item) -> bool:
    fixtures: list[str] = getattr(item, "fixturenames", [])
    return item.get_closest_marker("django_db") is not None or not {"db", "transactional_db"}.isdisjoint(fixtures)


@pytest.fixture
def in_english() -> Iterator[None]:
    with translation.override("en"):
        yield


@pytest.fixture
def expo(db: None) -> Expo:  # noqa: ARG001 -- asks for the database
    """Open since yesterday, for a month; 100 places online and 2 in the hall."""
    expo_id = expo_services.create_expo(
        slug="test-expo",
        title=Text(ko="시험 박람회", en="Test expo"),
        summary=Text(ko="시험", en="A test"),
        organiser=Text(ko="주최", en="Organiser"),
        place=Text(ko="세종", en="Sejong"),
        contact="help@expo.example",
        opens_at=now() - timedelta(days=1),
        closes_at=now() + timedelta(days=30),
        capacity_online=100,
        capacity_onsite=2,
    )
    return expo_queries.expo(expo_id)


@pytest.fixture
def photo_hall(expo: Expo) -> Hall:
    """For registered people only."""
    hall_id = expo_services.add_hall(
        expo_id=expo.id,
        slug="photo",
        order=1,
        title=Text(ko="사진관", en="Photo hall"),
        summary=Text(ko="사진", en="Pictures"),
        mood="photo",
        gate="registered",
    )
    return expo_queries.hall(expo_id=expo.id, hall_id=hall_id)


@pytest.fixture
def public_hall(expo: Expo) -> Hall:
    hall_id = expo_services.add_hall(
        expo_id=expo.id,
        slug="comic",
        order=2,
        title=Text(ko="만화관", en="Comic hall"),
        summary=Text(ko="만화", en="Comics"),
        mood="comic",
        gate="public",
    )
    return expo_queries.hall(expo_id=expo.id, hall_id=hall_id)


@pytest.fixture
def organiser(expo: Expo) -> UserId:
    user_id = ensure_account(email=ORGANISER_EMAIL, name="하늘", password=ORGANISER_PASSWORD)
    expo_services.grant(expo_id=expo.id, user_id=user_id, name="organiser")
    return user_id


@pytest.fixture
def visitor(expo: Expo) -> Callable[..., Participant]:
    """Makes admitted participants: `visitor("바람")`, `visitor("지기", traffic="staff")`."""

    def make(name: str = "바람", *, traffic: Traffic = "visitor", mode: Mode = "online") -> Participant:
        return participant_services.create_participant(
            expo_id=expo.id,
            name=name,
            look={"hair": "short"},
            mode=mode,
            traffic=traffic,
            retain_until=expo.closes_at + timedelta(days=90),
        )

    return make
