"""One line that a person writes for many to read: tidied, and free of what such a line should not hold. Pure."""

from __future__ import annotations

import re
import unicodedata

from madang.kernel.errors import BadInputError, TooLongError

_INVISIBLE = frozenset({"Cc", "Cf", "Co", "Cs", "Zl", "Zp"})
_JOINER = "\u200d"
_ADDRESS = re.compile(
    r"://|\bwww\.|\b[\w-]+(?:\.[\w-]+)*\.(?:com|net|org|kr|io|me|co|app|dev|info|biz|xyz|shop|site|link|page|ly|gg)\b"
    r"|\S@\S+\.\S",
    re.IGNORECASE,
)
# A phone number: seven digits or more, whatever stands between them.
_NUMBER = re.compile(r"\d(?:[ .()-]{0,2}\d){6,}")


def checked_line(text: str, *, field: str, most: int) -> str:
    """One line: NFC, trimmed, inner spaces single. It stands where anybody may read it, so no links and no numbers.

    Raises: BadInputError(field, why), `why` one of "invisible", "address", "number"; TooLongError.
    """
    shown = " ".join(unicodedata.normalize("NFC", text).split())
    if any(_is_invisible(shown, at) for at in range(len(shown))):
        raise BadInputError(field=field, why="invisible")
    if len(shown) > most:
        raise TooLongError(field=field, most=most)
    # Full-width letters and dots are written to get past such checks.
    plain = unicodedata.normalize("NFKC", shown)
    if _ADDRESS.search(plain):
        raise BadInputError(field=field, why="address")
    if _NUMBER.search(plain):
        raise BadInputError(field=field, why="number")
    return shown


def _is_invisible(text: str, at: int) -> bool:
    """A joiner within an emoji is part of the picture."""
    if text[at] == _JOINER and 0 < at < len(text) - 1:
        return not (_is_picture(text[at - 1]) and _is_picture(text[at + 1]))
    return unicodedata.category(text[at]) in _INVISIBLE


def _is_picture(letter: str) -> bool:
    return unicodedata.category(letter) in {"So", "Sk"} or letter == "\ufe0f"
