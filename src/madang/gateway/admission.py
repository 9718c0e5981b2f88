"""The gate: a ticket becomes an entry, a token brings back who was in."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from madang.expos import queries as expos
from madang.gateway.reader import Reader
from madang.gateway.writer import Joint, Writer
from madang.kernel.errors import MadangError, NotFoundError
from madang.kernel.ids import ExpoId, ParticipantId
from madang.participants import entries
from madang.participants import queries as participants
from madang.participants.types import EntryAnswer, EntryWish, Participant
from madang.participants.types import Place as KeptPlace
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
        return await self._writer.joint_fact(_ENTRIES, ticket)

    async def readmit(self, token: Resume) -> Visitor:
        return await self._reader.read(lambda: _known(token.expo_id, token.participant_id, token.pass_version))


def _enter(tickets: Sequence[Ticket]) -> list[Visitor | MadangError]:
    shut = {expo_id for expo_id in {ticket.expo_id for ticket in tickets} if not _is_open(expo_id)}
    wishes = [
        EntryWish(
            expo_id=ticket.expo_id,
            participant_id=ticket.participant_id,
            pass_version=ticket.pass_version,
            ticket=ticket.ticket,
            is_shut=ticket.expo_id in shut,
        )
        for ticket in tickets
    ]
    return [_answered(answer) for answer in entries.enter_all(wishes)]


_ENTRIES: Final = Joint(_enter)


def _is_open(expo_id: ExpoId) -> bool:
    try:
        return expos.expo(expo_id).is_open(now())
    except NotFoundError:
        return False


def _answered(answer: EntryAnswer) -> Visitor | MadangError:
    if answer.participant is None or answer.verdict == "not-admitted":
        return NotAdmittedError()
    if answer.verdict == "shut":
        return EntryShutError()
    if answer.verdict == "used":
        return BadTicketError(why="used")
    return _visitor(answer.participant, answer.place)


def _known(expo_id: ExpoId, participant_id: ParticipantId, pass_version: int) -> Visitor:
    """Raises: NotAdmittedError."""
    try:
        person = participants.participant(expo_id=expo_id, participant_id=participant_id)
    except NotFoundError as error:
        raise NotAdmittedError from error
    if person.standing != "admitted" or person.pass_version != pass_version:
        raise NotAdmittedError
    return _visitor(person, participants.place_kept(expo_id=expo_id, participant_id=participant_id))


def _visitor(person: Participant, kept: KeptPlace | None) -> Visitor:
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
