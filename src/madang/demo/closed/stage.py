"""What those who ran the day did, and what people asked of the stage and of them."""

from __future__ import annotations

from datetime import timedelta

from madang.demo.closed.script import HOST, Person, Script

ASKED = 17
PICKED = 6
HELP = 7
SETTLED = 6


def run_cues(script: Script) -> None:
    """A little late, and more so as the afternoon went on."""
    late = timedelta()
    for cue in script.grounds.cues:
        late = max(timedelta(), late + timedelta(minutes=script.dice.choice((-1, 0, 0, 1, 1, 2))))
        at = cue.planned + late + script.seconds(0, 40)
        script.write(at, "cue.fired", HOST, ("cue", cue.id))
        if cue.tells:
            script.write(at, "announcement.made", HOST, ("announcement", script.id()))
        if cue.space:
            script.write(at, "summons.made", HOST, ("summons", script.id()))


def ask(script: Script, people: list[Person]) -> None:
    """In the second part: questions, votes for them, and those that came onto the stage."""
    begins = script.grounds.programme + timedelta(minutes=62)
    there = [person for person in people if any(stay.covers(begins, begins) for stay in person.stays)]
    asked = []
    for person in script.some(there, ASKED):
        question, at = script.id(), begins + script.minutes(1, 50, 30)
        script.write(at, "question.asked", person.actor, ("question", question))
        asked.append((question, at, script.dice.triangular(0.02, 0.4, 0.08)))
    for question, at, draws in asked:
        for person in there:
            if script.chance(draws):
                voted = at + script.minutes(0.2, 25, 4)
                script.write(voted, "question.voted", person.actor, ("question", question), on=True)
    dearest = sorted(asked, key=lambda each: -each[2])[:PICKED]
    for number, (question, _, _) in enumerate(dearest):
        at = script.grounds.programme + timedelta(minutes=122 + 4 * number)
        script.write(at, "question.picked", HOST, ("question", question))
        script.write(at + timedelta(minutes=4), "question.settled", HOST, ("question", question))


def lend_a_hand(script: Script, people: list[Person]) -> None:
    """Calls for help, and a line that was reported and hidden."""
    online = [person for person in people if person.actor.mode == "online"]
    for number, person in enumerate(script.some(online, HELP)):
        at, call = person.stays[0].begins + script.minutes(1, 6, 2), ("help", script.id())
        script.write(at, "help.asked", person.actor, call)
        if number < SETTLED:
            script.write(at + script.minutes(1, 9, 3), "help.settled", HOST, call)
    said = [line for line in script.lines if line.kind == "line.said"]
    if said:
        bad = script.dice.choice(said)
        reporter = script.dice.choice(online).actor
        script.write(bad.at + timedelta(minutes=1), "line.reported", reporter, bad.subject, why="rude")
        script.write(bad.at + timedelta(minutes=3), "line.hidden", HOST, bad.subject)


def count_who_is_there(script: Script, people: list[Person]) -> None:
    """Presence, as the world writes it: whenever it has changed."""
    changes = sorted(
        (at, person.actor.traffic, step)
        for person in people
        if person.actor.mode == "online"
        for stay in person.stays
        for at, step in ((stay.begins, 1), (stay.ends, -1))
    )
    there = {"visitor": 0, "staff": 0, "test": 0, "demo": 0}
    for at, traffic, step in changes:
        there[traffic] += step
        script.write(at, "world.present", HOST, ("expo", script.grounds.expo_id), **there)
