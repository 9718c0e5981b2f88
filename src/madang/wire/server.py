"""What the world says to a client. Tagged by `t`. Positions do not come here but in `wire.positions`' fixed layout, and
what happens by the tick (appear, vanish, waved, crowd, empathy) comes mostly as news behind them, in the same frame.

Messages with a `seq` above 0 are reliable: kept and replayed to who comes back within a minute.
"""

from __future__ import annotations

from typing import Annotated, Literal

import msgspec
from msgspec import Meta


class Told(msgspec.Struct, frozen=True, forbid_unknown_fields=True, tag_field="t", kw_only=True):
    """Base of all server messages."""


# The client's codec unpacks it, so that its types have the look itself.
PackedLook = Annotated[list[str], Meta(extra={"typescript": "Record<string, string>"})]


class Person(msgspec.Struct, frozen=True, array_like=True, forbid_unknown_fields=True):
    """An avatar in sight; on the wire an array of these fields in this order, for people come into sight very often.

    `n` names it on this space's wire (u16); `look` is packed as in wire.looks; `x`, `y` in tiles; `dir` as in Move
    (last faced, 1–8); `badge`: "", "staff", "host" or "demo"; `hand`: raised;
    `ghost`: out of the quiz's game, drawn pale in its arena.
    """

    n: int
    name: str
    look: PackedLook
    badge: str
    x: float
    y: float
    dir: int
    moving: bool
    hand: bool = False
    ghost: bool = False


class Welcome(Told, frozen=True, tag="welcome"):
    """The answer to a good hello. `resume` replaces any earlier token; `tick_ms` is the length of a tick; `now` Unix
    milliseconds.

    `resumed` is true when reliable messages after `seen` follow; false asks the client to drop what it knows.
    """

    v: int
    resume: str
    participant: str
    name: str
    look: dict[str, str]
    tick_ms: int
    now: int
    resumed: bool


class Entered(Told, frozen=True, tag="entered"):
    """You are in a space now (after welcome, a door, a travel, a re-hanging). Drop everybody seen before.

    `map_url` is a path on the web server; `n` is your own number here; `channel` from 1 on, of `channels`.
    """

    space: str
    kind: str
    map_hash: str
    map_url: str
    channel: int
    channels: int
    n: int
    x: float
    y: float
    dir: int


class Snapshot(Told, frozen=True, tag="snapshot"):
    """Everybody in sight at `tick`: the whole truth, replacing what was known. `total`: people in this space's
    channel.
    """

    tick: int
    people: list[Person]
    total: int


class Appear(Told, frozen=True, tag="appear"):
    """People came into sight (or changed their name, look or badge)."""

    tick: int
    people: list[Person]


class Vanish(Told, frozen=True, tag="vanish"):
    """People went out of sight or left."""

    tick: int
    ns: list[int]


class Crowd(Told, frozen=True, tag="crowd"):
    """How many people are in this channel, at most once a second and only when it changed."""

    total: int


class Waved(Told, frozen=True, tag="waved"):
    n: int


class Empathy(Told, frozen=True, tag="empathy"):
    """The number of 공감 that a work of this space has now."""

    work: str
    count: int


class Said(Told, frozen=True, tag="said"):
    """Somebody said something: `to` "near" or "space". `id` names the line, `person` whoever said it, for as long as
    the expo lasts; `n` is their number in `channel`, 0 for a line of the past. `at` in Unix milliseconds.
    """

    id: str
    n: int
    channel: int
    person: str
    name: str
    badge: str
    text: str
    to: str
    at: int


class Lines(Told, frozen=True, tag="lines"):
    """What was said to this whole space of late, oldest first: told on coming in, replacing nothing."""

    lines: list[Said]


class Hidden(Told, frozen=True, tag="hidden"):
    """The staff have hidden these lines."""

    ids: list[str]


class Chat(Told, frozen=True, tag="chat"):
    """Whether there is chat at all, told on coming in and when the organiser switches it."""

    on: bool


class Voice(Told, frozen=True, tag="voice"):
    """You are `person` in lines; `muted` tells why your lines are refused (as in reports), "" while they are not."""

    person: str
    muted: str


class Emoted(Told, frozen=True, tag="emoted"):
    """`kind` as in emote."""

    n: int
    kind: str


class Present(msgspec.Struct, frozen=True, array_like=True, forbid_unknown_fields=True):
    """Somebody in a roster; on the wire an array of these fields in this order."""

    n: int
    person: str
    name: str
    badge: str
    x: float
    y: float
    hand: bool


class Roster(Told, frozen=True, tag="roster"):
    """Everybody in this channel of the space, in sight or not."""

    key: str
    people: list[Present]


class Quiz(Told, frozen=True, tag="quiz"):
    """Where the day's OX quiz stands, told at every change and on entry; the whole of it, replacing what was known.

    `phase`: "none", "open" (come in), "reading", "answering", "locked", "revealed", "void" (asked again), "over". Times
    are Unix milliseconds by the world's clock, which says `now`. `answered` counts people in this round; `survivors`
    are still in of the `players` who joined; `joinable` while one may still join. The right `side` ("o", "x"), how many
    had it `right`, `explanation` and `source` come with the reveal and are empty before; `winners` (names) with the
    end. `space` is where it is walked.
    """

    game: str
    phase: Literal["none", "open", "reading", "answering", "locked", "revealed", "over", "void"]
    number: int
    of: int
    round: str
    question: dict[str, str]
    reads_until: int
    deadline: int
    now: int
    answered: int
    players: int
    survivors: int
    joinable: bool
    side: str
    right: int
    explanation: dict[str, str]
    source: dict[str, str]
    source_url: str
    winners: list[str]
    space: str


class QuizMine(Told, frozen=True, tag="quizmine"):
    """Your own part of it: how you stand, and the side that counts for you in this round ("" for none yet)."""

    game: str
    round: str
    side: str
    standing: Literal["in", "out", "watching", "won"]


class Day(Told, frozen=True, tag="day"):
    """What is on and what comes, told at every change and on entry: titles in both languages, {} where nothing is.

    `next_at` in Unix milliseconds, the delay of the day counted in; 0 where nothing comes. `stream`: whether what is
    on has a stream, to be opened at `/{expo}/programme/stream/`.
    """

    now: dict[str, str]
    next: dict[str, str]
    next_at: int
    stream: bool


class Announced(Told, frozen=True, tag="announced"):
    """The organiser's word to everybody, replacing any before; `id` and `text` are empty when it is taken down.

    Also told on entry while it is fresh: whoever has put `id` away need not see it again. `at` in Unix milliseconds.
    """

    id: str
    text: dict[str, str]
    at: int


class Summoned(Told, frozen=True, tag="summoned"):
    """Everybody is asked to a space, and may go there (Travel) or not; on entry, as Announced."""

    id: str
    space: str
    title: dict[str, str]
    text: dict[str, str]


class Done(Told, frozen=True, tag="done"):
    """The write with this key is committed."""

    key: str
    seq: int = 0


class Refused(Told, frozen=True, tag="refused"):
    """Something could not be done: a code of kernel.errors (docs/errors.md) with its parameters; `key` of the write,
    if it was one.
    """

    code: str
    params: dict[str, str | int]
    key: str = ""
    seq: int = 0


class Notice(Told, frozen=True, tag="notice"):
    """Something everybody concerned should hear, by code: "rehung", "entry-closed", "restarting"."""

    code: str
    params: dict[str, str | int]
    seq: int


ServerMessage = (
    Welcome | Entered | Snapshot | Appear | Vanish | Crowd | Waved | Empathy
    | Said | Lines | Hidden | Chat | Voice | Emoted | Roster
    | Quiz | QuizMine
    | Day | Announced | Summoned
    | Done | Refused | Notice
)  # fmt: skip


class Closing:
    """WebSocket close codes of the world, and what the client does then."""

    OLD_CLIENT = 4001  # another protocol version: reload once
    BAD_TICKET = 4002  # forged, used or expired: fetch a fresh one, once
    NOT_ADMITTED = 4003  # cancelled, banned or withdrawn: back to the pass
    TOO_SLOW = 4004  # reliable messages piled up: reconnect with the resume token
    ELSEWHERE = 4005  # the same pass entered in another window: say so, offer to take over
    TOO_MUCH = 4006  # too many messages: wait, then reconnect
    BAD_MESSAGE = 4007  # malformed: a bug; reload
    RESTARTING = 4008  # the world goes down cleanly: reconnect soon
    ENTRY_CLOSED = 4009  # the gate is closed for newcomers
    STOPPED = 4010  # the organiser has stopped everything in an emergency: say so, try again when asked to
