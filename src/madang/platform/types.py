"""What the event log speaks of."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID

from madang.kernel.ids import EventId, ExpoId, Pseudonym, UserId
from madang.kernel.traffic import Mode, Traffic

Json = str | int | float | bool | None | list["Json"] | dict[str, "Json"]


@dataclass(frozen=True, slots=True)
class Actor:
    """Who did it: never a name, only the pseudonym that the log may keep.

    `account` is set where it was done from the console: the one who answers for it. Somebody who runs the expo acts on
    others, so that both may be there: the visitor whom it is about, and the account that did it.
    """

    pseudonym: Pseudonym | None
    traffic: Traffic
    mode: Mode = "online"
    account: UserId | None = None


Subject = tuple[str, UUID]
"""What something was done to: its kind ("work", "space", …) and id."""


@dataclass(frozen=True, slots=True)
class Trace:
    """Something seen rather than done, on its way into the log."""

    expo_id: ExpoId
    kind: str
    actor: Actor
    at: datetime
    subject: Subject | None = None
    data: Mapping[str, Json] = field(default_factory=dict)


SYSTEM = Actor(pseudonym=None, traffic="staff")


def by_account(user_id: UserId) -> Actor:
    """Somebody who runs the expo, at the console."""
    return Actor(pseudonym=None, traffic="staff", account=user_id)


@dataclass(frozen=True, slots=True)
class EventRow:
    """One line of the log. `at` is UTC; `subject` is what it was done to (a work, a space, a registration)."""

    id: EventId
    expo_id: ExpoId
    at: datetime
    kind: str
    schema: int
    pseudonym: Pseudonym | None
    traffic: Traffic
    mode: Mode
    subject_kind: str
    subject_id: UUID | None
    data: Mapping[str, Json]
    account: UserId | None = None


@dataclass(frozen=True, slots=True)
class Mail:
    """A mail as it was handed over. Personal data."""

    id: UUID
    to: str
    subject: str
    body: str
    created_at: datetime
