"""docs/outcome.md has every figure, by the names that people see, and says fact or trace as the page does."""

from __future__ import annotations

import re
from pathlib import Path

from django.utils import translation

from madang.outcomes.words import COUNTED, LEFT, PEAK, STAGED

PAGE = Path(__file__).resolve().parents[2] / "docs" / "outcome.md"
FIGURES = [*COUNTED.values(), PEAK, *LEFT.values(), *STAGED.values()]


def test_the_page_of_docs_names_every_figure_in_both_languages() -> None:
    rows = re.findall(r"^\| ([^|]+) \| ([^|]+) \| (fact|trace) \|", PAGE.read_text(encoding="utf-8"), re.MULTILINE)
    said = []
    for figure in FIGURES:
        with translation.override("en"):
            english, kind = str(figure.name), str(figure.kind)
        with translation.override("ko"):
            said.append((english, str(figure.name), kind))
    assert rows == said


def test_every_figure_says_what_it_counts_in_both_languages() -> None:
    for figure in FIGURES:
        with translation.override("en"):
            english = str(figure.meaning)
        with translation.override("ko"):
            assert re.search("[가-힣]", str(figure.meaning)), english
