"""What people asked, voted for, said and left, and what was done about it."""

from __future__ import annotations

from madang.outcomes.types import Asking, Cheering, Staging, Talking
from tests.outcomes.scroll import Log, named


def test_questions_with_their_votes_as_they_stand() -> None:
    log = Log()
    log.write("question.asked", "a", named("q1"))
    log.write("question.asked", "a", named("q2"), mode="onsite")
    log.write("question.asked", "jigi", named("q3"), traffic="staff")
    for who, is_on in (("b", True), ("c", True), ("b", True), ("c", False)):
        log.write("question.voted", who, named("q1"), {"on": is_on})
    log.write("question.picked", None, named("q1"), traffic="staff")
    log.write("question.picked", None, named("q3"), traffic="staff")

    found = log.figures()

    assert found.asking == Asking(asked=2, people=1, votes=1, picked=1)
    assert (found.total.questions, found.by_mode["onsite"].questions) == (2, 1)
    assert found.apart["staff"].questions == 1


def test_cheers_handed_on_are_told_until_they_are_taken_back() -> None:
    log = Log()
    log.write("wing.left", "a", named("w1"), {"passed_from": ""})
    log.write("wing.left", "b", named("w2"), {"passed_from": str(named("w1"))})
    log.write("wing.left", "b", named("w3"), {"passed_from": str(named("w1"))})
    log.write("wing.withdrawn", "b", named("w3"))

    assert log.figures().cheering == Cheering(left=2, people=2, handed_on=1)


def test_chat_is_counted_without_its_words_and_help_with_what_became_of_it() -> None:
    log = Log()
    for who in ("a", "a", "b"):
        log.write("line.said", who, named(f"l{len(log.rows)}"), {"to": "near", "space": "plaza", "length": 12})
    log.write("line.reported", "b", named("l0"))
    log.write("person.reported", "b", named("a"))
    log.write("line.hidden", None, named("l0"), traffic="staff")
    log.write("help.asked", "b", named("h"))
    log.write("help.settled", None, named("h"), traffic="staff")

    assert log.figures().talking == Talking(lines=3, people=2, help_asked=1, help_settled=1, reports=2, hidden=1)


def test_a_cue_is_told_once_and_a_rehearsal_of_the_sheet_not_at_all() -> None:
    log = Log()
    log.write("cue.fired", None, named("c1"), traffic="staff")
    log.write("cues.rewound", None, named("expo"), traffic="staff")
    log.wait(60)
    log.write("cue.fired", None, named("c1"), traffic="staff")
    fired = log.at
    log.wait(1)
    log.write("cue.fired", None, named("c1"), traffic="staff")
    log.write("announcement.made", None, named("n"), traffic="staff")
    log.write("summons.made", None, named("s"), traffic="staff")

    assert log.figures().staging == Staging(cues={named("c1"): fired}, announcements=1, summons=1)


def test_a_scripted_log_says_so() -> None:
    log = Log()
    assert not log.figures().scripted
    log.write("expo.scripted", None, named("expo"), traffic="staff")
    assert log.figures().scripted
