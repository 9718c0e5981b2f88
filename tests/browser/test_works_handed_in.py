"""An organiser hands in a work of every form and hangs the hall; visitors find each on its page and in the yard.

Last of the browser tests by its name: the others know the demo's halls as they are.
"""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
import pyvips
from playwright.sync_api import Browser, Page, expect

from tests.browser.guest import PATIENCE_MS, Guest
from tests.browser.looking import seen_large, serious
from tests.served import Served

pytestmark = [pytest.mark.serve, pytest.mark.browser]

MEDIA = Path(__file__).resolve().parents[2] / "src" / "madang" / "demo" / "media"
STORIES = "/dasi/console/halls/stories/"
# Form → how many pictures its page shows.
FORMS = {"picture": 1, "comic": 3, "cards": 2, "webtoon": 5, "video": 0}


def _files(form: str, folder: Path) -> list[Path]:
    if form == "video":
        return [MEDIA / "video" / "forty-six-seconds-short.webm"]
    if form == "webtoon":
        strip = folder / "strip.jpg"
        (pyvips.Image.xyz(720, 8400)[1] / 33).cast("uchar").jpegsave(str(strip))
        return [strip]
    if form == "picture":
        return [MEDIA / "pictures" / "weak-glue.webp"]
    kind = {"comic": "comic/is-the-ox-fair", "cards": "cards/three-votes-short"}[form]
    # The last first: names say in which order they are read.
    return [MEDIA / f"{kind}-0{number}.webp" for number in range(FORMS[form], 0, -1)]


def _hand_in(page: Page, base: str, form: str, files: list[Path]) -> None:
    """Files are taken in as soon as they are chosen, while the rest is filled in."""
    page.goto(f"{base}{STORIES}add/?form={form}")
    page.set_input_files("#id_pages", files)
    # A long column is cut into pieces.
    names = [f"strip 0{at}.webp" for at in range(1, 6)] if form == "webtoon" else [file.name for file in sorted(files)]
    expect(page.locator(".staged__name")).to_have_text([re.compile(re.escape(name)) for name in names])
    if form == "video":
        page.set_input_files("#id_captions_ko", files[0].with_suffix(".ko.vtt"))
        expect(page.locator(".staged__name")).to_have_count(2)
    page.fill("#id_title_ko", f"올린 작품: {form}")
    page.fill("#id_alt_ko", "올린 작품을 글로 옮긴 것.")
    page.fill("#id_credit_ko", "한울")
    page.select_option("#id_licence", "KOGL-1")
    page.locator("#save").click()
    page.wait_for_url(re.compile(f"{STORIES}$"))


def _refused(page: Page, base: str, folder: Path) -> None:
    """A bad file is told why; what is typed and what was taken in stay."""
    drawing = folder / "그림.svg"
    drawing.write_text("<svg xmlns='http://www.w3.org/2000/svg'><script/></svg>", encoding="utf-8")
    page.goto(f"{base}{STORIES}add/?form=comic")
    page.fill("#id_title_ko", "적어 둔 제목")
    page.set_input_files("#id_pages", [*_files("comic", folder), drawing])
    expect(page.locator("#files .notice--error:visible")).to_contain_text("SVG")
    expect(page.locator(".staged__file")).to_have_count(FORMS["comic"])
    expect(page.locator("#id_title_ko")).to_have_value("적어 둔 제목")
    assert serious(page) == []


def _first_by_keyboard(page: Page, title: str) -> None:
    """One step earlier by its button, which keeps the focus."""
    line = page.locator(".curate__line", has_text=title)
    before = page.locator(".curate__title").all_inner_texts()
    line.locator("[name=by][value='-1']").focus()
    page.keyboard.press("Enter")
    at = before.index(title)
    after = [*before[: at - 1], title, before[at - 1], *before[at + 1 :]]
    expect(page.locator(".curate__title")).to_have_text(after)
    expect(line.locator("[name=by][value='-1']")).to_be_focused()


def _is_shown(page: Page, base: str, form: str, address: str) -> None:
    page.goto(f"{base}{address}")
    expect(page.locator("h1")).to_have_text(f"올린 작품: {form}")
    pictures = page.locator(".work__media img[src^='/']")
    if form == "video":
        expect(page.locator("video track")).to_have_count(1)
        page.wait_for_function("document.querySelector('video').readyState > 0", timeout=PATIENCE_MS)
        return
    expect(pictures).to_have_count(FORMS[form])
    for at in range(FORMS[form]):
        pictures.nth(at).scroll_into_view_if_needed()
        seen_large(pictures.nth(at))


def test_a_work_of_every_form_is_handed_in_hung_and_found(
    browser: Browser, served: Served, screens: Path, tmp_path: Path
) -> None:
    curator = Guest(browser, served.url, screens, "ko")
    page = curator.page
    curator.arrive()
    page.get_by_role("button", name=curator.word("console")).click()
    page.wait_for_url(re.compile("/console/$"))
    _refused(page, served.url, tmp_path)
    for form in FORMS:
        _hand_in(page, served.url, form, _files(form, tmp_path))
    ready = page.locator(".curate__line", has_text="올린 작품").locator(".curate__state--done")
    expect(ready).to_have_count(len(FORMS), timeout=PATIENCE_MS)
    _first_by_keyboard(page, "올린 작품: video")
    curator.shot("14-curated")
    page.goto(f"{served.url}{STORIES}hanging/")
    expect(page.locator(".stops__stop", has_text="올린 작품")).to_have_count(len(FORMS))
    page.locator("form button.button--large").click()
    page.wait_for_url(re.compile(f"{STORIES}$"))

    page.goto(f"{served.url}/dasi/spaces/stories.json")
    hung = {work["title"]["ko"]: work for work in json.loads(page.locator("body").inner_text())["works"]}
    for form in FORMS:
        work = hung[f"올린 작품: {form}"]
        assert work["files"] or work["form"] == "video"
        _is_shown(page, served.url, form, work["url"])
    curator.leave()
