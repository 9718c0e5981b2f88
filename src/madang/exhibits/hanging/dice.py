"""Choices that look arbitrary and never are: drawn from a digest, so that a hall hangs the same way every time."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from typing import TypeVar

Item = TypeVar("Item")


class Dice:
    """A stream of numbers made by SHA-256 in counter mode over `seed`."""

    def __init__(self, seed: str) -> None:
        self._seed = seed
        self._thrown = 0

    def below(self, most: int) -> int:
        """A number from 0 to `most` - 1."""
        digest = hashlib.sha256(f"{self._seed}/{self._thrown}".encode()).digest()
        self._thrown += 1
        return int.from_bytes(digest[:8], "big") % most

    def shuffled(self, items: Sequence[Item]) -> list[Item]:
        """Fisher and Yates's shuffle."""
        mixed = list(items)
        for last in range(len(mixed) - 1, 0, -1):
            other = self.below(last + 1)
            mixed[last], mixed[other] = mixed[other], mixed[last]
        return mixed
