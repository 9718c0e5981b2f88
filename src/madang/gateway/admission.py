"""The gate: a ticket becomes an entry, a token brings back who was in."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from madang.expos import queries as expos
from madang.gateway.reader import Reader
from madang.gateway.writer import Writer
from madang.kernel.errors import NotFoundError
from madang.kernel.ids import ExpoId, ParticipantId
from madang.participants import queries as participants
from madang.participants import services
from madang.participants.types import Participant
from madang.platform.clock import now
from madang.realtime.errors import BadTicketError, EntryShutError, NotAdmittedError
from madang.realtime.ports import Place, Visitor
from madang.realtime.tickets import Resume, Ticket


class Gate:
    """Implements realtime.ports.Admission."""

    def __init__(self, reader: Reader, writer: Writer) -> None:
        self._reader = reader
        self._writer = writer

    async def admit(self, ticket: Ticket) -> Visitor:
        return await self._writer.fact(lambda: _enter(ticket.expo_id, ticket.participant_id, ticket.pass_version, ticket.ticket))

    async def readmit(self, token: Resume) -> Visitor:
        return await self._reader.read(lambda: _known(token.expo_id, token.participant_id, token.pass_version))


def _enter(expo_id: ExpoId, participant_id: ParticipantId, pass_version: int, ticket: UUID) -> Visitor:
    person = _admitted(expo_id, participant_id, pass_version)
    if person.traffic != "staff" and not _is_open(expo_id, now()):
        raise EntryShutError
    if not services.enter(expo_id=expo_id, participant_id=participant_id, ticket=ticket):
        raise BadTicketError(why="used")
    return _visitor(person)


def _known(expo_id: ExpoId, participant_id: ParticipantId, pass_version: int) -> Visitor:
    return _visitor(_admitted(expo_id, participant_id, pass_version))


def _is_open(expo_id: ExpoId, at: datetime) -> bool:
    return expos.expo(expo_id).is_open(at)


def _admitted(expo_id: ExpoId, participant_id: ParticipantId, pass_version: int) -> Participant:
    """Raises: NotAdmittedError."""
    try:
        person = participants.participant(expo_id=expo_id, participant_id=participant_id)
    except NotFoundError as error:
        raise NotAdmittedError from error
    if person.standing != "admitted" or person.pass_version != pass_version:
        raise NotAdmittedError
    return person


def _visitor(person: Participant) -> Visitor:
    kept = participants.place_kept(expo_id=person.expo_id, participant_id=person.id)
    return Visitor(
        participant_id=person.id,
        expo_id=person.expo_id,
        pseudonym=person.pseudonym,
        pass_version=person.pass_version,
        name=person.name,
        look=person.look,
        badge=person.badge,
        traffic=person.traffic,
        mode=person.mode,
        place=Place(kept.space, kept.x, kept.y) if kept else None,
    )
