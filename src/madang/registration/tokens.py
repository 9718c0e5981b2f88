"""The private link of a pass: derived from the registration, stored nowhere, and dead once the pass is revoked.

32 bytes as base64url: the registration's id, then the first half of HMAC-SHA256 over id and pass version.
"""

from __future__ import annotations

import binascii
import hashlib
import hmac
from base64 import urlsafe_b64decode, urlsafe_b64encode
from dataclasses import dataclass
from uuid import UUID

from madang.kernel.ids import RegistrationId

MAC_BYTES = 16
TOKEN_LENGTH = 43
_PURPOSE = b"madang.registration.pass"


@dataclass(frozen=True, slots=True)
class Claim:
    """What a token says, not yet believed."""

    registration_id: RegistrationId
    mac: bytes


def token_for(secret: str, registration_id: RegistrationId, pass_version: int) -> str:
    raw = registration_id.bytes + _mac(secret, registration_id, pass_version)
    return urlsafe_b64encode(raw).decode().rstrip("=")


def claim_of(token: str) -> Claim | None:
    """None when it is no token at all."""
    if len(token) != TOKEN_LENGTH:
        return None
    try:
        raw = urlsafe_b64decode(f"{token}=")
    except (binascii.Error, ValueError):
        return None
    if len(raw) != 16 + MAC_BYTES or urlsafe_b64encode(raw).decode().rstrip("=") != token:
        return None
    return Claim(RegistrationId(UUID(bytes=raw[:16])), raw[16:])


def holds(secret: str, claim: Claim, pass_version: int) -> bool:
    """Whether the claim was made with our secret for this version of the pass."""
    return hmac.compare_digest(claim.mac, _mac(secret, claim.registration_id, pass_version))


def _mac(secret: str, registration_id: RegistrationId, pass_version: int) -> bytes:
    said = _PURPOSE + registration_id.bytes + pass_version.to_bytes(4, "big")
    return hmac.new(secret.encode(), said, hashlib.sha256).digest()[:MAC_BYTES]
