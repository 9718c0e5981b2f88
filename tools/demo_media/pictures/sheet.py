"""A sheet of paper in SVG: shapes as strings, paints and clips as named definitions."""

from __future__ import annotations

import math
import random
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Sequence

Point: TypeAlias = tuple[float, float]
Stop: TypeAlias = tuple[float, str, float]


def number(value: float) -> str:
    """Write a coordinate with at most two decimals, so that the files stay small."""
    return f"{value:.2f}".rstrip("0").rstrip(".")


def attributes(given: dict[str, str | float]) -> str:
    """Turn ``stroke_width=2`` into `` stroke-width="2"``."""
    return "".join(
        f' {name.replace("_", "-")}="{value if isinstance(value, str) else number(value)}"'
        for name, value in given.items()
    )


def shape(tag: str, **given: str | float) -> str:
    """One empty element."""
    return f"<{tag}{attributes(given)}/>"


def rect(box: tuple[float, float, float, float], fill: str, **given: str | float) -> str:
    """A rectangle; ``box`` is x, y, width, height."""
    x, y, width, height = box
    return shape("rect", x=x, y=y, width=width, height=height, fill=fill, **given)


def disc(x: float, y: float, r: float, fill: str, **given: str | float) -> str:
    """A filled circle."""
    return shape("circle", cx=x, cy=y, r=r, fill=fill, **given)


def oval(centre: Point, radii: Point, fill: str, **given: str | float) -> str:
    """A filled ellipse."""
    return shape("ellipse", cx=centre[0], cy=centre[1], rx=radii[0], ry=radii[1], fill=fill, **given)


def path(d: str, fill: str, **given: str | float) -> str:
    """A filled path."""
    return shape("path", d=d, fill=fill, **given)


def stroke(d: str, colour: str, width: float, **given: str | float) -> str:
    """A path drawn as a line with round ends."""
    return shape("path", d=d, fill="none", stroke=colour, stroke_width=width, stroke_linecap="round", **given)


def group(parts: list[str], **given: str | float) -> str:
    """Elements together under common attributes."""
    return f"<g{attributes(given)}>{''.join(parts)}</g>"


def polygon(points: Sequence[Point], *, closed: bool = True) -> str:
    """The path data of straight edges."""
    return "M" + "L".join(f"{number(x)} {number(y)}" for x, y in points) + ("Z" if closed else "")


def smooth(points: Sequence[Point], *, closed: bool = False, tension: float = 6.0) -> str:
    """The path data of a Catmull-Rom curve through ``points``, written as cubic Béziers."""
    count = len(points)
    parts = [f"M{number(points[0][0])} {number(points[0][1])}"]
    for at in range(count if closed else count - 1):
        before, start = points[at - 1 if closed or at else 0], points[at]
        end = points[(at + 1) % count]
        after = points[(at + 2) % count] if closed else points[min(at + 2, count - 1)]
        first = (start[0] + (end[0] - before[0]) / tension, start[1] + (end[1] - before[1]) / tension)
        second = (end[0] - (after[0] - start[0]) / tension, end[1] - (after[1] - start[1]) / tension)
        parts.append("C" + " ".join(f"{number(x)} {number(y)}" for x, y in (first, second, end)))
    return "".join(parts) + ("Z" if closed else "")


def mix(one: str, other: str, share: float) -> str:
    """The colour ``share`` of the way from ``one`` to ``other`` (both ``#rrggbb``)."""
    pairs = ((int(one[at : at + 2], 16), int(other[at : at + 2], 16)) for at in (1, 3, 5))
    return "#" + "".join(f"{round(a + (b - a) * share):02x}" for a, b in pairs)


class Chance(random.Random):
    """The dice of a picture: seeded, so that the same picture is drawn every time."""

    def near(self, centre: float, spread: float) -> float:
        """A value within ``spread`` of ``centre``."""
        return centre + self.uniform(-spread, spread)


@dataclass
class Sheet:
    """A picture being drawn; later additions lie on top of earlier ones."""

    width: float
    height: float
    seed: int = 1
    parts: list[str] = field(default_factory=list)
    definitions: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        """Take the dice of this picture."""
        self.chance = Chance(self.seed)

    def add(self, *parts: str) -> None:
        """Lay shapes on top."""
        self.parts.extend(parts)

    def define(self, tag: str, body: str, **given: str | float) -> str:
        """Keep a definition and return the reference to it."""
        name = f"d{len(self.definitions)}"
        self.definitions.append(f'<{tag} id="{name}"{attributes(given)}>{body}</{tag}>')
        return f"url(#{name})"

    def fade(self, stops: list[Stop], start: Point = (0, 0), end: Point = (0, 1)) -> str:
        """A linear gradient; stops are offset, colour, opacity; the ends are shares of the box."""
        return self.define("linearGradient", _stops(stops), x1=start[0], y1=start[1], x2=end[0], y2=end[1])

    def glow(self, stops: list[Stop], centre: Point = (0.5, 0.5), r: float = 0.5) -> str:
        """A radial gradient in shares of the box."""
        return self.define("radialGradient", _stops(stops), cx=centre[0], cy=centre[1], r=r)

    def blur(self, deviation: float) -> str:
        """A Gaussian blur to be given as ``filter``."""
        body = f'<feGaussianBlur stdDeviation="{number(deviation)}"/>'
        return self.define("filter", body, x="-60%", y="-60%", width="220%", height="220%")

    def clip(self, d: str) -> str:
        """A path to be given as ``clip_path``."""
        return self.define("clipPath", shape("path", d=d))

    def whole(self, fill: str, **given: str | float) -> str:
        """The whole sheet in one paint."""
        return rect((0, 0, self.width, self.height), fill, **given)

    def svg(self) -> str:
        """The finished document."""
        size = f'width="{number(self.width)}" height="{number(self.height)}"'
        box = f'viewBox="0 0 {number(self.width)} {number(self.height)}"'
        return (
            f'<svg xmlns="http://www.w3.org/2000/svg" {size} {box}>'
            f"<defs>{''.join(self.definitions)}</defs>{''.join(self.parts)}</svg>"
        )


def _stops(stops: list[Stop]) -> str:
    return "".join(
        shape("stop", offset=offset, stop_color=colour, stop_opacity=opacity) for offset, colour, opacity in stops
    )


def around(centre: Point, radii: Point, count: int, turn: float = 0.0) -> list[Point]:
    """``count`` points on an ellipse, from ``turn`` radians on."""
    steps = (turn + math.tau * at / count for at in range(count))
    return [(centre[0] + radii[0] * math.cos(angle), centre[1] + radii[1] * math.sin(angle)) for angle in steps]
