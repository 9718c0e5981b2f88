"""Many behind one address, and one who comes again and again."""

from __future__ import annotations

import asyncio
import contextlib
from uuid import uuid4

import pytest
from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import ConnectionClosed

from madang.kernel.ids import ParticipantId
from madang.realtime.limits import JOINS, Strangers
from madang.rehearsal.bot import Bot, TurnedAway
from madang.wire.client import Hello
from madang.wire.codec import decode_server, encode
from madang.wire.rates import Rate
from madang.wire.server import Closing, Refused, Welcome
from madang.wire.version import VERSION
from tests.realtime.cast import Served, play, serving

HOUSE = {"X-Forwarded-For": "198.51.100.7"}


async def enter(served: Served, lines: list[ClientConnection]) -> None:
    """One phone of the house, which stays."""
    line = await connect(served.url, compression=None, additional_headers=HOUSE)
    lines.append(line)
    await line.send(encode(Hello(v=VERSION, ticket=served.ticket())))
    data = await line.recv()
    assert isinstance(data, bytes)
    assert isinstance(decode_server(data), Welcome)


def test_a_hall_of_phones_behind_one_address_gets_in() -> None:
    async def scene() -> None:
        async with serving(strangers=Strangers(Rate(per_second=0, burst=5))) as served:
            lines: list[ClientConnection] = []
            for _ in range(12):
                await asyncio.gather(*(enter(served, lines) for _ in range(5)))
            assert served.world.people == 60
            for line in lines:
                await line.close()

    play(scene)


def test_connections_that_show_no_ticket_stay_limited() -> None:
    async def scene() -> None:
        async with serving(strangers=Strangers(Rate(per_second=0, burst=3))) as served:
            codes = []
            for _ in range(5):
                async with connect(served.url, compression=None, additional_headers=HOUSE) as line:
                    with contextlib.suppress(ConnectionClosed):
                        await line.send(encode(Hello(v=VERSION, ticket="forged")))
                        while True:
                            await line.recv()
                    codes.append(line.close_code)
            assert codes == [Closing.BAD_TICKET] * 3 + [1008] * 2

    play(scene)


def test_one_pass_that_comes_again_and_again_must_wait() -> None:
    async def scene() -> None:
        async with serving() as served:
            who = ParticipantId(uuid4())
            calm = Bot()
            await calm.come(served.url, served.ticket())
            eager, came = Bot(), 0
            with pytest.raises(TurnedAway) as away:  # noqa: PT012 -- which of them is refused depends on the machine
                while True:
                    eager = Bot()
                    await eager.come(served.url, served.ticket(who))
                    came += 1
            assert came >= JOINS.burst
            assert away.value.code == Closing.TOO_MUCH
            refusal = next(told for told in eager.heard if isinstance(told, Refused))
            assert (refusal.code, refusal.params) == ("too-many", {"seconds": 2})
            served.clock.skip(2)
            await Bot().come(served.url, served.ticket(who))
            assert calm.closed is None

    play(scene)
