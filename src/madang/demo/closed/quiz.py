"""The OX quiz of the day: five rounds that counted, and one that was void because the line broke."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from madang.demo.closed.script import HOST, Person, Script
from madang.platform.types import Actor, Json, Subject

# Right answer, and which share of the players has it. None: void, and asked again.
ROUNDS: tuple[tuple[str, float | None], ...] = (
    ("o", 0.83),
    ("x", 0.7),
    ("o", None),
    ("o", 0.76),
    ("x", 0.58),
    ("x", 0.62),
)
WAITS = timedelta(minutes=3)
READS = timedelta(seconds=5)
ANSWERS = timedelta(seconds=10)
APART = timedelta(seconds=75)
PLAYS = 0.72
CHANGES_SIDES = 0.12
SAYS_NOTHING = 0.04
EVEN = 0.7
OTHER = {"o": "x", "x": "o"}


def play(script: Script, people: list[Person]) -> None:
    """Opened by the cue's time; of those who were there, most played."""
    opens = script.grounds.quiz + timedelta(minutes=2)
    ends = opens + WAITS + APART * len(ROUNDS)
    there = [person for person in people if any(stay.covers(opens, ends) for stay in person.stays)]
    players = [person for person in there if script.chance(PLAYS)]
    game = script.id()
    script.write(opens, "quiz.opened", HOST, ("game", game), of=5)
    for person in players:
        script.write(opens + script.seconds(5, 170), "quiz.joined", person.actor, ("game", game))
        if person.actor.mode == "online":
            walked = ("space", script.grounds.arena)
            script.write(opens + script.seconds(5, 170), "space.walked", person.actor, walked, **{"from": "plaza"})
    standing, number = players, 1
    left = list(script.grounds.questions)
    for asked, (side, share) in enumerate(ROUNDS):
        question = next((one for one in left if one.side == side), None)
        if question and share is not None:
            left.remove(question)
        told: dict[str, Json] = {"game": str(game), "number": number}
        of = str(question.id) if question else ""
        asking = _Asked(script, ("round", script.id()), told, opens + WAITS + APART * asked, side, of)
        standing = _void(asking, standing) if share is None else _round(asking, share, standing)
        number += share is not None
    won = len(standing)
    script.write(ends, "quiz.ended", HOST, ("game", game), winners=won, players=len(players), rounds=number - 1)


@dataclass(frozen=True, slots=True)
class _Asked:
    """A question as it is asked `at` a moment; `side` is the right one, `question` its id in the bank."""

    script: Script
    subject: Subject
    told: dict[str, Json]
    at: datetime
    side: str
    question: str

    @property
    def deadline(self) -> datetime:
        return self.at + READS + ANSWERS

    def write(self, at: datetime, kind: str, actor: Actor = HOST, **more: Json) -> None:
        self.script.write(at, kind, actor, self.subject, **self.told, **more)


def _round(asked: _Asked, share: float, standing: list[Person]) -> list[Person]:
    """Who is still in afterwards."""
    right = _answer(asked, share, standing)
    asked.write(asked.deadline, "quiz.locked")
    asked.write(asked.deadline + timedelta(seconds=3), "quiz.revealed", side=asked.side)
    return right


def _void(asked: _Asked, standing: list[Person]) -> list[Person]:
    """The line broke: it counts for nobody, and everybody is still in."""
    _answer(asked, EVEN, standing)
    asked.write(asked.deadline + timedelta(seconds=20), "quiz.voided", why="outage")
    return standing


def _answer(asked: _Asked, share: float, standing: list[Person]) -> list[Person]:
    """Those who had it right."""
    script = asked.script
    named: dict[str, Json] = {"question": asked.question} if asked.question else {}
    asked.write(asked.at, "quiz.asked", HOST, deadline=asked.deadline.isoformat(), **named)
    right = []
    for person in standing:
        if script.chance(SAYS_NOTHING):
            continue
        is_right = script.chance(share)
        side = asked.side if is_right else OTHER[asked.side]
        through = "hall" if person.actor.mode == "onsite" else "world"
        if script.chance(CHANGES_SIDES):
            first = asked.at + READS + script.seconds(0.5, 4)
            asked.write(first, "quiz.answered", person.actor, side=OTHER[side], through=through)
        last = asked.at + READS + script.seconds(4.1, 9.8)
        asked.write(last, "quiz.answered", person.actor, side=side, through=through)
        if is_right:
            right.append(person)
    return right
