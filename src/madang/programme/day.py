"""What is on, as pages show it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from madang.expos.types import Expo
from madang.programme import queries
from madang.programme.showing import mark_of
from madang.programme.types import Announcement, NowNext, Programme, Summons


@dataclass(frozen=True, slots=True)
class DayShown:
    """`mark` changes with everything else here but the announcement, which every page has above it."""

    now_next: NowNext
    announcement: Announcement | None
    summons: Summons | None
    mark: str


def day_shown(expo: Expo, at: datetime, programme: Programme | None = None) -> DayShown:
    """`programme`: where the page has read it already."""
    day = queries.day(expo.id, at, programme)
    known = day.now_next
    # Of a moment that moves along while something is overdue, only the minute is shown.
    minute = known.next_at.replace(second=0, microsecond=0) if known.next_at else None
    ids = (known.now and known.now.id, known.next and known.next.id, minute)
    return DayShown(known, day.announcement, day.summons, mark_of(ids, day.summons and day.summons.id))
