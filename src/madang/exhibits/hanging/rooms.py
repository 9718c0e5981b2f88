"""Which works share a room: groups stay together, rooms hold about seven, scrolls and many tables have their own."""

from __future__ import annotations

import math
from collections.abc import Sequence
from functools import cache

from madang.exhibits.hanging import floor
from madang.exhibits.hanging.gallery import ROOM_HOLDS, fits
from madang.exhibits.hanging.types import Piece

BEST_MOST = 8
GROUP_MOST = 4
TABLES_IN_GALLERY = 2
READING_HOLDS = 6

Group = tuple[Piece, ...]


def gallery_rooms(pieces: Sequence[Piece]) -> list[tuple[Piece, ...]]:
    """The works of each gallery room, in order: few rooms, evenly filled, the outer ones a little less."""
    groups = groups_of(pieces)
    total = len(pieces)
    for rooms in range(max(1, math.ceil(total / BEST_MOST)), len(groups) + 1):
        if rooms == 1 and not fits(pieces):
            continue
        found = _split(groups, rooms, total / rooms)
        if found is not None:
            return [tuple(piece for group in room for piece in group) for room in found]
    return list(groups)


def groups_of(pieces: Sequence[Piece]) -> list[Group]:
    """By series or institution, in the order in which each first comes; in parts of at most four that a room holds."""
    known: dict[str, list[Piece]] = {}
    for piece in pieces:
        known.setdefault(piece.group or piece.id, []).append(piece)
    return [whole for group in known.values() for part in _parts(group) for whole in _that_fit(part)]


def _parts(group: list[Piece]) -> list[list[Piece]]:
    parts = math.ceil(len(group) / GROUP_MOST)
    size = math.ceil(len(group) / parts)
    return [group[start : start + size] for start in range(0, len(group), size)]


def _that_fit(part: Sequence[Piece]) -> list[Group]:
    """The group itself, unless no room could hold it (two videos): then what fits, and the rest."""
    whole: list[Group] = []
    here: list[Piece] = []
    for piece in part:
        if here and not fits([*here, piece]):
            whole.append(tuple(here))
            here = []
        here.append(piece)
    return [*whole, tuple(here)]


def _split(groups: Sequence[Group], rooms: int, mean: float) -> list[list[Group]] | None:
    """The split into so many rooms that is the most even, each of which one room holds; None when there is none."""

    @cache
    def best(start: int, left: int) -> tuple[float, tuple[int, ...]] | None:
        if left == 0:
            return (0.0, ()) if start == len(groups) else None
        # The first and the last room also hold the ways in and out: a little less is better there.
        wanted = mean - 0.4 if left in {1, rooms} and rooms > 1 else mean
        found: tuple[float, tuple[int, ...]] | None = None
        for end in range(start + 1, len(groups) - left + 2):
            pieces = tuple(piece for group in groups[start:end] for piece in group)
            if len(pieces) > ROOM_HOLDS:
                break
            rest = best(end, left - 1) if room_fits(start, end) else None
            if rest is not None:
                cost = (len(pieces) - wanted) ** 2 + rest[0]
                if found is None or cost < found[0]:
                    found = (cost, (end, *rest[1]))
        return found

    @cache
    def room_fits(start: int, end: int) -> bool:
        return fits([piece for group in groups[start:end] for piece in group])

    found = best(0, rooms)
    if found is None:
        return None
    ends = found[1]
    return [list(groups[start:end]) for start, end in zip((0, *ends), ends, strict=False)]


def by_room(
    pieces: Sequence[Piece],
) -> tuple[list[tuple[Piece, ...]], list[tuple[Piece, ...]], list[tuple[Piece, ...]]]:
    """(gallery rooms, reading rooms, scroll rooms)."""
    scrolls = [piece for piece in pieces if piece.form == "webtoon"]
    cards = [piece for piece in pieces if piece.form == "cards"]
    tables = cards if len(cards) > TABLES_IN_GALLERY else []
    rest = [piece for piece in pieces if piece not in scrolls and piece not in tables]
    galleries = gallery_rooms(rest) if rest else []
    return galleries, _chunks(tables, READING_HOLDS), _chunks(scrolls, floor.SCROLLS_MOST)


def _chunks(pieces: Sequence[Piece], most: int) -> list[tuple[Piece, ...]]:
    if not pieces:
        return []
    rooms = math.ceil(len(pieces) / most)
    size = math.ceil(len(pieces) / rooms)
    return [tuple(pieces[start : start + size]) for start in range(0, len(pieces), size)]
