"""Reads for lists: works as cards, halls by some of their works. A list asks for what it shows, not for whole works."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from typing import TYPE_CHECKING, Any, cast

from django.db.models import Count, F, Window
from django.db.models.functions import RowNumber

from madang.exhibits import models, tokens
from madang.exhibits.queries import ROUTE
from madang.exhibits.types import Form, HallCover, HallGlance, ListedWork, Maker, Picture
from madang.kernel.ids import ExpoId, HallId, InstitutionId, WorkId
from madang.kernel.text import Text

if TYPE_CHECKING:
    from django.db.models import QuerySet

    from madang.expos.types import Expo, Hall

_SHOWN = ("id", "hall_id", "slug", "form", "title", "makers", "content_note")


def of_hall(*, expo_id: ExpoId, hall_id: HallId) -> list[ListedWork]:
    """Along the route; what was added since the last hanging comes last."""
    return _listed(_hung(expo_id).filter(hall_id=hall_id).order_by(*ROUTE).values_list(*_SHOWN))


def of_institution(*, expo_id: ExpoId, institution_id: InstitutionId) -> list[ListedWork]:
    """Hall by hall, each along its route. Whether each may be seen is its hall's gate to say."""
    rows = _hung(expo_id).filter(institution_id=institution_id)
    along = rows.order_by("hall__order", "hall__slug", F("route").asc(nulls_last=True), "order")
    return _listed(along.values_list(*_SHOWN))


def first_of_halls(*, expo_id: ExpoId, most: int) -> dict[HallId, HallGlance]:
    """At most so many works of each hall, from the beginning of its route. Halls without works are left out."""
    return _glances(expo_id, ROUTE, most)


def covers(*, expo: Expo, halls: Sequence[Hall]) -> list[HallCover]:
    """The halls as the expo's public page pictures them: by the most recommended work that strangers may see."""
    glances = _glances(expo.id, ("-recommended", "order"), 1)
    return [_cover(expo, hall, glances.get(hall.id)) for hall in halls]


def _cover(expo: Expo, hall: Hall, glance: HallGlance | None) -> HallCover:
    thumb = glance.works[0].thumb if glance and hall.gate == "public" else None
    return HallCover(
        hall=hall,
        count=glance.count if glance else 0,
        thumb_url=tokens.url(expo, hall.gate, thumb.sha256, "cover.webp") if thumb else None,
        thumb_width=thumb.width if thumb else 0,
        thumb_height=thumb.height if thumb else 0,
    )


def _glances(expo_id: ExpoId, order: Sequence[Any], most: int) -> dict[HallId, HallGlance]:
    rows = (
        _hung(expo_id)
        .annotate(
            nth=Window(RowNumber(), partition_by=[F("hall_id")], order_by=[*order]),
            of_hall=Window(Count("id"), partition_by=[F("hall_id")]),
        )
        .filter(nth__lte=most)
        .order_by("nth")
        .values_list(*_SHOWN, "of_hall")
    )
    counts = {HallId(row[1]): int(row[-1]) for row in rows}
    works = _listed([row[: len(_SHOWN)] for row in rows])
    return {
        hall_id: HallGlance(count=count, works=tuple(work for work in works if work.hall_id == hall_id))
        for hall_id, count in counts.items()
    }


def _listed(rows: Iterable[tuple[Any, ...]]) -> list[ListedWork]:
    """`rows`: values of `_SHOWN`."""
    found = list(rows)
    thumbs = _thumbs([row[0] for row in found]) if found else {}
    return [
        ListedWork(
            id=WorkId(identity),
            hall_id=HallId(hall_id),
            slug=slug,
            form=cast("Form", form),
            title=Text.from_json(title),
            makers=tuple(Maker(Text.from_json(each["name"]), Text.from_json(each["role"])) for each in makers),
            content_note=Text.from_json(note) if note else None,
            thumb=thumbs.get(WorkId(identity)),
        )
        for identity, hall_id, slug, form, title, makers, note in found
    ]


def _thumbs(work_ids: Collection[WorkId]) -> dict[WorkId, Picture]:
    """Of each work's poster, else of its first page that has one: what is written last stays."""
    rows = models.Rendition.objects.filter(
        kind="thumb", file__work_id__in=work_ids, file__role__in=("page", "poster")
    ).order_by("file__role", "-file__order")
    found = rows.values_list("file__work_id", "sha256", "mime", "width", "height", "bytes")
    return {WorkId(work_id): Picture("thumb", *picture) for work_id, *picture in cast("Iterable[Any]", found)}


def _hung(expo_id: ExpoId) -> QuerySet[models.Work]:
    return models.Work.objects.filter(expo_id=expo_id, withdrawn_at=None)
