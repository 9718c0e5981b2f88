"""Byte ranges of RFC 9110, section 14: one range is served; several are answered with the whole, as the RFC allows."""

from __future__ import annotations

import re
from dataclasses import dataclass

_ONE = re.compile(r"bytes=(?P<first>[0-9]{0,18})-(?P<last>[0-9]{0,18})", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Part:
    """Bytes `first` to `last`, both included."""

    first: int
    last: int

    @property
    def length(self) -> int:
        return self.last - self.first + 1


class UnsatisfiableError(Exception):
    """The range lies outside the file: 416."""


def part_of(header: str, size: int) -> Part | None:
    """The asked part of a file of `size` bytes; None for the whole (also when the header is not understood).

    Raises: UnsatisfiableError.
    """
    match = _ONE.fullmatch(header.replace(" ", ""))
    if match is None or (not match["first"] and not match["last"]):
        return None
    if not match["first"]:
        wanted = int(match["last"])
        if wanted == 0 or size == 0:
            raise UnsatisfiableError
        return Part(max(0, size - wanted), size - 1)
    first = int(match["first"])
    last = min(int(match["last"]), size - 1) if match["last"] else size - 1
    if match["last"] and int(match["last"]) < first:
        return None
    if first >= size:
        raise UnsatisfiableError
    return Part(first, last)
