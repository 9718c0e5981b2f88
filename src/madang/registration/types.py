"""What leaves this domain."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from madang.kernel.ids import ExpoId, ParticipantId, RegistrationId
from madang.kernel.traffic import Mode

Status = Literal["confirmed", "cancelled"]
State = Literal["", "awaited", "arrived", "cancelled"]


@dataclass(frozen=True, slots=True)
class Registration:
    """`code` is eight characters of `rules.ALPHABET`; `notice_version` is the required notice that was agreed to.

    `arrived_at`: when they were marked as being in the hall; `sent_at`: when their pass was last sent by mail.
    """

    id: RegistrationId
    expo_id: ExpoId
    participant_id: ParticipantId
    mode: Mode
    status: Status
    code: str
    notice_version: str
    made_at: datetime
    cancelled_at: datetime | None
    arrived_at: datetime | None
    sent_at: datetime

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


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a desk looks for; empty means whatever.

    `words`: part of a name or of an address, the beginning of a code, or a pass's link.
    """

    words: str = ""
    mode: str = ""
    state: State = ""
    page: int = 1


@dataclass(frozen=True, slots=True)
class Line:
    """A registration with the personal data that goes with it; both are empty once they are shredded."""

    registration: Registration
    name: str
    email: str


@dataclass(frozen=True, slots=True)
class Lines:
    """One page of a search; `total` counts all pages."""

    lines: tuple[Line, ...]
    total: int
    page: int
    pages: int
