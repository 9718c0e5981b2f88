"""Counting one kind of traffic, event by event."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID

from madang.kernel.ids import Pseudonym, SpaceId, WorkId
from madang.kernel.traffic import MODES, Mode
from madang.outcomes.coming import Coming
from madang.outcomes.looking import Looking
from madang.outcomes.saying import Saying
from madang.outcomes.types import Basics, Places
from madang.platform.types import EventRow

# What only somebody who is there does: with mode on-site, it tells that they are at the venue.
DOING = frozenset(
    {
        "world.entered",
        "hall.joined",
        "work.viewed",
        "work.reacted",
        "wing.left",
        "quiz.joined",
        "quiz.answered",
        "question.asked",
        "question.voted",
        "line.said",
    }
)


@dataclass(slots=True)
class Tally:
    """Fed with all events of one traffic in the order of the log; asked for figures at any time."""

    coming: Coming
    looking: Looking
    saying: Saying = field(default_factory=Saying)
    registrations: dict[UUID, Mode] = field(default_factory=dict)
    arrivals: set[UUID] = field(default_factory=set)
    players: dict[Mode, set[Pseudonym]] = field(default_factory=lambda: defaultdict(set))

    @staticmethod
    def of(places: Places) -> Tally:
        return Tally(coming=Coming(places.zone), looking=Looking(places))

    def add(self, event: EventRow) -> None:
        if event.pseudonym and _came(event):
            mode: Mode = "onsite" if event.kind == "hall.joined" else event.mode
            self.coming.came(event.pseudonym, mode, event.at)
        self._count(event)
        if event.pseudonym:
            self.coming.seen(event.pseudonym, event.at)

    def arrive(self, registration: UUID, who: Pseudonym | None, at: datetime, *, on: bool) -> None:
        """Checked in at the venue by those who run it; or that taken back."""
        if not on:
            self.arrivals.discard(registration)
            self.coming.check_out(registration)
            return
        self.arrivals.add(registration)
        if who:
            self.coming.check_in(registration, who, at)

    def basics(self) -> Basics:
        return Basics(
            registered=len(self.registrations),
            arrived=len(self.arrivals & self.registrations.keys()),
            people=len(self.coming.people()),
            visits=self.coming.visits(),
            views=sum(self.looking.views.values()),
            empathy=len(self.looking.empathy),
            cheers=len(self.saying.cheers),
            questions=len(self.saying.questions),
            votes=len(self.saying.votes),
            players=len(set().union(*self.players.values())),
            lines=sum(self.saying.lines.values()),
        )

    def by_mode(self) -> dict[Mode, Basics]:
        return {mode: self._basics_of(mode) for mode in MODES}

    def _basics_of(self, mode: Mode) -> Basics:
        return Basics(
            registered=sum(chosen == mode for chosen in self.registrations.values()),
            arrived=len(self.arrivals & self.registrations.keys()) if mode == "onsite" else 0,
            people=len(self.coming.people(mode)),
            visits=self.coming.visits(mode),
            views=self.looking.views[mode],
            empathy=sum(used == mode for used in self.looking.empathy.values()),
            cheers=sum(used == mode for used, _ in self.saying.cheers.values()),
            questions=sum(used == mode for used, _ in self.saying.questions.values()),
            votes=sum(used == mode for used in self.saying.votes.values()),
            players=len(self.players[mode]),
            lines=self.saying.lines[mode],
        )

    def _count(self, event: EventRow) -> None:
        match event.kind:
            case "registration.made" | "registration.changed":
                self._register(event)
            case "registration.cancelled":
                self.registrations.pop(subject_of(event), None)
            case "work.viewed":
                day = self.coming.day(event.at)
                self.looking.viewed(WorkId(subject_of(event)), event.pseudonym, event.mode, day)
            case "work.reacted" if event.pseudonym:
                on = event.data.get("on") is True
                self.looking.felt(WorkId(subject_of(event)), event.pseudonym, event.mode, on=on)
            case "space.walked":
                self.looking.walked(SpaceId(subject_of(event)), event.pseudonym)
            case "quiz.joined" | "quiz.answered" if event.pseudonym:
                self.players[event.mode].add(event.pseudonym)
            case _:
                self._count_said(event)

    def _count_said(self, event: EventRow) -> None:
        match event.kind:
            case "wing.left":
                self.saying.cheered(subject_of(event), event)
            case "wing.withdrawn":
                self.saying.took_back(subject_of(event))
            case "question.asked":
                self.saying.asked(subject_of(event), event)
            case "question.voted":
                self.saying.voted(subject_of(event), event)
            case "line.said":
                self.saying.spoke(event)
            case _:
                pass

    def _register(self, event: EventRow) -> None:
        mode = event.data.get("mode")
        self.registrations[subject_of(event)] = next((known for known in MODES if known == mode), event.mode)


def _came(event: EventRow) -> bool:
    """Through the gate, by a work's page for those who read instead of walking, or by any doing at the venue."""
    if event.kind in {"world.entered", "hall.joined"}:
        return True
    if event.kind == "work.viewed" and event.data.get("page") is True:
        return True
    return event.mode == "onsite" and event.kind in DOING


def subject_of(event: EventRow) -> UUID:
    """Events of these kinds always have one. Raises: ValueError for a log that does not."""
    if event.subject_id is None:
        raise ValueError(event.kind)
    return event.subject_id
