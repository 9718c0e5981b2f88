"""Who came, how often, and on which day."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

from madang.kernel.ids import Pseudonym
from madang.kernel.traffic import MODES, Mode

# Somebody who comes back within this time of their last doing has not been away: it is the same visit.
SAME_VISIT = timedelta(minutes=30)

Attendance = tuple[Pseudonym, date]


@dataclass(slots=True)
class Coming:
    """A visit online begins at the gate (or with a work's page); one at the venue is the whole day."""

    zone: ZoneInfo
    online: set[Attendance] = field(default_factory=set)
    visits_online: dict[date, int] = field(default_factory=lambda: defaultdict(int))
    doing_at_venue: set[Attendance] = field(default_factory=set)
    checked_in: dict[UUID, Attendance] = field(default_factory=dict)
    here_before: set[Pseudonym] = field(default_factory=set)
    last_seen: dict[Pseudonym, datetime] = field(default_factory=dict)

    def came(self, who: Pseudonym, mode: Mode, at: datetime) -> None:
        day = self.day(at)
        if mode == "onsite":
            self.doing_at_venue.add((who, day))
        else:
            self.visits_online[day] += self._has_been_away(who, at)
            self.online.add((who, day))
        self.here_before.add(who)

    def check_in(self, registration: UUID, who: Pseudonym, at: datetime) -> None:
        self.checked_in[registration] = (who, self.day(at))

    def check_out(self, registration: UUID) -> None:
        """A check-in that was a mistake."""
        self.checked_in.pop(registration, None)

    def seen(self, who: Pseudonym, at: datetime) -> None:
        """After all that the event means has been counted."""
        self.last_seen[who] = at

    def day(self, at: datetime) -> date:
        return at.astimezone(self.zone).date()

    def days(self) -> set[date]:
        return {day for mode in MODES for _, day in self._attendances(mode)}

    def people(self, mode: Mode | None = None, day: date | None = None) -> set[Pseudonym]:
        """Of one mode or both, on one day or all."""
        modes = (mode,) if mode else MODES
        return {who for each in modes for who, there in self._attendances(each) if day in {None, there}}

    def visits(self, mode: Mode | None = None, day: date | None = None) -> int:
        found = 0
        if mode != "onsite":
            found += sum(count for there, count in self.visits_online.items() if day in {None, there})
        if mode != "online":
            found += sum(day in {None, there} for _, there in self._attendances("onsite"))
        return found

    def _attendances(self, mode: Mode) -> set[Attendance]:
        return self.online if mode == "online" else self.doing_at_venue | set(self.checked_in.values())

    def _has_been_away(self, who: Pseudonym, at: datetime) -> bool:
        before = self.last_seen.get(who)
        return not (who in self.here_before and before and at - before <= SAME_VISIT)
