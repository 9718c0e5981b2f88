"""The outcome of an expo, computed afresh from its log."""

from __future__ import annotations

from datetime import datetime

from madang.exhibits import queries as exhibits
from madang.expos import queries as expos
from madang.kernel.ids import ExpoId
from madang.outcomes import rules
from madang.outcomes.types import Figures, Places, Report, WorkLine
from madang.platform.events import log_of


def figures(*, expo_id: ExpoId, until: datetime) -> Figures:
    """Everything up to `until`, that moment included."""
    return rules.figures(log_of(expo_id=expo_id, until=until), _places(expo_id))


def report(*, expo_id: ExpoId, until: datetime) -> Report:
    """The figures with the names of halls and works; works in the order in which they hang. Raises: NotFoundError."""
    works = exhibits.works_of_expo(expo_id=expo_id)
    return Report(
        until=until,
        figures=figures(expo_id=expo_id, until=until),
        halls=tuple(expos.halls(expo_id=expo_id)),
        works=tuple(
            WorkLine(work_id=work.id, title=work.title, hall_id=work.hall_id, order=order)
            for order, work in enumerate(works, start=1)
        ),
    )


def _places(expo_id: ExpoId) -> Places:
    return Places(
        hall_of_work=exhibits.hall_of_works(expo_id=expo_id),
        hall_of_space={space.id: space.hall_id for space in expos.spaces(expo_id=expo_id) if space.hall_id},
        zone=expos.expo(expo_id).zone,
    )
