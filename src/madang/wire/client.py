"""What a client says to the world. Tagged by `t`; unknown fields are errors.

A message with a `key` is a write: it is answered by `done` or `refused` with the same key, after commit, and may be
sent again with that key at any time without being done twice.
"""

from __future__ import annotations

from typing import Annotated, Literal

import msgspec
from msgspec import Meta

# A UUID in its 36-character form.
Key = Annotated[str, Meta(min_length=36, max_length=36)]
Slug = Annotated[str, Meta(min_length=1, max_length=40, pattern=r"^[a-z0-9-]+$")]
# Tiles from the map's north-west corner.
Coordinate = Annotated[float, Meta(ge=0, le=1023)]
Sequence = Annotated[int, Meta(ge=0, le=255)]


class Intent(msgspec.Struct, frozen=True, forbid_unknown_fields=True, tag_field="t"):
    """Base of all client messages."""


class Write(Intent, frozen=True):
    """Base of all writes."""

    key: Key


class Hello(Intent, frozen=True, tag="hello"):
    """The first message: version and either a ticket (fresh from the gate) or a resume token.

    `seen` is the sequence of the last reliable message that arrived before the connection was lost (0: none).
    """

    v: int
    ticket: Annotated[str, Meta(max_length=2000)] = ""
    resume: Annotated[str, Meta(max_length=2000)] = ""
    locale: Annotated[str, Meta(max_length=5)] = "ko"
    seen: Annotated[int, Meta(ge=0)] = 0


class Move(Intent, frozen=True, tag="move"):
    """Walk in a direction until told otherwise: 0 stand, 1 N, 2 NE, 3 E, 4 SE, 5 S, 6 SW, 7 W, 8 NW."""

    seq: Sequence
    dir: Annotated[int, Meta(ge=0, le=8)]


class Path(Intent, frozen=True, tag="path"):
    """Walk along these points (tiles), straight from each to the next; replaces whatever was walked before."""

    seq: Sequence
    points: Annotated[list[tuple[Coordinate, Coordinate]], Meta(min_length=1, max_length=128)]


class Travel(Intent, frozen=True, tag="travel"):
    """Go to another space without walking to its door (list of halls, page face). `at`: name of a start there, or a
    work's id.
    """

    space: Slug
    at: Annotated[str, Meta(max_length=60)] = ""


class View(Intent, frozen=True, tag="view"):
    """A work was opened (`open`), or closed again after `ms` milliseconds: a trace."""

    work: Key
    open: bool
    ms: Annotated[int, Meta(ge=0, le=86_400_000)] = 0


class React(Write, frozen=True, tag="react"):
    """Empathy (공감) for a work, on or off: a fact."""

    work: Key
    on: bool


class Dress(Write, frozen=True, tag="dress"):
    """The avatar that somebody put together: a fact."""

    look: Annotated[dict[str, Annotated[str, Meta(max_length=24)]], Meta(max_length=16)]


class Answer(Write, frozen=True, tag="answer"):
    """A side in a round of the quiz: a fact. The last one that was acknowledged by the deadline counts."""

    round: Key
    side: Literal["o", "x"]


class Wave(Intent, frozen=True, tag="wave"):
    """A wave of the hand, seen by those near."""


# Longer than what is accepted, so that the refusal can tell how many characters are too many.
Words = Annotated[str, Meta(max_length=2_000)]
Why = Literal["insult", "spam", "private", "danger", "other"]


class Say(Write, frozen=True, tag="say"):
    """A line for those within a few steps (`near`), or for everybody in this space: a fact."""

    to: Literal["near", "space"]
    text: Words


class Emote(Intent, frozen=True, tag="emote"):
    """A gesture, seen by those in sight."""

    kind: Literal["clap", "laugh", "heart", "wow"]


class Hand(Intent, frozen=True, tag="hand"):
    """Raises the hand, or lowers it; it is down again in the next space."""

    up: bool


class ReportLine(Write, frozen=True, tag="reportline"):
    """Tells the staff of a line: a fact."""

    line: Key
    why: Why
    note: Words = ""


class ReportPerson(Write, frozen=True, tag="reportperson"):
    """Tells the staff of somebody in this channel, by their number: a fact."""

    n: Annotated[int, Meta(ge=0, le=65_535)]
    why: Why
    note: Words = ""


class AskHelp(Write, frozen=True, tag="help"):
    """Calls for help from the staff: a fact."""

    text: Words


class Who(Intent, frozen=True, tag="who"):
    """Asks who is in this channel of the space; answered by `roster` with the same key."""

    key: Key


class Seen(Intent, frozen=True, tag="seen"):
    """Once a second: the newest tick drawn and the newest reliable sequence, so that the world knows who is behind."""

    tick: Annotated[int, Meta(ge=0)]
    seq: Annotated[int, Meta(ge=0)]


class Bye(Intent, frozen=True, tag="bye"):
    """Leaving on purpose."""


ClientMessage = (
    Hello | Move | Path | Travel | View | React | Dress | Answer | Wave
    | Say | Emote | Hand | ReportLine | ReportPerson | AskHelp | Who
    | Seen | Bye
)  # fmt: skip
