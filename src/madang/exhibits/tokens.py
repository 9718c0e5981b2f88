"""Addresses of files: public ones say the content's hash; gated ones are signed, bound to the expo, and expire."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta

from django.core import signing
from django.urls import reverse
from django.utils.crypto import constant_time_compare

from madang.exhibits.errors import LinkExpiredError
from madang.expos.types import Expo, Gate
from madang.kernel.errors import NotFoundError
from madang.kernel.ids import ExpoId
from madang.platform.clock import now

SALT = "madang.exhibits.file"
# The same address for a while, so that a browser's cache works; good for 6 to 12 hours.
STEP = timedelta(hours=6)
_PUBLIC = re.compile(r"h-(?P<sha256>[0-9a-f]{64})")
_SIGNED = re.compile(r"s-(?P<until>[0-9]{1,12})-(?P<sha256>[0-9a-f]{64})-(?P<mac>[A-Za-z0-9_-]{43})")


def url(expo: Expo, gate: Gate, sha256: str, name: str) -> str:
    """Where the file is, for who may see a hall with this gate. `name` is for the person who saves it."""
    return reverse("exhibits:file", args=[expo.slug, _token(expo, gate, sha256), name])


def tiles_url(expo: Expo, gate: Gate, sha256: str) -> str:
    """The address of a picture's tiles, with {level}, {x} and {y} to be filled in."""
    inside = reverse("exhibits:tile", args=[expo.slug, _token(expo, gate, sha256), 0, 0, 0])
    return inside.removesuffix("0/0_0.jpg") + "{level}/{x}_{y}.jpg"


def signed(expo_id: ExpoId, sha256: str, at: datetime) -> str:
    until = int((at.timestamp() // STEP.total_seconds() + 2) * STEP.total_seconds())
    return f"s-{until}-{sha256}-{_mac(expo_id, until, sha256)}"


def public_digest(token: str) -> str | None:
    """The digest in a public token; None when it is no such token."""
    match = _PUBLIC.fullmatch(token)
    return match["sha256"] if match else None


def signed_digest(token: str, *, expo_id: ExpoId, at: datetime) -> str:
    """Raises: NotFoundError for a forged token or one of another expo, NotAllowedError(why="expired")."""
    match = _SIGNED.fullmatch(token)
    if match is None or not constant_time_compare(match["mac"], _mac(expo_id, int(match["until"]), match["sha256"])):
        raise NotFoundError
    if at >= datetime.fromtimestamp(int(match["until"]), UTC):
        raise LinkExpiredError
    return match["sha256"]


def _token(expo: Expo, gate: Gate, sha256: str) -> str:
    return f"h-{sha256}" if gate == "public" else signed(expo.id, sha256, now())


def _mac(expo_id: ExpoId, until: int, sha256: str) -> str:
    return signing.Signer(salt=SALT).signature(f"{expo_id}:{until}:{sha256}")
