"""What is walked upon, seen from straight above."""

from __future__ import annotations

from itertools import pairwise
from typing import Final

from tools.art.drawings.scatter import Scatter
from tools.art.names import TILE
from tools.art.palette import (
    ARENA,
    GARDENIA,
    GRASS,
    HANJI,
    MARU,
    MARU_DARK,
    MARU_LIGHT,
    O_BLUE,
    PAPER,
    SAND,
    STONE,
    VOID,
    X_RED,
    light,
    mix,
    shade,
)
from tools.art.svg import circle, ellipse, group, path, polygon, rect, stroke

BEAM: Final = 9
PLANK: Final = 16
PATH_MARGIN: Final = 13
BOARD: Final = mix(MARU_LIGHT, HANJI, 0.24)


def tiles() -> dict[str, str]:
    """Every floor tile, by name."""
    return {
        "maru-a": maru((0.0, 0.10, 0.03, 0.07)),
        "maru-b": maru((0.08, 0.02, 0.12, 0.0)),
        "maru-c": maru((0.04, 0.0, 0.09, 0.13)),
        "maru-edge": maru_edge(),
        "sand-a": sand(1, pebbles=0),
        "sand-b": sand(5, pebbles=4),
        "sand-c": sand(9, pebbles=0) + broom_strokes(),
        **stone_path(),
        "grass-a": grass(2),
        "grass-b": grass(7),
        "grass-c": grass(4) + flower(15, 44, PAPER) + flower(47, 17, mix(GARDENIA, PAPER, 0.3)),
        "mat-o": mat(mix(ARENA, O_BLUE, 0.28)) + circle(32, 32, 17, "none", **_line(mix(ARENA, O_BLUE, 0.55))),
        "mat-x": mat(mix(ARENA, X_RED, 0.24)) + stroke("M18 18L46 46M46 18L18 46", mix(ARENA, X_RED, 0.55), 7),
        "mat-neutral": mat(mix(ARENA, PAPER, 0.05)),
        "void": rect(0, 0, TILE, TILE, VOID),
    }


def maru(tones: tuple[float, float, float, float]) -> str:
    """Well-pattern boards (우물마루): short planks let into a long beam; `tones` darken each plank."""
    planks = [_plank(index * PLANK, tone) for index, tone in enumerate(tones)]
    beam = mix(BOARD, MARU, 0.34)
    return group(
        *planks,
        rect(0, 0, TILE, BEAM, beam),
        rect(0, 0, TILE, 1.5, light(beam, 0.35)),
        rect(0, BEAM, TILE, 2, shade(MARU, 0.12), opacity=0.45),
        rect(0, TILE - 1, TILE, 1, shade(MARU_DARK, 0.1), opacity=0.5),
    )


def _plank(x: float, tone: float) -> str:
    wood = mix(BOARD, MARU, tone * 1.7)
    grain = mix(wood, MARU_DARK, 0.18)
    bend = 1.5 - tone * 20
    return group(
        rect(x, BEAM, PLANK, TILE - BEAM, wood),
        rect(x, BEAM, 1.5, TILE - BEAM, light(wood, 0.4)),
        rect(x + PLANK - 1, BEAM, 1, TILE - BEAM, mix(wood, MARU_DARK, 0.42)),
        stroke(f"M{x + 6} 14q{bend} 12 0 26", grain, 1, opacity=0.7),
        stroke(f"M{x + 10.5} 30q{-bend} 10 0 24", grain, 1, opacity=0.55),
    )


def maru_edge() -> str:
    """The front of a raised floor: nosing, board face, and the stone it stands on."""
    front = mix(MARU, MARU_DARK, 0.45)
    return group(
        maru((0.0, 0.08, 0.03, 0.06)),
        rect(0, 34, TILE, 5, light(MARU_LIGHT, 0.35)),
        rect(0, 39, TILE, 13, front),
        rect(0, 39, TILE, 3, shade(front, 0.3)),
        rect(0, 52, TILE, 12, STONE),
        rect(0, 52, TILE, 3, shade(STONE, 0.3)),
        rect(31.5, 55, 1.5, 9, shade(STONE, 0.2)),
        rect(0, 62, TILE, 2, shade(STONE, 0.22)),
    )


def sand(seed: int, pebbles: int) -> str:
    """A swept yard: almost flat, with a few grains that give it scale."""
    chance = Scatter(seed)
    grains = [
        ellipse(
            chance.between(4, 60),
            chance.between(4, 60),
            chance.between(0.9, 1.8),
            chance.between(0.7, 1.1),
            mix(SAND, "#8A7346", chance.between(0.12, 0.3)) if chance.between(0, 1) < 0.65 else light(SAND, 0.6),
        )
        for _ in range(9)
    ]
    stones = [_pebble(chance.between(10, 54), chance.between(10, 54), chance.between(2, 3.2)) for _ in range(pebbles)]
    return group(rect(0, 0, TILE, TILE, SAND), *grains, *stones)


def _pebble(x: float, y: float, radius: float) -> str:
    grey = mix(STONE, SAND, 0.35)
    return group(
        ellipse(x + 0.8, y + 1.2, radius, radius * 0.7, shade(SAND, 0.2)),
        ellipse(x, y, radius, radius * 0.75, grey),
        ellipse(x - 0.6, y - 0.5, radius * 0.5, radius * 0.3, light(grey, 0.6)),
    )


def broom_strokes() -> str:
    """The fan a yard broom leaves behind."""
    colour = mix(SAND, "#8A7346", 0.11)
    sweeps = (
        "M7 50q14 -26 46 -32",
        "M12 55q14 -25 42 -30",
        "M19 58q12 -20 36 -26",
        "M6 40q12 -20 36 -28",
        "M28 59q10 -14 28 -19",
    )
    return group(*(stroke(sweep, colour, 1.5) for sweep in sweeps))


def stone_path() -> dict[str, str]:
    """Flagstones (박석) as a nine-slice; the outer tiles leave a margin of sand."""
    found: dict[str, str] = {}
    for row, rows in enumerate(("n", "", "s")):
        for column, columns in enumerate(("w", "", "e")):
            top = PATH_MARGIN if row == 0 else 0
            bottom = TILE - (PATH_MARGIN if row == 2 else 0)
            left = PATH_MARGIN if column == 0 else 0
            right = TILE - (PATH_MARGIN if column == 2 else 0)
            seed = 31 + row * 3 + column
            stones = _flagstones((left, top, right, bottom), seed)
            found[f"path-{rows + columns or 'c'}"] = group(sand(seed, pebbles=0), *stones)
    return found


def _flagstones(area: tuple[float, float, float, float], seed: int) -> list[str]:
    left, top, right, bottom = area
    chance = Scatter(seed)
    height = bottom - top
    middle = top + height * chance.between(0.44, 0.56)
    stones: list[str] = []
    for upper, lower in ((top, middle), (middle, bottom)):
        width = right - left
        if width > 56:
            cuts = [left, left + width * chance.between(0.29, 0.4), left + width * chance.between(0.62, 0.72), right]
        else:
            cuts = [left, left + width * chance.between(0.42, 0.6), right]
        stones += [_flagstone((a, upper, b, lower), chance) for a, b in pairwise(cuts)]
    return stones


def _flagstone(area: tuple[float, float, float, float], chance: Scatter) -> str:
    left, top, right, bottom = (area[0] + 3.5, area[1] + 3.5, area[2] - 3.5, area[3] - 3.5)
    grey = mix(mix(STONE, "#BDB29A", 0.3), SAND, chance.between(0.0, 0.35))
    jitter = 1.6
    corners = [
        (chance.about(x, jitter), chance.about(y, jitter))
        for x, y in ((left, top), (right, top), (right, bottom), (left, bottom))
    ]
    rounded: dict[str, str | float] = {"stroke_width": 5, "stroke_linejoin": "round"}
    fallen = [(x + 1, y + 2) for x, y in corners]
    lit = [(x * 0.82 + (left + right) * 0.09, y * 0.82 + (top + bottom) * 0.09) for x, y in corners]
    shadow, top_light = shade(SAND, 0.2), light(grey, 0.3)
    return group(
        polygon(fallen, shadow, stroke=shadow, **rounded),
        polygon(corners, grey, stroke=grey, **rounded),
        polygon([(x - 0.8, y - 0.9) for x, y in lit], top_light, stroke=top_light, **rounded),
    )


def grass(seed: int) -> str:
    chance = Scatter(seed)
    tufts = []
    for _ in range(7):
        x, y, height = chance.between(8, 56), chance.between(14, 58), chance.between(4, 7)
        colour = mix(GRASS, "#4F7A52", 0.38) if chance.between(0, 1) < 0.6 else light(GRASS, 0.4)
        tufts.append(
            stroke(f"M{x:.1f} {y:.1f}q-1 -3 -3 -{height:.1f}m3 {height:.1f}q0 -4 .6 -{height + 1.5:.1f}", colour, 1.6)
        )
        tufts.append(stroke(f"M{x:.1f} {y:.1f}q1.4 -3 3.4 -{height - 0.5:.1f}", colour, 1.6))
    return group(rect(0, 0, TILE, TILE, GRASS), *tufts)


def flower(x: float, y: float, colour: str) -> str:
    petals = [
        circle(x + dx, y + dy, 2.3, colour)
        for dx, dy in ((0, -2.6), (2.5, -0.6), (1.6, 2.2), (-1.6, 2.2), (-2.5, -0.6))
    ]
    return group(ellipse(x + 1.5, y + 4, 4, 2, shade(GRASS, 0.2)), *petals, circle(x, y, 1.6, GARDENIA))


def mat(colour: str) -> str:
    """One mat of the quiz floor, with a seam that lets people count tiles."""
    seam = mix(colour, PAPER, 0.08)
    return group(
        rect(0, 0, TILE, TILE, colour),
        path(f"M0 0H{TILE}V1.5H1.5V{TILE}H0Z", seam),
        path(f"M{TILE} {TILE}H0V{TILE - 1.5}H{TILE - 1.5}V0H{TILE}Z", shade(colour, 0.4)),
    )


def _line(colour: str) -> dict[str, str | float]:
    return {"stroke": colour, "stroke_width": 7}
