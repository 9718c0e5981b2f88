"""The OX quiz, read back from the log: who answered what, and who was still in after each round."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import cast
from uuid import UUID

from madang.kernel.ids import Pseudonym
from madang.outcomes.tally import subject_of
from madang.outcomes.types import Game, Round, Side
from madang.platform.types import EventRow


@dataclass(slots=True)
class _Round:
    id: UUID
    number: int
    question: UUID | None = None
    side: Side = ""
    void: bool = False
    answers: dict[Pseudonym, Side] = field(default_factory=dict)

    def right(self) -> set[Pseudonym]:
        return {who for who, side in self.answers.items() if side == self.side}


@dataclass(slots=True)
class _Game:
    id: UUID
    opened_at: datetime
    players: set[Pseudonym] = field(default_factory=set)
    rounds: dict[UUID, _Round] = field(default_factory=dict)


@dataclass(slots=True)
class Playing:
    """Fed with all events of the quiz; of the answers, those of visitors count. The last one before the lock stands."""

    games: dict[UUID, _Game] = field(default_factory=dict)

    def add(self, event: EventRow) -> None:
        if event.kind == "quiz.opened":
            self.games[subject_of(event)] = _Game(subject_of(event), event.at)
            return
        game = self.games.get(_game_of(event))
        if game is None:
            return
        if event.kind in {"quiz.joined", "quiz.answered"}:
            self._play(game, event)
        elif event.kind in {"quiz.asked", "quiz.revealed", "quiz.voided"}:
            self._conduct(self._round(game, event), event)

    def told(self) -> tuple[Game, ...]:
        """Games in which something was asked, in the order in which they were opened."""
        return tuple(_told(game) for game in self.games.values() if game.rounds)

    def _play(self, game: _Game, event: EventRow) -> None:
        if event.traffic != "visitor" or event.pseudonym is None:
            return
        game.players.add(event.pseudonym)
        if event.kind == "quiz.answered":
            self._round(game, event).answers[event.pseudonym] = _side(event)

    def _conduct(self, each: _Round, event: EventRow) -> None:
        match event.kind:
            case "quiz.revealed":
                each.side = _side(event)
            case "quiz.voided":
                each.void = True
            case _:
                told = event.data.get("question")
                each.question = UUID(told) if isinstance(told, str) else None

    def _round(self, game: _Game, event: EventRow) -> _Round:
        number = event.data.get("number")
        fresh = _Round(subject_of(event), number if isinstance(number, int) else len(game.rounds) + 1)
        return game.rounds.setdefault(fresh.id, fresh)


def _told(game: _Game) -> Game:
    rounds = sorted(game.rounds.values(), key=lambda each: each.number)
    standing = set(game.players)
    told = []
    for each in rounds:
        # Nobody goes out by a question that was void or has not been settled.
        if each.side and not each.void:
            standing = standing & each.right()
        told.append(_line(each, len(standing)))
    return Game(id=game.id, opened_at=game.opened_at, players=len(game.players), rounds=tuple(told))


def _line(each: _Round, survivors: int) -> Round:
    return Round(
        id=each.id,
        number=each.number,
        question=each.question,
        side=each.side,
        void=each.void,
        answered=len(each.answers),
        right=len(each.right()) if each.side else 0,
        survivors=survivors,
    )


def _game_of(event: EventRow) -> UUID:
    """The game itself is the subject of what happens to it; what happens to a round tells it beside."""
    told = event.data.get("game")
    return UUID(told) if isinstance(told, str) else subject_of(event)


def _side(event: EventRow) -> Side:
    told = event.data.get("side")
    return cast("Side", told) if told in {"o", "x"} else ""
