"""The world as a page: among others, by keyboard alone, for screen readers, and where sockets are blocked."""

from __future__ import annotations

import re
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect
from playwright.sync_api import TimeoutError as PlaywrightTimeout

from tests.browser.guest import PATIENCE_MS, Guest
from tests.browser.looking import heard, on, serious, tab_to
from tests.served import Served, eventually

pytestmark = [pytest.mark.serve, pytest.mark.browser]

STORIES = {"ko": "다시 일어선 이야기", "en": "Stories of trying again"}


def _told(page: Page, words: str) -> None:
    expect(page.locator("madang-told")).to_contain_text(re.compile(words), timeout=PATIENCE_MS)


def _here(page: Page, title: str) -> None:
    expect(page.locator("#face")).to_have_attribute("data-state", "here", timeout=PATIENCE_MS)
    expect(page.locator("h1")).to_have_text(title, timeout=PATIENCE_MS)


def _part(page: Page, heading: str) -> Locator:
    return page.locator(f"section:has(#{heading})")


def _name(guest: Guest) -> str:
    """What others see above this guest's head."""
    guest.open_people()
    name = guest.page.locator("madang-dock .row").first.locator("strong").inner_text()
    guest.page.keyboard.press("Escape")
    return name


def _enter(guest: Guest, base: str) -> None:
    """From the guide by the world's first link to the page."""
    page = guest.page
    page.goto(f"{base}/?theme=light")
    page.get_by_role("button", name=guest.word("visit")).click()
    page.wait_for_url(re.compile("/world/"))
    _skip(page)
    _here(page, "마당")


def _skip(page: Page, times: int = 4) -> None:
    """By the first link past the drawn world. Whatever opens just then takes the focus with it, and is closed first."""
    for _ in range(times):
        tab_to(page, "화면 없이 보기로 참여하기")
        page.keyboard.press("Enter")
        with suppress(PlaywrightTimeout):
            page.wait_for_url(re.compile("/world/page/"), timeout=PATIENCE_MS / times)
            return
        page.keyboard.press("Escape")
    raise AssertionError(page.url)


def _wave(wave: Callable[[], None], seen: Locator, words: str, times: int = 8) -> None:
    """Waves until it is seen: a wave is gone with its moment, also for whoever's screen stood still just then."""
    for _ in range(times):
        wave()
        with suppress(AssertionError):
            expect(seen).to_contain_text(words, timeout=PATIENCE_MS / times)
            return
    raise AssertionError(words)


def _meet(guest: Guest, drawn: Guest) -> list[str]:
    """The same people in the same place, seen and waved at from both sides."""
    page = guest.page
    expect(_part(page, "people")).to_contain_text(_name(drawn), timeout=PATIENCE_MS)
    tab_to(page, "^손 흔들기$")
    _wave(lambda: page.keyboard.press("Enter"), drawn.page.locator("madang-toasts"), "waves at you")
    _wave(lambda: drawn.press("h"), page.locator("madang-told"), "손을 흔듭니다")
    guest.shot("page-plaza")
    return [*(heard(_part(page, part), f"plaza-{part}") for part in ("halls", "reading")), *serious(page)]


def _visit(guest: Guest) -> list[str]:
    """To a hall, to a work, into it, and a word of what one felt."""
    page, keys = guest.page, guest.page.keyboard
    tab_to(page, f"^바로 가기: {STORIES['ko']}", 120)
    keys.press("Enter")
    _here(page, STORIES["ko"])
    expect(page.locator("#here")).to_be_focused()
    tab_to(page, "^다음 작품으로 가기")
    keys.press("Enter")
    _told(page, "앞에 있습니다")
    tab_to(page, "^열기")
    keys.press("Enter")
    expect(guest.viewer).to_be_visible(timeout=PATIENCE_MS)
    keys.press("Escape")
    expect(guest.viewer).to_have_count(0)
    eventually(lambda: on(page, "^열기"), "the button that opened it has the focus again", 20)
    tab_to(page, "^공감")
    keys.press("Enter")
    _told(page, "공감했습니다")
    tab_to(page, "^요약 듣기", 200)
    keys.press("Enter")
    _told(page, "지금 있는 곳은")
    guest.shot("page-hall")
    head = page.locator(".face__head")
    return [heard(head, "hall-head"), heard(_part(page, "works"), "hall-works"), *serious(page)]


def _enter_by_keys(page: Page, name: str, most: int = 200) -> None:
    tab_to(page, name, most)
    page.keyboard.press("Enter")


def _talk(guest: Guest, drawn: Guest) -> list[str]:
    """A line to everybody, a hand, a gesture, a new look, somebody followed and found: the other sees it drawn."""
    page = guest.page
    tab_to(page, "^보낼 메시지", 200)
    page.keyboard.type("화면 없이도 안녕하세요")
    page.keyboard.press("Enter")
    expect(drawn.page.locator("madang-hud")).to_contain_text("화면 없이도 안녕하세요", timeout=PATIENCE_MS)
    line = _part(page, "talk").locator("li").last
    expect(line).to_contain_text("화면 없이도 안녕하세요")
    mine = line.locator("strong").inner_text()
    found = [heard(line, "plaza-line", me=mine), heard(_part(page, "talk").locator("form"), "plaza-say")]
    _enter_by_keys(page, "^손들기$")
    _told(page, "손을 들었습니다")
    other = _name(drawn)
    _enter_by_keys(page, f"^더 보기: {other}")
    _enter_by_keys(page, f"^어디 있는지: {other}")
    _told(page, other)
    _enter_by_keys(page, f"^따라가기: {other}")
    _told(page, "따라가는 중")
    _enter_by_keys(page, "^따라가기 멈춤")
    _enter_by_keys(page, "^꾸미기$")
    _enter_by_keys(page, "^이 모습으로")
    _told(page, "새 모습으로")
    return [*found, *serious(page)]


def _quiz(guest: Guest, host: Page) -> list[str]:
    """A round that the host asks, answered by keyboard; ended at once, so that nobody after meets it."""
    page = guest.page
    host.goto(f"{guest.base}/dasi/console/quiz/")
    host.get_by_label("답하는 시간").fill("60")
    host.get_by_role("button", name="퀴즈 마당 열고 모두 부르기").click()
    expect(_part(page, "quiz")).to_be_visible(timeout=PATIENCE_MS)
    host.get_by_role("button", name="첫 문제 내기").click()
    answers = _part(page, "quiz").get_by_role("group")
    expect(answers).to_be_visible(timeout=PATIENCE_MS)
    # It is read before it is answered.
    expect(answers.locator("[aria-disabled]")).to_have_count(0, timeout=PATIENCE_MS)
    _enter_by_keys(page, "^O 맞다")
    _told(page, "답이 확인되었습니다: O 맞다")
    question = page.locator(".face__question").inner_text()
    found = [heard(_part(page, "quiz"), "plaza-quiz", question=question), *serious(page)]
    host.get_by_role("button", name="지금 게임 끝내기").click()
    expect(_part(page, "quiz")).to_contain_text("퀴즈가 끝났습니다", timeout=PATIENCE_MS)
    return found


def _pages(guest: Guest) -> list[str]:
    """A question and a cheer: pages beside the world, and back."""
    page, keys = guest.page, guest.page.keyboard
    _enter_by_keys(page, "^질문하기")
    page.wait_for_url(re.compile("/questions/"))
    tab_to(page, "^질문 내용")
    keys.type("혼자서도 다시 시작할 수 있나요?")
    found = [heard(page.locator("main form").first, "questions-ask"), *serious(page)]
    _enter_by_keys(page, "^질문하기$")
    expect(page.get_by_text("혼자서도 다시 시작할 수 있나요?").first).to_be_visible()
    page.goto(f"{guest.base}/dasi/world/page/")
    _here(page, "마당")
    # The link beside the world, not the board in the yard, which opens a tab of its own.
    _enter_by_keys(page, "^응원날개$")
    page.wait_for_url(re.compile("/wings/$"))
    _enter_by_keys(page, "^응원날개 남기기")
    page.wait_for_url(re.compile("/wings/leave/"))
    tab_to(page, "^응원의 말")
    keys.type("다시 해 봐요")
    found += [heard(page.locator("main form").first, "wings-leave"), *serious(page)]
    _enter_by_keys(page, "^날개벽에 걸기")
    expect(page.get_by_text("다시 해 봐요").first).to_be_visible()
    page.goto(f"{guest.base}/dasi/world/page/")
    _here(page, "마당")
    return found


def test_the_whole_visit_by_keyboard_on_a_page_among_those_who_see_it_drawn(
    browser: Browser, served: Served, screens: Path
) -> None:
    drawn, guest = Guest(browser, served.url, screens, "en"), Guest(browser, served.url, screens, "ko")
    drawn.page.goto(f"{served.url}/?theme=light")
    drawn.page.get_by_role("button", name=drawn.word("visit")).click()
    drawn.page.goto(f"{served.url}/dasi/world/?low=1")
    drawn.here()
    page = guest.page
    _enter(guest, served.url)
    found = _meet(guest, drawn) + _visit(guest)
    assert [one for one in found if one] == []
    tab_to(page, "^바로 가기: 마당", 200)
    page.keyboard.press("Enter")
    _here(page, "마당")
    host = browser.new_context(locale="ko-KR").new_page()
    host.goto(f"{served.url}/")
    host.get_by_role("button", name="진행자 콘솔").click()
    found = _talk(guest, drawn) + _quiz(guest, host) + _pages(guest)
    assert [one for one in found if one] == []
    host.context.close()
    # Whoever sees it drawn sees them come, and go.
    total = drawn.page.locator("madang-hud header button").nth(1)
    expect(total).to_contain_text("2 people", timeout=PATIENCE_MS)
    tab_to(page, "^나가기", 120)
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile("/pass/"))
    expect(total).to_contain_text("1 person", timeout=PATIENCE_MS)
    assert guest.faults + drawn.faults == []
    guest.leave()
    drawn.leave()


def test_where_no_socket_goes_through_the_page_opens_by_itself_and_keeps_what_was_felt(
    browser: Browser, served: Served, screens: Path
) -> None:
    guest = Guest(browser, served.url, screens, "en", phone=True)
    page = guest.page
    guest.context.route_web_socket(lambda _: True, lambda socket: socket.close())
    page.goto(f"{served.url}/?theme=dark")
    page.get_by_role("button", name=guest.word("visit")).click()
    page.wait_for_url(re.compile("/world/page/"), timeout=PATIENCE_MS)
    _here(page, "Plaza")
    expect(page.get_by_text("lets no live connection through")).to_be_visible()
    page.get_by_role("button", name=f"Go there: {STORIES['en']}").click()
    _here(page, STORIES["en"])
    feel = _part(page, "works").get_by_role("button", name=re.compile("^Empathy")).first
    feel.click()
    _told(page, "is kept")
    found = serious(page)
    guest.shot("page-polled")
    page.reload()
    _here(page, STORIES["en"])
    expect(feel).to_have_attribute("aria-pressed", "true", timeout=PATIENCE_MS)
    assert found == []
    assert [fault for fault in guest.faults if "WebSocket" not in fault] == []
    guest.leave()
