"""Composing a gallery room: what hangs on the wall, what stands on the floor; the best of 24 candidates."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from madang.exhibits.hanging import floor
from madang.exhibits.hanging.dice import Dice
from madang.exhibits.hanging.frames import wall_frame
from madang.exhibits.hanging.score import score
from madang.exhibits.hanging.types import ROOM_DEEP, Hung, Piece, Prop, RoomPlan
from madang.exhibits.hanging.wall import Group, Wall, blanks, lay
from madang.world.maps.shapes import Point

CANDIDATES = 24
WIDE, SMALL = 20, 14
SMALL_HOLDS = 4
ROOM_HOLDS = 9
SCALES = (1.12, 1.0, 0.9, 0.8)
_WINDOW_ROOM = 3.5
_BENCH_AT = 4.5
_JAR_ROOM = 3.0


@dataclass(frozen=True, slots=True)
class Parts:
    """The room's works: `screen` or `focal` in the middle, `tables` and `panels` on the floor, the rest on the wall."""

    screen: Piece | None
    focal: Piece | None
    tables: tuple[Piece, ...]
    panels: tuple[Piece, ...]
    wall: tuple[Piece, ...]


def compose(pieces: Sequence[Piece], seed: str) -> RoomPlan | None:
    """The best room for these works, or None when one room cannot hold them."""
    for width in _widths(pieces):
        tries = [plan for number in range(CANDIDATES) for plan in _candidates(pieces, width, Dice(f"{seed}/{number}"))]
        if tries:
            # max() keeps the first of equals: the candidates' order decides, and is always the same.
            return max(tries, key=lambda plan: plan.score)
    return None


def fits(pieces: Sequence[Piece]) -> bool:
    """Whether one room can hold them."""
    return len(pieces) <= ROOM_HOLDS and any(
        next(_candidates(pieces, width, None), None) is not None for width in _widths(pieces)
    )


def _widths(pieces: Sequence[Piece]) -> tuple[int, ...]:
    return (SMALL, WIDE) if len(pieces) <= SMALL_HOLDS else (WIDE,)


def _candidates(pieces: Sequence[Piece], width: int, dice: Dice | None) -> Iterator[RoomPlan]:
    """Rooms with this order of groups: more and more on panels, at each scale at which the wall holds the rest."""
    parts = _parts(pieces)
    if parts is None:
        return
    holds = (2 - len(parts.tables)) * floor.PANEL_HOLDS - _comics(parts.panels)
    for more in range(max(0, holds - len(parts.panels)) + 1):
        split = _to_panels(parts, more)
        wall = _wall(split, dice)
        for scale in SCALES:
            plan = _room(split, Wall(wall.left, wall.focal, wall.right, scale), width)
            if plan:
                yield plan


def _parts(pieces: Sequence[Piece]) -> Parts | None:
    """None when the floor has no place for what must stand on it."""
    videos = [piece for piece in pieces if piece.form == "video"]
    tables = tuple(piece for piece in pieces if piece.form == "cards")
    if len(videos) > 1 or len(tables) > 2:  # noqa: PLR2004 -- two places on the floor: left and right of the axis
        return None
    hanging = [piece for piece in pieces if piece.form in {"picture", "comic"}]
    focal = None if videos else _focal(hanging)
    free = 2 - len(tables)
    panels = [piece for piece in hanging if piece is not focal and _stands(piece)][:free]
    wall = tuple(piece for piece in hanging if piece is not focal and piece not in panels)
    return Parts(videos[0] if videos else None, focal, tables, tuple(panels), wall)


def _stands(piece: Piece) -> bool:
    return piece.form == "comic" or piece.content_note


def _focal(hanging: Sequence[Piece]) -> Piece | None:
    """The most recommended picture, or comic where there are no pictures; never one with a content note."""
    free = [piece for piece in hanging if not piece.content_note]
    return max(free, key=lambda piece: (piece.form == "picture", piece.recommended), default=None)


def _comics(panels: Sequence[Piece]) -> int:
    return sum(piece.form == "comic" for piece in panels)


def _to_panels(parts: Parts, more: int) -> Parts:
    """`more` pictures from the wall's end go onto panels; those with a content note first."""
    if more == 0:
        return parts
    ranked = sorted(range(len(parts.wall)), key=lambda index: (not parts.wall[index].content_note, -index))[:more]
    return Parts(
        parts.screen,
        parts.focal,
        parts.tables,
        (*parts.panels, *(parts.wall[index] for index in sorted(ranked))),
        tuple(piece for index, piece in enumerate(parts.wall) if index not in ranked),
    )


def _wall(parts: Parts, dice: Dice | None) -> Wall:
    """Groups to the left and right of the middle, so that both sides weigh alike; a series keeps its order."""
    groups = [tuple(group) for _, group in groupby(parts.wall, key=lambda piece: piece.group or piece.id)]
    if dice:
        groups = dice.shuffled([group if group[0].is_series else tuple(dice.shuffled(group)) for group in groups])
    groups.sort(key=lambda group: any(piece.content_note for piece in group))
    left: list[Group] = []
    right: list[Group] = []
    for group in _weighed(groups):
        (left if _weight(left) <= _weight(right) and not group[0].content_note else right).append(group)
    # The heavier groups stand next to the focal work, so that the wall thins out towards the corners.
    return Wall(tuple(reversed(left)), parts.focal, tuple(right))


def _weighed(groups: Sequence[Group]) -> list[Group]:
    """A group too long for one side of the wall is laid as two."""
    halves: list[Group] = []
    for group in groups:
        cut = (len(group) + 1) // 2 if len(group) > 2 else len(group)  # noqa: PLR2004 -- two always go together
        halves += [part for part in (group[:cut], group[cut:]) if part]
    return halves


def _weight(side: Sequence[Group]) -> float:
    return sum(wall_frame(piece).width + 1 for group in side for piece in group)


def _room(parts: Parts, wall: Wall, width: int) -> RoomPlan | None:
    """The room as laid out; None when the wall or the panels do not hold it."""
    slots = _slots(parts)
    on_wall = _laid(parts, wall, width)
    if slots is None or on_wall is None:
        return None
    left, right, props = _stood(slots, width)
    hung = (*left, *on_wall, *right)
    props += _furniture(parts, width)
    if parts.screen:
        props += floor.screen(parts.screen, width / 2)[1]
    return RoomPlan(
        kind="gallery",
        width=width,
        depth=ROOM_DEEP,
        hung=hung,
        props=(*props, *_jars(on_wall, width)),
        windows=_windows(on_wall, width),
        score=score(hung, on_wall, width),
    )


def _laid(parts: Parts, wall: Wall, width: int) -> list[Hung] | None:
    if parts.screen is None:
        return lay(wall, width)
    middle, _ = floor.screen(parts.screen, width / 2)
    sides = lay(Wall(wall.left, parts.screen, wall.right, wall.scale), width)
    if sides is None:
        return None
    # The screen is wider than a frame: what hangs beside it must leave it alone.
    beside = [each for each in sides if each.piece is not parts.screen]
    if any(each.area.right > middle.area.x - 0.75 and each.area.x < middle.area.right + 0.75 for each in beside):
        return None
    at = len([each for each in beside if each.area.x < middle.area.x])
    return [*beside[:at], middle, *beside[at:]]


def _slots(parts: Parts) -> list[tuple[Piece, ...]] | None:
    """What stands right and left of the axis (in that order): tables, comics, then pictures two by two."""
    slots: list[tuple[Piece, ...]] = [(piece,) for piece in parts.tables]
    slots += [(piece,) for piece in parts.panels if piece.form == "comic"]
    pictures = [piece for piece in parts.panels if piece.form != "comic"]
    places = 2 - len(slots)
    if len(pictures) > places * floor.PANEL_HOLDS:
        return None
    return slots + _shared(pictures, places)


def _shared(pictures: Sequence[Piece], places: int) -> list[tuple[Piece, ...]]:
    """Pictures over the panels: those with a note on the eastern one, off the way; the others evenly."""
    noted = [piece for piece in pictures if piece.content_note]
    ordered = [*noted, *(piece for piece in pictures if not piece.content_note)]
    if places < 2 or len(ordered) < 2:  # noqa: PLR2004 -- two panels, or two pictures to share out
        return [tuple(ordered)] if ordered else []
    east = max(min(len(noted), floor.PANEL_HOLDS), len(ordered) // 2)
    return [tuple(ordered[:east]), tuple(ordered[east:])] if east < len(ordered) else [tuple(ordered)]


def _stood(slots: Sequence[tuple[Piece, ...]], width: int) -> tuple[list[Hung], list[Hung], list[Prop]]:
    sides: list[list[Hung]] = [[], []]
    props: list[Prop] = []
    for side, pieces in enumerate(slots):
        x = _slot_x(width, east=side == 0)
        there, things = floor.table(pieces[0], x) if pieces[0].form == "cards" else floor.panel(pieces, x)
        sides[side] += there
        props += things
    return sides[1], sides[0], props


def _slot_x(width: int, *, east: bool) -> float:
    """Two tiles to pass on every side; in the small room close to the side wall, where nobody passes."""
    west = width / 4 - 0.5 if width == WIDE else floor.PANEL_WIDE / 2 + 0.25
    return width - west if east else west


def _furniture(parts: Parts, width: int) -> list[Prop]:
    bench = [] if parts.screen else [Prop("bench", Point(width / 2, _BENCH_AT))]
    plants = [Prop("planter", Point(x, ROOM_DEEP - 0.4)) for x in (0.75, width - 0.75)]
    return [*bench, *plants]


def _jars(on_wall: Sequence[Hung], width: int) -> list[Prop]:
    """Jangdok jars in both corners, where the wall above is bare."""
    west, east = blanks(on_wall, width)[0], blanks(on_wall, width)[-1]
    if west[1] - west[0] < _JAR_ROOM or east[1] - east[0] < _JAR_ROOM:
        return []
    return [Prop("jar", Point(x, 0.75)) for x in (1.0, width - 1.0)]


def _windows(on_wall: Sequence[Hung], width: int) -> tuple[int, ...]:
    """A lattice window in the middle of each long blank stretch, as far from its neighbours as a work would be."""
    windows = []
    for start, end in blanks(on_wall, width):
        if end - start >= _WINDOW_ROOM:
            windows.append(round((start + end) / 2 - 0.5))
    return tuple(windows)
