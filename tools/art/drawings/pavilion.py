"""The pavilion in the garden's pond (정자): a giwa roof on slender posts, open on all sides, on stones in the water."""

from __future__ import annotations

from typing import Final

from tools.art.drawings.plaza import roof
from tools.art.palette import (
    GREEN,
    MARU,
    MARU_LIGHT,
    PALE_GARDENIA,
    STONE,
    STONE_DARK,
    TIMBER,
    TIMBER_DARK,
    VERMILION,
    light,
    mix,
    shade,
)
from tools.art.svg import ellipse, group, mirrored, path, rect, stroke

WIDTH: Final = 320
HEIGHT: Final = 288
_RED: Final = mix(VERMILION, TIMBER, 0.45)
_BEAM: Final = mix(GREEN, "#4E8271", 0.6)
_DECK: Final = 214
_ROOF: Final = 0.69


def pavilion() -> str:
    back = [_post(x, 100, _DECK - 16, 8, 0.3) for x in (88, 224)]
    front = [_post(x, 100, _DECK + 4, 11, 0) for x in (60, 249)]
    return group(
        ellipse(160, 270, 132, 13, "#1F2A44", opacity=0.2),
        *(_foot(x) for x in (62, 127, 193, 258)),
        *back,
        _inside(),
        _deck(),
        *front,
        _railing(),
        _beam(),
        group(roof(), transform=f"translate({(WIDTH - 448 * _ROOF) / 2:.1f} 8) scale({_ROOF})"),
    )


def _foot(x: float) -> str:
    """A dressed stone in the water, and its reflection."""
    return group(
        ellipse(x, 272, 17, 5, "#FFFFFF", opacity=0.16),
        path(f"M{x - 11} 228h22l4 42h-30z", STONE_DARK),
        path(f"M{x - 11} 228h8l-2 42h-10z", light(STONE, 0.4)),
        path(f"M{x + 4} 228h7l4 42h-9z", shade(STONE_DARK, 0.3)),
    )


def _post(x: float, top: float, foot: float, wide: float, dark: float) -> str:
    red = shade(_RED, dark) if dark else _RED
    return group(
        rect(x, top, wide, foot - top, red),
        rect(x, top, wide * 0.3, foot - top, light(red, 0.24)),
        rect(x + wide * 0.72, top, wide * 0.28, foot - top, shade(red, 0.3)),
    )


def _inside() -> str:
    """What one sees between the posts: the boards, the far railing, a low table with tea."""
    far = [rect(x, 172, 3, 26, shade(_RED, 0.4)) for x in range(100, 224, 14)]
    return group(
        path(f"M92 192H228L252 {_DECK}H68z", mix(MARU, MARU_LIGHT, 0.4)),
        *(stroke(f"M{160 + dx * 0.86} 192L{160 + dx} {_DECK}", shade(MARU, 0.2), 1.2) for dx in range(-80, 81, 16)),
        rect(92, 172, 136, 4, shade(_RED, 0.25)),
        rect(92, 194, 136, 4, shade(_RED, 0.35)),
        *far,
        path("M136 200h48l4 8h-56z", TIMBER),
        path("M136 200h48l.8 2h-49.6z", light(TIMBER, 0.4)),
        rect(138, 208, 5, 7, TIMBER_DARK),
        rect(177, 208, 5, 7, TIMBER_DARK),
        ellipse(150, 199, 5, 3, PALE_GARDENIA),
        path("M164 192h10q2 6 -2 8h-6q-4 -2 -2 -8z", light(STONE, 0.5)),
    )


def _deck() -> str:
    return group(
        rect(48, _DECK, 224, 9, MARU_LIGHT, rx=2),
        rect(48, _DECK, 224, 2.4, light(MARU_LIGHT, 0.6), rx=1),
        rect(48, _DECK + 8, 224, 9, TIMBER, rx=1),
        *(rect(x, _DECK + 8, 2, 9, TIMBER_DARK) for x in range(70, 270, 24)),
        rect(48, _DECK + 16, 224, 6, "#1F2A44", opacity=0.35),
    )


def _railing() -> str:
    """The low railing of the front, open in its middle."""
    west = group(
        rect(66, 190, 58, 4, _RED, rx=1),
        rect(66, 190, 58, 1.4, light(_RED, 0.4), rx=0.7),
        rect(66, 206, 58, 3, shade(_RED, 0.2)),
        *(path(f"M{x} 194q-3 6 0 12h4q-3 -6 0 -12z", shade(_RED, 0.1)) for x in range(72, 122, 12)),
        rect(120, 186, 5, 28, _RED, rx=1),
    )
    return west + mirrored(WIDTH, west)


def _beam() -> str:
    """The painted beam under the eave."""
    brackets = [path(f"M{x - 12} 98h24l-4 9h-16z", light(_BEAM, 0.2)) for x in (65, 128, 192, 255)]
    return group(
        path("M26 84Q160 100 294 84L276 96H44z", shade(TIMBER_DARK, 0.45)),
        rect(52, 92, 216, 14, _BEAM),
        rect(52, 92, 216, 5, "#1F2A44", opacity=0.35),
        rect(52, 103, 216, 3, shade(_BEAM, 0.4)),
        stroke("M78 100H242", mix(_BEAM, PALE_GARDENIA, 0.6), 1.4),
        *(rect(x, 92, 8, 14, VERMILION) for x in (58, 254)),
        *(rect(x, 92, 3, 14, PALE_GARDENIA) for x in (66, 251)),
        *brackets,
    )
