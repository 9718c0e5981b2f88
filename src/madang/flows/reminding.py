"""Whoever is registered is reminded before the opening: in the worker, every few minutes."""

from __future__ import annotations

import logging
import threading
from typing import Final

from django.db import DatabaseError, close_old_connections

from madang.expos.queries import all_expos
from madang.platform.clock import now
from madang.registration.reminding import remind

EVERY_S: Final = 300.0

log = logging.getLogger("madang.reminding")


def run_reminder(stopping: threading.Event) -> None:
    """Until told to stop. What the database refuses now is tried again with the next round."""
    while not stopping.is_set():
        close_old_connections()
        try:
            if total := sum(remind(expo, now()) for expo in all_expos()):
                log.info("reminders queued", extra={"count": total})
        except DatabaseError:
            log.exception("reminders not queued")
        stopping.wait(EVERY_S)
