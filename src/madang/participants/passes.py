"""The pass in a browser: a signed cookie per expo, so that no public page writes a session."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from uuid import UUID

from django.core import signing
from django.http import HttpRequest, HttpResponseBase

from madang.expos.types import Expo
from madang.kernel.errors import NotFoundError
from madang.kernel.ids import ParticipantId
from madang.participants import hall, queries
from madang.participants.types import Participant
from madang.platform.conf import conf

SALT = "madang.pass"
KEPT = timedelta(days=60)


@dataclass(frozen=True, slots=True)
class _Held:
    participant_id: ParticipantId
    version: int


def cookie_name(expo: Expo) -> str:
    return f"pass_{expo.slug}"


def hand_out(response: HttpResponseBase, expo: Expo, participant: Participant) -> None:
    """Puts the pass into this browser."""
    response.set_signed_cookie(
        cookie_name(expo),
        f"{participant.id}:{participant.pass_version}",
        salt=SALT,
        max_age=int(KEPT.total_seconds()),
        httponly=True,
        samesite="Lax",
        secure=bool(conf().tls_cert) or conf().public_url.startswith("https:"),
    )


def take_back(response: HttpResponseBase, expo: Expo) -> None:
    response.delete_cookie(cookie_name(expo), samesite="Lax")


def holder(request: HttpRequest, expo: Expo) -> Participant | None:
    """Whose pass this browser holds, when it is still good: admitted, and not revoked since.

    Somebody whose browser is in the hall takes part on site, however they registered.
    """
    held = _read(request, expo)
    if held is None:
        return None
    try:
        person = queries.participant(expo_id=expo.id, participant_id=held.participant_id)
    except NotFoundError:
        return None
    if person.pass_version != held.version or person.standing != "admitted":
        return None
    return person.here(in_hall=hall.is_here(request, expo))


def _read(request: HttpRequest, expo: Expo) -> _Held | None:
    try:
        value = request.get_signed_cookie(cookie_name(expo), salt=SALT, max_age=KEPT) or ""
        identity, version = value.split(":")
        return _Held(ParticipantId(UUID(identity)), int(version))
    except (KeyError, ValueError, signing.BadSignature):
        return None
