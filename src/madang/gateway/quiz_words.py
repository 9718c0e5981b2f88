"""The quiz as the world's clients are told of it."""

from __future__ import annotations

from datetime import datetime

from madang.kernel.text import Text
from madang.quiz.types import ARENA, Mine, Phase, State
from madang.wire.server import Quiz, QuizMine

# So many winners are named; a hall full of them is counted.
NAMED_MOST = 30


def told_state(state: State, phase: Phase, now: datetime) -> Quiz:
    """`phase`: that of this moment, which the clock may have turned since `state` was read."""
    found = state.round
    is_revealed = found is not None and found.stage == "revealed"
    question = found.question if found else None
    return Quiz(
        game=str(state.game or ""),
        phase=phase,
        number=state.number,
        of=state.rules.of,
        round=str(found.id) if found else "",
        question=_words(question.text if question else None),
        reads_until=_ms(found.reads_until) if found else 0,
        deadline=_ms(found.deadline) if found else 0,
        now=_ms(now),
        answered=state.answered,
        players=state.players,
        survivors=state.survivors,
        joinable=state.joinable and phase in {"open", "reading", "answering", "void"},
        side=state.side,
        right=state.right,
        explanation=_words(question.explanation if question and is_revealed else None),
        source=_words(question.source if question and is_revealed else None),
        source_url=question.source_url if question and is_revealed else "",
        winners=[winner.name for winner in state.winners[:NAMED_MOST]],
        space=ARENA,
    )


def told_mine(state: State | None, mine: Mine) -> QuizMine:
    found = state.round if state else None
    return QuizMine(
        game=str(state.game or "") if state else "",
        round=str(found.id) if found else "",
        side=mine.side,
        standing=mine.standing,
    )


def _words(text: Text | None) -> dict[str, str]:
    return text.to_json() if text else {}


def _ms(moment: datetime) -> int:
    return int(moment.timestamp() * 1000)
