"""Reads: places, passes, counts."""

from __future__ import annotations

from django.db.models import Count as Counted

from madang.expos.types import Expo
from madang.kernel.ids import ExpoId, ParticipantId, RegistrationId
from madang.kernel.traffic import MODES
from madang.participants import queries as participants
from madang.platform.conf import conf
from madang.registration import models, permissions, tokens
from madang.registration.errors import CancelledError, PassUnknownError, RevokedError
from madang.registration.rows import of_row
from madang.registration.types import Count, Registration, Seats


def seats(expo: Expo) -> list[Seats]:
    """Places per mode, in the order of MODES; a mode with a capacity of 0 is not offered and left out."""
    taken = dict(
        models.Registration.objects.filter(expo_id=expo.id, status="confirmed")
        .values_list("mode")
        .annotate(number=Counted("id"))
    )
    capacity = {"online": expo.capacity_online, "onsite": expo.capacity_onsite}
    return [Seats(mode, capacity[mode], taken.get(mode, 0)) for mode in MODES if capacity[mode] != 0]


def counts(*, expo_id: ExpoId) -> list[Count]:
    """Registrations per mode, for the console."""
    rows = (
        models.Registration.objects.filter(expo_id=expo_id).values_list("mode", "status").annotate(number=Counted("id"))
    )
    number = {(mode, status): found for mode, status, found in rows}
    return [Count(mode, number.get((mode, "confirmed"), 0), number.get((mode, "cancelled"), 0)) for mode in MODES]


def in_hall(*, expo_id: ExpoId) -> int:
    """How many are marked as being in the hall."""
    return models.Registration.objects.filter(expo_id=expo_id, status="confirmed", arrived_at__isnull=False).count()


def awaited(*, expo_id: ExpoId) -> frozenset[ParticipantId]:
    """Who is registered and not marked as being in the hall."""
    rows = models.Registration.objects.filter(expo_id=expo_id, status="confirmed", arrived_at=None)
    return frozenset(ParticipantId(identity) for identity in rows.values_list("participant_id", flat=True))


def by_link(*, expo_id: ExpoId, token: str) -> Registration:
    """The confirmed registration that a private link opens. Raises: PassUnknownError, CancelledError, RevokedError."""
    claim = tokens.claim_of(token)
    row = models.Registration.objects.filter(expo_id=expo_id, id=claim.registration_id).first() if claim else None
    if claim is None or row is None:
        raise PassUnknownError
    found = of_row(row)
    person = participants.participant(expo_id=expo_id, participant_id=found.participant_id)
    if permissions.may_open_pass(claim=claim, person=person):
        return found
    if permissions.may_hear_of_end(claim=claim, person=person):
        raise CancelledError if found.status == "cancelled" else RevokedError
    raise PassUnknownError


def of_participant(*, expo_id: ExpoId, participant_id: ParticipantId) -> Registration | None:
    row = models.Registration.objects.filter(expo_id=expo_id, participant_id=participant_id).first()
    return of_row(row) if row else None


def email_of(*, expo_id: ExpoId, registration_id: RegistrationId) -> str:
    """The address, or nothing once it has been shredded."""
    row = models.Contact.objects.filter(registration_id=registration_id, registration__expo_id=expo_id).first()
    return row.email if row else ""


def link_token(registration: Registration) -> str:
    """The token of the registration's present private link."""
    person = participants.participant(expo_id=registration.expo_id, participant_id=registration.participant_id)
    return tokens.token_for(conf().secret_key, registration.id, person.pass_version)
