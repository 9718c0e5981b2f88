"""From the event log to the figures: pure, so that the same log gives the same figures at any time."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from uuid import UUID

from madang.kernel.ids import Pseudonym
from madang.kernel.traffic import TRAFFICS, Traffic
from madang.outcomes.playing import Playing
from madang.outcomes.presence import Presence
from madang.outcomes.staging import Stagehands
from madang.outcomes.tally import Tally, subject_of
from madang.outcomes.types import Day, Figures, Places
from madang.platform.types import EventRow


def figures(events: Iterable[EventRow], places: Places) -> Figures:
    """`events` in the order of the log (time, then id)."""
    count = _Count.of(places)
    for event in events:
        count.add(event)
    return count.figures()


@dataclass(slots=True)
class _Count:
    tallies: dict[Traffic, Tally]
    presence: Presence
    playing: Playing = field(default_factory=Playing)
    hands: Stagehands = field(default_factory=Stagehands)
    registered_by: dict[UUID, tuple[Traffic, Pseudonym | None]] = field(default_factory=dict)

    @staticmethod
    def of(places: Places) -> _Count:
        return _Count({traffic: Tally.of(places) for traffic in TRAFFICS}, Presence(places.zone))

    def add(self, event: EventRow) -> None:
        match event.kind:
            case "world.present":
                self.presence.add(event)
                return
            case "registration.arrived":
                self._arrive(event)
                return
            case "registration.made":
                self.registered_by[subject_of(event)] = (event.traffic, event.pseudonym)
            case kind if kind.startswith("quiz."):
                self.playing.add(event)
            case _:
                self.hands.add(event)
        self.tallies[event.traffic].add(event)

    def figures(self) -> Figures:
        visitors = self.tallies["visitor"]
        basics = visitors.basics()
        return Figures(
            total=basics,
            peak=self.presence.peak,
            by_mode=visitors.by_mode(),
            works=visitors.looking.works(),
            halls=visitors.looking.halls(),
            days=self._days(visitors),
            line=self.presence.line(),
            games=self.playing.told(),
            cheering=visitors.saying.cheering(),
            asking=visitors.saying.asking(self.hands.picked),
            talking=self.hands.talking(lines=basics.lines, people=len(visitors.saying.speakers)),
            staging=self.hands.staging(),
            apart={traffic: self.tallies[traffic].basics() for traffic in TRAFFICS if traffic != "visitor"},
            scripted=self.hands.scripted,
        )

    def _arrive(self, event: EventRow) -> None:
        """Whoever checks somebody in is staff: it is counted as the doing of the one who arrived."""
        known = self.registered_by.get(subject_of(event))
        traffic, who = known or (event.traffic, event.pseudonym)
        self.tallies[traffic].arrive(subject_of(event), who, event.at, on=event.data.get("on") is not False)

    def _days(self, visitors: Tally) -> tuple[Day, ...]:
        coming, looking = visitors.coming, visitors.looking
        there = (day for day, people in self.presence.by_day.items() if people)
        return tuple(
            Day(
                day=day,
                people=len(coming.people(day=day)),
                visits=coming.visits(day=day),
                views=looking.views_on_day.get(day, 0),
                peak=self.presence.by_day.get(day, 0),
            )
            for day in sorted({*coming.days(), *looking.views_on_day, *there})
        )
