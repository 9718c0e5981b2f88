"""What goes into and leaves this domain."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal
from uuid import UUID

from madang.kernel.ids import ExpoId, GameId, ParticipantId, QuizQuestionId, RoundId
from madang.kernel.text import Text
from madang.kernel.traffic import Traffic
from madang.platform.types import Actor

# The slug of its space.
ARENA = "arena"
Side = Literal["o", "x"]
SIDES: tuple[Side, ...] = ("o", "x")
# Where an answer came from: the floor of the world, the page, a phone in the hall.
Through = Literal["world", "page", "hall"]
THROUGHS: tuple[Through, ...] = ("world", "page", "hall")
Phase = Literal["none", "open", "reading", "answering", "locked", "revealed", "over", "void"]
# What is written down of a round; that it is being read or answered is told by the clock.
Stage = Literal["asked", "locked", "revealed", "void"]
VoidWhy = Literal["outage", "host", "ended"]
Standing = Literal["in", "out", "watching", "won"]
# Characters in each language.
TEXT_MOST: Mapping[str, int] = {"text": 200, "explanation": 1000, "source": 200}


@dataclass(frozen=True, slots=True)
class Question:
    """`practice`: for trying alone, never asked in a game. `source` names where the answer can be looked up."""

    id: QuizQuestionId
    order: int
    text: Text
    side: Side
    explanation: Text
    source: Text
    source_url: str
    practice: bool


@dataclass(frozen=True, slots=True)
class Banked:
    """A question as it stands in the bank: `asked` in so many rounds."""

    question: Question
    asked: int

    def holds(self, words: str) -> bool:
        """Whether each of the words is found in what the question says, in either language."""
        one = self.question
        texts = (one.text, one.explanation, one.source)
        said = " ".join(part for text in texts for part in (text.ko, text.en)).casefold()
        return all(word in said for word in words.casefold().split())


@dataclass(frozen=True, slots=True, kw_only=True)
class NewQuestion:
    slug: str
    text: Text
    side: Side
    explanation: Text
    source: Text
    source_url: str = ""
    practice: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Rules:
    """How a game is played: at most `of` rounds, `answer_seconds` for each answer; `reveals_itself`: shortly after the
    lock, without the host.
    """

    of: int = 10
    answer_seconds: int = 10
    reveals_itself: bool = True


@dataclass(frozen=True, slots=True)
class Round:
    """One question asked in a game. Answers count that arrive from `reads_until` to `deadline` (UTC).

    `number` is that of the round which this one is or replaces: a void round and the one asked again share it.
    `why` it is void, if it is.
    """

    id: RoundId
    number: int
    stage: Stage
    question: Question
    reads_until: datetime
    deadline: datetime
    changed_at: datetime
    why: VoidWhy | Literal[""] = ""


@dataclass(frozen=True, slots=True)
class Winner:
    """`traffic` tells staff and demo residents from visitors."""

    participant_id: ParticipantId
    name: str
    traffic: Traffic


@dataclass(frozen=True, slots=True)
class State:
    """Where the day's game stands, as anybody may know it: nothing of what was answered before the lock but how many.

    `players` have joined; `survivors` are those whom no revealed round has put out; `answered` counts people, in the
    present round; `decided` when the revealed rounds leave nothing to ask. The right side comes with the reveal, and
    with it how many had it `right` and how many `chose` each side.
    """

    expo_id: ExpoId
    phase: Phase
    game: GameId | None = None
    rules: Rules = field(default_factory=Rules)
    opened_at: datetime | None = None
    ended_at: datetime | None = None
    round: Round | None = None
    number: int = 0
    players: int = 0
    survivors: int = 0
    answered: int = 0
    right: int = 0
    chose: dict[Side, int] = field(default_factory=dict)
    decided: bool = False
    joinable: bool = False
    winners: tuple[Winner, ...] = ()

    @property
    def side(self) -> Side | Literal[""]:
        """The right answer, once it may be known."""
        return self.round.question.side if self.round and self.round.stage == "revealed" else ""


@dataclass(frozen=True, slots=True)
class Mine:
    """One person's part: the side they have in this round (the last acknowledged), and how they stand."""

    standing: Standing
    side: Side | Literal[""] = ""
    was_right: bool | None = None


@dataclass(frozen=True, slots=True)
class Answering:
    """Somebody's answer on its way in. The same `key` again changes nothing; `at` is when the server received it."""

    expo_id: ExpoId
    participant_id: ParticipantId
    actor: Actor
    round_id: RoundId
    side: Side
    key: UUID
    through: Through
    at: datetime


@dataclass(frozen=True, slots=True)
class Accepted:
    """An answer that counts, as long as no later one replaces it."""

    round_id: RoundId
    side: Side


@dataclass(frozen=True, slots=True)
class RoundResult:
    """A round that counted: `out` people left at it, `right` had it right, of `players` who were in before."""

    number: int
    question: Question
    players: int
    right: int
    out: int


@dataclass(frozen=True, slots=True)
class Results:
    """A game in the end; `players` by whose they are, so that staff and demo are counted apart."""

    game: GameId
    rounds: tuple[RoundResult, ...]
    players: dict[Traffic, int]
    winners: tuple[Winner, ...]
