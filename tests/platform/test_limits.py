from __future__ import annotations

import pytest
from django.test import RequestFactory

from madang.kernel.errors import TooManyError
from madang.platform.limits import Limit, address_of, spend

pytestmark = pytest.mark.django_db


def test_uses_beyond_the_limit_are_refused_and_told_how_long_to_wait() -> None:
    limit = Limit(name="trial", most=3, seconds=60)
    for _ in range(3):
        spend(limit, "somebody")
    with pytest.raises(TooManyError) as refused:
        spend(limit, "somebody")
    assert 1 <= int(refused.value.params["seconds"]) <= 60


def test_each_caller_has_a_limit_of_its_own() -> None:
    limit = Limit(name="trial", most=1, seconds=60)
    spend(limit, "somebody")
    spend(limit, "somebody else")


def test_a_window_that_is_over_counts_no_more() -> None:
    limit = Limit(name="trial", most=1, seconds=0)
    spend(limit, "somebody")
    spend(limit, "somebody")


@pytest.mark.parametrize(
    ("peer", "forwarded", "address"),
    [
        ("203.0.113.5", "", "203.0.113.5"),
        ("203.0.113.5", "198.51.100.7", "203.0.113.5"),  # said by a stranger, not by a proxy of ours
        ("127.0.0.1", "198.51.100.7", "198.51.100.7"),
        ("127.0.0.1", "10.0.0.1, 198.51.100.7", "198.51.100.7"),
        ("127.0.0.1", "", "127.0.0.1"),
    ],
)
def test_behind_a_proxy_of_this_machine_each_stranger_has_an_address(peer: str, forwarded: str, address: str) -> None:
    headers = {"X-Forwarded-For": forwarded} if forwarded else {}
    assert address_of(RequestFactory(REMOTE_ADDR=peer).get("/", headers=headers)) == address
