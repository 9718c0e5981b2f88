"""The world process: sockets, rooms and ticks, and the ports through which they are recorded."""

from __future__ import annotations

import asyncio
import gc
import logging
import os
import resource
import signal
import ssl
import sys
import time
from pathlib import Path
from urllib.parse import urlsplit

import django
import uvloop

from madang.app.lifeline import hold
from madang.kernel.telemetry import Said
from madang.realtime.gulps import world_loop

# Threads that read and write the database must not hold up a tick for the usual 5 ms.
SWITCH_SECONDS = 0.001
# A beat that is missing so long means that the process does not live.
DEAD_SECONDS = 5.0
FILES = 65_536
# A tick makes many small things that die with it, hardly ever in a cycle: looking for cycles after each 700 of them,
# as is usual, takes a twentieth of the time of a full world.
COLLECT_AFTER = (50_000, 20, 20)

log = logging.getLogger("madang.world")


def main() -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "madang.app.settings")
    django.setup()
    hold()
    sys.setswitchinterval(SWITCH_SECONDS)
    _raise_file_limit()
    uvloop.run(serve(), loop_factory=world_loop)


async def serve() -> None:
    """Until SIGTERM or SIGINT; then everybody is told, and what waits is written."""
    from madang.gateway.house import House  # noqa: PLC0415 -- after setup()
    from madang.platform import world_line  # noqa: PLC0415 -- as above
    from madang.platform.conf import conf  # noqa: PLC0415 -- as above
    from madang.realtime.health import serve_health  # noqa: PLC0415 -- as above
    from madang.realtime.local_line import serve_line  # noqa: PLC0415 -- as above
    from madang.realtime.scrape import serve_figures  # noqa: PLC0415 -- as above
    from madang.realtime.sockets import Edge, listen  # noqa: PLC0415 -- as above

    settings = conf()
    loop = asyncio.get_running_loop()
    house = House(settings, loop)
    stopping = asyncio.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, stopping.set)
    edge = Edge(
        ears=house.world,
        may_connect=house.may_connect,
        doorstep=house.doorstep,
        health=lambda: f"ok {house.world.people}\n",
        clock=loop.time,
        origins=_origins(settings.public_url, settings.allowed_hosts),
        tls=_tls(settings.tls_cert, settings.tls_key),
        figures=house.figures,
    )
    house.start()
    line = await serve_line(world_line.where(), house.world.asked)
    server = await listen(settings.host, settings.world_port, edge)
    serve_health(
        settings.run_dir / "world.health",
        lambda: f"ok {house.world.people}" if time.monotonic() - house.world.beat_at < DEAD_SECONDS else "stuck",
    )
    house.figures.memory.ask = _memory
    house.figures.cpu.ask = time.process_time
    figures = await serve_figures(settings.metrics_port, house.figures.text) if settings.metrics_port else None
    # What exists now lives as long as the process: a full collection need not look at it again.
    gc.collect()
    gc.freeze()
    gc.set_threshold(*COLLECT_AFTER)
    log.info(Said.LISTENING, extra={"port": settings.world_port})
    await stopping.wait()
    server.close()
    line.close()
    if figures is not None:
        figures.close()
    await house.stop()


def _memory() -> float:
    """Resident bytes; nought where the system does not tell."""
    try:
        return int(Path("/proc/self/statm").read_text().split()[1]) * resource.getpagesize()
    except OSError:
        return 0.0


def _origins(public_url: str, hosts: tuple[str, ...]) -> frozenset[str]:
    name = urlsplit(public_url).hostname
    return frozenset(hosts) | ({name} if name else frozenset())


def _tls(certificate: str, key: str) -> ssl.SSLContext | None:
    if not certificate:
        return None
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    context.load_cert_chain(certificate, key or None)
    return context


def _raise_file_limit() -> None:
    """A socket a visitor: as many as the system lets us have."""
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    wanted = FILES if hard == resource.RLIM_INFINITY else min(FILES, hard)
    resource.setrlimit(resource.RLIMIT_NOFILE, (max(soft, wanted), hard))


if __name__ == "__main__":
    main()
