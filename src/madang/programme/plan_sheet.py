"""A programme from a file: its columns, and what the rows say. Nothing of a file is taken that has a fault."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any, Final
from zoneinfo import ZoneInfo

from django.conf import settings
from django.utils import translation
from django.utils.functional import Promise
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from madang.expos.types import Space
from madang.kernel.text import Text
from madang.platform.sheets import Column, Fault, Line, Table
from madang.programme.plan_forms import PersonForm, SessionForm, WinnerForm
from madang.programme.showing import KIND_NAMES
from madang.programme.types import NewSession, Person, PlannedPart, Programme, Winner

_EITHER: Final = _("One language at least.")
COLUMNS: Final[Sequence[Column]] = (
    Column(
        "part_ko", _("Part, Korean"), _("Rows that follow each other with the same part are its sessions."), _("Part 1")
    ),
    Column("part_en", _("Part, English"), _("May be empty.")),
    Column("kind", _("Kind of session"), _("Such as awards, case, talk, break."), _("Talk"), required=True),
    Column("title_ko", _("Title, Korean"), _EITHER, _("What we learnt from failing")),
    Column("title_en", _("Title, English"), _EITHER),
    Column("starts_at", _("Begins"), _("Day and time in the expo's zone."), "2026-05-11 14:00", required=True),
    Column("ends_at", _("Ends"), _("Day and time; a time alone is of the same day."), "14:30", required=True),
    Column("summary_ko", _("In a few words, Korean"), _("May be empty.")),
    Column("summary_en", _("In a few words, English"), _("May be empty.")),
    Column("space", _("Where in the yard"), _("The address part of a space, such as plaza. May be empty.")),
    Column("stream_url", _("Address of the stream"), _("May be empty.")),
    Column(
        "people",
        _("Presenters"),
        _("A line each: name | role | name in English | role in English."),
        _("Kim Haneul | Madang Lab"),
    ),
    Column(
        "winners",
        _("Award winners"),
        _("A line each: prize | name | from | reason, then the same four in English."),
    ),
)
_TITLES: Final[Mapping[str, str | Promise]] = {column.name: column.title for column in COLUMNS}
_PERSON: Final = ("name_ko", "role_ko", "name_en", "role_en")
_WINNER: Final = ("prize_ko", "name_ko", "of_ko", "reason_ko", "prize_en", "name_en", "of_en", "reason_en")
# A clock time alone, "14:30" or "9:05".
_CLOCK_MOST: Final = 5
_DAY: Final = len("2026-05-11")


def parts_of(table: Table, *, spaces: Iterable[Space], zone: ZoneInfo) -> list[PlannedPart]:
    """What the rows say; what is wrong with them is added to the table's faults. A row without a part is of the part
    above it.
    """
    parts: list[tuple[Text, list[NewSession]]] = []
    known = list(spaces)
    for line in table.lines:
        title = Text(ko=line.cells.get("part_ko", ""), en=line.cells.get("part_en", ""))
        if (title.ko or title.en) and (not parts or parts[-1][0] != title):
            parts.append((title, []))
        if not parts:
            table.faults.append(Fault(line.row, str(_TITLES["part_ko"]), gettext("Write to which part it belongs.")))
            parts.append((title, []))
        session = _session(line, known, zone, table.faults)
        if session:
            parts[-1][1].append(session)
    return [PlannedPart(title, tuple(sessions)) for title, sessions in parts]


def _session(line: Line, spaces: list[Space], zone: ZoneInfo, faults: list[Fault]) -> NewSession | None:
    cells = dict(line.cells)
    cells["kind"] = _kinds().get(_plain(cells.get("kind", "")), "")
    starts = _dashed(cells.get("starts_at", ""))
    ends = _dashed(cells.get("ends_at", ""))
    if ends and len(ends) <= _CLOCK_MOST and len(starts) > _DAY:
        ends = f"{starts[:_DAY]} {ends.zfill(_CLOCK_MOST)}"
    form = SessionForm(
        cells | {"starts_at": starts, "ends_at": ends, "part": "-"}, programme=Programme(()), spaces=spaces, zone=zone
    )
    form.choose("part", [("-", "-")])
    people: list[Person] = _rows(line, "people", _PERSON, PersonForm, faults)
    winners: list[Winner] = _rows(line, "winners", _WINNER, WinnerForm, faults)
    if form.is_valid():
        return form.session(people, winners)
    for name, why in form.errors.items():
        words = gettext("Write one of: %(kinds)s.") % {"kinds": _kinds_said()} if name == "kind" else str(why[0])
        faults.append(Fault(line.row, str(_TITLES.get(name, name)), words))
    return None


def _rows(line: Line, column: str, names: Sequence[str], form: type[Any], faults: list[Fault]) -> list[Any]:
    made = []
    for words in line.cells.get(column, "").replace(";", "\n").splitlines():
        if not words.strip():
            continue
        filled = form(dict(zip(names, (word.strip() for word in words.split("|")), strict=False)))
        if filled.is_valid() and (one := filled.made()):
            made.append(one)
        else:
            why = next((str(each[0]) for each in filled.errors.values()), gettext("A name is missing."))
            faults.append(Fault(line.row, str(_TITLES[column]), why))
    return made


def _dashed(words: str) -> str:
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


def _kinds() -> dict[str, str]:
    """Kinds by their names in both languages, and by what the code calls them."""
    known: dict[str, str] = {}
    for language, _name in settings.LANGUAGES:
        with translation.override(language):
            known |= {_plain(str(name)): kind for kind, name in KIND_NAMES.items()}
    return known | {kind: kind for kind in KIND_NAMES}


def _kinds_said() -> str:
    return ", ".join(str(name) for name in KIND_NAMES.values())


def _plain(words: str) -> str:
    return "".join(words.casefold().split())
