from __future__ import annotations

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from madang.registration.calendar import LINE_OCTETS, calendar_file

OPENS = datetime(2021, 11, 25, 14, 0, tzinfo=ZoneInfo("Asia/Seoul"))


def _file(title: str = "박람회", place: str = "세종") -> str:
    return calendar_file(
        uid="1@madang",
        title=title,
        place=place,
        text="참가증을 여세요: https://expo.example/pass/",
        url="https://expo.example/pass/",
        starts=OPENS,
        ends=OPENS + timedelta(hours=3),
        stamped=datetime(2021, 11, 1, tzinfo=UTC),
    )


def test_times_are_written_in_utc() -> None:
    assert "DTSTART:20211125T050000Z\r\n" in _file()
    assert "DTEND:20211125T080000Z\r\n" in _file()


def test_commas_and_line_ends_are_escaped() -> None:
    assert "LOCATION:세종\\, 2층\\; 홀\\n왼쪽\r\n" in _file(place="세종, 2층; 홀\n왼쪽")


@given(st.text(alphabet=st.characters(exclude_categories=["Cc", "Cs"])))
def test_lines_are_short_and_fold_back_into_the_text(title: str) -> None:
    written = _file(title=title)
    assert all(len(line.encode()) <= LINE_OCTETS for line in written.split("\r\n"))
    unfolded = written.replace("\r\n ", "")
    escaped = title.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")
    assert f"SUMMARY:{escaped}\r\n" in unfolded
