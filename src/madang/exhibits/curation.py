"""Reads of the curator: a hall's works with the state of their files."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, cast

from madang.exhibits import models, readiness
from madang.exhibits.rows import form_of, work_of
from madang.exhibits.types import Readiness, Work
from madang.kernel.errors import NotFoundError
from madang.kernel.ids import ExpoId, HallId

if TYPE_CHECKING:
    from django.db.models import QuerySet


@dataclass(frozen=True, slots=True)
class Curated:
    """A work as its curator sees it. `made` of `wanted`: its pictures that are ready; `refusal`: why they cannot be."""

    work: Work
    institution: str
    readiness: Readiness
    refusal: str
    made: int
    wanted: int
    withdrawn: bool
    pinned: bool

    @property
    def busy(self) -> bool:
        return self.readiness in {"waiting", "working"}

    @property
    def hung(self) -> bool:
        return self.work.route is not None


def curated(*, expo_id: ExpoId, hall_id: HallId) -> list[Curated]:
    """Every work of the hall in the curator's order; the withdrawn ones come last."""
    rows = _rows(expo_id).filter(hall_id=hall_id).order_by("order", "created_at", "id")
    return sorted((_curated(row) for row in rows), key=lambda each: each.withdrawn)


def any_hung(*, expo_id: ExpoId) -> bool:
    """Whether a work of the expo hangs on a wall."""
    return models.Work.objects.filter(expo_id=expo_id, withdrawn_at=None, route__isnull=False).exists()


def refused(*, expo_id: ExpoId) -> int:
    """How many works have a file that could not be used."""
    return models.Work.objects.filter(expo_id=expo_id, readiness="refused", withdrawn_at=None).count()


def curated_work(*, expo_id: ExpoId, slug: str) -> Curated:
    """Raises: NotFoundError."""
    row = _rows(expo_id).filter(slug=slug).first()
    if row is None:
        raise NotFoundError
    return _curated(row)


def _rows(expo_id: ExpoId) -> QuerySet[models.Work]:
    rows = models.Work.objects.filter(expo_id=expo_id)
    return rows.select_related("institution").prefetch_related("files__renditions")


def _curated(row: models.Work) -> Curated:
    files = [file for file in row.files.all() if file.mime.startswith("image/")]
    wanted = sum(
        len(readiness.kinds(form_of(row), width=file.width, height=file.height, order=file.order)) for file in files
    )
    return Curated(
        work=work_of(row),
        institution=row.institution.slug if row.institution else "",
        readiness=cast("Readiness", row.readiness),
        refusal=row.refusal,
        made=sum(len(file.renditions.all()) for file in files),
        wanted=wanted,
        withdrawn=row.withdrawn_at is not None,
        pinned=row.pinned,
    )
