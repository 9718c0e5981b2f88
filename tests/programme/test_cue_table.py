"""A cue sheet from a file."""

from __future__ import annotations

from datetime import UTC, datetime
from uuid import uuid4
from zoneinfo import ZoneInfo

import pytest
from django.contrib.auth import get_user_model
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from madang.expos.types import Expo, Space
from madang.kernel.ids import ExpoId, SpaceId, UserId
from madang.kernel.text import Text
from madang.platform import sheets
from madang.platform.types import SYSTEM
from madang.programme import cue_table, editing, planning, queries
from madang.programme.types import NewCue, Programme
from tests.programme.conftest import AddSession

SEOUL = ZoneInfo("Asia/Seoul")
PLAZA = Space(
    id=SpaceId(uuid4()),
    expo_id=ExpoId(uuid4()),
    slug="plaza",
    kind="plaza",
    hall_id=None,
    title=Text(ko="마당", en="Yard"),
    mood="plaza",
    gate="public",
    map_hash="",
)
HEADING = "planned_at,title_ko,title_en,session,announcement_ko,summons_to,scene,chat,opens_arena\n"
GOOD = (
    HEADING
    + "2026.5.11. 13:50,여는 마당,Opening,1,곧 시작합니다.,,환영,대화 끄기,\n"
    + "14:30,퀴즈,,,,yard,OX quiz,on,O\n"
    + "9:05,이튿날로 넘어가지 않음,,,,,,,\n"
)


def read(text: str, expo: Expo | None = None) -> tuple[list[NewCue], list[tuple[int, str]]]:
    table = sheets.read(text.encode(), cue_table.COLUMNS)
    programme = queries.programme(expo.id) if expo else Programme(())
    cues = cue_table.cues_of(table, programme=programme, spaces=[PLAZA], zone=SEOUL)
    return cues, [(fault.row, fault.column) for fault in table.faults]


@pytest.mark.django_db
def test_rows_become_cues(expo: Expo, add_session: AddSession) -> None:
    session = add_session()
    cues, faults = read(GOOD, expo)
    assert faults == []
    first, second, third = cues
    assert (first.title.ko, first.title.en, first.session_id) == ("여는 마당", "Opening", session)
    assert first.planned_at == datetime(2026, 5, 11, 4, 50, tzinfo=UTC)
    assert (first.announcement.ko, first.scene, first.chat, first.opens_arena) == (
        "곧 시작합니다.",
        "welcome",
        "off",
        False,
    )
    assert second.planned_at == datetime(2026, 5, 11, 5, 30, tzinfo=UTC)
    assert (second.summons_to, second.scene, second.chat, second.opens_arena) == ("plaza", "quiz", "on", True)
    assert third.planned_at == datetime(2026, 5, 11, 0, 5, tzinfo=UTC)


@pytest.mark.django_db
@pytest.mark.usefixtures("in_english")
def test_a_session_is_meant_by_its_title_unless_two_have_it(expo: Expo, add_session: AddSession) -> None:
    session = add_session()
    title = queries.programme(expo.id).sessions[0].title.ko
    row = HEADING + f"2026-05-11 14:00,여는 마당,,{title},,,,,\n"
    assert [cue.session_id for cue in read(row, expo)[0]] == [session]
    add_session()
    assert read(row, expo)[1] == [(2, "Session that begins with it")]


@pytest.mark.usefixtures("in_english")
def test_faults_say_row_and_column() -> None:
    cues, faults = read(HEADING + "14:00,,,7,,moon,cinema,maybe,\n2026-05-11 10:00,여는 마당,,,,,,,\n")
    assert len(cues) == 1
    assert set(faults) == {
        (2, "Planned for"),
        (2, "Title, Korean"),
        (2, "Session that begins with it"),
        (2, "Call everybody to"),
        (2, "On the screen"),
        (2, "Chat"),
    }


def test_the_template_is_a_file_that_would_do() -> None:
    table = sheets.read(sheets.template(cue_table.COLUMNS, sheet="Cues"), cue_table.COLUMNS)
    assert len(cue_table.cues_of(table, programme=Programme(()), spaces=(), zone=SEOUL)) == 1
    assert table.faults == []


@pytest.mark.django_db
@pytest.mark.parametrize(("instead", "count"), [(True, 3), (False, 4)])
def test_a_file_comes_behind_what_is_there_or_in_its_place(
    expo: Expo, add_session: AddSession, *, instead: bool, count: int
) -> None:
    add_session()
    cues, _faults = read(GOOD, expo)
    planning.add_cue(expo_id=expo.id, cue=cues[0], actor=SYSTEM)
    editing.take_in_cues(expo_id=expo.id, cues=cues, instead=instead, actor=SYSTEM)
    assert len(queries.cue_sheet(expo.id).cues) == count


@pytest.mark.django_db
def test_a_file_with_a_fault_leaves_the_sheet_as_it_was(
    expo: Expo, add_session: AddSession, client: Client, organiser: UserId
) -> None:
    add_session()
    client.force_login(get_user_model().objects.get(pk=organiser))
    page = f"/{expo.slug}/console/cues/plan/import/?lang=en"
    wrong = SimpleUploadedFile("cues.csv", (GOOD.replace("yard", "") + "x,y,,,,,,,\n").encode())
    told = client.post(page, {"file": wrong, "how": "instead"})
    assert "Row 5" in told.content.decode()
    assert queries.cue_sheet(expo.id).cues == ()
    client.post(page, {"file": SimpleUploadedFile("cues.csv", GOOD.replace("yard", "").encode()), "how": "behind"})
    assert len(queries.cue_sheet(expo.id).cues) == 3
