"""What goes into and leaves this domain."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from madang.kernel.ids import WingId
from madang.kernel.text import Language

Shape = Literal["crane", "magpie", "swallow", "butterfly", "dragonfly", "maple"]
SHAPES: tuple[Shape, ...] = ("crane", "magpie", "swallow", "butterfly", "dragonfly", "maple")
Standing = Literal["up", "withdrawn", "hidden"]

WORDS_MOST = 80
TO_MOST = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Cheer:
    """A cheer as written. `signed`: with the writer's nickname; `passed_from`: the token of the wing that was handed on
    to its writer, or empty.
    """

    shape: str
    words: str
    to: str = ""
    signed: bool = False
    passed_from: str = ""


@dataclass(frozen=True, slots=True)
class Wing:
    """A cheer on the wall. `name` is empty unless its writer signed it; `reach`: how many wings were left by those to
    whom it was handed on, and by those to whom theirs were; `mine`: written by the one who asks.
    """

    id: WingId
    token: str
    shape: Shape
    words: str
    to: str
    name: str
    at: datetime
    reach: int
    mine: bool

    @property
    def language(self) -> Language:
        """In which the words are, as far as their letters tell."""
        return "ko" if any("가" <= letter <= "힣" for letter in self.words) else "en"


@dataclass(frozen=True, slots=True)
class Link:
    """A wing's place in the line of those that were handed on; `depth` counts from the first, which has 0."""

    id: WingId
    passed_from: WingId | None
    depth: int
    stands: bool


@dataclass(frozen=True, slots=True)
class Wall:
    """One page of the wall, newest first; `number` counts from 1, `total` the wings of all `pages`."""

    wings: tuple[Wing, ...]
    number: int
    pages: int
    total: int
