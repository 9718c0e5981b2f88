from __future__ import annotations

import threading
from collections.abc import Callable
from datetime import timedelta
from uuid import uuid4

import pytest
from django.db import connection

from madang.expos import services as expo_services
from madang.expos.types import Expo
from madang.kernel.errors import MadangError, TooLongError, TooManyError
from madang.kernel.ids import ExpoId
from madang.kernel.text import Text
from madang.participants import queries as participants
from madang.participants import services as participant_services
from madang.platform import events, mail
from madang.platform.clock import now
from madang.registration import queries, services
from madang.registration.errors import (
    CancelledError,
    FullError,
    PassUnknownError,
    RegistrationClosedError,
    RevokedError,
)
from madang.registration.notice import NOTICE_VERSION
from madang.registration.types import Registration

pytestmark = pytest.mark.django_db
Register = Callable[..., Registration]


def _events(expo_id: ExpoId) -> list[tuple[str, dict[str, object]]]:
    return [
        (row.kind, dict(row.data)) for row in events.log_of(expo_id=expo_id) if row.kind.startswith("registration.")
    ]


def test_registering_makes_a_pass_an_event_and_a_mail_at_once(expo: Expo, register: Register) -> None:
    made = register("봄이", email=" Bomi@Example.org ")
    person = participants.participant(expo_id=expo.id, participant_id=made.participant_id)
    assert (person.name, person.mode, person.traffic, person.standing) == ("봄이", "online", "visitor", "admitted")
    assert (made.status, made.notice_version) == ("confirmed", NOTICE_VERSION)
    assert _events(expo.id) == [("registration.made", {"mode": "online"})]
    [sent] = mail.recent(expo_id=expo.id)
    assert sent.to == "bomi@example.org"
    assert made.shown_code in sent.body
    assert "참여 방법: 온라인" in sent.body
    assert f"https://expo.example/test-expo/pass/{queries.link_token(made)}/" in sent.body


def test_the_log_holds_neither_name_nor_address(expo: Expo, register: Register) -> None:
    register("비밀이름", email="secret@example.org")
    said = "".join(str(row) for row in events.log_of(expo_id=expo.id))
    assert "비밀이름" not in said
    assert "secret@" not in said


def test_the_same_form_twice_is_one_registration(expo: Expo) -> None:
    key = uuid4()
    first, second = (
        services.register(expo_id=expo.id, key=key, mode="onsite", name="바람", email="baram@example.org")
        for _ in range(2)
    )
    assert first == second
    assert len(mail.recent(expo_id=expo.id)) == 1
    assert [seats.taken for seats in queries.seats(expo)] == [0, 1]


def test_a_full_mode_refuses_and_the_other_does_not(expo: Expo, register: Register) -> None:
    register("하나", mode="onsite")
    register("둘", mode="onsite")
    with pytest.raises(FullError):
        register("셋", mode="onsite")
    register("셋", mode="online")
    assert [(count.mode, count.confirmed) for count in queries.counts(expo_id=expo.id)] == [
        ("online", 1),
        ("onsite", 2),
    ]


def test_a_refused_registration_leaves_nothing_behind(expo: Expo) -> None:
    with pytest.raises(TooLongError):
        services.register(expo_id=expo.id, key=uuid4(), mode="online", name="가" * 21, email="a@example.org")
    assert list(events.log_of(expo_id=expo.id, kinds=["registration.made", "participant.created"])) == []
    assert mail.recent(expo_id=expo.id) == []


@pytest.mark.django_db(transaction=True)
def test_the_last_places_are_given_once_however_many_ask_together(expo: Expo) -> None:
    together = threading.Barrier(8)
    outcomes: list[str] = []

    def ask(number: int) -> None:
        together.wait()
        try:
            services.register(
                expo_id=expo.id, key=uuid4(), mode="onsite", name=f"손님{number}", email=f"{number}@example.org"
            )
            outcomes.append("confirmed")
        except MadangError as error:
            outcomes.append(error.code)
        finally:
            connection.close()

    threads = [threading.Thread(target=ask, args=(number,)) for number in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(outcomes) == ["confirmed"] * 2 + ["registration-full"] * 6
    assert [seats.left for seats in queries.seats(expo)] == [100, 0]


def test_consents_are_kept_apart_with_their_version(expo: Expo) -> None:
    made = services.register(
        expo_id=expo.id, key=uuid4(), mode="online", name="바람", email="a@example.org", consents=["news"]
    )
    [consent] = participants.consents(expo_id=expo.id, participant_id=made.participant_id)
    assert (consent.purpose, consent.withdrawn_at) == ("news", None)
    assert consent.version
    assert consent.given_at


def test_changing_the_mode_moves_the_place_and_says_from_where(expo: Expo, register: Register) -> None:
    made = register("바람", mode="onsite")
    changed = services.change(
        expo_id=expo.id, registration_id=made.id, mode="online", name="산들바람", email="new@example.org"
    )
    person = participants.participant(expo_id=expo.id, participant_id=made.participant_id)
    assert (changed.mode, person.mode, person.name) == ("online", "online", "산들바람")
    assert queries.email_of(expo_id=expo.id, registration_id=made.id) == "new@example.org"
    assert [seats.taken for seats in queries.seats(expo)] == [1, 0]
    assert _events(expo.id)[-1] == ("registration.changed", {"mode": "online", "from": "onsite"})
    assert mail.recent(expo_id=expo.id)[0].to == "new@example.org"


def test_a_place_that_one_holds_is_kept_when_only_the_name_changes(expo: Expo, register: Register) -> None:
    made = register("하나", mode="onsite")
    register("둘", mode="onsite")
    services.change(expo_id=expo.id, registration_id=made.id, mode="onsite", name="첫째", email="a@example.org")
    assert [seats.taken for seats in queries.seats(expo)] == [0, 2]


def test_a_change_into_a_full_mode_changes_nothing(expo: Expo, register: Register) -> None:
    made = register("셋", mode="online")
    register("하나", mode="onsite")
    register("둘", mode="onsite")
    with pytest.raises(FullError):
        services.change(expo_id=expo.id, registration_id=made.id, mode="onsite", name="넷", email="a@example.org")
    assert participants.participant(expo_id=expo.id, participant_id=made.participant_id).name == "셋"


def test_cancelling_gives_the_place_back_and_ends_the_pass(expo: Expo, register: Register) -> None:
    made = register("바람", mode="onsite")
    token = queries.link_token(made)
    services.cancel(expo_id=expo.id, registration_id=made.id)
    assert [seats.taken for seats in queries.seats(expo)] == [0, 0]
    assert _events(expo.id)[-1] == ("registration.cancelled", {"mode": "onsite"})
    with pytest.raises(CancelledError):
        queries.by_link(expo_id=expo.id, token=token)
    with pytest.raises(CancelledError):
        services.cancel(expo_id=expo.id, registration_id=made.id)
    with pytest.raises(CancelledError):
        services.change(expo_id=expo.id, registration_id=made.id, mode="online", name="바람", email="a@example.org")


def test_a_banned_pass_says_that_it_was_withdrawn(expo: Expo, register: Register) -> None:
    made = register("바람")
    token = queries.link_token(made)
    participant_services.set_standing(expo_id=expo.id, participant_id=made.participant_id, standing="banned")
    with pytest.raises(RevokedError):
        queries.by_link(expo_id=expo.id, token=token)


def test_a_link_opens_nothing_at_another_expo(expo: Expo, register: Register) -> None:
    token = queries.link_token(register("바람"))
    other = expo_services.create_expo(
        slug="other",
        title=Text(ko="다른 곳"),
        summary=Text(),
        organiser=Text(),
        place=Text(),
        opens_at=expo.opens_at,
        closes_at=expo.closes_at,
    )
    with pytest.raises(PassUnknownError):
        queries.by_link(expo_id=other, token=token)


def test_a_pass_is_found_by_code_and_address_together(expo: Expo, register: Register) -> None:
    made = register("바람", email="baram@example.org")
    typed = made.shown_code.lower()
    assert services.find(expo_id=expo.id, code=typed, email="BARAM@example.org", caller="somebody") == made
    with pytest.raises(PassUnknownError):
        services.find(expo_id=expo.id, code=typed, email="other@example.org", caller="somebody")
    with pytest.raises(PassUnknownError):
        services.find(expo_id=expo.id, code="ABCD-2345", email="baram@example.org", caller="somebody")


def test_codes_cannot_be_tried_out(expo: Expo, register: Register) -> None:
    register("바람", email="baram@example.org")
    for _ in range(services.TRIES_PER_EMAIL.most):
        with pytest.raises(PassUnknownError):
            services.find(expo_id=expo.id, code="ABCD-2345", email="baram@example.org", caller="somebody")
    with pytest.raises(TooManyError):
        services.find(expo_id=expo.id, code="ABCD-2345", email="baram@example.org", caller="somebody else")


def test_an_expo_that_is_over_takes_no_registration(db: None) -> None:  # noqa: ARG001 -- asks for the database
    over = expo_services.create_expo(
        slug="over",
        title=Text(ko="끝난 박람회"),
        summary=Text(),
        organiser=Text(),
        place=Text(),
        opens_at=now() - timedelta(days=2),
        closes_at=now() - timedelta(days=1),
    )
    with pytest.raises(RegistrationClosedError):
        services.register(expo_id=over, key=uuid4(), mode="online", name="바람", email="a@example.org")


def test_a_mode_without_capacity_is_not_offered(db: None) -> None:  # noqa: ARG001 -- asks for the database
    online_only = expo_services.create_expo(
        slug="online-only",
        title=Text(ko="온라인만"),
        summary=Text(),
        organiser=Text(),
        place=Text(),
        opens_at=now(),
        closes_at=now() + timedelta(days=1),
        capacity_onsite=0,
    )
    with pytest.raises(FullError):
        services.register(expo_id=online_only, key=uuid4(), mode="onsite", name="바람", email="a@example.org")
