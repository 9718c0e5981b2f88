"""Writes: chat on and off, muting, banning, the expo's words."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from madang.kernel.ids import ExpoId, ParticipantId, Pseudonym, UserId
from madang.participants import queries as participants
from madang.participants import services as participant_services
from madang.platform.clock import now
from madang.platform.events import record
from madang.platform.types import Actor, by_account
from madang.safety import models, rules
from madang.safety.types import Why


def set_chat(*, expo_id: ExpoId, on: bool, actor: Actor) -> None:
    """Switches chat on or off for everybody. As it is already: nothing happens."""
    with transaction.atomic():
        row, _ = models.ChatSwitch.objects.select_for_update().get_or_create(expo_id=expo_id)
        if row.on == on:
            return
        row.on = on
        row.save(update_fields=["on"])
        record(
            expo_id=expo_id,
            kind="chat.switched",
            actor=actor,
            subject=("expo", expo_id),
            data={"on": on},
            publish=True,
        )


def mute(
    *, expo_id: ExpoId, participant_id: ParticipantId, why: Why, by: UserId, until: datetime | None = None
) -> None:
    """Their lines are refused until then, or until it is lifted; a further mute takes an earlier one's place.

    Raises: NotFoundError.
    """
    person = participants.participant(expo_id=expo_id, participant_id=participant_id)
    with transaction.atomic():
        _lift(expo_id, participant_id)
        models.Mute.objects.create(expo_id=expo_id, participant_id=participant_id, why=why, by_id=by, until=until)
        _tell(expo_id, person.pseudonym, participant_id, "person.muted", by)


def unmute(*, expo_id: ExpoId, participant_id: ParticipantId, by: UserId) -> None:
    """Not muted: nothing happens. Raises: NotFoundError."""
    person = participants.participant(expo_id=expo_id, participant_id=participant_id)
    with transaction.atomic():
        if _lift(expo_id, participant_id):
            _tell(expo_id, person.pseudonym, participant_id, "person.unmuted", by)


def ban(*, expo_id: ExpoId, participant_id: ParticipantId, by: UserId) -> None:
    """Out of the world, and the pass is good no more. Raises: NotFoundError."""
    participant_services.set_standing(expo_id=expo_id, participant_id=participant_id, standing="banned", by=by)


def unban(*, expo_id: ExpoId, participant_id: ParticipantId, by: UserId) -> None:
    """Lets somebody in again; their pass link is a new one. Not banned: nothing happens. Raises: NotFoundError."""
    with transaction.atomic():
        person = participants.participant(expo_id=expo_id, participant_id=participant_id)
        if person.standing == "banned":
            participant_services.set_standing(
                expo_id=expo_id, participant_id=participant_id, standing="admitted", by=by
            )


def set_words(*, expo_id: ExpoId, masked: str, refused: str, allowed: str, by: UserId) -> None:
    """The expo's own lists from now on, one word a line; the log tells how many there are."""
    with transaction.atomic():
        models.ExpoWords.objects.update_or_create(
            expo_id=expo_id, defaults={"masked": masked, "refused": refused, "allowed": allowed}
        )
        record(
            expo_id=expo_id,
            kind="words.set",
            actor=by_account(by),
            subject=("expo", expo_id),
            data={"masked": len(rules.parsed(masked)), "refused": len(rules.parsed(refused))},
        )


def reset_words(*, expo_id: ExpoId, by: UserId) -> None:
    """Back to the lists that come with the program. Those already: nothing happens."""
    with transaction.atomic():
        if models.ExpoWords.objects.filter(expo_id=expo_id).delete()[0]:
            record(expo_id=expo_id, kind="words.reset", actor=by_account(by), subject=("expo", expo_id))


def _lift(expo_id: ExpoId, participant_id: ParticipantId) -> int:
    rows = models.Mute.objects.filter(expo_id=expo_id, participant_id=participant_id, lifted_at=None)
    return rows.update(lifted_at=now())


def _tell(expo_id: ExpoId, pseudonym: Pseudonym, participant_id: ParticipantId, kind: str, by: UserId) -> None:
    record(
        expo_id=expo_id,
        kind=kind,
        actor=by_account(by),
        subject=("participant", pseudonym),
        # Names an open socket, as in participants.
        data={"participant": str(participant_id)},
        publish=True,
    )
