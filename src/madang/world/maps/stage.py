"""The stage (무대): a hall with an indigo curtain and a screen at its north side, and rows of benches before it."""

from __future__ import annotations

from typing import Any, Final

from madang.kernel.text import Text
from madang.world.maps.build import MapDraft
from madang.world.maps.paving import pave, strip
from madang.world.maps.shapes import Point, Rect

MARU: Final = ("maru-a", "maru-b", "maru-a", "maru-c")
# Odd, so that screen, aisle and door share the middle column.
WIDTH: Final = 33
HEIGHT: Final = 26
CAP_ROW: Final = 1
WALL_TOP: Final = 2
FLOOR_TOP: Final = 5
STAGE_EDGE: Final = 9
SOUTH_ROW: Final = 22
DOOR_WIDE: Final = 3
# The curtain's columns, and the stage's before it: from, to.
CURTAIN: Final = (6, 27)
PLANKS: Final = (7, 26)
_BENCH_ROWS: Final = (13.0, 15.5, 18.0)
# From the middle of the aisle to the middles of the benches beside it. The outermost places of the first row stay
# free for wheelchairs.
_BENCHES: Final = (3.5, 6.25, 9.0)
_CUSHIONS: Final = (2.75, 4.25, 5.75, 7.25)
_MIDDLE: Final = WIDTH / 2


def stage(*, title: Text, plaza: Text) -> dict[str, Any]:
    """The stage's map; `plaza` is the name on its way out. The same texts give the same map."""
    draft = MapDraft(width=WIDTH, height=HEIGHT, mood="stage", title=title)
    draft.fill("floor", (0, 0, WIDTH, HEIGHT), ("void",))
    draft.fill("floor", (1, FLOOR_TOP, WIDTH - 2, SOUTH_ROW + 1 - FLOOR_TOP), MARU)
    _north(draft)
    _caps(draft)
    _planks(draft, title)
    _seats(draft)
    _way_out(draft, plaza)
    return draft.finished()


def _north(draft: MapDraft) -> None:
    for x in range(1, WIDTH - 1):
        hung = CURTAIN[0] <= x < CURTAIN[1]
        for row, part in enumerate(("top", "mid", "base")):
            if hung:
                draft.put("walls", x, WALL_TOP + row, f"curtain-{part}")
            elif _is_post(x):
                # Behind a post, whose tiles are these alone, the wall is part of the floor.
                draft.put("floor", x, WALL_TOP + row, f"indigo-{part}")
                draft.put("walls", x, WALL_TOP + row, f"post-{part}")
            else:
                draft.put("walls", x, WALL_TOP + row, f"indigo-{part}")


def _is_post(x: int) -> bool:
    return x in {CURTAIN[0] - 1, CURTAIN[1]} or x in {1, WIDTH - 2}


def _caps(draft: MapDraft) -> None:
    for x in range(1, WIDTH - 1):
        draft.put("walls", x, CAP_ROW, "cap")
        # Over the people: who stands before the south wall is partly behind it.
        draft.put("over", x, SOUTH_ROW, "cap")
    for x, side in ((0, "w"), (WIDTH - 1, "e")):
        draft.put("walls", x, CAP_ROW, f"cap-corner-n{side}")
        draft.put("over", x, SOUTH_ROW, f"cap-corner-s{side}")
        for y in range(CAP_ROW + 1, SOUTH_ROW):
            draft.put("walls", x, y, "cap-side")


def _planks(draft: MapDraft, title: Text) -> None:
    first, last = PLANKS
    draft.fill("floor", (first, FLOOR_TOP, last - first, STAGE_EDGE - FLOOR_TOP), ("stage",))
    draft.fill("floor", (first, STAGE_EDGE, last - first, 1), ("stage-edge",))
    draft.area("stage", Rect(first, FLOOR_TOP, last - first, STAGE_EDGE + 1 - FLOOR_TOP), {"silent": True})
    draft.sign(Rect(_MIDDLE - 3, WALL_TOP - 0.35, 6, 0.7), title, look="board")
    draft.prop("screen", Point(_MIDDLE, FLOOR_TOP + 0.75))
    draft.prop("podium", Point(_MIDDLE + 4.75, FLOOR_TOP + 2.75))
    for side in (-1, 1):
        draft.prop("planter", Point(_MIDDLE + side * 8.25, FLOOR_TOP + 1))
        draft.prop("lantern", Point(_MIDDLE + side * 11.5, FLOOR_TOP + 2))
        draft.prop("lantern", Point(_MIDDLE + side * 14.5, FLOOR_TOP + 9.5))


def _seats(draft: MapDraft) -> None:
    for side in (-1, 1):
        for at in _CUSHIONS:
            draft.prop("cushion", Point(_MIDDLE + side * at, STAGE_EDGE + 2))
        for row, foot in enumerate(_BENCH_ROWS):
            for at in _BENCHES[: 2 if row == 0 else 3]:
                draft.prop("bench", Point(_MIDDLE + side * at, foot))


def _way_out(draft: MapDraft, plaza: Text) -> None:
    left = (WIDTH - DOOR_WIDE) // 2
    for x in range(left, left + DOOR_WIDE):
        draft.clear("over", x, SOUTH_ROW)
        draft.put("floor", x, SOUTH_ROW, "maru-edge")
    pave(draft, strip(left, SOUTH_ROW + 1, DOOR_WIDE, 2))
    draft.prop("portal", Point(_MIDDLE, SOUTH_ROW + 1.75))
    draft.prop("exit", Point(left - 0.75, SOUTH_ROW + 0.4))
    draft.exit(Rect(left, SOUTH_ROW + 1.5, DOOR_WIDE, 1.5), to="plaza#stage", title=plaza)
    draft.start("default", Point(_MIDDLE, SOUTH_ROW - 1.5))
