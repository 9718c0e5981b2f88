"""The report made ready for its template: what is told of each figure, bars, order, the chart."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Literal
from zoneinfo import ZoneInfo

from django.utils.functional import Promise

from madang.kernel.text import Text
from madang.outcomes import charts, ledger
from madang.outcomes.ledger import Told
from madang.outcomes.suppression import Key
from madang.outcomes.tables import Line, Table, tables
from madang.outcomes.types import Count, Report
from madang.outcomes.words import COUNTED, PEAK, SCRIPTED, Defined, method

View = Literal["report", "exact"]
NOTHING = Told(0)
HEADS: tuple[Count, ...] = ("registered", "people", "visits")


@dataclass(frozen=True, slots=True)
class Word:
    """One of `text` (in two languages) and `said` (in the reader's)."""

    text: Text | None
    said: str | Promise


@dataclass(frozen=True, slots=True)
class Row:
    """`share`: of the longest, in percent, as the length of its bar; None where there is none."""

    words: tuple[Word, ...]
    cells: tuple[Told | None, ...]
    defined: Defined | None = None
    share: int | None = None


@dataclass(frozen=True, slots=True)
class Column:
    """`sort`: what puts the lines in its order, "" where that cannot be asked for; `bar`: it is drawn beside itself."""

    name: str | Promise
    sort: str
    bar: bool


@dataclass(frozen=True, slots=True)
class Shown:
    """A table with its figures in. `span`: over how many columns it goes; `rest`: how many its foot leaves."""

    table: Table
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    foot: Row | None

    @property
    def span(self) -> int:
        return len(self.table.heads) + len(self.columns) + sum(column.bar for column in self.columns)

    @property
    def rest(self) -> int:
        return self.span - len(self.table.heads) - (len(self.foot.cells) if self.foot else 0)


@dataclass(frozen=True, slots=True)
class Stat:
    """One of the four figures at the head."""

    id: str
    defined: Defined
    told: Told


def told(report: Report, view: View) -> dict[Key, Told]:
    return ledger.exact(report) if view == "exact" else ledger.withheld(report)


def shown_tables(report: Report, figures: Mapping[Key, Told], sort: str = "") -> tuple[Shown, ...]:
    return tuple(_shown(table, figures, sort) for table in tables(report))


def context(report: Report, view: View, sort: str, zone: ZoneInfo) -> dict[str, Any]:
    """An unknown `sort` is the order of the route."""
    figures = told(report, view)
    heads = {count: figures["total", count] for count in (*HEADS, "views", "empathy")} | {"peak": figures["peak",]}
    return {
        "view": view,
        "sort": sort,
        "stats": [
            *(Stat(count, COUNTED[count], figures["total", count]) for count in HEADS),
            Stat("peak", PEAK, figures["peak",]),
        ],
        "heads": heads,
        "all_told": all(each.level == "shown" for each in heads.values()),
        "peak_at": report.figures.peak.at,
        "chart": charts.presence(report.figures.line, report.figures.peak, figures, zone),
        "chart_day": report.figures.line[0].at if report.figures.line else None,
        "tables": shown_tables(report, figures, sort),
        "method": method(),
        "scripted": SCRIPTED if report.figures.scripted else "",
        "anything_small": any(each.level == "small" for each in figures.values()),
        "anything_withheld": any(each.level == "withheld" for each in figures.values()),
    }


def _shown(table: Table, figures: Mapping[Key, Told], sort: str) -> Shown:
    rows = [_row(line, figures) for line in table.lines]
    if table.bar is not None:
        rows = _with_bars(rows, table.bar)
    if sort in table.sorts:
        column = table.sorts.index(sort)
        # By what may be known of each: the order of hidden ones must not tell which is the larger.
        rows.sort(key=lambda row: -_least(row, column))
    return Shown(table, _columns(table), tuple(rows), _row(table.foot, figures) if table.foot else None)


def _columns(table: Table) -> tuple[Column, ...]:
    return tuple(
        Column(name, table.sorts[index] if table.sorts else "", bar=index == table.bar)
        for index, name in enumerate(table.columns)
    )


def _with_bars(rows: Sequence[Row], bar: int) -> list[Row]:
    most = max((_least(row, bar) for row in rows), default=0)
    return [replace(row, share=round(100 * _least(row, bar) / most) if most else 0) for row in rows]


def _least(row: Row, column: int) -> int:
    told = row.cells[column]
    return told.least if told else 0


def _row(line: Line, figures: Mapping[Key, Told]) -> Row:
    return Row(
        words=tuple(Word(word, "") if isinstance(word, Text) else Word(None, word) for word in line.words),
        cells=tuple(figures.get(key, NOTHING) if key else None for key in line.cells),
        defined=line.defined,
    )
