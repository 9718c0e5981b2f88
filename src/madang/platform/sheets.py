"""Tables that people hand in as files: CSV or XLSX, their heading in the first row, told apart by its bytes.

A heading is known by the column's name or by its words in either language, so that a template in Korean is read
whatever language is on the screen.
"""

from __future__ import annotations

import csv
import io
import zipfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

import xlsxwriter
from django.conf import settings
from django.utils import translation
from django.utils.functional import Promise
from django.utils.translation import gettext as _

from madang.kernel.errors import BadInputError
from madang.platform import xlsx

BYTES_MOST: Final = 2_000_000
ROWS_MOST: Final = 1000
# What an XLSX file may come to when it is unpacked.
_UNPACKED_MOST: Final = 40_000_000
_YES: Final = frozenset({"o", "ㅇ", "○", "y", "yes", "1", "true"})


@dataclass(frozen=True, slots=True)
class Column:
    """`name` is what the code calls it, `title` what people read; `example` stands in the template."""

    name: str
    title: str | Promise
    help: str | Promise
    example: str | Promise = ""
    required: bool = False


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong in a cell. `row` counts as the sheet shows it, 1 is the heading; 0: the file as a whole."""

    row: int
    column: str
    why: str


@dataclass(frozen=True, slots=True)
class Line:
    """A row by the names of its columns; what the file does not have is empty."""

    row: int
    cells: Mapping[str, str]


@dataclass(slots=True)
class Table:
    lines: list[Line] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)


def read(content: bytes, columns: Sequence[Column]) -> Table:
    """The rows that are not empty. Raises: BadInputError(field="file", why="large" | "empty" | "unreadable")."""
    rows = _rows(content)
    heading = next((number for number, row in enumerate(rows) if any(row)), None)
    if heading is None:
        raise BadInputError(field="file", why="empty")
    known = _names(columns)
    names = [known.get(_plain(cell), "") for cell in rows[heading]]
    table = Table(
        [
            Line(number + 1, dict(zip(names, row, strict=False)))
            for number, row in enumerate(rows)
            if number > heading and any(row)
        ]
    )
    for column in columns:
        if column.required and column.name not in names:
            table.faults.append(Fault(heading + 1, str(column.title), _("This column is missing.")))
    if not table.lines and not table.faults:
        table.faults.append(Fault(0, "", _("There is no row below the heading.")))
    if len(table.lines) > ROWS_MOST:
        raise BadInputError(field="file", why="large")
    return table


def template(columns: Sequence[Column], *, sheet: str) -> bytes:
    """An XLSX file with the headings in the active language and one row as an example."""
    out = io.BytesIO()
    with xlsxwriter.Workbook(out, {"in_memory": True}) as book:
        page = book.add_worksheet(sheet[:31])
        bold = book.add_format({"bold": True, "bg_color": "#E9DDC2", "border": 1, "text_wrap": True})
        text = book.add_format({"num_format": "@", "text_wrap": True, "valign": "top"})
        for number, column in enumerate(columns):
            page.set_column(number, number, 24, text)
            page.write_string(0, number, str(column.title), bold)
            page.write_string(1, number, str(column.example), text)
            page.write_comment(0, number, str(column.help))
        page.freeze_panes(1, 0)
    return out.getvalue()


def is_yes(cell: str) -> bool:
    """As people tick a cell: O, Y, yes, 1."""
    return cell.strip().casefold() in _YES


def _rows(content: bytes) -> list[list[str]]:
    if len(content) > BYTES_MOST:
        raise BadInputError(field="file", why="large")
    return _xlsx(content) if content.startswith(b"PK") else _csv(content)


def _xlsx(content: bytes) -> list[list[str]]:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            if sum(entry.file_size for entry in archive.infolist()) > _UNPACKED_MOST:
                raise BadInputError(field="file", why="large")
        found = xlsx.rows(content)
    except xlsx.TooLargeError as error:
        raise BadInputError(field="file", why="large") from error
    except (xlsx.UnreadableError, zipfile.BadZipFile, ValueError, NotImplementedError) as error:
        raise BadInputError(field="file", why="unreadable") from error
    if len(found) > ROWS_MOST * 2:
        raise BadInputError(field="file", why="large")
    return found


def _csv(content: bytes) -> list[list[str]]:
    """As UTF-8, or as Korean spreadsheets save it."""
    for encoding in ("utf-8-sig", "cp949"):
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\0" in text:
            break
        head = text.split("\n", 1)[0]
        mark = max((",", ";", "\t"), key=head.count)
        try:
            rows = csv.reader(io.StringIO(text, newline=""), delimiter=mark, strict=True)
            return [[cell.strip()[: xlsx.CELL_MOST] for cell in row] for row in rows]
        except csv.Error as error:
            raise BadInputError(field="file", why="unreadable") from error
    raise BadInputError(field="file", why="unreadable")


def _names(columns: Sequence[Column]) -> dict[str, str]:
    known: dict[str, str] = {}
    for language, _name in settings.LANGUAGES:
        with translation.override(language):
            known |= {_plain(str(column.title)): column.name for column in columns}
    return known | {_plain(column.name): column.name for column in columns}


def _plain(heading: str) -> str:
    return "".join(letter for letter in heading.casefold() if letter.isalnum())
