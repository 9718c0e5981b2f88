"""A hundred thousand hostile frames: every one has its answer, and leaves nothing behind."""

from __future__ import annotations

import os
import random
from pathlib import Path
from typing import Final
from uuid import uuid4

from madang.kernel.ids import ParticipantId
from madang.wire.client import Bye, ClientMessage, Dress, Hello, Move, React, Seen, Travel, View, Wave
from madang.wire.client import Path as Way
from madang.wire.codec import encode
from madang.wire.server import Closing
from tests.realtime.cast import WORK, plan, play
from tests.realtime.lines import Peer, settled
from tests.realtime.unheard import Unheard

FRAMES: Final = 100_000
WARM: Final = 30_000
TICK_FRAMES: Final = 64
# What the allocator may keep of 70,000 frames; what leaked would be more.
MOST_GROWTH: Final = 8_000_000
TOLD: Final = {
    Closing.BAD_MESSAGE,
    Closing.BAD_TICKET,
    Closing.OLD_CLIENT,
    Closing.TOO_MUCH,
    Closing.TOO_SLOW,
    Closing.ELSEWHERE,
    1000,
}


def some(dice: random.Random) -> list[bytes]:
    """Messages of every kind, with values at the edge of what is allowed."""
    made: list[ClientMessage] = [Wave(), Bye(), Dress(key=str(uuid4()), look={"hair": "한" * 24})]
    for _ in range(20):
        spot = (dice.uniform(0, 1023), dice.uniform(0, 1023))
        made += (
            Move(seq=dice.randrange(256), dir=dice.randrange(9)),
            Way(seq=dice.randrange(256), points=[spot] * dice.choice((1, 128))),
            Travel(space=dice.choice(("plaza", "photo", "nowhere")), at=dice.choice(("", WORK, "x" * 60))),
            View(work=dice.choice((WORK, "x" * 36)), open=True, ms=dice.randrange(86_400_000)),
            React(key=dice.choice((str(uuid4()), "k" * 36)), work=dice.choice((WORK, "w" * 36)), on=True),
            Seen(tick=dice.randrange(1 << 62), seq=dice.randrange(1 << 62)),
            Hello(v=dice.randrange(3), ticket="x" * dice.randrange(2000)),
        )
    return [encode(message) for message in made]


def hostile(dice: random.Random, messages: list[bytes]) -> bytes:
    """Noise, or a message with some of its bits turned, its end cut off, or something behind it."""
    if dice.random() < 0.1:
        return dice.randbytes(dice.choice((0, 1, 9, 64, 1024)))
    data = bytearray(dice.choice(messages))
    roll = dice.random()
    if roll < 0.6:
        for _ in range(dice.randrange(1, 4)):
            data[dice.randrange(len(data))] ^= 1 << dice.randrange(8)
    elif roll < 0.8:
        del data[dice.randrange(len(data)) :]
    elif roll < 0.9:
        data += dice.randbytes(3)
    return bytes(data)


def resident() -> int:
    return int(Path("/proc/self/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE")


def test_a_hundred_thousand_frames_change_nothing() -> None:
    dice = random.Random(os.environ.get("MADANG_FUZZ_SEED", "2021"))  # noqa: S311 -- to be repeated

    async def scene() -> None:
        hall = Unheard(plan("plaza", door_to="photo"), plan("photo"))
        world, calm = hall.world, Peer(hall.world)
        calm.come(hall.ticket(calm.who))
        await settled(world)
        codes: set[int] = set()
        messages = some(dice)
        peer, before = Peer(world), 0
        peer.ring()
        for nth in range(FRAMES):
            if nth == WARM:
                before = resident()
            peer.say_bytes(hostile(dice, messages))
            if nth % TICK_FRAMES == 0:
                await settled(world)
                # Who is lost is forgotten after a while, and buckets fill again.
                hall.now += 3
                hall.tick()
                calm.say(Move(seq=nth // TICK_FRAMES % 256, dir=nth // TICK_FRAMES % 9))
                calm.read()
                assert calm.sight.acked == (nth // TICK_FRAMES - 1) % 256 or nth == 0
                calm.say(Seen(tick=calm.sight.tick, seq=0))
            if peer.line.closing:
                await settled(world)
                assert peer.line.code is not None
                codes.add(peer.line.code)
                peer.drop()
                # What records, admissions and the calm one keep is theirs to keep.
                hall.ledger.traces.clear()
                hall.admissions.places.clear()
                hall.admissions.used.clear()
                calm.messages.clear()
                peer = Peer(world, ParticipantId(uuid4()))
                if dice.random() < 0.15:
                    peer.come(hall.ticket(peer.who))
                    await settled(world)
                else:
                    peer.ring()
        assert codes - TOLD == set()
        assert {Closing.BAD_MESSAGE, Closing.BAD_TICKET, Closing.OLD_CLIENT} <= codes
        assert not calm.line.closing
        assert resident() - before < MOST_GROWTH
        peer.drop()
        for _ in range(700):
            hall.tick()
        assert world.people == 1
        assert calm.who not in hall.ledger.looks

    play(scene)
