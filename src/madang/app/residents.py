"""The residents' process, in the demo alone: ordinary clients on the world's own socket."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import os
import secrets
import signal
from random import Random

import django

from madang.app.lifeline import hold

log = logging.getLogger("madang.residents")


def main() -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "madang.app.settings")
    django.setup()
    hold()
    asyncio.run(live())


async def live() -> None:
    """Until SIGTERM or SIGINT."""
    from madang.demo.residents.colony import run  # noqa: PLC0415 -- after setup()
    from madang.platform.conf import conf  # noqa: PLC0415 -- as above

    living = asyncio.ensure_future(run(conf(), Random(secrets.randbits(64))))  # noqa: S311 -- where to walk is no secret
    for number in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(number, living.cancel)
    with contextlib.suppress(asyncio.CancelledError):
        await living


if __name__ == "__main__":
    main()
