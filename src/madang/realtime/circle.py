"""Those of a cell who are told together."""

from __future__ import annotations

from collections.abc import Callable

from madang.realtime.sockets import Frame

Pass = Callable[[Frame, int], object]


class Circle:
    """`passes` are the ways to pass a frame on to each, by the number of their avatar; `tick` is the newest that they
    were told.
    """

    __slots__ = ("passes", "tick")

    def __init__(self) -> None:
        self.passes: dict[int, Pass] = {}
        self.tick = 0
