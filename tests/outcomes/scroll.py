"""A log that a test writes line by line, and where it takes place."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from uuid import UUID, uuid5

from madang.kernel.ids import EventId, ExpoId, HallId, Pseudonym, SpaceId, WorkId
from madang.kernel.traffic import Mode, Traffic
from madang.outcomes.rules import figures
from madang.outcomes.types import Figures, Places
from madang.platform.types import EventRow, Json

ROOT = UUID("0190a000-0000-7000-8000-000000000000")
EXPO = ExpoId(ROOT)
START = datetime(2026, 10, 1, 1, 0, tzinfo=UTC)


def named(name: str) -> UUID:
    return uuid5(ROOT, name)


PHOTO, COMIC = HallId(named("photo hall")), HallId(named("comic hall"))
PHOTO_SPACE = SpaceId(named("photo space"))
WORKS = {name: WorkId(named(name)) for name in ("bridge", "rocket", "jar")}
HOMES = {"bridge": PHOTO, "rocket": PHOTO, "jar": COMIC}
PLACES = Places(
    hall_of_work={WORKS[name]: hall for name, hall in HOMES.items()},
    hall_of_space={PHOTO_SPACE: PHOTO, SpaceId(named("comic space")): COMIC},
)


@dataclass(slots=True)
class Log:
    """Writes events one after the other."""

    rows: list[EventRow] = field(default_factory=list)
    at: datetime = START

    def wait(self, minutes: float) -> None:
        self.at += timedelta(minutes=minutes)

    def write(
        self,
        kind: str,
        who: str | None = None,
        what: UUID | None = None,
        data: Mapping[str, Json] | None = None,
        *,
        traffic: Traffic = "visitor",
        mode: Mode = "online",
    ) -> None:
        self.rows.append(
            EventRow(
                id=EventId(named(f"event {len(self.rows)}")),
                expo_id=EXPO,
                at=self.at,
                kind=kind,
                schema=1,
                pseudonym=Pseudonym(named(who)) if who else None,
                traffic=traffic,
                mode=mode,
                subject_kind="",
                subject_id=what,
                data=data or {},
            )
        )

    def figures(self) -> Figures:
        return figures(self.rows, PLACES)
