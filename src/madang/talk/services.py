"""Writes: saying a line, hiding one; reports and calls for help, made and settled.

What is said never stands in the log, only that something was, and how long.
"""

from __future__ import annotations

from uuid import UUID

from django.db import transaction
from django.db.models import QuerySet

from madang.expos import queries as expos
from madang.kernel.errors import MadangError, NotFoundError
from madang.kernel.ids import ExpoId, HelpId, LineId, ParticipantId, ReportId, UserId
from madang.participants import queries as participants
from madang.participants.types import Participant
from madang.platform.clock import now
from madang.platform.events import record
from madang.platform.limits import Limit, hidden, spend
from madang.platform.types import by_account
from madang.safety.types import Why
from madang.talk import models, permissions, queries, rules
from madang.talk.saying import say_all
from madang.talk.types import HELP_MOST, NOTE_MOST, Outcome, Said, Saying, To

REPORTS = Limit(name="reports", most=10, seconds=600)
HELPS = Limit(name="helps", most=5, seconds=600)


def say(*, expo_id: ExpoId, participant: Participant, key: UUID, space: str, to: To, text: str) -> Said:
    """Keeps a line, as it may be shown. The same key again is the same line.

    Raises: NeedsPassError, ChatOffError, MutedError, UnkindError, BadInputError, TooLongError.
    """
    (answer,) = say_all([Saying(expo_id, participant, key, space, to, text)])
    if isinstance(answer, MadangError):
        raise answer
    return answer


def hide_line(*, expo_id: ExpoId, line_id: LineId, by: UserId) -> None:
    """Takes a line out of everybody's sight; the world hears of it by outbox. Twice is no error.

    Raises: NotFoundError.
    """
    with transaction.atomic():
        row = models.Line.objects.select_for_update().filter(expo_id=expo_id, id=line_id).first()
        if row is None:
            raise NotFoundError
        if row.hidden_at is not None:
            return
        row.hidden_at, row.hidden_by_id = now(), by
        row.save(update_fields=["hidden_at", "hidden_by"])
        record(
            expo_id=expo_id,
            kind="line.hidden",
            actor=by_account(by),
            subject=("line", row.id),
            data={"space": row.space},
            publish=True,
        )


def report_line(
    *, expo_id: ExpoId, participant: Participant, key: UUID, line_id: LineId, why: Why, note: str = ""
) -> None:
    """Raises: NeedsPassError, NotFoundError, TooLongError, TooManyError."""
    line = queries.line(expo_id=expo_id, line_id=line_id)
    _report(expo_id, participant, key, accused=line.participant_id, why=why, note=note, space=line.space, line=line.id)


def report_person(
    *,
    expo_id: ExpoId,
    participant: Participant,
    key: UUID,
    accused: ParticipantId,
    why: Why,
    note: str = "",
    space: str = "",
) -> None:
    """Raises: NeedsPassError, NotFoundError, TooLongError, TooManyError."""
    participants.participant(expo_id=expo_id, participant_id=accused)
    _report(expo_id, participant, key, accused=accused, why=why, note=note, space=space, line=None)


def settle_report(*, expo_id: ExpoId, report_id: ReportId, outcome: Outcome, by: UserId) -> None:
    """Settles it, and whatever else was reported of the same line, or person. Twice is no error.

    Raises: NotFoundError.
    """
    with transaction.atomic():
        row = models.Report.objects.select_for_update().filter(expo_id=expo_id, id=report_id).first()
        if row is None:
            raise NotFoundError
        if row.settled_at is not None:
            return
        _alike(row).update(settled_at=now(), settled_by=by, outcome=outcome)
        record(
            expo_id=expo_id,
            kind="report.settled",
            actor=by_account(by),
            subject=("report", row.id),
            data={"outcome": outcome},
        )


def ask_help(*, expo_id: ExpoId, participant: Participant, key: UUID, text: str, space: str = "") -> None:
    """Calls for help from the staff. The same key again is the same call.

    Raises: NeedsPassError, BadInputError, TooLongError, TooManyError.
    """
    permissions.require_admitted(expo_id, participant)
    shown = rules.checked_text(text, most=HELP_MOST)
    if models.Help.objects.filter(participant_id=participant.id, key=key).exists():
        return
    spend(HELPS, hidden(str(participant.id)))
    with transaction.atomic():
        row, made = models.Help.objects.get_or_create(
            participant_id=participant.id,
            key=key,
            defaults={
                "expo_id": expo_id,
                "text": shown,
                "space": space,
                "retain_until": expos.expo(expo_id).retain_until,
            },
        )
        if made:
            record(
                expo_id=expo_id,
                kind="help.asked",
                actor=participant.actor,
                subject=("help", row.id),
                data={"space": space},
                publish=True,
            )


def settle_help(*, expo_id: ExpoId, help_id: HelpId, by: UserId) -> None:
    """Twice is no error. Raises: NotFoundError."""
    with transaction.atomic():
        row = models.Help.objects.select_for_update().filter(expo_id=expo_id, id=help_id).first()
        if row is None:
            raise NotFoundError
        if row.settled_at is not None:
            return
        row.settled_at, row.settled_by_id = now(), by
        row.save(update_fields=["settled_at", "settled_by"])
        record(
            expo_id=expo_id,
            kind="help.settled",
            actor=by_account(by),
            subject=("help", row.id),
            # Names an open socket: whoever asked is told.
            data={"participant": str(row.participant_id)},
            publish=True,
        )


def _report(
    expo_id: ExpoId,
    participant: Participant,
    key: UUID,
    *,
    accused: ParticipantId,
    why: Why,
    note: str,
    space: str,
    line: LineId | None,
) -> None:
    permissions.require_admitted(expo_id, participant)
    shown = rules.checked_text(note, most=NOTE_MOST, field="note") if note.strip() else ""
    if models.Report.objects.filter(reporter_id=participant.id, key=key).exists():
        return
    spend(REPORTS, hidden(str(participant.id)))
    with transaction.atomic():
        row, made = models.Report.objects.get_or_create(
            reporter_id=participant.id,
            key=key,
            defaults={
                "expo_id": expo_id,
                "accused_id": accused,
                "line_id": line,
                "why": why,
                "note": shown,
                "space": space,
                "retain_until": expos.expo(expo_id).retain_until,
            },
        )
        if made:
            record(
                expo_id=expo_id,
                kind="line.reported" if line else "person.reported",
                actor=participant.actor,
                subject=("line", line) if line else ("report", row.id),
                data={"why": why, "space": space},
                publish=True,
            )


def _alike(row: models.Report) -> QuerySet[models.Report]:
    rows = models.Report.objects.filter(expo_id=row.expo_id, accused_id=row.accused_id, settled_at=None)
    return rows.filter(line__isnull=True) if row.line_id is None else rows.filter(line_id=row.line_id)
