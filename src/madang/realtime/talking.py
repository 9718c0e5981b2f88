"""The family of talking: lines, gestures, a raised hand, reports, calls for help, and who is here."""

from __future__ import annotations

from typing import Final, Protocol
from uuid import UUID

import msgspec

from madang.kernel.errors import BusyError, NotFoundError, TooManyError
from madang.kernel.ids import ParticipantId
from madang.realtime.avatar import Avatar
from madang.realtime.family import Reach
from madang.realtime.limits import Buckets
from madang.realtime.looking import id_of
from madang.realtime.ports import Visitor
from madang.realtime.room import Room
from madang.realtime.sockets import framed
from madang.realtime.stay import Stay
from madang.wire.client import AskHelp, Emote, Hand, Intent, ReportLine, ReportPerson, Say, Who
from madang.wire.codec import encode
from madang.wire.rates import EMOTES, LINES, ROSTERS, Rate
from madang.wire.server import Emoted, Present, Roster, Said

# Who stands so many tiles away hears what is said to those near.
NEAR_TILES: Final = 6.0


class TalkRecords(Protocol):
    """What talking asks of the records; the gateway implements it."""

    def person(self, participant_id: ParticipantId) -> str:
        """What names somebody in lines, and tells nothing else of them."""
        ...

    async def say(self, visitor: Visitor, key: UUID, space: str, to: str, text: str) -> Said | None:
        """The line as it may be told, without a number; None when this key has been told before.

        Raises: ChatOffError, MutedError, UnkindError, BadInputError, TooLongError, BusyError.
        """
        ...

    async def report_line(self, visitor: Visitor, key: UUID, line: UUID, why: str, note: str) -> None:
        """Raises: NotFoundError, TooLongError, TooManyError, BusyError."""
        ...

    async def report_person(  # noqa: PLR0917 -- the fields of a report
        self, visitor: Visitor, key: UUID, accused: ParticipantId, why: str, note: str, space: str
    ) -> None:
        """As above."""
        ...

    async def ask_help(self, visitor: Visitor, key: UUID, text: str, space: str) -> None:
        """Raises: BadInputError, TooLongError, TooManyError, BusyError."""
        ...


class Talking:
    """Implements realtime.family.Family."""

    messages: frozenset[type[Intent]] = frozenset({Say, Emote, Hand, ReportLine, ReportPerson, AskHelp, Who})

    def __init__(self, records: TalkRecords, reach: Reach) -> None:
        self._records = records
        self._reach = reach
        # By pass, for a new connection must not bring new tokens.
        self._lines: Buckets[ParticipantId] = Buckets(LINES)
        self._emotes: Buckets[ParticipantId] = Buckets(EMOTES)
        self._rosters: Buckets[ParticipantId] = Buckets(ROSTERS)

    def take(self, stay: Stay, message: Emote | Hand | Who) -> None:
        match message:
            case Emote():
                self._limit(self._emotes, EMOTES, stay)
                room, avatar = _standing(stay)
                room.near(avatar, Emoted(n=avatar.n, kind=message.kind))
            case Hand():
                self._limit(self._emotes, EMOTES, stay)
                room, avatar = _standing(stay)
                room.raise_hand(avatar, up=message.up)
            case Who():
                self._limit(self._rosters, ROSTERS, stay)
                room, _ = _standing(stay)
                people = [self._present(avatar) for avatar in room.people.values()]
                stay.session.send(framed(encode(Roster(key=message.key, people=people))))

    async def write(self, stay: Stay, message: Say | ReportLine | ReportPerson | AskHelp) -> None:
        visitor, key = stay.session.visitor, id_of(message.key, field="key")
        match message:
            case Say():
                await self._say(stay, key, message)
            case ReportLine():
                line = id_of(message.line, field="line")
                await self._records.report_line(visitor, key, line, message.why, message.note)
            case ReportPerson():
                room, _ = _standing(stay)
                accused = room.people.get(message.n)
                if accused is None:
                    raise NotFoundError
                whom = accused.session.visitor.participant_id
                await self._records.report_person(visitor, key, whom, message.why, message.note, room.plan.slug)
            case AskHelp():
                space = stay.room.plan.slug if stay.room else ""
                await self._records.ask_help(visitor, key, message.text, space)

    async def _say(self, stay: Stay, key: UUID, message: Say) -> None:
        room, avatar = _standing(stay)
        self._limit(self._lines, LINES, stay)
        # Who is there when it is said hears it; the commit takes its time.
        near = [one.session.holder for one in room.within(avatar, NEAR_TILES)]
        said = await self._records.say(stay.session.visitor, key, room.plan.slug, message.to, message.text)
        if said is None:
            return
        told = msgspec.structs.replace(said, n=avatar.n, channel=room.channel)
        if message.to == "near":
            self._reach.telling.these([one for one in near if isinstance(one, Stay)], told)
        else:
            self._reach.telling.space(room.plan.expo_id, room.plan.slug, told)

    def _present(self, avatar: Avatar) -> Present:
        seen, visitor = avatar.person(), avatar.session.visitor
        person = self._records.person(visitor.participant_id)
        return Present(seen.n, person, seen.name, seen.badge, seen.x, seen.y, seen.hand)

    def _limit(self, buckets: Buckets[ParticipantId], rate: Rate, stay: Stay) -> None:
        """Raises: TooManyError."""
        if not buckets.take(stay.session.visitor.participant_id, self._reach.monotonic()):
            raise TooManyError(seconds=max(1, round(1 / rate.per_second)))


def _standing(stay: Stay) -> tuple[Room, Avatar]:
    """Raises: BusyError between two spaces, for a moment later they are in one."""
    standing = stay.standing()
    if standing is None:
        raise BusyError
    return standing
