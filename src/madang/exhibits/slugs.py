"""The address of a work, from its title."""

from __future__ import annotations

import re
import unicodedata
from uuid import UUID

from madang.exhibits.rules import SLUG_MOST
from madang.kernel.text import Text

_TAIL = 6


def slug_for(title: Text, unique: UUID) -> str:
    """English words where there are some, and an ending that nobody else has, so that no title is ever taken."""
    plain = unicodedata.normalize("NFKD", title.en).encode("ascii", "ignore").decode().lower()
    words = re.sub(r"[^a-z0-9]+", "-", plain).strip("-") or "work"
    return f"{words[: SLUG_MOST - _TAIL - 1].strip('-')}-{unique.hex[-_TAIL:]}"
