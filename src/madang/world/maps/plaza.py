"""The plaza (마당): a walled sand yard with a door to each hall on its north side, and the great gate in the south."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

from madang.kernel.text import Text
from madang.world.maps.build import LayerName, MapDraft
from madang.world.maps.paving import Cell, pave, strip
from madang.world.maps.shapes import Point, Rect

SAND: Final = ("sand-a", "sand-a", "sand-b", "sand-c")
GRASS: Final = ("grass-a", "grass-b", "grass-a", "grass-c")
HEIGHT: Final = 28
# Odd, so that a door of three tiles can stand in the very middle.
LEAST_WIDTH: Final = 45
# The north wall: cap, then three rows of plaster; the yard begins below it.
CAP_ROW: Final = 2
WALL_TOP: Final = 3
YARD_TOP: Final = 6
GATE_ROW: Final = 23
DOOR_WIDTH: Final = 3
# Doors stand between the wings in the west and the windows in the east.
_WALL_MARGIN: Final = 8
_DOOR_PITCH: Final = 6
_TERRACE: Final = 3
_GATE_GAP: Final = 3
_BANNER_MARGIN: Final = 1.7
PLAZA: Final = Text(ko="마당", en="Plaza")
TINTS: Final = ("#1F4E8C", "#F2B632", "#2F6B53", "#BF3F2B", "#7FA7D6", "#E3A6A1", "#A9BF86", "#D98C5F")


@dataclass(frozen=True, slots=True)
class Door:
    """A hall's door: `space` is its slug, also the name of the start before the door."""

    space: str
    title: Text


@dataclass(frozen=True, slots=True)
class Stand:
    """An institution's banner; `page` is what it opens, an address relative to the map's own."""

    title: Text
    page: str


def tint_of(nth: int) -> str:
    """The colour of the nth banner's cloth."""
    return TINTS[nth % len(TINTS)]


def plaza(*, title: Text, doors: Sequence[Door], stands: Sequence[Stand] = (), wings_page: str = "") -> dict[str, Any]:
    """The plaza's map, wide enough for its doors. The same doors and stands give the same map.

    There is room for about 25 banners; institutions beyond that are found in lists only.
    """
    width = max(LEAST_WIDTH, 2 * _WALL_MARGIN + _DOOR_PITCH * len(doors))
    width += 1 - width % 2
    draft = MapDraft(width=width, height=HEIGHT, mood="plaza", title=title)
    lefts = _door_lefts(width, len(doors))
    _ground(draft, lefts)
    _walls(draft, lefts)
    for left, door in zip(lefts, doors, strict=True):
        _door(draft, left, door)
    _gate(draft, title)
    _yard(draft)
    _wings(draft, wings_page)
    for nth, (at, stand) in enumerate(zip(_banner_feet(width, len(stands)), stands, strict=False)):
        _banner(draft, at, stand, tint_of(nth))
    _start_corner(draft)
    return draft.finished()


def _door_lefts(width: int, count: int) -> list[int]:
    """The western half evenly spaced, the eastern its mirror image."""
    room = width - 2 * _WALL_MARGIN
    west = [round(_WALL_MARGIN + room * (2 * nth + 1) / (2 * count) - DOOR_WIDTH / 2) for nth in range(count // 2)]
    middle = [(width - DOOR_WIDTH) // 2] * (count % 2)
    return west + middle + [width - DOOR_WIDTH - left for left in reversed(west)]


def _ground(draft: MapDraft, lefts: Sequence[int]) -> None:
    width, middle = draft.width, draft.width // 2
    draft.fill("floor", (0, 0, width, HEIGHT), GRASS)
    draft.fill("floor", (1, YARD_TOP, width - 2, GATE_ROW + 1 - YARD_TOP), SAND)
    for bed in _beds(width):
        _plant(draft, bed)
    path: set[Cell] = strip(middle - 2, YARD_TOP + _TERRACE, 5, HEIGHT - YARD_TOP - _TERRACE)
    path |= strip(2, YARD_TOP + 1, width - 4, _TERRACE)
    path |= strip(middle - 4, 14, 9, 5)
    for left in lefts:
        path |= strip(left, YARD_TOP, DOOR_WIDTH, 1)
    pave(draft, path)


def _plant(draft: MapDraft, bed: tuple[int, int, int, int]) -> None:
    """Grass without its four corners."""
    left, top, wide, high = bed
    draft.fill("floor", (left + 1, top, wide - 2, high), GRASS)
    draft.fill("floor", (left, top + 1, wide, high - 2), GRASS)


def _beds(width: int) -> tuple[tuple[int, int, int, int], ...]:
    """The four planted corners, as mirror images about the middle."""
    west = ((3, 12, 6, 4), (10, 17, 5, 4))
    return west + tuple((width - left - wide, top, wide, high) for left, top, wide, high in west)


def _walls(draft: MapDraft, lefts: Sequence[int]) -> None:
    width, middle = draft.width, draft.width // 2
    windows = _windows(width, lefts)
    for x in range(1, width - 1):
        draft.put("walls", x, CAP_ROW, "cap")
        # Behind a post or a window, whose tiles are these alone, the plaster is part of the floor.
        layer: LayerName = "floor" if _is_post(x, lefts) or x in windows else "walls"
        for row, part in enumerate(("top", "mid", "base")):
            draft.put(layer, x, WALL_TOP + row, f"plaster-{part}")
            if _is_post(x, lefts):
                draft.put("walls", x, WALL_TOP + row, f"post-{part}")
    for x in windows:
        draft.put("walls", x, WALL_TOP, "window-top")
        draft.put("walls", x, WALL_TOP + 1, "window-bottom")
    for y in range(CAP_ROW + 1, GATE_ROW):
        draft.put("walls", 0, y, "cap-side")
        draft.put("walls", width - 1, y, "cap-side")
    for x, name in ((0, "nw"), (width - 1, "ne")):
        draft.put("walls", x, CAP_ROW, f"cap-corner-{name}")
    for x, name in ((0, "sw"), (width - 1, "se")):
        draft.put("walls", x, GATE_ROW, f"cap-corner-{name}")
    # Not above the avatars: those in the forecourt stand before this wall, with their heads over its cap.
    for x in range(1, width - 1):
        if abs(x - middle) > _GATE_GAP // 2:
            draft.put("walls", x, GATE_ROW, "cap")


def _is_post(x: int, lefts: Sequence[int]) -> bool:
    beside_door = any(x in {left - 1, left + DOOR_WIDTH} for left in lefts)
    return beside_door or (x % 4 == 1 and not any(left - 2 <= x <= left + DOOR_WIDTH + 1 for left in lefts))


def _windows(width: int, lefts: Sequence[int]) -> list[int]:
    taken = {x for left in lefts for x in range(left - 2, left + DOOR_WIDTH + 2)}
    return [
        x for x in range(_WALL_MARGIN, width - _WALL_MARGIN) if x % 2 == 0 and x not in taken and not _is_post(x, lefts)
    ]


def _door(draft: MapDraft, left: int, door: Door) -> None:
    for row, part in enumerate(("top", "mid", "base")):
        for column, side in enumerate("lcr"):
            if (side, part) != ("c", "base"):
                # A doorway has no wall of its own; its sill must stay free.
                draft.put("floor", left + column, WALL_TOP + row, f"plaster-{part}")
            draft.put("walls", left + column, WALL_TOP + row, f"door-{side}-{part}")
    for column, side in enumerate("lmmmr"):
        draft.put("over", left - 1 + column, CAP_ROW, f"eave-{side}")
        draft.put("over", left - 1 + column, CAP_ROW - 1, f"ridge-{side}")
    middle = left + DOOR_WIDTH / 2
    draft.prop("portal", Point(middle, YARD_TOP + 0.4))
    draft.exit(Rect(middle - 0.5, YARD_TOP - 1, 1, 0.75), to=f"{door.space}#default", title=door.title)
    draft.sign(Rect(middle - 1.5, WALL_TOP - 0.3, 3, 0.6), door.title, look="board")
    draft.start(door.space, Point(middle, YARD_TOP + 1.5))


def _gate(draft: MapDraft, title: Text) -> None:
    middle, foot = draft.width / 2, GATE_ROW + 1
    draft.prop("gate", Point(middle, foot - 0.05))
    draft.sign(Rect(middle - 1.25, foot - 2.6, 2.5, 0.6), title, look="board")
    draft.start("default", Point(middle, foot + 1.75))
    for side in (-1, 1):
        draft.prop("lantern-stone", Point(middle + side * 3.5, foot + 1.75))
        draft.prop("pine", Point(middle + side * 7.5, foot + 3))
        draft.prop("planter", Point(middle + side * 11, foot + 1.75))
        # Nobody wanders off into the meadow outside the wall.
        draft.area("meadow", Rect(middle + side * 11 - 11, foot, 22, 4), {"silent": True})


def _yard(draft: MapDraft) -> None:
    width, middle = draft.width, draft.width / 2
    draft.prop("pine", Point(6, 14.75))
    draft.prop("lantern-stone", Point(8.25, 15.25))
    draft.prop("persimmon", Point(width - 6, 14.25))
    draft.prop("jar", Point(width - 7.5, 15))
    draft.prop("jar", Point(width - 4.5, 13.75))
    draft.prop("jar", Point(13.25, 18.75))
    draft.prop("jar", Point(13.5, 20.25))
    draft.prop("persimmon", Point(11, 19.5))
    draft.prop("pine", Point(width - 12.5, 19.25))
    draft.prop("cat", Point(width - 13.7, 19.4))
    draft.prop("lantern-stone", Point(width - 11, 20.25))
    for side in (-1, 1):
        for y in (12.5, 20.5):
            draft.prop("lantern", Point(middle + side * 3.25, y))
        for y in (13.25, 19.75):
            draft.prop("bench", Point(middle + side * 5.5, y))


def _start_corner(draft: MapDraft) -> None:
    """What one reads first: the notice board and the signposts at the crossing."""
    middle = draft.width / 2
    draft.prop("notice", Point(middle + 6.25, 21.75))
    draft.sign(Rect(middle + 5.25, 20.2, 2, 1), Text(ko="마당 안내", en="About this yard"), look="board")
    draft.prop("signpost", Point(middle - 4.25, 10.75))
    draft.sign(Point(middle - 4.25, 10.75), Text(ko="전시관", en="Halls"), look="board")


def _wings(draft: MapDraft, page: str) -> None:
    """The wings on the wall, and the floor before them, where one reads and leaves cheers."""
    title = Text(ko="응원날개", en="Cheering wings")
    draft.prop("wings", Point(4.5, YARD_TOP))
    draft.sign(Rect(3.25, WALL_TOP - 0.3, 2.5, 0.6), title, look="board")
    if page:
        told = {"title_ko": title.ko, "title_en": title.en}
        draft.area("wings", Rect(2.5, YARD_TOP, 4, 1.5), {"openWebsite": page, "openTab": True, **told})


def _banner_feet(width: int, count: int) -> list[Point]:
    """Where so many banners stand, read from west to east: in a row inside the south wall, on both sides of the gate,
    as one sees it on coming in; what finds no room there, along the side walls.
    """
    middle, pitch, foot = width / 2, 1.75, GATE_ROW - 1
    # The notice board takes the first place in the east. A cloth hangs to the east of its pole.
    west = [middle - 6.75 - nth * pitch for nth in range(width) if middle - 6.75 - nth * pitch >= _BANNER_MARGIN]
    east = [
        middle + 8 + nth * pitch for nth in range(width) if middle + 8 + nth * pitch <= width - _BANNER_MARGIN - 0.5
    ]
    half = (count + 1) // 2
    row = [Point(x, foot) for x in (*reversed(west[:half]), *east[: count - half])]
    return row + [Point(x, y) for x in (1.75, width - 2.5) for y in (9, 12.5, 16, 19.5)]


def _banner(draft: MapDraft, at: Point, stand: Stand, tint: str) -> None:
    """The sign is the cloth as one sees it."""
    draft.prop("banner", at, tint=tint)
    cloth = Rect(at.x + 0.1, at.y - 2.1, 0.5, 1.8)
    draft.sign(cloth, stand.title, look="banner", name="institution", page=stand.page)
