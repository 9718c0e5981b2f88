"""Small real ports for the world, in memory; and a world that serves with them."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncIterator, Callable, Coroutine, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import partial
from typing import Any
from uuid import UUID, uuid4

from madang.kernel.errors import NotFoundError
from madang.kernel.ids import ExpoId, ParticipantId, Pseudonym, SpaceId
from madang.kernel.text import Text
from madang.kernel.traffic import Traffic
from madang.realtime import tickets
from madang.realtime.bus import LocalBus
from madang.realtime.doorstep import Doorstep
from madang.realtime.errors import BadTicketError, EntryShutError, NotAdmittedError
from madang.realtime.family import MakeFamily
from madang.realtime.gulps import listening
from madang.realtime.limits import Strangers
from madang.realtime.ports import Greeting, Place, SpacePlan, Visitor
from madang.realtime.reception import Clocks
from madang.realtime.sockets import Edge, listen
from madang.realtime.talking import Talking
from madang.realtime.telling import Heard
from madang.realtime.tickets import Resume, Ticket
from madang.realtime.world import Ports, World
from madang.world.maps.build import MapDraft
from madang.world.maps.ground import ground_of
from madang.world.maps.shapes import Point, Rect
from madang.world.maps.tiled import parse
from tests.realtime.heard import Talks

SECRET = "a secret for tests"
EXPO = ExpoId(uuid4())
WORK = str(uuid4())


def plan(slug: str, *, width: int = 40, height: int = 30, door_to: str = "", version: str = "1") -> SpacePlan:
    """A walled space with its start in the middle, a work in the north, and a door in the south."""
    draft = MapDraft(width=width, height=height, mood="photo", title=Text(ko=slug, en=slug))
    for x in range(width):
        draft.put("walls", x, 0, "cap")
        draft.put("walls", x, height - 1, "cap")
    for y in range(height):
        draft.put("walls", 0, y, "cap-side")
        draft.put("walls", width - 1, y, "cap-side")
    draft.start("default", Point(width / 2, height / 2))
    draft.view(WORK, Rect(width / 2 - 1, 1, 2, 2))
    if door_to:
        draft.exit(Rect(width / 2 - 1, height - 2, 2, 0.75), to=door_to, title=Text(ko="문", en="Door"))
    ground = ground_of(parse(draft.finished()))
    return SpacePlan(EXPO, SpaceId(uuid4()), slug, "hall", version * 64, f"/x/maps/{version}.tmj", ground)


@dataclass
class Admissions:
    """Everybody with a ticket is let in, once; unless they are banned or the gate is shut."""

    used: set[UUID] = field(default_factory=set)
    banned: set[ParticipantId] = field(default_factory=set)
    places: dict[ParticipantId, Place] = field(default_factory=dict)
    shut: bool = False

    async def admit(self, ticket: Ticket) -> Visitor:
        if self.shut:
            raise EntryShutError
        if ticket.ticket in self.used:
            raise BadTicketError(why="used")
        self.used.add(ticket.ticket)
        return self._visitor(ticket.participant_id, ticket.pass_version)

    async def readmit(self, token: Resume) -> Visitor:
        return self._visitor(token.participant_id, token.pass_version)

    def _visitor(self, who: ParticipantId, pass_version: int) -> Visitor:
        if who in self.banned:
            raise NotAdmittedError
        return visitor(who, pass_version, self.places.get(who))


def visitor(who: ParticipantId | None = None, pass_version: int = 1, place: Place | None = None) -> Visitor:
    identity = who or ParticipantId(uuid4())
    return Visitor(
        participant_id=identity,
        expo_id=EXPO,
        pseudonym=Pseudonym(uuid4()),
        pass_version=pass_version,
        name=f"손님 {str(identity)[-3:]}",
        look={"hair": "short"},
        badge="",
        traffic="visitor",
        mode="online",
        place=place,
    )


@dataclass
class Maps:
    """`pause`: how often the loop goes round while one is read."""

    plans: dict[str, SpacePlan]
    pause: Callable[[], int] = lambda: 0

    async def plan(self, expo_id: ExpoId, slug: str) -> SpacePlan:
        for _ in range(self.pause()):
            await asyncio.sleep(0)
        if expo_id != EXPO or slug not in self.plans:
            raise NotFoundError
        return self.plans[slug]

    async def first(self, expo_id: ExpoId) -> SpacePlan:
        return await self.plan(expo_id, next(iter(self.plans)))


@dataclass
class Ledger:
    """Facts and traces, as they came."""

    admissions: Admissions
    reactions: set[tuple[ParticipantId, UUID]] = field(default_factory=set)
    looks: dict[ParticipantId, Mapping[str, str]] = field(default_factory=dict)
    traces: list[tuple[object, ...]] = field(default_factory=list)
    crowds: list[Mapping[Traffic, int]] = field(default_factory=list)
    hold: asyncio.Event | None = None
    writes: int = 0

    async def react(self, visitor: Visitor, work: UUID, *, on: bool) -> int:
        if self.hold is not None:
            await self.hold.wait()
        if str(work) != WORK:
            raise NotFoundError
        self.writes += 1
        mine = (visitor.participant_id, work)
        self.reactions = self.reactions | {mine} if on else self.reactions - {mine}
        return len(self.reactions)

    async def dress(self, visitor: Visitor, look: Mapping[str, str]) -> None:
        self.looks[visitor.participant_id] = look

    def viewed(self, visitor: Visitor, work: UUID, space: str, *, opened: bool, ms: int) -> None:
        self.traces.append(("viewed" if opened else "closed", visitor.participant_id, str(work), space, ms))

    def walked(self, visitor: Visitor, plan: SpacePlan, came_from: str) -> None:
        self.traces.append(("walked", visitor.participant_id, plan.slug, came_from))

    def stood(self, visitor: Visitor, place: Place) -> None:
        self.admissions.places[visitor.participant_id] = place

    async def crossed(self, visitor: Visitor, place: Place) -> None:
        if self.hold is not None:
            await self.hold.wait()
        self.stood(visitor, place)

    def lingered(self, visitor: Visitor, plan: SpacePlan, x: int, y: int) -> None:
        self.traces.append(("lingered", visitor.participant_id, plan.slug, x, y))

    def left(self, visitor: Visitor) -> None:
        self.traces.append(("left", visitor.participant_id))

    def present(self, expo_id: ExpoId, people: Mapping[Traffic, int]) -> None:
        assert expo_id == EXPO
        self.crowds.append(people)


class Clock:
    """The loop's own time, which a test may put forward."""

    def __init__(self, loop: asyncio.AbstractEventLoop) -> None:
        self._loop = loop
        self._ahead = 0.0

    def __call__(self) -> float:
        return self._loop.time() + self._ahead

    def skip(self, seconds: float) -> None:
        self._ahead += seconds


@dataclass
class Served:
    """A world on a port of its own; `restart` is what a kill and a new start leave: only the records."""

    world: World
    admissions: Admissions
    maps: Maps
    ledger: Ledger
    talk: Talks
    url: str
    clock: Clock

    async def forgets(self) -> None:
        """Lets more than a minute pass, until nobody is known to the world."""
        pause = asyncio.Event()
        while self.world.people:
            self.clock.skip(61)
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(pause.wait(), 0.02)

    def ticket(self, who: ParticipantId | None = None, *, ticket: UUID | None = None) -> str:
        return tickets.mint(SECRET, who or ParticipantId(uuid4()), EXPO, 1, ticket or uuid4(), datetime.now(UTC))


@asynccontextmanager
async def serving(
    *plans: SpacePlan,
    after: Served | None = None,
    channel_size: int = 1000,
    strangers: Strangers | None = None,
    doorstep: Doorstep | None = None,
    families: Sequence[MakeFamily] = (),
    greetings: Sequence[Greeting] = (),
) -> AsyncIterator[Served]:
    """`after`: the world that was there before a restart."""
    loop = asyncio.get_running_loop()
    admissions = after.admissions if after else Admissions()
    maps = after.maps if after else _maps(plans)
    ledger = after.ledger if after else Ledger(admissions)
    talk = after.talk if after else Talks()
    clock = Clock(loop)
    clocks = Clocks(now=lambda: datetime.now(UTC), monotonic=clock)
    limits = strangers or Strangers()
    ports = Ports(
        admissions,
        maps,
        ledger,
        LocalBus[Heard](),
        clocks,
        uuid4,
        limits.known,
        (partial(Talking, talk), *families),
        (talk, *greetings),
    )
    world = World(ports, secret=SECRET, channel_size=channel_size, listen=listening(loop))
    edge = Edge(
        ears=world,
        may_connect=lambda address: limits.may_connect(address, clock()),
        health=lambda: f"ok {world.people}",
        clock=clock,
        origins=frozenset({"expo.example"}),
        doorstep=doorstep or Doorstep(limits.is_free),
        figures=world.figures,
    )
    world.start()
    server = await listen("127.0.0.1", 0, edge)
    port = server.sockets[0].getsockname()[1]
    try:
        yield Served(world, admissions, maps, ledger, talk, f"ws://127.0.0.1:{port}/", clock)
    finally:
        server.close()
        await world.stop()


def _maps(plans: Sequence[SpacePlan]) -> Maps:
    return Maps({one.slug: one for one in plans or (plan("plaza", door_to="photo"), plan("photo"))})


def play(scene: Callable[[], Coroutine[Any, Any, None]]) -> None:
    """Runs a scene to its end; one that hangs is an error after a generous while."""

    async def bounded() -> None:
        async with asyncio.timeout(60):
            await scene()

    asyncio.run(bounded())
