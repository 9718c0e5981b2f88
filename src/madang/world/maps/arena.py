"""The arena of the OX quiz: a mat for O in the west, one for X in the east, between them a strip that is neither."""

from __future__ import annotations

from typing import Any, Final

from madang.kernel.text import Text
from madang.world.maps.build import MapDraft
from madang.world.maps.plaza import PLAZA
from madang.world.maps.shapes import Point, Rect

MAT: Final = 10
STRIP: Final = 4
# Beside the mats, before the wall, and south of them, where people come in and ghosts find room.
_SIDE: Final = 2
_NORTH: Final = 2
_FOYER: Final = 5
_PORCH: Final = 3
CAP_ROW: Final = 1
WALL_TOP: Final = 2
FLOOR_TOP: Final = 5
WIDTH: Final = 2 * (1 + _SIDE + MAT) + STRIP
MATS_TOP: Final = FLOOR_TOP + _NORTH
SOUTH: Final = MATS_TOP + MAT + _FOYER
HEIGHT: Final = SOUTH + _PORCH
DOOR_WIDE: Final = 4
# By side, as in the answers of the quiz.
MATS: Final = {
    "o": Rect(1 + _SIDE, MATS_TOP, MAT, MAT),
    "x": Rect(1 + _SIDE + MAT + STRIP, MATS_TOP, MAT, MAT),
}
TITLE: Final = Text(ko="OX 퀴즈 마당", en="OX quiz arena")


def arena(*, quiz_page: str, back: str = "plaza#arena") -> dict[str, Any]:
    """The arena's map. `quiz_page`: the quiz as a page, an address relative to the map's own; `back`: where its door
    leads.
    """
    draft = MapDraft(width=WIDTH, height=HEIGHT, mood="arena", title=TITLE)
    draft.fill("floor", (0, 0, WIDTH, HEIGHT), ("void",))
    draft.fill("floor", (1, FLOOR_TOP, WIDTH - 2, SOUTH - FLOOR_TOP), ("mat-neutral",))
    _walls(draft)
    for side, mat in MATS.items():
        draft.fill("floor", (int(mat.x), int(mat.y), MAT, MAT), (f"mat-{side}",))
        draft.area(f"mat-{side}", mat, {"mat": side})
    draft.prop("ring-o", MATS["o"].centre)
    draft.prop("cross-x", MATS["x"].centre)
    _words(draft, quiz_page)
    _door(draft, back)
    draft.start("default", Point(WIDTH / 2, MATS_TOP + MAT + 2))
    return draft.finished()


def _walls(draft: MapDraft) -> None:
    for x in range(1, WIDTH - 1):
        draft.put("walls", x, CAP_ROW, "cap")
        for row, part in enumerate(("top", "mid", "base")):
            draft.put("walls", x, WALL_TOP + row, f"arena-{part}")
        draft.put("over", x, SOUTH, "cap")
    for y in range(CAP_ROW + 1, SOUTH):
        draft.put("walls", 0, y, "cap-side")
        draft.put("walls", WIDTH - 1, y, "cap-side")
    for x, y, corner in ((0, CAP_ROW, "nw"), (WIDTH - 1, CAP_ROW, "ne"), (0, SOUTH, "sw"), (WIDTH - 1, SOUTH, "se")):
        draft.put("walls", x, y, f"cap-corner-{corner}")


def _words(draft: MapDraft, quiz_page: str) -> None:
    """The marks' meaning above each mat, and the board about playing alone."""
    middle = WIDTH / 2
    # The question as it is asked; the arena's name while nothing is.
    draft.sign(Rect(middle - 3.75, WALL_TOP + 0.15, 7.5, 2.5), TITLE, look="screen", name="quiz")
    said = {"o": Text(ko="O · 맞다", en="O · True"), "x": Text(ko="X · 아니다", en="X · False")}
    for side, mat in MATS.items():
        draft.sign(Rect(mat.centre.x - 2, WALL_TOP + 1, 4, 0.7), said[side], look="wall")
    alone = Text(ko="혼자 해 보기", en="Try it alone")
    x, foot = middle + 5.5, SOUTH - 1.25
    draft.prop("notice", Point(x, foot))
    draft.sign(Rect(x - 0.9, foot - 1.6, 1.8, 0.9), alone, look="intro")
    told = {"title_ko": alone.ko, "title_en": alone.en}
    draft.area("alone", Rect(x - 1.5, foot, 3, 1), {"openWebsite": quiz_page, "openTab": True, **told})
    _edges(draft)


def _edges(draft: MapDraft) -> None:
    """For those who look on: cushions beside the mats and benches south of them, with lamps, banners and plants."""
    for side, tint in ((-1, "#5B93E6"), (1, "#EE6B53")):
        middle, edge = WIDTH / 2, WIDTH / 2 + side * (WIDTH / 2 - 1.75)
        for row in range(MATS_TOP + 1, MATS_TOP + MAT, 2):
            draft.prop("cushion", Point(edge, row + 0.5))
        for at in (6, 8.75):
            draft.prop("banner", Point(middle + side * at - 0.3, FLOOR_TOP + 0.6), tint=tint)
        draft.prop("planter", Point(middle + side * 11.5, FLOOR_TOP + 0.75))
        draft.prop("lantern", Point(edge - 0.4, FLOOR_TOP + 1.25))
        draft.prop("lantern", Point(edge - 0.4, MATS_TOP + MAT + 1.5))
        draft.prop("bench", Point(middle + side * 9.5, MATS_TOP + MAT + 1.75))
        draft.prop("bench", Point(middle + side * 9.5, MATS_TOP + MAT + 3.5))


def _door(draft: MapDraft, back: str) -> None:
    """An opening in the south wall, and the porch from which the way leads."""
    left = WIDTH // 2 - DOOR_WIDE // 2
    for column in range(left, left + DOOR_WIDE):
        draft.clear("over", column, SOUTH)
        side = "w" if column == left else "e" if column == left + DOOR_WIDE - 1 else ""
        draft.put("floor", column, SOUTH, "mat-neutral")
        draft.put("floor", column, SOUTH + 1, f"path-{side or 'c'}")
        draft.put("floor", column, SOUTH + 2, f"path-s{side}")
    draft.prop("portal", Point(WIDTH / 2, SOUTH + 1.75))
    draft.prop("exit", Point(left - 0.75, SOUTH + 0.4))
    draft.exit(Rect(left, SOUTH + 1.5, DOOR_WIDE, 1.5), to=back, title=PLAZA)
