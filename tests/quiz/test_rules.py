from __future__ import annotations

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from madang.quiz import rules
from madang.quiz.types import Side, Stage

START = datetime(2026, 5, 1, 5, 0, tzinfo=UTC)
SIDES = st.sampled_from(["o", "x"])
PEOPLE = st.frozensets(st.integers(0, 30), max_size=30)
STAGES = st.lists(st.sampled_from(["asked", "locked", "revealed", "void"]), max_size=8)


@given(st.lists(st.tuples(st.integers(0, 5), SIDES)))
def test_the_last_answer_counts(answers: list[tuple[int, Side]]) -> None:
    sides = rules.last_sides(answers)
    assert set(sides) == {person for person, _ in answers}
    for person, side in sides.items():
        assert [given for who, given in answers if who == person][-1] == side


@given(PEOPLE, st.dictionaries(st.integers(0, 30), SIDES), SIDES)
def test_whoever_has_not_the_right_side_is_out_and_nobody_else(
    players: frozenset[int], sides: dict[int, Side], right: Side
) -> None:
    out = rules.put_out(players, sides, right)
    assert out <= players
    assert all(sides.get(person) != right for person in out)
    assert all(sides[person] == right for person in players - out)


@given(st.lists(st.tuples(st.dictionaries(st.integers(0, 8), SIDES), SIDES), max_size=6), st.integers(1, 6))
def test_a_game_ends_with_winners_who_earned_it(rounds: list[tuple[dict[int, Side], Side]], of: int) -> None:
    players = frozenset(range(9))
    fell: frozenset[int] = frozenset()
    counted, right_once = 0, set[int]()
    for sides, right in rounds:
        if rules.is_decided(left=len(players), counted=counted, of=of, began=9):
            break
        fell = rules.put_out(players, sides, right)
        players -= fell
        right_once |= {person for person in range(9) if sides.get(person) == right}
        counted += 1
    won = rules.winners(left=players, fell=fell, counted=counted)
    assert counted <= of
    assert won <= right_once
    assert players <= won or counted == 0
    # Nobody outlasts a winner: they all left in the same round, or never did.
    assert won in (players, fell, frozenset())


def test_a_lone_player_plays_on() -> None:
    assert not rules.is_decided(left=1, counted=1, of=10, began=1)
    assert rules.is_decided(left=1, counted=1, of=10, began=2)
    assert rules.is_decided(left=1, counted=10, of=10, began=1)


def test_nobody_wins_without_one_right_answer() -> None:
    assert rules.winners(left=[], fell=[1, 2], counted=1) == frozenset()
    assert rules.winners(left=[], fell=[1, 2], counted=2) == {1, 2}
    assert rules.winners(left=[1], fell=[], counted=0) == frozenset()


@given(st.integers(0, 40))
def test_the_clock_alone_leads_from_reading_to_the_end_of_answering(second: int) -> None:
    reads_until, deadline = START + timedelta(seconds=5), START + timedelta(seconds=15)
    phase = rules.phase_of("asked", reads_until, deadline, START + timedelta(seconds=second))
    assert phase == ("reading" if second < 5 else "answering" if second <= 15 else "locked")


def test_what_is_written_down_stands_whatever_the_clock_says() -> None:
    stages: tuple[Stage, ...] = ("locked", "revealed", "void")
    for stage in stages:
        assert rules.phase_of(stage, START, START, START) == stage


@given(st.integers(-10_000, 10_000), st.integers(-10_000, 10_000))
def test_a_round_is_held_where_world_and_web_were_seen_just_before_its_deadline(world: int, web: int) -> None:
    seen = [START + timedelta(milliseconds=ms) for ms in (world, web)]
    assert rules.was_held(*seen, deadline=START) == (min(world, web) >= -2000)
    assert not rules.was_held(None, seen[1], deadline=START)
    assert not rules.was_held(seen[0], None, deadline=START)


@given(STAGES)
def test_void_rounds_have_no_number_of_their_own(stages: list[Stage]) -> None:
    assert rules.number_of_next(stages) == len([stage for stage in stages if stage != "void"]) + 1
    assert rules.is_joinable(stages) == (not {"locked", "revealed"} & set(stages))


def test_a_void_round_is_asked_again_by_itself_after_a_short_outage_only() -> None:
    assert rules.asks_again(START, START + timedelta(seconds=20))
    assert not rules.asks_again(START, START + timedelta(minutes=5))
