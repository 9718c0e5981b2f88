"""The people of a scripted day and what they do; every one of them keeps count of what was acknowledged."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from typing import Literal
from uuid import uuid4

from madang.rehearsal.bot import Bot
from madang.wire.client import Answer, Say
from madang.wire.server import Done
from tests.caller import Answer as Page
from tests.caller import Caller, hidden

EXPO = "dasi"
Door = Literal["world", "page", "hall"]
Side = Literal["o", "x"]


@dataclass
class Tally:
    """The script's own totals, by what the outcome calls them; nothing here is asked of the expo."""

    by_mode: dict[str, Counter[str]] = field(default_factory=lambda: {"online": Counter(), "onsite": Counter()})
    views: Counter[str] = field(default_factory=Counter)
    felt: Counter[str] = field(default_factory=Counter)
    rounds: list[tuple[int, int, int]] = field(default_factory=list)

    def add(self, mode: str, count: str, number: int = 1) -> None:
        self.by_mode[mode][count] += number

    def total(self, count: str) -> int:
        return sum(counts[count] for counts in self.by_mode.values())


class Person:
    """`caller` is their browser without JavaScript; `bot` their client in the world, of those who come online."""

    def __init__(self, base: str, number: int, door: Door, tally: Tally) -> None:
        self.name = f"사람{number:02d}"
        self.number = number
        self.door: Door = door
        self.mode = "onsite" if door == "hall" else "online"
        self.caller = Caller(base)
        self.bot = Bot()
        self.tally = tally

    def count(self, what: str) -> None:
        self.tally.add(self.mode, what)

    # By pages.

    def register(self) -> None:
        email = f"person{self.number}@visitor.example"
        assert self.caller.register(self.name, email, self.mode), self.name
        self.count("registered")

    def _page(self, path: str) -> Page:
        page = self.caller.get(f"/{EXPO}/{path}")
        assert page.status == 200, (path, page.status)
        return page

    def _send(self, path: str, fields: dict[str, str]) -> None:
        answer = self.caller.post(f"/{EXPO}/{path}", fields)
        assert answer.status == 200, (path, answer.status, answer.text[:400])

    def come_into_the_hall(self) -> None:
        """Scans what hangs there, or says so: from then on they are on site."""
        self._send("hall-phone/", {"here": "1"})
        self.count("people")
        self.count("visits")

    def look_at_page(self, work: str) -> None:
        self._page(f"works/{work}/")
        self.count("views")
        self.tally.views[work] += 1

    def feel_on_page(self, work: str) -> None:
        self._send(f"works/{work}/empathy/", {"on": "1"})
        self.count("empathy")
        self.tally.felt[work] += 1

    def cheer(self) -> None:
        form = self._page("wings/leave/")
        shape = re.search(r'name="shape" value="([^"]+)"', form.text)
        assert shape
        self._send("wings/leave/", {"shape": shape[1], "words": "다시 해 봅시다", "key": hidden(form.text, "key")})
        self.count("cheers")

    def ask(self, text: str) -> None:
        key = hidden(self._page("questions/").text, "key")
        self._send("questions/", {"text": text, "key": key})
        self.count("questions")

    def vote(self, text: str) -> None:
        self._send(f"questions/{question_saying(self._page('questions/').text, text)}/vote/", {"on": "1"})
        self.count("votes")

    def answer_on_page(self, side: Side) -> None:
        page = self._page("quiz/")
        told = {"round": hidden(page.text, "round"), "key": str(uuid4()), "side": side}
        self._send("quiz/answer/", told)

    # In the world.

    async def come(self, url: str, ticket: str) -> None:
        await self.bot.come(url, ticket)
        self.count("people")
        self.count("visits")

    async def look_at(self, work: str, slug: str) -> None:
        self.bot.open(work)
        assert isinstance(await self.bot.react(work, on=True), Done)
        self.bot.close_work(work, 900)
        self.count("views")
        self.tally.views[slug] += 1
        self.count("empathy")
        self.tally.felt[slug] += 1

    async def say(self, text: str) -> None:
        assert isinstance(await self._written(Say(key=str(uuid4()), to="space", text=text)), Done)
        self.count("lines")

    async def answer(self, asked: str, side: Side) -> None:
        told = await self._written(Answer(key=str(uuid4()), round=asked, side=side))
        assert isinstance(told, Done), told

    async def _written(self, write: Say | Answer) -> object:
        self.bot.say(write)
        await self.bot.until(lambda: self.bot.answer(write.key) is not None)
        return self.bot.answer(write.key)


def question_saying(page: str, text: str) -> str:
    """The id of the question with these words on the page of questions."""
    return next(part[:36] for part in page.split('id="question-')[1:] if text in part)


class Host:
    """The organiser at the console, and the screen in the hall."""

    def __init__(self, base: str) -> None:
        self.caller = Caller(base)
        self.caller.get("/")
        assert self.caller.post("/demo/host/").status == 200

    def press(self, path: str, fields: dict[str, str] | None = None) -> Page:
        answer = self.caller.post(f"/{EXPO}/console/{path}", fields)
        assert answer.status == 200, (path, answer.status, answer.text[:400])
        return answer

    def next_cue(self) -> None:
        cue = re.search(r"console/cues/([0-9a-f-]{36})/fire/", self.caller.get(f"/{EXPO}/console/").text)
        assert cue
        self.press(f"cues/{cue[1]}/fire/")

    def mark_arrived(self, person: Person) -> None:
        page = self.caller.get(f"/{EXPO}/console/registrations/?q=person{person.number}%40visitor.example")
        whose = re.search(r"registrations/([0-9a-f-]{36})/arrived/", page.text)
        assert whose
        self.press(f"registrations/{whose[1]}/arrived/", {"on": "1"})
        person.count("arrived")

    def pick(self, text: str) -> None:
        question = question_saying(self.caller.get(f"/{EXPO}/questions/").text, text)
        assert self.caller.post(f"/{EXPO}/questions/{question}/pick/").status == 200

    def on_screen(self) -> str:
        return Caller(self.caller.base).get(f"/{EXPO}/projector/scene/").text
