"""Which works share a room: groups stay together, rooms hold about seven, scrolls and many tables have their own."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import accumulate

from madang.exhibits.hanging import reading, scrolls
from madang.exhibits.hanging.gallery import ROOM_HOLDS, fits
from madang.exhibits.hanging.types import Piece, RoomKind

BEST_MOST = 8
BAY_BEST_MOST = 4
GROUP_MOST = 4
TABLES_IN_GALLERY = 2
_COMIC_LOAD = 2  # it takes a whole panel

Group = tuple[Piece, ...]
Room = tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Rooms:
    """The works of each room. Those with a content note are in bays, which the walk leaves aside."""

    galleries: Sequence[Room]
    readings: Sequence[Room]
    scrolls: Sequence[Room]
    bays: Sequence[Room]
    reading_bays: Sequence[Room]
    scroll_bays: Sequence[Room]


def by_room(pieces: Sequence[Piece]) -> Rooms:
    noted = [piece for piece in pieces if piece.content_note]
    walked = [piece for piece in pieces if not piece.content_note]
    tables, tables_aside = _read(walked), _read(noted)
    return Rooms(
        galleries=gallery_rooms([piece for piece in walked if piece.form != "webtoon" and piece not in tables]),
        readings=_by_place(tables, reading.HOLDS, "reading"),
        scrolls=_by_place([piece for piece in walked if piece.form == "webtoon"], scrolls.HOLDS, "scrolls"),
        bays=gallery_rooms(
            [piece for piece in noted if piece.form != "webtoon" and piece not in tables_aside], bay=True
        ),
        reading_bays=_by_place(tables_aside, reading.HOLDS, "reading"),
        scroll_bays=_by_place([piece for piece in noted if piece.form == "webtoon"], scrolls.HOLDS, "scrolls"),
    )


def _read(pieces: Sequence[Piece]) -> list[Piece]:
    """The sets of cards that have a room of their own: many of them, or those beside which nothing would hang on the
    wall. What is pinned stays in a room of the kind it is in.
    """
    cards = [piece for piece in pieces if piece.form == "cards"]
    alone = all(piece.form in {"cards", "webtoon"} for piece in pieces)
    apart = alone or len(cards) > TABLES_IN_GALLERY
    return [piece for piece in cards if (piece.pin.kind == "reading" if piece.pin else apart)]


def gallery_rooms(pieces: Sequence[Piece], *, bay: bool = False) -> list[Room]:
    """The works of each gallery room, in order: few rooms, evenly filled, the outer ones a little less.

    What is pinned stays in its room, its series with it. Pins that contradict each other are left out of account.
    """
    kind: RoomKind = "bay" if bay else "gallery"
    pieces = [piece if piece.pin and piece.pin.kind == kind else replace(piece, pin=None) for piece in pieces]
    if not pieces:
        return []
    pinned = {piece.id: piece.pin.room for piece in pieces if piece.pin}
    for homes in (_with_series(pieces, pinned), pinned) if pinned else ():
        found = _evenly(pieces, homes, bay=bay)
        if found:
            return found
    loose = [replace(piece, pin=None) for piece in pieces]
    return _evenly(loose, {}, bay=bay) or list(groups_of(loose, bay=bay))


def _with_series(pieces: Sequence[Piece], pinned: Mapping[str, int]) -> dict[str, int]:
    """A small series follows the first of its works that is pinned."""
    series: dict[str, list[Piece]] = {}
    for piece in pieces:
        if piece.is_series:
            series.setdefault(piece.group, []).append(piece)
    homes = dict(pinned)
    for members in series.values():
        home = next((pinned[piece.id] for piece in members if piece.id in pinned), None)
        if home is not None and len(members) <= GROUP_MOST:
            homes |= {piece.id: pinned.get(piece.id, home) for piece in members}
    return homes


def _evenly(pieces: Sequence[Piece], homes: Mapping[str, int], *, bay: bool) -> list[Room] | None:
    groups = groups_of([piece for piece in pieces if piece.id not in homes], bay=bay)
    most = len(groups) + len(set(homes.values()))
    # A room cannot be empty: where so many are no longer needed, what was pinned beyond comes into the last.
    there: dict[int, list[Piece]] = {}
    for piece in pieces:
        if piece.id in homes:
            there.setdefault(min(homes[piece.id], most - 1), []).append(piece)
    total = load(pieces)
    least = max(1, math.ceil(total / (BAY_BEST_MOST if bay else BEST_MOST)), *(room + 1 for room in there))
    rooms_known = _Contents(groups, there, bay=bay)
    for rooms in range(least, most + 1):
        found = _Split(rooms_known, rooms, total / rooms).found()
        if found is not None:
            return found
    return None


def load(pieces: Sequence[Piece]) -> int:
    """How much of a room they take."""
    return sum(_COMIC_LOAD if piece.form == "comic" else 1 for piece in pieces)


def groups_of(pieces: Sequence[Piece], *, bay: bool = False) -> list[Group]:
    """By series or institution, in the order in which each first comes; in parts of at most four that a room holds."""
    known: dict[str, list[Piece]] = {}
    for piece in pieces:
        known.setdefault(piece.group or piece.id, []).append(piece)
    return [whole for group in known.values() for part in _parts(group) for whole in _that_fit(part, bay=bay)]


def _parts(group: list[Piece]) -> list[list[Piece]]:
    parts = math.ceil(len(group) / GROUP_MOST)
    size = math.ceil(len(group) / parts)
    return [group[start : start + size] for start in range(0, len(group), size)]


def _that_fit(part: Sequence[Piece], *, bay: bool) -> list[Group]:
    """The group itself, unless no room could hold it (two videos): then what fits, and the rest."""
    whole: list[Group] = []
    here: list[Piece] = []
    for piece in part:
        if here and not fits([*here, piece], bay=bay):
            whole.append(tuple(here))
            here = []
        here.append(piece)
    return [*whole, tuple(here)]


class _Contents:
    """What a room would hold: some groups running, and what is pinned there."""

    def __init__(self, groups: Sequence[Group], there: Mapping[int, list[Piece]], *, bay: bool) -> None:
        self._groups = groups
        self._there = there
        self._bay = bay
        self.most = len(groups)
        # Of all groups before each, so that the load of a stretch is a difference.
        self._loads = list(accumulate((load(group) for group in groups), initial=0))
        self._pinned = {room: load(pieces) for room, pieces in there.items()}
        self._known: dict[tuple[int, int, int], bool] = {}

    def of(self, room: int, start: int, end: int) -> Room:
        free = tuple(piece for group in self._groups[start:end] for piece in group)
        return (*free, *self._there.get(room, ()))

    def load(self, room: int, start: int, end: int) -> int:
        """That of what `of` gives, without putting it together."""
        return self._loads[end] - self._loads[start] + self._pinned.get(room, 0)

    def has_pins(self, room: int) -> bool:
        return room in self._there

    def fit(self, room: int, start: int, end: int) -> bool:
        key = (room if room in self._there else -1, start, end)
        if key not in self._known:
            self._known[key] = fits(self.of(room, start, end), bay=self._bay)
        return self._known[key]


class _Split:
    """The most even split of groups into so many rooms, each of which holds its works."""

    def __init__(self, contents: _Contents, rooms: int, mean: float) -> None:
        self._contents = contents
        self._rooms = rooms
        self._mean = mean
        self._best = cache(self._best_from)

    def found(self) -> list[Room] | None:
        best = self._best(0, self._rooms)
        if best is None:
            return None
        ends = best[1]
        stretches = zip((0, *ends), ends, strict=False)
        return [self._contents.of(room, start, end) for room, (start, end) in enumerate(stretches)]

    def _best_from(self, start: int, left: int) -> tuple[float, tuple[int, ...]] | None:
        """(cost, where each room ends) for the last `left` rooms."""
        contents = self._contents
        if left == 0:
            return (0.0, ()) if start == contents.most else None
        room = self._rooms - left
        # The first and the last room also hold the ways in and out: a little less is better there.
        wanted = self._mean - 0.4 if left in {1, self._rooms} and self._rooms > 1 else self._mean
        found: tuple[float, tuple[int, ...]] | None = None
        for end in range(start if contents.has_pins(room) else start + 1, contents.most + 1):
            here = contents.load(room, start, end)
            if here > ROOM_HOLDS and end > start + 1:
                break
            rest = self._best(end, left - 1) if contents.fit(room, start, end) else None
            if rest is not None:
                cost = (here - wanted) ** 2 + rest[0]
                if found is None or cost < found[0]:
                    found = (cost, (end, *rest[1]))
        return found


def _by_place(pieces: Sequence[Piece], most: int, kind: RoomKind) -> list[Room]:
    """Rooms with numbered places, evenly filled in order; what is pinned keeps its room and its place."""
    if not pieces:
        return []
    pins = {piece.id: piece.pin for piece in pieces if piece.pin and piece.pin.kind == kind}
    count = max(math.ceil(len(pieces) / most), *(min(pin.room + 1, len(pieces)) for pin in pins.values()), 1)
    rooms: list[list[Piece]] = [[] for _ in range(count)]
    loose = []
    for piece in pieces:
        pin = pins.get(piece.id)
        home = rooms[min(pin.room, count - 1)] if pin else None
        if home is not None and len(home) < most:
            home.append(piece)
        else:
            loose.append(piece)
    for index, piece in enumerate(loose):
        # Every room gets one before any gets its even share: none may be empty.
        waiting = [room for room in rooms if not room]
        needed = len(loose) - index <= len(waiting)
        even = [room for room in rooms if len(room) < math.ceil(len(pieces) / count)]
        open_ones = waiting if needed else even or [room for room in rooms if len(room) < most]
        open_ones[0].append(piece)
    return [_in_places(room, {piece.id: int(pins[piece.id].x) for piece in room if piece.id in pins}) for room in rooms]


def _in_places(room: Sequence[Piece], places: Mapping[str, int]) -> Room:
    ordered = [piece for piece in room if piece.id not in places]
    for piece in sorted((piece for piece in room if piece.id in places), key=lambda piece: places[piece.id]):
        ordered.insert(places[piece.id], piece)
    return tuple(ordered)
