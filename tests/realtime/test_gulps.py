"""The event loop that listens in gulps."""

from __future__ import annotations

import asyncio
import os
import socket
from collections.abc import Callable, Coroutine, Iterator
from contextlib import closing, contextmanager
from typing import Any

import uvloop
from websockets.asyncio.client import connect

from madang.realtime.gulps import GulpingLoop
from madang.wire.client import Bye, Hello, Move
from madang.wire.codec import encode
from madang.wire.positions import KIND, unpack
from madang.wire.version import VERSION
from tests.realtime.cast import serving


def heard_by(scene: Callable[[GulpingLoop], Coroutine[Any, Any, None]]) -> None:
    async def bounded() -> None:
        loop = asyncio.get_running_loop()
        assert isinstance(loop, GulpingLoop)
        async with asyncio.timeout(30):
            await scene(loop)

    uvloop.run(bounded(), loop_factory=GulpingLoop)


@contextmanager
def line() -> Iterator[tuple[socket.socket, socket.socket]]:
    one, other = socket.socketpair()
    with closing(one), closing(other):
        yield one, other


def test_all_who_have_said_something_are_heard_at_once() -> None:
    async def scene(loop: GulpingLoop) -> None:
        heard: list[bytes] = []
        with line() as (here, there), line() as (here_too, there_too):
            for end in (here, here_too):
                loop.add_reader(end, lambda end=end: heard.append(end.recv(9)))  # type: ignore[misc]
            there.send(b"one")
            there_too.send(b"two")
            assert not heard
            loop.gulp()
            assert sorted(heard) == [b"one", b"two"]
            loop.gulp()
            assert len(heard) == 2

    heard_by(scene)


def test_where_nobody_beats_it_listens_by_itself() -> None:
    async def scene(loop: GulpingLoop) -> None:
        heard = asyncio.Event()
        with line() as (here, there):
            loop.add_reader(here.fileno(), heard.set)
            there.send(b"one")
            await heard.wait()

    heard_by(scene)


def test_one_who_fails_costs_the_others_nothing() -> None:
    async def scene(loop: GulpingLoop) -> None:
        heard: list[str] = []

        def fail() -> None:
            here.recv(9)
            raise RuntimeError

        with line() as (here, there), line() as (here_too, there_too):
            loop.add_reader(here, fail)
            loop.add_reader(here_too, heard.append, "two")
            there.send(b"one")
            there_too.send(b"two")
            loop.gulp()
            assert heard == ["two"]

    heard_by(scene)


def test_who_is_ended_by_another_is_not_heard() -> None:
    async def scene(loop: GulpingLoop) -> None:
        heard: list[int] = []
        with line() as (here, there), line() as (here_too, there_too):
            ends = [here, here_too]

            def end_the_other(own: int) -> None:
                heard.append(own)
                loop.remove_reader(ends[1 - own])

            for own, end in enumerate(ends):
                loop.add_reader(end, end_the_other, own)
            there.send(b"one")
            there_too.send(b"two")
            loop.gulp()
            assert len(heard) == 1

    heard_by(scene)


def test_a_number_that_was_closed_is_somebody_else_s_later() -> None:
    async def scene(loop: GulpingLoop) -> None:
        heard: list[str] = []
        with line() as (here, _), line() as (here_too, there_too):
            number = here.fileno()
            loop.add_reader(here, heard.append, "one")
            # In one step: closed, and another's.
            os.dup2(here_too.fileno(), number)
            there_too.send(b"two")
            loop.gulp()
            assert not heard
            loop.add_reader(number, heard.append, "two")
            loop.gulp()
            assert heard == ["two"]
            assert loop.remove_reader(number)
            assert not loop.remove_reader(number)
            loop.gulp()
            assert heard == ["two"]

    heard_by(scene)


def test_a_visitor_walks_in_a_world_that_listens_so() -> None:
    async def scene(_: GulpingLoop) -> None:
        async with serving() as served, connect(served.url, compression=None) as line:
            pong = await line.ping(b"are you there")
            await pong
            await line.send(encode(Hello(v=VERSION, ticket=served.ticket())))
            while not _shows_a_walker(await line.recv()):
                await line.send(encode(Move(seq=1, dir=3)))
            await line.send(encode(Bye()))
            await line.wait_closed()
            assert line.close_code == 1000

    heard_by(scene)


def _shows_a_walker(told: str | bytes) -> bool:
    if not isinstance(told, bytes) or told[0] != KIND:
        return False
    return any(record.moving and record.seq == 1 for record in unpack(told)[1])
