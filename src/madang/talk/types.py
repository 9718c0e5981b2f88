"""What leaves this domain."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Final, Literal
from uuid import UUID

from madang.kernel.ids import ExpoId, HelpId, LineId, ParticipantId, ReportId
from madang.participants.types import Participant
from madang.safety.types import Why

To = Literal["near", "space"]
"""Whom a line is for: those within a few steps, or everybody in the space."""
Outcome = Literal["hidden", "muted", "banned", "nothing"]

LINE_MOST: Final = 300
HELP_MOST: Final = 500
NOTE_MOST: Final = 300
# So many of the newest lines of a space are told to who comes.
RECENT: Final = 50


@dataclass(frozen=True, slots=True)
class Line:
    """`name` and `badge` as they were when it was said. Personal data."""

    id: LineId
    expo_id: ExpoId
    participant_id: ParticipantId
    name: str
    badge: str
    space: str
    to: To
    text: str
    at: datetime
    is_hidden: bool


@dataclass(frozen=True, slots=True)
class Saying:
    """What somebody wants to say. The key makes a line that is sent twice one line."""

    expo_id: ExpoId
    participant: Participant
    key: UUID
    space: str
    to: To
    text: str


@dataclass(frozen=True, slots=True)
class Said:
    """`is_new` is false when a line with this key was there before: it has been told already."""

    line: Line
    is_new: bool


@dataclass(frozen=True, slots=True)
class Report:
    """Of a line, or of a person. `accused`: whoever said the line, or the person. `reports`: how many people have
    reported the same line, or person.
    """

    id: ReportId
    expo_id: ExpoId
    why: Why
    note: str
    space: str
    at: datetime
    reporter: ParticipantId
    accused: ParticipantId
    accused_name: str
    line: Line | None
    reports: int


@dataclass(frozen=True, slots=True)
class Help:
    """Somebody's call for help from the staff. `space` is where they stood, "" on a page."""

    id: HelpId
    expo_id: ExpoId
    participant_id: ParticipantId
    name: str
    text: str
    space: str
    at: datetime
