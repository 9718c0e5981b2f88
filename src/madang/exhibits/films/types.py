"""The words of films."""

from __future__ import annotations

from dataclasses import dataclass


class UnreadableError(Exception):
    """A container that does not say how large or how long its film is, or is broken."""


@dataclass(frozen=True, slots=True)
class Span:
    """Bytes of a file, `start` included and `end` not."""

    start: int
    end: int

    @property
    def length(self) -> int:
        return self.end - self.start


@dataclass(frozen=True, slots=True)
class Film:
    """`width`, `height`: pixels as seen; `duration`: seconds; `telling`: boxes that may name place, device, people."""

    width: int
    height: int
    duration: float
    telling: tuple[Span, ...] = ()
