"""Colours, light and the outline that every figure of the strip shares."""

from tools.demo_media.easel import oval, shape

LINE = "#3B2A27"
"""The contour: a warm near-black."""
WEIGHT = 4.0

NIGHT, NIGHT_SOFT = "#171F38", "#2B365C"
RAIN, MIST = "#46557A", "#C9D3E2"
CREAM, WARM = "#FFF8E9", "#FCE9B2"
CRUST, CRUST_DARK, CRUST_LIGHT = "#C98745", "#9C5F2C", "#E5B06B"

DEFS = """
<radialGradient id="lamp"><stop offset="0" stop-color="#FFE6A6" stop-opacity=".95"/><stop offset=".4" stop-color="#FFD983" stop-opacity=".42"/><stop offset="1" stop-color="#FFD983" stop-opacity="0"/></radialGradient>
<radialGradient id="dawn"><stop offset="0" stop-color="#FFF6DC"/><stop offset=".55" stop-color="#FFE3A1"/><stop offset="1" stop-color="#FFF8E9" stop-opacity="0"/></radialGradient>
<radialGradient id="oven"><stop offset="0" stop-color="#FFB24D" stop-opacity=".9"/><stop offset="1" stop-color="#FF8A2B" stop-opacity="0"/></radialGradient>
<linearGradient id="nightsky" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="#10172D"/><stop offset=".7" stop-color="#2B365C"/><stop offset="1" stop-color="#4A4E78"/></linearGradient>
<linearGradient id="rainsky" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="#1B2440"/><stop offset="1" stop-color="#33426A"/></linearGradient>
<linearGradient id="daysky" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="#BFE0EE"/><stop offset="1" stop-color="#FFF3D6"/></linearGradient>
<linearGradient id="cone" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="#FFE9B0" stop-opacity=".6"/><stop offset="1" stop-color="#FFE9B0" stop-opacity=".04"/></linearGradient>
<linearGradient id="bluehour" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="#3C4C7C"/><stop offset="1" stop-color="#8792B8"/></linearGradient>
<linearGradient id="fall" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="#2A2019" stop-opacity="0"/><stop offset="1" stop-color="#2A2019" stop-opacity=".5"/></linearGradient>
<pattern id="dots" width="22" height="22" patternUnits="userSpaceOnUse" patternTransform="rotate(20)"><circle cx="6" cy="6" r="3.4" fill="#FFFDF7" opacity=".85"/></pattern>
<pattern id="flowers" width="38" height="38" patternUnits="userSpaceOnUse" patternTransform="rotate(12)"><g fill="#F6C4CE"><circle cx="10" cy="6" r="4"/><circle cx="15" cy="10" r="4"/><circle cx="13" cy="16" r="4"/><circle cx="7" cy="16" r="4"/><circle cx="5" cy="10" r="4"/></g><circle cx="10" cy="11" r="3.2" fill="#F2B632"/><circle cx="30" cy="30" r="4" fill="#8FC0A4"/></pattern>
<pattern id="tone" width="12" height="12" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><circle cx="3" cy="3" r="2.1" fill="#3B2A27" opacity=".16"/></pattern>
"""


def inked(d: str, fill: str, *, width: float = WEIGHT, stroke: str = LINE) -> str:
    """A filled path with the contour round it."""
    return shape(d, fill, stroke=stroke, width=width)


def drawn(d: str, *, width: float = WEIGHT, stroke: str = LINE, opacity: float = 1) -> str:
    """A pen line."""
    return shape(d, stroke=stroke, width=width, opacity=opacity)


def ball(x: float, y: float, rx: float, ry: float, fill: str, *, width: float = WEIGHT) -> str:
    return oval(x, y, rx, ry, fill, stroke=LINE, width=width)


def limb(d: str, colour: str, width: float) -> str:
    """A sleeve or an arm: one thick stroke inside a thicker one."""
    return shape(d, stroke=LINE, width=width + 2 * WEIGHT) + shape(d, stroke=colour, width=width)


def glow(x: float, y: float, reach: float, light: str = "lamp") -> str:
    return oval(x, y, reach, None, f"url(#{light})")
