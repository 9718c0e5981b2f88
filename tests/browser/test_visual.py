"""Pages and places as they were when somebody looked at them and found them good, compared with a tolerance to
pictures kept here.

After a change that is meant to be seen: `MADANG_KEEP_SCENES=1 pytest tests/browser/test_visual.py`, look at what the
pictures under tests/browser/visual/ have become, and commit them.
"""

from __future__ import annotations

import json
import os
import re
from base64 import b64decode
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import pytest
import pyvips
from playwright.sync_api import Browser, Page, Route, expect

from tests.browser.guest import PATIENCE_MS, Guest, Language
from tests.served import Served

pytestmark = [pytest.mark.serve, pytest.mark.browser]

KEPT: Final = Path(__file__).with_name("visual")
# A pixel differs when any of its channels does by more than this; a scene, when more than this part of its pixels do.
LEVELS: Final = 24
PART: Final = 0.02
# Half size: enough to see a layout move or a colour change, and blind to how edges of letters are smoothed.
SCALE: Final = 0.5
# What is another at every run: codes, numbers that other tests raise, names, dates.
CHANGING: Final = ".qr, .ticket__code b, #private-link, .seats, .empathy, time, .notice"
HIDE: Final = "(chosen) => document.querySelectorAll(chosen).forEach((part) => { part.style.visibility = 'hidden'; })"
# Out of doors, a hall indoors, and halls with works of every form, as they were hung once: tests/browser/halls/.
PLACES: Final = ("plaza", "stage", "photo", "comic", "stories")
HALLS: Final = Path(__file__).with_name("halls")
MAPS: Final = re.compile(r'(<script id="art-maps" type="application/json">)(.*?)(</script>)', re.DOTALL)
PICTURES: Final = """(moods) => Object.fromEntries([...document.querySelectorAll("[data-art=places] figure")]
    .map((figure) => [figure.querySelector("figcaption").textContent, figure])
    .filter(([mood]) => moods.includes(mood))
    .map(([mood, figure]) => [mood, [...figure.querySelectorAll("canvas")].map((canvas) => canvas.toDataURL())]))"""
READY: Final = """async () => {
    await document.fonts.ready;
    const pictures = [...document.images];
    for (const picture of pictures) picture.loading = "eager";
    await Promise.all(pictures.map((picture) => picture.decode().catch(() => null)));
    // A page that puts the focus on something further down is seen from its top all the same.
    window.scrollTo(0, 0);
}"""


@dataclass(frozen=True)
class Scene:
    name: str
    path: str
    language: Language = "ko"
    theme: str = "light"
    # Whether one must be registered to see it.
    held: bool = False


SCENES: Final = (
    Scene("guide", "/"),
    Scene("register", "/dasi/register/"),
    Scene("halls", "/dasi/halls/"),
    Scene("hall", "/dasi/halls/comic/"),
    Scene("work", "/dasi/works/jar-keeps-it-safe/"),
    Scene("work-dark-en", "/dasi/works/jar-keeps-it-safe/", "en", "dark"),
    Scene("kit", "/kit/"),
    Scene("pass", "/dasi/pass/", held=True),
    Scene("webtoon", "/dasi/works/the-notebook-of-leftover-bread/", held=True),
)


def _scene(page: Page) -> pyvips.Image:
    """The window's part of the page, at half size, without what is never the same twice."""
    page.evaluate(READY)
    page.evaluate(HIDE, CHANGING)
    seen = pyvips.Image.new_from_buffer(page.screenshot(animations="disabled", caret="hide"), "")
    return seen.extract_band(0, n=3).resize(SCALE, kernel="linear").cast("uchar")


def _differing(one: pyvips.Image, other: pyvips.Image) -> float:
    """The part of the pixels in which two scenes differ, from 0 to 1; 1 where their sizes do."""
    if (one.width, one.height) != (other.width, other.height):
        return 1.0
    far = (one.cast("short") - other.cast("short")).abs() > LEVELS
    return float(far.bandor().avg()) / 255


def _places(page: Page) -> dict[str, pyvips.Image]:
    """Whole places as the world's own scene draws them, without people: by mood, in the morning and in the evening."""
    drawn: dict[str, list[str]] = page.evaluate(PICTURES, PLACES)
    return {
        f"{mood}-{light}": pyvips.Image.new_from_buffer(b64decode(url.partition(",")[2]), "").extract_band(0, n=3)
        for mood, urls in drawn.items()
        for light, url in zip(("morning", "evening"), urls, strict=True)
    }


def _with_halls(route: Route) -> None:
    """The art's page, with the kept halls among the places that it draws."""
    answer = route.fetch()

    def joined(found: re.Match[str]) -> str:
        maps = json.loads(found[2])
        for mood in ("photo", "comic", "stories"):
            tiled = json.loads((HALLS / f"{mood}.tmj").read_text(encoding="utf-8"))
            maps.append({"mood": mood, "title": {"ko": mood, "en": mood}, "map": tiled})
        return found[1] + json.dumps(maps).replace("<", "\\u003c") + found[3]

    route.fulfill(response=answer, body=MAPS.sub(joined, answer.text(), count=1))


def _compare(name: str, seen: pyvips.Image, screens: Path) -> str:
    """Nothing where the scene is as kept; else what differs, with the scene left under var/screens/."""
    kept = KEPT / f"{name}.png"
    if os.environ.get("MADANG_KEEP_SCENES"):
        KEPT.mkdir(exist_ok=True)
        seen.pngsave(str(kept), palette=True, Q=90, dither=0, compression=9, keep="none")
        return ""
    part = _differing(seen, pyvips.Image.new_from_file(str(kept)).extract_band(0, n=3))
    if part <= PART:
        return ""
    left = screens / f"visual-{name}.png"
    seen.pngsave(str(left))
    return f"{name} differs in {part:.1%} of its pixels: see {left} and {kept}"


@pytest.mark.parametrize("phone", [False, True], ids=["desktop", "phone"])
def test_pages_look_as_they_were_found_good(browser: Browser, served: Served, screens: Path, *, phone: bool) -> None:
    found = []
    holder = Guest(browser, served.url, screens, "ko", phone=phone)
    holder.arrive()
    holder.register("한결", f"hangyeol-{phone}@visitor.example")
    passed = holder.context.cookies()
    holder.leave()
    for scene in SCENES:
        guest = Guest(browser, served.url, screens, scene.language, phone=phone)
        if scene.held:
            guest.context.add_cookies(
                [{"name": one["name"], "value": one["value"], "url": served.url} for one in passed]
            )
        guest.page.emulate_media(reduced_motion="reduce")
        guest.page.goto(f"{served.url}{scene.path}?theme={scene.theme}")
        found.append(_compare(f"{scene.name}-{'phone' if phone else 'desktop'}", _scene(guest.page), screens))
        guest.leave()
    assert list(filter(None, found)) == []


def test_places_look_as_they_were_found_good_in_the_morning_and_in_the_evening(
    browser: Browser, served: Served, screens: Path
) -> None:
    guest = Guest(browser, served.url, screens)
    guest.page.route("**/kit/art/", _with_halls)
    guest.page.goto(f"{served.url}/kit/art/")
    expect(guest.page.locator("html[data-art=laid]")).to_be_attached(timeout=PATIENCE_MS)
    places = _places(guest.page)
    assert len(places) == 2 * len(PLACES)
    found = [
        _compare(name, place.resize(SCALE, kernel="linear").cast("uchar"), screens) for name, place in places.items()
    ]
    assert list(filter(None, found)) == []
    guest.leave()


def test_a_scene_that_changed_is_noticed() -> None:
    plain = pyvips.Image.black(100, 100, bands=3).linear(1, [240, 240, 230]).cast("uchar")
    smoothed = (plain + 10).cast("uchar")
    moved = plain.draw_rect([31, 78, 140], 10, 10, 20, 20, fill=True)
    assert _differing(plain, plain) == 0
    assert _differing(plain, smoothed) == 0
    assert _differing(plain, moved) == pytest.approx(0.04, abs=0.001)
    assert _differing(plain, plain.crop(0, 0, 50, 100)) == 1
