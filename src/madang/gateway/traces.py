"""What may be lost: views, footsteps, places, presence. Collected here, written by the writer in batches."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from madang.expos import services as expos
from madang.expos.types import Footing
from madang.kernel.ids import ParticipantId, Pseudonym, SpaceId
from madang.participants import services as participants
from madang.participants.types import Place
from madang.platform.events import record_traces
from madang.platform.types import Trace


@dataclass(frozen=True, slots=True)
class PlaceTrace:
    participant_id: ParticipantId
    place: Place


@dataclass(frozen=True, slots=True)
class EchoTrace:
    """Somebody stood on tile (`x`, `y`) of a space as it hung then."""

    space_id: SpaceId
    map_hash: str
    x: int
    y: int
    pseudonym: Pseudonym


WorldTrace = Trace | PlaceTrace | EchoTrace


def write(traces: Sequence[WorldTrace]) -> None:
    """Runs inside the writer's transaction."""
    record_traces([trace for trace in traces if isinstance(trace, Trace)])
    # Of each, only where they stood last.
    places = {trace.participant_id: trace.place for trace in traces if isinstance(trace, PlaceTrace)}
    participants.keep_places(places)
    expos.keep_echoes(
        Footing(trace.space_id, trace.map_hash, trace.x, trace.y, trace.pseudonym)
        for trace in traces
        if isinstance(trace, EchoTrace)
    )
