"""The figures from a scripted log, against totals that the script itself keeps."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from madang.kernel.traffic import MODES, TRAFFICS, Traffic
from madang.outcomes.rules import figures
from madang.outcomes.types import Attention, Basics
from tests.outcomes.scroll import EXPO, PHOTO, PHOTO_SPACE, PLACES, START, WORKS, Log, named


def test_a_cancelled_registration_is_not_counted_and_a_changed_one_goes_to_its_new_mode() -> None:
    log = Log()
    log.write("registration.made", "a", named("ra"), {"mode": "online"})
    log.write("registration.made", "b", named("rb"), {"mode": "online"})
    log.write("registration.made", "c", named("rc"), {"mode": "onsite"}, mode="onsite")
    log.write("registration.changed", "a", named("ra"), {"mode": "onsite", "from": "online"}, mode="onsite")
    log.write("registration.cancelled", "b", named("rb"))

    found = log.figures()

    assert found.total.registered == 2
    assert {mode: found.by_mode[mode].registered for mode in MODES} == {"online": 0, "onsite": 2}


def test_coming_back_within_thirty_minutes_of_the_last_activity_is_the_same_visit() -> None:
    log = Log()
    log.write("registration.made", "a", named("ra"), {"mode": "online"})
    log.wait(1)
    log.write("world.entered", "a")
    log.wait(20)
    log.write("work.viewed", "a", WORKS["bridge"])
    log.wait(25)
    log.write("world.entered", "a")
    log.wait(31)
    log.write("world.entered", "a")

    total = log.figures().total

    assert (total.people, total.visits) == (1, 2)


def test_somebody_who_used_both_modes_is_in_both_rows_and_once_in_the_total() -> None:
    log = Log()
    log.write("world.entered", "a", mode="online")
    log.wait(60)
    log.write("world.entered", "a", mode="onsite")

    found = log.figures()

    assert found.total.people == 1
    assert [found.by_mode[mode].people for mode in MODES] == [1, 1]


def test_the_peak_is_the_most_visitors_at_once_and_when_it_was_first_reached() -> None:
    log = Log()
    for count in (1, 3, 2, 3):
        log.wait(1)
        log.write("world.present", None, EXPO, {"visitor": count, "staff": 9, "demo": 14, "test": 0}, traffic="staff")

    peak = log.figures().peak

    assert (peak.people, peak.at) == (3, START + timedelta(minutes=2))


def test_empathy_taken_back_is_not_counted() -> None:
    log = Log()
    log.write("work.reacted", "a", WORKS["jar"], {"on": True})
    log.write("work.reacted", "b", WORKS["jar"], {"on": True})
    log.write("work.reacted", "a", WORKS["jar"], {"on": False})

    found = log.figures()

    assert found.works[WORKS["jar"]] == Attention(people=0, views=0, empathy=1)
    assert found.total.empathy == 1


def test_cheers_taken_back_are_not_counted_and_those_of_staff_apart() -> None:
    log = Log()
    log.write("wing.left", "baram", named("wing one"), mode="onsite")
    log.write("wing.left", "baram", named("wing two"))
    log.write("wing.withdrawn", "baram", named("wing two"))
    log.write("wing.left", "jigi", named("wing three"), traffic="staff")
    found = log.figures()
    assert (found.total.cheers, found.by_mode["onsite"].cheers, found.by_mode["online"].cheers) == (1, 1, 0)
    assert found.apart["staff"].cheers == 1


def test_a_stranger_s_look_at_a_page_is_a_view_without_a_person() -> None:
    log = Log()
    log.write("work.viewed", None, WORKS["jar"])

    assert log.figures().works[WORKS["jar"]] == Attention(people=0, views=1, empathy=0)


def test_walking_into_a_hall_counts_there_even_if_no_work_is_opened() -> None:
    log = Log()
    log.write("space.walked", "a", PHOTO_SPACE, {"from": "plaza"})

    assert log.figures().halls[PHOTO].people == 1


def test_an_empty_log_is_an_outcome_of_noughts() -> None:
    found = Log().figures()

    assert found.total == Basics()
    assert found.peak.at is None


@dataclass(slots=True)
class Expected:
    """What the script below did, counted by the script."""

    registered: set[str] = field(default_factory=set)
    entered: set[str] = field(default_factory=set)
    visits: int = 0
    viewed: list[tuple[str, str]] = field(default_factory=list)
    felt: set[tuple[str, str]] = field(default_factory=set)


STEPS = st.lists(
    st.tuples(
        st.sampled_from(["register", "cancel", "come", "view", "feel", "unfeel"]),
        st.integers(0, 5),
        st.sampled_from(sorted(WORKS)),
        st.sampled_from(TRAFFICS),
        st.sampled_from([1, 40]),
    ),
    max_size=80,
)


@settings(max_examples=80, deadline=None)
@given(STEPS)
def test_a_scripted_day_adds_up_for_every_traffic_on_its_own(steps: list[tuple[str, int, str, Traffic, int]]) -> None:
    log = Log()
    expected = {traffic: Expected() for traffic in TRAFFICS}
    last: dict[str, datetime] = {}
    for step, number, work, traffic, minutes in steps:
        log.wait(minutes)
        who = f"{traffic} {number}"
        if step == "come":
            _come(log, expected[traffic], who, last.get(who))
        else:
            _act(log, expected[traffic], step, who, work)
        last[who] = log.at

    found = log.figures()

    for traffic in TRAFFICS:
        basics = found.total if traffic == "visitor" else found.apart[traffic]
        should = expected[traffic]
        assert basics == Basics(
            registered=len(should.registered),
            people=len(should.entered),
            visits=should.visits,
            views=len(should.viewed),
            empathy=len(should.felt),
        )
    visitors = expected["visitor"]
    for name, work_id in WORKS.items():
        got = found.works.get(work_id, Attention())
        assert got.views == sum(viewed == name for _, viewed in visitors.viewed)
        assert got.people == len({who for who, viewed in visitors.viewed if viewed == name})
        assert got.empathy == sum(felt == name for _, felt in visitors.felt)
    assert figures(log.rows, PLACES) == found


def _traffic(who: str) -> Traffic:
    return next(traffic for traffic in TRAFFICS if who.startswith(traffic))


def _come(log: Log, should: Expected, who: str, before: datetime | None) -> None:
    log.write("world.entered", who, traffic=_traffic(who))
    away = before is None or log.at - before > timedelta(minutes=30)
    should.visits += away or who not in should.entered
    should.entered.add(who)


def _act(log: Log, should: Expected, step: str, who: str, work: str) -> None:
    traffic = _traffic(who)
    match step:
        case "register":
            log.write("registration.made", who, named(f"r {who}"), {"mode": "online"}, traffic=traffic)
            should.registered.add(who)
        case "cancel":
            log.write("registration.cancelled", who, named(f"r {who}"), traffic=traffic)
            should.registered.discard(who)
        case "view":
            log.write("work.viewed", who, WORKS[work], traffic=traffic)
            should.viewed.append((who, work))
        case _:
            log.write("work.reacted", who, WORKS[work], {"on": step == "feel"}, traffic=traffic)
            (should.felt.add if step == "feel" else should.felt.discard)((who, work))
