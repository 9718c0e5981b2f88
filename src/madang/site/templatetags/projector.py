"""How large words stand on the hall's screen."""

from __future__ import annotations

from typing import Literal

from django import template

register = template.Library()

Size = Literal["large", "middle", "small"]
# Pixels of the 1920 × 1080 screen: the width of the words, and the sizes of type by how many lines they may take.
WIDTH = 1448
_LARGE, _MIDDLE = (88, 2), (64, 4)
# A letter's share of the type's size: Hangul is square, Latin about half as wide.
_HANGUL, _LATIN = 0.95, 0.55
_FIRST_WIDE = 0x1100


@register.filter
def size_of(text: str) -> Size:
    """The largest size in which the words stay within their lines."""
    width = sum(_HANGUL if ord(letter) >= _FIRST_WIDE else _LATIN for letter in text)
    if _fits(width, *_LARGE):
        return "large"
    return "middle" if _fits(width, *_MIDDLE) else "small"


def _fits(width: float, size: int, lines: int) -> bool:
    # Lines break between words: a tenth of each is lost.
    return width * size <= lines * WIDTH * 0.9
