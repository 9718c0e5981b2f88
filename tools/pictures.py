"""The pictures of the organisers' guide, taken anew from the real screens: `python -m tools.pictures`.

Starts a demo of its own, does what an organiser does on the day, and writes docs/images/guide-*.webp.
"""

from __future__ import annotations

import http.client
import os
import shutil
import socket
import subprocess
import sys
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Literal

import pyvips
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

ROOT: Final = Path(__file__).resolve().parents[1]
IMAGES: Final = ROOT / "docs" / "images"
BROWSERS: Final = ("chromium", "chromium-browser", "google-chrome-stable", "google-chrome")
FLAGS: Final = ("--no-sandbox", "--disable-dev-shm-usage", "--disable-background-networking")
MOST_BYTES: Final = 90_000
PATIENCE_S: Final = 120
Language = Literal["ko", "en"]


@dataclass(frozen=True, slots=True)
class Picture:
    """`path` below the server's root; `height` of the part that is shown."""

    name: str
    path: str
    width: int = 1280
    height: int = 900


PICTURES: Final = (
    Picture("console", "/dasi/console/", height=1080),
    Picture("programme", "/dasi/console/programme/"),
    Picture("desk", "/dasi/console/registrations/", height=620),
    Picture("quiz", "/dasi/console/quiz/", height=760),
    Picture("projector", "/dasi/projector/", width=1920, height=1080),
    Picture("outcome", "/dasi-last/console/outcome/", height=1100),
)


def main() -> None:
    """Raises: StopIteration where no browser is installed."""
    found = next(path for name in BROWSERS if (path := shutil.which(name)))
    with tempfile.TemporaryDirectory() as folder, _demo(Path(folder)) as base, sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=found, args=list(FLAGS))
        _run_the_day(chromium, base)
        for language in ("ko", "en"):
            _take(chromium, base, language)
        chromium.close()


@contextmanager
def _demo(data: Path) -> Iterator[str]:
    """A demo on free ports, until it is done with."""
    port, world_port = _free_port(), _free_port()
    command = [sys.executable, "-m", "madang.app.cli", "demo", "--data", str(data)]
    ports = ["--port", str(port), "--world-port", str(world_port)]
    running = subprocess.Popen([*command, *ports], cwd=ROOT, env=os.environ)  # noqa: S603 -- our own program
    try:
        _wait(port)
        yield f"http://127.0.0.1:{port}"
    finally:
        running.terminate()
        running.wait(30)


def _free_port() -> int:
    with socket.socket() as trial:
        trial.bind(("127.0.0.1", 0))
        return int(trial.getsockname()[1])


def _wait(port: int) -> None:
    pause = threading.Event()
    for _ in range(PATIENCE_S):
        line = http.client.HTTPConnection("127.0.0.1", port, timeout=5)
        try:
            line.request("GET", "/healthz")
            if line.getresponse().status == http.client.OK:
                return
        except OSError:
            pass
        finally:
            line.close()
        pause.wait(1)
    sys.exit("the demo does not answer")


def _run_the_day(chromium: Browser, base: str) -> None:
    """People register, two of them come into the hall; the cues go as far as the quiz, and a question is asked."""
    for number, name in enumerate(("이하늘", "박가람", "Jamie Park", "최단비", "Alex Kim"), start=1):
        _register(chromium, base, name, f"guest{number}@visitor.example")
    context, page = _host(chromium, base, "ko")
    for _ in range(2):
        page.goto(f"{base}/dasi/console/registrations/?state=awaited")
        page.locator("form[action$='/arrived/'] button").first.click()
    for number in (1, 2, 3, 5):
        page.goto(f"{base}/dasi/console/cues/")
        page.locator(f"#fire-{number}").click()
    page.goto(f"{base}/dasi/console/quiz/")
    page.locator(".quiz__ask button, .quiz__open button").first.click()
    if page.locator(".quiz__ask button").count():
        page.locator(".quiz__ask button").click()
    context.close()


def _register(chromium: Browser, base: str, name: str, email: str) -> None:
    context = chromium.new_context(locale="ko-KR")
    page = context.new_page()
    page.goto(f"{base}/dasi/register/")
    page.locator("input[name=mode]").first.check()
    page.locator("button[name=go][value=next]").click()
    page.locator("#id_name").fill(name)
    page.locator("#id_email").fill(email)
    for box in ("notice", "age"):
        page.locator(f"#id_{box}").check()
    page.locator("button[name=go][value=next]").click()
    page.locator("button[name=go][value=next]").click()
    context.close()


def _host(chromium: Browser, base: str, language: Language) -> tuple[BrowserContext, Page]:
    context = chromium.new_context(locale={"ko": "ko-KR", "en": "en-GB"}[language])
    page = context.new_page()
    page.goto(f"{base}/?lang={language}&theme=light")
    page.locator("form[action$='/demo/host/'] button").first.click()
    return context, page


def _take(chromium: Browser, base: str, language: Language) -> None:
    context, page = _host(chromium, base, language)
    for picture in PICTURES:
        page.set_viewport_size({"width": picture.width, "height": picture.height})
        page.goto(f"{base}{picture.path}?lang={language}", wait_until="networkidle")
        _write(page.screenshot(), IMAGES / f"guide-{picture.name}-{language}.webp")
    context.close()


def _write(png: bytes, to: Path) -> None:
    """As good as fits."""
    picture = pyvips.Image.thumbnail_buffer(png, 1280)
    for quality in (86, 78, 70, 60, 50, 40):
        data: bytes = picture.webpsave_buffer(Q=quality, strip=True)
        if len(data) <= MOST_BYTES:
            break
    to.write_bytes(data)
    print(f"{to.relative_to(ROOT)} {len(data) // 1000} kB")


if __name__ == "__main__":
    main()
