"""Questions of the bank from a file: its columns, and what a row says. Nothing of a file is taken that has a fault."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from django.utils.functional import Promise
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from madang.platform.sheets import Column, Fault, Line, Table, is_yes
from madang.quiz.bank_forms import BankForm
from madang.quiz.types import NewQuestion

COLUMNS: Final[Sequence[Column]] = (
    Column(
        "text_ko", _("Question, Korean"), _("One language at least."), _("The first page of the paper is 20 years old.")
    ),
    Column("text_en", _("Question, English"), _("One language at least.")),
    Column("side", _("Right answer"), _("O or X."), "O", required=True),
    Column("explanation_ko", _("Explanation, Korean"), _("One language at least."), _("It came out in 2006.")),
    Column("explanation_en", _("Explanation, English"), _("One language at least.")),
    Column("source_ko", _("Source, Korean"), _("One language at least."), _("The paper's own archive")),
    Column("source_en", _("Source, English"), _("One language at least.")),
    Column("source_url", _("Address of the source"), _("May be empty."), "https://www.example.org/2006"),
    Column("practice", _("For practice only"), _("Write O for a question that is never asked in a game."), ""),
)
_SIDES: Final = {"o": "o", "ㅇ": "o", "○": "o", "0": "o", "true": "o", "x": "x", "×": "x", "✕": "x", "false": "x"}
_TITLES: Final[dict[str, str | Promise]] = {column.name: column.title for column in COLUMNS}


def questions_of(table: Table) -> list[NewQuestion]:
    """What the rows say; what is wrong with them is added to the table's faults."""
    return [question for line in table.lines if (question := _question(line, table.faults))]


def _question(line: Line, faults: list[Fault]) -> NewQuestion | None:
    cells = dict(line.cells)
    written = cells.get("side", "").casefold()
    cells["side"] = _SIDES.get(written, written)
    cells["practice"] = "on" if is_yes(cells.get("practice", "")) else ""
    form = BankForm(cells)
    if form.is_valid():
        return form.question()
    for name, why in form.errors.items():
        words = gettext("Write O or X.") if name == "side" else str(why[0])
        faults.append(Fault(line.row, str(_TITLES.get(name, name)), words))
    return None
