"""The gate and the emergency stop: what holds when, and that doing it twice is doing it once."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from madang.expos import permissions, queries, services
from madang.expos.types import Door, Expo, RoleName
from madang.kernel.errors import NotFoundError
from madang.kernel.ids import ExpoId, UserId
from madang.people.services import ensure_account
from madang.platform.clock import new_id, now
from madang.platform.events import done_at_console, log_of
from madang.platform.types import by_account

pytestmark = pytest.mark.django_db


def _kinds(expo: Expo) -> list[str]:
    return [row.kind for row in done_at_console(expo_id=expo.id)]


@pytest.mark.parametrize(
    ("change", "door"),
    [
        ({}, "open"),
        ({"entry_open": False}, "shut"),
        ({"opens_at": now() + timedelta(days=1)}, "early"),
        ({"closes_at": now() - timedelta(hours=1)}, "over"),
        ({"stopped_at": now(), "entry_open": False}, "stopped"),
        ({"stopped_at": now(), "closes_at": now() - timedelta(hours=1)}, "stopped"),
    ],
)
def test_the_door_says_why_it_is_closed(expo: Expo, change: dict[str, object], door: Door) -> None:
    assert replace(expo, **change).door(now()) == door  # type: ignore[arg-type]  # fields of an expo, see above


def test_the_stop_leaves_the_gate_as_it_was_set(expo: Expo, organiser: UserId) -> None:
    actor = by_account(organiser)
    services.set_entry(expo_id=expo.id, is_open=False, actor=actor)
    services.set_stopped(expo_id=expo.id, is_stopped=True, actor=actor)
    assert queries.expo(expo.id).door(now()) == "stopped"
    services.set_stopped(expo_id=expo.id, is_stopped=False, actor=actor)
    assert queries.expo(expo.id).door(now()) == "shut"
    services.set_entry(expo_id=expo.id, is_open=True, actor=actor)
    assert queries.expo(expo.id).door(now()) == "open"
    assert _kinds(expo) == ["entry.opened", "expo.resumed", "expo.stopped", "entry.closed"]


def test_a_button_pressed_twice_does_it_once(expo: Expo, organiser: UserId) -> None:
    for _ in range(2):
        services.set_entry(expo_id=expo.id, is_open=False, actor=by_account(organiser))
        services.set_stopped(expo_id=expo.id, is_stopped=True, actor=by_account(organiser))
    assert _kinds(expo) == ["expo.stopped", "entry.closed"]
    assert [row.account for row in log_of(expo_id=expo.id, kinds=["expo.stopped"])] == [organiser]


def test_an_expo_that_is_not_there_is_neither_closed_nor_stopped(expo: Expo, organiser: UserId) -> None:
    nowhere = ExpoId(new_id())
    assert nowhere != expo.id
    with pytest.raises(NotFoundError):
        services.set_entry(expo_id=nowhere, is_open=False, actor=by_account(organiser))
    with pytest.raises(NotFoundError):
        services.set_stopped(expo_id=nowhere, is_stopped=True, actor=by_account(organiser))


@pytest.mark.parametrize(
    ("role", "sees", "runs", "curates"),
    [
        ("organiser", True, True, True),
        ("host", True, True, False),
        ("staff", True, False, False),
        ("institution", False, False, False),
    ],
)
def test_each_role_may_do_its_own(expo: Expo, role: RoleName, *, sees: bool, runs: bool, curates: bool) -> None:
    user_id = ensure_account(email="someone@expo.example", name="누구", password=None)
    services.grant(expo_id=expo.id, user_id=user_id, name=role)
    assert permissions.may_see_console(expo_id=expo.id, user_id=user_id) == sees
    assert permissions.may_run(expo_id=expo.id, user_id=user_id) == runs
    assert permissions.may_curate(expo_id=expo.id, user_id=user_id) == curates
    assert not permissions.may_run(expo_id=expo.id, user_id=None)
