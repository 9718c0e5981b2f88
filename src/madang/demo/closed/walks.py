"""A stay in the yard: from hall to hall, from work to work, with what is felt, said and left on the way."""

from __future__ import annotations

from datetime import datetime, timedelta

from madang.demo.closed.script import Hall, Person, Script, Stay
from madang.kernel.ids import WorkId

LIKES_HALL = (0.45, 0.3, 0.25)
GOES_ON = 0.72
LOOKS = 0.6
FEELS = 0.2
CHEERS = 0.42
HANDS_ON = 0.35
TAKES_BACK = 0.04
TALKS = 0.35


def walk(script: Script, person: Person) -> None:
    """All stays of somebody in the yard."""
    felt: set[WorkId] = set()
    for number, stay in enumerate(person.stays):
        _walk(script, person, stay, felt)
        if number == 0 and person.actor.traffic == "visitor":
            _leave_a_wing(script, person, stay)
            _talk(script, person, stay)


def read_at_venue(script: Script, person: Person) -> None:
    """Somebody at the venue reads a few works on the phone."""
    for stay in person.stays:
        at = stay.begins
        for hall in script.grounds.halls:
            for work, draws in hall.works:
                if script.chance(0.25 * draws):
                    at += script.seconds(30, 240)
                    script.write(at, "work.viewed", person.actor, ("work", work), space="", hall=hall.slug, page=True)
                    if script.chance(FEELS * draws):
                        script.write(at, "work.reacted", person.actor, ("work", work), on=True)
        _talk(script, person, stay)


def _walk(script: Script, person: Person, stay: Stay, felt: set[WorkId]) -> None:
    actor, grounds = person.actor, script.grounds
    subject = ("participant", actor.pseudonym) if actor.pseudonym else None
    script.write(stay.begins, "world.entered", actor, subject)
    script.write(stay.begins, "space.walked", actor, ("space", grounds.plaza), **{"from": ""})
    at = stay.begins + script.seconds(20, 150)
    left = list(grounds.halls)
    while left and at < stay.ends:
        hall = script.dice.choices(left, _draws(len(left)))[0]
        left.remove(hall)
        script.write(at, "space.walked", actor, ("space", hall.space), **{"from": "plaza"})
        at = _look_around(script, person, hall, Stay(at, stay.ends), felt)
        at += script.seconds(60, 900)
        if not script.chance(GOES_ON):
            break
    script.write(stay.ends, "world.left", actor, subject)


def _draws(halls: int) -> list[float]:
    """How much each of so many halls draws: the first most, all after the third as much as it."""
    return [*LIKES_HALL, *[LIKES_HALL[-1]] * halls][:halls]


def _look_around(script: Script, person: Person, hall: Hall, stay: Stay, felt: set[WorkId]) -> datetime:
    """Along the route from when the stay begins; when they are done."""
    at = stay.begins
    for work, draws in hall.works:
        at += script.seconds(4, 25)
        looks = script.seconds(8, 100)
        if at + looks >= stay.ends or not script.chance(min(0.95, LOOKS * draws)):
            continue
        script.write(at, "work.viewed", person.actor, ("work", work), space=hall.slug, hall=hall.slug)
        if work not in felt and script.chance(min(0.9, FEELS * draws)):
            felt.add(work)
            script.write(at + looks / 2, "work.reacted", person.actor, ("work", work), on=True)
        at += looks
        script.write(at, "work.left", person.actor, ("work", work), ms=int(looks / timedelta(milliseconds=1)))
    return at


def _leave_a_wing(script: Script, person: Person, stay: Stay) -> None:
    if not script.chance(CHEERS):
        return
    at = stay.begins + (stay.ends - stay.begins) * script.dice.uniform(0.4, 0.9)
    before = [line.subject[1] for line in script.lines if line.kind == "wing.left" and line.at < at and line.subject]
    from_whom = str(script.dice.choice(before)) if before and script.chance(HANDS_ON) else ""
    wing, shape = script.id(), script.dice.choice(("crane", "swallow", "magpie", "butterfly", "dragonfly", "maple"))
    script.write(at, "wing.left", person.actor, ("wing", wing), shape=shape, passed_from=from_whom)
    if script.chance(TAKES_BACK):
        script.write(at + timedelta(minutes=1), "wing.withdrawn", person.actor, ("wing", wing))


def _talk(script: Script, person: Person, stay: Stay) -> None:
    if not script.chance(TALKS):
        return
    for _ in range(script.dice.randint(1, 6)):
        at = stay.begins + (stay.ends - stay.begins) * script.dice.uniform(0.1, 0.95)
        to = "space" if script.chance(0.3) else "near"
        line = ("line", script.id())
        script.write(at, "line.said", person.actor, line, to=to, space="plaza", length=script.dice.randint(2, 60))
