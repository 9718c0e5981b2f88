"""One line that a person writes for many to read: tidied, and free of what such a line should not hold. Pure."""

from __future__ import annotations

import re
import unicodedata

from madang.kernel.errors import BadInputError, TooLongError

_INVISIBLE = frozenset({"Cc", "Cf", "Co", "Cs", "Zl", "Zp"})
# Letters by category, blank to the eye.
_BLANK = frozenset("\u115f\u1160\u3164\uffa0\u2800")
_JOINER = "\u200d"
_MARKS = frozenset({"Mn", "Me"})
# No language stacks more; a line of more climbs over its neighbours.
_MARKS_MOST = 4
_ADDRESS = re.compile(
    r"://|\bwww\.|\b[\w-]+(?:\.[\w-]+)*\.(?:com|net|org|kr|io|me|co|app|dev|info|biz|xyz|shop|site|link|page|ly|gg)\b"
    r"|\S@\S+\.\S",
    re.IGNORECASE,
)
# What makes a picture another one, or joins two: a variation selector, a tone of skin, a joiner with what it joins.
_PART = re.compile("\ufe0f|[\U0001f3fb-\U0001f3ff]|\u200d.")
_FLAG = re.compile("[\U0001f1e6-\U0001f1ff]{2}")
# How many code points a letter may take, on an average: a family is seven, and rare.
CODE_POINTS_MOST = 5
# A phone number: seven digits or more, whatever stands between them.
_NUMBER = re.compile(r"\d(?:[ .()-]{0,2}\d){6,}")


def checked_line(text: str, *, field: str, most: int) -> str:
    """One line: NFC, trimmed, inner spaces single. It stands where anybody may read it, so no links and no numbers.

    `most`: in letters, see `letters_in`; it takes at most `CODE_POINTS_MOST` times as many code points.

    Raises: BadInputError(field, why), `why` one of "invisible", "address", "number"; TooLongError.
    """
    shown = " ".join(unicodedata.normalize("NFC", text).split())
    if not is_seen(shown):
        raise BadInputError(field=field, why="invisible")
    if letters_in(shown) > most or len(shown) > most * CODE_POINTS_MOST:
        raise TooLongError(field=field, most=most)
    # Full-width letters and dots are written to get past such checks.
    plain = unicodedata.normalize("NFKC", shown)
    if _ADDRESS.search(plain):
        raise BadInputError(field=field, why="address")
    if _NUMBER.search(plain):
        raise BadInputError(field=field, why="number")
    return shown


def is_seen(text: str) -> bool:
    """Everything in a text shows, where it stands: nothing hides, is blank, turns the direction of writing, or climbs
    over its neighbours.
    """
    return not any(_is_invisible(text, at) for at in range(len(text))) and not _climbs(text)


def _climbs(text: str) -> bool:
    marks = 0
    for letter in text:
        marks = marks + 1 if unicodedata.category(letter) in _MARKS else 0
        if marks > _MARKS_MOST:
            return True
    return False


def letters_in(text: str) -> int:
    """How many characters people see: a family, a flag, a hand of any colour is one. kit/counter.ts counts the same."""
    return len(_FLAG.sub("+", _PART.sub("", text)))


def _is_invisible(text: str, at: int) -> bool:
    """A joiner within an emoji is part of the picture."""
    if text[at] == _JOINER and 0 < at < len(text) - 1:
        return not (_is_picture(text[at - 1]) and _is_picture(text[at + 1]))
    return text[at] in _BLANK or unicodedata.category(text[at]) in _INVISIBLE


def _is_picture(letter: str) -> bool:
    return unicodedata.category(letter) in {"So", "Sk"} or letter == "\ufe0f"
