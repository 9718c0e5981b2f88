"""How much libvips may take: of memory, of time, and which of its loaders are there at all."""

from __future__ import annotations

import time
from typing import Any

import pyvips

_CACHE_BYTES = 64_000_000
_CACHE_OPERATIONS = 50
_THREADS = 2
SECONDS_MOST = 60.0


def bound_process() -> None:
    """For processes that meet files of strangers, once at their start.

    Loaders that libvips itself does not hold safe for untrusted files (SVG, PDF and the like) are shut off; little is
    remembered between two pictures, so that the process is as large after ten thousand as after ten.
    """
    pyvips.block_untrusted_set(state=True)
    pyvips.cache_set_max(_CACHE_OPERATIONS)
    pyvips.cache_set_max_mem(_CACHE_BYTES)
    pyvips.concurrency_set(_THREADS)


def in_time(image: Any, seconds: float = SECONDS_MOST) -> Any:
    """The image, whose making is broken off (pyvips.Error) when it takes longer."""
    ends = time.monotonic() + seconds

    def look(made: Any, _progress: Any) -> None:
        if time.monotonic() > ends:
            made.set_kill(True)

    image.set_progress(True)
    image.signal_connect("eval", look)
    return image
