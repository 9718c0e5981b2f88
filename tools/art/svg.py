"""A small vocabulary for writing SVG: every function returns one element as text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable

Value = str | float
Point = tuple[float, float]

_LONG_DECIMAL: Final = re.compile(r"-?\d*\.\d{3,}(?:e-?\d+)?")


def number(value: float) -> str:
    """Two decimals at most, and no trailing zeros, so that the sources stay short."""
    text = f"{value:.2f}".rstrip("0").rstrip(".")
    return "0" if text == "-0" else text


def tidy(d: str) -> str:
    """Path data whose numbers keep two decimals."""
    return _LONG_DECIMAL.sub(lambda found: number(float(found[0])), d)


def element(tag: str, attributes: dict[str, Value], *children: str) -> str:
    """An element; underscores in attribute names become hyphens."""
    words = [tag]
    words += [
        f'{name.rstrip("_").replace("_", "-")}="{value if isinstance(value, str) else number(value)}"'
        for name, value in attributes.items()
    ]
    opening = " ".join(words)
    return f"<{opening}>{''.join(children)}</{tag}>" if children else f"<{opening}/>"


def document(size: tuple[float, float], *children: str, **attributes: Value) -> str:
    """A whole drawing, one child a line so that a change shows in a diff."""
    width, height = size
    root: dict[str, Value] = {
        "xmlns": "http://www.w3.org/2000/svg",
        "width": width,
        "height": height,
        "viewBox": f"0 0 {number(width)} {number(height)}",
    }
    return element("svg", root | attributes, "\n", "\n".join(children), "\n") + "\n"


def group(*children: str, **attributes: Value) -> str:
    return element("g", attributes, *children)


def path(d: str, fill: str = "none", **attributes: Value) -> str:
    return element("path", {"d": tidy(d), "fill": fill, **attributes})


def rect(x: float, y: float, width: float, height: float, fill: str, **attributes: Value) -> str:
    return element("rect", {"x": x, "y": y, "width": width, "height": height, "fill": fill, **attributes})


def circle(x: float, y: float, radius: float, fill: str, **attributes: Value) -> str:
    return element("circle", {"cx": x, "cy": y, "r": radius, "fill": fill, **attributes})


def ellipse(x: float, y: float, rx: float, ry: float, fill: str, **attributes: Value) -> str:
    return element("ellipse", {"cx": x, "cy": y, "rx": rx, "ry": ry, "fill": fill, **attributes})


def stroke(d: str, colour: str, width: float, **attributes: Value) -> str:
    """An open line with round ends."""
    ends: dict[str, Value] = {"stroke_linecap": "round", "stroke_linejoin": "round"}
    style: dict[str, Value] = {"stroke": colour, "stroke_width": width, **ends, **attributes}
    return path(d, "none", **style)


def polygon(points: Iterable[Point], fill: str, **attributes: Value) -> str:
    text = " ".join(f"{number(x)},{number(y)}" for x, y in points)
    return element("polygon", {"points": text, "fill": fill, **attributes})


def shifted(x: float, y: float, *children: str) -> str:
    """The children, moved."""
    return element("g", {"transform": f"translate({number(x)} {number(y)})"}, *children)


def mirrored(width: float, *children: str) -> str:
    """The children, mirrored left to right inside `width`."""
    return element("g", {"transform": f"translate({number(width)} 0) scale(-1 1)"}, *children)
