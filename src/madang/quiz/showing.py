"""What a page shows of the quiz, and when it asks again."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import datetime

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from madang.quiz import rules
from madang.quiz.types import Mine, Phase, State

# Read out when the game goes on: short, for the question itself is on the page.
SAID: dict[Phase, str | Promise] = {
    "none": _("No quiz is running."),
    "open": _("The quiz is open. The first question comes soon."),
    "reading": _("A new question. Read it."),
    "answering": _("Answer now: O or X."),
    "locked": _("Time is over. The answers are counted."),
    "revealed": _("The answer is revealed."),
    "void": _("This round is void. The question is asked again."),
    "over": _("The quiz is over."),
}
RULES: tuple[str | Promise, ...] = (
    _("Everybody has the same time, by the server's clock: five seconds to read, then the countdown."),
    _("Choose O or X as often as you like. The last answer that was confirmed counts, even if your line is cut."),
    _("In the arena, standing on a mat is an answer. Stepping off it takes nothing back."),
    _("A wrong answer, or none, and you are out. You may watch as a ghost."),
    _("Whoever comes before the first round is closed plays; who comes later watches."),
    _("If our server fails during a round, the round is void and asked again."),
    _(
        "The last one left wins; after the last question, all who are left. If a round puts everybody out, those who "
        "were in before it win together; nobody wins without a right answer."
    ),
)
# Beyond the change itself, so that the page asks when the other side is surely there; milliseconds.
_AFTER_MS = 150
_LOCK_MS = 1500


@dataclass(frozen=True, slots=True)
class Shown:
    """`version` changes when more than numbers has changed; `asks_in`: milliseconds until the next turn of the clock, 0
    for none; `until` and `now` in Unix milliseconds.
    """

    state: State
    mine: Mine | None
    phase: Phase
    version: str
    said: str | Promise
    may_answer: bool
    asks_in: int
    until: int
    now: int
    total: int


def shown(state: State, mine: Mine | None, at: datetime) -> Shown:
    """`mine` None for who looks on without a pass."""
    found, phase = state.round, state.phase
    until, asks_in, total = 0, 0, 0
    if found is not None and phase in {"reading", "answering"}:
        end = found.reads_until if phase == "reading" else found.deadline
        until = _ms(end)
        asks_in = max(0, until - _ms(at)) + (_AFTER_MS if phase == "reading" else _LOCK_MS)
        total = int((rules.READ if phase == "reading" else found.deadline - found.reads_until).total_seconds() * 1000)
    stage = found.stage if found else ""
    parts = (state.game, phase, found and found.id, stage, state.decided, mine, state.joinable)
    return Shown(
        state=state,
        mine=mine,
        phase=phase,
        version=hashlib.blake2b(repr(parts).encode(), digest_size=6).hexdigest(),
        said=SAID[phase],
        may_answer=phase == "answering" and mine is not None and (mine.standing == "in" or _may_join(state, mine)),
        asks_in=asks_in,
        until=until,
        now=_ms(at),
        total=total,
    )


def _may_join(state: State, mine: Mine) -> bool:
    return state.joinable and mine.standing == "watching"


def _ms(moment: datetime) -> int:
    return int(moment.timestamp() * 1000)
