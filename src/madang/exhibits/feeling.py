"""Taking empathy in: many at once, because a hall full of people feels with the same work when it is shown on stage."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from django.db import transaction
from django.db.models import Count

from madang.exhibits import models
from madang.exhibits.types import Feeling
from madang.kernel.errors import MadangError, NotFoundError
from madang.participants.errors import NeedsPassError
from madang.platform.clock import now
from madang.platform.events import record_traces
from madang.platform.types import Trace

_Once = tuple[UUID, UUID]


@dataclass(frozen=True, slots=True)
class _Known:
    """What the database holds of the works and people concerned, read once for all: whose work it is, how many felt
    with it, who of these people did.
    """

    expos: dict[UUID, UUID]
    counts: dict[UUID, int]
    felt: set[_Once]


def feel_all(items: Sequence[Feeling]) -> list[int | MadangError]:
    """Gives or takes back the empathy of each, one after the other, and tells how many felt with the work then. Each
    change is an event; saying it twice is none. They are not published: whoever calls tells the others.

    Refusals: NotFoundError, NeedsPassError.
    """
    with transaction.atomic():
        known = _known(items)
        before = set(known.felt)
        events: list[Trace] = []
        answers = [_feel(item, known, events) for item in items]
        models.Reaction.objects.bulk_create(
            models.Reaction(work_id=work, participant_id=person) for work, person in known.felt - before
        )
        _take_back(before - known.felt)
        # Facts, although in bulk: they are in the reactions' own transaction.
        record_traces(events)
    return answers


def count_all(items: Sequence[UUID]) -> list[int | MadangError]:
    """How many feel with each of the works."""
    rows = models.Work.objects.filter(id__in=set(items)).annotate(felt=Count("reactions")).values_list("id", "felt")
    counts = dict(rows)
    return [counts.get(work, 0) for work in items]


def _known(items: Sequence[Feeling]) -> _Known:
    works = {item.work_id for item in items}
    people = {item.participant.id for item in items}
    expos = dict(models.Work.objects.filter(id__in=works, withdrawn_at=None).values_list("id", "expo_id"))
    rows = models.Reaction.objects.filter(work_id__in=works)
    counts = dict(rows.values_list("work_id").annotate(Count("id")))
    felt = set(rows.filter(participant_id__in=people).values_list("work_id", "participant_id"))
    return _Known(expos=expos, counts=counts, felt=felt)


def _feel(item: Feeling, known: _Known, events: list[Trace]) -> int | MadangError:
    person, work = item.participant, item.work_id
    if known.expos.get(work) != item.expo_id or person.expo_id != item.expo_id:
        return NotFoundError()
    if person.standing != "admitted":
        return NeedsPassError()
    once = (work, person.id)
    if item.on != (once in known.felt):
        known.felt.symmetric_difference_update({once})
        known.counts[work] = known.counts.get(work, 0) + (1 if item.on else -1)
        events.append(Trace(item.expo_id, "work.reacted", person.actor, now(), ("work", work), {"on": item.on}))
    return known.counts.get(work, 0)


def _take_back(gone: set[_Once]) -> None:
    for work_id in {work for work, _ in gone}:
        people = [person for work, person in gone if work == work_id]
        models.Reaction.objects.filter(work_id=work_id, participant_id__in=people).delete()
