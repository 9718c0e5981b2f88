"""What the desk does for somebody: finding them, marking them as arrived, sending the pass again, cancelling."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from uuid import uuid4

import pytest

from madang.expos.types import Expo
from madang.kernel.ids import ExpoId, UserId
from madang.participants import queries as participants
from madang.platform import events, mail
from madang.platform.types import EventRow
from madang.registration import queries, rules, search, services
from madang.registration.errors import CancelledError
from madang.registration.types import Registration, State, Wanted

pytestmark = pytest.mark.django_db
Register = Callable[..., Registration]


def _done(expo: Expo, kind: str) -> list[EventRow]:
    return [row for row in events.log_of(expo_id=expo.id) if row.kind == kind]


def _found(expo: Expo, wanted: Wanted) -> list[str]:
    return [line.name for line in search.lines(expo_id=expo.id, wanted=wanted).lines]


def test_who_is_marked_as_arrived_is_in_the_hall_and_in_the_log(
    expo: Expo, organiser: UserId, register: Register
) -> None:
    made = register("바람", mode="online")
    marked = services.mark_arrived(expo_id=expo.id, registration_id=made.id, on=True, by=organiser)
    assert marked.arrived_at is not None
    assert queries.in_hall(expo_id=expo.id) == 1
    [event] = _done(expo, "registration.arrived")
    person = participants.participant(expo_id=expo.id, participant_id=made.participant_id)
    assert (event.pseudonym, event.traffic, event.mode) == (person.pseudonym, "visitor", "onsite")
    assert (event.account, event.subject_id, event.data) == (organiser, made.id, {"on": True})


def test_marking_twice_is_marking_once_and_it_can_be_taken_back(
    expo: Expo, organiser: UserId, register: Register
) -> None:
    made = register()
    for on in (True, True, False, False):
        services.mark_arrived(expo_id=expo.id, registration_id=made.id, on=on, by=organiser)
    assert [event.data["on"] for event in _done(expo, "registration.arrived")] == [True, False]
    assert queries.in_hall(expo_id=expo.id) == 0
    assert queries.awaited(expo_id=expo.id) == {made.participant_id}


def test_who_has_cancelled_does_not_arrive(expo: Expo, organiser: UserId, register: Register) -> None:
    made = register()
    services.mark_arrived(expo_id=expo.id, registration_id=made.id, on=True, by=organiser)
    services.cancel(expo_id=expo.id, registration_id=made.id, by=organiser)
    with pytest.raises(CancelledError):
        services.mark_arrived(expo_id=expo.id, registration_id=made.id, on=True, by=organiser)
    assert queries.in_hall(expo_id=expo.id) == 0
    [event] = _done(expo, "registration.cancelled")
    assert event.account == organiser


def test_a_pass_is_sent_again_and_not_twice_by_two_clicks(expo: Expo, organiser: UserId, register: Register) -> None:
    made = register("바람", email="baram@example.org")

    def send(after: int) -> bool:
        at = made.sent_at + timedelta(seconds=after)
        return services.send_again(
            expo_id=expo.id, registration_id=made.id, by=organiser, base_url="https://expo.example", at=at
        )

    assert [send(after) for after in (10, 60, 61)] == [False, True, False]
    assert len(mail.recent(expo_id=expo.id)) == 2
    assert queries.link_token(made) in mail.recent(expo_id=expo.id)[0].body
    [event] = _done(expo, "registration.sent")
    assert event.account == organiser


@pytest.mark.parametrize("typed", ["바람", "람이", " baram@", "BARAM@Example.org"])
def test_somebody_is_found_by_part_of_name_or_address(expo: Expo, register: Register, typed: str) -> None:
    register("바람이", email="baram@example.org")
    register("누리", email="nuri@example.org")
    assert _found(expo, Wanted(words=typed)) == ["바람이"]


def test_somebody_is_found_by_code_and_by_what_a_scanner_reads_from_the_pass(expo: Expo, register: Register) -> None:
    made = register("바람")
    register("누리")
    token = queries.link_token(made)
    for typed in (made.shown_code, made.code[:5].lower(), f"https://expo.example/test-expo/pass/{token}/", token):
        assert "바람" in _found(expo, Wanted(words=typed))
    assert _found(expo, Wanted(words=token)) == ["바람"]


def test_nobody_is_found_in_another_expo(expo: Expo, register: Register) -> None:
    register("바람")
    elsewhere = replace(expo, id=ExpoId(uuid4()))
    assert _found(elsewhere, Wanted(words="바람")) == []
    assert _found(elsewhere, Wanted()) == []


@pytest.mark.parametrize(
    ("state", "names"),
    [("", ["다", "나", "가"]), ("arrived", ["가"]), ("awaited", ["나"]), ("cancelled", ["다"])],
)
def test_the_list_can_be_narrowed(
    expo: Expo, organiser: UserId, register: Register, state: State, names: list[str]
) -> None:
    here, _, gone = register("가"), register("나"), register("다")
    services.mark_arrived(expo_id=expo.id, registration_id=here.id, on=True, by=organiser)
    services.cancel(expo_id=expo.id, registration_id=gone.id)
    assert _found(expo, Wanted(state=state)) == names
    assert _found(expo, Wanted(state=state, mode="onsite")) == []


def test_the_list_turns_its_pages(expo: Expo, register: Register) -> None:
    for number in range(search.A_PAGE + 2):
        register(f"사람{number}")
    first = search.lines(expo_id=expo.id, wanted=Wanted())
    beyond = search.lines(expo_id=expo.id, wanted=Wanted(page=99))
    assert (first.total, first.pages, len(first.lines)) == (search.A_PAGE + 2, 2, search.A_PAGE)
    assert (beyond.page, len(beyond.lines)) == (2, 2)


def test_addresses_are_shown_in_part() -> None:
    assert rules.hidden_email("baram@example.org") == "ba***@example.org"
    assert rules.hidden_email("") == ""
    assert rules.part_of_code("ab-cd") == "ABCD"
    assert rules.part_of_code("바람") == ""
