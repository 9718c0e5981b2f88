"""Visitors who ask by requests because their network blocks sockets: the same world, and nothing lost on the way."""

from __future__ import annotations

import asyncio
import contextlib
from uuid import uuid4

import pytest

from madang.kernel.ids import ParticipantId
from madang.realtime.limits import POLLS
from madang.realtime.polled import HELD_SECONDS, PolledConnection
from madang.realtime.session import BEHIND_TICKS, Session
from madang.realtime.sockets import framed
from madang.realtime.stays import GRACE_SECONDS
from madang.rehearsal.bot import Bot
from madang.rehearsal.sight import Sight
from madang.wire.client import ClientMessage, Hello, React, Seen, Wave
from madang.wire.codec import BadMessageError, encode
from madang.wire.local import AskPoll, PollAnswered
from madang.wire.polling import MOST_FRAME_BYTES, MOST_FRAMES, Poll, Polled, read_poll
from madang.wire.server import Closing, Done, ServerMessage, Snapshot, Waved, Welcome
from madang.wire.version import VERSION
from tests.realtime.cast import WORK, Served, play, serving, visitor
from tests.realtime.lines import settled

LINE = str(uuid4())


async def moment() -> None:
    """Lets the world go on for a fraction of a tick."""
    with contextlib.suppress(TimeoutError):
        await asyncio.wait_for(asyncio.Event().wait(), 0.02)


class Asker:
    """A client that polls as web/src/net/polled.ts does."""

    def __init__(self, served: Served, who: ParticipantId | None = None) -> None:
        self.who = who or ParticipantId(uuid4())
        self.sight = Sight()
        self.heard: list[ServerMessage] = []
        self.token = ""
        self.code: int | None = None
        self._served = served
        self._line = str(uuid4())
        self._got = 0
        self._said = 0
        self._queue: list[bytes] = []

    def say(self, *messages: ClientMessage) -> None:
        self._queue += [encode(message) for message in messages]

    def ask(self, *, over: bool = False) -> Polled:
        """What the world answers, before it is taken to have come."""
        poll = Poll(line=self._line, got=self._got, first=self._said, frames=self._queue, over=over)
        answer = self._served.world.asked(AskPoll(participant=self.who, address="198.51.100.7", poll=poll))
        assert isinstance(answer, PollAnswered)
        return answer.polled

    def take(self, polled: Polled) -> None:
        self._said += len(self._queue)
        self._queue = []
        self._got += len(polled.frames)
        for frame in polled.frames:
            messages = self.sight.hear(frame)
            self.heard += messages
            self.token = next((one.resume for one in messages if isinstance(one, Welcome)), self.token)
        self.code = polled.code

    def poll(self) -> None:
        self.take(self.ask())

    async def until_heard(self, kind: type[ServerMessage]) -> None:
        self.poll()
        while not any(isinstance(message, kind) for message in self.heard):
            assert self.code is None
            await moment()
            # The limit of requests is not what is tested.
            self._served.clock.skip(0.35)
            self.say(Seen(tick=self.sight.tick, seq=0))
            self.poll()

    async def come(self) -> None:
        self.say(Hello(v=VERSION, ticket=self._served.ticket(self.who)))
        await self.until_heard(Snapshot)


def test_who_polls_and_who_has_a_socket_see_each_other() -> None:
    async def scene() -> None:
        async with serving() as served:
            asker, bot = Asker(served), Bot()
            await bot.come(served.url, served.ticket())
            await asker.come()
            assert {person.name for person in asker.sight.people.values()} >= {f"손님 {str(asker.who)[-3:]}"}
            assert len(asker.sight.people) == 2
            await bot.until(lambda: len(bot.sight.people) == 2)
            bot.wave()
            await asker.until_heard(Waved)
            asker.say(Wave())
            asker.poll()
            await bot.until(lambda: any(isinstance(message, Waved) for message in bot.heard))

    play(scene)


def test_a_write_is_answered_after_its_commit_and_done_once() -> None:
    async def scene() -> None:
        async with serving() as served:
            asker = Asker(served)
            await asker.come()
            asker.say(React(key=str(uuid4()), work=WORK, on=True))
            asker.ask()  # the answer is lost, and the same is asked again
            await asker.until_heard(Done)
            assert served.ledger.writes == 1

    play(scene)


def test_also_the_first_request_may_be_sent_twice() -> None:
    async def scene() -> None:
        async with serving() as served:
            asker = Asker(served)
            asker.say(Hello(v=VERSION, ticket=served.ticket(asker.who)))
            asker.ask()  # its answer is lost
            await settled(served.world)
            await asker.until_heard(Snapshot)
            assert sum(isinstance(message, Welcome) for message in asker.heard) == 1

    play(scene)


def test_an_answer_that_was_lost_comes_again_and_once() -> None:
    async def scene() -> None:
        async with serving() as served:
            asker = Asker(served)
            await asker.come()
            asker.say(React(key=str(uuid4()), work=WORK, on=True))
            asker.poll()
            await settled(served.world)
            lost = asker.ask().frames
            again = asker.ask().frames
            assert again[: len(lost)] == lost
            await asker.until_heard(Done)
            assert sum(isinstance(message, Done) for message in asker.heard) == 1

    play(scene)


def test_who_comes_back_by_token_is_at_the_same_place() -> None:
    async def scene() -> None:
        async with serving() as served:
            asker = Asker(served)
            await asker.come()
            asker.ask(over=True)
            await asyncio.sleep(0)
            back = Asker(served, asker.who)
            back.say(Hello(v=VERSION, resume=asker.token))
            await back.until_heard(Snapshot)
            assert asker.sight.me is not None
            assert back.sight.me is not None
            assert (back.sight.me.x, back.sight.me.y) == (asker.sight.me.x, asker.sight.me.y)

    play(scene)


def test_a_line_nobody_asks_on_is_lost_after_half_a_minute() -> None:
    async def scene() -> None:
        async with serving() as served:
            asker = Asker(served)
            await asker.come()
            served.clock.skip(HELD_SECONDS - 1)
            served.world.each_second()
            assert asker.ask().code is None
            served.clock.skip(HELD_SECONDS + 1)
            served.world.each_second()
            await asyncio.sleep(0)
            assert asker.ask().code == 1006
            served.clock.skip(GRACE_SECONDS + 1)
            served.world.each_second()
            assert ("left", asker.who) in served.ledger.traces

    play(scene)


def test_a_second_between_requests_is_not_behind() -> None:
    async def scene() -> None:
        async with serving() as served:
            session = Session(visitor(), uuid4(), 0.0)
            session.take_up(PolledConnection("198.51.100.7", 0.0, served.world.figures, served.world))
            session.sent_tick = 100
            session.confirm(tick=100 - 5 * BEHIND_TICKS, seq=0)
            assert session.is_reachable
            session.sent_tick = 1000
            session.confirm(tick=100, seq=0)
            assert not session.is_reachable

    play(scene)


def test_more_than_a_sockets_buffer_waits_for_no_one() -> None:
    async def scene() -> None:
        async with serving() as served:
            connection = PolledConnection("198.51.100.7", 0.0, served.world.figures, served.world)
            for _ in range(40):
                connection.send(framed(bytes(1000)))
            assert connection.paused
            got = len(connection.exchange(Poll(line=LINE, got=0, first=0, frames=[]), 1.0))
            assert connection.paused
            connection.exchange(Poll(line=LINE, got=got, first=0, frames=[]), 2.0)
            assert not connection.paused

    play(scene)


def test_one_pass_is_in_one_window_whatever_its_line() -> None:
    async def scene() -> None:
        async with serving() as served:
            asker, bot = Asker(served), Bot()
            await asker.come()
            await bot.come(served.url, served.ticket(asker.who))
            asker.poll()
            assert asker.code == Closing.ELSEWHERE

    play(scene)


def test_nobody_asks_on_the_line_of_another() -> None:
    async def scene() -> None:
        async with serving() as served:
            asker, thief = Asker(served), Asker(served)
            await asker.come()
            thief._line, thief._got = asker._line, asker._got  # noqa: SLF001 -- as one who found it out
            polled = thief.ask()
            assert (polled.code, polled.frames) == (1006, [])

    play(scene)


def test_who_asks_without_a_pause_is_told_so() -> None:
    async def scene() -> None:
        async with serving() as served:
            asker = Asker(served)
            await asker.come()
            for _ in range(int(POLLS.burst) + 2):
                asker.poll()
            assert asker.code == Closing.TOO_MUCH

    play(scene)


@pytest.mark.parametrize(("got", "first"), [(10_000, 0), (0, 10_000)], ids=["more than there was", "a gap"])
def test_counts_that_cannot_be_close_the_line(got: int, first: int) -> None:
    async def scene() -> None:
        async with serving() as served:
            asker = Asker(served)
            await asker.come()
            asker._got, asker._said = asker._got + got, asker._said + first  # noqa: SLF001 -- a client that counts wrongly
            asker.say(Seen(tick=0, seq=0))
            assert asker.ask().code == 1002

    play(scene)


def test_what_is_no_message_ends_the_line_with_its_reason() -> None:
    async def scene() -> None:
        async with serving() as served:
            asker = Asker(served)
            asker._queue = [b"nonsense"]  # noqa: SLF001 -- what no client of ours says
            asker.poll()
            await asyncio.sleep(0)
            assert asker.code == Closing.BAD_MESSAGE

    play(scene)


def test_a_restart_of_the_world_is_a_lost_line() -> None:
    async def scene() -> None:
        async with serving() as served:
            asker = Asker(served)
            await asker.come()
            async with serving(after=served) as again:
                asker._served = again  # noqa: SLF001 -- the same client, another world
                assert asker.ask().code == 1006

    play(scene)


@pytest.mark.parametrize(
    "poll",
    [
        Poll(line="x" * 37, got=0, first=0, frames=[]),
        Poll(line=LINE, got=-1, first=0, frames=[]),
        Poll(line=LINE, got=0, first=0, frames=[b""] * (MOST_FRAMES + 1)),
        Poll(line=LINE, got=0, first=0, frames=[b"x" * (MOST_FRAME_BYTES + 1)]),
        Poll(line=LINE, got=0, first=0, frames=[b"x" * MOST_FRAME_BYTES] * 7),
    ],
)
def test_a_request_that_is_too_much_is_refused(poll: Poll) -> None:
    with pytest.raises(BadMessageError):
        read_poll(encode(poll))
