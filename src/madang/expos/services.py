"""Writes: the event, its halls, institutions, maps and roles."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

from django.db import transaction

from madang.expos import models, rules
from madang.expos.types import Footing, Gate, Mood, RoleName, SpaceKind
from madang.kernel.errors import BadInputError, NotFoundError
from madang.kernel.ids import ExpoId, HallId, InstitutionId, SpaceId, UserId
from madang.kernel.text import Language, Text
from madang.platform.clock import now
from madang.platform.events import record
from madang.platform.limits import hidden
from madang.platform.types import SYSTEM, Actor


def create_expo(
    *,
    slug: str,
    title: Text,
    summary: Text,
    organiser: Text,
    place: Text,
    opens_at: datetime,
    closes_at: datetime,
    contact: str = "",
    time_zone: str = "Asia/Seoul",
    main_language: Language = "ko",
    capacity_online: int | None = None,
    capacity_onsite: int | None = None,
    retain_days: int = 90,
    demo: bool = False,
    actor: Actor = SYSTEM,
) -> ExpoId:
    """Raises: BadInputError(field="slug", why="form", "reserved" or "in-use")."""
    rules.checked_slug(slug)
    with transaction.atomic():
        if models.Expo.objects.filter(slug=slug).exists():
            raise BadInputError(field="slug", why="in-use")
        row = models.Expo.objects.create(
            slug=slug,
            title=title.to_json(),
            summary=summary.to_json(),
            organiser=organiser.to_json(),
            place=place.to_json(),
            contact=contact,
            opens_at=opens_at,
            closes_at=closes_at,
            time_zone=time_zone,
            main_language=main_language,
            capacity_online=capacity_online,
            capacity_onsite=capacity_onsite,
            retain_days=retain_days,
            demo=demo,
        )
        record(expo_id=ExpoId(row.id), kind="expo.created", actor=actor, subject=("expo", row.id))
    return ExpoId(row.id)


def add_hall(
    *,
    expo_id: ExpoId,
    slug: str,
    order: int,
    title: Text,
    summary: Text,
    mood: Mood,
    gate: Gate,
    actor: Actor = SYSTEM,
) -> HallId:
    with transaction.atomic():
        row = models.Hall.objects.create(
            expo_id=expo_id,
            slug=slug,
            order=order,
            title=title.to_json(),
            summary=summary.to_json(),
            mood=mood,
            gate=gate,
        )
        record(
            expo_id=expo_id,
            kind="hall.added",
            actor=actor,
            subject=("hall", row.id),
            data={"slug": slug},
            publish=True,
        )
    return HallId(row.id)


def add_institution(*, expo_id: ExpoId, slug: str, name: Text, summary: Text, actor: Actor = SYSTEM) -> InstitutionId:
    with transaction.atomic():
        row = models.Institution.objects.create(
            expo_id=expo_id, slug=slug, name=name.to_json(), summary=summary.to_json()
        )
        record(expo_id=expo_id, kind="institution.added", actor=actor, subject=("institution", row.id), publish=True)
    return InstitutionId(row.id)


def store_map(
    *,
    expo_id: ExpoId,
    slug: str,
    kind: SpaceKind,
    hall_id: HallId | None,
    tiled: Mapping[str, Any],
    actor: Actor = SYSTEM,
) -> SpaceId:
    """Puts a Tiled map in the place of the space's present one; the world hears of it by outbox (`space.hung`).

    The same map again changes nothing and is not told.
    """
    text = json.dumps(tiled, ensure_ascii=False, separators=(",", ":"))
    digest = hashlib.sha256(text.encode()).hexdigest()
    with transaction.atomic():
        same = models.Space.objects.filter(expo_id=expo_id, slug=slug, map_hash=digest).first()
        if same is not None:
            return SpaceId(same.id)
        row, _ = models.Space.objects.update_or_create(
            expo_id=expo_id,
            slug=slug,
            defaults={"kind": kind, "hall_id": hall_id, "map_json": text, "map_hash": digest, "hung_at": now()},
        )
        # Nobody stood on the new floor yet.
        models.Footing.objects.filter(space=row).exclude(map_hash=digest).delete()
        record(
            expo_id=expo_id,
            kind="space.hung",
            actor=actor,
            subject=("space", row.id),
            data={"slug": slug, "map": digest},
            publish=True,
        )
    return SpaceId(row.id)


def keep_echoes(footings: Iterable[Footing]) -> None:
    """A trace, written in batches by the world. Who stood there is kept as a hash that only tells one from another."""
    rows = [
        models.Footing(
            space_id=footing.space_id,
            map_hash=footing.map_hash,
            x=footing.x,
            y=footing.y,
            who=hidden(f"{footing.map_hash} {footing.pseudonym}"),
        )
        for footing in footings
    ]
    if not rows:
        return
    known = set(models.Space.objects.filter(id__in={row.space_id for row in rows}).values_list("id", flat=True))
    models.Footing.objects.bulk_create([row for row in rows if row.space_id in known], ignore_conflicts=True)


def grant(
    *,
    expo_id: ExpoId,
    user_id: UserId,
    name: RoleName,
    institution_id: InstitutionId | None = None,
    actor: Actor = SYSTEM,
) -> None:
    """Gives a role. Giving it twice is no error."""
    with transaction.atomic():
        _, made = models.Role.objects.get_or_create(
            expo_id=expo_id, user_id=user_id, name=name, defaults={"institution_id": institution_id}
        )
        if made:
            record(expo_id=expo_id, kind="role.granted", actor=actor, subject=("user", user_id), data={"role": name})


def set_entry(*, expo_id: ExpoId, is_open: bool, actor: Actor) -> None:
    """Opens or closes the gate for newcomers. As it is already changes nothing. Raises: NotFoundError."""
    with transaction.atomic():
        row = _locked(expo_id)
        if row.entry_open == is_open:
            return
        row.entry_open = is_open
        row.save(update_fields=["entry_open"])
        _tell(expo_id, "entry.opened" if is_open else "entry.closed", actor)


def set_stopped(*, expo_id: ExpoId, is_stopped: bool, actor: Actor) -> None:
    """Stops everything in an emergency, or lets it go on: the world sends everybody out and lets nobody but staff in.

    Gate and chat are left as they are set, and hold again afterwards. As it is already changes nothing.

    Raises: NotFoundError.
    """
    with transaction.atomic():
        row = _locked(expo_id)
        if (row.stopped_at is not None) == is_stopped:
            return
        row.stopped_at = now() if is_stopped else None
        row.save(update_fields=["stopped_at"])
        _tell(expo_id, "expo.stopped" if is_stopped else "expo.resumed", actor)


def _locked(expo_id: ExpoId) -> models.Expo:
    row = models.Expo.objects.select_for_update().filter(id=expo_id).first()
    if row is None:
        raise NotFoundError
    return row


def _tell(expo_id: ExpoId, kind: str, actor: Actor) -> None:
    record(expo_id=expo_id, kind=kind, actor=actor, subject=("expo", expo_id), publish=True)
