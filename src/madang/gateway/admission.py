"""The gate: a ticket becomes an entry, a token brings back who was in."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from madang.expos import queries as expos
from madang.expos.types import Door
from madang.gateway.reader import Reader
from madang.gateway.writer import Joint, Writer
from madang.kernel.errors import MadangError, NotFoundError
from madang.kernel.ids import ExpoId
from madang.participants import entries
from madang.participants import queries as participants
from madang.participants.types import EntryAnswer, EntryWish, Participant
from madang.participants.types import Place as KeptPlace
from madang.platform.clock import now
from madang.realtime.errors import BadTicketError, EntryShutError, NotAdmittedError, StoppedError
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
        return await self._reader.read(lambda: _known(token))


def _enter(tickets: Sequence[Ticket]) -> list[Visitor | MadangError]:
    doors = {expo_id: _door(expo_id) for expo_id in {ticket.expo_id for ticket in tickets}}
    wishes = [
        EntryWish(
            expo_id=ticket.expo_id,
            participant_id=ticket.participant_id,
            pass_version=ticket.pass_version,
            ticket=ticket.ticket,
            is_shut=doors[ticket.expo_id] != "open",
            in_hall=ticket.in_hall,
        )
        for ticket in tickets
    ]
    return [
        _answered(answer, doors[ticket.expo_id], in_hall=ticket.in_hall)
        for ticket, answer in zip(tickets, entries.enter_all(wishes), strict=True)
    ]


_ENTRIES: Final = Joint(_enter)


def _door(expo_id: ExpoId) -> Door:
    try:
        return expos.expo(expo_id).door(now())
    except NotFoundError:
        return "over"


def _answered(answer: EntryAnswer, door: Door, *, in_hall: bool) -> Visitor | MadangError:
    if answer.participant is None or answer.verdict == "not-admitted":
        return NotAdmittedError()
    if answer.verdict == "shut":
        return StoppedError() if door == "stopped" else EntryShutError()
    if answer.verdict == "used":
        return BadTicketError(why="used")
    return _visitor(answer.participant, answer.place, in_hall=in_hall)


def _known(token: Resume) -> Visitor:
    """Who was in comes back, also through a closed gate, but not while all is stopped.

    Raises: NotAdmittedError, StoppedError.
    """
    expo_id, participant_id = token.expo_id, token.participant_id
    try:
        person = participants.participant(expo_id=expo_id, participant_id=participant_id)
    except NotFoundError as error:
        raise NotAdmittedError from error
    if person.standing != "admitted" or person.pass_version != token.pass_version:
        raise NotAdmittedError
    if person.traffic != "staff" and _door(expo_id) == "stopped":
        raise StoppedError
    kept = participants.place_kept(expo_id=expo_id, participant_id=participant_id)
    return _visitor(person.here(in_hall=token.in_hall), kept, in_hall=token.in_hall)


def _visitor(person: Participant, kept: KeptPlace | None, *, in_hall: bool) -> Visitor:
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
        in_hall=in_hall,
    )
