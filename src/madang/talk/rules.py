"""Pure decisions about what is said: the text as it will be shown."""

from __future__ import annotations

import unicodedata
from typing import Final

from madang.kernel.errors import BadInputError, TooLongError

# Written and not seen: they hide words from lists, turn the direction of writing, or make a line look empty.
_UNSEEN: Final = frozenset({"Cc", "Cf", "Co", "Cs", "Cn", "Zl", "Zp"})
# Letters by category, blank to the eye.
_BLANK: Final = frozenset("\u115f\u1160\u3164\uffa0\u2800")
_JOINER: Final = "\u200d"
_MARKS: Final = frozenset({"Mn", "Me"})
# No language stacks more; a line of more climbs over its neighbours.
_MARKS_MOST: Final = 4


def checked_text(text: str, *, most: int, field: str = "text") -> str:
    """One line as it will be shown: NFC, without what cannot be seen, spaces single. Its length is told in characters.

    Raises: BadInputError(field, why="empty"), TooLongError(field, most, over).
    """
    # Twice, for a letter and its mark may have been kept apart by what is taken away.
    shown = unicodedata.normalize("NFC", _seen(unicodedata.normalize("NFC", text)))
    shown = " ".join(shown.split())
    if not shown:
        raise BadInputError(field=field, why="empty")
    if len(shown) > most:
        raise TooLongError(field=field, most=most, over=len(shown) - most)
    return shown


def _seen(text: str) -> str:
    kept: list[str] = []
    marks = 0
    for at, letter in enumerate(text):
        category = unicodedata.category(letter)
        marks = marks + 1 if category in _MARKS else 0
        if letter in _BLANK or (category in _UNSEEN and letter.isspace()):
            kept.append(" ")
        elif marks <= _MARKS_MOST and (category not in _UNSEEN or _joins_pictures(text, at)):
            kept.append(letter)
    return "".join(kept)


def _joins_pictures(text: str, at: int) -> bool:
    """A joiner within an emoji is part of the picture."""
    return text[at] == _JOINER and 0 < at < len(text) - 1 and _is_picture(text[at - 1]) and _is_picture(text[at + 1])


def _is_picture(letter: str) -> bool:
    return unicodedata.category(letter) in {"So", "Sk"} or letter == "\ufe0f"
