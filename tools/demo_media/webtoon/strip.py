"""A strip: panels down a page whose ground changes as the story does."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

from tools.demo_media.easel import box, sheet
from tools.demo_media.webtoon.ink import DEFS, LINE

WIDTH = 800
SLICE = 2000
"""No slice is higher than this."""
ABOVE = 30
"""A cut lies this far above a panel, where nothing is drawn or lettered."""


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


def compose(panels: Iterable[Panel], *, defs: str = "") -> tuple[str, int]:
    """The whole strip as one SVG, and its height in pixels; `defs` are paints that only this story uses."""
    y, body, stops = 0, "", []
    for number, panel in enumerate(panels):
        body += _placed(panel, number, y)
        stops += [(y, panel.ground), (y + panel.height, panel.ground)]
        y += panel.height + panel.gap
    ramp = "".join(f'<stop offset="{at / y:.5f}" stop-color="{colour}"/>' for at, colour in stops)
    ground = f'<linearGradient id="page" x1="0" y1="0" x2="0" y2="1">{ramp}</linearGradient>'
    return sheet(WIDTH, y, box(0, 0, WIDTH, y, "url(#page)"), body, defs=DEFS + defs + ground), y


def slices(panels: Iterable[Panel]) -> list[tuple[int, int]]:
    """Where the strip is cut, as (top, height): between panels, as far apart as `SLICE` lets them be."""
    edges, y, gap = [], 0, 0
    for panel in panels:
        edges.append(y - min(ABOVE, gap))
        gap = panel.gap
        y += panel.height + gap
    edges.append(y)
    cuts = [0]
    for edge, following in pairwise([*edges[1:], y]):
        if following - cuts[-1] > SLICE or edge == y:
            cuts.append(edge)
    return [(top, bottom - top) for top, bottom in pairwise(cuts)]
