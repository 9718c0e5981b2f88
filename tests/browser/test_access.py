"""axe finds nothing serious, and the whole way from the guide to a felt work goes by keyboard alone."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.guest import Guest, Language
from tests.browser.looking import serious, tab_to
from tests.served import Served

pytestmark = [pytest.mark.serve, pytest.mark.browser]

PAGES = (
    "/",
    "/demo/mailbox/",
    "/account/sign-in/",
    "/dasi/",
    "/dasi/register/",
    "/dasi/pass/",
    "/dasi/halls/",
    "/dasi/halls/comic/",
    "/dasi/works/jar-keeps-it-safe/",
    "/dasi/projector/",
    "/dasi/quiz/alone/?n=1&side=x",
    "/dasi/nowhere/",
    "/kit/",
)
HELD = (
    "/dasi/halls/photo/",
    "/dasi/works/weak-glue/",
    "/dasi/works/the-notebook-of-leftover-bread/",
    "/dasi/works/forty-six-seconds-short/",
)
CONSOLE = (
    "/dasi/console/",
    "/dasi/console/cues/",
    "/dasi/console/registrations/",
    "/dasi/console/map/",
    "/dasi/console/log/",
    "/dasi/console/stop/",
    "/dasi/console/outcome/",
)


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("language", ["ko", "en"])
def test_axe_finds_nothing_serious_on_any_page(
    browser: Browser, served: Served, screens: Path, language: Language, theme: str
) -> None:
    guest = Guest(browser, served.url, screens, language)
    page = guest.page

    def look(paths: tuple[str, ...]) -> list[str]:
        found = []
        for path in paths:
            page.goto(f"{served.url}{path}?theme={theme}")
            page.screenshot(path=str(screens / f"page{path.replace('/', '-')}{language}-{theme}.png"), full_page=True)
            found += serious(page)
        return found

    found = look(PAGES)
    page.goto(f"{served.url}/?theme={theme}")
    page.get_by_role("button", name=guest.word("visit")).click()
    guest.here()
    found += serious(page)
    found += look(HELD)
    page.goto(f"{served.url}/")
    page.get_by_role("button", name=guest.word("console")).click()
    found += look(CONSOLE)
    assert found == []
    guest.leave()


def test_axe_finds_nothing_serious_in_the_world_and_its_viewers(
    browser: Browser, served: Served, screens: Path
) -> None:
    guest = Guest(browser, served.url, screens, "ko", phone=True)
    guest.page.goto(f"{served.url}/?theme=light")
    guest.page.get_by_role("button", name=guest.word("visit")).click()
    guest.here()
    guest.travel("photo", "사진으로 보는 실패박람회")
    found = serious(guest.page)
    guest.press("l")
    found += serious(guest.page)
    guest.page.keyboard.press("Escape")
    guest.press("n")
    expect(guest.page.locator("madang-hint")).to_contain_text("열기")
    guest.open_nearest()
    found += serious(guest.page)
    assert found == []
    guest.leave()


def _register_by_keys(guest: Guest) -> None:
    """From the guide's page into the world."""
    page, keys = guest.page, guest.page.keyboard
    tab_to(page, guest.word("start"))
    keys.press("Enter")
    page.wait_for_url(re.compile("/dasi/$"))
    tab_to(page, "^사전 신청")
    keys.press("Enter")
    page.wait_for_url(re.compile("/register/"))
    tab_to(page, "온라인|online")
    keys.press("Space")
    tab_to(page, "^다음")
    keys.press("Enter")
    expect(page.get_by_label(guest.word("name"))).to_be_visible()
    tab_to(page, "이름 또는 별명")
    keys.type("자판")
    tab_to(page, "이메일")
    keys.type("japan@visitor.example")
    tab_to(page, "동의합니다")
    keys.press("Space")
    tab_to(page, "이상입니다")
    keys.press("Space")
    tab_to(page, "^다음")
    keys.press("Enter")
    expect(page.get_by_role("button", name=guest.word("confirm"), exact=True)).to_be_visible()
    tab_to(page, "^신청하기")
    keys.press("Enter")
    page.wait_for_url(re.compile("/pass/"))
    tab_to(page, "^입장하기")
    keys.press("Enter")
    guest.here()


def test_from_the_guide_to_a_felt_work_by_keyboard_alone(browser: Browser, served: Served, screens: Path) -> None:
    guest = Guest(browser, served.url, screens, "ko")
    page, keys = guest.page, guest.page.keyboard
    page.goto(f"{served.url}/?theme=light")
    _register_by_keys(guest)

    # The stage has the focus already. Along the north wall, the first door to the left leads into the hall of stories.
    guest.walk_north(until=7)
    guest.walk_into("stories", "ArrowLeft")
    keys.press("n")
    expect(page.locator("madang-hint")).to_contain_text("열기")
    keys.press("Enter")
    expect(guest.viewer).to_be_visible()
    tab_to(page, "공감")
    keys.press("Enter")
    expect(guest.viewer.get_by_role("button", name=re.compile("공감"))).to_have_attribute("aria-pressed", "true")
    keys.press("Escape")
    expect(guest.viewer).to_have_count(0)
    keys.press("l")
    tab_to(page, "작품|전시관")
    keys.press("Escape")
    expect(guest.stage).to_be_focused()
    assert guest.faults == []
    guest.leave()
