"""Makes the last edition: its expo, halls and programme as pages, and its day in the log."""

from __future__ import annotations

import tomllib
from datetime import datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from django.db import transaction

from madang.demo import catalogue
from madang.demo.closed.day import lines_of
from madang.demo.closed.records import Records
from madang.demo.closed.script import Cue, Grounds, Hall, Question
from madang.demo.programme import lay_plan
from madang.demo.quiz import prepare_quiz
from madang.exhibits import editions
from madang.exhibits import queries as exhibit_queries
from madang.exhibits import services as exhibits
from madang.expos import grounds
from madang.expos import queries as expos
from madang.expos import services as expo_services
from madang.expos.types import Expo
from madang.expos.types import Hall as ExpoHall
from madang.kernel.errors import NotFoundError
from madang.kernel.ids import ExpoId, SpaceId, UserId
from madang.platform.events import log_of, record_traces
from madang.platform.types import SYSTEM
from madang.programme import queries as programme
from madang.quiz import queries as quiz

SLUG = "dasi-last"
# Fifty-two weeks: the same day of the week.
AGO = timedelta(weeks=52)
# When the programme's cue sheet opens the arena.
QUIZ_AFTER = timedelta(minutes=38)
# So many recommended a work that draws as usual; nothing draws nobody.
USUAL = 270
LEAST_DRAW = 0.4


def closed() -> bool:
    """True when the last edition was made to the end: its day is written last."""
    try:
        expo = expos.expo_by_slug(SLUG)
    except NotFoundError:
        return False
    return any(log_of(expo_id=expo.id, kinds=["expo.scripted"]))


def close_last_edition(present: Expo, host: UserId) -> None:
    """From the halls, institutions and works of the present one. What was cut short is finished by the next."""
    if closed():
        return
    told = tomllib.loads((catalogue.HERE / "closed" / "edition.toml").read_text(encoding="utf-8"))["expo"]
    expo = _expo(told, present)
    expo_services.grant(expo_id=expo.id, user_id=host, name="organiser")
    _institutions(expo.id, present)
    for hall in expos.halls(expo_id=present.id):
        _hall(expo.id, hall)
    prepare_quiz(expo.id)
    grounds.lay_stage(expo_id=expo.id, actor=SYSTEM)
    grounds.lay_garden(expo_id=expo.id, actor=SYSTEM)
    exhibits.hang_plaza(expo_id=expo.id, actor=SYSTEM)
    begins = _at(expo.opens_at, told["programme"], expo.zone)
    lay_plan(expo, begins)
    lines = lines_of(_grounds(expo, begins))
    with transaction.atomic():
        record_traces(lines)
        Records(lines).lay_down(expo)


def _expo(told: dict[str, Any], present: Expo) -> Expo:
    try:
        return expos.expo_by_slug(SLUG)
    except NotFoundError:
        pass
    day = present.opens_at - AGO
    made = expo_services.create_expo(
        slug=SLUG,
        title=catalogue.text(told["title"]),
        summary=catalogue.text(told["summary"]),
        organiser=catalogue.text(told["organiser"]),
        place=catalogue.text(told["place"]),
        contact=told["contact"],
        opens_at=_at(day, told["opens"], present.zone),
        closes_at=_at(day, told["closes"], present.zone),
        capacity_online=told["capacity_online"],
        capacity_onsite=told["capacity_onsite"],
        demo=True,
    )
    return expos.expo(made)


def _at(day: datetime, clock: str, zone: ZoneInfo) -> datetime:
    return datetime.combine(day.astimezone(zone).date(), time.fromisoformat(clock), tzinfo=zone)


def _institutions(expo_id: ExpoId, present: Expo) -> None:
    known = {institution.slug for institution in expos.institutions(expo_id=expo_id)}
    for one in expos.institutions(expo_id=present.id):
        if one.slug not in known:
            expo_services.add_institution(expo_id=expo_id, slug=one.slug, name=one.name, summary=one.summary)


def _hall(expo_id: ExpoId, before: ExpoHall) -> None:
    """Open to everyone now: it is over, and there is nothing to register for."""
    known = {hall.slug: hall.id for hall in expos.halls(expo_id=expo_id)}
    hall_id = known.get(before.slug) or expo_services.add_hall(
        expo_id=expo_id,
        slug=before.slug,
        order=before.order,
        title=before.title,
        summary=before.summary,
        mood=before.mood,
        gate="public",
    )
    for work in exhibit_queries.works_of_hall(expo_id=before.expo_id, hall_id=before.id):
        editions.take_over(expo_id=expo_id, hall_id=hall_id, work_id=work.id)
    exhibits.hang_hall(expo_id=expo_id, hall_id=hall_id, actor=SYSTEM)


def _grounds(expo: Expo, begins: datetime) -> Grounds:
    spaces = {space.slug: space.id for space in expos.spaces(expo_id=expo.id)}
    return Grounds(
        expo_id=expo.id,
        opens=expo.opens_at,
        programme=begins,
        quiz=begins + QUIZ_AFTER,
        closes=expo.closes_at,
        plaza=spaces["plaza"],
        arena=spaces["arena"],
        halls=tuple(_hall_of(expo, hall, spaces[hall.slug]) for hall in expos.halls(expo_id=expo.id)),
        cues=tuple(
            Cue(cue.id, cue.planned_at, spaces.get(cue.summons_to), tells=bool(cue.announcement.said_in("ko")))
            for cue in programme.cue_sheet(expo.id).cues
        ),
        questions=tuple(Question(one.id, one.side) for one in quiz.bank(expo_id=expo.id, practice=False)),
    )


def _hall_of(expo: Expo, hall: ExpoHall, space: SpaceId) -> Hall:
    works = exhibit_queries.works_of_hall(expo_id=expo.id, hall_id=hall.id)
    return Hall(hall.slug, space, tuple((work.id, max(LEAST_DRAW, work.recommended / USUAL)) for work in works))
