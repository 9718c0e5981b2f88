"""A visitor with a pass comes to the world's page with nothing in the cache: until they can walk."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from playwright.sync_api import Browser, StorageState

from bench.client.chromium import DESKTOP

PATIENCE_MS: Final = 60_000
# Notes the moment at which one can walk; then what was fetched until then is known to the page itself.
_WATCH: Final = """
new MutationObserver(() => {
  if (document.querySelector("#world")?.dataset.state === "here") window.walkable ??= performance.now();
}).observe(document, { subtree: true, childList: true, attributes: true, attributeFilter: ["data-state"] });
"""
_SCRIPTS: Final = """() => performance.getEntriesByType("resource")
  .filter((one) => new URL(one.name).pathname.endsWith(".js") && one.responseEnd <= window.walkable)
  .map((one) => [one.encodedBodySize, one.decodedBodySize])"""


@dataclass(frozen=True, slots=True)
class Arrival:
    """`walkable` in ms since the navigation began; scripts by then: bytes as sent, and bytes unpacked."""

    walkable: float
    scripts: Sequence[tuple[int, int]]

    @property
    def packed(self) -> int:
        """Raises: RuntimeError when scripts were sent unpacked: then it is not what visitors get."""
        if any(sent >= whole for sent, whole in self.scripts if whole > 1000):
            msg = "a script was sent without gzip"
            raise RuntimeError(msg)
        return sum(sent for sent, _ in self.scripts)


def arrivals(browser: Browser, base: str, count: int) -> list[Arrival]:
    """So many, one after the other, each in a browser context of its own."""
    door = browser.new_context(locale="en-GB")
    page = door.new_page()
    page.goto(f"{base}/")
    page.get_by_role("button", name=re.compile("Enter as a visitor")).click()
    page.wait_for_url(re.compile("/world/"))
    held = door.storage_state()
    door.close()
    return [_arrive(browser, base, held) for _ in range(count)]


def _arrive(browser: Browser, base: str, held: StorageState) -> Arrival:
    context = browser.new_context(
        viewport={"width": DESKTOP["width"], "height": DESKTOP["height"]},
        storage_state=held,
    )
    context.add_init_script(_WATCH)
    page = context.new_page()
    page.goto(f"{base}/dasi/world/?low=1", wait_until="commit")
    page.wait_for_selector('#world[data-state="here"]', timeout=PATIENCE_MS)
    arrival = Arrival(
        walkable=float(page.evaluate("window.walkable")),
        scripts=[(int(sent), int(whole)) for sent, whole in page.evaluate(_SCRIPTS)],
    )
    context.close()
    return arrival
