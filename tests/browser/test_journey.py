"""The main job by two real browsers side by side, one of them a phone; then the outcome of what they did."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, expect

from tests.browser.guest import PATIENCE_MS, Guest
from tests.browser.looking import seen_large
from tests.browser.tally import Tally
from tests.served import Served, eventually

pytestmark = [pytest.mark.serve, pytest.mark.browser]

PHOTO = {"ko": "사진으로 보는 실패박람회", "en": "The expo in pictures"}
STORIES = {"ko": "다시 일어선 이야기", "en": "Stories of trying again"}


def _title(guest: Guest) -> str:
    """The title of the work in the viewer."""
    return guest.viewer.locator("h2#title").inner_text()


def _look_at(guest: Guest, who: str, tally: Tally) -> str:
    """Counts the work that the viewer has just opened; a content note is read and gone past."""
    show = guest.viewer.get_by_role("button", name=guest.word("show"))
    if show.count():
        show.click()
    work = guest.viewer.evaluate("dialog => dialog.getRootNode().host.work.slug")
    tally.saw(who, work)
    return str(work)


def _open_first(guest: Guest, who: str, tally: Tally) -> str:
    """N walks to a work of the route; there Enter opens it."""
    guest.press("n")
    expect(guest.page.locator("madang-hint")).to_contain_text(re.compile("Enter|열기|Open|open"), timeout=PATIENCE_MS)
    guest.open_nearest()
    return _look_at(guest, who, tally)


def _following(guest: Guest, who: str, tally: Tally) -> str:
    before = _title(guest)
    guest.viewer.get_by_role("button", name=re.compile(guest.word("following"))).last.click()
    expect(guest.viewer.locator("h2#title")).not_to_have_text(before)
    return _look_at(guest, who, tally)


def _feel(guest: Guest, who: str, work: str, tally: Tally, *, on: bool = True) -> None:
    button = guest.viewer.get_by_role("button", name=re.compile(guest.word("empathy")))
    button.click()
    expect(button).to_have_attribute("aria-pressed", "true" if on else "false", timeout=PATIENCE_MS)
    (tally.felt[work].add if on else tally.felt[work].discard)(who)


def _cells(table: Locator) -> dict[str, list[str]]:
    """Row heading → the texts of its cells."""
    rows = table.locator("tbody tr, tfoot tr")
    return {
        rows.nth(at).locator("th").inner_text().strip(): [
            text.strip() for text in rows.nth(at).locator("td.number").all_inner_texts()
        ]
        for at in range(rows.count())
    }


@pytest.fixture
def served(tmp_path: Path) -> Iterator[Served]:
    """An expo of its own: what others do in it would stand in its outcome too."""
    running = Served(tmp_path / "data")
    running.start()
    yield running
    running.stop()


def test_two_visitors_meet_in_a_hall_and_the_outcome_tells_what_they_did(
    browser: Browser, served: Served, screens: Path
) -> None:
    tally = Tally()
    maru = Guest(browser, served.url, screens, "ko")
    sol = Guest(browser, served.url, screens, "en", phone=True)
    for guest, name, email in ((maru, "마루", "maru@visitor.example"), (sol, "Sol", "sol@visitor.example")):
        guest.arrive()
        guest.register(name, email)
        tally.registered.add(name)
        guest.enter()
        tally.entered.add(name)
    _meet(maru, sol)
    _look_and_feel(maru, sol, tally)
    _every_form(maru, tally)
    _leave_and_come_back(maru, served)
    _outcome_says(browser, served, screens, tally)
    assert maru.faults + sol.faults == []
    maru.leave()
    sol.leave()


def _meet(maru: Guest, sol: Guest) -> None:
    """In the plaza; by keys through the door ahead and back; then in the photo hall."""
    maru.sees("Sol")
    sol.sees("마루")
    maru.shot("07-plaza")
    sol.shot("07-plaza")
    maru.walk_north(until=7)
    maru.walk_into("stories", "ArrowLeft")
    maru.shot("08-stories-hall")
    maru.walk_into("plaza", "ArrowDown")
    maru.travel("photo", PHOTO["ko"])
    sol.travel("photo", PHOTO["en"])
    maru.sees("Sol")
    maru.shot("09-photo-hall")
    sol.shot("09-photo-hall")


def _look_and_feel(maru: Guest, sol: Guest, tally: Tally) -> None:
    first = _open_first(maru, "마루", tally)
    _pictured(maru)
    maru.shot("10-viewer-picture")
    _feel(maru, "마루", first, tally)
    second = _following(maru, "마루", tally)
    _feel(maru, "마루", second, tally)
    _feel(maru, "마루", second, tally, on=False)
    maru.close_viewer()
    expect(maru.stage).to_be_focused()
    work = _open_first(sol, "Sol", tally)
    _pictured(sol)
    sol.shot("10-viewer-picture")
    _feel(sol, "Sol", work, tally)
    sol.close_viewer()


def _pictured(guest: Guest) -> None:
    """The picture is there to be seen, not only its frame."""
    picture = guest.viewer.locator("madang-picture img.full")
    seen_large(picture)


def _every_form(guest: Guest, tally: Tally) -> None:
    """Each opens in the viewer made for it."""
    guest.travel("stories", STORIES["ko"])
    _open_first(guest, "마루", tally)
    forms = {_form(guest)}
    while {"cards", "webtoon", "video"} - forms:
        _following(guest, "마루", tally)
        if _form(guest) not in forms:
            guest.shot(f"11-viewer-{_form(guest)}")
        forms.add(_form(guest))
    guest.close_viewer()


def _leave_and_come_back(guest: Guest, served: Served) -> None:
    """At once: the same visit, and the same place."""
    place = guest.stand()
    guest.page.goto(f"{served.url}/dasi/pass/")
    guest.enter()
    guest.is_in("stories")
    back = guest.place()
    assert abs(back[0] - place[0]) + abs(back[1] - place[1]) < 3


def _form(guest: Guest) -> str:
    return str(guest.viewer.evaluate("dialog => dialog.getRootNode().host.work.form"))


def _outcome_says(browser: Browser, served: Served, screens: Path, tally: Tally) -> None:
    host = Guest(browser, served.url, screens, "ko")
    host.arrive()
    host.page.get_by_role("button", name=host.word("console")).click()
    expect(host.page).to_have_url(re.compile("/console/$"))
    host.shot("12-console")

    def settled() -> bool | None:
        """Traces are written within a second."""
        host.page.goto(f"{served.url}/dasi/console/outcome/?figures=exact&sort=views")
        cells = _cells(host.page.locator("#works"))
        return sum(int(row[1]) for row in cells.values()) >= sum(tally.views.values()) or None

    eventually(settled, "all views are in the log", 20)
    host.page.screenshot(path=str(screens / "13-outcome-desktop-ko.png"), full_page=True)
    page = host.page
    assert page.locator("#figure-registered").inner_text() == str(len(tally.registered))
    assert page.locator("#figure-people").inner_text() == str(len(tally.entered))
    assert page.locator("#figure-visits").inner_text() == str(len(tally.entered))
    assert page.locator("#figure-peak").inner_text() == str(len(tally.entered))
    by_mode = {name.split("\n")[0].strip(): cells for name, cells in _cells(page.locator("#by-mode")).items()}
    assert {name: cells[0] for name, cells in by_mode.items()} == {
        "사전 신청": str(len(tally.registered)),
        "도착 확인": "0",
        "실인원": str(len(tally.entered)),
        "연인원": str(len(tally.entered)),
        "작품 열람": str(sum(tally.views.values())),
        "공감": str(sum(len(people) for people in tally.felt.values())),
        **dict.fromkeys(("응원날개", "질문", "질문 추천", "OX 퀴즈 참가자", "대화"), "0"),
    }
    works = _cells(page.locator("#works"))
    slugs = {row.strip(): work for work in tally.views for row in works if _slug(row) == work}
    assert {work: works[title] for title, work in slugs.items()} == {
        work: [str(len(tally.viewers[work])), str(tally.views[work]), str(tally.empathy(work))] for work in tally.views
    }
    assert host.faults == []
    host.leave()


def _slug(title: str) -> str:
    folder = Path(__file__).resolve().parents[2] / "src" / "madang" / "demo" / "works"
    for file in folder.glob("*.toml"):
        for entry in tomllib.loads(file.read_text(encoding="utf-8"))["work"]:
            if entry["title"]["ko"] == title:
                return str(entry["slug"])
    return ""
