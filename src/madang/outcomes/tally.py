"""Counting one kind of traffic, event by event."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from uuid import UUID

from madang.kernel.ids import HallId, Pseudonym, SpaceId, WorkId
from madang.kernel.traffic import MODES, Mode
from madang.outcomes.types import Attention, Basics, Places
from madang.platform.types import EventRow

# Somebody who comes back within this time of their last doing has not been away: it is the same visit.
SAME_VISIT = timedelta(minutes=30)


@dataclass(slots=True)
class Tally:
    """Fed with all events of one traffic in the order of the log; asked for figures at any time."""

    places: Places
    registrations: dict[UUID, Mode] = field(default_factory=dict)
    entered: dict[Mode, set[Pseudonym]] = field(default_factory=lambda: defaultdict(set))
    visits: dict[Mode, int] = field(default_factory=lambda: defaultdict(int))
    views: dict[Mode, int] = field(default_factory=lambda: defaultdict(int))
    work_views: dict[WorkId, int] = field(default_factory=lambda: defaultdict(int))
    work_people: dict[WorkId, set[Pseudonym]] = field(default_factory=lambda: defaultdict(set))
    hall_people: dict[HallId, set[Pseudonym]] = field(default_factory=lambda: defaultdict(set))
    empathy: dict[tuple[WorkId, Pseudonym], Mode] = field(default_factory=dict)
    cheers: dict[UUID, Mode] = field(default_factory=dict)
    last_seen: dict[Pseudonym, datetime] = field(default_factory=dict)

    def add(self, event: EventRow) -> None:
        match event.kind:
            case "registration.made" | "registration.changed":
                self._register(event)
            case "registration.cancelled":
                self.registrations.pop(_subject(event), None)
            case "world.entered":
                self._enter(event)
            case "work.viewed":
                self._view(event)
            case "work.reacted":
                self._react(event)
            case "wing.left":
                self.cheers[_subject(event)] = event.mode
            case "wing.withdrawn":
                self.cheers.pop(_subject(event), None)
            case "space.walked":
                self._walk(event)
            case _:
                pass
        if event.pseudonym:
            self.last_seen[event.pseudonym] = event.at

    def basics(self) -> Basics:
        return Basics(
            registered=len(self.registrations),
            people=len(set().union(*self.entered.values())),
            visits=sum(self.visits.values()),
            views=sum(self.views.values()),
            empathy=len(self.empathy),
            cheers=len(self.cheers),
        )

    def by_mode(self) -> dict[Mode, Basics]:
        return {mode: self._basics_of(mode) for mode in MODES}

    def works(self) -> dict[WorkId, Attention]:
        felt: dict[WorkId, int] = defaultdict(int)
        for work_id, _ in self.empathy:
            felt[work_id] += 1
        return {
            work_id: Attention(
                people=len(self.work_people[work_id]), views=self.work_views[work_id], empathy=felt[work_id]
            )
            for work_id in sorted({*self.work_views, *felt})
        }

    def halls(self) -> dict[HallId, Attention]:
        of_works = self.works()
        homes = self.places.hall_of_work
        return {
            hall: Attention(
                people=len(self.hall_people[hall]),
                views=sum(each.views for work, each in of_works.items() if homes.get(work) == hall),
                empathy=sum(each.empathy for work, each in of_works.items() if homes.get(work) == hall),
            )
            for hall in sorted({*self.places.hall_of_space.values(), *homes.values()})
        }

    def _basics_of(self, mode: Mode) -> Basics:
        return Basics(
            registered=sum(chosen == mode for chosen in self.registrations.values()),
            people=len(self.entered[mode]),
            visits=self.visits[mode],
            views=self.views[mode],
            empathy=sum(used == mode for used in self.empathy.values()),
            cheers=sum(used == mode for used in self.cheers.values()),
        )

    def _register(self, event: EventRow) -> None:
        mode = event.data.get("mode")
        self.registrations[_subject(event)] = next((known for known in MODES if known == mode), event.mode)

    def _enter(self, event: EventRow) -> None:
        if event.pseudonym is None:
            return
        before = self.last_seen.get(event.pseudonym)
        been_here = any(event.pseudonym in people for people in self.entered.values())
        if not (been_here and before and event.at - before <= SAME_VISIT):
            self.visits[event.mode] += 1
        self.entered[event.mode].add(event.pseudonym)

    def _view(self, event: EventRow) -> None:
        work = WorkId(_subject(event))
        self.views[event.mode] += 1
        self.work_views[work] += 1
        if event.pseudonym:
            self.work_people[work].add(event.pseudonym)
            if work in self.places.hall_of_work:
                self.hall_people[self.places.hall_of_work[work]].add(event.pseudonym)

    def _walk(self, event: EventRow) -> None:
        space = SpaceId(_subject(event))
        if event.pseudonym and space in self.places.hall_of_space:
            self.hall_people[self.places.hall_of_space[space]].add(event.pseudonym)

    def _react(self, event: EventRow) -> None:
        if event.pseudonym is None:
            return
        felt = (WorkId(_subject(event)), event.pseudonym)
        if event.data.get("on") is True:
            self.empathy[felt] = event.mode
        else:
            self.empathy.pop(felt, None)


def _subject(event: EventRow) -> UUID:
    """Events of these kinds always have one. Raises: ValueError for a log that does not."""
    if event.subject_id is None:
        raise ValueError(event.kind)
    return event.subject_id
