"""One log, one moment: the page, the file and the command tell the same."""

from __future__ import annotations

import json
import re
from datetime import datetime, timedelta
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from django.test import Client
from python_calamine import CalamineWorkbook

from madang.app.config import ConfigError
from madang.app.outcome import Wish, tell_outcome
from madang.expos.types import Expo
from madang.outcomes import ledger, queries
from madang.outcomes.suppression import LEAST_CHOICE, known
from tests.outcomes.conftest import OPENS

PATH = "/test-expo/console/outcome/"
UNTIL = (OPENS + timedelta(hours=9)).isoformat()
Rows = dict[str, list[str]]


def page_rows(text: str, table: str) -> Rows:
    """First words of a row → its figures as they stand there."""
    (body,) = re.findall(rf'<table class="table" id="{table}">(.*?)</table>', text, re.DOTALL)
    rows = {}
    for row in re.findall(r"<tr>(.*?)</tr>", re.sub(r"<thead>.*?</thead>", "", body, flags=re.DOTALL), re.DOTALL):
        head = re.search(r"<th[^>]*>(.*?)(?: <span class=\"outcome__meaning|</th>)", row, re.DOTALL)
        assert head
        rows[re.sub(r"<[^>]+>", "", head[1]).strip()] = re.findall(r'<td class="number[^"]*">([^<]*)</td>', row)
    return rows


def told_by_command(capsys: pytest.CaptureFixture[str], *, is_exact: bool = False) -> dict[str, Any]:
    tell_outcome(Wish("test-expo", until=UNTIL, is_exact=is_exact, as_json=True, language="ko"))
    told: dict[str, Any] = json.loads(capsys.readouterr().out)
    return told


def as_written(figure: int | str | None) -> str:
    if figure is None:
        return "–"
    return {"under-5": "5 미만", "withheld": "비공개"}.get(str(figure)) or f"{int(figure):,}"


@pytest.mark.parametrize("view", ["report", "exact"])
def test_page_command_and_file_tell_the_same_for_one_moment(
    host: Client, full: Expo, capsys: pytest.CaptureFixture[str], view: str
) -> None:
    asked = {"until": UNTIL, "figures": view}
    page = host.get(PATH, asked, headers={"Accept-Language": "ko"}).content.decode()
    file = host.get(
        "/test-expo/console/outcome.xlsx",
        {"until": UNTIL} | ({"figures": "both"} if view == "exact" else {}),
        headers={"Accept-Language": "ko"},
    )
    book = CalamineWorkbook.from_filelike(BytesIO(file.content))
    told = told_by_command(capsys, is_exact=view == "exact")

    assert len(told["tables"]) >= 6
    assert full.slug in str(file["Content-Disposition"])
    ending = " (내부용)" if view == "exact" else ""
    for table in told["tables"]:
        expected = {row["words"][0]: [as_written(figure) for figure in row["figures"]] for row in table["rows"]}
        assert page_rows(page, table["id"]) == expected
        number = f" {table['id'][3:]}" if table["id"].startswith("ox-") else ""
        assert _sheet_rows(book, f"{table['title']}{number}{ending}", len(table["heads"]), expected) == expected


def _sheet_rows(book: CalamineWorkbook, name: str, heads: int, expected: Rows) -> Rows:
    rows = {}
    for row in book.get_sheet_by_name(name).to_python():
        if str(row[0]) in expected and len(row) >= heads:
            figures = row[heads : heads + len(expected[str(row[0])])]
            rows[str(row[0])] = [f"{int(cell):,}" if isinstance(cell, float) else str(cell) for cell in figures]
    return rows


def test_the_log_read_again_gives_the_same_to_the_letter(full: Expo) -> None:
    until = datetime.fromisoformat(UNTIL)
    first, second = (queries.report(expo_id=full.id, until=until) for _ in range(2))
    assert first == second
    assert ledger.withheld(first) == ledger.withheld(second)


def test_no_hidden_figure_of_the_full_day_can_be_worked_out(full: Expo) -> None:
    report = queries.report(expo_id=full.id, until=datetime.fromisoformat(UNTIL))
    told = ledger.withheld(report)
    hidden = {key for key, each in told.items() if each.level != "shown"}
    values = {key: each.value for key, each in told.items() if key[0] not in ledger.OPEN}
    found = known(values, {key: told[key].level for key in values}, ledger.relations(report, values))

    assert hidden
    assert all(told[key].level != "shown" for key, value in values.items() if 0 < value < 5)
    assert all(found[key][1] - found[key][0] + 1 >= LEAST_CHOICE for key in hidden)


def test_cells_hang_together_as_trees(full: Expo) -> None:
    """Else passing bounds along them would find less than a patient reader."""
    report = queries.report(expo_id=full.id, until=datetime.fromisoformat(UNTIL))
    values = ledger.cells(report.figures)
    wholes = ledger.relations(report, values).wholes
    joined: dict[object, object] = {}

    def root(node: object) -> object:
        while joined.get(node, node) != node:
            node = joined[node]
        return node

    for number, whole in enumerate(wholes):
        for key in whole.cells:
            assert root(number) != root(key), f"a circle through {key}"
            joined[root(key)] = root(number)
    assert len(wholes) > 10


def test_the_file_has_the_exact_figures_only_where_they_were_asked_for(host: Client, full: Expo) -> None:
    def sheets(**asked: str) -> list[str]:
        file = host.get("/test-expo/console/outcome.xlsx", asked, headers={"Accept-Language": "en"})
        return CalamineWorkbook.from_filelike(BytesIO(file.content)).sheet_names

    assert full.slug == "test-expo"
    assert not any("internal" in name for name in sheets())
    assert sum("internal" in name for name in sheets(figures="both")) == len(sheets())


def test_works_in_order_of_a_column_tell_nothing_of_those_that_are_hidden(host: Client, full: Expo) -> None:
    report = queries.report(expo_id=full.id, until=datetime.fromisoformat(UNTIL))
    told = ledger.withheld(report)
    text = host.get(PATH, {"until": UNTIL, "sort": "empathy"}, headers={"Accept-Language": "ko"}).content.decode()
    shown = list(page_rows(text, "works"))
    by_route = [
        line.title.ko
        for line in report.works
        if (each := told.get(("work", str(line.work_id), "empathy"))) is None or each.least == 0
    ]
    assert [title for title in shown if title in by_route] == by_route
    assert shown[-len(by_route) :] == by_route


def test_the_command_says_what_is_wrong(full: Expo, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(ConfigError, match="test-expo"):
        tell_outcome(Wish("nowhere"))
    with pytest.raises(ConfigError, match="moment"):
        tell_outcome(Wish("test-expo", until="yesterday"))
    tell_outcome(Wish("test-expo", xlsx=tmp_path / "outcome.xlsx"))
    assert (tmp_path / "outcome.xlsx").read_bytes().startswith(b"PK")
    tell_outcome(Wish("test-expo", language="en"))
    assert full.title.en in capsys.readouterr().out
