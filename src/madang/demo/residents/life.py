"""One resident: comes into the world, goes round, looks at works, waves back, plays the OX quiz, and comes again after
whatever happened.

Residents never say a word: what stands in a chat has been written by a person.
"""

from __future__ import annotations

import asyncio
import contextlib
import math
import ssl
from collections import deque
from collections.abc import Awaitable, Callable
from random import Random
from typing import Final

from madang.demo.residents.round import Stop, spot, stops, way_out
from madang.rehearsal.bot import Bot, TurnedAway
from madang.wire.server import Closing, Person, Quiz, QuizMine, Waved
from madang.world.maps.ground import Ground
from madang.world.maps.shapes import Point
from madang.world.paths import find_path

# Looks up what a space's map is; the hash changes when it is hung anew.
Floors = Callable[[str, str], Awaitable[Ground]]
Tickets = Callable[[], Awaitable[str]]

_NORTH: Final = 1
_STAND: Final = 0
_WALK_PATIENCE: Final = 60.0
# Who waves from so near (tiles) is waved back at, at most every so many seconds.
_WAVE_REACH: Final = 4.0
_GREET_REACH: Final = 9.0
_WAVE_PAUSE: Final = 6.0
_DOOR_PATIENCE: Final = 5.0
_FIRST_PAUSE: Final = 1.0
_LONGEST_PAUSE: Final = 15.0
_HOMES: Final = 4
# Of those who do not greet, so many play when a quiz is opened; each sets out within so many seconds.
_PLAY: Final = 0.6
_SET_OUT: Final = (1.0, 8.0)
_THINK: Final = (0.5, 4.0)
_AT_PLAY: Final = frozenset({"open", "reading", "answering", "locked", "revealed", "void"})


class Gone(Exception):  # noqa: N818 -- what happens, not a fault
    """Another floor is under their feet than the one they were walking on."""


class Life:
    """`url` is the world's address; `greets` keeps this one by the start, waving at whoever arrives.

    Every pause is multiplied by `pace`.
    """

    def __init__(
        self,
        url: str,
        tls: ssl.SSLContext | None,
        tickets: Tickets,
        floors: Floors,
        chance: Random,
        *,
        greets: bool = False,
        pace: float = 1.0,
    ) -> None:
        self._url = url
        self._tickets = tickets
        self._floors = floors
        self._chance = chance
        self._greets = greets
        self._pace = pace
        self._bot = Bot(tls)
        self._been: deque[str] = deque(maxlen=_HOMES)
        self._waved_at = -_WAVE_PAUSE
        self._met: set[str] = set()
        self._plays = not greets and chance.random() < _PLAY
        self._quiz: Quiz | None = None
        self._is_out = False
        self._answered = ""

    async def live(self) -> None:
        """Until cancelled, or until the organiser has taken the pass away."""
        pause = _FIRST_PAUSE
        while True:
            try:
                await self._come()
                pause = _FIRST_PAUSE
                await self._days()
            except TurnedAway as away:
                if away.code == Closing.NOT_ADMITTED:
                    return
                self._bot.token = "" if away.code == Closing.BAD_TICKET else self._bot.token
            except (OSError, TimeoutError):
                pass
            finally:
                self._bot.hang_up()
            await asyncio.sleep(pause * self._pace * self._chance.uniform(0.5, 1.0))
            pause = min(pause * 2, _LONGEST_PAUSE)

    async def _come(self) -> None:
        async with asyncio.timeout(20):
            if self._bot.token:
                await self._bot.come_back(self._url)
            else:
                await self._bot.come(self._url, await self._tickets())

    async def _days(self) -> None:
        """Goes round and keeps the line alive, both until one of them ends."""
        tasks = [asyncio.create_task(self._go_round()), asyncio.create_task(self._keep_up())]
        try:
            done, _ = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
        finally:
            for task in tasks:
                task.cancel()
            await asyncio.gather(*tasks, return_exceptions=True)
        for task in done:
            task.result()

    async def _keep_up(self) -> None:
        """Once a second what every client says; waves back at once, and forgets what was heard."""
        while True:
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(1):
                    await self._bot.until(lambda: any(isinstance(told, Waved) for told in self._bot.heard))
            waved = {told.n for told in self._bot.heard if isinstance(told, Waved)}
            self._listen()
            self._bot.heard.clear()
            self._bot.confirm()
            await self._answer(waved)

    def _listen(self) -> None:
        for told in self._bot.heard:
            if isinstance(told, Quiz):
                self._quiz = told
            elif isinstance(told, QuizMine):
                self._is_out = told.standing in {"out", "watching"}

    @property
    def _called(self) -> Quiz | None:
        """The quiz that is on, for one who plays and still may."""
        quiz = self._quiz
        return quiz if self._plays and not self._is_out and quiz is not None and quiz.phase in _AT_PLAY else None

    async def _play(self, quiz: Quiz) -> None:
        """Goes to the arena, and to a side in every round. Raises: Gone, TurnedAway."""
        await self._bot.until(lambda: self._bot.sight.me is not None)
        entered = self._bot.sight.entered
        if entered is None:
            raise Gone
        if entered.space != quiz.space:
            await asyncio.sleep(self._pace * self._chance.uniform(*_SET_OUT))
            async with asyncio.timeout(_WALK_PATIENCE):
                await self._bot.travel(quiz.space)
            return
        here, ground = (entered.space, entered.map_hash), await self._floors(entered.space, entered.map_hash)
        if quiz.phase in {"reading", "answering"} and quiz.round != self._answered and ground.mats:
            self._answered = quiz.round
            await asyncio.sleep(self._pace * self._chance.uniform(*_THINK))
            mat = ground.mats[self._chance.choice(sorted(ground.mats))]
            await self._walk(spot(ground, mat, self._chance), ground, here)
        await asyncio.sleep(self._pace)

    async def _answer(self, waved: set[int]) -> None:
        me, people, now = self._bot.sight.me, self._bot.sight.people, asyncio.get_running_loop().time()
        if me is None or now - self._waved_at < _WAVE_PAUSE * self._pace:
            return
        friends = [people[n] for n in waved if n in people and n != me.n and people[n].badge != "demo"]
        if any(_far(me, friend) < _WAVE_REACH for friend in friends) or (self._greets and self._newcomer(me)):
            self._waved_at = now
            await asyncio.sleep(self._pace * self._chance.uniform(0.5, 1.2))
            self._bot.wave()

    def _newcomer(self, me: Person) -> bool:
        """Somebody near who was not greeted yet."""
        near = {
            person.name
            for person in self._bot.sight.people.values()
            if person.badge != "demo" and _far(me, person) < _GREET_REACH
        }
        new = near - self._met
        self._met |= new
        return bool(new)

    async def _go_round(self) -> None:
        while True:
            try:
                quiz = self._called
                await (self._play(quiz) if quiz else self._visit())
            except Gone:
                continue

    async def _visit(self) -> None:
        """One space: its stops, then a door. Raises: Gone, TurnedAway."""
        await self._bot.until(lambda: self._bot.sight.me is not None)
        entered = self._bot.sight.entered
        if entered is None:
            raise Gone
        here, ground = (entered.space, entered.map_hash), await self._floors(entered.space, entered.map_hash)
        if self._greets:
            await self._wait_by_the_start(ground, here)
            return
        self._been.append(entered.space)
        for stop in stops(ground, self._chance):
            await self._look(stop, ground, here)
        way = way_out(ground, self._been, self._chance)
        if way is not None:
            await self._walk(spot(ground, way.area, self._chance), ground, here)
        # Through the door another space follows.
        await self._stay(_DOOR_PATIENCE, here)

    async def _wait_by_the_start(self, ground: Ground, here: tuple[str, str]) -> None:
        start = ground.start()
        beside = ground.grid.nearest(Point(start.x + self._chance.uniform(2.0, 3.5), start.y - 1.5))
        await self._walk(beside, ground, here)
        await self._stay(self._chance.uniform(20, 40), here)

    async def _look(self, stop: Stop, ground: Ground, here: tuple[str, str]) -> None:
        await self._walk(stop.at, ground, here)
        if not stop.work:
            await self._stay(stop.seconds, here)
            return
        self._bot.walk(_NORTH)
        self._bot.walk(_STAND)
        self._bot.open(stop.work)
        try:
            await self._stay(stop.seconds, here)
        finally:
            self._bot.close_work(stop.work, round(stop.seconds * 1000))

    async def _walk(self, to: Point, ground: Ground, here: tuple[str, str]) -> None:
        me = self._bot.sight.me
        if me is None:
            raise Gone
        way = await asyncio.to_thread(find_path, ground.grid, Point(me.x, me.y), to)
        if not way:
            return
        seq = self._bot.follow([(point.x, point.y) for point in way][:128])

        def there() -> bool:
            now = self._bot.sight.me
            return now is None or (self._bot.sight.acked == seq and not now.moving)

        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(_WALK_PATIENCE):
                await self._bot.until(lambda: self._moved(here) or there())
        self._still_in(here)

    async def _stay(self, seconds: float, here: tuple[str, str]) -> None:
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(seconds * self._pace):
                await self._bot.until(lambda: self._moved(here) or self._called is not None)
        self._still_in(here)
        if self._called is not None:
            raise Gone

    def _moved(self, here: tuple[str, str]) -> bool:
        entered = self._bot.sight.entered
        return entered is None or (entered.space, entered.map_hash) != here

    def _still_in(self, here: tuple[str, str]) -> None:
        if self._moved(here):
            raise Gone


def _far(one: Person, other: Person) -> float:
    return math.hypot(one.x - other.x, one.y - other.y)
