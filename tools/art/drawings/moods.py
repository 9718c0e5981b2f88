"""What the arena, the stage and the garden need besides the courtyard's own tiles."""

from __future__ import annotations

from typing import Final

from tools.art.drawings.scatter import Scatter
from tools.art.drawings.trees import contact
from tools.art.names import TILE
from tools.art.palette import (
    ARENA,
    DEEP_INDIGO,
    GARDENIA,
    GRASS,
    HANJI,
    INDIGO,
    MARU,
    MARU_DARK,
    O_BLUE,
    PAPER,
    PINE,
    PINE_DARK,
    STONE,
    STONE_DARK,
    TIMBER,
    TIMBER_DARK,
    VERMILION,
    X_RED,
    light,
    mix,
    shade,
)
from tools.art.svg import circle, ellipse, group, path, rect, shifted, stroke

WATER: Final = mix("#7FA7B8", GRASS, 0.12)
BANK: Final = 12
FOLD: Final = 16
STAGE: Final = mix(MARU, MARU_DARK, 0.55)
MARK: Final = 320


def tiles() -> dict[str, str]:
    """Walls of the arena and the stage, the stage's boards, and a pond as a nine-slice."""
    return {
        "curtain-top": curtain() + _valance(),
        "curtain-mid": curtain(),
        "curtain-base": curtain() + _hem(),
        "arena-top": _arena_wall() + _arena_band(),
        "arena-mid": _arena_wall(),
        "arena-base": _arena_wall() + rect(0, 54, TILE, 10, shade(ARENA, 0.5)) + rect(0, 54, TILE, 2, O_BLUE),
        "stage": boards(TILE),
        "stage-edge": boards(34) + _stage_front(),
        **pond(),
    }


def curtain() -> str:
    """Indigo cloth in folds, lit from the west."""
    folds = [
        group(
            rect(x, 0, FOLD, TILE, mix(INDIGO, DEEP_INDIGO, 0.35)),
            rect(x, 0, 5, TILE, light(INDIGO, 0.12)),
            rect(x + 5, 0, 3, TILE, INDIGO),
            rect(x + 12, 0, 4, TILE, shade(DEEP_INDIGO, 0.3)),
        )
        for x in range(0, TILE, FOLD)
    ]
    return group(*folds)


def _valance() -> str:
    scallops = [path(f"M{x} 10h{FOLD * 2}v12q-{FOLD} 16 -{FOLD * 2} 0z", DEEP_INDIGO) for x in (0, 32)]
    fringes = [stroke(f"M{x} 22q{FOLD} 16 {FOLD * 2} 0", GARDENIA, 2.4, stroke_linecap="butt") for x in (0, 32)]
    return group(
        *scallops,
        *fringes,
        rect(0, 0, TILE, 11, TIMBER_DARK),
        rect(0, 7, TILE, 2, light(TIMBER, 0.2)),
    )


def _hem() -> str:
    return rect(0, 50, TILE, 4, GARDENIA) + rect(0, 54, TILE, 10, "#1F2A44", opacity=0.4)


def _arena_wall() -> str:
    wall = mix(ARENA, PAPER, 0.1)
    return group(
        rect(0, 0, TILE, TILE, wall), rect(0, 0, 1.5, TILE, light(wall, 0.12)), rect(62.5, 0, 1.5, TILE, shade(wall))
    )


def _arena_band() -> str:
    """The two marks of the quiz along the top of the wall, told apart by shape as well as by colour."""
    ring: dict[str, str | float] = {"stroke": O_BLUE, "stroke_width": 4}
    return group(
        rect(0, 0, TILE, 12, mix(ARENA, "#000000", 0.3)),
        rect(0, 10, TILE, 2, mix(ARENA, GARDENIA, 0.7)),
        circle(16, 32, 8, "none", **ring),
        stroke("M41 25L55 39M55 25L41 39", X_RED, 4),
        rect(0, 50, TILE, 1.5, mix(ARENA, PAPER, 0.3)),
    )


def fish() -> str:
    """A carp seen from above, swimming east."""
    red = mix(VERMILION, "#F08A4B", 0.55)
    return group(
        path("M2 4Q11 8 13 12Q11 16 2 20Q7 12 2 4Z", PAPER, opacity=0.9),
        path("M20 6l-4 -5h9zM20 18l-4 5h9z", PAPER, opacity=0.7),
        path("M10 12Q18 4 31 6Q40 8 42 12Q40 16 31 18Q18 20 10 12Z", PAPER),
        path("M15 12Q20 6 27 7Q25 12 27 17Q20 18 15 12Z", red),
        path("M33 7.4Q39 9 40 11H34z", red),
        circle(38.5, 9.6, 1, "#22252B"),
        circle(38.5, 14.4, 1, "#22252B"),
    )


def boards(depth: float) -> str:
    """A stage floor: long boards from west to east."""
    rows = range(0, int(depth), FOLD)
    # Each of another tone from wall to wall, and no joints: in tiles that all are alike they would make bricks of it.
    tones = (0.0, 0.09, 0.03, 0.13)
    return group(
        *(rect(0, y, TILE, FOLD, shade(STAGE, tone)) for y, tone in zip(rows, tones, strict=False)),
        *(rect(0, y, TILE, 1.5, light(STAGE, 0.3)) for y in rows),
        *(rect(0, y + FOLD - 1, TILE, 1, shade(STAGE, 0.3)) for y in rows),
    )


def _stage_front() -> str:
    front = mix(TIMBER, DEEP_INDIGO, 0.5)
    return group(
        rect(0, 34, TILE, 4, light(MARU, 0.5)),
        rect(0, 38, TILE, 26, front),
        rect(0, 38, TILE, 3, shade(front, 0.4)),
        *(rect(x, 42, 2, 18, shade(front, 0.3)) for x in (15, 47)),
        circle(32, 51, 3, GARDENIA),
        rect(0, 61, TILE, 3, shade(front, 0.5)),
    )


def pond() -> dict[str, str]:
    """Still water in a bank of stones; the outer tiles are grass beyond the bank."""
    found: dict[str, str] = {}
    for row, north in enumerate(("n", "", "s")):
        for column, west in enumerate(("w", "", "e")):
            left, top = (BANK if column == 0 else 0), (BANK if row == 0 else 0)
            right, bottom = TILE - (BANK if column == 2 else 0), TILE - (BANK if row == 2 else 0)
            found[f"pond-{north + west or 'c'}"] = _water((left, top, right, bottom), row * 3 + column)
    return found


def _water(area: tuple[float, float, float, float], seed: int) -> str:
    left, top, right, bottom = area
    chance = Scatter(51 + seed)
    waves = [
        stroke(
            f"M{chance.between(left + 6, right - 26):.0f} {chance.between(top + 10, bottom - 8):.0f}q5 -3 10 0t10 0",
            light(WATER, 0.45),
            1.6,
        )
        for _ in range(2)
    ]
    stones = [*_bank_across(area), *_bank_down(area)]
    under_bank = rect(left, top, right - left, 10, shade(WATER, 0.3)) if top else ""
    water = rect(left, top, right - left, bottom - top, WATER)
    return group(rect(0, 0, TILE, TILE, GRASS), water, under_bank, *waves, *stones)


def _bank_across(area: tuple[float, float, float, float]) -> list[str]:
    left, top, right, bottom = area
    edges = [y for y, open_water in ((top, top == 0), (bottom, bottom == TILE)) if not open_water]
    return [_stone(x, y) for y in edges for x in range(8, TILE, 16) if left <= x <= right]


def _bank_down(area: tuple[float, float, float, float]) -> list[str]:
    left, top, right, bottom = area
    edges = [x for x, open_water in ((left, left == 0), (right, right == TILE)) if not open_water]
    return [_stone(x, y) for x in edges for y in range(8, TILE, 16) if top <= y <= bottom]


def _stone(x: float, y: float) -> str:
    return group(
        ellipse(x + 1, y + 3, 9, 7, shade(STONE_DARK, 0.3)),
        ellipse(x, y, 9, 7, STONE),
        ellipse(x - 2, y - 2, 5, 3, light(STONE, 0.55)),
    )


def ring() -> str:
    """The large O of the quiz floor, lying flat."""
    line: dict[str, str | float] = {"stroke": O_BLUE, "stroke_width": 34}
    gleam: dict[str, str | float] = {"stroke": light(O_BLUE, 0.35), "stroke_width": 5}
    return circle(160, 160, 126, "none", **line) + circle(160, 160, 139, "none", **gleam)


def cross() -> str:
    """The large X of the quiz floor, lying flat."""
    return group(
        stroke("M52 52L268 268M268 52L52 268", X_RED, 38),
        stroke("M46 60L150 164M262 46L166 142", light(X_RED, 0.35), 5),
    )


def lotus() -> str:
    """Two leaves and a flower on the water."""
    leaf = mix(PINE, GRASS, 0.3)
    petal = mix(VERMILION, PAPER, 0.62)
    return group(
        ellipse(21, 27, 18, 10, shade(WATER, 0.3)),
        path("M3 25a18 10 0 1 0 18 -10v10z", leaf),
        path("M21 15v10L3 25a18 10 0 0 1 8 -8z", light(leaf, 0.25)),
        ellipse(50, 33, 12, 7, shade(leaf, 0.12)),
        path("M24 18q-10 -2 -9 -9q6 0 9 5q-4 -8 0 -12q5 4 1 12q3 -6 9 -5q0 7 -10 9z", petal),
        path("M24 18q-4 -8 0 -12q5 4 1 12z", light(petal, 0.5)),
    )


def rock() -> str:
    """A garden stone (괴석)."""
    return group(
        contact(46, 74, 40, 7),
        path("M8 74Q2 54 20 42Q22 18 40 14Q58 4 66 28Q86 36 84 60Q86 72 78 76Q40 82 8 74Z", STONE_DARK),
        path("M20 42Q22 18 40 14Q50 10 56 16Q44 24 42 44Q28 46 14 66Q4 52 20 42Z", light(STONE, 0.4)),
        path("M66 28Q86 36 84 60Q86 72 78 76Q62 78 60 62Q58 44 66 28Z", shade(STONE_DARK, 0.28)),
        ellipse(30, 72, 16, 5, mix(PINE, GRASS, 0.3)),
    )


def bamboo() -> str:
    """A stand of bamboo."""
    canes = [(22, 168, 26), (40, 174, 8), (60, 170, 18), (76, 166, 40)]
    leaves = ((18, 52), (34, 34), (46, 60), (58, 40), (70, 66), (82, 54), (28, 86), (66, 96), (40, 22))
    return group(
        contact(48, 172, 38, 7),
        *(group(*_cane(x, foot, top)) for x, foot, top in canes),
        *(shifted(x, y, _spray(-1 if number % 2 == 0 else 1)) for number, (x, y) in enumerate(leaves)),
    )


def _cane(x: float, foot: float, top: float) -> list[str]:
    cane = mix(PINE, GRASS, 0.45)
    joints = range(int(top) + 16, int(foot), 26)
    return [
        rect(x - 3, top, 6, foot - top, cane, rx=3),
        rect(x - 3, top, 2, foot - top, light(cane, 0.35), rx=1),
        *(rect(x - 3.6, y, 7.2, 2.4, shade(cane, 0.3)) for y in joints),
    ]


def _spray(side: int) -> str:
    blades = ((18, 4), (14, 14), (6, 18))
    return group(
        *(
            path(f"M0 0Q{side * x * 0.7} {y * 0.2 - 3} {side * x} {y}Q{side * x * 0.4} {y * 0.9} 0 0Z", colour)
            for (x, y), colour in zip(blades, (light(PINE, 0.2), PINE, PINE_DARK), strict=True)
        )
    )


def podium() -> str:
    """A speaker's desk with a microphone."""
    wood = mix(TIMBER, MARU, 0.3)
    return group(
        contact(40, 106, 32, 6),
        path("M14 44h52l-5 62H19z", wood),
        path("M14 44h12l-2 62h-5z", light(wood, 0.25)),
        path("M56 44h10l-5 62h-9z", shade(wood, 0.28)),
        rect(26, 56, 28, 30, DEEP_INDIGO, rx=3),
        circle(40, 71, 7, GARDENIA),
        circle(40, 71, 3.4, DEEP_INDIGO),
        path("M8 34h64l4 10H4z", mix(MARU, HANJI, 0.2)),
        path("M8 34h64l1 3H7z", light(MARU, 0.5)),
        stroke("M40 34q2 -14 10 -18", "#3A434D", 2.4),
        ellipse(51, 14, 4.4, 3.6, "#3A434D"),
    )
