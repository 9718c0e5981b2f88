"""The garden (정원): a walk around a lotus pond, to rest in. There is nothing to read here."""

from __future__ import annotations

from typing import Any, Final

from madang.kernel.text import Text
from madang.world.maps.build import LayerName, MapDraft
from madang.world.maps.paving import pave, strip
from madang.world.maps.plaza import PLAZA
from madang.world.maps.shapes import Point, Rect

TITLE: Final = Text(ko="정원", en="Garden")
GRASS: Final = ("grass-a", "grass-b", "grass-a", "grass-c")
# Odd, so that pond and gate share the middle column.
WIDTH: Final = 37
HEIGHT: Final = 28
CAP_ROW: Final = 2
WALL_TOP: Final = 3
LAWN_TOP: Final = 6
SOUTH_ROW: Final = 25
# x, y, width, height of the water, and how far from it the path runs.
POND: Final = (12, 11, 13, 7)
_SHORE: Final = 1
_PATH: Final = 2
_GATE_WIDE: Final = 3
_POST_EVERY: Final = 4
_MIDDLE: Final = WIDTH / 2


def garden() -> dict[str, Any]:
    """The garden's map, always the same."""
    draft = MapDraft(width=WIDTH, height=HEIGHT, mood="garden", title=TITLE)
    draft.fill("floor", (0, 0, WIDTH, HEIGHT), GRASS)
    _walls(draft)
    _paths(draft)
    _pond(draft)
    _plants(draft)
    _seats(draft)
    _way_out(draft)
    return draft.finished()


def _walls(draft: MapDraft) -> None:
    for x in range(1, WIDTH - 1):
        draft.put("walls", x, CAP_ROW, "cap")
        is_post = x % _POST_EVERY == int(_MIDDLE) % _POST_EVERY
        # Behind a post, whose tiles are these alone, the plaster is part of the floor.
        layer: LayerName = "floor" if is_post else "walls"
        for row, part in enumerate(("top", "mid", "base")):
            draft.put(layer, x, WALL_TOP + row, f"plaster-{part}")
            if is_post:
                draft.put("walls", x, WALL_TOP + row, f"post-{part}")
        if abs(x - WIDTH // 2) > _GATE_WIDE // 2:
            draft.put("over", x, SOUTH_ROW, "cap")
    for x, side in ((0, "w"), (WIDTH - 1, "e")):
        draft.put("walls", x, CAP_ROW, f"cap-corner-n{side}")
        draft.put("over", x, SOUTH_ROW, f"cap-corner-s{side}")
        for y in range(CAP_ROW + 1, SOUTH_ROW):
            draft.put("walls", x, y, "cap-side")


def _paths(draft: MapDraft) -> None:
    """Around the pond, and from the gate to it."""
    x, y, wide, high = POND
    inner = strip(x - _SHORE, y - _SHORE, wide + 2 * _SHORE, high + 2 * _SHORE)
    far = _SHORE + _PATH
    ring = strip(x - far, y - far, wide + 2 * far, high + 2 * far) - inner
    gate = strip((WIDTH - _GATE_WIDE) // 2, y + high + far, _GATE_WIDE, HEIGHT - y - high - far)
    pave(draft, ring | gate)


def _pond(draft: MapDraft) -> None:
    left, top, wide, high = POND
    for y in range(top, top + high):
        for x in range(left, left + wide):
            upright = "n" if y == top else "s" if y == top + high - 1 else ""
            across = "w" if x == left else "e" if x == left + wide - 1 else ""
            draft.put("walls", x, y, f"pond-{upright + across or 'c'}")
    for east, south in ((1.5, 2.25), (2.75, 4.5), (3.5, 1.75), (10, 5.25), (11.5, 3.25), (9.9, 2), (4.25, 6)):
        draft.prop("lotus", Point(left + east, top + south))
    for east, south in ((2.2, 3.2), (3.2, 5.6), (10.6, 4.1), (11.4, 5.8)):
        draft.prop("fish", Point(left + east, top + south))
    draft.prop("pavilion", Point(_MIDDLE, top + 5.4))


def _plants(draft: MapDraft) -> None:
    for x in (2.5, 4, 5.75, 10.5, 26.25, 31.5, 33, 34.5):
        draft.prop("bamboo", Point(x, LAWN_TOP + 0.9))
    for x, y in ((4.5, 12.5), (32.75, 20.5)):
        draft.prop("pine", Point(x, y))
    for x, y in ((32.5, 11.5), (4.75, 21.25)):
        draft.prop("persimmon", Point(x, y))
    for x, y in ((6.25, 13), (31, 20.75), (11.35, 10.9), (25.8, 18.4), (33.75, 12.5)):
        draft.prop("rock", Point(x, y))
    for x in (32.75, 34.25):
        draft.prop("jar", Point(x, 16))
    draft.prop("cat", Point(_MIDDLE + 3.9, POND[1] + POND[3] + 0.75))


def _seats(draft: MapDraft) -> None:
    """Benches on the lawn, a step from the path, and lamps for the evening."""
    x, y, wide, high = POND
    for at in (Point(x + 2.5, y - 3.5), Point(x + wide - 2.5, y - 3.5), Point(4.25, 17.25), Point(29.75, 16.5)):
        draft.prop("bench", at)
    for column in (x - 3.6, x + wide + 3.6):
        for row in (y - 3.2, y + high + 3.9):
            draft.prop("lantern-stone", Point(column, row))
    for side in (-1, 1):
        draft.prop("lantern", Point(_MIDDLE + side * 2.5, y + high + 5.25))
        _circle(draft, Point(_MIDDLE + side * 8, y + high + 5.25))


def _circle(draft: MapDraft, at: Point) -> None:
    """Cushions around a mat, for those who want to talk."""
    draft.prop("mat", at)
    for east, south in ((-1.75, -0.75), (0, -1.1), (1.75, -0.75), (-1.75, 0.9), (0, 1.25), (1.75, 0.9)):
        draft.prop("cushion", Point(at.x + east, at.y + south))


def _way_out(draft: MapDraft) -> None:
    left = (WIDTH - _GATE_WIDE) // 2
    draft.prop("portal", Point(_MIDDLE, SOUTH_ROW + 1.75))
    draft.exit(Rect(left, SOUTH_ROW + 1.5, _GATE_WIDE, 1.5), to="plaza#garden", title=PLAZA)
    # From here the pond is seen.
    draft.start("default", Point(_MIDDLE, SOUTH_ROW - 3.5))
