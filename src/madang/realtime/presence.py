"""Who is where now and how the process is doing, for those who ask over the local line."""

from __future__ import annotations

from collections.abc import Iterable

from madang.kernel.telemetry import Figures
from madang.realtime.avatar import Avatar
from madang.realtime.room import Room
from madang.wire.local import PersonThere, Presence, SpaceThere, WorldFigures


def presence_in(rooms: Iterable[Room]) -> Presence:
    """The channels that somebody is in."""
    return Presence(spaces=[_space(room) for room in rooms if room.people])


def told_in_short(figures: Figures) -> WorldFigures:
    return WorldFigures(
        people=int(figures.people.ask()),
        spaces=int(figures.rooms.ask()),
        ticks_missed=figures.missed.value,
        ticks_skipped=figures.skipped.value,
        facts_waiting=int(figures.facts_waiting.ask()),
        reads_waiting=int(figures.reads_waiting.ask()),
        closes=dict(figures.closes.values),
    )


def _space(room: Room) -> SpaceThere:
    people = [_person(avatar) for avatar in room.people.values()]
    return SpaceThere(slug=room.plan.slug, kind=room.plan.kind, channel=room.channel, people=people)


def _person(avatar: Avatar) -> PersonThere:
    visitor, seen = avatar.session.visitor, avatar.person()
    return PersonThere(
        n=seen.n, name=seen.name, badge=seen.badge, x=seen.x, y=seen.y, traffic=visitor.traffic, hand=seen.hand
    )
