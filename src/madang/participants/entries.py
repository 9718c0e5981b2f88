"""Through the gate: many at once, because a thousand people come within a second when the doors open."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from uuid import UUID

from django.db import transaction

from madang.participants import models, queries
from madang.participants.types import EntryAnswer, EntryWish, Participant, Place
from madang.platform.clock import now
from madang.platform.events import record_traces
from madang.platform.types import Trace


def enter_all(wishes: Sequence[EntryWish]) -> list[EntryAnswer]:
    """Records the entries of all who may, each with its event, and answers in the same order. A ticket is good once,
    for ever.
    """
    with transaction.atomic():
        people = _people(wishes)
        tickets = [wish.ticket for wish in wishes]
        used = set(models.Entry.objects.filter(ticket__in=tickets).values_list("ticket", flat=True))
        answers = [_answer(wish, people, used) for wish in wishes]
        fresh = [(wish, answer) for wish, answer in zip(wishes, answers, strict=True) if answer.verdict == "entered"]
        models.Entry.objects.bulk_create(
            models.Entry(ticket=wish.ticket, participant_id=wish.participant_id) for wish, _ in fresh
        )
        # Facts, although in bulk: they are in the entries' own transaction.
        record_traces(_entered(answer.participant) for _, answer in fresh if answer.participant is not None)
    return answers


def _people(wishes: Sequence[EntryWish]) -> dict[UUID, tuple[Participant, Place | None]]:
    ids = [wish.participant_id for wish in wishes]
    rows = models.Participant.objects.select_for_update().filter(id__in=ids).order_by("id")
    places = {row.participant_id: row for row in models.PlaceKept.objects.filter(participant_id__in=ids)}
    return {row.id: (queries.of_row(row), _place(places.get(row.id))) for row in rows}


def _place(row: models.PlaceKept | None) -> Place | None:
    return Place(space=row.space, x=row.x, y=row.y) if row else None


def _answer(wish: EntryWish, people: Mapping[UUID, tuple[Participant, Place | None]], used: set[UUID]) -> EntryAnswer:
    person, place = people.get(wish.participant_id, (None, None))
    if person is None or person.expo_id != wish.expo_id:
        return EntryAnswer(verdict="not-admitted")
    if person.standing != "admitted" or person.pass_version != wish.pass_version:
        return EntryAnswer(verdict="not-admitted", participant=person)
    if wish.is_shut and person.traffic != "staff":
        return EntryAnswer(verdict="shut", participant=person)
    if wish.ticket in used:
        return EntryAnswer(verdict="used", participant=person)
    used.add(wish.ticket)
    return EntryAnswer(verdict="entered", participant=person.here(in_hall=wish.in_hall), place=place)


def _entered(person: Participant) -> Trace:
    return Trace(
        expo_id=person.expo_id,
        kind="world.entered",
        actor=person.actor,
        at=now(),
        subject=("participant", person.pseudonym),
    )
