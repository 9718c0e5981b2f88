"""The report for a terminal and for other programs: the same tables, the same figures."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from madang.expos.types import Expo
from madang.outcomes import showing, words
from madang.outcomes.ledger import Told
from madang.outcomes.showing import Row, Shown, View, Word
from madang.outcomes.suppression import SMALL, Key, Level
from madang.outcomes.templatetags.outcomes import counted
from madang.outcomes.types import Report
from madang.platform import dates


def as_json(expo: Expo, report: Report, view: View) -> dict[str, Any]:
    """`cells` by stable keys, figures as numbers and hidden ones as "under-5" or "withheld"; `tables` in words."""
    figures = showing.told(report, view)
    return {
        "expo": expo.slug,
        "until": report.until.isoformat(),
        "figures": view,
        "scripted": report.figures.scripted,
        "peak_at": report.figures.peak.at.isoformat() if report.figures.peak.at else None,
        "cells": {".".join(key): _bare(told) for key, told in _tellable(figures).items()},
        "tables": [_table(shown) for shown in showing.shown_tables(report, figures)],
    }


def as_text(expo: Expo, report: Report, view: View) -> str:
    """In the active language, columns aligned, a blank line between tables."""
    figures = showing.told(report, view)
    moment = dates.moment_said(report.until.astimezone(expo.zone))
    head = [
        _("Outcome of “{title}”").format(title=expo.title.said_in(get_language() or "ko")),
        _("As of {moment} ({zone})").format(moment=moment, zone=expo.zone.key),
        *([str(words.SCRIPTED)] if report.figures.scripted else []),
        *([_("Exact figures, for internal use only: not to be handed on.")] if view == "exact" else []),
        f"{words.PEAK.name}: {counted(figures['peak',])}",
    ]
    tables = ["\n".join(_lines(shown)) for shown in showing.shown_tables(report, figures)]
    return "\n\n".join(["\n".join(head), *tables]) + "\n"


def _tellable(figures: Mapping[Key, Told]) -> dict[Key, Told]:
    """Without those that only help to see what could be worked out."""
    return {key: told for key, told in figures.items() if key[0] != "elsewhere"}


def _bare(told: Told | None) -> int | str | None:
    if told is None:
        return None
    hidden: dict[Level, str] = {"small": f"under-{SMALL}", "withheld": "withheld"}
    return hidden.get(told.level, told.value)


def _table(shown: Shown) -> dict[str, Any]:
    return {
        "id": shown.table.id,
        "title": str(shown.table.title),
        "heads": [str(head) for head in shown.table.heads],
        "columns": [str(column) for column in shown.table.columns],
        "rows": [_row(row) for row in _rows(shown)],
    }


def _row(row: Row) -> dict[str, Any]:
    return {"words": [_word(word) for word in row.words], "figures": [_bare(told) for told in row.cells]}


def _rows(shown: Shown) -> Sequence[Row]:
    return [*shown.rows, *([shown.foot] if shown.foot else [])]


def _word(word: Word) -> str:
    return word.text.said_in(get_language() or "ko") if word.text else str(word.said)


def _lines(shown: Shown) -> Iterable[str]:
    heads = [*map(str, shown.table.heads), *map(str, shown.table.columns)]
    count = len(shown.table.heads)
    rows = [[*_filled(row, count), *(counted(told) for told in row.cells)] for row in _rows(shown)]
    wide = [max(map(_width, column)) for column in zip(*_even([heads, *rows]), strict=True)]
    yield str(shown.table.title)
    for row in [heads, *rows]:
        yield "  ".join(_padded(cell, wide[at], right=at >= count) for at, cell in enumerate(row)).rstrip()


def _filled(row: Row, count: int) -> list[str]:
    said = [_word(word) for word in row.words]
    return said + [""] * (count - len(said))


def _even(rows: list[list[str]]) -> list[list[str]]:
    longest = max(map(len, rows))
    return [row + [""] * (longest - len(row)) for row in rows]


def _padded(cell: str, width: int, *, right: bool) -> str:
    space = " " * (width - _width(cell))
    return space + cell if right else cell + space


def _width(text: str) -> int:
    """In columns of a terminal: Hangul takes two."""
    return sum(2 if unicodedata.east_asian_width(letter) in "WF" else 1 for letter in text)
