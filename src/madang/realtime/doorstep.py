"""Connections that have not said anything yet: so many of one address may wait at once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from typing import Final

from madang.kernel.addresses import household

# A school's whole hour, coming in behind one address at the same moment; thousands that say nothing are no school.
WAITING_MOST: Final = 512
# A connection that has not sent its whole request by then is closed.
REQUEST_SECONDS: Final = 10


class Doorstep:
    """`is_free`: addresses that are not limited (declared networks, this machine)."""

    def __init__(self, is_free: Callable[[str], bool], most: int = WAITING_MOST) -> None:
        self._is_free = is_free
        self._most = most
        self._by_house: Counter[str] = Counter()

    @property
    def waiting(self) -> int:
        return self._by_house.total()

    def come(self, address: str) -> bool:
        """Whether one more may wait there; who may must `go`."""
        house = household(address)
        if self._by_house[house] >= self._most and not self._is_free(address):
            return False
        self._by_house[house] += 1
        return True

    def go(self, address: str) -> None:
        """One has said what it wants, or is gone."""
        house = household(address)
        self._by_house[house] -= 1
        if self._by_house[house] <= 0:
            del self._by_house[house]
