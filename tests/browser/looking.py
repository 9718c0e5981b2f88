"""Looking at a page as a checker of access, a keyboard and a screen reader do."""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import Any, Final

from playwright.sync_api import Locator, Page

from tests.served import eventually

AXE = Path(__file__).resolve().parents[2] / "web" / "node_modules" / "axe-core" / "axe.min.js"
# What a screen reader is given, as it was when somebody read it and found it good.
KEPT: Final = Path(__file__).with_name("aria")


def serious(page: Page) -> list[str]:
    """What axe calls serious or critical on the page as it is now; evaluated, for the CSP allows no script of ours."""
    page.evaluate(AXE.read_text(encoding="utf-8"))
    found: list[dict[str, Any]] = page.evaluate(
        "async () => (await axe.run(document, {resultTypes: ['violations']})).violations"
    )
    return [
        f"{page.url} {each['id']}: {node['target']}"
        for each in found
        if each["impact"] in {"serious", "critical"}
        for node in each["nodes"]
    ]


FOCUSED = """() => {
    let e = document.activeElement;
    while (e?.shadowRoot?.activeElement) e = e.shadowRoot.activeElement;
    return (e?.getAttribute("aria-label") || e?.innerText || e?.labels?.[0]?.innerText || e?.value || "").trim();
}"""


def on(page: Page, name: str) -> bool:
    """Whether what has the focus is called so."""
    return re.search(name, page.evaluate(FOCUSED)) is not None


def tab_to(page: Page, name: str, most: int = 60) -> None:
    """Presses Tab until what has the focus is called so."""
    for _ in range(most):
        page.keyboard.press("Tab")
        if on(page, name):
            return
    msg = f"no way by Tab to {name}"
    raise AssertionError(msg)


def seen_large(picture: Locator, least: int = 300) -> None:
    """Waits until a picture has come, and not only its frame; one without an address is "complete" at once."""
    eventually(lambda: picture.evaluate("each => each.complete && each.naturalWidth") > least, "a picture has come")


def heard(part: Locator, name: str, **instead: str) -> str:
    """Nothing where the accessible tree of a part is as kept, numbers of people and times aside; else what it is now.
    `instead` gives words to stand for what is another at every run: `sol="숲속의 솔"` keeps "sol".

    After a change that is meant: `MADANG_KEEP_SCENES=1`, read what the files under tests/browser/aria/ have become, and
    commit them.
    """
    seen = re.sub(r"\d+(?=명|초 남)|(?<=공감 )\d+|오[전후] \d+:\d+", "N", part.aria_snapshot()) + "\n"
    for word, said in instead.items():
        seen = seen.replace(said, word)
    kept = KEPT / f"{name}.yml"
    if os.environ.get("MADANG_KEEP_SCENES"):
        KEPT.mkdir(exist_ok=True)
        kept.write_text(seen, encoding="utf-8")
        return ""
    return "" if kept.exists() and kept.read_text(encoding="utf-8") == seen else f"{name}:\n{seen}"
