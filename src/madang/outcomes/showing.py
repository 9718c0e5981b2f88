"""The report made ready for its template: words, order, shares for the bars."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from madang.kernel.traffic import MODES, Mode, Traffic
from madang.outcomes.types import Basics, Report, WorkLine

MODE_NAMES: dict[Mode, str | Promise] = {"online": _("Online"), "onsite": _("On-site")}
TRAFFIC_NAMES: dict[Traffic, str | Promise] = {
    "staff": _("Staff"),
    "test": _("Tests"),
    "demo": _("Demo passes and residents"),
}
SORTS: dict[str, Callable[[WorkLine], int]] = {
    "route": lambda line: line.order,
    "people": lambda line: -line.attention.people,
    "views": lambda line: -line.attention.views,
    "empathy": lambda line: -line.attention.empathy,
}


@dataclass(frozen=True, slots=True)
class Row:
    name: str | Promise
    basics: Basics


@dataclass(frozen=True, slots=True)
class WorkRow:
    """`share`: of the most looked-at work, in percent, as the length of its bar."""

    line: WorkLine
    share: int


def context(report: Report, sort: str) -> dict[str, Any]:
    """An unknown `sort` is the order of the route."""
    chosen = sort if sort in SORTS else "route"
    most = max((line.attention.people for line in report.works), default=0)
    return {
        "sort": chosen,
        "modes": [Row(MODE_NAMES[mode], report.figures.by_mode[mode]) for mode in MODES],
        "apart": [Row(TRAFFIC_NAMES[traffic], basics) for traffic, basics in report.figures.apart.items()],
        "works": [
            WorkRow(line, round(100 * line.attention.people / most) if most else 0)
            for line in sorted(report.works, key=SORTS[chosen])
        ],
        "facts": report.figures.total,
        "peak": report.figures.peak,
    }
