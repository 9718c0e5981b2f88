"""What an expo may be called in addresses, and what its dates must be."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection
from datetime import datetime, timedelta
from typing import Final

from madang.expos.types import ExpoTold, HallTold
from madang.kernel.errors import BadInputError, TooLongError
from madang.kernel.text import Text

SLUG_MOST: Final = 40
TITLE_MOST: Final = 120
SUMMARY_MOST: Final = 1000
LASTS_MOST: Final = timedelta(days=366 * 3)
RETAIN_MOST: Final = 366 * 5
# The first words of addresses that are Madang's own, today's and those that it may come to need.
RESERVED: Final = frozenset(
    {
        "about", "account", "accounts", "admin", "api", "archive", "assets", "console", "demo", "expo", "expos",
        "favicon", "health", "healthz", "help", "home", "kit", "language", "madang", "media", "metrics", "new",
        "privacy", "robots", "sign-in", "sign-out", "static", "world",
    }
)  # fmt: skip
_FORM: Final = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*", re.ASCII)


def address_name(title: Text, *, otherwise: str) -> str:
    """What an address may be called after this title: its English words, or `otherwise` where it has none."""
    plain = unicodedata.normalize("NFKD", title.en).encode("ascii", "ignore").decode().lower()
    words = re.sub(r"[^a-z0-9]+", "-", plain.replace("'", "")).strip("-")
    return words[:SLUG_MOST].strip("-") or otherwise


def free_name(wanted: str, taken: Collection[str]) -> str:
    """`wanted`, or the first of `wanted-2`, `wanted-3`, … that is neither taken nor reserved."""
    number, name = 1, wanted
    while name in taken or name in RESERVED:
        number += 1
        tail = f"-{number}"
        name = wanted[: SLUG_MOST - len(tail)].strip("-") + tail
    return name


def checked_slug(slug: str) -> str:
    """Raises: BadInputError(field="slug", why="form" or "reserved"), TooLongError."""
    if len(slug) > SLUG_MOST:
        raise TooLongError(field="slug", most=SLUG_MOST)
    if not _FORM.fullmatch(slug):
        raise BadInputError(field="slug", why="form")
    if slug in RESERVED:
        raise BadInputError(field="slug", why="reserved")
    return slug


def check_times(opens_at: datetime, closes_at: datetime) -> None:
    """Raises: BadInputError(field="closes_at", why="before-opening" or "too-long")."""
    if closes_at <= opens_at:
        raise BadInputError(field="closes_at", why="before-opening")
    if closes_at - opens_at > LASTS_MOST:
        raise BadInputError(field="closes_at", why="too-long")


def check_expo(told: ExpoTold) -> None:
    """Raises: BadInputError, TooLongError."""
    check_times(told.opens_at, told.closes_at)
    for name, text in (("title", told.title), ("organiser", told.organiser), ("place", told.place)):
        _check_text(name, text, most=TITLE_MOST, needed=True)
    _check_text("summary", told.summary, most=SUMMARY_MOST, needed=False)
    if not 1 <= told.retain_days <= RETAIN_MOST:
        raise BadInputError(field="retain_days", why="out-of-range")


def check_hall(told: HallTold) -> None:
    """Raises: BadInputError, TooLongError."""
    _check_text("title", told.title, most=TITLE_MOST, needed=True)
    _check_text("summary", told.summary, most=SUMMARY_MOST, needed=False)


def check_institution(name: Text, summary: Text) -> None:
    """Raises: BadInputError, TooLongError."""
    _check_text("name", name, most=TITLE_MOST, needed=True)
    _check_text("summary", summary, most=SUMMARY_MOST, needed=False)


def _check_text(field: str, text: Text, *, most: int, needed: bool) -> None:
    if needed and not text.ko.strip() and not text.en.strip():
        raise BadInputError(field=field, why="empty")
    if max(len(text.ko), len(text.en)) > most:
        raise TooLongError(field=field, most=most)
