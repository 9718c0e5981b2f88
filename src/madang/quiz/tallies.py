"""Counting: who joined, who answered, who stood where, who won. All derived from players and answers."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import cast
from uuid import UUID

from django.db.models import Count, Q

from madang.kernel.ids import ParticipantId
from madang.kernel.traffic import Traffic
from madang.quiz import models, rules
from madang.quiz.types import Side, Winner


@dataclass(frozen=True, slots=True)
class Told:
    """What may be told of a round's answers; `right` and `chose` are empty before the reveal."""

    answered: int = 0
    right: int = 0
    chose: dict[Side, int] = field(default_factory=dict)


def players(game: models.Game) -> tuple[int, int]:
    """How many have joined, and how many of them are still in."""
    counted = models.Player.objects.filter(game=game).aggregate(
        all=Count("id"), left=Count("id", filter=Q(out_in=None))
    )
    return counted["all"], counted["left"]


def told(last: models.Round | None) -> Told:
    if last is None:
        return Told()
    if last.stage != "revealed":
        return Told(answered=last.answers.values("participant_id").distinct().count())
    sides = sides_of(last)
    chose: Counter[Side] = Counter(sides.values())
    right = chose[cast("Side", last.question.side)]
    return Told(answered=len(sides), right=right, chose={"o": chose["o"], "x": chose["x"]})


def sides_of(last: models.Round, people: Iterable[UUID] | None = None) -> dict[UUID, Side]:
    """The side that each has, or each of these people: of their answers the one received last."""
    rows = models.Answer.objects.filter(round=last)
    if people is not None:
        rows = rows.filter(participant_id__in=list(people))
    arrived = rows.order_by("at", "id").values_list("participant_id", "side")
    return rules.last_sides((person, cast("Side", side)) for person, side in arrived)


def winners(game: models.Game) -> tuple[Winner, ...]:
    rows = models.Player.objects.filter(game=game, won=True).select_related("participant").order_by("joined_at", "id")
    return tuple(
        Winner(ParticipantId(row.participant_id), row.participant.name, cast("Traffic", row.traffic)) for row in rows
    )
