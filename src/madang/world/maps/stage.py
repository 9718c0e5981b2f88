"""The stage (무대): a hall with an indigo curtain and a large screen at its north side, and rows of benches before it.

One comes in at the front of the benches, from where all of it is seen on every screen.
"""

from __future__ import annotations

from typing import Any, Final

from madang.kernel.text import Text
from madang.world.maps.build import MapDraft
from madang.world.maps.paving import pave, strip
from madang.world.maps.plaza import PLAZA
from madang.world.maps.shapes import Point, Rect

TITLE: Final = Text(ko="무대", en="Stage")
MARU: Final = ("maru-a", "maru-b", "maru-a", "maru-c")
# Odd, so that screen, aisle and door share the middle column.
WIDTH: Final = 33
CAP_ROW: Final = 1
WALL_TOP: Final = 2
FLOOR_TOP: Final = 5
STAGE_EDGE: Final = 8
SOUTH_ROW: Final = 18
HEIGHT: Final = SOUTH_ROW + 4
DOOR_WIDE: Final = 3
# The curtain's columns, and the stage's before it: from, to.
CURTAIN: Final = (6, 27)
PLANKS: Final = (7, 26)
# Not wider than a phone shows.
_SCREEN: Final = (7.5, 2.7)
_CUSHION_ROW: Final = STAGE_EDGE + 2.25
_BENCH_ROWS: Final = (11.75, 13.75, 15.75)
# From the middle of the aisle to the middles of the benches beside it. The outermost places of the first row stay
# free for wheelchairs.
_BENCHES: Final = (3.75, 6.25, 8.75)
_CUSHIONS: Final = (2.75, 4.25, 5.75, 7.25, 8.75)
_MIDDLE: Final = WIDTH / 2


def stage(*, programme_page: str, questions_page: str) -> dict[str, Any]:
    """The stage's map. `programme_page`, `questions_page`: what the two boards open, addresses relative to the map's
    own.
    """
    draft = MapDraft(width=WIDTH, height=HEIGHT, mood="stage", title=TITLE)
    draft.fill("floor", (0, 0, WIDTH, HEIGHT), ("void",))
    draft.fill("floor", (1, FLOOR_TOP, WIDTH - 2, SOUTH_ROW + 1 - FLOOR_TOP), MARU)
    _north(draft)
    _caps(draft)
    _planks(draft)
    _seats(draft)
    _boards(draft, programme_page, questions_page)
    _way_out(draft)
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


def _planks(draft: MapDraft) -> None:
    first, last = PLANKS
    draft.fill("floor", (first, FLOOR_TOP, last - first, STAGE_EDGE - FLOOR_TOP), ("stage",))
    draft.fill("floor", (first, STAGE_EDGE, last - first, 1), ("stage-edge",))
    draft.area("stage", Rect(first, FLOOR_TOP, last - first, STAGE_EDGE + 1 - FLOOR_TOP), {"speakerMegaphone": "stage"})
    wide, high = _SCREEN
    # What is on and what comes; this much while nothing does.
    draft.sign(Rect(_MIDDLE - wide / 2, WALL_TOP + 0.1, wide, high), TITLE, look="screen", name="programme")
    draft.prop("podium", Point(_MIDDLE + 5.25, FLOOR_TOP + 2))
    for side in (-1, 1):
        draft.prop("planter", Point(_MIDDLE + side * 8.5, FLOOR_TOP + 0.9))
        draft.prop("lantern", Point(_MIDDLE + side * 11.75 - 0.4, FLOOR_TOP + 1.5))


def _seats(draft: MapDraft) -> None:
    for side in (-1, 1):
        for at in _CUSHIONS:
            draft.prop("cushion", Point(_MIDDLE + side * at, _CUSHION_ROW))
        for row, foot in enumerate(_BENCH_ROWS):
            for at in _BENCHES[: 2 if row == 0 else 3]:
                draft.prop("bench", Point(_MIDDLE + side * at, foot))
        draft.prop("lantern", Point(_MIDDLE + side * 14 - 0.4, _BENCH_ROWS[1]))
        draft.prop("planter", Point(_MIDDLE + side * 14.5, SOUTH_ROW - 1.25))


def _boards(draft: MapDraft, programme_page: str, questions_page: str) -> None:
    """Beside the stage, on the way to it: the day's programme in the west, where one leaves questions in the east."""
    boards = (
        (-1, "programme", Text(ko="오늘의 순서", en="Programme"), programme_page),
        (1, "questions", Text(ko="질문 남기기", en="Ask a question"), questions_page),
    )
    foot = STAGE_EDGE + 1.5
    for side, name, text, page in boards:
        x = _MIDDLE + side * 12.25
        draft.prop("notice", Point(x, foot))
        draft.sign(Rect(x - 0.9, foot - 1.6, 1.8, 0.9), text, look="intro", name=name, page=page)


def _way_out(draft: MapDraft) -> None:
    left = (WIDTH - DOOR_WIDE) // 2
    for x in range(left, left + DOOR_WIDE):
        draft.clear("over", x, SOUTH_ROW)
        draft.put("floor", x, SOUTH_ROW, "maru-edge")
    pave(draft, strip(left, SOUTH_ROW + 1, DOOR_WIDE, 2))
    draft.prop("portal", Point(_MIDDLE, SOUTH_ROW + 1.75))
    draft.prop("exit", Point(left - 0.75, SOUTH_ROW + 0.4))
    draft.exit(Rect(left, SOUTH_ROW + 1.5, DOOR_WIDE, 1.5), to="plaza#stage", title=PLAZA)
    draft.start("default", Point(_MIDDLE, STAGE_EDGE + 1.75))
