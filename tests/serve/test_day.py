"""One day with forty people over three doors, the organiser and the screen in the hall, with kills in the middle: the
outcome is the script's own totals, as the page tells them and as they are computed anew from the log.
"""

from __future__ import annotations

import asyncio
import contextlib
import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest

from madang.wire.client import Bye
from madang.wire.server import Quiz
from tests.serve.day import Host, Person, Side, Tally
from tests.served import ROOT, Served, eventually

pytestmark = pytest.mark.serve
PER_DOOR = {"world": 16, "page": 12, "hall": 12}
COUNTS = ("registered", "people", "visits", "views", "empathy", "cheers", "questions", "votes", "players", "lines")
QUESTION = "실패를 이야기할 자리는 어떻게 마련하셨나요"


@pytest.fixture
def served(tmp_path: Path) -> Iterator[Served]:
    running = Served(tmp_path / "data")
    running.start()
    yield running
    running.stop()


class Day:
    def __init__(self, served: Served) -> None:
        self.served = served
        self.tally = Tally()
        doors = [door for door, number in PER_DOOR.items() for _ in range(number)]
        self.people = [Person(served.url, at, door, self.tally) for at, door in enumerate(doors)]  # type: ignore[arg-type]  # the keys above
        self.online = [person for person in self.people if person.door != "hall"]
        self.in_hall = [person for person in self.people if person.door == "hall"]
        self.host = Host(served.url)
        self.survivors = list(self.people)
        self.ended: list[Quiz] = []
        self.url = ""
        self.works: list[dict[str, Any]] = []

    async def run(self) -> None:
        await asyncio.to_thread(self.registration)
        awake = asyncio.create_task(self._keep_awake())
        try:
            await self.events()
        finally:
            awake.cancel()

    async def events(self) -> None:
        await self.arrival()
        await self.walk()
        await asyncio.to_thread(self.talk_in_the_hall)
        await self.quiz()
        for person in self.online:
            person.bot.say(Bye())
            await person.bot.until_closed()

    def registration(self) -> None:
        for person in self.people:
            if person.number == 20:
                self.served.kill("web")
                self.served.wait_until_well()
            person.register()

    async def arrival(self) -> None:
        for person in self.online:
            told = await asyncio.to_thread(person.caller.ticket)
            self.url = told["url"]
            await person.come(told["url"], told["ticket"])
        for person in self.in_hall:
            await asyncio.to_thread(person.come_into_the_hall)
        for person in self.in_hall[:5]:
            await asyncio.to_thread(self.host.mark_arrived, person)
        await asyncio.to_thread(self.host.next_cue)

    async def walk(self) -> None:
        works = self.works = (await asyncio.to_thread(self.online[0].caller.space, "photo"))["works"]
        for person in self.online:
            await person.bot.travel("photo")
            for step in (0, 5):
                work = works[(person.number + step) % len(works)]
                await person.look_at(work["id"], work["slug"])
            await person.say(f"안녕하세요, {person.name}입니다")
        # Traces are written within a second; what follows a kill would be lost with right.
        await asyncio.to_thread(self._settled, "views")
        await self._kill_the_world()
        for person in self.in_hall:
            work = works[person.number % len(works)]["slug"]
            await asyncio.to_thread(person.look_at_page, work)
            await asyncio.to_thread(person.feel_on_page, work)

    def talk_in_the_hall(self) -> None:
        for person in self.people[::7]:
            person.cheer()
        self.in_hall[0].ask(QUESTION)
        for person in [*self.in_hall[1:6], *self.online[:9]]:
            person.vote(QUESTION)
        self.online[0].ask("다음 박람회는 언제 하나요")
        self.host.pick(QUESTION)
        self.host.press("screen/", {"scene": "questions"})
        eventually(lambda: QUESTION in self.host.on_screen(), "the picked question is on the screen", 20)

    async def quiz(self) -> None:
        self.host.press("quiz/open/", {"of": "2", "answer_seconds": "25", "reveals_itself": "on"})
        for number, parts in ((1, 3), (2, 2)):
            await asyncio.to_thread(self.host.press, "quiz/ask/")
            await self._round(number, parts, kill=number == 1)
        for person in self.people:
            person.count("players")

    async def _round(self, number: int, parts: int, *, kill: bool) -> None:
        """Everybody who is in answers by their own door; a round that an outage voided is answered again."""
        past = {told.round for told in self.ended}
        while True:
            asked = await self._told(lambda quiz: quiz.phase == "answering" and quiz.round not in past)
            sides = {person.name: self._side(person, parts) for person in self.survivors}
            for person in self.survivors:
                if person.door == "world":
                    await person.answer(asked.round, sides[person.name])
                else:
                    await asyncio.to_thread(person.answer_on_page, sides[person.name])
            if kill:
                await self._kill_the_world()
                kill = False
            ended = await self._ended(asked.round)
            self.ended.append(ended)
            if ended.phase != "void":
                break
            past.add(asked.round)
        before = self.survivors
        right = [person for person in before if sides[person.name] == ended.side]
        self.survivors = right
        self.tally.rounds.append((number, len(before), len(right)))

    async def _ended(self, asked: str) -> Quiz:
        return await self._told(lambda quiz: quiz.round == asked and quiz.phase in {"revealed", "void", "over"})

    @staticmethod
    def _side(person: Person, parts: int) -> Side:
        return "x" if person.number % parts == 0 else "o"

    async def _told(self, fits: Callable[[Quiz], bool]) -> Quiz:
        """What the first of those in the world is told of the quiz, as soon as it fits."""
        listener = self.online[0]

        def found() -> Quiz | None:
            return next((told for told in reversed(listener.bot.heard) if isinstance(told, Quiz) and fits(told)), None)

        async with asyncio.timeout(120):
            await listener.bot.until(lambda: found() is not None)
        told = found()
        assert told is not None
        return told

    async def _keep_awake(self) -> None:
        """Says once a second what every client says: who is silent for long counts as lost."""
        never = asyncio.Event()
        while True:
            for person in self.online:
                if person.bot.closed is None and person.bot.sight.me is not None:
                    person.bot.confirm()
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(never.wait(), 1)

    async def _kill_the_world(self) -> None:
        await asyncio.to_thread(self.served.kill, "world")
        await asyncio.to_thread(self.served.wait_until_well)
        for person in self.online:
            await person.bot.come_back(self.url)

    def _settled(self, count: str) -> None:
        eventually(
            lambda: _recomputed(self.served)["cells"][f"total.{count}"] == self.tally.total(count) or None,
            f"{count} are in the log",
            30,
        )


def _recomputed(served: Served) -> dict[str, Any]:
    """By the command, in a process of its own."""
    command = [sys.executable, "-m", "madang.app.cli", "outcome", "dasi", "--exact", "--json"]
    environment = os.environ | {"MADANG_DATA": str(served.data)}
    done = subprocess.run(command, cwd=ROOT, env=environment, check=True, capture_output=True, text=True)  # noqa: S603 -- our own
    told: dict[str, Any] = json.loads(done.stdout)
    return told


class Tables(HTMLParser):
    """The figures of a page's tables: id → rows of the texts of their number cells."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.rows: dict[str, list[list[str]]] = {}
        self._table = ""
        self._in_number = False
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        told = dict(attrs)
        if tag == "table":
            self._table = told.get("id") or ""
            self.rows[self._table] = []
        elif tag == "tr" and self._table:
            self.rows[self._table].append([])
        self._in_number = tag == "td" and "number" in (told.get("class") or "").split()
        if self._in_number:
            self.rows[self._table][-1].append("")

    def handle_endtag(self, tag: str) -> None:
        self._in_number = False
        if tag == "table":
            self._table = ""

    def handle_data(self, text: str) -> None:
        if self._in_number:
            self.rows[self._table][-1][-1] += text.strip()


def test_the_outcome_of_a_day_is_what_its_people_did(served: Served) -> None:
    day = Day(served)
    asyncio.run(asyncio.wait_for(day.run(), 420))
    served.kill_all()
    served.start()
    told = _recomputed(served)
    cells = told["cells"]
    tally = day.tally
    # By the script's own count, first of all, then by mode; then works and rounds.
    assert {count: cells[f"total.{count}"] for count in COUNTS} == {count: tally.total(count) for count in COUNTS}
    for mode, counts in tally.by_mode.items():
        assert {count: cells[f"mode.{mode}.{count}"] for count in COUNTS} == {count: counts[count] for count in COUNTS}
    ids = {work["slug"]: work["id"] for work in day.works}
    for work, identity in ids.items():
        assert cells.get(f"work.{identity}.views", 0) == tally.views[work], work
        assert cells.get(f"work.{identity}.empathy", 0) == tally.felt[work], work
    rounds = {
        tuple(cells[f"round.{each}.{part}"] for part in ("answered", "right", "survivors"))
        for each in {key.split(".")[1] for key in cells if key.startswith("round.")}
    }
    assert {(answered, right, right) for _number, answered, right in tally.rounds} <= rounds
    assert cells["peak"] == len(day.online)
    # The page says the same.
    page = Tables(Host(served.url).caller.get("/dasi/console/outcome/?figures=exact").text)
    for table in told["tables"]:
        figures = [[str(figure) for figure in row["figures"]] for row in table["rows"]]
        shown = [row for row in page.rows[table["id"]] if row]
        assert [row for row in figures if row] == shown, table["id"]
