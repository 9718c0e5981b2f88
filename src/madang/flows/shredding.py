"""Personal data that is past its date is shredded: in the worker, soon after its start and then every hour."""

from __future__ import annotations

import logging
import threading
from datetime import datetime, timedelta
from typing import Final

from django.db import DatabaseError, close_old_connections, transaction

from madang.expos.queries import all_expos
from madang.expos.types import Expo
from madang.participants import shredding as participants
from madang.platform import limits, mail
from madang.platform.clock import now
from madang.platform.events import record
from madang.platform.types import SYSTEM, Json
from madang.play import shredding as play
from madang.programme import shredding as programme
from madang.registration import shredding as registration
from madang.talk import shredding as talk

EVERY_S: Final = 3600.0
# Longer than the longest window of any limit: a form's key is good for a day.
COUNTS_KEPT: Final = timedelta(days=2)

log = logging.getLogger("madang.shredding")


def shred(at: datetime) -> int:
    """Everything of every expo that is past its date; how much it was. Each expo's goes as a whole, and is logged."""
    return sum(_shred_of(expo, at) for expo in all_expos())


def _shred_of(expo: Expo, at: datetime) -> int:
    with transaction.atomic():
        gone: dict[str, Json] = {
            "talk": talk.shred(expo_id=expo.id, at=at),
            "addresses": registration.shred(expo_id=expo.id, at=at),
            "mails": mail.shred(expo_id=expo.id, at=at),
            "people": participants.shred(expo_id=expo.id, at=at),
        }
        if at >= expo.retain_until:
            # These have no date of their own.
            gone["questions"] = programme.shred(expo_id=expo.id)
            gone["cheers"] = play.shred(expo_id=expo.id)
        total = sum(count for count in gone.values() if isinstance(count, int))
        if total:
            record(expo_id=expo.id, kind="data.shredded", actor=SYSTEM, subject=("expo", expo.id), data=gone)
    return total


def run_shredder(stopping: threading.Event) -> None:
    """Until told to stop. What the database refuses now is tried again with the next round."""
    while not stopping.is_set():
        close_old_connections()
        try:
            limits.forget(now() - COUNTS_KEPT)
            if total := shred(now()):
                log.info("personal data shredded", extra={"count": total})
        except DatabaseError:
            log.exception("personal data not shredded")
        stopping.wait(EVERY_S)
