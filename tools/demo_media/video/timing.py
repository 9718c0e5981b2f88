"""When things happen, in seconds of the film, and how they ease."""

import math

FPS = 24
WIDTH, HEIGHT = 1280, 720
LENGTH = 66.0


def span(t: float, start: float, end: float) -> float:
    """How far `t` is from start to end, held at 0 before and 1 after."""
    return min(1.0, max(0.0, (t - start) / (end - start)))


def smooth(u: float) -> float:
    """Slow, fast, slow."""
    return u * u * (3 - 2 * u)


def leave(u: float) -> float:
    """Slow at first: a rocket."""
    return float(u**2.6)


def arrive(u: float) -> float:
    """Slow at last."""
    return 1 - (1 - u) ** 3


def spring(u: float) -> float:
    """Past the mark and back, once."""
    return 1 - math.cos(u * 2.6 * math.pi) * math.exp(-4.2 * u) if u < 1 else 1.0


def mix(a: float, b: float, u: float) -> float:
    return a + (b - a) * u


def blend(one: str, other: str, u: float) -> str:
    """A colour between two #rrggbb."""
    parts = (round(mix(int(one[at : at + 2], 16), int(other[at : at + 2], 16), u)) for at in (1, 3, 5))
    return "#" + "".join(f"{part:02x}" for part in parts)
