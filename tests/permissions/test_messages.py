"""Every message × every role. One without a row here fails; so does a role that gets further than its row says."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Literal, get_args
from uuid import UUID, uuid4

import pytest

from madang.kernel.ids import ParticipantId
from madang.realtime.family import MakeFamily
from madang.realtime.ports import Visitor
from madang.realtime.quizzing import quizzing
from madang.rehearsal.bot import Bot, TurnedAway
from madang.wire.client import (
    Answer,
    AskHelp,
    Bye,
    ClientMessage,
    Dress,
    Emote,
    Hand,
    Hello,
    Intent,
    Move,
    Path,
    React,
    ReportLine,
    ReportPerson,
    Say,
    Seen,
    Travel,
    View,
    Wave,
    Who,
)
from madang.wire.server import Closing, Done, Entered, QuizMine, Refused
from madang.wire.version import VERSION
from tests.realtime.cast import WORK, Served, play, serving
from tests.realtime.heard import LINE

Outcome = Literal["done", "entered", "heard", "refused", "closed"]


@dataclass(frozen=True, slots=True)
class Row:
    """An example of the message, and what it comes to for somebody who is in: `heard` means taken without a word."""

    example: Intent
    admitted: Outcome


class Counted:
    """Takes every answer. Implements Answers."""

    async def answer(self, visitor: Visitor, round_id: UUID, side: str, key: UUID, at: datetime) -> QuizMine:
        del visitor, key, at
        return QuizMine(game="", round=str(round_id), side=side, standing="in")


KEY = str(uuid4())
FAMILIES: list[MakeFamily] = [quizzing(Counted(), lambda: datetime.now(UTC))]
MATRIX: dict[type[Intent], Row] = {
    Hello: Row(Hello(v=VERSION, ticket="x"), "refused"),  # a second one
    Move: Row(Move(seq=1, dir=3), "heard"),
    Path: Row(Path(seq=1, points=[(20.0, 14.0)]), "heard"),
    Travel: Row(Travel(space="photo"), "entered"),
    View: Row(View(work=WORK, open=True), "heard"),
    React: Row(React(key=KEY, work=WORK, on=True), "done"),
    Dress: Row(Dress(key=KEY, look={"hair": "bob"}), "done"),
    Answer: Row(Answer(key=KEY, round=KEY, side="o"), "done"),
    Wave: Row(Wave(), "heard"),
    Say: Row(Say(key=KEY, to="space", text="안녕"), "done"),
    Emote: Row(Emote(kind="clap"), "heard"),
    Hand: Row(Hand(up=True), "heard"),
    ReportLine: Row(ReportLine(key=KEY, line=LINE, why="spam"), "done"),
    ReportPerson: Row(ReportPerson(key=KEY, n=1, why="spam"), "done"),
    AskHelp: Row(AskHelp(key=KEY, text="도와주세요"), "done"),
    Who: Row(Who(key=KEY), "heard"),
    Seen: Row(Seen(tick=1, seq=0), "heard"),
    Bye: Row(Bye(), "closed"),
}


def test_every_message_has_its_row() -> None:
    assert set(get_args(ClientMessage)) == set(MATRIX)


async def _outcome(bot: Bot, example: Intent) -> Outcome:
    """Says it, then something that is always answered, and tells what came of the first."""
    before = len(bot.heard)
    bot.say(example)  # type: ignore[arg-type]  # rows are of the union's members
    probe = str(uuid4())
    bot.say(React(key=probe, work=WORK, on=False))
    try:
        await bot.until(lambda: bot.answer(probe) is not None)
    except TurnedAway:
        return "closed"
    said = bot.heard[before:]
    if any(isinstance(told, Refused) for told in said):
        return "refused"
    if any(isinstance(told, Done) and told.key != probe for told in said):
        return "done"
    return "entered" if any(isinstance(told, Entered) for told in said) else "heard"


@pytest.mark.parametrize("kind", MATRIX, ids=lambda kind: kind.__name__)
def test_what_a_visitor_may_say(kind: type[Intent]) -> None:
    async def scene() -> None:
        async with serving(families=FAMILIES) as served:
            bot = Bot()
            await bot.come(served.url, served.ticket())
            assert await _outcome(bot, MATRIX[kind].example) == MATRIX[kind].admitted

    play(scene)


@pytest.mark.parametrize("kind", MATRIX, ids=lambda kind: kind.__name__)
def test_a_stranger_may_say_nothing(kind: type[Intent]) -> None:
    async def scene() -> None:
        async with serving(families=FAMILIES) as served:
            bot = Bot()
            with pytest.raises(TurnedAway) as away:
                await bot._connect(served.url, MATRIX[kind].example)  # type: ignore[arg-type]  # noqa: SLF001 -- before any hello
            assert away.value.code == Closing.BAD_TICKET
            _nothing_was_done(served)

    play(scene)


@pytest.mark.parametrize("kind", MATRIX, ids=lambda kind: kind.__name__)
def test_who_was_shown_out_may_say_nothing(kind: type[Intent]) -> None:
    async def scene() -> None:
        async with serving(families=FAMILIES) as served:
            who = ParticipantId(uuid4())
            bot = Bot()
            await bot.come(served.url, served.ticket(who))
            served.admissions.banned.add(who)
            served.world.expel(who)
            bot.say(MATRIX[kind].example)  # type: ignore[arg-type]  # rows are of the union's members
            await bot.until_closed()
            assert bot.closed == Closing.NOT_ADMITTED
            with pytest.raises(TurnedAway) as away:
                await bot.come_back(served.url)
            assert away.value.code == Closing.NOT_ADMITTED
            _nothing_was_done(served)

    play(scene)


def _nothing_was_done(served: Served) -> None:
    ledger = served.ledger
    assert served.talk.kept == []
    assert (ledger.reactions, ledger.looks, [trace for trace in ledger.traces if trace[0] == "viewed"]) == (
        set(),
        {},
        [],
    )
