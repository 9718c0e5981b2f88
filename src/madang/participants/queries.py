"""Reads: participants, their place and consents."""

from __future__ import annotations

from collections.abc import Collection
from typing import cast

from madang.kernel.errors import NotFoundError
from madang.kernel.ids import ExpoId, ParticipantId, Pseudonym
from madang.kernel.traffic import Mode, Traffic
from madang.participants import models
from madang.participants.types import Badge, Consent, Participant, Place, Purpose, Standing


def participant(*, expo_id: ExpoId, participant_id: ParticipantId) -> Participant:
    """Raises: NotFoundError."""
    row = models.Participant.objects.filter(expo_id=expo_id, id=participant_id).first()
    if row is None:
        raise NotFoundError
    return of_row(row)


def people(*, participant_ids: Collection[ParticipantId]) -> dict[ParticipantId, Participant]:
    """As they are now, of any expo; who is not there any more is left out."""
    found = map(of_row, models.Participant.objects.filter(id__in=participant_ids))
    return {person.id: person for person in found}


def names(*, expo_id: ExpoId, participant_ids: Collection[ParticipantId]) -> dict[ParticipantId, str]:
    rows = models.Participant.objects.filter(expo_id=expo_id, id__in=participant_ids).values_list("id", "name")
    return {ParticipantId(identity): name for identity, name in rows}


def ids_named(*, expo_id: ExpoId, part: str) -> list[ParticipantId]:
    """Everybody in whose name this stands, in whatever case."""
    rows = models.Participant.objects.filter(expo_id=expo_id, name__icontains=part).values_list("id", flat=True)
    return [ParticipantId(identity) for identity in rows]


def entered(*, expo_id: ExpoId) -> frozenset[ParticipantId]:
    """Everybody who has come through the gate at least once."""
    rows = models.Entry.objects.filter(participant__expo_id=expo_id).values_list("participant_id", flat=True)
    return frozenset(ParticipantId(identity) for identity in rows.distinct())


def with_badge(*, expo_id: ExpoId, badge: Badge) -> list[Participant]:
    """All who wear it, in the order in which they were made."""
    rows = models.Participant.objects.filter(expo_id=expo_id, badge=badge).order_by("created_at", "id")
    return [of_row(row) for row in rows]


def banned(*, expo_id: ExpoId) -> list[Participant]:
    """Who was sent out, in the order in which they came."""
    rows = models.Participant.objects.filter(expo_id=expo_id, standing="banned").order_by("created_at", "id")
    return [of_row(row) for row in rows]


def place_kept(*, expo_id: ExpoId, participant_id: ParticipantId) -> Place | None:
    row = models.PlaceKept.objects.filter(participant_id=participant_id, participant__expo_id=expo_id).first()
    return Place(space=row.space, x=row.x, y=row.y) if row else None


def consents(*, expo_id: ExpoId, participant_id: ParticipantId) -> list[Consent]:
    rows = models.Consent.objects.filter(participant_id=participant_id, participant__expo_id=expo_id).order_by(
        "purpose"
    )
    return [
        Consent(
            purpose=cast("Purpose", row.purpose),
            version=row.version,
            given_at=row.given_at,
            withdrawn_at=row.withdrawn_at,
        )
        for row in rows
    ]


def of_row(row: models.Participant) -> Participant:
    return Participant(
        id=ParticipantId(row.id),
        expo_id=ExpoId(row.expo_id),
        pseudonym=Pseudonym(row.pseudonym),
        name=row.name,
        look=row.look,
        badge=cast("Badge", row.badge),
        traffic=cast("Traffic", row.traffic),
        mode=cast("Mode", row.mode),
        standing=cast("Standing", row.standing),
        pass_version=row.pass_version,
        locale=row.locale,
    )
