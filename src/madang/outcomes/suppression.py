"""Small numbers withheld so that nobody can work them out from the numbers that are told: pure.

Cell suppression as statistical offices do it: counts of 1 to 4 are told as "under 5" (primary), and where sums would
still give one away, further cells are withheld (complementary). A hidden cell is safe when somebody who knows every
told figure, every relation between cells and that counts are whole and not negative, is left with at least two values
for it. The relations of a report form trees, in which passing bounds along them finds exactly what that person can
find. Where two trees touch (`AtMost`), they are taken to know the other side as it is: more than they can.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

SMALL = 5
"""Counts from 1 to below this are never told."""

LEAST_CHOICE = 2
"""How many values somebody must be left with for a hidden cell."""

FAR = 10**12

Key = tuple[str, ...]
Level = Literal["shown", "small", "withheld"]
Bounds = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Whole:
    """A cell and its parts: their sum, or with `overlapping` (people who are in several parts) at most that."""

    whole: Key
    parts: tuple[Key, ...]
    overlapping: bool = False

    @property
    def cells(self) -> tuple[Key, ...]:
        return (self.whole, *self.parts)

    def holds(self, values: Mapping[Key, int]) -> bool:
        """False also where a cell is not among the values."""
        if not all(key in values for key in self.cells):
            return False
        parts = [values[part] for part in self.parts]
        if self.overlapping:
            return max(parts, default=0) <= values[self.whole] <= sum(parts)
        return values[self.whole] == sum(parts)


@dataclass(frozen=True, slots=True)
class AtMost:
    """`less` never counts more than `more` does: people and their visits."""

    less: Key
    more: Key

    def holds(self, values: Mapping[Key, int]) -> bool:
        """False also where a cell is not among the values."""
        return self.less in values and self.more in values and values[self.less] <= values[self.more]


@dataclass(frozen=True, slots=True)
class Relations:
    """What is known to hold between the cells, and does hold: bounds of a contradiction would never settle.

    `worth`: how late a cell is to be withheld; 0 where it is not named.
    """

    wholes: Sequence[Whole] = ()
    at_most: Sequence[AtMost] = ()
    worth: Mapping[Key, int] | None = None


def levels(values: Mapping[Key, int], relations: Relations) -> dict[Key, Level]:
    """For each cell whether it is shown, told as under 5, or withheld."""
    chosen: dict[Key, Level] = {key: "small" if 0 < value < SMALL else "shown" for key, value in values.items()}
    while given_away := _given_away(values, chosen, relations):
        further = _to_withhold(given_away, values, chosen, relations)
        if further is None:
            break
        chosen[further] = "withheld"
    return chosen


def known(values: Mapping[Key, int], chosen: Mapping[Key, Level], relations: Relations) -> dict[Key, Bounds]:
    """The least and the most that each cell can be for somebody who is told what `chosen` shows."""
    bounds = {key: _told(values[key], level) for key, level in chosen.items()}
    for each in relations.at_most:
        least, _ = _taken_as(values[each.less], chosen[each.less])
        _, most = _taken_as(values[each.more], chosen[each.more])
        bounds[each.more] = _within(bounds[each.more], least, FAR)
        bounds[each.less] = _within(bounds[each.less], 0, most)
    changed = True
    while changed:
        changed = False
        for whole in relations.wholes:
            for key, low, high in _unions(whole, bounds) if whole.overlapping else _sums(whole, bounds):
                narrower = _within(bounds[key], low, high)
                if narrower != bounds[key]:
                    bounds[key] = narrower
                    changed = True
    return bounds


def _told(value: int, level: Level) -> Bounds:
    """What a reader sees of one cell by itself. A withheld one may be of any size but nought."""
    match level:
        case "shown":
            return value, value
        case "small":
            return 1, SMALL - 1
        case "withheld":
            return 1, FAR


def _taken_as(value: int, level: Level) -> Bounds:
    """The same, with cells that are withheld for others' sake taken to be known."""
    return _told(value, "shown" if level == "withheld" and value >= SMALL else level)


def _within(bounds: Bounds, low: int, high: int) -> Bounds:
    return max(bounds[0], low), min(bounds[1], high)


def _sums(whole: Whole, bounds: Mapping[Key, Bounds]) -> Iterator[tuple[Key, int, int]]:
    low = sum(bounds[part][0] for part in whole.parts)
    high = sum(bounds[part][1] for part in whole.parts)
    at_least, at_most = bounds[whole.whole]
    yield whole.whole, low, high
    for part in whole.parts:
        yield part, at_least - (high - bounds[part][1]), at_most - (low - bounds[part][0])


def _unions(whole: Whole, bounds: Mapping[Key, Bounds]) -> Iterator[tuple[Key, int, int]]:
    low = max((bounds[part][0] for part in whole.parts), default=0)
    high = sum(bounds[part][1] for part in whole.parts)
    at_least, at_most = bounds[whole.whole]
    yield whole.whole, low, high
    for part in whole.parts:
        yield part, at_least - (high - bounds[part][1]), at_most


def _given_away(values: Mapping[Key, int], chosen: Mapping[Key, Level], relations: Relations) -> list[Key]:
    found = known(values, chosen, relations)
    return [
        key for key, level in chosen.items() if level != "shown" and found[key][1] - found[key][0] + 1 < LEAST_CHOICE
    ]


def _to_withhold(
    given_away: Sequence[Key], values: Mapping[Key, int], chosen: Mapping[Key, Level], relations: Relations
) -> Key | None:
    """The cell to withhold next: the cheapest near one that is given away, and if there is one, such as frees it."""
    for lost in given_away:
        for near in _rings(lost, values, chosen, relations):
            cheapest = sorted(near, key=lambda key: (_worth(relations, key), values[key], key))
            for key in cheapest:
                if lost not in _given_away(values, {**chosen, key: "withheld"}, relations):
                    return key
            if cheapest:
                return cheapest[0]
    return None


def _worth(relations: Relations, key: Key) -> int:
    return (relations.worth or {}).get(key, 0)


def _rings(
    start: Key, values: Mapping[Key, int], chosen: Mapping[Key, Level], relations: Relations
) -> Iterator[set[Key]]:
    """What could be withheld in the relations of `start`, then in those of the hidden cells beside it, and so on."""
    reached: set[Key] = set()
    ring = {start}
    while ring:
        reached |= ring
        beside = {key for whole in relations.wholes if ring & set(whole.cells) for key in whole.cells}
        yield {key for key in beside - {start} if values[key] > 0 and chosen[key] != "withheld"}
        ring = {key for key in beside if chosen[key] != "shown"} - reached
