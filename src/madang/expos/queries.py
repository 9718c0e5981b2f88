"""Reads: the event, its halls, institutions, spaces and roles."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import TypeVar, cast
from zoneinfo import ZoneInfo

from django.db.models import Count, Model, QuerySet

from madang.expos import models
from madang.expos.types import (
    CONSOLE_ROLES,
    TEAM_ROLES,
    Echo,
    Expo,
    Gate,
    Hall,
    Institution,
    Mood,
    Role,
    RoleName,
    Space,
    SpaceKind,
)
from madang.kernel.errors import NotFoundError
from madang.kernel.ids import ExpoId, HallId, InstitutionId, SpaceId, UserId
from madang.kernel.text import Language, Text
from madang.world.maps import arena, garden, stage
from madang.world.maps.plaza import PLAZA

Row = TypeVar("Row", bound=Model)
# Fewer people than this leave no echo: nobody can be told from it.
ECHO_LEAST = 5
ECHOES_MOST = 400
# What a space that is no hall is called.
_TITLES: Mapping[SpaceKind, Text] = {
    "plaza": PLAZA,
    "stage": stage.TITLE,
    "arena": arena.TITLE,
    "garden": garden.TITLE,
}


def expo_by_slug(slug: str) -> Expo:
    """Raises: NotFoundError."""
    return _expo(_one(models.Expo.objects.filter(slug=slug)))


def expo(expo_id: ExpoId) -> Expo:
    """Raises: NotFoundError."""
    return _expo(_one(models.Expo.objects.filter(id=expo_id)))


def all_expos() -> list[Expo]:
    return [_expo(row) for row in models.Expo.objects.order_by("opens_at", "slug")]


def halls(*, expo_id: ExpoId) -> list[Hall]:
    return [_hall(row) for row in models.Hall.objects.filter(expo_id=expo_id).order_by("order", "slug")]


def hall(*, expo_id: ExpoId, hall_id: HallId) -> Hall:
    """Raises: NotFoundError."""
    return _hall(_one(models.Hall.objects.filter(expo_id=expo_id, id=hall_id)))


def hall_by_slug(*, expo_id: ExpoId, slug: str) -> Hall:
    """Raises: NotFoundError."""
    return _hall(_one(models.Hall.objects.filter(expo_id=expo_id, slug=slug)))


def institutions(*, expo_id: ExpoId) -> list[Institution]:
    return [_institution(row) for row in models.Institution.objects.filter(expo_id=expo_id).order_by("slug")]


def institution_by_slug(*, expo_id: ExpoId, slug: str) -> Institution:
    """Raises: NotFoundError."""
    return _institution(_one(models.Institution.objects.filter(expo_id=expo_id, slug=slug)))


def spaces(*, expo_id: ExpoId) -> list[Space]:
    rows = models.Space.objects.filter(expo_id=expo_id).select_related("hall").defer("map_json").order_by("slug")
    return [_space(row) for row in rows]


def space_by_slug(*, expo_id: ExpoId, slug: str) -> Space:
    """Raises: NotFoundError."""
    return _space(_one(models.Space.objects.filter(expo_id=expo_id, slug=slug).select_related("hall")))


def space_map(*, expo_id: ExpoId, space_id: SpaceId) -> str:
    """The stored Tiled map, as JSON text. Raises: NotFoundError."""
    return _one(models.Space.objects.filter(expo_id=expo_id, id=space_id)).map_json


def echoes(*, space: Space) -> list[Echo]:
    """Where at least ECHO_LEAST different people stood for a while since the space hangs as it does; busiest first."""
    counted = (
        models.Footing.objects.filter(space_id=space.id, map_hash=space.map_hash)
        .values("x", "y")
        .annotate(people=Count("id"))
        .filter(people__gte=ECHO_LEAST)
        .order_by("-people", "y", "x")
    )
    return [Echo(x=row["x"], y=row["y"], people=row["people"]) for row in counted[:ECHOES_MOST]]


def roles_of(*, expo_id: ExpoId, user_id: UserId) -> frozenset[RoleName]:
    names = models.Role.objects.filter(expo_id=expo_id, user_id=user_id).values_list("name", flat=True)
    return frozenset(cast("RoleName", name) for name in names)


def team(*, expo_id: ExpoId) -> list[Role]:
    """Every role of the expo, organisers first."""
    rows = models.Role.objects.filter(expo_id=expo_id, name__in=TEAM_ROLES)
    return sorted((_role(row) for row in rows), key=lambda role: TEAM_ROLES.index(role.name))


def roles_elsewhere(*, expo_id: ExpoId, user_ids: Collection[UserId]) -> frozenset[UserId]:
    """Who of these has a role in another expo as well."""
    rows = models.Role.objects.filter(user_id__in=user_ids).exclude(expo_id=expo_id)
    return frozenset(UserId(user_id) for user_id in rows.values_list("user_id", flat=True))


def expos_of(*, user_id: UserId) -> list[tuple[Expo, frozenset[RoleName]]]:
    """The expos whose console somebody may see, the one that opens last first, with their roles there."""
    rows = models.Role.objects.filter(user_id=user_id, name__in=CONSOLE_ROLES).select_related("expo")
    found: dict[ExpoId, tuple[Expo, set[RoleName]]] = {}
    for row in rows.order_by("-expo__opens_at", "expo__slug"):
        _, names = found.setdefault(ExpoId(row.expo_id), (_expo(row.expo), set()))
        names.add(cast("RoleName", row.name))
    return [(each, frozenset(names)) for each, names in found.values()]


def slugs() -> frozenset[str]:
    """Every expo's address name."""
    return frozenset(models.Expo.objects.values_list("slug", flat=True))


def _role(row: models.Role) -> Role:
    return Role(
        user_id=UserId(row.user_id),
        expo_id=ExpoId(row.expo_id),
        name=cast("RoleName", row.name),
        institution_id=InstitutionId(row.institution_id) if row.institution_id else None,
    )


def _one(rows: QuerySet[Row]) -> Row:
    found = rows.first()
    if found is None:
        raise NotFoundError
    return found


def _expo(row: models.Expo) -> Expo:
    return Expo(
        id=ExpoId(row.id),
        slug=row.slug,
        title=Text.from_json(row.title),
        summary=Text.from_json(row.summary),
        organiser=Text.from_json(row.organiser),
        contact=row.contact,
        place=Text.from_json(row.place),
        opens_at=row.opens_at,
        closes_at=row.closes_at,
        zone=ZoneInfo(row.time_zone),
        main_language=cast("Language", row.main_language),
        capacity_online=row.capacity_online,
        capacity_onsite=row.capacity_onsite,
        retain_days=row.retain_days,
        entry_open=row.entry_open,
        stopped_at=row.stopped_at,
        demo=row.demo,
    )


def _hall(row: models.Hall) -> Hall:
    return Hall(
        id=HallId(row.id),
        expo_id=ExpoId(row.expo_id),
        slug=row.slug,
        order=row.order,
        title=Text.from_json(row.title),
        summary=Text.from_json(row.summary),
        mood=cast("Mood", row.mood),
        gate=cast("Gate", row.gate),
    )


def _institution(row: models.Institution) -> Institution:
    return Institution(
        id=InstitutionId(row.id),
        expo_id=ExpoId(row.expo_id),
        slug=row.slug,
        name=Text.from_json(row.name),
        summary=Text.from_json(row.summary),
    )


def _space(row: models.Space) -> Space:
    hall = row.hall
    return Space(
        id=SpaceId(row.id),
        expo_id=ExpoId(row.expo_id),
        slug=row.slug,
        kind=cast("SpaceKind", row.kind),
        hall_id=HallId(hall.id) if hall else None,
        title=Text.from_json(hall.title) if hall else _TITLES[cast("SpaceKind", row.kind)],
        mood=cast("Mood", hall.mood if hall else row.kind),
        # Plaza, stage, arena and garden are the online venue's floor: only registered people stand on it.
        gate=cast("Gate", hall.gate) if hall else "registered",
        map_hash=row.map_hash,
    )
