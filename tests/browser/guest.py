"""Somebody with a browser: what they do, in the words of the screen, and what they have seen go wrong."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

from playwright.sync_api import Browser, Locator, Page, expect
from playwright.sync_api import Error as PlaywrightError

Language = Literal["ko", "en"]
PATIENCE_MS = 60_000
DESKTOP = {"width": 1440, "height": 900}
PHONE = {"width": 390, "height": 844}

WORDS: dict[str, dict[Language, str]] = {
    "start": {"ko": "사전 신청부터", "en": "Start with pre-registration"},
    "visit": {"ko": "관람객으로 들어가기", "en": "Enter as a visitor"},
    "console": {"ko": "진행자 콘솔", "en": "Host console"},
    "register": {"ko": "사전 신청하기", "en": "Register"},
    "online": {"ko": "온라인", "en": "Online"},
    "next": {"ko": "다음", "en": "Next"},
    "name": {"ko": "이름 또는 별명", "en": "Name or nickname"},
    "email": {"ko": "이메일", "en": "E-mail address"},
    "notice": {"ko": "수집·이용하는 데 동의합니다", "en": "collected and used"},
    "age": {"ko": "세 이상입니다", "en": "years old or older"},
    "confirm": {"ko": "신청하기", "en": "Confirm"},
    "confirmed": {"ko": "참가 확정", "en": "Confirmed"},
    "enter": {"ko": "입장하기", "en": "Enter"},
    "halls": {"ko": "전시관", "en": "Halls"},
    "people": {"ko": "사람들", "en": "People"},
    "works": {"ko": "작품", "en": "Works"},
    "empathy": {"ko": "공감", "en": "Empathy"},
    "following": {"ko": "다음 작품", "en": "Next work"},
    "show": {"ko": "작품 보기", "en": "Show this work"},
    "close": {"ko": "닫기", "en": "Close"},
    "more": {"ko": "더 보기", "en": "More"},
}

# The same place for as long as even a slow machine takes to draw a walker's next step.
STANDS = """() => {
    const place = document.querySelector("madang-hud").dataset.place;
    const now = performance.now();
    if (globalThis.stood?.place !== place) globalThis.stood = { place, since: now };
    return now - globalThis.stood.since > 2000;
}"""


@dataclass
class Guest:
    """One browser context. `faults` are page errors, console errors, requests that left the machine or failed."""

    browser: Browser
    base: str
    screens: Path
    language: Language = "ko"
    phone: bool = False
    faults: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        size = PHONE if self.phone else DESKTOP
        self.context = self.browser.new_context(
            viewport={"width": size["width"], "height": size["height"]},
            locale={"ko": "ko-KR", "en": "en-GB"}[self.language],
            has_touch=self.phone,
            is_mobile=self.phone,
        )
        self.page: Page = self.context.new_page()
        self.page.set_default_timeout(PATIENCE_MS)
        self._watch()

    def _watch(self) -> None:
        page = self.page
        page.on("pageerror", lambda error: self.faults.append(f"page error: {error}"))
        page.on("console", lambda said: self.faults.append(f"console: {said.text}") if said.type == "error" else None)
        page.on("request", lambda asked: self._left(asked.url))

    def _left(self, url: str) -> None:
        if not re.match(r"(https?|wss?)://127\.0\.0\.1[:/]|data:|blob:", url):
            self.faults.append(f"left the machine: {url}")

    def word(self, name: str) -> str:
        return WORDS[name][self.language]

    def shot(self, name: str) -> None:
        """A picture for people to look at; where the browser, short of everything, takes none, a second try does."""
        kind = "phone" if self.phone else "desktop"
        path = str(self.screens / f"{name}-{kind}-{self.language}.png")
        try:
            self.page.screenshot(path=path)
        except PlaywrightError:
            self.page.screenshot(path=path)

    # The way in.

    def arrive(self) -> None:
        self.page.goto(f"{self.base}/")
        self.shot("01-guide")

    def register(self, name: str, email: str) -> None:
        """From the guide to the pass."""
        page = self.page
        page.get_by_role("link", name=self.word("start")).click()
        self.shot("02-expo")
        page.locator("a[href$='/register/']:visible").first.click()
        page.get_by_role("radio", name=self.word("online")).first.check()
        self.shot("03-mode")
        page.get_by_role("button", name=self.word("next")).click()
        page.get_by_label(self.word("name")).fill(name)
        page.get_by_label(self.word("email"), exact=False).first.fill(email)
        page.get_by_label(self.word("notice"), exact=False).check()
        page.get_by_label(self.word("age"), exact=False).check()
        self.shot("04-contact")
        page.get_by_role("button", name=self.word("next")).click()
        self.shot("05-confirm")
        page.get_by_role("button", name=self.word("confirm"), exact=True).click()
        expect(page.get_by_text(self.word("confirmed")).first).to_be_visible()
        self.shot("06-pass")

    def enter(self) -> None:
        self.page.get_by_role("button", name=self.word("enter"), exact=True).first.click()
        self.here()

    def here(self) -> None:
        """Waits until the world has this guest."""
        expect(self.page.locator("#world")).to_have_attribute("data-state", "here", timeout=PATIENCE_MS)
        expect(self.page.locator("madang-hud")).to_have_attribute("data-place", re.compile(r"\d"), timeout=PATIENCE_MS)

    # In the world.

    @property
    def stage(self) -> Locator:
        return self.page.locator("#stage")

    def place(self) -> tuple[float, float]:
        x, y = (self.page.locator("madang-hud").get_attribute("data-place") or "0,0").split(",")
        return float(x), float(y)

    def stand(self) -> tuple[float, float]:
        """Waits until they have come to where they were going; the place."""
        self.page.wait_for_function(STANDS, timeout=PATIENCE_MS)
        return self.place()

    def press(self, key: str) -> None:
        self.stage.focus()
        self.page.keyboard.press(key)

    def panel(self, name: str) -> None:
        self.page.get_by_role("button", name=self.word(name), exact=False).first.click()

    def sees(self, name: str) -> None:
        """Somebody of this name is in the list of people here."""
        self.open_people()
        expect(self.page.locator("madang-dock").get_by_text(name).first).to_be_visible(timeout=PATIENCE_MS)
        self.page.keyboard.press("Escape")

    def open_people(self) -> None:
        self.press("p")

    def travel(self, hall: str, title: str) -> None:
        """Goes to a hall by the list of halls."""
        self.press("l")
        dock = self.page.locator("madang-dock")
        tab, entry = dock.get_by_role("tab", name=self.word("halls")), dock.get_by_role("button", name=title)
        expect(tab.or_(entry).first).to_be_visible(timeout=PATIENCE_MS)
        if tab.count():
            tab.click()
        entry.click()
        self.is_in(hall)

    def is_in(self, space: str) -> None:
        expect(self.page.locator("madang-hud")).to_have_attribute("data-space", space, timeout=PATIENCE_MS)

    def walk_north(self, until: float) -> None:
        """Holds the arrow up until less than so many tiles are left to the map's north edge."""
        self.stage.focus()
        self.page.keyboard.down("ArrowUp")
        self.page.wait_for_function(
            "until => Number(document.querySelector('madang-hud').dataset.place.split(',')[1]) < until",
            arg=until,
            timeout=PATIENCE_MS,
        )
        self.page.keyboard.up("ArrowUp")

    def walk_into(self, space: str, key: str) -> None:
        """Holds a key until a door is walked through; whoever comes beside it goes in by Enter, as the card says."""
        hud = self.page.locator("madang-hud")
        there = hud.and_(self.page.locator(f"[data-space='{space}']"))
        door = self.page.locator("madang-hint").get_by_role("button", name=re.compile("들어가기|[Gg]o in"))
        self.stage.focus()
        self.page.keyboard.down(key)
        expect(there.or_(door).first).to_be_attached(timeout=PATIENCE_MS)
        self.page.keyboard.up(key)
        if there.count() == 0:
            self.press("Enter")
        self.is_in(space)

    @property
    def viewer(self) -> Locator:
        return self.page.locator("madang-viewer dialog[open]")

    def open_nearest(self) -> None:
        self.press("Enter")
        expect(self.viewer).to_be_visible()

    def close_viewer(self) -> None:
        self.page.keyboard.press("Escape")
        expect(self.viewer).to_have_count(0)

    def send(self, button: Locator) -> None:
        """Presses a button that posts its form, and waits for its answer: who goes on at once cuts it off."""
        with self.page.expect_response(lambda answer: answer.request.method == "POST"):
            button.click()
        self.page.wait_for_load_state()

    def leave(self) -> None:
        self.context.close()
