"""Who hears what: lines for those near and for the space, gestures, hands, rosters, reports, help."""

from __future__ import annotations

import asyncio
from functools import partial
from uuid import uuid4

from madang.kernel.errors import BusyError, NotAllowedError
from madang.realtime.talking import NEAR_TILES, Talking
from madang.realtime.world import World
from madang.wire.client import AskHelp, Emote, Hand, ReportLine, ReportPerson, Say, Travel, Who
from madang.wire.server import Done, Emoted, Lines, Notice, Refused, Roster, Said
from tests.realtime.cast import plan, play
from tests.realtime.heard import LINE, Talks
from tests.realtime.lines import Peer, settled
from tests.realtime.unheard import Unheard


class Yard(Unheard):
    """Two spaces, and talk in them."""

    def __init__(self, talks: Talks | None = None) -> None:
        self.talks = talks or Talks()
        super().__init__(
            plan("plaza", width=60), plan("photo"), families=[partial(Talking, self.talks)], greetings=[self.talks]
        )

    async def come(self, x: float = 30.0) -> Peer:
        """Somebody who stands at this column."""
        peer = Peer(self.world)
        peer.come(self.ticket(peer.who))
        await settled(self.world)
        self.tick()
        peer.read()
        _stand(self.world, peer, x)
        return peer

    async def says(self, peer: Peer, text: str, to: str = "space", key: str = "") -> str:
        """The key of the write, done or refused."""
        key = key or str(uuid4())
        peer.say(Say(key=key, to="near" if to == "near" else "space", text=text))
        await settled(self.world)
        self.tick()
        return key


def _stand(world: World, peer: Peer, x: float) -> None:
    stay = world._stays.of(peer.who)  # noqa: SLF001 -- to stand there without the walk
    assert stay is not None
    assert stay.avatar is not None
    stay.avatar.body.stand_at(x, 15.0)


def _lines(peer: Peer) -> list[str]:
    peer.read()
    return [message.text for message in peer.messages if isinstance(message, Said)]


def _answers(peer: Peer, key: str) -> list[str]:
    peer.read()
    answers = [message for message in peer.messages if isinstance(message, Done | Refused) and message.key == key]
    return [answer.code if isinstance(answer, Refused) else "done" for answer in answers]


def test_a_line_for_the_space_is_heard_by_all_in_it_and_by_nobody_else() -> None:
    async def scene() -> None:
        yard = Yard()
        one, far, away = await yard.come(5.0), await yard.come(55.0), await yard.come()
        away.say(Travel(space="photo"))
        await settled(yard.world)
        key = await yard.says(one, "여기예요")
        assert (_lines(one), _lines(far), _lines(away)) == (["여기예요"], ["여기예요"], [])
        assert _answers(one, key) == ["done"]
        (said,) = [message for message in far.messages if isinstance(message, Said)]
        assert one.sight.me is not None
        assert (said.n, said.channel, said.to) == (one.sight.me.n, 1, "space")

    play(scene)


def test_a_line_for_those_near_is_heard_within_a_few_steps_only() -> None:
    async def scene() -> None:
        yard = Yard()
        one = await yard.come(30.0)
        near, edge, far = await yard.come(33.0), await yard.come(30.0 + NEAR_TILES), await yard.come(37.0)
        await yard.says(one, "가까이", to="near")
        assert [_lines(peer) for peer in (one, near, edge, far)] == [["가까이"]] * 3 + [[]]

    play(scene)


def test_who_was_near_when_it_was_said_hears_it_though_the_commit_takes_long() -> None:
    async def scene() -> None:
        yard = Yard()
        one, near = await yard.come(30.0), await yard.come(33.0)
        yard.talks.hold = asyncio.Event()
        one.say(Say(key=str(uuid4()), to="near", text="안녕"))
        await asyncio.sleep(0)
        _stand(yard.world, near, 50.0)
        yard.talks.hold.set()
        await settled(yard.world)
        assert _lines(near) == ["안녕"]

    play(scene)


def test_who_comes_later_gets_the_spaces_lines_and_not_what_was_said_near() -> None:
    async def scene() -> None:
        yard = Yard()
        one = await yard.come()
        await yard.says(one, "모두에게")
        await yard.says(one, "가까이만", to="near")
        late = await yard.come()
        (lines,) = [message for message in late.messages if isinstance(message, Lines)]
        assert [(said.text, said.n) for said in lines.lines] == [("모두에게", 0)]

    play(scene)


def test_the_same_key_is_one_line_also_after_a_restart() -> None:
    async def scene() -> None:
        talks = Talks()
        yard = Yard(talks)
        one = await yard.come()
        key = await yard.says(one, "한 번")
        await yard.says(one, "한 번", key=key)
        assert (_lines(one), _answers(one, key)) == (["한 번"], ["done", "done"])
        after = Yard(talks)
        again = await after.come()
        again.messages.clear()
        await after.says(again, "한 번", key=key)
        assert (_lines(again), _answers(again, key), len(talks.kept)) == ([], ["done"], 1)

    play(scene)


def test_slow_typing_is_fine_and_flooding_is_refused_across_connections() -> None:
    async def scene() -> None:
        yard = Yard()
        one = await yard.come()
        for nth in range(6):
            await yard.says(one, str(nth))
        one.drop()
        one.come_back()
        await settled(yard.world)
        key = await yard.says(one, "too much")
        assert _answers(one, key) == ["too-many"]
        yard.now += 2.0
        await yard.says(one, "too much", key=key)
        assert _answers(one, key) == ["too-many", "done"]
        for nth in range(20):
            yard.now += 2.0
            assert _answers(one, await yard.says(one, f"slow {nth}")) == ["done"]

    play(scene)


def test_what_the_records_refuse_is_told_to_its_sender_alone() -> None:
    async def scene() -> None:
        yard = Yard()
        one, other = await yard.come(), await yard.come()
        yard.talks.refusal = NotAllowedError(why="spam")
        key = await yard.says(one, "광고")
        assert (_answers(one, key), _lines(other)) == (["not-allowed"], [])
        yard.talks.refusal = BusyError()
        key = await yard.says(one, "다시")
        yard.talks.refusal = None
        await yard.says(one, "다시", key=key)
        assert (_answers(one, key), _lines(other)) == (["busy", "done"], ["다시"])

    play(scene)


def test_gestures_and_hands_are_seen_and_a_hand_is_down_in_the_next_space() -> None:
    async def scene() -> None:
        yard = Yard()
        one, other = await yard.come(), await yard.come()
        assert one.sight.me is not None
        mine = one.sight.me.n
        one.say(Emote(kind="heart"))
        one.say(Hand(up=True))
        yard.tick()
        other.read()
        assert Emoted(n=mine, kind="heart") in other.messages
        assert other.sight.people[mine].hand
        one.say(Travel(space="photo"))
        await settled(yard.world)
        yard.tick()
        one.read()
        assert one.sight.me is not None
        assert not one.sight.me.hand

    play(scene)


def test_a_roster_tells_all_in_the_space_in_sight_or_not() -> None:
    async def scene() -> None:
        yard = Yard()
        one, far = await yard.come(2.0), await yard.come(58.0)
        one.say(Who(key=(key := str(uuid4()))))
        one.read()
        (roster,) = [message for message in one.messages if isinstance(message, Roster)]
        assert roster.key == key
        assert {who.person: who.x for who in roster.people} == {f"p-{one.who}": 2.0, f"p-{far.who}": 58.0}
        for _ in range(9):
            one.say(Who(key=str(uuid4())))
        one.read()
        assert "too-many" in [message.code for message in one.messages if isinstance(message, Refused)]

    play(scene)


def test_reports_and_calls_for_help_are_kept() -> None:
    async def scene() -> None:
        yard = Yard()
        one, other = await yard.come(), await yard.come()
        assert other.sight.me is not None
        keys = [str(uuid4()) for _ in range(5)]
        one.say(ReportLine(key=keys[0], line=LINE, why="insult"))
        one.say(ReportLine(key=keys[1], line=str(uuid4()), why="insult"))
        one.say(ReportPerson(key=keys[2], n=other.sight.me.n, why="spam", note="광고해요"))
        one.say(ReportPerson(key=keys[3], n=9_999, why="spam"))
        one.say(AskHelp(key=keys[4], text="도와주세요"))
        await settled(yard.world)
        assert [_answers(one, key) for key in keys] == [["done"], ["not-found"], ["done"], ["not-found"], ["done"]]
        assert ("person reported", one.who, other.who, "spam", "광고해요", "plaza") in yard.talks.kept
        assert ("help", one.who, "도와주세요", "plaza") in yard.talks.kept

    play(scene)


def test_one_person_can_be_given_a_notice() -> None:
    async def scene() -> None:
        yard = Yard()
        one, other = await yard.come(), await yard.come()
        yard.world.notify_person(one.who, "help-settled")
        one.read()
        other.read()
        assert [message.code for message in one.messages if isinstance(message, Notice)] == ["help-settled"]
        assert not any(isinstance(message, Notice) for message in other.messages)

    play(scene)
