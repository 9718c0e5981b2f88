"""The event log and its outbox."""

from __future__ import annotations

import uuid
from datetime import timedelta

import pytest
from django.db import transaction

from madang.expos.types import Expo
from madang.kernel.ids import ExpoId, Pseudonym
from madang.platform import outbox
from madang.platform.clock import new_id, now
from madang.platform.events import log_of, record, record_traces
from madang.platform.types import Actor, Trace

SOMEBODY = Actor(pseudonym=Pseudonym(uuid.UUID(int=7)), traffic="visitor", mode="onsite")


@pytest.mark.django_db(transaction=True)
def test_a_fact_cannot_be_recorded_without_its_transaction() -> None:
    with pytest.raises(transaction.TransactionManagementError):
        record(expo_id=ExpoId(new_id()), kind="work.reacted", actor=SOMEBODY)


def test_a_fact_is_read_back_as_it_was_written(expo: Expo) -> None:
    subject = ("work", new_id())
    with transaction.atomic():
        event_id = record(expo_id=expo.id, kind="work.reacted", actor=SOMEBODY, subject=subject, data={"on": True})
    (row,) = log_of(expo_id=expo.id, kinds=["work.reacted"])
    assert (row.id, row.pseudonym, row.traffic, row.mode) == (event_id, SOMEBODY.pseudonym, "visitor", "onsite")
    assert (row.subject_kind, row.subject_id) == subject
    assert row.data == {"on": True}


def test_the_log_is_in_order_of_time_and_ends_where_it_is_told_to(expo: Expo) -> None:
    start = now()
    with transaction.atomic():
        record_traces([
            Trace(expo.id, "work.viewed", SOMEBODY, start + timedelta(seconds=2), data={"n": 2}),
            Trace(expo.id, "work.viewed", SOMEBODY, start + timedelta(seconds=1), data={"n": 1}),
            Trace(expo.id, "work.viewed", SOMEBODY, start + timedelta(seconds=3), data={"n": 3}),
        ])  # fmt: skip
    rows = list(log_of(expo_id=expo.id, kinds=["work.viewed"], until=start + timedelta(seconds=2)))
    assert [row.data["n"] for row in rows] == [1, 2]


def test_one_expo_never_reads_the_events_of_another(expo: Expo) -> None:
    with transaction.atomic():
        record(expo_id=ExpoId(new_id()), kind="work.viewed", actor=SOMEBODY)
    assert list(log_of(expo_id=expo.id, kinds=["work.viewed"])) == []


def test_a_published_event_is_undelivered_until_its_consumer_says_so(expo: Expo) -> None:
    with transaction.atomic():
        first = record(expo_id=expo.id, kind="thing.done", actor=SOMEBODY, publish=True)
        second = record(expo_id=expo.id, kind="thing.done", actor=SOMEBODY, publish=True)
        record(expo_id=expo.id, kind="thing.done", actor=SOMEBODY)
    mine = [row.id for row in outbox.undelivered(consumer="a") if row.kind == "thing.done"]
    assert mine == [first, second]

    outbox.delivered(consumer="a", event_id=first)
    outbox.delivered(consumer="a", event_id=first)

    assert [row.id for row in outbox.undelivered(consumer="a") if row.kind == "thing.done"] == [second]
    assert [row.id for row in outbox.undelivered(consumer="b") if row.kind == "thing.done"] == [first, second]


def test_a_reader_gets_the_kinds_it_acts_on_once_and_in_order(expo: Expo) -> None:
    began = now()
    with transaction.atomic():
        first = record(expo_id=expo.id, kind="thing.done", actor=SOMEBODY, publish=True)
        record(expo_id=expo.id, kind="other.done", actor=SOMEBODY, publish=True)
        second = record(expo_id=expo.id, kind="thing.done", actor=SOMEBODY, publish=True)

    assert [row.id for row in outbox.since(began, kinds={"thing.done"})] == [first, second]
    assert [row.id for row in outbox.since(began, kinds={"thing.done"}, seen={first})] == [second]


def test_what_is_rolled_back_is_neither_logged_nor_published(expo: Expo) -> None:
    with pytest.raises(RuntimeError), transaction.atomic():  # noqa: PT012 -- the failure is part of the transaction
        record(expo_id=expo.id, kind="thing.undone", actor=SOMEBODY, publish=True)
        raise RuntimeError
    assert list(log_of(expo_id=expo.id, kinds=["thing.undone"])) == []
    assert [row for row in outbox.since(now()) if row.kind == "thing.undone"] == []
