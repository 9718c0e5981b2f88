"""A programme from a file."""

from __future__ import annotations

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from madang.expos.types import Expo
from madang.platform import sheets
from madang.platform.types import SYSTEM
from madang.programme import editing, plan_sheet, queries
from madang.programme.types import PlannedPart
from tests.programme.conftest import AddSession

SEOUL = ZoneInfo("Asia/Seoul")
HEADING = "part_ko\tkind\ttitle_ko\tstarts_at\tends_at\tpeople\twinners\tstream_url\n"
GOOD = (
    HEADING
    + "1부\t사례 발표\t다시 서기\t2026.5.11. 9:05\t10:00\t하늘 | 마당연구소; 바다\t\t\n"
    + "\taward\t포상\t2026-05-11 10:00\t2026-05-11 11:00\t\t대상 | 나무 | 새봄시 | 다시 했다\t\n"
    + "2부\ttalk\t이야기\t2026/5/11 13:00\t14:00\t\t\thttps://youtu.be/abc\n"
)


def read(text: str) -> tuple[list[PlannedPart], list[tuple[int, str]]]:
    table = sheets.read(text.encode(), plan_sheet.COLUMNS)
    parts = plan_sheet.parts_of(table, spaces=(), zone=SEOUL)
    return parts, [(fault.row, fault.column) for fault in table.faults]


def test_rows_become_parts_with_their_sessions() -> None:
    parts, faults = read(GOOD)
    assert faults == []
    assert [(part.title.ko, len(part.sessions)) for part in parts] == [("1부", 2), ("2부", 1)]
    first, second = parts[0].sessions
    assert (first.kind, first.starts_at) == ("case", datetime(2026, 5, 11, 0, 5, tzinfo=UTC))
    assert first.ends_at == datetime(2026, 5, 11, 1, 0, tzinfo=UTC)
    assert [(one.name.ko, one.role.ko) for one in first.people] == [("하늘", "마당연구소"), ("바다", "")]
    (winner,) = second.winners
    assert (winner.prize.ko, winner.name.ko, winner.of.ko, winner.reason.ko) == ("대상", "나무", "새봄시", "다시 했다")


@pytest.mark.usefixtures("in_english")
def test_faults_say_row_and_column() -> None:
    _parts, faults = read(
        HEADING + "\ttalk\t이야기\t2026-05-11 10:00\t09:00\t\t\t\n1부\t춤\t\t오늘\t\t\t대상 |\thttp://a.example\n"
    )
    assert faults == [
        (2, "Part, Korean"),
        (2, "Ends"),
        (3, "Award winners"),
        (3, "Kind of session"),
        (3, "Begins"),
        (3, "Ends"),
        (3, "Address of the stream"),
        (3, "Title, Korean"),
    ]


def test_the_template_is_a_file_that_would_do() -> None:
    table = sheets.read(sheets.template(plan_sheet.COLUMNS, sheet="Programme"), plan_sheet.COLUMNS)
    assert len(plan_sheet.parts_of(table, spaces=(), zone=SEOUL)) == 1
    assert table.faults == []


@pytest.mark.django_db
@pytest.mark.parametrize(("instead", "count"), [(True, 3), (False, 4)])
def test_a_file_comes_behind_what_is_there_or_in_its_place(
    expo: Expo, add_session: AddSession, *, instead: bool, count: int
) -> None:
    add_session()
    parts, _faults = read(GOOD)
    editing.take_in(expo_id=expo.id, parts=parts, instead=instead, actor=SYSTEM)
    assert len(queries.programme(expo.id).sessions) == count
