"""A crowd on one screen: every turn is told at once, and who only walks on elsewhere every other tick."""

from __future__ import annotations

import math
import random
from typing import Final

from madang.realtime.avatar import Avatar
from madang.realtime.frames import CROWDED
from madang.wire.positions import unpack
from tests.realtime.test_room import Play

PEOPLE: Final = 400
# Two ticks' walk of 0.45 tiles, and the rounding.
STALE: Final = 0.95


def crowd() -> tuple[Play, list[Avatar], random.Random]:
    dice = random.Random(400)  # noqa: S311 -- the same crowd each time
    play = Play(width=36, height=27)
    people = [play.enter(dice.uniform(1, 35), dice.uniform(1, 26)) for _ in range(PEOPLE)]
    play.tick(2)
    return play, people, dice


def test_turns_are_told_at_once_and_places_soon() -> None:
    play, people, dice = crowd()
    for _ in range(40):
        for avatar in people:
            if dice.random() < 0.1:
                play.room.walk(avatar, dice.randrange(256), dice.randrange(9))
        play.tick()
        for avatar in people[:40]:
            sight, truth = play.clients[avatar.n].sight.people, play.truth(avatar)
            assert sight.keys() == truth.keys()
            for n, there in truth.items():
                assert (sight[n].dir, sight[n].moving) == (there.dir, there.moving)
                assert math.dist((sight[n].x, sight[n].y), (there.x, there.y)) < STALE
                if play.room.people[n].cell == avatar.cell:
                    assert sight[n] == there


def test_when_it_rests_everybody_knows_where_everybody_is() -> None:
    play, people, dice = crowd()
    for nth in range(12):
        for avatar in people:
            play.room.walk(avatar, nth, dice.randrange(1, 9))
        play.tick(3)
    for avatar in people:
        play.room.walk(avatar, 99, 0)
    play.tick()
    for avatar in people:
        assert play.clients[avatar.n].sight.people == play.truth(avatar)


def test_a_crowd_costs_each_of_them_little_more_than_half() -> None:
    play, people, _ = crowd()
    middle = next(avatar for avatar in people if avatar.cell == 4)
    for avatar in people:
        play.room.walk(avatar, 1, 3 if avatar.body.x < 18 else 7)
    play.tick()
    client = play.clients[middle.n]
    client.got()
    play.tick(10)
    told = [len(unpack(frame)[1]) for frame in client.got()]
    movers = sum(avatar.body.moving for avatar in people)
    assert movers > 2 * CROWDED
    assert sum(told) / len(told) < 0.7 * movers
