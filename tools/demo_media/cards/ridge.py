"""The mountains that run on behind all six cards of one set, and the snow that lies a little deeper on each."""

from random import Random

from tools.demo_media.easel import shape

SIDE = 1080
STEP = 90.0


def _height(index: int, salt: int, low: float, tall: float) -> float:
    """How far the ridge rises at its corner number `index`: peaks and saddles by turns."""
    rng = Random(index * 7919 + salt)
    return rng.uniform(0.4, 1) * tall if index % 2 else rng.uniform(0, 1) * low


def _across(index: int, salt: int) -> float:
    """Where that corner is on the whole range: not quite evenly spaced."""
    return index * STEP + Random(index * 104729 + salt).uniform(-34, 34)


def _corners(card: int, foot: float, salt: int, low: float, tall: float) -> list[tuple[float, float]]:
    """The ridge across card number `card`, from before its left edge to after its right one."""
    first = int((card - 1) * SIDE / STEP) - 1
    last = int(card * SIDE / STEP) + 2
    return [(_across(at, salt) - (card - 1) * SIDE, foot - _height(at, salt, low, tall)) for at in range(first, last)]


def _slope(corners: list[tuple[float, float]]) -> str:
    run = "L".join(f"{x:.0f} {y:.0f}" for x, y in corners)
    return f"M{corners[0][0]:.0f} {SIDE}L{run}L{corners[-1][0]:.0f} {SIDE}Z"


def _cap(corners: list[tuple[float, float]], at: int, depth: float, salt: int) -> str:
    """Snow on one peak: down both sides to `depth` (0 to 1) of the way to the saddles, ragged below."""
    (lx, ly), (x, y), (rx, ry) = corners[at - 1], corners[at], corners[at + 1]
    ax, ay = x + (lx - x) * depth, y + (ly - y) * depth
    bx, by = x + (rx - x) * depth, y + (ry - y) * depth
    rng = Random(round(x + y) + salt)
    hem = "".join(
        f"L{bx + (ax - bx) * t:.0f} {by + (ay - by) * t + depth * rng.uniform(16, 48) * (-0.5 if n % 2 else 1):.0f}"
        for n, t in enumerate((0.2, 0.36, 0.52, 0.68, 0.84))
    )
    return f"M{ax:.0f} {ay:.0f}L{x:.0f} {y:.0f}L{bx:.0f} {by:.0f}{hem}Z"


def ridge(card: int, foot: float, colour: str, *, salt: int, low: float, tall: float, snow: float = 0) -> str:
    """One range; `foot` is the height of its saddles' feet, `snow` from none (0) to down to the saddles (1)."""
    corners = _corners(card, foot, salt, low, tall)
    out = shape(_slope(corners), colour)
    if snow:
        peaks = [
            at for at in range(1, len(corners) - 1) if corners[at][1] < min(corners[at - 1][1], corners[at + 1][1])
        ]
        out += shape("".join(_cap(corners, at, snow, salt) for at in peaks), "#FFFDF7")
    return out
