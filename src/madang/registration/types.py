"""What leaves this domain."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from madang.kernel.ids import ExpoId, ParticipantId, RegistrationId
from madang.kernel.traffic import Mode

Status = Literal["confirmed", "cancelled"]


@dataclass(frozen=True, slots=True)
class Registration:
    """`code` is eight characters of `rules.ALPHABET`; `notice_version` is the required notice that was agreed to."""

    id: RegistrationId
    expo_id: ExpoId
    participant_id: ParticipantId
    mode: Mode
    status: Status
    code: str
    notice_version: str
    made_at: datetime
    cancelled_at: datetime | None

    @property
    def shown_code(self) -> str:
        return f"{self.code[:4]}-{self.code[4:]}"


@dataclass(frozen=True, slots=True)
class Seats:
    """Places of a mode; `left` None means without limit."""

    mode: Mode
    capacity: int | None
    taken: int

    @property
    def left(self) -> int | None:
        return None if self.capacity is None else max(0, self.capacity - self.taken)

    @property
    def full(self) -> bool:
        return self.left == 0

    @property
    def few(self) -> bool:
        """So few that it is worth saying so: a tenth, or five."""
        return self.left is not None and self.capacity is not None and 0 < self.left <= max(5, self.capacity // 10)


@dataclass(frozen=True, slots=True)
class Count:
    """Registrations of a mode, as they stand now."""

    mode: Mode
    confirmed: int
    cancelled: int
