"""Taking lines in: many at once, because a hall full of people greets each other within the same second."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db import transaction

from madang.expos import queries as expos
from madang.kernel.errors import MadangError
from madang.kernel.ids import ExpoId, ParticipantId
from madang.platform.events import record_traces
from madang.platform.types import Actor, Json, Trace
from madang.safety.permissions import Manners, manners
from madang.talk import models, permissions, rules
from madang.talk.rows import line_of
from madang.talk.types import LINE_MOST, Said, Saying

_Once = tuple[UUID, UUID]


@dataclass(frozen=True, slots=True)
class _House:
    """What holds in one expo, read once for all."""

    manners: Manners
    retain_until: datetime


def say_all(items: Sequence[Saying]) -> list[Said | MadangError]:
    """Keeps the lines of all who may speak, as they may be shown, each with its event; tells each in the same order how
    it went. The same key again is the same line.

    Refusals: NeedsPassError, ChatOffError, MutedError, UnkindError, BadInputError, TooLongError.
    """
    with transaction.atomic():
        houses = {expo_id: _house(expo_id) for expo_id in {item.expo_id for item in items}}
        known = _known(items)
        fresh: list[models.Line] = []
        answers = [_said(item, houses[item.expo_id], known, fresh) for item in items]
        models.Line.objects.bulk_create(fresh)
        # Facts, although in bulk: they are in the lines' own transaction.
        actors = {item.participant.id: item.participant.actor for item in items}
        record_traces(_event(row, actors[ParticipantId(row.participant_id)]) for row in fresh)
    return answers


def _house(expo_id: ExpoId) -> _House:
    return _House(manners(expo_id), expos.expo(expo_id).retain_until)


def _known(items: Sequence[Saying]) -> dict[_Once, models.Line]:
    people = {item.participant.id for item in items}
    rows = models.Line.objects.filter(participant_id__in=people, key__in={item.key for item in items})
    return {(row.participant_id, row.key): row for row in rows}


def _said(item: Saying, house: _House, known: dict[_Once, models.Line], fresh: list[models.Line]) -> Said | MadangError:
    person, once = item.participant, (item.participant.id, item.key)
    try:
        permissions.require_admitted(item.expo_id, person)
        if once in known:
            return Said(line_of(known[once]), is_new=False)
        house.manners.require_chat()
        house.manners.require_voice(person.id)
        shown = house.manners.allowed_words(rules.checked_text(item.text, most=LINE_MOST))
    except MadangError as refusal:
        return refusal
    row = known[once] = models.Line(
        expo_id=item.expo_id,
        participant_id=person.id,
        key=item.key,
        name=person.name,
        badge=person.badge,
        space=item.space,
        to=item.to,
        text=shown,
        retain_until=house.retain_until,
    )
    fresh.append(row)
    return Said(line_of(row), is_new=True)


def _event(row: models.Line, actor: Actor) -> Trace:
    data: dict[str, Json] = {"to": row.to, "space": row.space, "length": len(row.text)}
    return Trace(ExpoId(row.expo_id), "line.said", actor, row.at, ("line", row.id), data)
