"""Irregularity that is the same every time: no drawing may differ between two runs."""

from __future__ import annotations

from typing import Final

_MULTIPLIER: Final = 1103515245
_INCREMENT: Final = 12345
_MODULUS: Final = 2**31


class Scatter:
    """A small fixed sequence of numbers, begun by a seed."""

    def __init__(self, seed: int) -> None:
        self._state = (seed * 7919 + 104729) % _MODULUS
        self.between(0, 1)

    def between(self, low: float, high: float) -> float:
        self._state = (self._state * _MULTIPLIER + _INCREMENT) % _MODULUS
        return low + (high - low) * (self._state / _MODULUS)

    def about(self, value: float, spread: float) -> float:
        return value + self.between(-spread, spread)
