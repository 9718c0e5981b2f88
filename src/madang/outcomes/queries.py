"""The outcome of an expo, computed afresh from its log."""

from __future__ import annotations

from datetime import datetime

from madang.exhibits import queries as exhibits
from madang.expos import queries as expos
from madang.kernel.ids import ExpoId
from madang.outcomes import rules
from madang.outcomes.types import Attention, Figures, HallLine, Places, Report, WorkLine
from madang.platform.events import log_of


def figures(*, expo_id: ExpoId, until: datetime) -> Figures:
    """Everything up to `until`, that moment included."""
    return rules.figures(log_of(expo_id=expo_id, until=until), _places(expo_id))


def report(*, expo_id: ExpoId, until: datetime) -> Report:
    """The figures with the names of halls and works; works in the order in which they hang. Raises: NotFoundError."""
    found = figures(expo_id=expo_id, until=until)
    halls = {hall.id: hall for hall in expos.halls(expo_id=expo_id)}
    none = Attention()
    return Report(
        until=until,
        figures=found,
        halls=tuple(HallLine(hall, found.halls.get(hall.id, none)) for hall in halls.values()),
        works=tuple(
            WorkLine(
                work_id=work.id,
                title=work.title,
                hall=halls[work.hall_id].title,
                order=order,
                attention=found.works.get(work.id, none),
            )
            for order, work in enumerate(exhibits.works_of_expo(expo_id=expo_id), start=1)
        ),
    )


def _places(expo_id: ExpoId) -> Places:
    return Places(
        hall_of_work=exhibits.hall_of_works(expo_id=expo_id),
        hall_of_space={space.id: space.hall_id for space in expos.spaces(expo_id=expo_id) if space.hall_id},
    )
