from __future__ import annotations

import pytest

from madang.kernel.errors import TooManyError
from madang.platform.limits import Limit, spend

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
