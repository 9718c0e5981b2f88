"""What was looked at and felt with: works, and the halls they hang in."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from datetime import date

from madang.kernel.ids import HallId, Pseudonym, SpaceId, WorkId
from madang.kernel.traffic import Mode
from madang.outcomes.types import Attention, Places


@dataclass(slots=True)
class Looking:
    places: Places
    views: dict[Mode, int] = field(default_factory=lambda: defaultdict(int))
    views_on_day: dict[date, int] = field(default_factory=lambda: defaultdict(int))
    work_views: dict[WorkId, int] = field(default_factory=lambda: defaultdict(int))
    work_people: dict[WorkId, set[Pseudonym]] = field(default_factory=lambda: defaultdict(set))
    hall_people: dict[HallId, set[Pseudonym]] = field(default_factory=lambda: defaultdict(set))
    empathy: dict[tuple[WorkId, Pseudonym], Mode] = field(default_factory=dict)

    def viewed(self, work: WorkId, who: Pseudonym | None, mode: Mode, day: date) -> None:
        self.views[mode] += 1
        self.views_on_day[day] += 1
        self.work_views[work] += 1
        if who:
            self.work_people[work].add(who)
            if work in self.places.hall_of_work:
                self.hall_people[self.places.hall_of_work[work]].add(who)

    def walked(self, space: SpaceId, who: Pseudonym | None) -> None:
        if who and space in self.places.hall_of_space:
            self.hall_people[self.places.hall_of_space[space]].add(who)

    def felt(self, work: WorkId, who: Pseudonym, mode: Mode, *, on: bool) -> None:
        if on:
            self.empathy[work, who] = mode
        else:
            self.empathy.pop((work, who), None)

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
