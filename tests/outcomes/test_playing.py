"""The OX quiz read back from the log, against a game that is played by the script."""

from __future__ import annotations

from dataclasses import dataclass, field

from hypothesis import given, settings
from hypothesis import strategies as st

from madang.kernel.traffic import Traffic
from madang.outcomes.types import Game
from madang.platform.types import Json
from madang.quiz.rules import put_out
from madang.quiz.types import Side
from tests.outcomes.scroll import Log, named


@dataclass(slots=True)
class Play:
    """Writes a game as the quiz does."""

    log: Log = field(default_factory=Log)
    asked: int = 0

    def open(self, *players: str) -> None:
        self.log.write("quiz.opened", None, named("game"), traffic="staff")
        for player in players:
            self.log.write("quiz.joined", player, named("game"))

    def ask(self, number: int) -> None:
        self.asked += 1
        self._write("quiz.asked", number, None, question=str(named(f"question {number}")))

    def answer(self, number: int, who: str, side: str, traffic: Traffic = "visitor") -> None:
        self._write("quiz.answered", number, who, traffic, side=side, through="world")

    def reveal(self, number: int, side: str) -> None:
        self._write("quiz.locked", number, None)
        self._write("quiz.revealed", number, None, side=side)

    def void(self, number: int) -> None:
        self._write("quiz.voided", number, None, why="outage")

    def _write(self, kind: str, number: int, who: str | None, traffic: Traffic = "staff", **data: str) -> None:
        told: dict[str, Json] = {"game": str(named("game")), "number": number, **data}
        self.log.wait(0.1)
        self.log.write(kind, who, named(f"round {self.asked}"), told, traffic=traffic if who else "staff")

    def game(self) -> Game:
        (game,) = self.log.figures().games
        return game


def told(game: Game) -> list[tuple[int, int, int, int]]:
    return [(each.number, each.answered, each.right, each.survivors) for each in game.rounds]


def test_the_last_side_counts_and_who_is_wrong_or_silent_is_out() -> None:
    play = Play()
    play.open("a", "b", "c", "d")
    play.ask(1)
    for who, side in (("a", "x"), ("a", "o"), ("b", "o"), ("c", "x")):
        play.answer(1, who, side)
    play.reveal(1, "o")
    play.ask(2)
    play.answer(2, "a", "x")
    play.reveal(2, "x")

    game = play.game()

    assert game.players == 4
    assert told(game) == [(1, 3, 2, 2), (2, 1, 1, 1)]
    assert [each.side for each in game.rounds] == ["o", "x"]
    assert game.rounds[0].question == named("question 1")


def test_a_void_round_puts_nobody_out_and_is_told_beside_the_one_asked_again() -> None:
    play = Play()
    play.open("a", "b")
    play.ask(1)
    play.answer(1, "a", "o")
    play.void(1)
    play.ask(1)
    play.answer(1, "a", "o")
    play.answer(1, "b", "o")
    play.reveal(1, "o")

    assert told(play.game()) == [(1, 1, 0, 2), (1, 2, 2, 2)]
    assert [each.void for each in play.game().rounds] == [True, False]


def test_staff_and_residents_play_along_and_are_not_counted() -> None:
    play = Play()
    play.open("a")
    play.log.write("quiz.joined", "jigi", named("game"), traffic="staff")
    play.ask(1)
    play.answer(1, "a", "o")
    play.answer(1, "jigi", "o", traffic="staff")
    play.reveal(1, "o")

    found = play.log.figures()

    assert (found.total.players, found.apart["staff"].players) == (1, 1)
    assert told(play.game()) == [(1, 1, 1, 1)]


def test_a_game_in_which_nothing_was_asked_is_not_told() -> None:
    play = Play()
    play.open("a")
    assert play.log.figures().games == ()


@settings(max_examples=80, deadline=None)
@given(
    st.lists(
        st.tuples(
            st.sampled_from(["o", "x"]),
            st.booleans(),
            st.lists(st.sampled_from(["o", "x", None]), min_size=6, max_size=6),
        ),
        min_size=1,
        max_size=5,
    )
)
def test_survivors_are_those_whom_the_quiz_s_own_rules_leave_in(
    rounds: list[tuple[Side, bool, list[Side | None]]],
) -> None:
    people = [f"p{number}" for number in range(6)]
    play, standing, expected = Play(), set(people), []
    play.open(*people)
    number = 1
    for right, is_void, sides in rounds:
        play.ask(number)
        answers = {who: side for who, side in zip(people, sides, strict=True) if side and who in standing}
        for who, side in answers.items():
            play.answer(number, who, side)
        if is_void:
            play.void(number)
        else:
            play.reveal(number, right)
            out: frozenset[str] = put_out(sorted(standing), answers, right)
            standing -= out
            number += 1
        expected.append(len(standing))

    assert [each.survivors for each in play.game().rounds] == expected
