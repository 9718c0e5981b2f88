"""What those who ran the day did, whatever traffic their acts are."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID

from madang.outcomes.tally import subject_of
from madang.outcomes.types import Staging, Talking
from madang.platform.types import EventRow

COUNTED = frozenset(
    {
        "announcement.made",
        "summons.made",
        "help.asked",
        "help.settled",
        "line.reported",
        "person.reported",
        "line.hidden",
    }
)


@dataclass(slots=True)
class Stagehands:
    cues: dict[UUID, datetime] = field(default_factory=dict)
    picked: set[UUID] = field(default_factory=set)
    counted: Counter[str] = field(default_factory=Counter)
    scripted: bool = False

    def add(self, event: EventRow) -> None:
        if event.kind == "cue.fired":
            self.cues.setdefault(subject_of(event), event.at)
        elif event.kind == "cues.rewound":
            # What was fired until then was a rehearsal.
            self.cues.clear()
        elif event.kind == "question.picked":
            self.picked.add(subject_of(event))
        elif event.kind == "expo.scripted":
            self.scripted = True
        elif event.kind in COUNTED:
            self.counted[event.kind] += 1

    def staging(self) -> Staging:
        return Staging(
            cues=dict(self.cues),
            announcements=self.counted["announcement.made"],
            summons=self.counted["summons.made"],
        )

    def talking(self, *, lines: int, people: int) -> Talking:
        return Talking(
            lines=lines,
            people=people,
            help_asked=self.counted["help.asked"],
            help_settled=self.counted["help.settled"],
            reports=self.counted["line.reported"] + self.counted["person.reported"],
            hidden=self.counted["line.hidden"],
        )
