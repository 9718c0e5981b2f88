"""Hands published events to the reactions that asked for them, once each, in the worker."""

from __future__ import annotations

import contextlib
import logging
import socket
import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db import DatabaseError, close_old_connections, transaction

from madang.flows import cues, halls, plaza
from madang.platform import outbox
from madang.platform.clock import now
from madang.platform.nudge import address
from madang.platform.types import EventRow

Reaction = Callable[[EventRow], None]

# Event kind → what happens then. A reaction is idempotent by event id: it may be called again after a kill.
REACTIONS: Mapping[str, Sequence[Reaction]] = {
    "cue.fired": (cues.open_arena,),
    "expo.changed": (plaza.lay_anew,),
    "hall.added": (halls.lay_first, plaza.lay_anew),
    "hall.changed": (halls.hang_anew, plaza.lay_anew),
    "hall.moved": (halls.hang_anew, plaza.lay_anew),
    "hall.removed": (halls.hang_anew, plaza.lay_anew),
    "institution.added": (plaza.lay_anew,),
    "institution.changed": (plaza.lay_anew,),
    "institution.removed": (plaza.lay_anew,),
    "space.hung": (plaza.open_ground,),
}
CONSUMER = "worker"
POLL_S = 0.1
RETRY_S = 3.0
BATCH = 100

log = logging.getLogger("madang.outbox")


@dataclass(frozen=True, slots=True)
class Round:
    """What one look at the outbox came to."""

    acted: int
    full: bool
    oldest_left: datetime | None


def dispatch_once(reactions: Mapping[str, Sequence[Reaction]] = REACTIONS, since: datetime | None = None) -> Round:
    """Acts on what is undelivered. A reaction that fails leaves its event for a later round, and the others go on."""
    rows = outbox.undelivered(consumer=CONSUMER, since=since, most=BATCH)
    failed = [row for row in rows if not _acted_on(row, reactions)]
    return Round(acted=len(rows) - len(failed), full=len(rows) == BATCH, oldest_left=failed[0].at if failed else None)


def _acted_on(row: EventRow, reactions: Mapping[str, Sequence[Reaction]]) -> bool:
    try:
        with transaction.atomic():
            for reaction in reactions.get(row.kind, ()):
                reaction(row)
            outbox.delivered(consumer=CONSUMER, event_id=row.id)
    except Exception:
        log.exception("reaction failed", extra={"kind": row.kind, "event": str(row.id)})
        return False
    return True


def run_dispatcher(stopping: threading.Event) -> None:
    """Polls every 100 ms, sooner when nudged, until told to stop. What has failed is tried again every few seconds."""
    since: datetime | None = None
    with _listening() as tap:
        while not stopping.is_set():
            close_old_connections()
            looked_at = now()
            try:
                done = dispatch_once(since=since)
            except DatabaseError:
                log.exception("outbox not read")
                stopping.wait(RETRY_S)
                continue
            if done.oldest_left is not None:
                stopping.wait(RETRY_S)
            elif not done.full:
                since = looked_at
                with contextlib.suppress(TimeoutError):
                    tap.recv(16)


@contextlib.contextmanager
def _listening() -> Iterator[socket.socket]:
    place = address("worker")
    place.parent.mkdir(parents=True, exist_ok=True)
    place.unlink(missing_ok=True)
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as tap:
        tap.bind(str(place))
        tap.settimeout(POLL_S)
        yield tap
