"""A programme from a file: its columns, and what the rows say. Nothing of a file is taken that has a fault."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final
from zoneinfo import ZoneInfo

from django.utils.functional import Promise
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from madang.expos.types import Space
from madang.kernel.text import Text
from madang.platform.sheets import Column, Fault, Line, Table
from madang.programme.plan_cells import dashed, known_by, of_the_day, plain
from madang.programme.plan_forms import PersonForm, SessionForm, WinnerForm
from madang.programme.showing import KIND_NAMES
from madang.programme.types import Kind, NewSession, Person, PlannedPart, Programme, Winner

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
    cells["kind"] = _kinds().get(plain(cells.get("kind", "")), "")
    starts = dashed(cells.get("starts_at", ""))
    ends = dashed(cells.get("ends_at", ""))
    ends = of_the_day(ends, starts)
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


def _kinds() -> dict[str, Kind]:
    return known_by(KIND_NAMES)


def _kinds_said() -> str:
    return ", ".join(str(name) for name in KIND_NAMES.values())
