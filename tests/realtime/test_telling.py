"""What everybody is told, and what who comes, or falls behind, is told afresh."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import uuid4

import pytest

from madang.kernel.errors import BusyError
from madang.kernel.ids import ExpoId, ParticipantId
from madang.realtime.family import Reach
from madang.realtime.ports import Greeting, SpacePlan, Visitor
from madang.realtime.stay import Stay
from madang.wire.client import Dress, Hello, Intent
from madang.wire.server import Crowd, Empathy, Notice, Refused, Told
from tests.realtime.cast import EXPO, WORK, plan, play
from tests.realtime.lines import HIGH, Peer, settled
from tests.realtime.unheard import Unheard


class Board:
    """One text that everybody is to know. Implements Greeting."""

    def __init__(self) -> None:
        self.text = ""
        self.is_busy = False

    async def on_entry(self, visitor: Visitor, plan: SpacePlan) -> Sequence[Told]:
        assert visitor.expo_id == EXPO
        if self.is_busy:
            raise BusyError
        return [_notice(f"{self.text} {plan.slug}")]


class Broken:
    async def on_entry(self, visitor: Visitor, plan: SpacePlan) -> Sequence[Told]:
        raise ZeroDivisionError(visitor, plan)


def _notice(text: str) -> Notice:
    return Notice(code=text, params={}, seq=0)


def _told(peer: Peer) -> list[str]:
    peer.read()
    return [message.code for message in peer.messages if isinstance(message, Notice)]


async def _entered(house: Unheard) -> Peer:
    peer = Peer(house.world)
    peer.come(house.ticket(peer.who))
    await settled(house.world)
    house.tick()
    return peer


def test_an_expo_a_space_and_a_person_are_told() -> None:
    async def scene() -> None:
        house = Unheard(plan("plaza"), plan("photo"))
        one, other = await _entered(house), await _entered(house)
        house.world.tell_expo(EXPO, _notice("all"))
        house.world.tell_expo(ExpoId(uuid4()), _notice("elsewhere"))
        house.world.tell_space(EXPO, "plaza", _notice("plaza"))
        house.world.tell_space(EXPO, "photo", _notice("photo"))
        house.world.tell_person(one.who, _notice("one"))
        house.world.tell_person(ParticipantId(uuid4()), _notice("nobody"))
        house.tick()
        assert sorted(_told(one)) == ["all", "one", "plaza"]
        assert _told(other) == ["all", "plaza"]

    play(scene)


def test_who_comes_and_who_comes_back_is_greeted() -> None:
    async def scene() -> None:
        board = Board()
        house = Unheard(plan("plaza"), greetings=[board])
        board.text = "first"
        peer = await _entered(house)
        assert _told(peer) == ["first plaza"]
        peer.drop()
        board.text = "second"
        house.world.tell_expo(EXPO, _notice("while away"))
        house.tick()
        peer.come_back()
        await settled(house.world)
        house.tick()
        assert _told(peer)[-1:] == ["second plaza"]

    play(scene)


def test_who_does_not_read_is_greeted_again_when_they_do() -> None:
    async def scene() -> None:
        board = Board()
        board.text = "old"
        house = Unheard(plan("plaza"), greetings=[board])
        peer = await _entered(house)
        assert _told(peer) == ["old plaza"]
        peer.line.pause()
        peer.line.waiting = HIGH + 1
        board.text = "new"
        house.world.tell_expo(EXPO, _notice("missed"))
        house.world.tell_person(peer.who, _notice("missed as well"))
        for _ in range(10):
            house.tick()
        assert "missed" not in _told(peer)
        peer.line.waiting = 0
        peer.line.resume()
        for _ in range(10):
            house.tick()
        await settled(house.world)
        assert _told(peer)[-1] == "new plaza"

    play(scene)


def test_what_is_told_while_a_greeting_is_read_is_not_overwritten_by_it() -> None:
    async def scene() -> None:
        house: Unheard

        class Slow:
            async def on_entry(self, visitor: Visitor, plan: SpacePlan) -> Sequence[Told]:
                house.world.tell_person(visitor.participant_id, _notice("newer"))
                return [_notice("older"), Crowd(total=plan.ground.width)]

        house = Unheard(plan("plaza", width=33), greetings=[Slow()])
        peer = await _entered(house)
        assert _told(peer) == ["newer"]
        assert Crowd(total=33) in peer.messages

    play(scene)


def test_a_busy_domain_is_asked_again_and_a_broken_one_keeps_nobody_from_the_others(
    caplog: pytest.LogCaptureFixture,
) -> None:
    async def scene() -> None:
        board = Board()
        board.is_busy = True
        greetings: list[Greeting] = [Broken(), board]
        house = Unheard(plan("plaza"), greetings=greetings)
        peer = await _entered(house)
        assert _told(peer) == []
        board.is_busy = False
        for _ in range(10):
            house.tick()
        await settled(house.world)
        assert _told(peer) == [" plaza"]

    play(scene)
    assert "Broken" in {record.__dict__.get("greeting") for record in caplog.records}


def test_empathy_goes_to_the_spaces_that_show_the_work() -> None:
    async def scene() -> None:
        house = Unheard(plan("plaza"))
        peer = await _entered(house)
        house.world.tell_expo(EXPO, Empathy(work=WORK, count=3))
        house.world.tell_expo(EXPO, Empathy(work=str(uuid4()), count=9))
        house.tick()
        peer.read()
        assert peer.sight.empathy == {WORK: 3}

    play(scene)


class Louder:
    """Takes one message more than the world's own. Implements Family."""

    messages: frozenset[type[Intent]] = frozenset({Hello})

    def __init__(self, reach: Reach) -> None:
        self._reach = reach

    def take(self, stay: Stay, message: Hello) -> None:
        del message
        self._reach.telling.expo(stay.session.visitor.expo_id, _notice("hello again"))

    async def write(self, stay: Stay, message: Dress) -> None:
        raise NotImplementedError


def test_a_family_that_is_handed_in_is_heard() -> None:
    async def scene() -> None:
        house = Unheard(plan("plaza"), families=[Louder])
        peer = await _entered(house)
        peer.say(Hello(v=1))
        house.tick()
        assert _told(peer) == ["hello again"]

    play(scene)


def test_without_its_family_a_message_is_refused() -> None:
    async def scene() -> None:
        house = Unheard(plan("plaza"))
        peer = await _entered(house)
        peer.say(Hello(v=1))
        peer.read()
        assert [message.code for message in peer.messages if isinstance(message, Refused)] == ["bad-input"]

    play(scene)
