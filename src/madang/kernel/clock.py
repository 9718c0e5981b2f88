"""Time comes in by argument; this is the shape it comes in."""

from __future__ import annotations

from datetime import datetime
from typing import Protocol


class Clock(Protocol):
    def __call__(self) -> datetime:
        """The present moment, aware, in UTC."""
        ...
