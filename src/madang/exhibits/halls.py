"""How halls come to be hung: from rows to maps, and the places that works keep."""

from __future__ import annotations

from dataclasses import asdict

from django.db import transaction

from madang.exhibits import models
from madang.exhibits.hanging import maps
from madang.exhibits.hanging.drawing import Facts
from madang.exhibits.hanging.pins import places_of
from madang.exhibits.rows import piece_of
from madang.expos import queries as expos
from madang.expos import services as expo_services
from madang.expos.types import Hall
from madang.kernel.errors import BadInputError, NotFoundError
from madang.kernel.ids import ExpoId, HallId, SpaceId, WorkId
from madang.kernel.text import Text
from madang.platform.events import record
from madang.platform.types import Actor


def hang(*, expo_id: ExpoId, hall_id: HallId, actor: Actor) -> SpaceId:
    """Raises: NotFoundError, BadInputError(field="works", why="empty")."""
    hall = expos.hall(expo_id=expo_id, hall_id=hall_id)
    rows = _shown(hall)
    hung = _hung(hall, rows)
    with transaction.atomic():
        _note_places(rows, hung)
        spaces = [_store(expo_id, hall, part, actor) for part in hung.parts]
        _empty_beyond(expo_id, hall, len(hung.parts), actor)
    return spaces[0]


def hang_again(*, expo_id: ExpoId, hall_id: HallId, actor: Actor) -> None:
    """Makes the hall's maps say what the hall is now: as it is hung, or bare where no work of it was hung yet.

    Raises: NotFoundError.
    """
    hall = expos.hall(expo_id=expo_id, hall_id=hall_id)
    if any(row.route is not None for row in _shown(hall)):
        hang(expo_id=expo_id, hall_id=hall_id, actor=actor)
        return
    with transaction.atomic():
        _store(expo_id, hall, maps.emptied(_facts(expo_id, hall), 1), actor)
        _empty_beyond(expo_id, hall, 1, actor)


def preview(hall: Hall) -> maps.HungHall:
    """How the hall would hang now; nothing is stored. Raises: BadInputError(field="works", why="empty")."""
    return _hung(hall, _shown(hall))


def pin(*, expo_id: ExpoId, work_id: WorkId, pinned: bool, actor: Actor) -> None:
    """Raises: NotFoundError, BadInputError(field="work", why="not-hung") for a work that has no place to keep yet."""
    with transaction.atomic():
        row = models.Work.objects.filter(expo_id=expo_id, id=work_id, withdrawn_at=None).first()
        if row is None:
            raise NotFoundError
        if pinned and row.place is None:
            raise BadInputError(field="work", why="not-hung")
        if row.pinned == pinned:
            return
        row.pinned = pinned
        row.save(update_fields=["pinned"])
        kind = "work.pinned" if pinned else "work.unpinned"
        record(expo_id=expo_id, kind=kind, actor=actor, subject=("work", row.id))


def _shown(hall: Hall) -> list[models.Work]:
    shown = models.Work.objects.filter(expo_id=hall.expo_id, hall_id=hall.id, withdrawn_at=None)
    return list(shown.order_by("order", "id").prefetch_related("files"))


def _hung(hall: Hall, rows: list[models.Work]) -> maps.HungHall:
    if not rows:
        raise BadInputError(field="works", why="empty")
    return maps.hang([piece_of(row) for row in rows], hall_id=str(hall.id), facts=_facts(hall.expo_id, hall))


def _facts(expo_id: ExpoId, hall: Hall) -> Facts:
    halls = expos.halls(expo_id=expo_id)
    here = next(index for index, each in enumerate(halls) if each.id == hall.id)
    following = halls[here + 1].title if here + 1 < len(halls) else Text()
    return Facts(slug=hall.slug, title=hall.title, mood=hall.mood, following=following)


def _note_places(rows: list[models.Work], hung: maps.HungHall) -> None:
    by_id = {str(row.id): row for row in rows}
    for number, work_id in enumerate(hung.route):
        by_id[work_id].route = number
    for number, part in enumerate(hung.parts, start=1):
        for work_id, place in places_of(part.plan).items():
            row = by_id[work_id]
            row.part = number
            # A pinned work that could not keep its place waits for the day when it can.
            if not row.pinned:
                row.place = asdict(place)
    models.Work.objects.bulk_update(rows, ["route", "part", "place"])


def _empty_beyond(expo_id: ExpoId, hall: Hall, parts: int, actor: Actor) -> None:
    """A part that is no longer needed is left as an empty room with a way back, for whoever stands in it."""
    kept = {maps.space_of(hall.slug, number) for number in range(1, parts + 1)}
    for space in expos.spaces(expo_id=expo_id):
        if space.hall_id == hall.id and space.slug not in kept:
            part = maps.emptied(_facts(expo_id, hall), maps.part_of(space.slug))
            _store(expo_id, hall, part, actor)


def _store(expo_id: ExpoId, hall: Hall, part: maps.HungPart, actor: Actor) -> SpaceId:
    return expo_services.store_map(
        expo_id=expo_id, slug=part.space, kind="hall", hall_id=hall.id, tiled=part.tiled, actor=actor
    )
