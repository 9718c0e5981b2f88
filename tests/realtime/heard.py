"""A small real port of talking, in memory: what was said is kept, and what it refuses is what a test asks for."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass, field
from uuid import UUID, uuid4

from madang.kernel.errors import MadangError, NotFoundError
from madang.kernel.ids import ParticipantId
from madang.realtime.ports import SpacePlan, Visitor
from madang.wire.server import Chat, Lines, Said, Told, Voice

# A line that can be reported.
LINE = str(uuid4())


@dataclass
class Talks:
    """Implements realtime.talking.TalkRecords and realtime.ports.Greeting."""

    kept: list[tuple[object, ...]] = field(default_factory=list)
    lines: dict[UUID, tuple[str, Said]] = field(default_factory=dict)
    refusal: MadangError | None = None
    hold: asyncio.Event | None = None

    def person(self, participant_id: ParticipantId) -> str:
        return f"p-{participant_id}"

    async def say(self, visitor: Visitor, key: UUID, space: str, to: str, text: str) -> Said | None:
        if self.hold is not None:
            await self.hold.wait()
        if self.refusal is not None:
            raise self.refusal
        if key in self.lines:
            return None
        person = self.person(visitor.participant_id)
        said = Said(id=str(uuid4()), n=0, channel=1, person=person, name=visitor.name, badge="", text=text, to=to, at=0)
        self.lines[key] = (space, said)
        self.kept.append(("said", visitor.participant_id, space, to, text))
        return said

    async def report_line(self, visitor: Visitor, key: UUID, line: UUID, why: str, note: str) -> None:
        if str(line) != LINE:
            raise NotFoundError
        self.kept.append(("line reported", visitor.participant_id, key, why, note))

    async def report_person(  # noqa: PLR0917 -- as in the port
        self, visitor: Visitor, key: UUID, accused: ParticipantId, why: str, note: str, space: str
    ) -> None:
        del key
        self.kept.append(("person reported", visitor.participant_id, accused, why, note, space))

    async def ask_help(self, visitor: Visitor, key: UUID, text: str, space: str) -> None:
        del key
        self.kept.append(("help", visitor.participant_id, text, space))

    async def on_entry(self, visitor: Visitor, plan: SpacePlan) -> Sequence[Told]:
        said = [line for space, line in self.lines.values() if space == plan.slug and line.to == "space"]
        return [Chat(on=True), Voice(person=self.person(visitor.participant_id), muted=""), Lines(lines=said)]
