"""Composing a gallery room: what hangs on the wall, what stands on the floor; the best of 24 candidates."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from math import ceil
from math import floor as whole

from madang.exhibits.hanging import floor
from madang.exhibits.hanging.dice import Dice
from madang.exhibits.hanging.frames import Frame, wall_frame
from madang.exhibits.hanging.parts import Parts, parts_of
from madang.exhibits.hanging.score import FILL_MOST, filled, score, stands_clear
from madang.exhibits.hanging.types import ROOM_DEEP, SIDE_DEEP, Hung, Piece, Prop, RoomPlan
from madang.exhibits.hanging.wall import POST_FREE, Group, Wall, blanks, hung_at, is_bare, lay
from madang.world.maps.shapes import Point

CANDIDATES = 24
WIDE, SMALL = 20, 14
BAYS = (6, 8, 10, SMALL, WIDE)
SMALL_HOLDS = 4
ROOM_HOLDS = 9
# The largest first: at it every frame is as high as its wall lets it be.
SCALES = tuple(step / 20 for step in range(28, 15, -1))
_WINDOW_ROOM = 2.5
_WINDOW_CORNER = 1.5
_BENCH_AT = 4.0
_JAR_ROOM = 3.0
_RAISED_BESIDE = 1.25


@dataclass(frozen=True, slots=True)
class _Candidate:
    """A wall that holds its share of a room's works, hung at this scale."""

    parts: Parts
    on_wall: list[Hung]
    width: int
    scale: float


def compose(pieces: Sequence[Piece], seed: str, *, bay: bool = False) -> RoomPlan | None:
    """The best room for these works, or None when one room cannot hold them. A `bay` has no focal work."""
    for widths in _widths(pieces, bay=bay):
        tries = [
            (candidate.scale, _room(candidate, bay=bay))
            for width in widths
            for number in range(CANDIDATES)
            for candidate in _candidates(pieces, width, Dice(f"{seed}/{number}"), bay=bay)
        ]
        if tries:
            # max() keeps the first of equals: the candidates' order decides, and is always the same.
            return max(tries, key=lambda tried: (tried[1].score, tried[0]))[1]
    return None


def fits(pieces: Sequence[Piece], *, bay: bool = False) -> bool:
    """Whether one room can hold them."""
    # What the widest room cannot hold, no other can.
    return len(pieces) <= ROOM_HOLDS and next(_candidates(pieces, WIDE, None, bay=bay), None) is not None


def _widths(pieces: Sequence[Piece], *, bay: bool) -> tuple[tuple[int, ...], ...]:
    """Widths that compete; the next ones only where none of them holds the works."""
    if bay:
        return (BAYS,)
    if len(pieces) < SMALL_HOLDS:
        return (SMALL,), (WIDE,)
    return ((SMALL, WIDE),) if len(pieces) == SMALL_HOLDS else ((WIDE,),)


def _candidates(pieces: Sequence[Piece], width: int, dice: Dice | None, *, bay: bool) -> Iterator[_Candidate]:
    """Rooms with this order of groups, each as large as the wall holds what is left to it without being crammed."""
    for parts in parts_of(pieces, bay=bay):
        if width < SMALL and any(parts.sides):
            continue
        wall = _wall(parts, width, dice)
        for scale in SCALES:
            on_wall = _laid(parts, Wall(wall.left, wall.focal, wall.right, scale, wall.fixed), width, bay=bay)
            if on_wall is not None and (scale == SCALES[-1] or filled(on_wall, width) <= FILL_MOST):
                yield _Candidate(parts, on_wall, width, scale)
                # Smaller is worth trying only where it frees the focal work.
                if stands_clear(on_wall):
                    break


def _wall(parts: Parts, width: int, dice: Dice | None) -> Wall:
    """Groups to the left and right of the middle, so that both sides weigh alike; a series keeps its order."""
    free = [piece for piece in parts.wall if not piece.pin]
    groups = [tuple(group) for _, group in groupby(free, key=lambda piece: piece.group or piece.id)]
    if dice:
        groups = dice.shuffled([group if group[0].is_series else tuple(dice.shuffled(group)) for group in groups])
    left: list[Group] = []
    right: list[Group] = []
    for group in _weighed(groups):
        (left if _weight(left) <= _weight(right) else right).append(group)
    # The heavier groups stand next to the focal work, so that the wall thins out towards the corners.
    return Wall(tuple(reversed(left)), parts.focal, tuple(right), fixed=tuple(_pinned(parts.wall, width)))


def _pinned(pieces: Sequence[Piece], width: int) -> Iterator[Hung]:
    for piece in pieces:
        if piece.pin:
            yield hung_at(piece, width / 2 + piece.pin.x, Frame(piece.pin.width, piece.pin.height))


def _weighed(groups: Sequence[Group]) -> list[Group]:
    """A group too long for one side of the wall is laid as two; and one that is alone, on both sides of the middle."""
    halves: list[Group] = []
    together = 2 if len(groups) > 1 else 1
    for group in groups:
        cut = (len(group) + 1) // 2 if len(group) > together else len(group)
        halves += [part for part in (group[:cut], group[cut:]) if part]
    return halves


def _weight(side: Sequence[Group]) -> float:
    return sum(wall_frame(piece).width + 1 for group in side for piece in group)


def _laid(parts: Parts, wall: Wall, width: int, *, bay: bool) -> list[Hung] | None:
    if parts.screen is None:
        return lay(wall, width)
    middle, _ = floor.screen(parts.screen, width / 2, focal=not bay)
    sides = lay(Wall(wall.left, parts.screen, wall.right, wall.scale, wall.fixed), width)
    if sides is None:
        return None
    # The screen is wider than a frame: what hangs beside it must leave it alone.
    beside = [each for each in sides if each.piece is not parts.screen]
    if any(each.area.right > middle.area.x - 0.75 and each.area.x < middle.area.right + 0.75 for each in beside):
        return None
    at = len([each for each in beside if each.area.x < middle.area.x])
    return [*beside[:at], middle, *beside[at:]]


def _room(candidate: _Candidate, *, bay: bool) -> RoomPlan:
    parts, on_wall, width = candidate.parts, candidate.on_wall, candidate.width
    east, west = (
        _side(pieces, _side_x(width, east=east)) for pieces, east in zip(parts.sides, (True, False), strict=True)
    )
    hung = (*west[0], *on_wall, *east[0])
    raised = _raised(on_wall, width)
    depth = SIDE_DEEP if bay and not any(parts.sides) else ROOM_DEEP
    props = [*west[1], *east[1], *_furniture(parts, width, depth), *_jars(on_wall, width)]
    return RoomPlan(
        kind="bay" if bay else "gallery",
        width=width,
        depth=depth,
        hung=hung,
        props=tuple(props),
        windows=_windows(on_wall, raised, width),
        raised=raised,
        score=score(hung, on_wall, width, candidate.scale),
    )


def _side(pieces: Sequence[Piece], x: float) -> tuple[list[Hung], list[Prop]]:
    if not pieces:
        return [], []
    return floor.table(pieces[0], x) if pieces[0].form == "cards" else floor.panel(pieces, x)


def _side_x(width: int, *, east: bool) -> float:
    """Two tiles to pass on every side; in the small room close to the side wall, where nobody passes."""
    west = width / 4 - 0.5 if width == WIDE else floor.PANEL_WIDE / 2 + 0.25
    return width - west if east else west


def _furniture(parts: Parts, width: int, depth: int) -> list[Prop]:
    plants = [Prop("planter", Point(x, depth - 0.4)) for x in (0.75, width - 0.75)]
    if parts.screen:
        return [*floor.screen(parts.screen, width / 2, focal=False)[1], *plants]
    return [
        Prop("mat", Point(width / 2, _BENCH_AT - floor.MAT_NORTH)),
        Prop("bench", Point(width / 2, _BENCH_AT)),
        *plants,
    ]


def _jars(on_wall: Sequence[Hung], width: int) -> list[Prop]:
    """Jangdok jars in both corners, where the wall above is bare."""
    edges = blanks(on_wall, width)
    if any(end - start < _JAR_ROOM for start, end in (edges[0], edges[-1])):
        return []
    return [Prop("jar", Point(x, 0.75)) for x in (1.0, width - 1.0)]


def _windows(on_wall: Sequence[Hung], raised: tuple[int, int] | None, width: int) -> tuple[int, ...]:
    """A lattice window in the middle of each long blank stretch, clear of works and of posts where the wall rises."""
    rises = raised or (0, 0)
    windows = []
    for blank_from, blank_to in blanks(on_wall, width):
        # In the corners are posts and exit signs.
        start, end = max(blank_from, _WINDOW_CORNER), min(blank_to, width - _WINDOW_CORNER)
        for west, east in ((start, min(end, rises[0])), (max(start, rises[1]), end)) if raised else ((start, end),):
            if east - west >= _WINDOW_ROOM:
                windows.append(round((west + east) / 2 - 0.5))
    return tuple(windows)


def _raised(on_wall: Sequence[Hung], width: int) -> tuple[int, int] | None:
    """The wall is a tile higher behind the focal work: a bay of the house, between posts that nothing covers."""
    focal = next((each.area for each in on_wall if each.focal and each.mount == "wall"), None)
    if focal is None:
        return None
    middle = whole(width / 2)
    widest, narrowest = ceil(focal.width / 2 + _RAISED_BESIDE), ceil(focal.width / 2 - POST_FREE) + 1
    frames = [each.area for each in on_wall]
    for half in range(widest, narrowest - 1, -1):
        if is_bare(middle - half, frames) and is_bare(middle + half - 1, frames):
            return middle - half, middle + half
    return middle - widest, middle + widest
