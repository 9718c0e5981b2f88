"""Buckets and strangers."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from madang.realtime.limits import Bucket, Buckets, Flow, Strangers
from madang.wire.rates import BYTES, MESSAGES, Rate

RATE = Rate(per_second=2, burst=5)


def test_a_burst_is_let_through_and_then_the_rate() -> None:
    bucket = Bucket(RATE, 0)
    assert [bucket.take(0) for _ in range(6)] == [True] * 5 + [False]
    assert bucket.take(0.5)
    assert not bucket.take(0.5)


@given(st.lists(st.floats(0, 3), max_size=60))
def test_never_more_than_the_burst_and_the_rate(pauses: list[float]) -> None:
    bucket, now, taken = Bucket(RATE, 0), 0.0, 0
    for pause in pauses:
        now += pause
        taken += bucket.take(now)
        assert taken <= RATE.burst + now * RATE.per_second + 1e-6


@given(st.lists(st.tuples(st.integers(0, 384), st.integers(1, 40), st.integers(0, 16_384)), max_size=40))
def test_a_flow_lets_through_what_a_bucket_of_messages_and_one_of_bytes_do(gulps: list[tuple[int, int, int]]) -> None:
    # Steps of a 64th second, in which both ways reckon exactly.
    flow, messages, room, now = Flow(0), Bucket(MESSAGES, 0), Bucket(BYTES, 0), 0.0
    for pause, many, size in gulps:
        now += pause / 64
        for _ in range(many):
            both = messages.take(now) and room.take(now, size)
            assert flow.take(now, size) == both


def test_strangers_are_limited_by_address_and_declared_ranges_are_not() -> None:
    strangers = Strangers(RATE, declared=["203.0.113.0/24"])
    assert [strangers.may_connect("198.51.100.7", 0) for _ in range(6)] == [True] * 5 + [False]
    assert strangers.may_connect("198.51.100.8", 0)
    assert all(strangers.may_connect("203.0.113.9", 0) for _ in range(50))
    assert all(strangers.may_connect("127.0.0.1", 0) for _ in range(50))


def test_a_declared_range_counts_for_both_ways_of_naming_an_address() -> None:
    strangers = Strangers(RATE, declared=["203.0.113.0/24", "2001:db8::/32"])
    assert all(strangers.may_connect("::ffff:203.0.113.9", 0) for _ in range(50))
    assert all(strangers.may_connect("2001:db8::7", 0) for _ in range(50))
    assert [strangers.may_connect("2001:db9::7", 0) for _ in range(6)].count(False) == 1


def test_an_ipv6_network_is_one_strangers_however_many_addresses_it_has() -> None:
    strangers = Strangers(RATE)
    assert [strangers.may_connect(f"2001:db8:0:1::{nth:x}", 0) for nth in range(6)] == [True] * 5 + [False]
    assert strangers.may_connect("2001:db8:0:2::1", 0)
    # Behind a proxy anything may stand in a header.
    assert [strangers.may_connect("no address", 0) for _ in range(6)] == [True] * 5 + [False]


def test_who_is_let_in_is_no_stranger() -> None:
    strangers = Strangers(RATE)
    for _ in range(100):
        assert strangers.may_connect("198.51.100.7", 0)
        strangers.known("198.51.100.7")
    assert [strangers.may_connect("198.51.100.7", 0) for _ in range(6)].count(True) == 5


def test_what_is_given_back_never_exceeds_the_burst() -> None:
    buckets: Buckets[str] = Buckets(RATE)
    for _ in range(100):
        buckets.give_back("a")
    assert buckets.take("a", 0)
    for _ in range(100):
        buckets.give_back("a")
    assert [buckets.take("a", 0) for _ in range(6)] == [True] * 5 + [False]


def test_who_has_not_come_for_long_is_forgotten() -> None:
    buckets: Buckets[int] = Buckets(RATE)
    for key in range(10_000):
        buckets.take(key, key / 10)
    assert len(buckets) <= 10 * RATE.burst / RATE.per_second + 2
