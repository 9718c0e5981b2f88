"""The report as an XLSX file: a sheet a table, with the moment, formats and definitions on each."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from io import BytesIO
from typing import Any

import xlsxwriter
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from madang.expos.types import Expo
from madang.outcomes import showing, words
from madang.outcomes.ledger import Told
from madang.outcomes.showing import Row, Shown, View
from madang.outcomes.suppression import Key
from madang.outcomes.templatetags.outcomes import counted
from madang.outcomes.types import Report
from madang.platform import dates

A4 = 9
NAME_LENGTH = 31
WORDS_WIDE, FIGURES_WIDE, MEANING_WIDE = 36, 14, 80


def workbook(expo: Expo, report: Report, views: Sequence[View]) -> bytes:
    """In the active language. With both views, every table has two sheets, the second marked for internal use."""
    out = BytesIO()
    with xlsxwriter.Workbook(out, {"in_memory": True, "default_date_format": "yyyy-mm-dd hh:mm"}) as book:
        title = _("Outcome of “{title}”").format(title=_said(expo.title))
        book.set_properties(
            {"title": title, "author": _said(expo.organiser), "created": report.until.replace(tzinfo=None)}
        )
        for view in views:
            _Writer(book, expo, report, title, view).write()
    return out.getvalue()


@dataclass(slots=True)
class _Writer:
    """One view of the report, into a book that may have another already."""

    book: Any
    expo: Expo
    report: Report
    title: str
    view: View
    looks: dict[str, Any] = field(default_factory=dict)

    def write(self) -> None:
        self.looks = {
            "title": self.book.add_format({"bold": True, "font_size": 14}),
            "head": self.book.add_format(
                {"bold": True, "bg_color": "#E9DDC2", "border": 1, "text_wrap": True, "valign": "vcenter"}
            ),
            "word": self.book.add_format({"border": 1, "text_wrap": True, "valign": "top"}),
            "figure": self.book.add_format({"border": 1, "num_format": "#,##0", "valign": "top"}),
            "hidden": self.book.add_format({"border": 1, "align": "right", "valign": "top"}),
            "note": self.book.add_format({"text_wrap": True, "valign": "top"}),
        }
        figures = showing.told(self.report, self.view)
        self._summary(figures)
        for shown in showing.shown_tables(self.report, figures):
            self._table(shown)
        self._presence(figures)
        self._method()

    def _summary(self, figures: Mapping[Key, Told]) -> None:
        sheet, row = self._sheet(_("Summary"))
        self._heads(sheet, row, (_("Figure"), _("Count"), _("What is counted"), _("Kind")))
        heads = (
            *((words.COUNTED[count], figures["total", count]) for count in showing.HEADS),
            (words.PEAK, figures["peak",]),
        )
        for offset, (defined, told) in enumerate(heads, start=1):
            sheet.write_string(row + offset, 0, str(defined.name), self.looks["word"])
            self._figure(sheet, row + offset, 1, told)
            sheet.write_string(row + offset, 2, str(defined.meaning), self.looks["word"])
            sheet.write_string(row + offset, 3, str(defined.kind), self.looks["word"])
        sheet.set_column(0, 0, WORDS_WIDE)
        sheet.set_column(1, 1, FIGURES_WIDE)
        sheet.set_column(2, 2, MEANING_WIDE)

    def _table(self, shown: Shown) -> None:
        table = shown.table
        sheet, row = self._sheet(str(table.title), table.id)
        is_defined = any(line.defined for line in table.lines)
        more = (_("What is counted"), _("Kind")) if is_defined else ()
        self._heads(sheet, row, (*map(str, table.heads), *map(str, table.columns), *more))
        for offset, line in enumerate([*shown.rows, *([shown.foot] if shown.foot else [])], start=1):
            self._line(sheet, row + offset, line, len(table.heads))
        last = row + len(shown.rows)
        sheet.freeze_panes(row + 1, len(table.heads))
        sheet.repeat_rows(row)
        if table.sorts:
            sheet.autofilter(row, 0, last, len(table.heads) + len(table.columns) - 1)
        for offset, note in enumerate(table.notes, start=3):
            sheet.write_string(last + offset, 0, str(note))
        sheet.set_column(0, len(table.heads) - 1, WORDS_WIDE)
        if table.columns:
            sheet.set_column(len(table.heads), len(table.heads) + len(table.columns) - 1, FIGURES_WIDE)
        if is_defined:
            sheet.set_column(len(table.heads) + len(table.columns), len(table.heads) + len(table.columns), MEANING_WIDE)

    def _line(self, sheet: Any, row: int, line: Row, heads: int) -> None:
        for at, word in enumerate(line.words):
            sheet.write_string(row, at, _said(word.text) if word.text else str(word.said), self.looks["word"])
        for at, told in enumerate(line.cells, start=heads):
            self._figure(sheet, row, at, told)
        if line.defined:
            column = heads + len(line.cells)
            sheet.write_string(row, column, str(line.defined.meaning), self.looks["word"])
            sheet.write_string(row, column + 1, str(line.defined.kind), self.looks["word"])

    def _presence(self, figures: Mapping[Key, Told]) -> None:
        if not self.report.figures.line:
            return
        sheet, row = self._sheet(_("Presence"))
        self._heads(sheet, row, (_("From"), _("Visitors at once")))
        for offset, moment in enumerate(self.report.figures.line, start=1):
            sheet.write_string(
                row + offset, 0, f"{moment.at.astimezone(self.expo.zone):%Y-%m-%d %H:%M}", self.looks["word"]
            )
            self._figure(sheet, row + offset, 1, figures["moment", moment.at.isoformat()])
        sheet.freeze_panes(row + 1, 0)
        sheet.set_column(0, 1, WORDS_WIDE / 2)

    def _method(self) -> None:
        sheet, row = self._sheet(_("How this was counted"))
        for offset, sentence in enumerate(words.method()):
            sheet.write_string(row + offset, 0, str(sentence), self.looks["note"])
        sheet.set_column(0, 0, WORDS_WIDE + MEANING_WIDE)

    def _sheet(self, name: str, identity: str = "") -> tuple[Any, int]:
        """A new sheet with its head, and the row where it goes on."""
        sheet = self.book.add_worksheet(self._free_name(name, identity))
        sheet.set_paper(A4)
        sheet.set_landscape()
        sheet.fit_to_pages(1, 0)
        sheet.set_footer("&C&P / &N")
        sheet.write_string(0, 0, f"{self.title} – {name}", self.looks["title"])
        moment = dates.moment_said(self.report.until.astimezone(self.expo.zone))
        sheet.write_string(1, 0, _("As of {moment} ({zone})").format(moment=moment, zone=self.expo.zone.key))
        row = 2
        if self.view == "exact":
            sheet.write_string(
                row, 0, _("Exact figures, for internal use only: not to be handed on."), self.looks["title"]
            )
            row += 1
        if self.report.figures.scripted:
            sheet.write_string(row, 0, str(words.SCRIPTED))
            row += 1
        return sheet, row + 1

    def _free_name(self, name: str, identity: str) -> str:
        """Sheets are told apart by short names."""
        number = identity.rpartition("-")[2]
        told = f"{name} {number}" if number.isdigit() else name
        ending = _(" (internal)") if self.view == "exact" else ""
        return f"{told[: NAME_LENGTH - len(ending)]}{ending}"

    def _heads(self, sheet: Any, row: int, heads: Sequence[str]) -> None:
        for column, head in enumerate(heads):
            sheet.write_string(row, column, head, self.looks["head"])

    def _figure(self, sheet: Any, row: int, column: int, told: Told | None) -> None:
        if told and told.level == "shown":
            sheet.write_number(row, column, told.value, self.looks["figure"])
        else:
            sheet.write_string(row, column, counted(told), self.looks["hidden"])


def _said(text: Any) -> str:
    return str(text.said_in(get_language() or "ko"))


def file_name(expo: Expo, until: datetime) -> str:
    return f"{expo.slug}-outcome-{until.astimezone(expo.zone):%Y%m%d-%H%M}.xlsx"
