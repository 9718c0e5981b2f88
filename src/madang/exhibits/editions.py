"""A work in a further edition: shown again with the files that it has, which are kept by their content."""

from __future__ import annotations

from django.db import transaction

from madang.exhibits import columns, models
from madang.expos import queries as expos
from madang.kernel.errors import NotFoundError
from madang.kernel.ids import ExpoId, HallId, InstitutionId, WorkId
from madang.platform.clock import new_id
from madang.platform.events import record
from madang.platform.types import SYSTEM, Actor

# What belongs to where it was shown before.
LEFT_BEHIND = frozenset(
    {"id", "expo", "hall", "institution", "order", "route", "part", "place", "pinned", "created_at"}
)


def take_over(*, expo_id: ExpoId, hall_id: HallId, work_id: WorkId, actor: Actor = SYSTEM) -> WorkId:
    """Puts a work of another edition into this one's hall, last; nothing is rendered anew. Twice is no error.

    Its institution goes along where this edition has one of the same name in addresses. Raises: NotFoundError.
    """
    before = models.Work.objects.filter(id=work_id).select_related("institution").first()
    if before is None:
        raise NotFoundError
    hall = expos.hall(expo_id=expo_id, hall_id=hall_id)
    with transaction.atomic():
        there = models.Work.objects.filter(expo_id=expo_id, slug=before.slug).first()
        if there is not None:
            return WorkId(there.id)
        kept = {
            field.attname: getattr(before, field.attname)
            for field in models.Work._meta.concrete_fields  # noqa: SLF001 -- Django's documented API
            if field.name not in LEFT_BEHIND
        }
        row = models.Work.objects.create(
            expo_id=expo_id,
            hall_id=hall.id,
            order=columns.next_order(expo_id, hall.id),
            institution_id=_same_institution(expo_id, before),
            **kept,
        )
        _take_files(before, row)
        record(expo_id=expo_id, kind="work.added", actor=actor, subject=("work", row.id), data={"hall": hall.slug})
    return WorkId(row.id)


def _same_institution(expo_id: ExpoId, before: models.Work) -> InstitutionId | None:
    if before.institution is None:
        return None
    known = {institution.slug: institution.id for institution in expos.institutions(expo_id=expo_id)}
    return known.get(before.institution.slug)


def _take_files(before: models.Work, row: models.Work) -> None:
    for file in before.files.prefetch_related("renditions"):
        renditions = list(file.renditions.all())
        file.pk, file.work, file._state.adding = new_id(), row, True  # noqa: SLF001 -- how Django copies a row
        file.save(force_insert=True)
        for rendition in renditions:
            rendition.pk, rendition.file = new_id(), file
        models.Rendition.objects.bulk_create(renditions)
