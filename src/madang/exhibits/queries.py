"""Reads: works along the route, where they hang, what may be served."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, cast

from django.db.models import Count, F, Q

from madang.exhibits import models
from madang.exhibits.errors import WithdrawnError
from madang.exhibits.hanging.maps import part_of, space_of
from madang.exhibits.rows import work_of
from madang.exhibits.types import Empathy, Neighbour, Step, StoredFile, Work, WorkPlace
from madang.kernel.errors import NotFoundError
from madang.kernel.ids import ExpoId, HallId, InstitutionId, ParticipantId, WorkId
from madang.kernel.text import Text

if TYPE_CHECKING:
    from django.db.models import QuerySet

    from madang.expos.types import Gate


# From the beginning of a hall's route; what was added since the last hanging comes last.
ROUTE: Final = (F("route").asc(nulls_last=True), "order", "created_at", "id")


def works_of_hall(*, expo_id: ExpoId, hall_id: HallId) -> list[Work]:
    """In the order of the route; what was added since the last hanging comes last."""
    return [work_of(row) for row in _along(_whole(expo_id).filter(hall_id=hall_id))]


def works_of_space(*, expo_id: ExpoId, hall_id: HallId, space_slug: str) -> list[Work]:
    """The same for one of the hall's spaces, where it has several."""
    rows = _whole(expo_id).filter(hall_id=hall_id, part=part_of(space_slug))
    return [work_of(row) for row in _along(rows)]


def works_of_expo(*, expo_id: ExpoId) -> list[Work]:
    """Hall by hall, each along its route; with those withdrawn, for what was seen of them is told as well."""
    return [
        work_of(row)
        for row in _all(expo_id).order_by("hall__order", "hall__slug", F("route").asc(nulls_last=True), "order")
    ]


def work_by_slug(*, expo_id: ExpoId, slug: str) -> Work:
    """Raises: NotFoundError, WithdrawnError."""
    row = _all(expo_id).filter(slug=slug).first()
    if row is None:
        raise NotFoundError
    if row.withdrawn_at is not None:
        raise WithdrawnError
    return work_of(row)


def work(*, expo_id: ExpoId, work_id: WorkId) -> Work:
    """Raises: NotFoundError."""
    row = _whole(expo_id).filter(id=work_id).first()
    if row is None:
        raise NotFoundError
    return work_of(row)


def work_place(*, expo_id: ExpoId, work_id: WorkId) -> WorkPlace:
    """The space where the work hangs. Raises: NotFoundError, also while its hall is not hung."""
    rows = models.Work.objects.filter(expo_id=expo_id, id=work_id, withdrawn_at=None)
    row = rows.filter(hall__spaces__isnull=False).values_list("hall_id", "hall__slug", "part").first()
    if row is None:
        raise NotFoundError
    hall_id, slug, part = row
    return WorkPlace(space_slug=space_of(slug, part), hall_id=HallId(hall_id))


def neighbours(*, expo_id: ExpoId, work: Work) -> Step:
    """The works before and after this one along its hall's route."""
    shown = models.Work.objects.filter(expo_id=expo_id, hall_id=work.hall_id, withdrawn_at=None)
    along = [Neighbour(slug, Text.from_json(title)) for slug, title in _along(shown).values_list("slug", "title")]
    here = next(index for index, each in enumerate(along) if each.slug == work.slug)
    return Step(
        previous=along[here - 1] if here > 0 else None,
        next=along[here + 1] if here + 1 < len(along) else None,
    )


def empathy(*, expo_id: ExpoId, work_ids: list[WorkId], participant_id: ParticipantId | None) -> dict[WorkId, Empathy]:
    """The empathy for each of the works, as seen by this participant (None: somebody without a pass)."""
    felt = dict.fromkeys(work_ids, Empathy(count=0, mine=False))
    rows = (
        models.Reaction.objects.filter(work__expo_id=expo_id, work_id__in=work_ids)
        .values_list("work_id")
        .annotate(count=Count("id"), mine=Count("id", filter=Q(participant_id=participant_id)))
    )
    return felt | {WorkId(work_id): Empathy(count=count, mine=mine > 0) for work_id, count, mine in rows}


def empathy_count(*, expo_id: ExpoId, work_id: WorkId) -> int:
    return models.Reaction.objects.filter(work__expo_id=expo_id, work_id=work_id).count()


def stored_file(*, expo_id: ExpoId, sha256: str) -> StoredFile:
    """What may be served under this digest in this expo: renditions, videos and captions, never a picture's original.

    Raises: NotFoundError.
    """
    shown = Q(work__expo_id=expo_id, work__withdrawn_at=None)
    originals = models.WorkFile.objects.filter(shown, sha256=sha256).exclude(mime__startswith="image/")
    renditions = _renditions(expo_id, sha256).exclude(kind="tiles")
    return _stored(
        sha256,
        [
            *originals.values_list("mime", "bytes", "work__hall__gate"),
            *renditions.values_list("mime", "bytes", "file__work__hall__gate"),
        ],
    )


def stored_tiles(*, expo_id: ExpoId, sha256: str) -> StoredFile:
    """The archive of tiles under this digest, whose parts may be served. Raises: NotFoundError."""
    tiles = _renditions(expo_id, sha256).filter(kind="tiles")
    return _stored(sha256, list(tiles.values_list("mime", "bytes", "file__work__hall__gate")))


def work_counts(*, expo_id: ExpoId) -> dict[HallId, int]:
    """How many works each hall has."""
    shown = models.Work.objects.filter(expo_id=expo_id, withdrawn_at=None)
    rows = shown.values_list("hall_id").annotate(count=Count("id"))
    return {HallId(hall_id): count for hall_id, count in rows}


def institution_counts(*, expo_id: ExpoId) -> dict[InstitutionId, int]:
    """How many works each institution has; those with none are left out."""
    shown = models.Work.objects.filter(expo_id=expo_id, withdrawn_at=None).exclude(institution=None)
    rows = shown.values_list("institution_id").annotate(count=Count("id"))
    return {InstitutionId(institution_id): count for institution_id, count in rows}


def hall_of_works(*, expo_id: ExpoId) -> dict[WorkId, HallId]:
    """Which hall each work hangs in, or hung in before it was withdrawn."""
    rows = models.Work.objects.filter(expo_id=expo_id).values_list("id", "hall_id")
    return {WorkId(work_id): HallId(hall_id) for work_id, hall_id in rows}


def _renditions(expo_id: ExpoId, sha256: str) -> QuerySet[models.Rendition]:
    return models.Rendition.objects.filter(sha256=sha256, file__work__expo_id=expo_id, file__work__withdrawn_at=None)


def _stored(sha256: str, found: list[tuple[str, int, str]]) -> StoredFile:
    """From what the same bytes are in each work: mime, size, and the gate of its hall. Raises: NotFoundError."""
    if not found:
        raise NotFoundError
    mime, size, _ = found[0]
    return StoredFile(sha256=sha256, mime=mime, bytes=size, gates=frozenset(cast("Gate", gate) for _, _, gate in found))


def _whole(expo_id: ExpoId) -> QuerySet[models.Work]:
    """What may be seen: all but the withdrawn."""
    return _all(expo_id).filter(withdrawn_at=None)


def _all(expo_id: ExpoId) -> QuerySet[models.Work]:
    rows = models.Work.objects.filter(expo_id=expo_id)
    return rows.select_related("institution").prefetch_related("files__renditions")


def _along(rows: QuerySet[models.Work]) -> QuerySet[models.Work]:
    return rows.order_by(*ROUTE)
