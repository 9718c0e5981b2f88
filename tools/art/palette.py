"""The colours of the courtyard, and the three tones in which every part is drawn."""

from __future__ import annotations

from typing import Final

HANJI: Final = "#F7F1E3"
PAPER: Final = "#FFFDF7"
INK: Final = "#22252B"
SOFT_INK: Final = "#4C515B"
INDIGO: Final = "#1F4E8C"
DEEP_INDIGO: Final = "#16365F"
GARDENIA: Final = "#F2B632"
PALE_GARDENIA: Final = "#FCE9B2"
GREEN: Final = "#2F6B53"
VERMILION: Final = "#BF3F2B"
MARU_LIGHT: Final = "#D9B27C"
MARU: Final = "#BF9560"
MARU_DARK: Final = "#A37B4A"
TIMBER: Final = "#8A6340"
TIMBER_DARK: Final = "#6A4A31"
PLASTER: Final = "#F1EADB"
SAND: Final = "#E9DDC2"
STONE: Final = "#CFCABD"
STONE_DARK: Final = "#B3AD9F"
GIWA: Final = "#4D5763"
GIWA_DARK: Final = "#3A434D"
PINE: Final = "#4F7A52"
PINE_DARK: Final = "#375C42"
GRASS: Final = "#A9BF86"
JAR: Final = "#7C4A36"
VOID: Final = "#2B3038"
O_BLUE: Final = "#5B93E6"
X_RED: Final = "#EE6B53"
ARENA: Final = "#1B2440"

SHADE_TONE: Final = "#1F2A44"
LIGHT_TONE: Final = "#FFF7E0"


def mix(colour: str, other: str, share: float) -> str:
    """`colour` with `share` (0–1) of `other` in it."""
    pairs = zip(_channels(colour), _channels(other), strict=True)
    return "#" + "".join(f"{round(a + (b - a) * share):02X}" for a, b in pairs)


def shade(colour: str, share: float = 0.22) -> str:
    """The side away from the light."""
    return mix(colour, SHADE_TONE, share)


def light(colour: str, share: float = 0.18) -> str:
    """The side to the north-west."""
    return mix(colour, LIGHT_TONE, share)


def outline(colour: str) -> str:
    """The outline of what can be used: its own hue mixed 55 % with ink."""
    return mix(colour, INK, 0.55)


def _channels(colour: str) -> tuple[int, int, int]:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)
