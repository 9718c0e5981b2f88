"""Makes the demo expo: dates that begin today, halls, institutions, works, an organiser."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any, cast
from zoneinfo import ZoneInfo

from madang.demo import catalogue
from madang.demo.cheers import leave_cheers
from madang.demo.closed.seed import close_last_edition, closed
from madang.demo.programme import lay_programme
from madang.demo.quiz import prepare_quiz
from madang.exhibits import queries as exhibit_queries
from madang.exhibits import services as exhibits
from madang.exhibits.types import NewWork
from madang.expos import grounds
from madang.expos import queries as expo_queries
from madang.expos import services as expo_services
from madang.expos.types import Gate, Mood
from madang.kernel.errors import NotFoundError
from madang.kernel.ids import ExpoId, HallId
from madang.people.services import ensure_account
from madang.platform.clock import now
from madang.platform.types import SYSTEM

SLUG = "dasi"
PLAZA = "plaza"
HOST_EMAIL = "host@dasi.example"
ZONE = ZoneInfo("Asia/Seoul")
LASTS = timedelta(days=30)


def seeded() -> bool:
    """True when seeding was done to the end: the plaza is hung last, and there is the last edition."""
    try:
        expo = expo_queries.expo_by_slug(SLUG)
        expo_queries.space_by_slug(expo_id=expo.id, slug=PLAZA)
    except NotFoundError:
        return False
    return closed()


def seed() -> None:
    """Makes the demo expo from the files beside this one. A seeding that was cut short is finished by the next."""
    told = catalogue.read_expo()
    expo_id = _expo(told["expo"])
    _institutions(expo_id, told["institution"])
    halls = [(entry, _hall(expo_id, order, entry)) for order, entry in enumerate(told["hall"], start=1)]
    known = _works_known(expo_id)
    for work in catalogue.works():
        if work.slug not in known:
            exhibits.add_work(expo_id=expo_id, hall_id=_hall_for(work, halls), work=work, actor=SYSTEM)
    # Without a password: in demo mode the guide page signs in as this account, and nobody else can.
    user_id = ensure_account(email=HOST_EMAIL, name="진행자 (시연)", password=None)
    expo_services.grant(expo_id=expo_id, user_id=user_id, name="organiser")
    exhibits.make_missing_renditions(expo_id=expo_id)
    for _entry, hall_id in halls:
        exhibits.hang_hall(expo_id=expo_id, hall_id=hall_id, actor=SYSTEM)
    prepare_quiz(expo_id)
    grounds.lay_stage(expo_id=expo_id, actor=SYSTEM)
    grounds.lay_garden(expo_id=expo_id, actor=SYSTEM)
    leave_cheers(expo_queries.expo(expo_id))
    lay_programme(expo_queries.expo(expo_id), now())
    close_last_edition(expo_queries.expo(expo_id), user_id)
    exhibits.hang_plaza(expo_id=expo_id, actor=SYSTEM)


def _works_known(expo_id: ExpoId) -> set[str]:
    halls = expo_queries.halls(expo_id=expo_id)
    return {work.slug for hall in halls for work in exhibit_queries.works_of_hall(expo_id=expo_id, hall_id=hall.id)}


def _expo(entry: dict[str, Any]) -> ExpoId:
    try:
        return expo_queries.expo_by_slug(SLUG).id
    except NotFoundError:
        pass
    opens = _midnight(now())
    return expo_services.create_expo(
        slug=SLUG,
        title=catalogue.text(entry["title"]),
        summary=catalogue.text(entry["summary"]),
        organiser=catalogue.text(entry["organiser"]),
        place=catalogue.text(entry["place"]),
        contact=entry["contact"],
        opens_at=opens,
        closes_at=opens + LASTS,
        capacity_online=entry["capacity_online"],
        capacity_onsite=entry["capacity_onsite"],
        demo=True,
    )


def _midnight(moment: datetime) -> datetime:
    """The beginning of that day in Korea."""
    return moment.astimezone(ZONE).replace(hour=0, minute=0, second=0, microsecond=0)


def _institutions(expo_id: ExpoId, entries: list[dict[str, Any]]) -> None:
    known = {institution.slug for institution in expo_queries.institutions(expo_id=expo_id)}
    for entry in entries:
        if entry["slug"] not in known:
            expo_services.add_institution(
                expo_id=expo_id,
                slug=entry["slug"],
                name=catalogue.text(entry["name"]),
                summary=catalogue.text(entry["summary"]),
            )


def _hall(expo_id: ExpoId, order: int, entry: dict[str, Any]) -> HallId:
    for hall in expo_queries.halls(expo_id=expo_id):
        if hall.slug == entry["slug"]:
            return hall.id
    return expo_services.add_hall(
        expo_id=expo_id,
        slug=entry["slug"],
        order=order,
        title=catalogue.text(entry["title"]),
        summary=catalogue.text(entry["summary"]),
        mood=cast("Mood", entry["mood"]),
        gate=cast("Gate", entry["gate"]),
    )


def _hall_for(work: NewWork, halls: list[tuple[dict[str, Any], HallId]]) -> HallId:
    return next(hall_id for entry, hall_id in halls if work.form in entry["forms"])
