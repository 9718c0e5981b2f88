"""How fast one pass may speak: what a client keeps to, and the world holds it to. docs/protocol.md has the table."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Rate:
    """`burst` at once, then `per_second`."""

    per_second: float
    burst: float


# Intents come at most 10 a second; twice that, with room for a network that delivers in gulps.
MESSAGES: Final = Rate(per_second=20, burst=80)
BYTES: Final = Rate(per_second=16_000, burst=64_000)
# Writes to the database.
WRITES: Final = Rate(per_second=3, burst=20)
# Lines of chat: as fast as one can type them with sense.
LINES: Final = Rate(per_second=0.5, burst=6)
# Gestures of a pass, and questions who is here.
EMOTES: Final = Rate(per_second=1, burst=8)
ROSTERS: Final = Rate(per_second=0.5, burst=4)
