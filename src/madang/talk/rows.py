"""Rows into what leaves this domain."""

from __future__ import annotations

from typing import cast

from madang.kernel.ids import ExpoId, HelpId, LineId, ParticipantId, ReportId
from madang.safety.types import Why
from madang.talk import models
from madang.talk.types import Help, Line, Report, To


def line_of(row: models.Line) -> Line:
    return Line(
        id=LineId(row.id),
        expo_id=ExpoId(row.expo_id),
        participant_id=ParticipantId(row.participant_id),
        name=row.name,
        badge=row.badge,
        space=row.space,
        to=cast("To", row.to),
        text=row.text,
        at=row.at,
        is_hidden=row.hidden_at is not None,
    )


def report_of(row: models.Report, *, accused_name: str, reports: int) -> Report:
    return Report(
        id=ReportId(row.id),
        expo_id=ExpoId(row.expo_id),
        why=cast("Why", row.why),
        note=row.note,
        space=row.space,
        at=row.at,
        reporter=ParticipantId(row.reporter_id),
        accused=ParticipantId(row.accused_id),
        accused_name=accused_name,
        line=line_of(row.line) if row.line else None,
        reports=reports,
    )


def help_of(row: models.Help, *, name: str) -> Help:
    return Help(
        id=HelpId(row.id),
        expo_id=ExpoId(row.expo_id),
        participant_id=ParticipantId(row.participant_id),
        name=name,
        text=row.text,
        space=row.space,
        at=row.at,
    )
