"""Buckets and strangers."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from madang.realtime.limits import Bucket, Rate, Strangers

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


def test_strangers_are_limited_by_address_and_declared_ranges_are_not() -> None:
    strangers = Strangers(RATE, declared=["203.0.113.0/24"])
    assert [strangers.may_connect("198.51.100.7", 0) for _ in range(6)] == [True] * 5 + [False]
    assert strangers.may_connect("198.51.100.8", 0)
    assert all(strangers.may_connect("203.0.113.9", 0) for _ in range(50))
    assert all(strangers.may_connect("127.0.0.1", 0) for _ in range(50))
