"""Writes of the curator: a work changed, withdrawn, brought back, put elsewhere in the order, made ready again."""

from __future__ import annotations

from django.db import transaction

from madang.exhibits import columns, intake, models, rules, tasks
from madang.exhibits.types import NewWork
from madang.kernel.errors import NotFoundError
from madang.kernel.ids import ExpoId, HallId, WorkId
from madang.platform.clock import now
from madang.platform.events import record
from madang.platform.types import Actor


def change_work(*, expo_id: ExpoId, work_id: WorkId, work: NewWork, actor: Actor) -> None:
    """Puts these words in the place of the present ones; and these files, if there are any. Its address stays.

    Raises: NotFoundError, BadInputError.
    """
    rules.check(work)
    if work.files:
        rules.check_files(work)
    taken = intake.take_in(work) if work.files else None
    told = columns.told(work, expo_id)
    del told["slug"], told["form"]
    with transaction.atomic():
        row = _row(expo_id, work_id)
        for name, value in (told | (columns.measured(taken) if taken else {})).items():
            setattr(row, name, value)
        if taken:
            _replace_files(row, taken)
        row.save()
        record(
            expo_id=expo_id,
            kind="work.changed",
            actor=actor,
            subject=("work", row.id),
            data={"files": taken is not None},
        )
        if taken:
            tasks.render_work.enqueue(str(expo_id), str(row.id))


def withdraw_work(*, expo_id: ExpoId, work_id: WorkId, actor: Actor) -> None:
    """Takes a work out of lists, pages and files at once, and off the wall at the next hanging; the log keeps it.

    Doing it twice changes nothing. Raises: NotFoundError.
    """
    with transaction.atomic():
        row = _row(expo_id, work_id)
        if row.withdrawn_at is None:
            row.withdrawn_at, row.route, row.pinned = now(), None, False
            row.save(update_fields=["withdrawn_at", "route", "pinned"])
            record(expo_id=expo_id, kind="work.withdrawn", actor=actor, subject=("work", row.id))


def restore_work(*, expo_id: ExpoId, work_id: WorkId, actor: Actor) -> None:
    """Brings a withdrawn work back, last in its hall's list. Raises: NotFoundError."""
    with transaction.atomic():
        row = _row(expo_id, work_id)
        if row.withdrawn_at is not None:
            row.withdrawn_at, row.order = None, columns.next_order(ExpoId(row.expo_id), HallId(row.hall_id))
            row.save(update_fields=["withdrawn_at", "order"])
            record(expo_id=expo_id, kind="work.restored", actor=actor, subject=("work", row.id))


def move_work(*, expo_id: ExpoId, work_id: WorkId, by: int, actor: Actor) -> None:
    """Earlier (negative) or later in its hall's list, as far as there is room. Raises: NotFoundError."""
    with transaction.atomic():
        row = _row(expo_id, work_id)
        rows = _ordered(row)
        if row not in rows:
            raise NotFoundError
        here = rows.index(row)
        there = min(max(0, here + by), len(rows) - 1)
        rows.insert(there, rows.pop(here))
        for order, each in enumerate(rows):
            each.order = order
        models.Work.objects.bulk_update(rows, ["order"])
        if there != here:
            record(expo_id=expo_id, kind="work.moved", actor=actor, subject=("work", row.id), data={"to": there})


def render_again(*, expo_id: ExpoId, work_id: WorkId) -> None:
    """Gives the work's files to the worker once more. Raises: NotFoundError."""
    with transaction.atomic():
        row = _row(expo_id, work_id)
        row.readiness, row.refusal = "waiting", ""
        row.save(update_fields=["readiness", "refusal"])
        tasks.render_work.enqueue(str(expo_id), str(row.id))


def _row(expo_id: ExpoId, work_id: WorkId) -> models.Work:
    row = models.Work.objects.select_for_update().filter(expo_id=expo_id, id=work_id).first()
    if row is None:
        raise NotFoundError
    return row


def _ordered(row: models.Work) -> list[models.Work]:
    """The works that are shown in its hall."""
    shown = models.Work.objects.filter(expo_id=row.expo_id, hall_id=row.hall_id, withdrawn_at=None)
    return list(shown.order_by("order", "created_at", "id"))


def _replace_files(row: models.Work, taken: intake.TakenIn) -> None:
    row.files.all().delete()
    for file in taken.files:
        file.work = row
    models.WorkFile.objects.bulk_create(taken.files)
    row.readiness, row.refusal = "waiting", ""
