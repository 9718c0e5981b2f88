"""Reads: where the game stands, one person's part in it, the bank, results."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import cast

from django.db.models import Count

from madang.kernel.errors import NotFoundError
from madang.kernel.ids import ExpoId, GameId, ParticipantId, QuizQuestionId, RoundId
from madang.kernel.text import Text
from madang.kernel.traffic import Traffic
from madang.platform.clock import now
from madang.quiz import models, rules, tallies
from madang.quiz.types import (
    Banked,
    Mine,
    Phase,
    Question,
    Results,
    Round,
    RoundResult,
    Rules,
    Side,
    Stage,
    Standing,
    State,
    VoidWhy,
)


def bank(*, expo_id: ExpoId, practice: bool | None = None) -> list[Question]:
    """The questions of the bank in their order; only those for practice, or only those for games, if asked so."""
    rows = models.Question.objects.filter(expo_id=expo_id, retired=False)
    if practice is not None:
        rows = rows.filter(practice=practice)
    return [question_of(row) for row in rows.order_by("order", "slug")]


def banked(*, expo_id: ExpoId) -> list[Banked]:
    """The bank with how often each was asked, in its order."""
    rows = models.Question.objects.filter(expo_id=expo_id, retired=False).annotate(asked=Count("rounds"))
    return [Banked(question_of(row), row.asked) for row in rows.order_by("order", "slug")]


def times_asked(*, expo_id: ExpoId, question_id: QuizQuestionId) -> int:
    return models.Round.objects.filter(game__expo_id=expo_id, question_id=question_id).count()


def question(*, expo_id: ExpoId, question_id: QuizQuestionId) -> Question:
    """Raises: NotFoundError."""
    row = models.Question.objects.filter(expo_id=expo_id, id=question_id, retired=False).first()
    if row is None:
        raise NotFoundError
    return question_of(row)


def left_to_ask(*, expo_id: ExpoId, game_id: GameId) -> list[Question]:
    """The bank's questions that this game has not asked, in their order."""
    asked = models.Round.objects.filter(game_id=game_id).values_list("question_id", flat=True)
    rows = models.Question.objects.filter(expo_id=expo_id, retired=False, practice=False).exclude(id__in=list(asked))
    return [question_of(row) for row in rows.order_by("order", "slug")]


def state(expo_id: ExpoId, *, at: datetime | None = None) -> State:
    """Where the day's game stands at this moment: the open one, or the last for as long as its end is shown."""
    moment = at or now()
    game = models.Game.objects.filter(expo_id=expo_id).order_by("-opened_at").first()
    if game is None or (game.ended_at is not None and moment - game.ended_at > rules.SHOWN):
        return State(expo_id=expo_id, phase="none")
    rounds = list(models.Round.objects.filter(game=game).select_related("question").order_by("asked_at"))
    last = rounds[-1] if rounds else None
    phase = _phase(game, last, moment)
    players, survivors = tallies.players(game)
    told = tallies.told(last)
    return State(
        expo_id=expo_id,
        phase=phase,
        game=GameId(game.id),
        rules=rules_of(game),
        opened_at=game.opened_at,
        ended_at=game.ended_at,
        round=round_of(last) if last else None,
        number=last.number if last else 0,
        players=players,
        survivors=survivors,
        answered=told.answered,
        right=told.right,
        chose=told.chose,
        decided=game.decided,
        joinable=game.ended_at is None and phase != "locked" and rules.is_joinable([_stage(row) for row in rounds]),
        winners=tallies.winners(game) if game.ended_at else (),
    )


def _phase(game: models.Game, last: models.Round | None, moment: datetime) -> Phase:
    if game.ended_at is not None:
        return "over"
    if last is None:
        return "open"
    return rules.phase_of(_stage(last), last.reads_until, last.deadline, moment)


def standing(expo_id: ExpoId, participant_id: ParticipantId) -> Mine:
    """One person's part in the game that `state` tells of; who has not joined is watching."""
    found = standings(expo_id=expo_id, participants=[participant_id])
    return found.get(participant_id, Mine("watching"))


def standings(*, expo_id: ExpoId, participants: Iterable[ParticipantId] | None = None) -> dict[ParticipantId, Mine]:
    """The same of these people, or of all who joined; who has not joined is left out."""
    game = models.Game.objects.filter(expo_id=expo_id).order_by("-opened_at").first()
    if game is None:
        return {}
    rows = models.Player.objects.filter(game=game)
    if participants is not None:
        rows = rows.filter(participant_id__in=list(participants))
    last = models.Round.objects.filter(game=game).select_related("question").order_by("asked_at").last()
    known = list(rows)
    sides = tallies.sides_of(last, [row.participant_id for row in known]) if last else {}
    shown = last is not None and last.stage == "revealed"
    right = last.question.side if last is not None and shown else None
    return {ParticipantId(row.participant_id): _mine(row, sides.get(row.participant_id), right) for row in known}


def _mine(row: models.Player, side: Side | None, right: str | None) -> Mine:
    standing: Standing = "won" if row.won else "in" if row.out_in is None else "out"
    return Mine(standing, side or "", None if right is None or side is None else side == right)


def games_under_way() -> list[ExpoId]:
    """The expos in which a game is open."""
    return [ExpoId(expo_id) for expo_id in models.Game.objects.filter(ended_at=None).values_list("expo_id", flat=True)]


def results(*, expo_id: ExpoId, game_id: GameId) -> Results:
    """Raises: NotFoundError."""
    game = models.Game.objects.filter(expo_id=expo_id, id=game_id).first()
    if game is None:
        raise NotFoundError
    people = list(models.Player.objects.filter(game=game))
    players: dict[Traffic, int] = {}
    for person in people:
        traffic = cast("Traffic", person.traffic)
        players[traffic] = players.get(traffic, 0) + 1
    revealed = models.Round.objects.filter(game=game, stage="revealed").select_related("question").order_by("number")
    return Results(
        game=GameId(game.id),
        rounds=tuple(_result(row, people) for row in revealed),
        players=players,
        winners=tallies.winners(game),
    )


def _result(row: models.Round, people: list[models.Player]) -> RoundResult:
    before = [person for person in people if person.out_in is None or person.out_in >= row.number]
    out = sum(person.out_in == row.number for person in before)
    return RoundResult(row.number, question_of(row.question), len(before), len(before) - out, out)


def rules_of(game: models.Game) -> Rules:
    return Rules(of=game.of, answer_seconds=game.answer_seconds, reveals_itself=game.reveals_itself)


def round_of(row: models.Round) -> Round:
    return Round(
        id=RoundId(row.id),
        number=row.number,
        stage=_stage(row),
        question=question_of(row.question),
        reads_until=row.reads_until,
        deadline=row.deadline,
        changed_at=row.changed_at,
        why=cast("VoidWhy", row.why),
    )


def question_of(row: models.Question) -> Question:
    return Question(
        id=QuizQuestionId(row.id),
        order=row.order,
        text=Text.from_json(row.text),
        side=cast("Side", row.side),
        explanation=Text.from_json(row.explanation),
        source=Text.from_json(row.source),
        source_url=row.source_url,
        practice=row.practice,
    )


def _stage(row: models.Round) -> Stage:
    return cast("Stage", row.stage)
