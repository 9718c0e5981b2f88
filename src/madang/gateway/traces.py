"""What may be lost: views, footsteps, places, presence. Collected here, written by the writer in batches."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from madang.kernel.ids import ParticipantId
from madang.participants import services as participants
from madang.participants.types import Place
from madang.platform.events import record_traces
from madang.platform.types import Trace


@dataclass(frozen=True, slots=True)
class PlaceTrace:
    participant_id: ParticipantId
    place: Place


WorldTrace = Trace | PlaceTrace


def write(traces: Sequence[WorldTrace]) -> None:
    """Runs inside the writer's transaction."""
    record_traces([trace for trace in traces if isinstance(trace, Trace)])
    # Of each, only where they stood last.
    places = {trace.participant_id: trace.place for trace in traces if isinstance(trace, PlaceTrace)}
    participants.keep_places(places)
