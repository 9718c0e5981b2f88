"""Writes: leaving a wing, taking it back, hiding one."""

from __future__ import annotations

import secrets
from uuid import UUID

from django.db import transaction

from madang.expos import queries as expos
from madang.kernel.errors import NotAllowedError, NotFoundError
from madang.kernel.ids import ExpoId, UserId
from madang.participants.errors import NeedsPassError
from madang.participants.types import Participant
from madang.platform.clock import new_id, now
from madang.platform.events import record
from madang.platform.limits import Limit, hidden, spend
from madang.platform.types import Actor, by_account
from madang.play import models, queries, rules
from madang.play.errors import WallClosedError
from madang.play.types import Cheer, Wing

PER_PERSON = Limit(name="wings", most=6, seconds=600)


def leave(*, expo_id: ExpoId, participant: Participant, key: UUID, cheer: Cheer) -> Wing:
    """Puts a cheer on the wall. The same key again gives the same wing.

    Raises: NeedsPassError, WallClosedError, BadInputError, TooLongError, TooManyError.
    """
    _require_open(expo_id, participant)
    shape, words, to = rules.checked(cheer)
    known = models.Wing.objects.filter(participant_id=participant.id, key=key).first()
    if known is None:
        spend(PER_PERSON, hidden(str(participant.id)))
    with transaction.atomic():
        wing_id, before = new_id(), _before(expo_id, participant, cheer.passed_from)
        row, made = models.Wing.objects.get_or_create(
            participant_id=participant.id,
            key=key,
            defaults={
                "id": wing_id,
                "expo_id": expo_id,
                "token": secrets.token_urlsafe(12),
                "shape": shape,
                "words": words,
                "to": to,
                "name": participant.name if cheer.signed else "",
                "passed_from": before,
                "line": before.line if before else wing_id,
                "depth": before.depth + 1 if before else 0,
            },
        )
        if made:
            _tell(row, "wing.left", participant.actor, shape=shape, passed_from=str(before.id) if before else "")
    (left,) = queries.of_rows([row], participant.id)
    return left


def withdraw(*, expo_id: ExpoId, token: str, participant: Participant) -> None:
    """Takes back one's own: its words are gone for good. Twice is no error. Raises: NotFoundError, NotAllowedError."""
    with transaction.atomic():
        row = _locked(expo_id, token)
        if row.participant_id != participant.id:
            raise NotAllowedError
        if row.standing == "withdrawn":
            return
        row.standing, row.words, row.to, row.name = "withdrawn", "", "", ""
        row.save(update_fields=["standing", "words", "to", "name"])
        _tell(row, "wing.withdrawn", participant.actor)


def hide(*, expo_id: ExpoId, token: str, by: UserId) -> None:
    """Takes a wing off the wall for whoever runs the expo; the log says who did. Raises: NotFoundError."""
    with transaction.atomic():
        row = _locked(expo_id, token)
        if row.standing != "up":
            return
        row.standing = "hidden"
        row.save(update_fields=["standing"])
        _tell(row, "wing.hidden", by_account(by), by=str(by))


def _require_open(expo_id: ExpoId, participant: Participant) -> None:
    if participant.expo_id != expo_id or participant.standing != "admitted":
        raise NeedsPassError
    if now() >= expos.expo(expo_id).closes_at:
        raise WallClosedError


def _before(expo_id: ExpoId, participant: Participant, token: str) -> models.Wing | None:
    """The wing that was handed on. One that has gone since begins no line, nor does one handed to oneself."""
    if not token:
        return None
    row = models.Wing.objects.filter(expo_id=expo_id, token=token, standing="up").first()
    return None if row is None or row.participant_id == participant.id else row


def _locked(expo_id: ExpoId, token: str) -> models.Wing:
    row = models.Wing.objects.select_for_update().filter(expo_id=expo_id, token=token).first()
    if row is None:
        raise NotFoundError
    return row


def _tell(row: models.Wing, kind: str, actor: Actor, **data: str) -> None:
    record(expo_id=ExpoId(row.expo_id), kind=kind, actor=actor, subject=("wing", row.id), data=data)
