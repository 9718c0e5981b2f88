"""What the world tells of itself: figures that follow what happens, on this machine's address; no names in them."""

from __future__ import annotations

import asyncio
import re
from pathlib import Path

from madang.kernel.telemetry import Figures, Said
from madang.realtime.scrape import serve_figures
from madang.rehearsal.bot import Bot
from tests.realtime.cast import Served, play, serving

ROOT = Path(__file__).resolve().parents[2]
LINE = re.compile(r'^([a-z_]+)(?:\{([a-z]+)="((?:[^"\\]|\\.)*)"\})? (-?[0-9.e+]+)$')


def read(text: str) -> dict[str, float]:
    """Prometheus text → name or name{label} → value."""
    found: dict[str, float] = {}
    for line in text.splitlines():
        if line.startswith("#"):
            continue
        match = LINE.match(line)
        assert match, line
        name, _, label, value = match.groups()
        found[f"{name}{{{label}}}" if label else name] = float(value)
    return found


def told(served: Served) -> dict[str, float]:
    return read(served.world.figures.text())


def test_figures_follow_what_happens() -> None:
    async def scene() -> None:
        async with serving() as served:
            one, other = Bot(), Bot()
            await one.come(served.url, served.ticket())
            await other.come(served.url, served.ticket())
            seq = one.walk(3)
            await one.until(lambda: one.sight.acked == seq)
            other.say_bytes(b"\xc1")
            await other.until_closed()
            figures = told(served)
            assert figures["madang_world_people"] == 2
            assert figures["madang_world_space_people{plaza}"] == 2
            assert figures["madang_world_welcomes_total{ticket}"] == 2
            assert figures["madang_world_connections_total"] == 2
            assert figures["madang_world_messages_received_total"] == 4
            assert figures["madang_world_closes_total{4007}"] == 1
            assert figures["madang_world_messages_sent_total"] >= 6
            assert figures["madang_world_tick_seconds_count"] > 0
            assert figures["madang_world_tick_seconds_bucket{+Inf}"] == figures["madang_world_tick_seconds_count"]
            await other.come_back(served.url)
            assert told(served)["madang_world_welcomes_total{token}"] == 1

    play(scene)


def test_no_figure_holds_a_person() -> None:
    async def scene() -> None:
        async with serving() as served:
            bot = Bot()
            await bot.come(served.url, served.ticket())
            text = served.world.figures.text()
            assert bot.sight.me is not None
            assert bot.sight.me.name not in text
            assert "127.0.0.1" not in text

    play(scene)


def test_they_are_read_over_http_on_this_machine_alone() -> None:
    async def ask(port: int, request: bytes) -> bytes:
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        writer.write(request)
        answer = await reader.read()
        writer.close()
        return answer

    async def scene() -> None:
        server = await serve_figures(0, Figures().text)
        address, port = server.sockets[0].getsockname()
        assert address == "127.0.0.1"
        head, _, body = (await ask(port, b"GET /metrics HTTP/1.1\r\nHost: x\r\n\r\n")).partition(b"\r\n\r\n")
        assert head.startswith(b"HTTP/1.1 200")
        assert read(body.decode())["madang_world_people"] == 0
        assert (await ask(port, b"GET / HTTP/1.1\r\n\r\n")).startswith(b"HTTP/1.1 404")
        assert await ask(port, b"x" * 10_000 + b"\r\n\r\n") == b""
        server.close()

    play(scene)


def test_what_is_slow_is_counted() -> None:
    figures = Figures()
    for seconds in (0.0004, 0.003, 0.02, 9):
        figures.tick.took(seconds)
    found = read("\n".join(figures.tick.lines()))
    assert found["madang_world_tick_seconds_bucket{0.005}"] == 2
    assert found["madang_world_tick_seconds_bucket{2.5}"] == 3
    assert found["madang_world_tick_seconds_count"] == 4


def test_a_label_cannot_break_a_line() -> None:
    figures = Figures()
    figures.closes.add('4001"\n\\')
    assert list(figures.closes.lines())[-1] == 'madang_world_closes_total{code="4001\\"\\n\\\\"} 1'


def test_every_figure_and_log_line_is_documented_and_every_documented_one_exists() -> None:
    page = (ROOT / "docs/operations.md").read_text()
    figures = set(re.findall(r"`((?:madang|process)_[a-z_]+)`", page))
    assert figures == {figure.name for figure in Figures()}
    assert set(re.findall(r"`(world\.[a-z.]+)`", page)) == set(Said)
