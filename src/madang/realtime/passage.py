"""Coming into a space: from the gate, through a door, by travelling, or because it was hung anew."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine
from contextlib import suppress
from typing import Any

from madang.kernel.errors import BusyError, MadangError, NotFoundError
from madang.realtime.ports import Place, Records, SpacePlan, Spaces
from madang.realtime.room import Room
from madang.realtime.rooms import Rooms
from madang.realtime.sockets import framed
from madang.realtime.stay import Stay
from madang.wire.codec import encode
from madang.wire.server import Entered, Refused
from madang.world.maps.ground import Exit
from madang.world.maps.shapes import Point
from madang.world.step import SOUTH

Spawn = Callable[[Coroutine[Any, Any, None]], "asyncio.Task[None]"]


class Passage:
    """`spawn` runs what has to wait for a map; `greet` tells who has come what they should know."""

    def __init__(
        self, *, rooms: Rooms, spaces: Spaces, records: Records, spawn: Spawn, greet: Callable[[Stay], None]
    ) -> None:
        self._greet = greet
        self._rooms = rooms
        self._spaces = spaces
        self._records = records
        self._spawn = spawn
        self._arrived = 0

    def arrive(self, stay: Stay) -> None:
        """From the gate: to where they last stood, else to the first space's start."""
        self._spawn(self._arrive(stay))

    def through(self, stay: Stay, way: Exit) -> None:
        """Through a door."""
        self.travel(stay, way.space, way.start)

    def travel(self, stay: Stay, slug: str, at: str) -> None:
        """To another space, at a start or before a work."""
        if not stay.passing:
            self._spawn(self._travel(stay, slug, at))

    def rehang(self, plan: SpacePlan) -> list[Stay]:
        """Puts everybody in a space onto its new map, where they stood or as near as one can stand. Who they were."""
        old = self._rooms.of(plan.expo_id, plan.slug)
        people = [avatar.session.holder for room in old for avatar in room.people.values()]
        stays = [holder for holder in people if isinstance(holder, Stay)]
        for stay in stays:
            stay.step_out()
        self._rooms.shut(plan.expo_id, plan.slug)
        for stay in stays:
            self._put(stay, plan, _kept_spot(plan, stay.place) or self._arrival(plan, ""))
        return stays

    def announce(self, stay: Stay) -> None:
        """Tells a client where it is, and owes it the view."""
        standing = stay.standing()
        if standing is None:
            return
        room, avatar = standing
        stay.session.send(
            framed(
                encode(
                    Entered(
                        space=room.plan.slug,
                        kind=room.plan.kind,
                        map_hash=room.plan.map_hash,
                        map_url=room.plan.map_url,
                        channel=room.channel,
                        channels=len(self._rooms.of(room.plan.expo_id, room.plan.slug)),
                        n=avatar.n,
                        x=avatar.body.x,
                        y=avatar.body.y,
                        dir=avatar.body.facing,
                    )
                )
            )
        )
        room.owe(avatar)
        self._greet(stay)

    async def _arrive(self, stay: Stay) -> None:
        visitor, place = stay.session.visitor, stay.place
        plan = None
        if place is not None:
            try:
                plan = await self._spaces.plan(visitor.expo_id, place.space)
            except NotFoundError:
                # The space is gone since; they begin again at the gate.
                place = None
        if plan is None:
            try:
                plan = await self._spaces.first(visitor.expo_id)
            except MadangError as error:
                stay.session.send(framed(encode(Refused(code=error.code, params=error.params))))
                return
        if stay.avatar is None and not stay.session.is_over:
            self._put(stay, plan, _kept_spot(plan, place) or self._arrival(plan, ""))
            self._records.walked(visitor, plan, "")

    async def _travel(self, stay: Stay, slug: str, at: str) -> None:
        stay.passing = True
        try:
            plan, arrival = await self._opened(stay, slug, at)
        except MadangError as error:
            stay.session.send(framed(encode(Refused(code=error.code, params=error.params))))
            if standing := stay.standing():
                room, avatar = standing
                room.turn_back(avatar)
            return
        finally:
            stay.passing = False
        if stay.session.is_over:
            return
        came_from = stay.room.plan.slug if stay.room else ""
        stay.step_out()
        self._put(stay, plan, arrival)
        if came_from != slug:
            self._records.walked(stay.session.visitor, plan, came_from)

    async def _opened(self, stay: Stay, slug: str, at: str) -> tuple[SpacePlan, Point]:
        """The space, and where in it they will stand. That they go there is on the disk before they hear it: whatever
        dies next, nobody is put back into a space that they have left.
        """
        visitor = stay.session.visitor
        plan = await self._spaces.plan(visitor.expo_id, slug)
        arrival = self._arrival(plan, at)
        if stay.room is None or stay.room.plan.slug != slug:
            place = Place(slug, arrival.x, arrival.y)
            # Where the disk is too busy for that, they go all the same, and the next sweep writes it.
            with suppress(BusyError):
                await self._records.crossed(visitor, place)
                stay.place_written = place
            hung, plan = plan, await self._spaces.plan(visitor.expo_id, slug)
            if plan.map_hash != hung.map_hash:
                arrival = self._arrival(plan, at)
        return plan, arrival

    def _arrival(self, plan: SpacePlan, at: str) -> Point:
        self._arrived += 1
        return plan.ground.arrival(at, self._arrived)

    def _put(self, stay: Stay, plan: SpacePlan, at: Point) -> None:
        room: Room = self._rooms.room_in(plan)
        stay.room = room
        stay.avatar = room.enter(stay.session, at, SOUTH)
        self.announce(stay)


def _kept_spot(plan: SpacePlan, place: Place | None) -> Point | None:
    """Where they stood, or as near as one can stand; None where that is not on this map."""
    ground = plan.ground
    if place is None or place.space != plan.slug or not (0 <= place.x < ground.width and 0 <= place.y < ground.height):
        return None
    return ground.grid.nearest(Point(place.x, place.y))
