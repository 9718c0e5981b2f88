"""Residents go round as visitors do, wave back, never speak, and are no part of any figure."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from random import Random
from uuid import uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from madang.demo.residents.life import Life
from madang.demo.residents.people import residents
from madang.demo.residents.round import stops, way_out
from madang.expos.types import Expo
from madang.kernel.ids import ParticipantId
from madang.outcomes import queries as outcomes
from madang.platform.clock import now
from madang.rehearsal.bot import Bot
from madang.wire.server import Waved
from madang.world.maps.ground import Ground
from tests.realtime.cast import WORK, Served, plan, play, serving

HALL = plan("photo", door_to="plaza").ground
YARD = plan("plaza", door_to="photo").ground


@given(st.integers())
def test_stops_are_before_works_and_last_as_long_as_one_looks(seed: int) -> None:
    for stop in stops(HALL, Random(seed)):  # noqa: S311 -- to be repeated
        assert stop.work == WORK
        assert HALL.views[WORK].contains(stop.at)
        assert HALL.grid.fits(stop.at.x, stop.at.y)
        assert 6 <= stop.seconds <= 12


@given(st.integers())
def test_the_next_door_is_the_one_left_longest_ago(seed: int) -> None:
    way = way_out(YARD, ["photo", "plaza"], Random(seed))  # noqa: S311 -- to be repeated
    assert way is not None
    assert way.space == "photo"


@asynccontextmanager
async def _living(served: Served, who: ParticipantId, *, greets: bool = False) -> AsyncIterator[Life]:
    async def ticket() -> str:
        return served.ticket(who)

    async def floor(slug: str, _hash: str) -> Ground:
        return served.maps.plans[slug].ground

    life = Life(served.url, None, ticket, floor, Random(7), greets=greets, pace=0.02)  # noqa: S311 -- as above
    living = asyncio.create_task(life.live())
    try:
        yield life
    finally:
        living.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await living


async def _until_seen(served: Served, *kinds: str) -> None:
    pause = asyncio.Event()
    while not all(any(trace[0] == kind for trace in served.ledger.traces) for kind in kinds):
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(pause.wait(), 0.02)


def test_a_resident_looks_at_works_and_goes_through_doors() -> None:
    async def script() -> None:
        async with serving() as served, _living(served, ParticipantId(uuid4())):
            await _until_seen(served, "walked", "viewed", "closed")

    play(script)


def test_who_waves_is_waved_back_at_and_newcomers_are_greeted() -> None:
    async def script() -> None:
        async with serving(plan("plaza")) as served:
            visitor = Bot()
            await visitor.come(served.url, served.ticket())
            async with _living(served, ParticipantId(uuid4()), greets=True):
                await visitor.until(lambda: any(isinstance(told, Waved) for told in visitor.heard))
                visitor.heard.clear()
                visitor.wave()
                await visitor.until(
                    lambda: any(
                        isinstance(told, Waved) and visitor.sight.me and told.n != visitor.sight.me.n
                        for told in visitor.heard
                    )
                )

    play(script)


@pytest.mark.django_db
def test_they_are_made_once_and_counted_apart(expo: Expo) -> None:
    first, again = residents(expo), residents(expo)
    assert [resident.participant for resident in first] == [resident.participant for resident in again]
    assert len(first) == 14
    assert [resident.greets for resident in first] == [True] + [False] * 13
    assert {(one.participant.traffic, one.participant.badge) for one in first} == {("demo", "demo")}
    assert outcomes.figures(expo_id=expo.id, until=now()).total.people == 0
