"""Where hands and feet are in each frame of a walk, so that every garment agrees."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from tools.art.names import Direction

Point = tuple[float, float]

STRIDE: Final = 10
HIP_Y: Final = 87
ANKLE_Y: Final = 110
SHOULDER_Y: Final = 64


@dataclass(frozen=True, slots=True)
class Limb:
    """From shoulder or hip to wrist or ankle, in px of the cell."""

    start: Point
    end: Point
    far: bool = False


def legs(direction: Direction, frame: int) -> tuple[Limb, Limb]:
    """Both legs, the one drawn first first. Frames 1 and 3 are the steps."""
    step = {1: 1, 3: -1}.get(frame, 0)
    if direction == "E":
        lift = 3 if step else 0
        far = Limb((48, HIP_Y), (48.5 - step * STRIDE, ANKLE_Y - (lift if step > 0 else 0)), far=True)
        near = Limb((48, HIP_Y), (47.5 + step * STRIDE, ANKLE_Y - (lift if step < 0 else 0)))
        return far, near
    forward = step if direction == "S" else -step
    west = Limb((41, HIP_Y), (40.5, ANKLE_Y - (6 if forward < 0 else 0)), far=forward < 0)
    east = Limb((55, HIP_Y), (55.5, ANKLE_Y - (6 if forward > 0 else 0)), far=forward > 0)
    return (west, east) if forward < 0 else (east, west)


def arms(direction: Direction, frame: int) -> tuple[Limb, ...]:
    """Both arms, or from the side the near one; they swing against the legs."""
    step = {1: 1, 3: -1}.get(frame, 0)
    if direction == "E":
        return (Limb((46.5, SHOULDER_Y), (46 - step * STRIDE, 85 - abs(step) * 2)),)
    forward = step if direction == "S" else -step
    west = Limb((33, SHOULDER_Y), (28.5 + max(-forward, 0) * 2, 85 - max(forward, 0) * 5))
    east = Limb((63, SHOULDER_Y), (67.5 - max(forward, 0) * 2, 85 - max(-forward, 0) * 5))
    return west, east


def along(limb: Limb, share: float) -> Point:
    """A point on the limb, 0 at its start."""
    (x1, y1), (x2, y2) = limb.start, limb.end
    return x1 + (x2 - x1) * share, y1 + (y2 - y1) * share
