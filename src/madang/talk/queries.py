"""Reads: what was said, and what waits for the staff."""

from __future__ import annotations

from collections import defaultdict
from uuid import UUID

from madang.kernel.errors import NotFoundError
from madang.kernel.ids import ExpoId, LineId, ParticipantId
from madang.participants import queries as participants
from madang.talk import models
from madang.talk.rows import help_of, line_of, report_of
from madang.talk.types import RECENT, Help, Line, Report


def recent_lines(*, expo_id: ExpoId, space: str, most: int = RECENT) -> list[Line]:
    """The newest lines that were for the whole space, oldest first, without hidden ones."""
    rows = models.Line.objects.filter(expo_id=expo_id, space=space, to="space", hidden_at=None)
    return [line_of(row) for row in reversed(rows.order_by("-at", "-id")[:most])]


def line(*, expo_id: ExpoId, line_id: LineId) -> Line:
    """Raises: NotFoundError."""
    row = models.Line.objects.filter(expo_id=expo_id, id=line_id).first()
    if row is None:
        raise NotFoundError
    return line_of(row)


def open_reports(*, expo_id: ExpoId) -> list[Report]:
    """What was reported and is not settled, oldest first; what several people have reported comes once."""
    rows = models.Report.objects.filter(expo_id=expo_id, settled_at=None).select_related("line").order_by("at", "id")
    alike: defaultdict[tuple[UUID, UUID | None], list[models.Report]] = defaultdict(list)
    for row in rows:
        alike[row.accused_id, row.line_id].append(row)
    names = _names(expo_id, [accused for accused, _ in alike])
    return [
        report_of(
            same[0],
            accused_name=names.get(ParticipantId(accused), ""),
            reports=len({row.reporter_id for row in same}),
        )
        for (accused, _), same in alike.items()
    ]


def open_help(*, expo_id: ExpoId) -> list[Help]:
    """Who waits for help, the longest first."""
    rows = list(models.Help.objects.filter(expo_id=expo_id, settled_at=None).order_by("at", "id"))
    names = _names(expo_id, [row.participant_id for row in rows])
    return [help_of(row, name=names.get(ParticipantId(row.participant_id), "")) for row in rows]


def _names(expo_id: ExpoId, ids: list[UUID]) -> dict[ParticipantId, str]:
    return participants.names(expo_id=expo_id, participant_ids=[ParticipantId(one) for one in ids])
