"""What the script itself did: the totals that the outcome page must show. Counted here, never queried."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, field


@dataclass
class Tally:
    """Work titles → how often opened, by whom, and who felt with it."""

    registered: set[str] = field(default_factory=set)
    entered: set[str] = field(default_factory=set)
    views: Counter[str] = field(default_factory=Counter)
    viewers: defaultdict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    felt: defaultdict[str, set[str]] = field(default_factory=lambda: defaultdict(set))

    def saw(self, who: str, work: str) -> None:
        self.views[work] += 1
        self.viewers[work].add(who)

    def empathy(self, work: str) -> int:
        return len(self.felt[work])
