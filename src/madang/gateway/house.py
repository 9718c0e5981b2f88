"""The composition of the world with its records: one screen."""

from __future__ import annotations

import asyncio
import contextlib
from functools import partial

from madang.gateway import traces
from madang.gateway.admission import Gate
from madang.gateway.day import Days
from madang.gateway.outbox import Outbox
from madang.gateway.pages import Pages, Web
from madang.gateway.participants import Participants
from madang.gateway.presence import Presence
from madang.gateway.quiz import Quizzes
from madang.gateway.reader import Reader
from madang.gateway.records import WorldRecords
from madang.gateway.spaces import ExpoSpaces
from madang.gateway.talk import Talk
from madang.gateway.works import Works
from madang.gateway.writer import Writer
from madang.kernel.telemetry import Figures
from madang.platform.clock import new_id, now
from madang.platform.conf import MadangSettings
from madang.platform.nudge import address
from madang.realtime.bus import LocalBus
from madang.realtime.doorstep import Doorstep
from madang.realtime.gulps import listening
from madang.realtime.limits import Strangers
from madang.realtime.quizzing import quizzing
from madang.realtime.reception import Clocks
from madang.realtime.talking import Talking
from madang.realtime.telling import Heard
from madang.realtime.world import Ports, World


class House:
    """The world, its reader, its writer and its outbox."""

    def __init__(self, settings: MadangSettings, loop: asyncio.AbstractEventLoop, pages: Pages | None = None) -> None:
        """`pages`: how web is looked at, if not over its port."""
        self._loop = loop
        self.figures = Figures()
        self._reader = Reader(loop, self.figures)
        self._writer = Writer(loop, traces.write, self.figures)
        self._strangers = Strangers(declared=settings.trusted_ranges)
        self.doorstep = Doorstep(self._strangers.is_free)
        spaces = ExpoSpaces(self._reader)
        works = Works(self._writer)
        talk = Talk(self._reader, self._writer, settings.secret_key)
        self._pages = pages or Web(settings, now)
        self._quizzes = Quizzes(self._reader, self._writer, self._pages)
        self._days = Days(self._reader)
        ports = Ports(
            admission=Gate(self._reader, self._writer),
            spaces=spaces,
            records=WorldRecords(works, Participants(self._writer), Presence(self._writer)),
            bus=LocalBus[Heard](),
            clocks=Clocks(now=now, monotonic=loop.time),
            new_id=new_id,
            known=self._strangers.known,
            families=(partial(Talking, talk), quizzing(self._quizzes, now)),
            greetings=(talk, self._quizzes, self._days),
        )
        self.world = World(ports, secret=settings.secret_key, figures=self.figures, listen=listening(loop))
        self._quizzes.attend(self.world)
        self._outbox = Outbox(
            self.world,
            self._reader,
            spaces,
            works,
            nudges=address("world"),
            further=[talk.acting_in(self.world), self._quizzes.acting, self._days.acting_in(self.world)],
        )
        self._running: list[asyncio.Task[None]] = []

    def may_connect(self, peer: str) -> bool:
        return self._strangers.may_connect(peer, self._loop.time())

    def start(self) -> None:
        self._reader.start()
        self._writer.start()
        self.world.start()
        self._running = [self._loop.create_task(run()) for run in (self._outbox.run, self._quizzes.run, self._days.run)]

    async def stop(self) -> None:
        """Everybody out, then everything written."""
        for task in self._running:
            task.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await task
        await self._pages.stop()
        await self.world.stop()
        await self._writer.stop()
        await self._reader.stop()
