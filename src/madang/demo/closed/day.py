"""The scripted day as a whole."""

from __future__ import annotations

from random import Random

from madang.demo.closed import people, quiz, stage, walks
from madang.demo.closed.script import HOST, Grounds, Script
from madang.platform.types import Trace

SEED = 20251122


def lines_of(grounds: Grounds) -> list[Trace]:
    """The day's log, in order of time: the same for the same grounds."""
    script = Script(Random(SEED), grounds)  # noqa: S311 -- a story, not a secret
    script.write(grounds.opens, "expo.scripted", HOST, ("expo", grounds.expo_id))
    came = people.come(script, people.register(script))
    ran = people.staff_the_day(script)
    for person in [*came, *ran]:
        if person.actor.mode == "online":
            walks.walk(script, person)
        else:
            walks.read_at_venue(script, person)
    stage.run_cues(script)
    quiz.play(script, came)
    stage.ask(script, came)
    stage.lend_a_hand(script, came)
    stage.count_who_is_there(script, [*came, *ran])
    script.write(grounds.closes, "entry.closed", HOST, ("expo", grounds.expo_id))
    return sorted(script.lines, key=lambda line: line.at)
