"""The strip itself: panels down a page whose ground changes as the story does."""

from collections.abc import Iterable
from dataclasses import dataclass

from tools.demo_media.easel import box, sheet
from tools.demo_media.webtoon.ink import DEFS, LINE

WIDTH = 800
SLICE = 1900


@dataclass(frozen=True)
class Panel:
    """A picture `width` by `height` set in from the left by `inset`; `over` may reach out of its frame.

    `ground` is the page's colour beside it and `gap` the empty page after it, in pixels.
    """

    height: int
    art: str
    over: str = ""
    inset: int = 0
    width: int = WIDTH
    gap: int = 90
    ground: str = "#FFFDF7"
    framed: bool = True


def _placed(panel: Panel, number: int, y: int) -> str:
    frame = box(0, 0, panel.width, panel.height, stroke=LINE, line=5) if panel.framed and panel.width < WIDTH else ""
    clip = f'<clipPath id="p{number}"><rect width="{panel.width}" height="{panel.height}"/></clipPath>'
    return f'<g transform="translate({panel.inset} {y})">{clip}<g clip-path="url(#p{number})">{panel.art}</g>{frame}{panel.over}</g>'


def compose(panels: Iterable[Panel]) -> tuple[str, int]:
    """The whole strip as one SVG, and its height in pixels."""
    y, body, stops = 0, "", []
    for number, panel in enumerate(panels):
        body += _placed(panel, number, y)
        stops += [(y, panel.ground), (y + panel.height, panel.ground)]
        y += panel.height + panel.gap
    ramp = "".join(f'<stop offset="{at / y:.5f}" stop-color="{colour}"/>' for at, colour in stops)
    ground = f'<linearGradient id="page" x1="0" y1="0" x2="0" y2="1">{ramp}</linearGradient>'
    return sheet(WIDTH, y, box(0, 0, WIDTH, y, "url(#page)"), body, defs=DEFS + ground), y
