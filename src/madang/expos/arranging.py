"""Writes of the organiser: what an expo, its halls and institutions are, in which order, and which are taken away."""

from __future__ import annotations

from collections.abc import Mapping

from django.db import IntegrityError, transaction
from django.db.models import Max

from madang.expos import models, rules, services
from madang.expos.types import GROUNDS, ExpoTold, HallTold
from madang.kernel.errors import BadInputError, NotFoundError
from madang.kernel.ids import ExpoId, HallId, InstitutionId
from madang.kernel.text import Text
from madang.platform.clock import new_id
from madang.platform.events import record
from madang.platform.types import Actor

_TAIL = 6


def change_expo(*, expo_id: ExpoId, told: ExpoTold, actor: Actor) -> None:
    """Says anew what the expo is. As it is already changes nothing.

    Raises: NotFoundError, BadInputError, TooLongError.
    """
    rules.check_expo(told)
    with transaction.atomic():
        row = models.Expo.objects.select_for_update().filter(id=expo_id).first()
        if row is None:
            raise NotFoundError
        _change(row, _columns(told), expo_id=expo_id, kind="expo.changed", actor=actor, subject="expo")


def change_slug(*, expo_id: ExpoId, slug: str, actor: Actor) -> None:
    """Gives the expo another address. Whoever asks for it sees to it that nobody has the old one yet.

    Raises: NotFoundError, BadInputError, TooLongError.
    """
    rules.checked_slug(slug)
    try:
        with transaction.atomic():
            row = models.Expo.objects.select_for_update().filter(id=expo_id).first()
            if row is None:
                raise NotFoundError
            _change(row, {"slug": slug}, expo_id=expo_id, kind="expo.changed", actor=actor, subject="expo")
    except IntegrityError as error:
        raise BadInputError(field="slug", why="in-use") from error


def add_hall(*, expo_id: ExpoId, told: HallTold, actor: Actor) -> HallId:
    """The expo's last hall. Raises: BadInputError, TooLongError."""
    rules.check_hall(told)
    with transaction.atomic():
        halls = models.Hall.objects.filter(expo_id=expo_id)
        spaces = models.Space.objects.filter(expo_id=expo_id)
        taken = {*halls.values_list("slug", flat=True), *spaces.values_list("slug", flat=True), "plaza", *GROUNDS}
        return services.add_hall(
            expo_id=expo_id,
            slug=rules.free_name(rules.address_name(told.title, otherwise="hall"), taken),
            order=(halls.aggregate(last=Max("order"))["last"] or 0) + 1,
            title=told.title,
            summary=told.summary,
            mood=told.mood,
            gate=told.gate,
            actor=actor,
        )


def change_hall(*, expo_id: ExpoId, hall_id: HallId, told: HallTold, actor: Actor) -> None:
    """Raises: NotFoundError, BadInputError, TooLongError."""
    rules.check_hall(told)
    fields = {
        "title": told.title.to_json(),
        "summary": told.summary.to_json(),
        "mood": told.mood,
        "gate": told.gate,
    }
    with transaction.atomic():
        row = _hall(expo_id, hall_id)
        _change(row, fields, expo_id=expo_id, kind="hall.changed", actor=actor, subject="hall")


def move_hall(*, expo_id: ExpoId, hall_id: HallId, by: int, actor: Actor) -> None:
    """By so many places, earlier where negative; past an end is the end. Raises: NotFoundError."""
    with transaction.atomic():
        rows = list(models.Hall.objects.select_for_update().filter(expo_id=expo_id).order_by("order", "slug"))
        here = next((place for place, row in enumerate(rows) if row.id == hall_id), None)
        if here is None:
            raise NotFoundError
        there = min(max(here + by, 0), len(rows) - 1)
        if there == here:
            return
        rows.insert(there, rows.pop(here))
        for order, row in enumerate(rows, start=1):
            row.order = order
        models.Hall.objects.bulk_update(rows, ["order"])
        record(expo_id=expo_id, kind="hall.moved", actor=actor, subject=("hall", hall_id), publish=True)


def remove_hall(*, expo_id: ExpoId, hall_id: HallId, actor: Actor) -> None:
    """Takes a hall and its floor away. Whoever asks for it sees to it that no work is in it. Raises: NotFoundError."""
    with transaction.atomic():
        row = _hall(expo_id, hall_id)
        slug = row.slug
        row.delete()
        record(
            expo_id=expo_id,
            kind="hall.removed",
            actor=actor,
            subject=("hall", hall_id),
            data={"slug": slug},
            publish=True,
        )


def add_institution(*, expo_id: ExpoId, name: Text, summary: Text, actor: Actor) -> InstitutionId:
    """Raises: BadInputError, TooLongError."""
    rules.check_institution(name, summary)
    with transaction.atomic():
        taken = set(models.Institution.objects.filter(expo_id=expo_id).values_list("slug", flat=True))
        wanted = rules.address_name(name, otherwise=f"institution-{new_id().hex[-_TAIL:]}")
        slug = rules.free_name(wanted, taken)
        return services.add_institution(expo_id=expo_id, slug=slug, name=name, summary=summary, actor=actor)


def change_institution(
    *, expo_id: ExpoId, institution_id: InstitutionId, name: Text, summary: Text, actor: Actor
) -> None:
    """Raises: NotFoundError, BadInputError, TooLongError."""
    rules.check_institution(name, summary)
    fields = {"name": name.to_json(), "summary": summary.to_json()}
    with transaction.atomic():
        row = _institution(expo_id, institution_id)
        _change(row, fields, expo_id=expo_id, kind="institution.changed", actor=actor, subject="institution")


def remove_institution(*, expo_id: ExpoId, institution_id: InstitutionId, actor: Actor) -> None:
    """Takes it from the list; its works stay, without an institution. Raises: NotFoundError."""
    with transaction.atomic():
        _institution(expo_id, institution_id).delete()
        record(
            expo_id=expo_id,
            kind="institution.removed",
            actor=actor,
            subject=("institution", institution_id),
            publish=True,
        )


def _columns(told: ExpoTold) -> dict[str, object]:
    return {
        "title": told.title.to_json(),
        "summary": told.summary.to_json(),
        "organiser": told.organiser.to_json(),
        "place": told.place.to_json(),
        "contact": told.contact,
        "opens_at": told.opens_at,
        "closes_at": told.closes_at,
        "time_zone": told.zone.key,
        "main_language": told.main_language,
        "capacity_online": told.capacity_online,
        "capacity_onsite": told.capacity_onsite,
        "retain_days": told.retain_days,
    }


def _change(
    row: models.Expo | models.Hall | models.Institution,
    fields: Mapping[str, object],
    *,
    expo_id: ExpoId,
    kind: str,
    actor: Actor,
    subject: str,
) -> None:
    """Writes what differs, and tells which fields these are."""
    changed = [name for name, value in fields.items() if getattr(row, name) != value]
    if not changed:
        return
    for name in changed:
        setattr(row, name, fields[name])
    row.save(update_fields=changed)
    record(
        expo_id=expo_id,
        kind=kind,
        actor=actor,
        subject=(subject, row.id),
        data={"fields": list(changed)},
        publish=True,
    )


def _hall(expo_id: ExpoId, hall_id: HallId) -> models.Hall:
    row = models.Hall.objects.select_for_update().filter(expo_id=expo_id, id=hall_id).first()
    if row is None:
        raise NotFoundError
    return row


def _institution(expo_id: ExpoId, institution_id: InstitutionId) -> models.Institution:
    row = models.Institution.objects.select_for_update().filter(expo_id=expo_id, id=institution_id).first()
    if row is None:
        raise NotFoundError
    return row
