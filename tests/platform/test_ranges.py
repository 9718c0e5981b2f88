"""Which bytes are meant (RFC 9110, section 14)."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from madang.platform.ranges import Part, UnsatisfiableError, part_of


@pytest.mark.parametrize(
    ("header", "part"),
    [
        ("bytes=0-0", Part(0, 0)),
        ("bytes=10-19", Part(10, 19)),
        ("bytes=90-", Part(90, 99)),
        ("bytes=-5", Part(95, 99)),
        ("bytes=-500", Part(0, 99)),
        ("bytes=50-5000", Part(50, 99)),
        ("bytes=5-4", None),
        ("bytes=0-1,5-6", None),
        ("items=0-1", None),
        ("bytes=-", None),
        ("bytes=a-b", None),
    ],
)
def test_one_range_is_understood_and_anything_else_means_the_whole(header: str, part: Part | None) -> None:
    assert part_of(header, 100) == part


@pytest.mark.parametrize("header", ["bytes=100-", "bytes=100-200", "bytes=-0"])
def test_a_range_outside_the_file_cannot_be_satisfied(header: str) -> None:
    with pytest.raises(UnsatisfiableError):
        part_of(header, 100)


@given(st.text(max_size=30), st.integers(0, 10_000))
def test_no_header_asks_for_bytes_that_are_not_there(header: str, size: int) -> None:
    try:
        part = part_of(f"bytes={header}", size)
    except UnsatisfiableError:
        return
    assert part is None or 0 <= part.first <= part.last < size
