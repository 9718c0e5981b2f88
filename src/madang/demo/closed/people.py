"""Who registered in the weeks before, who came, and for how long."""

from __future__ import annotations

from datetime import datetime, timedelta

from madang.demo.closed.script import HOST, Person, Script, Stay

REGISTERED = 252
AT_VENUE = 23
CANCELLED = 9
MISSED_AT_VENUE = 3
COMES = 0.82
COMES_FOR_PROGRAMME = 0.5
COMES_AGAIN = 0.24


def register(script: Script) -> list[Person]:
    """Everybody whose registration stood in the end; over three weeks, most in the last days."""
    people = [script.person("onsite" if number < AT_VENUE else "online") for number in range(REGISTERED)]
    script.dice.shuffle(people)
    for person in people:
        person.registration = script.id()
        at = script.grounds.opens - timedelta(days=script.dice.triangular(0.2, 21, 3))
        at = at.replace(hour=script.dice.choice(range(14)))
        participant = ("participant", person.actor.pseudonym) if person.actor.pseudonym else None
        script.write(at, "participant.created", person.actor, participant)
        subject = ("registration", person.registration)
        script.write(at, "registration.made", person.actor, subject, mode=person.actor.mode)
    for person in people[:CANCELLED]:
        if person.registration:
            at = script.grounds.opens - script.minutes(20, 600, 120)
            subject = ("registration", person.registration)
            script.write(at, "registration.cancelled", person.actor, subject, mode=person.actor.mode)
    return people[CANCELLED:]


def come(script: Script, people: list[Person]) -> list[Person]:
    """Those of them who came, with their stays; at the venue they are checked in and open the hall's phone page."""
    online = [person for person in people if person.actor.mode == "online" and script.chance(COMES)]
    for person in online:
        person.stays = _stays(script)
    venue = [person for person in people if person.actor.mode == "onsite"][MISSED_AT_VENUE:]
    for person in venue:
        _arrive(script, person)
    return online + venue


def _stays(script: Script) -> list[Stay]:
    grounds = script.grounds
    if script.chance(COMES_FOR_PROGRAMME):
        begins = grounds.programme + timedelta(minutes=script.dice.gauss(-4, 9))
        stays = [_stay(script, begins, script.minutes(35, 170, 80))]
    else:
        span = (grounds.closes - grounds.opens - timedelta(minutes=25)).total_seconds()
        begins = grounds.opens + timedelta(seconds=span * script.dice.betavariate(1.5, 1.4))
        stays = [_stay(script, begins, script.minutes(6, 70, 20))]
    later = stays[0].ends + script.minutes(35, 200, 70)
    if script.chance(COMES_AGAIN) and later < grounds.closes - timedelta(minutes=20):
        stays.append(_stay(script, later, script.minutes(5, 45, 15)))
    return stays


def _stay(script: Script, begins: datetime, lasts: timedelta) -> Stay:
    """Within the opening hours: the gate closes, and whoever is in leaves soon after."""
    first = max(begins, script.grounds.opens + script.seconds(5, 400))
    return Stay(first, min(first + lasts, script.grounds.closes + script.seconds(10, 200)))


def _arrive(script: Script, person: Person) -> None:
    grounds = script.grounds
    if person.registration is None:
        return
    at = grounds.programme - script.minutes(2, 45, 15)
    script.write(at, "registration.arrived", person.actor, ("registration", person.registration), on=True)
    joined = at + script.minutes(1, 20, 6)
    script.write(joined, "hall.joined", person.actor, ("expo", grounds.expo_id))
    person.stays = [Stay(joined, grounds.programme + script.minutes(100, 165, 160))]


def staff_the_day(script: Script) -> list[Person]:
    """Three of the staff from before the doors open; two tests in the morning. They are counted apart."""
    grounds = script.grounds
    staff = [script.person(traffic="staff") for _ in range(3)]
    for person in staff:
        person.stays = [Stay(grounds.opens - script.minutes(20, 40, 30), grounds.closes + script.minutes(3, 20, 8))]
    tests = [script.person(traffic="test") for _ in range(2)]
    for person in tests:
        begins = grounds.opens - script.minutes(120, 180, 150)
        person.stays = [Stay(begins, begins + timedelta(minutes=12))]
    script.write(grounds.opens, "entry.opened", HOST, ("expo", grounds.expo_id))
    return staff + tests
