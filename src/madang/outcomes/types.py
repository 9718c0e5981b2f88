"""The figures of an outcome, with what each counts.

Facts were committed before they were acknowledged; traces (presence, views, footsteps) may miss the last second
before a kill.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from madang.expos.types import Hall
from madang.kernel.ids import HallId, SpaceId, WorkId
from madang.kernel.text import Text
from madang.kernel.traffic import Mode, Traffic


@dataclass(frozen=True, slots=True)
class Places:
    """Which hall a work or a space belongs to."""

    hall_of_work: Mapping[WorkId, HallId]
    hall_of_space: Mapping[SpaceId, HallId]


@dataclass(frozen=True, slots=True)
class Basics:
    """Facts: `registered` (confirmed now), `people` (실인원: different people who entered), `visits` (연인원).

    `views` (trace) and `empathy` (fact, as it stands now) are of works; `cheers` (fact): wings left and not taken back.
    """

    registered: int = 0
    people: int = 0
    visits: int = 0
    views: int = 0
    empathy: int = 0
    cheers: int = 0


@dataclass(frozen=True, slots=True)
class Attention:
    """What a work or hall got: `people` who looked (known by their pass), `views` in all, `empathy` now."""

    people: int = 0
    views: int = 0
    empathy: int = 0


@dataclass(frozen=True, slots=True)
class Peak:
    """Most visitors in the world at once (trace), and when that was first so; None when nobody was there."""

    people: int = 0
    at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Figures:
    """`total` and `by_mode` are of visitors only; `apart` of the rest. Somebody who used both modes is in both."""

    total: Basics
    peak: Peak
    by_mode: Mapping[Mode, Basics]
    works: Mapping[WorkId, Attention]
    halls: Mapping[HallId, Attention]
    apart: Mapping[Traffic, Basics]


@dataclass(frozen=True, slots=True)
class WorkLine:
    work_id: WorkId
    title: Text
    hall: Text
    order: int
    attention: Attention


@dataclass(frozen=True, slots=True)
class HallLine:
    hall: Hall
    attention: Attention


@dataclass(frozen=True, slots=True)
class Report:
    """The figures with the names of what they are about; `until`: everything up to this moment is counted."""

    until: datetime
    figures: Figures
    halls: tuple[HallLine, ...]
    works: tuple[WorkLine, ...]
