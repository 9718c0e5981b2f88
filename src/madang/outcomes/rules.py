"""From the event log to the figures: pure, so that the same log gives the same figures at any time."""

from __future__ import annotations

from collections.abc import Iterable

from madang.kernel.traffic import TRAFFICS, Traffic
from madang.outcomes.tally import Tally
from madang.outcomes.types import Figures, Peak, Places
from madang.platform.types import EventRow


def figures(events: Iterable[EventRow], places: Places) -> Figures:
    """`events` in the order of the log (time, then id)."""
    tallies: dict[Traffic, Tally] = {traffic: Tally(places) for traffic in TRAFFICS}
    peak = Peak()
    for event in events:
        if event.kind == "world.present":
            peak = _higher(peak, event)
        else:
            tallies[event.traffic].add(event)
    visitors = tallies["visitor"]
    return Figures(
        total=visitors.basics(),
        peak=peak,
        by_mode=visitors.by_mode(),
        works=visitors.works(),
        halls=visitors.halls(),
        apart={traffic: tallies[traffic].basics() for traffic in TRAFFICS if traffic != "visitor"},
    )


def _higher(peak: Peak, event: EventRow) -> Peak:
    there = event.data.get("visitor")
    return Peak(people=there, at=event.at) if isinstance(there, int) and there > peak.people else peak
