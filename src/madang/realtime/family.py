"""What becomes of what visitors say: a handler for each family of messages, and what it may reach.

A further family is a class of its own in a file of its own; the house hands it to the world.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final, Protocol

from madang.kernel.errors import TooManyError
from madang.realtime.stay import Stay
from madang.realtime.telling import Telling
from madang.wire.client import Intent

# One who stands still and writes must wait so long when the bucket is empty.
_WAIT_SECONDS: Final = 1


class Family(Protocol):
    """`messages` are the types that it takes."""

    messages: frozenset[type[Intent]]

    def take(self, stay: Stay, message: Any) -> None:
        """Does what a message without a key asks. Raises: MadangError, told to the sender."""
        ...

    async def write(self, stay: Stay, message: Any) -> None:
        """Does a write, once for its key; it is answered when this returns. Raises: MadangError, told to the sender."""
        ...


@dataclass(frozen=True, slots=True)
class Reach:
    """What a family reaches: everybody, by `telling`; and the clock of the limits."""

    telling: Telling
    monotonic: Callable[[], float]

    def limit(self, stay: Stay) -> None:
        """Counts one of what the wire allows a pass (writes, waves, views). Raises: TooManyError."""
        if not stay.session.writes.take(self.monotonic()):
            raise TooManyError(seconds=_WAIT_SECONDS)


MakeFamily = Callable[[Reach], Family]
