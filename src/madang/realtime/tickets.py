"""Tickets through the gate, and tokens to come back by: signed with HMAC-SHA256 over MessagePack, never in a URL."""

from __future__ import annotations

import base64
import binascii
import hashlib
import hmac
from datetime import datetime, timedelta
from typing import Final, TypeVar
from uuid import UUID

import msgspec

from madang.kernel.ids import ExpoId, ParticipantId
from madang.realtime.errors import BadTicketError

TICKET_LIFE: Final = timedelta(seconds=60)
RESUME_LIFE: Final = timedelta(hours=12)
_MAC: Final = hashlib.sha256().digest_size


class Ticket(msgspec.Struct, frozen=True, tag="ticket", array_like=True):
    """Good once, for a minute, for the holder of a pass. `expires` is in Unix seconds.

    `in_hall`: asked for by a browser in the real hall, so that its holder takes part on site however they registered.
    """

    participant: UUID
    expo: UUID
    pass_version: int
    ticket: UUID
    expires: float
    in_hall: bool = False

    @property
    def participant_id(self) -> ParticipantId:
        return ParticipantId(self.participant)

    @property
    def expo_id(self) -> ExpoId:
        return ExpoId(self.expo)


class Resume(msgspec.Struct, frozen=True, tag="resume", array_like=True):
    """To come back by, without the web: good for 12 hours, and replaced at every welcome (`turn` counts them).

    `session` tells the process's own session from one before a restart. `expires` is in Unix seconds. `in_hall`: as
    the ticket had it.
    """

    participant: UUID
    expo: UUID
    pass_version: int
    session: UUID
    turn: int
    expires: float
    in_hall: bool = False

    @property
    def participant_id(self) -> ParticipantId:
        return ParticipantId(self.participant)

    @property
    def expo_id(self) -> ExpoId:
        return ExpoId(self.expo)


Token = TypeVar("Token", Ticket, Resume)
_ticket = msgspec.msgpack.Decoder(Ticket)
_resume = msgspec.msgpack.Decoder(Resume)


def mint(  # noqa: PLR0917 -- the fields of a ticket, in its order
    secret: str,
    participant_id: ParticipantId,
    expo_id: ExpoId,
    pass_version: int,
    ticket_id: UUID,
    now: datetime,
    *,
    in_hall: bool = False,
) -> str:
    expires = (now + TICKET_LIFE).timestamp()
    return _signed(secret, Ticket(participant_id, expo_id, pass_version, ticket_id, expires, in_hall))


def read(secret: str, token: str, now: datetime) -> Ticket:
    """Raises: BadTicketError(why="forged" | "expired")."""
    return _read(secret, token, _ticket, now)


def mint_resume(secret: str, resume: Resume) -> str:
    return _signed(secret, resume)


def read_resume(secret: str, token: str, now: datetime) -> Resume:
    """Raises: BadTicketError(why="forged" | "expired")."""
    return _read(secret, token, _resume, now)


def _signed(secret: str, token: msgspec.Struct) -> str:
    body = msgspec.msgpack.encode(token)
    return _text(_mac(secret, body) + body)


def _text(raw: bytes) -> str:
    return base64.urlsafe_b64encode(raw).decode().rstrip("=")


def _read(secret: str, token: str, decoder: msgspec.msgpack.Decoder[Token], now: datetime) -> Token:
    try:
        raw = base64.urlsafe_b64decode(token + "=" * (-len(token) % 4))
        mac, body = raw[:_MAC], raw[_MAC:]
        # Base64 reads several texts as the same bytes; only the one that was handed out is a ticket.
        if _text(raw) != token or not hmac.compare_digest(mac, _mac(secret, body)):
            raise BadTicketError(why="forged")
        found = decoder.decode(body)
    except (binascii.Error, ValueError, msgspec.DecodeError) as error:
        raise BadTicketError(why="forged") from error
    if found.expires < now.timestamp():
        raise BadTicketError(why="expired")
    return found


def _mac(secret: str, body: bytes) -> bytes:
    # A key of its own, so that nothing else signed with the installation's secret can pass for a ticket.
    key = hashlib.sha256(b"madang.world.ticket\0" + secret.encode()).digest()
    return hmac.digest(key, body, "sha256")
