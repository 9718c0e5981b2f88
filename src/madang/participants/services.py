"""Writes: participants, entries, looks, consents, places."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime

from django.db import transaction

from madang.kernel.errors import NotFoundError
from madang.kernel.ids import ExpoId, ParticipantId, UserId
from madang.kernel.traffic import Mode, Traffic
from madang.participants import models, queries, rules
from madang.participants.types import Badge, Participant, Place, Purpose, Standing
from madang.platform.clock import now
from madang.platform.events import record


def create_participant(
    *,
    expo_id: ExpoId,
    name: str,
    look: Mapping[str, str],
    mode: Mode,
    retain_until: datetime,
    traffic: Traffic = "visitor",
    badge: Badge = "",
    locale: str = "ko",
) -> Participant:
    """Raises: BadInputError, TooLongError."""
    with transaction.atomic():
        row = models.Participant.objects.create(
            expo_id=expo_id,
            name=rules.checked_name(name),
            look=rules.checked_look(look),
            mode=mode,
            traffic=traffic,
            badge=badge,
            locale=locale,
            retain_until=retain_until,
        )
        made = queries.of_row(row)
        record(expo_id=expo_id, kind="participant.created", actor=made.actor, subject=("participant", made.pseudonym))
    return made


def rename(*, expo_id: ExpoId, participant_id: ParticipantId, name: str) -> None:
    """Raises: BadInputError, TooLongError, NotFoundError."""
    with transaction.atomic():
        row = _locked(expo_id, participant_id)
        row.name = rules.checked_name(name)
        row.save(update_fields=["name"])
        _tell(row, "participant.renamed")


def dress(*, expo_id: ExpoId, participant_id: ParticipantId, look: Mapping[str, str]) -> None:
    """Keeps the avatar that somebody put together. Raises: BadInputError, NotFoundError."""
    with transaction.atomic():
        row = _locked(expo_id, participant_id)
        row.look = rules.checked_look(look)
        row.save(update_fields=["look"])
        _tell(row, "participant.dressed")


def set_mode(*, expo_id: ExpoId, participant_id: ParticipantId, mode: Mode) -> None:
    with transaction.atomic():
        row = _locked(expo_id, participant_id)
        row.mode = mode
        row.save(update_fields=["mode"])


def set_standing(
    *, expo_id: ExpoId, participant_id: ParticipantId, standing: Standing, by: UserId | None = None
) -> None:
    """Admits again, cancels or bans; reaches open sockets by outbox, and old pass links stop working. `by`: the account
    that did it, at the console.
    """
    with transaction.atomic():
        row = _locked(expo_id, participant_id)
        row.standing = standing
        row.pass_version += 1
        row.save(update_fields=["standing", "pass_version"])
        _tell(row, f"participant.{standing}", by=by)


def give_consent(*, expo_id: ExpoId, participant_id: ParticipantId, purpose: Purpose, version: str) -> None:
    with transaction.atomic():
        row = _locked(expo_id, participant_id)
        models.Consent.objects.update_or_create(
            participant=row, purpose=purpose, defaults={"version": version, "given_at": now(), "withdrawn_at": None}
        )
        _tell(row, "consent.given", purpose)


def withdraw_consent(*, expo_id: ExpoId, participant_id: ParticipantId, purpose: Purpose) -> None:
    with transaction.atomic():
        row = _locked(expo_id, participant_id)
        changed = models.Consent.objects.filter(participant=row, purpose=purpose, withdrawn_at=None).update(
            withdrawn_at=now()
        )
        if changed:
            _tell(row, "consent.withdrawn", purpose)


def keep_places(places: Mapping[ParticipantId, Place]) -> None:
    """A trace, written in batches by the world. Who is gone since is left out."""
    known = models.Participant.objects.filter(id__in=list(places)).values_list("id", flat=True)
    at = now()
    rows = []
    for participant_id in known:
        place = places[ParticipantId(participant_id)]
        rows.append(models.PlaceKept(participant_id=participant_id, space=place.space, x=place.x, y=place.y, at=at))
    models.PlaceKept.objects.bulk_create(
        rows, update_conflicts=True, unique_fields=["participant"], update_fields=["space", "x", "y", "at"]
    )


def _locked(expo_id: ExpoId, participant_id: ParticipantId) -> models.Participant:
    row = models.Participant.objects.select_for_update().filter(expo_id=expo_id, id=participant_id).first()
    if row is None:
        raise NotFoundError
    return row


def _tell(row: models.Participant, kind: str, purpose: str = "", by: UserId | None = None) -> None:
    told = queries.of_row(row)
    record(
        expo_id=told.expo_id,
        kind=kind,
        actor=replace(told.actor, account=by),
        subject=("participant", told.pseudonym),
        # The id, not the pseudonym, is what other processes hold: it names an open socket and dies with the row.
        data={"participant": str(told.id)} | ({"purpose": purpose} if purpose else {}),
        publish=True,
    )
