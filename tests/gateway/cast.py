"""The world with its real records, on the test database; its address, and tickets for it."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import datetime
from typing import TypeVar

from asgiref.sync import sync_to_async
from django.db import connections

from madang.expos import services as expo_services
from madang.expos.types import Expo, Hall
from madang.gateway.house import House
from madang.kernel.text import Text
from madang.participants.types import Participant
from madang.platform.clock import new_id, now
from madang.platform.conf import conf
from madang.realtime import tickets
from madang.realtime.sockets import Edge, listen
from madang.world.maps.build import MapDraft
from madang.world.maps.shapes import Point, Rect

Result = TypeVar("Result")


def hall_map(works: list[str], *, width: int = 30) -> MapDraft:
    draft = MapDraft(width=width, height=20, mood="photo", title=Text(ko="사진관", en="Photo hall"))
    for x in range(width):
        draft.put("walls", x, 0, "cap")
        draft.put("walls", x, 19, "cap")
    draft.start("default", Point(width / 2, 15))
    for nth, work in enumerate(works):
        draft.view(work, Rect(2 + 3 * nth, 2, 2, 2))
    return draft


def store_spaces(expo: Expo, hall: Hall, works: list[str]) -> None:
    for slug, kind, hall_id in (("plaza", "plaza", None), (hall.slug, "hall", hall.id)):
        tiled = hall_map(works).finished()
        expo_services.store_map(
            expo_id=expo.id,
            slug=slug,
            kind="plaza" if kind == "plaza" else "hall",
            hall_id=hall_id,
            tiled=tiled,
        )


class Answering:
    """Web as a round's conductor sees it: it answers at once, until `silent_from`. Implements Pages."""

    def __init__(self) -> None:
        self.seen_at: datetime | None = None
        self.asked_at: datetime | None = None
        self.silent_from: datetime | None = None

    def look(self) -> None:
        if self.silent_from is None or now() < self.silent_from:
            self.seen_at = now()

    async def stop(self) -> None:
        """Nothing is under way."""


@dataclass
class Served:
    url: str
    house: House
    pages: Answering

    def ticket(self, person: Participant, *, in_hall: bool = False) -> str:
        secret, moment = conf().secret_key, now()
        return tickets.mint(secret, person.id, person.expo_id, person.pass_version, new_id(), moment, in_hall=in_hall)


@asynccontextmanager
async def serving() -> AsyncIterator[Served]:
    loop = asyncio.get_running_loop()
    pages = Answering()
    house = House(conf(), loop, pages)
    edge = Edge(ears=house.world, may_connect=house.may_connect, health=lambda: "ok", clock=loop.time)
    house.start()
    server = await listen("127.0.0.1", 0, edge)
    try:
        yield Served(f"ws://127.0.0.1:{server.sockets[0].getsockname()[1]}/", house, pages)
    finally:
        server.close()
        await house.stop()


async def elsewhere(do: Callable[[], Result]) -> Result:
    """Runs what another process would do, in a thread of the database's."""

    def done() -> Result:
        try:
            return do()
        finally:
            # The thread outlives the test; its connection would hold the database.
            connections.close_all()

    return await sync_to_async(done, thread_sensitive=True)()


async def eventually(look: Callable[[], bool]) -> None:
    """Looks in the database until it is so."""
    pause = asyncio.Event()
    while not await elsewhere(look):
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(pause.wait(), 0.02)
