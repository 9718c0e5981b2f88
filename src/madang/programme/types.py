"""What goes into and leaves this domain."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal
from uuid import UUID

from madang.kernel.ids import CueId, PartId, QuestionId, SessionId
from madang.kernel.text import Language, Text

Kind = Literal["opening", "award", "case", "talk", "discussion", "quiz", "break", "closing"]
KINDS: tuple[Kind, ...] = ("opening", "award", "case", "talk", "discussion", "quiz", "break", "closing")
Scene = Literal["welcome", "programme", "quiz", "questions", "awards", "wings", "plaza"]
SCENES: tuple[Scene, ...] = ("welcome", "programme", "quiz", "questions", "awards", "wings", "plaza")
ChatSwitch = Literal["", "on", "off"]
QuestionStanding = Literal["open", "picked", "settled", "hidden", "withdrawn"]

QUESTION_MOST = 200
TOLD_MOST = 200
TITLE_MOST = 120


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody on the stage; `role` says for whom they speak."""

    name: Text
    role: Text = field(default_factory=Text)


@dataclass(frozen=True, slots=True)
class Winner:
    """A person or group that is given a prize; `of`: where they come from, `reason`: what for."""

    prize: Text
    name: Text
    of: Text = field(default_factory=Text)
    reason: Text = field(default_factory=Text)


@dataclass(frozen=True, slots=True)
class Slides:
    """A file of a session: a PDF or a picture, named by its content."""

    id: UUID
    title: str
    mime: str
    bytes: int
    sha256: str


@dataclass(frozen=True, slots=True, kw_only=True)
class NewSession:
    """`space`: the slug of the space where it happens, or empty; `stream_url`: an https address, or empty."""

    kind: Kind
    title: Text
    starts_at: datetime
    ends_at: datetime
    summary: Text = field(default_factory=Text)
    space: str = ""
    stream_url: str = ""
    people: tuple[Person, ...] = ()
    winners: tuple[Winner, ...] = ()


@dataclass(frozen=True, slots=True)
class PlannedPart:
    """A part as a file tells of it."""

    title: Text
    sessions: tuple[NewSession, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Session:
    """Times are UTC and as planned; `number` counts through the whole programme from 1."""

    id: SessionId
    part_id: PartId
    number: int
    kind: Kind
    title: Text
    summary: Text
    starts_at: datetime
    ends_at: datetime
    space: str
    stream_url: str
    people: tuple[Person, ...]
    winners: tuple[Winner, ...]
    slides: tuple[Slides, ...]


@dataclass(frozen=True, slots=True)
class Part:
    id: PartId
    number: int
    title: Text
    summary: Text
    sessions: tuple[Session, ...]


@dataclass(frozen=True, slots=True)
class Programme:
    """Parts in their order, each with its sessions in theirs."""

    parts: tuple[Part, ...]

    @property
    def sessions(self) -> tuple[Session, ...]:
        return tuple(session for part in self.parts for session in part.sessions)

    def session(self, session_id: SessionId | None) -> Session | None:
        return next((session for session in self.sessions if session.id == session_id), None)


@dataclass(frozen=True, slots=True)
class NowNext:
    """What is on and what comes: `next_at` is when the next one is expected, the delay of the day counted in."""

    now: Session | None
    next: Session | None
    next_at: datetime | None


@dataclass(frozen=True, slots=True, kw_only=True)
class NewCue:
    """What a cue sets off, any of it: an announcement, a summons to a space, opening the quiz arena, a scene of the
    projector (with the session it is about), chat on or off.
    """

    title: Text
    planned_at: datetime
    session_id: SessionId | None = None
    announcement: Text = field(default_factory=Text)
    summons_to: str = ""
    summons: Text = field(default_factory=Text)
    opens_arena: bool = False
    scene: Scene | None = None
    chat: ChatSwitch = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cue:
    """A line of the cue sheet; `fired_at` None: still to come."""

    id: CueId
    number: int
    title: Text
    planned_at: datetime
    session_id: SessionId | None
    announcement: Text
    summons_to: str
    summons: Text
    opens_arena: bool
    scene: Scene | None
    chat: ChatSwitch
    fired_at: datetime | None


@dataclass(frozen=True, slots=True)
class CueSheet:
    """`current`: the cue that was fired last; `next`: the first after it that was not; `delay`: whole minutes
    behind the plan, below 0 when ahead of it.
    """

    cues: tuple[Cue, ...]
    current: Cue | None
    next: Cue | None
    delay: int


@dataclass(frozen=True, slots=True)
class Announcement:
    id: UUID
    text: Text
    at: datetime


@dataclass(frozen=True, slots=True)
class Summons:
    """Everybody is asked to come to a space."""

    id: UUID
    space: str
    title: Text
    text: Text
    at: datetime


@dataclass(frozen=True, slots=True)
class Question:
    """A public question. `name` is empty unless its writer signed it; `mine`, `voted`: of the one who asks for it."""

    id: QuestionId
    text: str
    name: str
    standing: QuestionStanding
    votes: int
    at: datetime
    mine: bool = False
    voted: bool = False

    @property
    def language(self) -> Language:
        """In which the words are, as far as their letters tell."""
        return "ko" if any("가" <= letter <= "힣" for letter in self.text) else "en"


@dataclass(frozen=True, slots=True)
class Stage:
    """What the hall's screen shows now. `session_id`: what the scene is about, if that was said."""

    scene: Scene
    session_id: SessionId | None
    shown_at: datetime | None
    question: Question | None
    announcement: Announcement | None


@dataclass(frozen=True, slots=True)
class Day:
    """What everybody should know at this moment."""

    now_next: NowNext
    announcement: Announcement | None
    summons: Summons | None
