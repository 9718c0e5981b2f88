"""The numbers that name avatars on a room's wire: 16 bits, reused as late as possible."""

from __future__ import annotations

from collections import deque
from typing import Final

MOST: Final = 65_535


class Numbers:
    """Numbers from 1 on. What is given back goes to the queue's end, so that late messages about it find nobody."""

    def __init__(self) -> None:
        self._next = 1
        self._back: deque[int] = deque()

    def take(self) -> int:
        """Raises: IndexError when all are in use."""
        if self._next <= MOST:
            self._next += 1
            return self._next - 1
        return self._back.popleft()

    def give_back(self, number: int) -> None:
        self._back.append(number)
