"""What leaves this domain."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Final, Literal

from madang.kernel.ids import ParticipantId

Why = Literal["insult", "spam", "private", "danger", "other"]
"""Why something is reported, and why somebody is muted."""
WHYS: Final[tuple[Why, ...]] = ("insult", "spam", "private", "danger", "other")


@dataclass(frozen=True, slots=True)
class WordList:
    """`masked` words are starred, a line with a `refused` one is not sent; `allowed` ones hold one of the others and
    are ordinary. Their forms: words/refused.txt.
    """

    masked: tuple[str, ...]
    refused: tuple[str, ...]
    allowed: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class WrittenWords:
    """The lists as somebody wrote them, one word a line; `own`: by this expo, else those of the program."""

    masked: str
    refused: str
    allowed: str
    own: bool


@dataclass(frozen=True, slots=True)
class Mute:
    """Whose lines are refused. `until` None: until it is lifted."""

    participant_id: ParticipantId
    why: Why
    at: datetime
    until: datetime | None
