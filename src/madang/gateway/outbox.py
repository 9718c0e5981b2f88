"""What other processes did and the world must act on: read every 100 ms, at once when nudged.

The world's state is soft, so it keeps no deliveries: it begins at its own start and remembers the events of the
overlap.
"""

from __future__ import annotations

import asyncio
import logging
import socket
from collections import OrderedDict
from collections.abc import Awaitable, Callable, Iterable, Mapping
from pathlib import Path
from typing import Final
from uuid import UUID

from madang.gateway.reader import Reader
from madang.gateway.spaces import ExpoSpaces
from madang.gateway.works import Works
from madang.kernel.errors import BusyError, NotFoundError
from madang.kernel.ids import EventId, ParticipantId
from madang.kernel.telemetry import Said
from madang.participants import queries as participants
from madang.platform import outbox
from madang.platform.clock import now
from madang.platform.types import EventRow
from madang.realtime.world import World
from madang.wire.server import Empathy

log = logging.getLogger("madang.world")
POLL_SECONDS: Final = 0.1
_SEEN_MOST: Final = 20_000

Handler = Callable[[EventRow], Awaitable[None]]


class Outbox:
    """`nudges` is the address of the datagram socket on which writers tap; `further` is what other files act on."""

    def __init__(
        self,
        world: World,
        reader: Reader,
        spaces: ExpoSpaces,
        works: Works,
        *,
        nudges: Path,
        further: Iterable[Mapping[str, Handler]] = (),
    ) -> None:
        self._world = world
        self._reader = reader
        self._spaces = spaces
        self._works = works
        self._nudges = nudges
        self._nudged = asyncio.Event()
        self._since = now()
        self._seen: OrderedDict[EventId, None] = OrderedDict()
        self._handlers: Mapping[str, Handler] = {
            "space.hung": self._hung,
            "participant.cancelled": self._expelled,
            "participant.banned": self._expelled,
            "participant.dressed": self._changed,
            "participant.renamed": self._changed,
            "work.reacted": self._reacted,
            "entry.closed": self._entry_closed,
            "expo.stopped": self._stopped,
            "expo.resumed": self._resumed,
            **{kind: handler for handlers in further for kind, handler in handlers.items()},
        }

    async def run(self) -> None:
        """Until cancelled."""
        tap = self._listening()
        loop = asyncio.get_running_loop()
        loop.add_reader(tap.fileno(), self._drain, tap)
        try:
            await self._skip_the_past()
            while True:
                await self._round()
                await self._wait()
        finally:
            loop.remove_reader(tap.fileno())
            tap.close()
            self._nudges.unlink(missing_ok=True)

    def _listening(self) -> socket.socket:
        self._nudges.parent.mkdir(parents=True, exist_ok=True)
        self._nudges.unlink(missing_ok=True)
        tap = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
        tap.bind(str(self._nudges))
        tap.setblocking(False)  # noqa: FBT003 -- the socket module's own
        return tap

    def _drain(self, tap: socket.socket) -> None:
        try:
            while tap.recv(16):
                self._nudged.set()
        except BlockingIOError:
            return

    async def _wait(self) -> None:
        try:
            await asyncio.wait_for(self._nudged.wait(), POLL_SECONDS)
        except TimeoutError:
            return
        finally:
            self._nudged.clear()

    async def _skip_the_past(self) -> None:
        """What was published before this start is in the tables that the world reads afresh."""
        while True:
            try:
                rows = await self._reader.read(lambda: outbox.since(self._since, kinds=self._handlers))
            except BusyError:
                await asyncio.sleep(POLL_SECONDS)
                continue
            for row in rows:
                self._remember(row.id)
            return

    async def _round(self) -> None:
        began = now()
        try:
            rows = await self._reader.read(lambda: outbox.since(self._since, kinds=self._handlers, seen=self._seen))
        except BusyError:
            # The database is busy; the next round reads the same.
            return
        for row in rows:
            self._remember(row.id)
            await self._act(row)
        self._since = began

    async def _act(self, row: EventRow) -> None:
        handler = self._handlers.get(row.kind)
        if handler is None:
            return
        try:
            await handler(row)
        except (NotFoundError, BusyError):
            log.warning(Said.OUTBOX_SKIPPED, extra={"kind": row.kind, "event": str(row.id)})
        except Exception:
            # What comes after must still be heard.
            log.exception(Said.OUTBOX_FAILED, extra={"kind": row.kind, "event": str(row.id)})

    def _remember(self, event_id: EventId) -> None:
        self._seen[event_id] = None
        if len(self._seen) > _SEEN_MOST:
            self._seen.popitem(last=False)

    async def _hung(self, row: EventRow) -> None:
        slug = str(row.data.get("slug", ""))
        self._world.rehang(await self._spaces.reread(row.expo_id, slug))

    async def _expelled(self, row: EventRow) -> None:
        self._world.expel(participant_of(row))

    async def _changed(self, row: EventRow) -> None:
        participant_id = participant_of(row)
        person = await self._reader.read(
            lambda: participants.participant(expo_id=row.expo_id, participant_id=participant_id)
        )
        self._world.show(participant_id, name=person.name, look=person.look, badge=person.badge)

    async def _reacted(self, row: EventRow) -> None:
        if row.subject_id is not None:
            count = await self._works.empathy(row.subject_id)
            self._world.tell_expo(row.expo_id, Empathy(work=str(row.subject_id), count=count))

    async def _entry_closed(self, row: EventRow) -> None:
        self._world.notify(row.expo_id, "entry-closed")

    async def _stopped(self, row: EventRow) -> None:
        self._world.stop_expo(row.expo_id)

    async def _resumed(self, row: EventRow) -> None:
        self._world.resume_expo(row.expo_id)


def participant_of(row: EventRow) -> ParticipantId:
    return ParticipantId(UUID(str(row.data["participant"])))
