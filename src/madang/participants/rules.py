"""Pure decisions about names and looks."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping

from madang.kernel.errors import BadInputError, TooLongError
from madang.kernel.lines import is_seen
from madang.participants.types import NAME_MOST

# An avatar is a handful of part names and colours; the client knows which exist and draws a default for others.
LOOK_KEYS = frozenset(
    {"skin", "hair", "hairColour", "outfit", "upper", "lower", "glasses", "hat", "aid", "face", "back", "hand", "coat"}
)
_LOOK_VALUE = re.compile(r"[a-z0-9#-]{0,24}", re.IGNORECASE)


def checked_name(name: str) -> str:
    """The name as it will be shown: NFC, trimmed, inner spaces single.

    Raises: BadInputError(field="name") when empty or with what is not seen, TooLongError.
    """
    shown = " ".join(unicodedata.normalize("NFC", name).split())
    if not shown or not is_seen(shown):
        raise BadInputError(field="name", why="empty" if not shown else "invisible")
    if len(shown) > NAME_MOST:
        raise TooLongError(field="name", most=NAME_MOST)
    return shown


def checked_look(look: Mapping[str, str]) -> dict[str, str]:
    """The look, when it is a handful of known keys with plain values. Raises: BadInputError(field="look")."""
    for key, value in look.items():
        if key not in LOOK_KEYS or not _LOOK_VALUE.fullmatch(value):
            raise BadInputError(field="look", why="unknown-part")
    return dict(look)
