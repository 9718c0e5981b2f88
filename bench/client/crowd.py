"""A field full of walkers with one browser among them: the product's world and web, and the load generator."""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from typing import Final

from playwright.sync_api import Browser, Page

from bench.client.chromium import DESKTOP
from bench.client.frames import CATEGORIES, Frame, frames_of
from bench.world.served import ROOT, Crowd, WorldProcess, free_port, wait_for, world_with
from bench.world.walkers import Walk, walk

# As many tiles as a desktop's window shows, so that everybody is in sight.
FIELD: Final = (23, 15)
WALKERS: Final = 200
SETTLE_MS: Final = 6_000
TRACE_MS: Final = 15_000
# All of the scene, as a machine with a graphics card draws it.
_FULL: Final = """localStorage.setItem("madang.settings", JSON.stringify({ lowPower: false, light: "morning" }))"""


def traced(browser: Browser) -> list[Frame]:
    """The frames of one who stands among them."""
    with world_with(Crowd(WALKERS + 1, *FIELD, spread=True)) as world, _web(world) as base:
        walkers = Walk(WALKERS, connect_for=3, warm=5, measure=(2 * SETTLE_MS + TRACE_MS) / 1000 + 15)
        walking = threading.Thread(target=walk, args=(world, walkers))
        walking.start()
        try:
            page = _enter(browser, base, world.cookie(WALKERS))
            page.wait_for_timeout(SETTLE_MS)
            browser.start_tracing(page=page, categories=list(CATEGORIES))
            page.wait_for_timeout(TRACE_MS)
            trace = browser.stop_tracing()
            page.context.close()
        finally:
            walking.join()
    return frames_of(trace)


def _enter(browser: Browser, base: str, cookie: tuple[str, str]) -> Page:
    context = browser.new_context(viewport={"width": DESKTOP["width"], "height": DESKTOP["height"]})
    context.add_cookies([{"name": cookie[0], "value": cookie[1], "url": base}])
    context.add_init_script(_FULL)
    page = context.new_page()
    page.goto(f"{base}/bench/world/")
    page.wait_for_selector('#world[data-state="here"]', timeout=60_000)
    return page


@contextlib.contextmanager
def _web(world: WorldProcess) -> Iterator[str]:
    """The web process beside the world, on the same data."""
    port = free_port()
    settings = {"DJANGO_SETTINGS_MODULE": "madang.app.settings", "MADANG_PORT": str(port)}
    environment = os.environ | world.environment | settings
    web = subprocess.Popen([sys.executable, "-m", "madang.app.web"], env=environment, cwd=ROOT)
    try:
        wait_for(port, web)
        yield f"http://127.0.0.1:{port}"
    finally:
        web.send_signal(signal.SIGTERM)
        web.wait(20)
