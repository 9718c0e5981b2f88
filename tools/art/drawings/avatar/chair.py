"""A wheelchair, in front of and behind its sitter; four frames of turning wheels."""

from __future__ import annotations

from math import cos, pi, sin
from typing import TYPE_CHECKING, Final

from tools.art.drawings.avatar.pieces import Piece, capsule, compose, disc
from tools.art.palette import INDIGO, SOFT_INK, STONE, light, mix, outline
from tools.art.svg import circle, group, rect, stroke

if TYPE_CHECKING:
    from tools.art.names import Direction

TUBE: Final = "#8F99A6"
TYRE: Final = "#3A3F47"
SEAT: Final = mix(INDIGO, SOFT_INK, 0.35)
HUB: Final = (44.0, 98.0)
RADIUS: Final = 19.0
SPOKES: Final = 6
FRAMES: Final = 4


def chair_back(direction: Direction) -> str:
    """What lies behind the sitter."""
    if direction == "N":
        return compose(*_casters())
    if direction == "E":
        post = Piece(capsule((33, 70), (35, 104), 5), TUBE, turn=1.5)
        handle = Piece(capsule((25, 71), (33, 70), 5), TYRE, turn=1.5)
        cushion = Piece("M34 100H64Q67 103 64 107H34Z", SEAT, turn=2)
        return compose(handle, post, Piece(capsule((37, 76), (38, 100), 6), SEAT, turn=2), cushion)
    return compose(
        Piece("M32 68Q48 64 64 68V108H32Z", SEAT, turn=3), *(Piece(disc(x, 68, 4, 3.4), TYRE, turn=1) for x in (30, 66))
    )


def chair_front(direction: Direction, frame: int) -> str:
    """Wheels, and what lies before the sitter."""
    if direction == "E":
        return _side(frame)
    wheels = tuple(_wheel_edge(x, frame) for x in (20.5, 75.5))
    if direction == "N":
        rest = Piece(
            "M31 67Q48 63 65 67L64 107Q48 110 32 107Z",
            SEAT,
            (stroke("M33 77Q48 74 63 77", light(SEAT, 0.3), 1.6),),
            turn=3,
        )
        handles = tuple(Piece(capsule((x, 66), (x, 72), 6.5), TYRE, turn=1.5) for x in (29, 67))
        return compose(*wheels, rest, *handles)
    plate = Piece("M33 115.5h30l1.5 4h-33z", TUBE, turn=1)
    arms = tuple(Piece(capsule((x, 96), (x, 104), 5), TUBE, turn=1) for x in (27, 69))
    return compose(*wheels, *arms, plate)


def _wheel_edge(x: float, frame: int) -> Piece:
    """A wheel seen from its edge; the tread moves with the frames."""
    treads = [rect(x - 5, 78 + i * 8 + frame * 2, 10, 2, mix(TYRE, STONE, 0.35)) for i in range(-1, 6)]
    return Piece(f"M{x - 3.5} 84q0 -6 3.5 -6t3.5 6v28q0 6 -3.5 6t-3.5 -6z", TYRE, tuple(treads), turn=1.5)


def _casters() -> tuple[Piece, ...]:
    return tuple(Piece(disc(x, 113, 2.6, 5), TYRE, turn=1) for x in (34, 62))


def _side(frame: int) -> str:
    tubes = (
        Piece(capsule((36, 106), (66, 106), 4), TUBE, turn=1),
        Piece(capsule((66, 104), (71, 117), 4), TUBE, turn=1),
        Piece(capsule((69, 118), (80, 118), 3.4), TUBE, turn=1),
        Piece(disc(65, 113.5, 5), TYRE, turn=1),
    )
    hub_x, hub_y = HUB
    lines = []
    for spoke in range(SPOKES):
        angle = 2 * pi * (spoke + frame / FRAMES) / SPOKES
        lines.append(f"M{hub_x} {hub_y}l{(RADIUS - 2) * cos(angle):.1f} {(RADIUS - 2) * sin(angle):.1f}")
    edge = outline(TYRE)
    wheel = group(
        circle(hub_x, hub_y, RADIUS - 2, "#FFFFFF", opacity=0.14),
        stroke("".join(lines), TUBE, 1.6),
        circle(hub_x, hub_y, RADIUS, "none", stroke=edge, stroke_width=5.4),
        circle(hub_x, hub_y, RADIUS, "none", stroke=TYRE, stroke_width=3.4),
        circle(hub_x, hub_y, RADIUS - 4, "none", stroke=TUBE, stroke_width=1.8),
        circle(hub_x, hub_y, 3.4, TUBE, stroke=edge, stroke_width=1.4),
    )
    return compose(*tubes, over=(wheel,))
