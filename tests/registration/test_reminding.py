"""One reminder before the opening, to those who had registered by then."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from django.test import override_settings
from hypothesis import given
from hypothesis import strategies as st

from madang.expos.types import Expo
from madang.platform import mail
from madang.platform.conf import conf
from madang.platform.events import log_of
from madang.registration import models, reminding, rules, services
from madang.registration.types import Registration
from tests.registration.conftest import BASE_URL

Register = Callable[..., Registration]
SEOUL = ZoneInfo("Asia/Seoul")
OPENS = datetime(2027, 5, 11, 1, 0, tzinfo=UTC)
DUE = datetime(2027, 5, 10, 1, 0, tzinfo=UTC)


@pytest.fixture
def soon(expo: Expo) -> Iterator[Expo]:
    """The expo, as if it opened at ten o'clock in Seoul, at an address that mails can lead to."""
    with override_settings(MADANG=replace(conf(), public_url=BASE_URL)):
        yield replace(expo, opens_at=OPENS, closes_at=OPENS + timedelta(days=1), zone=SEOUL)


def reminders(expo: Expo) -> list[str]:
    return [each.to for each in mail.recent(expo_id=expo.id) if "곧 시작합니다" in each.subject]


@given(st.integers(min_value=0, max_value=10 * 366 * 24 * 60))
def test_it_comes_in_the_forenoon_of_the_day_before(minutes: int) -> None:
    opens_at = OPENS + timedelta(minutes=minutes)
    due = rules.remind_from(opens_at, SEOUL)
    assert due.hour == 10
    assert (opens_at.astimezone(SEOUL).date() - due.date()).days == 1


@pytest.mark.django_db
def test_everybody_is_reminded_once(soon: Expo, register: Register) -> None:
    register("바람", email="baram@example.org")
    register("누리", email="nuri@example.org")
    assert reminding.remind(soon, DUE - timedelta(minutes=1)) == 0
    assert reminding.remind(soon, DUE) == 2
    assert reminding.remind(soon, DUE + timedelta(minutes=5)) == 0
    assert sorted(reminders(soon)) == ["baram@example.org", "nuri@example.org"]
    assert len([row for row in log_of(expo_id=soon.id) if row.kind == "registration.reminded"]) == 2


@pytest.mark.django_db
def test_the_mail_leads_to_the_pass(soon: Expo, register: Register) -> None:
    made = register()
    reminding.remind(soon, DUE)
    [newest] = [each for each in mail.recent(expo_id=soon.id) if "곧 시작합니다" in each.subject]
    assert f"{BASE_URL}/{soon.slug}/pass/" in newest.body
    assert made.shown_code in newest.body
    assert "취소해 주세요" in newest.body


@pytest.mark.django_db
def test_whoever_cancelled_or_has_just_registered_is_left_alone(soon: Expo, register: Register) -> None:
    gone = register("바람", email="baram@example.org")
    services.cancel(expo_id=soon.id, registration_id=gone.id)
    late = register("누리", email="nuri@example.org")
    models.Registration.objects.filter(id=late.id).update(made_at=DUE + timedelta(minutes=1))
    assert reminding.remind(soon, DUE + timedelta(hours=1)) == 0
    assert reminders(soon) == []


@pytest.mark.django_db
def test_more_than_a_batch_is_done_at_once(soon: Expo, register: Register, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reminding, "BATCH", 2)
    for number in range(5):
        register(f"{number}", email=f"{number}@example.org")
    assert reminding.remind(soon, DUE) == 5


@pytest.mark.django_db
def test_none_once_it_is_open_or_while_it_is_stopped(soon: Expo, register: Register) -> None:
    register()
    assert reminding.remind(soon, soon.opens_at) == 0
    assert reminding.remind(replace(soon, stopped_at=DUE), DUE) == 0


@pytest.mark.django_db
def test_none_where_a_mail_could_lead_nowhere(soon: Expo, register: Register) -> None:
    register()
    with override_settings(MADANG=replace(conf(), public_url="")):
        assert reminding.remind(soon, DUE) == 0
