"""One channel of a space: who is in it, and the tick that moves them and tells those who see it."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from madang.kernel.telemetry import Figures
from madang.realtime.audience import Audience
from madang.realtime.avatar import Avatar
from madang.realtime.floor import Floor
from madang.realtime.frames import TickFrames
from madang.realtime.moved import Moved
from madang.realtime.news import News
from madang.realtime.numbers import Numbers
from madang.realtime.ports import SpacePlan
from madang.realtime.session import Session
from madang.realtime.sockets import framed
from madang.wire.codec import encode_news
from madang.wire.positions import pack_packed
from madang.wire.server import Crowd, Empathy, Told
from madang.world.cells import cells_of
from madang.world.maps.ground import Exit
from madang.world.maps.shapes import Point

# The size of a crowd is told once a second at most.
CROWD_TICKS: Final = 10
# Whoever has been sent nothing for so long gets an empty tick, so that a silent line can be told from a quiet room.
BEAT_TICKS: Final = 50


@dataclass(frozen=True, slots=True)
class Through:
    """Somebody has walked into a door."""

    avatar: Avatar
    way: Exit


class Room:
    """`channel` counts from 1. What is done between ticks is told with the next one."""

    def __init__(self, plan: SpacePlan, channel: int, figures: Figures | None = None) -> None:
        self.plan = plan
        self._figures = figures or Figures()
        self.channel = channel
        self.people: dict[int, Avatar] = {}
        self._numbers = Numbers()
        self._cells = cells_of(plan.ground.width, plan.ground.height)
        self._by_cell: list[dict[int, Avatar]] = [{} for _ in self._cells.blocks]
        self._floor = Floor(plan.ground, self._cells)
        self._by_slot: dict[int, Avatar] = {}
        self._audience = Audience(len(self._cells.blocks), self._figures)
        self._news = News(self._cells)
        self._empathy: dict[str, Empathy] = {}
        # Counts to be told with the next tick: of a work that many feel with at once, the last.
        self._felt: dict[str, Empathy] = {}
        self._told_total = 0

    def enter(self, session: Session, at: Point, facing: int) -> Avatar:
        """Raises: IndexError when the room has no numbers left."""
        cell = self._cells.at(at.x, at.y)
        n = self._numbers.take()
        avatar = Avatar(n, session, self._floor.enter(n, at.x, at.y, facing, cell), cell)
        self.people[n] = self._by_slot[avatar.body.slot] = avatar
        self._by_cell[cell][avatar.n] = avatar
        self._news.came(avatar, cell)
        self._audience.enter(avatar)
        return avatar

    def leave(self, avatar: Avatar) -> None:
        self._audience.leave(avatar)
        del self.people[avatar.n]
        del self._by_cell[avatar.cell][avatar.n]
        del self._by_slot[avatar.body.slot]
        self._floor.leave(avatar.body)
        self._news.went(avatar.n, avatar.cell)
        self._numbers.give_back(avatar.n)

    def owe(self, avatar: Avatar) -> None:
        """The next that this avatar's client gets of the room is a whole snapshot, as soon as it can take it."""
        self._audience.owe(avatar)

    def walk(self, avatar: Avatar, seq: int, direction: int) -> None:
        self._floor.head(avatar.body, seq, direction)

    def follow(self, avatar: Avatar, seq: int, points: Sequence[tuple[float, float]]) -> None:
        self._floor.follow(avatar.body, seq, points)

    def halt(self, avatar: Avatar) -> None:
        """They stand, without having asked for it."""
        self._floor.halt(avatar.body)

    def turn_back(self, avatar: Avatar) -> None:
        """No door lets them through before they have stepped out of it."""
        self._floor.turn_back(avatar.body)

    def show(self, avatar: Avatar) -> None:
        """Name, look, badge or hand are new."""
        self._news.came(avatar, avatar.cell)

    def near(self, avatar: Avatar, told: Told) -> None:
        """Tells whoever sees this avatar, with the next tick; who does not keep up misses it."""
        self._news.near(told, avatar.cell)

    def within(self, avatar: Avatar, tiles: float) -> list[Avatar]:
        """Who stands so near this avatar, itself included; at most about a cell's height."""
        x, y = avatar.body.x, avatar.body.y
        return [
            one
            for cell in self._cells.blocks[avatar.cell]
            for one in self._by_cell[cell].values()
            if math.hypot(one.body.x - x, one.body.y - y) <= tiles
        ]

    def tell(self, told: Told) -> None:
        """Tells everybody here with the next tick; who cannot take it then has `missed` it."""
        self._news.told.append(told)

    def raise_hand(self, avatar: Avatar, *, up: bool) -> None:
        if avatar.hand != up:
            avatar.hand = up
            self.show(avatar)

    def count_empathy(self, told: Empathy) -> None:
        if self._empathy.get(told.work) != told:
            self._empathy[told.work] = self._felt[told.work] = told

    def tick(self, tick: int, steps: int) -> list[Through]:
        """Moves everybody by so many steps, tells everybody, and returns who stands in a door."""
        if not self.people:
            self._news = News(self._cells)
            self._felt.clear()
            return []
        moved, crossed, doors = self._move(tick, steps)
        self._count(tick)
        frames = TickFrames(tick, self._cells, self._by_cell, moved, self._news, places=self._floor.places)
        self._news = News(self._cells)
        self._audience.tell(frames, crossed)
        self._tell_owed(frames)
        self._reassure(tick)
        return doors

    def _move(self, tick: int, steps: int) -> tuple[Moved, list[tuple[Avatar, int]], list[Through]]:
        """Steps who walks: the new records, who crossed from which cell, and who stands in a door."""
        walked = self._floor.walk(tick, steps)
        crossed = []
        for slot, cell in walked.crossed:
            avatar = self._by_slot[slot]
            crossed.append((avatar, avatar.cell))
            self._cross(avatar, cell, tick)
        doors = []
        for slot in walked.in_doors:
            avatar = self._by_slot[slot]
            way = self.plan.ground.exit_at(avatar.body.x, avatar.body.y)
            if way is not None and not avatar.leaving:
                doors.append(Through(avatar, way))
        return walked.moved, crossed, doors

    def _cross(self, avatar: Avatar, cell: int, tick: int) -> None:
        self._audience.part(avatar)
        del self._by_cell[avatar.cell][avatar.n]
        self._by_cell[cell][avatar.n] = avatar
        self._news.crossed(avatar, avatar.cell, cell)
        avatar.cell = cell
        avatar.crossed = tick

    def _count(self, tick: int) -> None:
        self._news.to_all(self._felt.values())
        self._felt.clear()
        if tick % CROWD_TICKS == 0 and len(self.people) != self._told_total:
            self._told_total = len(self.people)
            self._news.to_all([Crowd(total=self._told_total)])

    def _tell_owed(self, frames: TickFrames) -> None:
        told = frames.told()
        for avatar in self._audience.pay(frames.tick):
            avatar.session.send(frames.snapshot(avatar.cell, len(self.people)))
            self._figures.snapshots.value += 1
            self._retell(avatar, frames.tick)
            if told is not None:
                avatar.session.send(told)
        for avatar in self._audience.in_debt():
            self._figures.skipped.value += 1
            if told is not None:
                avatar.missed = True

    def _reassure(self, tick: int) -> None:
        if tick % CROWD_TICKS:
            return
        beat = framed(pack_packed(tick, ()))
        for avatar in self.people.values():
            session = avatar.session
            if tick - session.sent_tick >= BEAT_TICKS and session.is_reachable:
                session.sent_tick = tick
                session.send(beat)

    def _retell(self, avatar: Avatar, tick: int) -> None:
        """The counts that changed while this room was open: who was behind has missed them, and who comes may have an
        older page.
        """
        if self._empathy:
            told: list[Told] = list(self._empathy.values())
            avatar.session.send(framed(pack_packed(tick, (), encode_news(told))))
