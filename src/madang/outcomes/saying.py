"""What people said, asked and left: cheers, questions, votes, lines of chat."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from uuid import UUID

from madang.kernel.ids import Pseudonym
from madang.kernel.traffic import Mode
from madang.outcomes.types import Asking, Cheering
from madang.platform.types import EventRow

Owner = tuple[Mode, Pseudonym | None]


@dataclass(slots=True)
class Saying:
    cheers: dict[UUID, Owner] = field(default_factory=dict)
    handed_on: set[UUID] = field(default_factory=set)
    questions: dict[UUID, Owner] = field(default_factory=dict)
    votes: dict[tuple[UUID, Pseudonym], Mode] = field(default_factory=dict)
    lines: dict[Mode, int] = field(default_factory=lambda: defaultdict(int))
    speakers: set[Pseudonym] = field(default_factory=set)

    def cheered(self, wing: UUID, event: EventRow) -> None:
        self.cheers[wing] = (event.mode, event.pseudonym)
        if event.data.get("passed_from"):
            self.handed_on.add(wing)

    def took_back(self, wing: UUID) -> None:
        self.cheers.pop(wing, None)

    def asked(self, question: UUID, event: EventRow) -> None:
        self.questions[question] = (event.mode, event.pseudonym)

    def voted(self, question: UUID, event: EventRow) -> None:
        if event.pseudonym is None:
            return
        if event.data.get("on") is False:
            self.votes.pop((question, event.pseudonym), None)
        else:
            self.votes[question, event.pseudonym] = event.mode

    def spoke(self, event: EventRow) -> None:
        self.lines[event.mode] += 1
        if event.pseudonym:
            self.speakers.add(event.pseudonym)

    def cheering(self) -> Cheering:
        return Cheering(
            left=len(self.cheers),
            people=_people(self.cheers),
            handed_on=len(self.handed_on & self.cheers.keys()),
        )

    def asking(self, picked: set[UUID]) -> Asking:
        """`picked`: by those who run the day, of whomever's questions."""
        return Asking(
            asked=len(self.questions),
            people=_people(self.questions),
            votes=len(self.votes),
            picked=len(picked & self.questions.keys()),
        )


def _people(owned: dict[UUID, Owner]) -> int:
    return len({who for _, who in owned.values() if who})
