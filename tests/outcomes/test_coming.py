"""Who counts as having come, from home and at the venue."""

from __future__ import annotations

from datetime import date

from madang.kernel.traffic import MODES
from madang.outcomes.types import Day, Moment, Peak
from tests.outcomes.scroll import EXPO, START, WORKS, Log, named


def people(log: Log) -> list[int]:
    found = log.figures()
    return [found.total.people, *(found.by_mode[mode].people for mode in MODES)]


def test_who_is_checked_in_has_come_on_site_though_staff_did_it() -> None:
    log = Log()
    log.write("registration.made", "a", named("ra"), {"mode": "onsite"}, mode="onsite")
    assert people(log) == [0, 0, 0]
    log.write("registration.arrived", None, named("ra"), {"on": True}, traffic="staff")

    found = log.figures()

    assert people(log) == [1, 0, 1]
    assert (found.total.arrived, found.total.visits) == (1, 1)
    assert found.apart["staff"].arrived == 0


def test_a_check_in_by_mistake_leaves_nothing_behind() -> None:
    log = Log()
    log.write("registration.made", "a", named("ra"), {"mode": "onsite"}, mode="onsite")
    log.write("registration.arrived", "a", named("ra"), {"on": True}, mode="onsite")
    log.write("registration.arrived", "a", named("ra"), {"on": False}, mode="onsite")

    assert people(log) == [0, 0, 0]
    assert (log.figures().total.arrived, log.figures().total.visits) == (0, 0)


def test_a_day_at_the_venue_is_one_visit_whatever_is_done_there() -> None:
    log = Log()
    log.write("hall.joined", "a", EXPO)
    for _ in range(3):
        log.wait(90)
        log.write("question.asked", "a", named(f"q{log.at}"), mode="onsite")
    log.wait(24 * 60)
    log.write("work.viewed", "a", WORKS["jar"], {"page": True}, mode="onsite")

    found = log.figures()

    assert people(log) == [1, 0, 1]
    assert found.by_mode["onsite"].visits == 2
    assert [day.people for day in found.days] == [1, 1]


def test_who_reads_the_works_as_pages_has_come_without_walking() -> None:
    log = Log()
    log.write("work.viewed", "a", WORKS["jar"], {"page": True})
    log.wait(5)
    log.write("work.viewed", "a", WORKS["bridge"], {"page": True})
    log.write("work.viewed", None, WORKS["bridge"], {"page": True})

    assert people(log) == [1, 1, 0]
    assert log.figures().total.visits == 1


def test_registering_for_the_venue_is_not_being_there() -> None:
    log = Log()
    log.write("participant.created", "a", named("a"), mode="onsite")
    log.write("registration.made", "a", named("ra"), {"mode": "onsite"}, mode="onsite")
    log.write("consent.given", "a", named("a"), mode="onsite")

    assert people(log) == [0, 0, 0]


def test_days_are_those_of_the_place_where_the_expo_is_held() -> None:
    """The log begins at ten in the morning in Seoul; fourteen hours and a minute later it is the next day there."""
    log = Log()
    log.write("world.entered", "a")
    log.write("world.present", None, EXPO, {"visitor": 1}, traffic="staff")
    log.wait(14 * 60 + 1)
    log.write("world.entered", "b")
    log.write("work.viewed", "b", WORKS["jar"])
    log.write("world.present", None, EXPO, {"visitor": 2}, traffic="staff")

    assert log.figures().days == (
        Day(day=date(2026, 10, 1), people=1, visits=1, views=0, peak=1),
        Day(day=date(2026, 10, 2), people=1, visits=1, views=1, peak=2),
    )


def test_presence_holds_until_it_changes_and_is_told_in_steps_of_ten_minutes() -> None:
    log = Log()
    for minutes, there in ((0, 2), (5, 7), (4, 3), (22, 0)):
        log.wait(minutes)
        log.write("world.present", None, EXPO, {"visitor": there}, traffic="staff")

    found = log.figures()

    assert [moment.people for moment in found.line] == [7, 3, 3, 3]
    assert found.line[0] == Moment(at=START, people=7)
    assert found.peak == Peak(people=7, at=log.rows[1].at)


def test_nobody_there_draws_no_line() -> None:
    log = Log()
    log.write("world.present", None, EXPO, {"visitor": 0, "staff": 3}, traffic="staff")
    assert log.figures().line == ()
    assert log.figures().days == ()
