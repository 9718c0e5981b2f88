"""Talking: lines, reports and calls for help become records, and what staff do about them reaches the world."""

from __future__ import annotations

import hashlib
from collections import deque
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final, cast
from uuid import UUID

from madang.gateway.actors import by_people, person_of
from madang.gateway.once import Once
from madang.gateway.outbox import Handler, participant_of
from madang.gateway.reader import Reader
from madang.gateway.writer import Joint, Writer
from madang.kernel.errors import MadangError
from madang.kernel.ids import ExpoId, LineId, ParticipantId
from madang.participants.types import Participant
from madang.platform.clock import now
from madang.platform.types import EventRow
from madang.realtime.ports import SpacePlan, Visitor
from madang.realtime.world import World
from madang.safety import queries as safety
from madang.safety.types import Mute, Why
from madang.talk import queries, services
from madang.talk.saying import say_all
from madang.talk.types import RECENT, Line, Saying, To
from madang.talk.types import Said as Kept
from madang.wire.server import Chat, Hidden, Lines, Said, Told, Voice

_Where = tuple[ExpoId, str]
_PERSON_BYTES: Final = 8


@dataclass(frozen=True, slots=True)
class _Spoken:
    visitor: Visitor
    key: UUID
    space: str
    to: To
    text: str


def _say(items: Sequence[_Spoken]) -> list[Kept | MadangError]:
    def saying(item: _Spoken, person: Participant) -> Saying:
        return Saying(item.visitor.expo_id, person, item.key, item.space, item.to, item.text)

    return by_people(items, saying, say_all)


_LINES: Final = Joint(_say)


class Talk:
    """Implements realtime.talking.TalkRecords and realtime.ports.Greeting. `secret` keys what names people in lines."""

    def __init__(self, reader: Reader, writer: Writer, secret: str) -> None:
        self._reader = reader
        self._writer = writer
        self._secret = hashlib.sha256(b"madang.talk.person\0" + secret.encode()).digest()
        # What a thousand ask for who come in at once; kept up to date by what is said and by the outbox.
        self._recent = Once(self._read_recent)
        self._chat = Once(self._read_chat)
        self._mutes = Once(self._read_mutes)

    def person(self, participant_id: ParticipantId) -> str:
        return hashlib.blake2b(participant_id.bytes, key=self._secret, digest_size=_PERSON_BYTES).hexdigest()

    async def say(self, visitor: Visitor, key: UUID, space: str, to: str, text: str) -> Said | None:
        spoken = _Spoken(visitor, key, space, cast("To", to), text)
        kept = await self._writer.joint_fact(_LINES, spoken)
        if not kept.is_new:
            return None
        said = self._told(kept.line)
        if to == "space":
            lines = await self._recent.get((visitor.expo_id, space))
            if all(line.id != said.id for line in lines):
                lines.append(said)
        return said

    async def report_line(self, visitor: Visitor, key: UUID, line: UUID, why: str, note: str) -> None:
        await self._writer.fact(
            lambda: services.report_line(
                expo_id=visitor.expo_id,
                participant=person_of(visitor),
                key=key,
                line_id=LineId(line),
                why=cast("Why", why),
                note=note,
            )
        )

    async def report_person(  # noqa: PLR0917 -- as in the port
        self, visitor: Visitor, key: UUID, accused: ParticipantId, why: str, note: str, space: str
    ) -> None:
        await self._writer.fact(
            lambda: services.report_person(
                expo_id=visitor.expo_id,
                participant=person_of(visitor),
                key=key,
                accused=accused,
                why=cast("Why", why),
                note=note,
                space=space,
            )
        )

    async def ask_help(self, visitor: Visitor, key: UUID, text: str, space: str) -> None:
        await self._writer.fact(
            lambda: services.ask_help(
                expo_id=visitor.expo_id, participant=person_of(visitor), key=key, text=text, space=space
            )
        )

    async def on_entry(self, visitor: Visitor, plan: SpacePlan) -> Sequence[Told]:
        is_on = await self._chat.get(visitor.expo_id)
        voice = await self._voice(visitor.expo_id, visitor.participant_id)
        lines = await self._recent.get((visitor.expo_id, plan.slug))
        return [Chat(on=is_on), voice, Lines(lines=list(lines))]

    def acting_in(self, world: World) -> Mapping[str, Handler]:
        """What the outbox tells, and what becomes of it in the world."""

        async def hidden(row: EventRow) -> None:
            space, line = str(row.data["space"]), str(row.subject_id)
            lines = await self._recent.get((row.expo_id, space))
            kept = [said for said in lines if said.id != line]
            lines.clear()
            lines.extend(kept)
            world.tell_space(row.expo_id, space, Hidden(ids=[line]))

        async def switched(row: EventRow) -> None:
            world.tell_expo(row.expo_id, Chat(on=await self._chat.renew(row.expo_id)))

        async def muted(row: EventRow) -> None:
            await self._mutes.renew(row.expo_id)
            participant_id = participant_of(row)
            world.tell_person(participant_id, await self._voice(row.expo_id, participant_id))

        async def helped(row: EventRow) -> None:
            world.notify_person(participant_of(row), "help-settled")

        return {
            "line.hidden": hidden,
            "chat.switched": switched,
            "person.muted": muted,
            "person.unmuted": muted,
            "help.settled": helped,
        }

    async def _voice(self, expo_id: ExpoId, participant_id: ParticipantId) -> Voice:
        mute = (await self._mutes.get(expo_id)).get(participant_id)
        stands = mute is not None and (mute.until is None or mute.until > now())
        return Voice(person=self.person(participant_id), muted=mute.why if mute is not None and stands else "")

    async def _read_recent(self, where: _Where) -> deque[Said]:
        expo_id, space = where
        lines = await self._reader.read(lambda: queries.recent_lines(expo_id=expo_id, space=space))
        return deque((self._told(line) for line in lines), maxlen=RECENT)

    async def _read_chat(self, expo_id: ExpoId) -> bool:
        return await self._reader.read(lambda: safety.chat_is_on(expo_id))

    async def _read_mutes(self, expo_id: ExpoId) -> Mapping[ParticipantId, Mute]:
        mutes = await self._reader.read(lambda: safety.mutes(expo_id=expo_id))
        return {mute.participant_id: mute for mute in mutes}

    def _told(self, line: Line) -> Said:
        return Said(
            id=str(line.id),
            n=0,
            channel=1,
            person=self.person(line.participant_id),
            name=line.name,
            badge=line.badge,
            text=line.text,
            to=line.to,
            at=int(line.at.timestamp() * 1000),
        )
