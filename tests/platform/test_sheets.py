"""Tables handed in as files: what is read, what is refused, and why."""

from __future__ import annotations

import io
import zipfile
from datetime import datetime

import pytest
import xlsxwriter
from hypothesis import given
from hypothesis import strategies as st

from madang.kernel.errors import BadInputError
from madang.platform import sheets
from madang.platform.sheets import Column

COLUMNS = (Column("name", "Name", "", required=True), Column("at", "When", ""))


def xlsx(*rows: list[object]) -> bytes:
    out = io.BytesIO()
    with xlsxwriter.Workbook(out, {"in_memory": True, "default_date_format": "yyyy-mm-dd hh:mm"}) as book:
        page = book.add_worksheet()
        for number, row in enumerate(rows):
            page.write_row(number, 0, row)
    return out.getvalue()


def why(content: bytes) -> object:
    with pytest.raises(BadInputError) as refused:
        sheets.read(content, COLUMNS)
    return refused.value.params["why"]


@pytest.mark.parametrize(
    "content",
    ["name,at\n가,1\n".encode("utf-8-sig"), "Name;WHEN\n가;1\n".encode("cp949"), xlsx(["at", "name"], [1.0, "가"])],
)
def test_the_same_table_in_several_forms(content: bytes) -> None:
    (line,) = sheets.read(content, COLUMNS).lines
    assert (line.row, line.cells["name"], line.cells["at"]) == (2, "가", "1")


def test_moments_are_read_as_one_would_type_them() -> None:
    table = sheets.read(xlsx(["name", "at"], ["가", datetime(2026, 5, 11, 14, 30)]), COLUMNS)  # noqa: DTZ001 -- a cell has no zone
    assert table.lines[0].cells["at"] == "2026-05-11 14:30"


def test_a_missing_column_and_an_empty_table_are_faults() -> None:
    assert [fault.column for fault in sheets.read(b"at\n1\n", COLUMNS).faults] == ["Name"]
    assert len(sheets.read(b"name,at\n\n", COLUMNS).faults) == 1


def test_what_cannot_be_read_is_refused_with_a_reason() -> None:
    bomb = io.BytesIO()
    with zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/worksheets/sheet1.xml", b"\0" * 50_000_000)
    assert why(bomb.getvalue()) == "large"
    assert why(b"PK\x03\x04 no archive") == "unreadable"
    assert why(b"\xff\xfe\x00\x00\x81") == "unreadable"
    assert why(b"") == "empty"
    assert why(b"name\n" + b"a\n" * 1001) == "large"
    assert why(b"a" * (sheets.BYTES_MOST + 1)) == "large"


@pytest.mark.parametrize(("row", "column"), [(1_048_575, 16_383), (1_990, 16_383), (1_048_575, 0)])
def test_a_cell_at_the_far_corner_of_a_sheet_takes_no_room_here(row: int, column: int) -> None:
    out = io.BytesIO()
    with xlsxwriter.Workbook(out, {"in_memory": True}) as book:
        sheet = book.add_worksheet()
        sheet.write_string(0, 0, "name")
        sheet.write_string(row, column, "far")
    assert why(out.getvalue()) == "large"


@given(st.binary(max_size=300))
def test_no_bytes_do_harm(content: bytes) -> None:
    for head in (b"", b"PK", b"name,at\n"):
        try:
            sheets.read(head + content, COLUMNS)
        except BadInputError as error:
            assert error.params["field"] == "file"  # noqa: PT017 -- whatever is raised is this
