"""What every drawing here stands on: SVG in, pixels out.

Text is set with fonts of the machine that draws (see README.md); what is committed is the rendered file.
"""

from pathlib import Path
from xml.sax.saxutils import escape

import pyvips

MEDIA = Path(__file__).resolve().parents[2] / "src" / "madang" / "demo" / "media"

HANJI, PAPER = "#F7F1E3", "#FFFDF7"
INK, SOFT_INK = "#22252B", "#4C515B"
INDIGO, DEEP_INDIGO = "#1F4E8C", "#16365F"
GARDENIA, PALE_GARDENIA = "#F2B632", "#FCE9B2"
GREEN, VERMILION = "#2F6B53", "#BF3F2B"

FALLBACK = "Noto Sans CJK KR, sans-serif"


def sheet(width: int, height: int, *parts: str, defs: str = "") -> str:
    """A whole SVG document of `width` by `height` pixels."""
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" '
        f'viewBox="0 0 {width} {height}"><defs>{defs}</defs>{"".join(parts)}</svg>'
    )


def text(
    x: float,
    y: float,
    words: str,
    size: float,
    *,
    fill: str = INK,
    family: str = "NanumSquare",
    weight: int = 400,
    anchor: str = "start",
    spacing: float = 0,
    extra: str = "",
) -> str:
    """One line of text, its baseline at (x, y)."""
    return (
        f'<text x="{x:g}" y="{y:g}" font-family="{family}, {FALLBACK}" font-weight="{weight}" font-size="{size:g}" '
        f'fill="{fill}" text-anchor="{anchor}" letter-spacing="{spacing:g}" {extra}>{escape(words)}</text>'
    )


def lines(
    x: float,
    y: float,
    rows: tuple[str, ...],
    size: float,
    *,
    leading: float = 1.5,
    fill: str = INK,
    family: str = "NanumSquare",
    weight: int = 400,
    anchor: str = "start",
    spacing: float = 0,
) -> str:
    """Several lines of text, the first baseline at (x, y); `leading` in ems."""
    return "".join(
        text(
            x,
            y + at * size * leading,
            row,
            size,
            fill=fill,
            family=family,
            weight=weight,
            anchor=anchor,
            spacing=spacing,
        )
        for at, row in enumerate(rows)
    )


def group(*parts: str, at: tuple[float, float] = (0, 0), turn: float = 0, scale: float = 1, extra: str = "") -> str:
    """Parts moved to `at`, then turned (degrees) and scaled about that point."""
    place = f"translate({at[0]:g} {at[1]:g}) rotate({turn:g}) scale({scale:g})"
    return f'<g transform="{place}" {extra}>{"".join(parts)}</g>'


def shape(d: str, fill: str = "none", *, stroke: str = "none", width: float = 0, opacity: float = 1) -> str:
    """A path; strokes have round caps and joins everywhere in these works."""
    return (
        f'<path d="{d}" fill="{fill}" stroke="{stroke}" stroke-width="{width:g}" stroke-linecap="round" '
        f'stroke-linejoin="round" opacity="{opacity:g}"/>'
    )


def oval(
    x: float,
    y: float,
    rx: float,
    ry: float | None = None,
    fill: str = "none",
    *,
    stroke: str = "none",
    width: float = 0,
    opacity: float = 1,
) -> str:
    """An ellipse, or a circle where `ry` is left out."""
    return (
        f'<ellipse cx="{x:g}" cy="{y:g}" rx="{rx:g}" ry="{rx if ry is None else ry:g}" fill="{fill}" '
        f'stroke="{stroke}" stroke-width="{width:g}" opacity="{opacity:g}"/>'
    )


def box(
    x: float,
    y: float,
    width: float,
    height: float,
    fill: str = "none",
    *,
    radius: float = 0,
    stroke: str = "none",
    line: float = 0,
    opacity: float = 1,
) -> str:
    """A rectangle."""
    return (
        f'<rect x="{x:g}" y="{y:g}" width="{width:g}" height="{height:g}" rx="{radius:g}" fill="{fill}" '
        f'stroke="{stroke}" stroke-width="{line:g}" opacity="{opacity:g}"/>'
    )


def paint(svg: str) -> pyvips.Image:
    """The pixels of an SVG document, without its alpha channel."""
    return pyvips.Image.new_from_buffer(svg.encode(), "", unlimited=True).flatten(background=[255, 255, 255])


def save(image: pyvips.Image, name: str, *, quality: int = 84) -> Path:
    """Write an image as WebP under the demo's media folder; `name` is relative to it."""
    path = MEDIA / name
    path.parent.mkdir(parents=True, exist_ok=True)
    image.webpsave(str(path), Q=quality, effort=5, strip=True)
    size = path.stat().st_size
    print(f"{name}  {image.width}x{image.height}  {size // 1024} KB")
    return path
