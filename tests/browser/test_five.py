"""One day by five browsers at once: a console with the projector, two in the drawn world, one on the page, and a phone
in the hall. What each was told is kept is what the outcome says.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, cast

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from madang.demo import quiz as bank
from madang.world.maps.arena import MATS
from tests.browser.guest import PATIENCE_MS, Guest, Language
from tests.caller import Caller
from tests.served import Served, eventually

pytestmark = [pytest.mark.serve, pytest.mark.browser]

QUESTION = "실패한 기록은 누가 간직하나요?"
HELLO = "안녕하세요, 여기 계신 분?"
# Long enough to answer on four screens drawn in software, one after the other.
ANSWERS_S = 12
WRONG = {"o": "x", "x": "o"}


@pytest.fixture
def served(tmp_path: Path) -> Iterator[Served]:
    running = Served(tmp_path / "data")
    running.start()
    yield running
    running.stop()


class Day:
    """Its people; `answered`: who was told that their answer stands, round by round."""

    def __init__(self, browser: Browser, served: Served, screens: Path) -> None:
        self.served, self.shown = served, screens / "five"
        self.shown.mkdir(exist_ok=True)
        self.host = Guest(browser, served.url, self.shown, "ko")
        self.maru = self._comes(browser, "마루", "ko")
        self.sol = self._comes(browser, "Sol", "en", phone=True)
        self.page = self._comes(browser, "바다", "ko")
        self.hall = self._comes(browser, "여울", "ko", phone=True, mode="onsite")
        self.projector = self.host.context.new_page()
        self.projector.set_viewport_size({"width": 1920, "height": 1080})
        self.answered: list[set[str]] = []

    @property
    def guests(self) -> list[Guest]:
        return [self.host, self.maru, self.sol, self.page, self.hall]

    def _comes(
        self, browser: Browser, name: str, language: Language, *, phone: bool = False, mode: str = "online"
    ) -> Guest:
        """With the pass of a registration made a moment before."""
        caller = Caller(self.served.url, language)
        assert caller.register(name, f"{name.encode().hex()}@visitor.example", mode)
        guest = Guest(browser, self.served.url, self.shown, language, phone=phone)
        jar = [{"name": one.name, "value": one.value or "", "domain": "127.0.0.1", "path": "/"} for one in caller.jar]
        guest.context.add_cookies(cast("Any", jar))
        return guest

    def go(self, guest: Guest, path: str) -> Page:
        guest.page.goto(f"{self.served.url}/dasi/{path}")
        return guest.page

    def press(self, path: str, action: str, button: str = "button") -> None:
        """The organiser's: the first button of the form that goes to `action`, on a page of the console."""
        page = self.go(self.host, path)
        self.host.send(page.locator(f"form[action$='{action}'] {button}").first)

    def fire(self, number: int) -> None:
        page = self.go(self.host, "console/cues/")
        page.locator(f"#fire-{number}").click()
        expect(page.locator(".sheet__line--current")).to_contain_text(f"{number}.")

    def screen(self, name: str, scene: str, words: str) -> None:
        """The projector follows by itself."""
        expect(self.projector.locator("[data-scene]")).to_have_attribute("data-scene", scene, timeout=PATIENCE_MS)
        expect(self.projector.locator("#scene")).to_contain_text(words, timeout=PATIENCE_MS)
        self.projector.screenshot(path=str(self.shown / f"{name}-projector.png"))


def test_five_browsers_run_the_day_and_the_outcome_says_what_they_did(
    browser: Browser, served: Served, screens: Path
) -> None:
    day = Day(browser, served, screens)
    _arrive(day)
    _called(day)
    _talk(day)
    _ask(day)
    _play(day)
    _outcome(day)
    assert [fault for guest in day.guests for fault in guest.faults] == []
    for guest in day.guests:
        guest.leave()


def _arrive(day: Day) -> None:
    day.host.page.goto(f"{day.served.url}/")
    day.host.send(day.host.page.locator("form[action$='/demo/host/'] button").first)
    day.projector.goto(f"{day.served.url}/dasi/projector/")
    for guest in (day.maru, day.sol):
        day.go(guest, "world/?low=1")
    expect(day.go(day.page, "world/page/").locator("#face")).to_have_attribute("data-state", "here")
    day.go(day.hall, "hall-phone/").locator("button[name=here][value='1']").click()
    expect(day.hall.page.locator(".here__name")).to_contain_text("여울")
    for guest in (day.maru, day.sol):
        guest.here()
    # 도착 확인 at the desk.
    desk = day.go(day.host, "console/registrations/?q=여울")
    desk.locator("form[action$='/arrived/'] button[value='1']").click()
    expect(desk.locator(".desk__line--here")).to_contain_text("여울")
    day.host.shot("01-desk")


def _called(day: Day) -> None:
    """An announcement, then a call to the stage, which takes everybody there, wherever they were."""
    day.sol.travel("photo", "The expo in pictures")
    day.fire(1)
    day.screen("02-welcome", "welcome", "어서 오세요")
    for guest in (day.maru, day.sol):
        expect(guest.page.locator("madang-day .banner").first).to_contain_text(re.compile("어서 오세요|Welcome"))
    expect(day.page.page.locator("section:has(#today)")).to_contain_text("어서 오세요", timeout=PATIENCE_MS)
    day.fire(3)
    day.screen("03-awards", "awards", "함께")
    for guest in (day.maru, day.sol):
        expect(guest.page.locator("madang-day .go")).to_be_visible()
        guest.shot("03-called")
        guest.page.locator("madang-day .go").click()
    for guest in (day.maru, day.sol):
        guest.is_in("stage")
        guest.shot("03-stage")
    today = day.page.page.locator("section:has(#today)")
    day.page.shot("03-called-page")
    today.get_by_role("button", name=re.compile("바로 가기")).click()
    expect(day.page.page.locator("#here")).to_have_text("무대", timeout=PATIENCE_MS)


def _talk(day: Day) -> None:
    """The third cue has closed the chat; it is let on again, and what is said in the world is read on the page."""
    page = day.page.page
    expect(page.locator("madang-chat form")).to_have_count(0, timeout=PATIENCE_MS)
    day.press("console/", "/console/chat/")
    expect(page.locator("madang-chat form")).to_be_visible(timeout=PATIENCE_MS)
    day.maru.press("t")
    chat = day.maru.page.locator("madang-chat")
    chat.locator("form input[type=text], form input:not([type])").fill(HELLO)
    chat.locator("form button[type=submit]").click()
    expect(page.locator("madang-chat").get_by_text(HELLO)).to_be_visible(timeout=PATIENCE_MS)
    day.maru.shot("04-chat")
    day.maru.page.keyboard.press("Escape")
    day.maru.press("?")
    call = day.maru.page.locator("madang-help-call")
    call.locator("textarea").fill("소리가 들리지 않아요")
    call.locator("button[type=submit]").click()
    day.maru.page.keyboard.press("Escape")
    console = day.go(day.host, "console/")
    expect(console.locator(".call")).to_contain_text("소리가 들리지 않아요", timeout=PATIENCE_MS)
    day.host.shot("05-help")
    console.locator(".call button").first.click()
    expect(console.locator(".call")).to_have_count(0)


def _ask(day: Day) -> None:
    """Asked and voted for; picked at the console, it stands on the screen."""
    day.go(day.page, "questions/").locator("#id_text").fill(QUESTION)
    day.page.send(day.page.page.locator(".asking__form .button--bright"))
    expect(day.page.page.locator(".question", has_text=QUESTION)).to_be_visible()
    mine = day.go(day.hall, "questions/").locator(".question", has_text=QUESTION)
    mine.locator(".vote").click()
    expect(mine.locator(".vote")).to_have_attribute("aria-pressed", "true")
    day.hall.shot("06-voted")
    asked = day.go(day.host, "questions/").locator(".question", has_text=QUESTION)
    day.host.send(asked.locator("form[action$='/pick/'] button"))
    day.press("console/", "/console/screen/", "button[value=questions]")
    day.screen("06-question", "questions", QUESTION)
    expect(day.go(day.page, "world/page/").locator("#face")).to_have_attribute("data-state", "here")


def _play(day: Day) -> None:
    """Two rounds by four doors. In the first Sol is wrong, in the second the page is."""
    host = day.go(day.host, "console/quiz/")
    host.locator("#id_of").fill("2")
    host.locator("#id_answer_seconds").fill(str(ANSWERS_S))
    day.host.send(host.locator(".quiz__open .button--bright"))
    day.press("console/", "/console/screen/", "button[value=quiz]")
    for guest in (day.maru, day.sol):
        guest.page.locator("madang-quiz .invitation button").first.click()
        guest.is_in("arena")
    day.hall.send(day.go(day.hall, "quiz/").locator("form[action$='/join/'] button"))
    sides = [entry["side"] for entry in bank.entries() if not entry.get("practice")][:2]
    _walk_to(day.maru, sides[0])
    _round(day, 1, sides[0], wrong=day.sol)
    _walk_to(day.maru, sides[1])
    _round(day, 2, sides[1], wrong=day.page)
    day.press("console/quiz/", "/console/quiz/end/")
    expect(day.projector.locator("#scene")).to_contain_text("마루", timeout=PATIENCE_MS)
    day.projector.screenshot(path=str(day.shown / "09-winners-projector.png"))
    day.sol.shot("09-winners")


def _walk_to(guest: Guest, side: str) -> None:
    """Onto a mat, before it is asked: standing on it answers."""
    mat = MATS["o" if side == "o" else "x"]
    if guest.place()[1] > mat.bottom - 1:
        guest.walk_north(until=mat.bottom - 1)
    key, reached = ("ArrowLeft", f"x < {mat.right - 1}") if side == "o" else ("ArrowRight", f"x > {mat.x + 1}")
    guest.page.keyboard.down(key)
    place = "Number(document.querySelector('madang-hud').dataset.place.split(',')[0])"
    guest.page.wait_for_function(f"() => {{ const x = {place}; return {reached}; }}")
    guest.page.keyboard.up(key)


def _round(day: Day, number: int, side: str, *, wrong: Guest) -> None:
    day.press("console/quiz/", "/console/quiz/ask/")
    acknowledged: dict[str, Locator] = {"마루": day.maru.page.locator("madang-quiz .sure")}
    doors = {"Sol": day.sol, "바다": day.page, "여울": day.hall}
    if number == 2:
        # Out since the first round, and a ghost.
        del doors["Sol"]
    for name, guest in doors.items():
        button = _button(guest, WRONG[side] if guest is wrong else side)
        button.click()
        acknowledged[name] = button.and_(guest.page.locator("[aria-pressed=true]"))
    for said in acknowledged.values():
        expect(said.first).to_be_visible(timeout=PATIENCE_MS)
    day.answered.append(set(acknowledged))
    for door, guest in {"walk": day.maru, "card": day.sol, "page": day.page, "hall": day.hall}.items():
        guest.shot(f"0{6 + number}-round-{door}")
    day.screen(f"0{6 + number}-round", "quiz", "O")
    expect(day.host.page.locator(".quiz--revealed, .quiz--over").first).to_be_visible(timeout=PATIENCE_MS)


def _button(guest: Guest, side: str) -> Locator:
    """By the card in the world, on the page, on the phone in the hall; it opens once the question was read."""
    found = guest.page.locator(f"madang-quiz .side--{side}, .face__side--{side}, main .side--{side}").first
    expect(found).to_be_enabled(timeout=PATIENCE_MS)
    expect(found).not_to_have_attribute("aria-disabled", "true", timeout=PATIENCE_MS)
    return found


def _outcome(day: Day) -> None:
    page = day.host.page

    def told() -> dict[str, list[str]] | None:
        day.go(day.host, "console/outcome/?figures=exact")
        rows = page.locator("#by-mode tbody tr")
        found = {
            row.locator("th").inner_text().split("\n")[0].strip(): row.locator("td.number").all_inner_texts()
            for row in rows.all()
        }
        return found if found["실인원"][2] == "4" else None

    cells = eventually(told, "everybody is in the outcome", 30)
    page.screenshot(path=str(day.shown / "10-outcome.png"), full_page=True)
    expected = {
        "사전 신청": ["3", "1", "4"],
        "도착 확인": ["0", "1", "1"],
        "실인원": ["3", "1", "4"],
        "질문": ["1", "0", "1"],
        "질문 추천": ["0", "1", "1"],
        "OX 퀴즈 참가자": ["3", "1", "4"],
        "대화": ["1", "0", "1"],
    }
    assert {name: cells[name] for name in expected} == expected
    played = [row.locator("td.number").all_inner_texts() for row in page.locator("table[id^=ox-] tbody tr").all()]
    assert [int(row[0]) for row in played] == [len(each) for each in day.answered]
