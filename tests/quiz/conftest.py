from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from uuid import UUID, uuid4

import pytest

from madang.expos.types import Expo
from madang.kernel.ids import RoundId
from madang.kernel.text import Text
from madang.participants.types import Participant
from madang.platform.clock import now
from madang.platform.types import Actor
from madang.quiz import banking, queries, services
from madang.quiz.types import Accepted, Mine, NewQuestion, Rules, Side, Stage, State, Through

HOST = Actor(pseudonym=None, traffic="staff")


def question(number: int, side: Side = "o", *, practice: bool = False) -> NewQuestion:
    return NewQuestion(
        slug=f"q-{number}",
        text=Text(ko=f"물음 {number}", en=f"Question {number}"),
        side=side,
        explanation=Text(ko="풀이", en="Because"),
        source=Text(ko="출처", en="Source"),
        practice=practice,
    )


@dataclass
class Day:
    """A game whose clock the test turns: `at` is the moment at which the next thing happens."""

    expo: Expo
    at: datetime = field(default_factory=now)

    def open(self, of: int = 10) -> None:
        services.open_game(expo_id=self.expo.id, actor=HOST, how=Rules(of=of), at=self.at)

    def ask(self) -> RoundId:
        asked = services.ask(expo_id=self.expo.id, actor=HOST, at=self.at)
        self.at += timedelta(seconds=6)
        return asked

    def answer(
        self, person: Participant, side: Side, *, key: UUID | None = None, through: Through = "page"
    ) -> Accepted:
        found = self.state().round
        assert found is not None
        return services.answer(
            expo_id=self.expo.id,
            participant=person,
            round_id=found.id,
            side=side,
            key=key or uuid4(),
            through=through,
            at=self.at,
        )

    def lock(self, *, held: bool = True) -> Stage:
        found = self.state().round
        assert found is not None
        if held:
            services.note_seen(round_id=found.id, at=found.deadline)
            services.note_pages(round_id=found.id, at=found.deadline)
        self.at = found.deadline + timedelta(seconds=1)
        return services.lock(expo_id=self.expo.id, round_id=found.id, actor=HOST, at=self.at)

    def reveal(self) -> None:
        found = self.state().round
        assert found is not None
        services.reveal(expo_id=self.expo.id, round_id=found.id, actor=HOST, at=self.at)

    def play(self, *, o: Sequence[Participant] = (), x: Sequence[Participant] = ()) -> None:
        """A whole round, in which these answer."""
        self.ask()
        for person in o:
            self.answer(person, "o")
        for person in x:
            self.answer(person, "x")
        self.lock()
        self.reveal()

    def end(self) -> None:
        services.end_game(expo_id=self.expo.id, actor=HOST, at=self.at)

    def state(self) -> State:
        return queries.state(self.expo.id, at=self.at)

    def mine(self, person: Participant) -> Mine:
        return queries.standing(self.expo.id, person.id)


@pytest.fixture
def day(expo: Expo) -> Day:
    """With a bank of five questions, all of them true, and one for practice."""
    for number in range(5):
        banking.add_question(expo_id=expo.id, question=question(number), actor=HOST)
    banking.add_question(expo_id=expo.id, question=question(9, practice=True), actor=HOST)
    return Day(expo)


@pytest.fixture
def people(visitor: Callable[..., Participant]) -> list[Participant]:
    return [visitor(name) for name in ("가람", "나래", "다온", "라온")]
