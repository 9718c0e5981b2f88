"""What a cue asks of other domains: the arena is opened."""

from __future__ import annotations

import logging

from madang.platform.types import Actor, EventRow
from madang.quiz.errors import QuizNotNowError
from madang.quiz.services import open_game

log = logging.getLogger("madang.outbox")


def open_arena(event: EventRow) -> None:
    """Where a game is open already, that one goes on; an expo without questions has none to open."""
    if not event.data.get("arena"):
        return
    try:
        open_game(expo_id=event.expo_id, actor=Actor(pseudonym=None, traffic="staff", account=event.account))
    except QuizNotNowError:
        log.warning("cue opens no arena", extra={"event": str(event.id)})
