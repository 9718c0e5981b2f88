"""How many a server carries: the largest number for which a trial holds."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

from bench.world.walkers import Seen

# The number, and what was seen of it; (0, None) where not even the smallest holds.
Found = tuple[int, Seen | None]
_AROUND: Final = 3


def most_that_hold(trial: Callable[[int], tuple[bool, Seen]], numbers: Sequence[int]) -> Found:
    """By halving, as if whatever is below a number that holds held as well: five trials for thirty numbers."""
    low, high = 0, len(numbers)
    found: Found = (0, None)
    while low < high:
        middle = (low + high) // 2
        holds, seen = trial(numbers[middle])
        if holds:
            found, low = (numbers[middle], seen), middle + 1
        else:
            high = middle
    return found


def about(numbers: Sequence[int], found: Found) -> Sequence[int]:
    """Those near a number that was found before: three trials find it again, or what it has become."""
    nearest = min(range(len(numbers)), key=lambda nth: abs(numbers[nth] - found[0]))
    return numbers[max(0, nearest - _AROUND) : nearest + _AROUND + 1]
