"""What stands in the cells of a table that was handed in: days, times, and names of a list, as people write them."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Final, TypeVar

from django.conf import settings
from django.utils import translation
from django.utils.functional import Promise

Named = TypeVar("Named", bound=str)
# A clock time alone, "14:30" or "9:05".
_CLOCK_MOST: Final = 5
_DAY: Final = len("2026-05-11")


def of_the_day(moment: str, beside: str) -> str:
    """A clock time alone is of the day of the moment beside it; both as `dashed` gives them."""
    if moment and len(moment) <= _CLOCK_MOST and len(beside) > _DAY:
        return f"{beside[:_DAY]} {moment.zfill(_CLOCK_MOST)}"
    return moment


def dashed(words: str) -> str:
    """Days as Korean sheets write them, 2026.5.11. or 2026/5/11, with dashes and two digits."""
    day, _gap, clock = words.strip().replace("T", " ").partition(" ")
    numbers = [number for number in day.replace("/", "-").replace(".", "-").split("-") if number]
    if ":" in day or len(numbers) != len(("year", "month", "day")):
        return words.strip()
    year, month, date = numbers
    try:
        told = datetime(int(year), int(month), int(date))  # noqa: DTZ001 -- a day alone
    except ValueError:
        return words.strip()
    return f"{told:%Y-%m-%d} {clock.strip().zfill(_CLOCK_MOST)}" if clock.strip() else f"{told:%Y-%m-%d}"


def known_by(names: Mapping[Named, str | Promise]) -> dict[str, Named]:
    """Each by its names in both languages, and by what the code calls it; look up what `plain` makes of a cell."""
    known: dict[str, Named] = {}
    for language, _name in settings.LANGUAGES:
        with translation.override(language):
            known |= {plain(str(name)): each for each, name in names.items()}
    return known | {plain(each): each for each in names}


def plain(words: str) -> str:
    return "".join(words.casefold().split())
