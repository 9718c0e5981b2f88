"""Lost processes, closed laptops, a second window: visitors come back by themselves and are told so calmly."""

from __future__ import annotations

import os
import re
import signal
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.guest import PATIENCE_MS, Guest
from tests.served import Served

pytestmark = [pytest.mark.serve, pytest.mark.browser]


def _come_in(guest: Guest) -> None:
    guest.page.goto(f"{guest.base}/")
    guest.page.get_by_role("button", name=guest.word("visit")).click()
    guest.here()


def _becomes(guest: Guest, state: str) -> None:
    expect(guest.page.locator("#world")).to_have_attribute("data-state", re.compile(state), timeout=PATIENCE_MS)


def _screen_in_the_hall(host: Guest) -> Page:
    """The projector, sent to the cheering wings by the console."""
    host.arrive()
    host.page.get_by_role("button", name=host.word("console")).click()
    wings = host.page.locator("button[name=scene][value=wings]")
    host.send(wings)
    expect(wings).to_have_attribute("aria-pressed", "true")
    host.page.goto(f"{host.base}/dasi/projector/")
    return host.page


def _shows(screen: Page, *, lost: bool) -> None:
    """The scene stays, whether anybody answers or not."""
    expect(screen.locator("#lost")).to_be_visible(visible=lost, timeout=PATIENCE_MS)
    expect(screen.locator("[data-scene]")).to_have_attribute("data-scene", "wings")


def test_all_come_back_by_themselves_after_kill_9_of_the_world_and_of_everything(
    browser: Browser, served: Served, screens: Path
) -> None:
    host = Guest(browser, served.url, screens, "ko")
    screen = _screen_in_the_hall(host)
    maru, sol = Guest(browser, served.url, screens, "ko"), Guest(browser, served.url, screens, "en", phone=True)
    for guest in (maru, sol):
        _come_in(guest)
    maru.travel("photo", "사진으로 보는 실패박람회")
    maru.press("n")
    expect(maru.page.locator("madang-hint")).to_contain_text("열기", timeout=PATIENCE_MS)

    served.kill("world")
    for guest in (maru, sol):
        _becomes(guest, "reconnecting|here")
    for guest in (maru, sol):
        guest.here()
    maru.is_in("photo")

    served.kill_all()
    for guest in (maru, sol):
        _becomes(guest, "reconnecting|lost")
    _shows(screen, lost=True)
    host.shot("14-projector")
    maru.shot("14-reconnecting")
    sol.shot("14-reconnecting")
    served.start()
    for guest in (maru, sol):
        guest.here()
    maru.is_in("photo")
    sol.is_in("plaza")
    _shows(screen, lost=False)
    for guest in (host, maru, sol):
        guest.leave()


def test_a_line_that_goes_silent_is_noticed_and_taken_up_again(browser: Browser, served: Served, screens: Path) -> None:
    guest = Guest(browser, served.url, screens, "ko")
    _come_in(guest)
    world = served.pid("world")
    # Nothing is closed and nothing comes: what a sleeping laptop or a dead Wi-Fi looks like from either end.
    os.kill(world, signal.SIGSTOP)
    try:
        _becomes(guest, "reconnecting")
    finally:
        os.kill(world, signal.SIGCONT)
    guest.here()
    guest.leave()


def test_a_second_window_takes_over_and_the_first_says_so(browser: Browser, served: Served, screens: Path) -> None:
    guest = Guest(browser, served.url, screens, "ko")
    _come_in(guest)
    second = guest.context.new_page()
    second.goto(f"{served.url}/dasi/world/")
    expect(second.locator("#world")).to_have_attribute("data-state", "here", timeout=PATIENCE_MS)
    _becomes(guest, "refused")
    guest.shot("15-elsewhere")
    guest.page.bring_to_front()
    guest.page.locator("madang-connection").get_by_role("button").first.click()
    guest.here()
    guest.leave()


def test_a_cancelled_pass_is_shown_out_and_stays_out(browser: Browser, served: Served, screens: Path) -> None:
    guest = Guest(browser, served.url, screens, "ko")
    guest.arrive()
    guest.register("잠시", "jamsi@visitor.example")
    address = guest.page.url
    guest.enter()
    other = guest.context.new_page()
    other.goto(address + "cancel/")
    other.locator("main form button").first.click()
    expect(other.get_by_text("취소").first).to_be_visible()
    _becomes(guest, "refused")
    guest.shot("16-cancelled")
    assert guest.page.request.get(f"{served.url}/dasi/world/").status == 403
    assert guest.page.request.get(f"{served.url}/dasi/halls/photo/").status == 403
    guest.leave()


@pytest.mark.parametrize(
    "address", ["/dasi/world/", "/dasi/halls/photo/", "/dasi/works/weak-glue/", "/dasi/spaces/photo.json"]
)
def test_a_stranger_is_told_how_to_get_in(browser: Browser, served: Served, screens: Path, address: str) -> None:
    guest = Guest(browser, served.url, screens, "ko")
    answer = guest.page.goto(served.url + address)
    assert answer
    assert answer.status == 403
    assert "사전 신청" in guest.page.content() or "참가증" in guest.page.content()
    guest.leave()
