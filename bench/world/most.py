"""How many a server carries: the largest number for which a trial holds."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from bench.world.walkers import Seen

# The number, and what was seen of it; (0, None) where not even the smallest holds.
Found = tuple[int, Seen | None]


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
