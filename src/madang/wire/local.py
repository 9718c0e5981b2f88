"""What the processes of one machine ask the world, over a Unix socket in the run directory (`world.ask`).

Every question and every answer is four bytes of length, little-endian, then one MessagePack message. Nothing of this
ever leaves the machine.
"""

from __future__ import annotations

import struct
from typing import Final, TypeVar
from uuid import UUID

import msgspec

from madang.wire.codec import UNREADABLE, BadMessageError
from madang.wire.polling import Poll, Polled

LENGTH: Final = struct.Struct("<I")
# A question carries at most what one visitor may say at once; an answer, a full world.
MOST_ASKED: Final = 131_072
MOST_ANSWERED: Final = 8_388_608


class Asked(msgspec.Struct, frozen=True, forbid_unknown_fields=True, tag_field="q"):
    """Base of all questions."""


class AskPresence(Asked, frozen=True, tag="presence"):
    """Who is in the spaces of an expo now."""

    expo: UUID


class AskPoll(Asked, frozen=True, tag="poll"):
    """What one visitor says and asks for where sockets are blocked: `poll` as their client sent it."""

    participant: UUID
    address: str
    poll: Poll


class AskFigures(Asked, frozen=True, tag="figures"):
    """How the world process is doing."""


Question = AskPresence | AskPoll | AskFigures


class PersonThere(msgspec.Struct, frozen=True, array_like=True):
    """`n` names an avatar within its space's channel; `x` and `y` in tiles; `hand` while it is raised."""

    n: int
    name: str
    badge: str
    x: float
    y: float
    traffic: str
    hand: bool = False


class SpaceThere(msgspec.Struct, frozen=True):
    """One channel of a space that somebody is in; a full space has several."""

    slug: str
    kind: str
    channel: int
    people: list[PersonThere]


class Answered(msgspec.Struct, frozen=True, tag_field="a"):
    """Base of all answers."""


class Presence(Answered, frozen=True, tag="presence"):
    spaces: list[SpaceThere]


class PollAnswered(Answered, frozen=True, tag="poll"):
    polled: Polled


class WorldFigures(Answered, frozen=True, tag="figures"):
    """Of all expos together, counted since the process started.

    `ticks_missed`: the world itself was too late; `ticks_skipped`: not sent to a line that does not keep up;
    `facts_waiting`: for the writer; `closes`: by close code.
    """

    people: int
    spaces: int
    ticks_missed: int
    ticks_skipped: int
    facts_waiting: int
    reads_waiting: int
    closes: dict[str, int]


Answer = Presence | PollAnswered | WorldFigures

Message = TypeVar("Message", Question, Answer)
_encoder = msgspec.msgpack.Encoder()
_questions: msgspec.msgpack.Decoder[Question] = msgspec.msgpack.Decoder(Question)
_answers: msgspec.msgpack.Decoder[Answer] = msgspec.msgpack.Decoder(Answer)


def packed(message: Question | Answer) -> bytes:
    """With its length before it."""
    body = _encoder.encode(message)
    return LENGTH.pack(len(body)) + body


def read_question(body: bytes) -> Question:
    """Raises: BadMessageError."""
    return _read(_questions, body)


def read_answer(body: bytes) -> Answer:
    """Raises: BadMessageError."""
    return _read(_answers, body)


def _read(decoder: msgspec.msgpack.Decoder[Message], body: bytes) -> Message:
    try:
        return decoder.decode(body)
    except UNREADABLE as error:
        raise BadMessageError(why=str(error)[:200]) from error
