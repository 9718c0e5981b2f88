"""The outcome of an expo, computed afresh from its log."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from madang.exhibits import queries as exhibits
from madang.expos import queries as expos
from madang.kernel.ids import ExpoId
from madang.outcomes import rules
from madang.outcomes.types import CueLine, Figures, Places, Report, Staging, WorkLine
from madang.platform.events import log_of
from madang.programme import queries as programme
from madang.quiz import queries as quiz


def figures(*, expo_id: ExpoId, until: datetime) -> Figures:
    """Everything up to `until`, that moment included."""
    return rules.figures(log_of(expo_id=expo_id, until=until), _places(expo_id))


def report(*, expo_id: ExpoId, until: datetime) -> Report:
    """The figures with the names of halls and works; works in the order in which they hang. Raises: NotFoundError."""
    works = exhibits.works_of_expo(expo_id=expo_id)
    found = figures(expo_id=expo_id, until=until)
    return Report(
        until=until,
        zone=expos.expo(expo_id).zone,
        figures=found,
        halls=tuple(expos.halls(expo_id=expo_id)),
        works=tuple(
            WorkLine(work_id=work.id, title=work.title, hall_id=work.hall_id, order=order)
            for order, work in enumerate(works, start=1)
        ),
        cues=_cues(expo_id, found.staging),
        questions={question.id: question.text for question in quiz.bank(expo_id=expo_id)},
    )


def _cues(expo_id: ExpoId, staging: Staging) -> tuple[CueLine, ...]:
    planned = {UUID(str(cue.id)): cue for cue in programme.cue_sheet(expo_id).cues}
    return tuple(
        CueLine(title=planned[cue].title, planned=planned[cue].planned_at, fired=fired)
        for cue, fired in sorted(staging.cues.items(), key=lambda each: each[1])
        if cue in planned
    )


def _places(expo_id: ExpoId) -> Places:
    return Places(
        hall_of_work=exhibits.hall_of_works(expo_id=expo_id),
        hall_of_space={space.id: space.hall_id for space in expos.spaces(expo_id=expo_id) if space.hall_id},
        zone=expos.expo(expo_id).zone,
    )
