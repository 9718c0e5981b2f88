"""Asking the world process from another: over its Unix socket in the run directory, synchronously.

Every answer is None while the world is down or does not answer within two seconds: then it is unknown, not empty.
"""

from __future__ import annotations

import socket
from pathlib import Path
from typing import Final

from madang.kernel.ids import ExpoId, ParticipantId
from madang.platform.conf import conf
from madang.wire.codec import BadMessageError
from madang.wire.local import (
    LENGTH,
    MOST_ANSWERED,
    Answer,
    AskFigures,
    AskPoll,
    AskPresence,
    PollAnswered,
    Presence,
    Question,
    SpaceThere,
    WorldFigures,
    packed,
    read_answer,
)
from madang.wire.polling import Poll, Polled

PATIENCE_S: Final = 2.0


def where() -> Path:
    return conf().run_dir / "world.ask"


def presence(expo_id: ExpoId) -> list[SpaceThere] | None:
    """The channels of this expo's spaces that somebody is in, and who."""
    answer = ask(AskPresence(expo=expo_id))
    return answer.spaces if isinstance(answer, Presence) else None


def poll(participant_id: ParticipantId, address: str, asked: Poll) -> Polled | None:
    """What one visitor says and hears where sockets are blocked."""
    answer = ask(AskPoll(participant=participant_id, address=address, poll=asked))
    return answer.polled if isinstance(answer, PollAnswered) else None


def figures() -> WorldFigures | None:
    """How the world process is doing."""
    answer = ask(AskFigures())
    return answer if isinstance(answer, WorldFigures) else None


def ask(question: Question) -> Answer | None:
    """One question on a connection of its own."""
    try:
        with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as line:
            line.settimeout(PATIENCE_S)
            line.connect(str(where()))
            line.sendall(packed(question))
            (length,) = LENGTH.unpack(_exactly(line, LENGTH.size))
            return read_answer(_exactly(line, length)) if length <= MOST_ANSWERED else None
    except (OSError, BadMessageError):
        return None


def _exactly(line: socket.socket, size: int) -> bytes:
    """Raises: OSError where the line ends before."""
    parts: list[bytes] = []
    while size > 0:
        part = line.recv(min(size, 65_536))
        if not part:
            raise ConnectionResetError
        parts.append(part)
        size -= len(part)
    return b"".join(parts)
