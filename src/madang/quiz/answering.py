"""Taking answers in: many at once, because a hall full of people answers within the same second."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Final, cast
from uuid import UUID

from django.db import transaction

from madang.kernel.errors import MadangError, NotFoundError
from madang.kernel.ids import ExpoId, ParticipantId, RoundId
from madang.platform.clock import new_id
from madang.platform.events import record_traces
from madang.platform.types import Json, Trace
from madang.quiz import models, rules
from madang.quiz.errors import QuizLateError, QuizWatchingError
from madang.quiz.types import Accepted, Answering, Side, Stage

# A client's idea of the server's clock may be a little ahead.
EARLY: Final = timedelta(seconds=0.5)


@dataclass(frozen=True, slots=True)
class _Known:
    """What the database holds of the rounds and people concerned, read once for all."""

    rounds: dict[UUID, models.Round]
    joinable: dict[UUID, bool]
    players: dict[tuple[UUID, UUID], models.Player]
    answered: dict[tuple[UUID, UUID], models.Answer]


def answer_all(items: Sequence[Answering]) -> list[Accepted | MadangError]:
    """Records the answers of all who may, each with its event, and tells each in the same order how it went.

    Refusals: NotFoundError, QuizLateError, QuizWatchingError.
    """
    with transaction.atomic():
        known = _known(items)
        joining: list[models.Player] = []
        answers: list[models.Answer] = []
        events: list[Trace] = []
        results = [_take(item, known, joining, answers, events) for item in items]
        models.Player.objects.bulk_create(joining, ignore_conflicts=True)
        models.Answer.objects.bulk_create(answers)
        # Facts, although in bulk: they are in the answers' own transaction.
        record_traces(events)
    return results


def _known(items: Sequence[Answering]) -> _Known:
    people = {item.participant_id for item in items}
    # Locked, so that no answer comes in beside the lock of its round.
    rows = models.Round.objects.select_for_update().filter(id__in={item.round_id for item in items}).order_by("id")
    rounds = {row.id: row for row in rows}
    games = {game.id: game for game in models.Game.objects.filter(id__in={row.game_id for row in rounds.values()})}
    for row in rounds.values():
        row.game = games[row.game_id]
    stages: dict[UUID, list[Stage]] = {game: [] for game in games}
    for game_id, stage in models.Round.objects.filter(game_id__in=games).values_list("game_id", "stage"):
        stages[game_id].append(cast("Stage", stage))
    players = models.Player.objects.filter(game_id__in=games, participant_id__in=people)
    sent = models.Answer.objects.filter(participant_id__in=people, key__in={item.key for item in items})
    return _Known(
        rounds=rounds,
        joinable={game: rules.is_joinable(found) for game, found in stages.items()},
        players={(row.game_id, row.participant_id): row for row in players},
        answered={(row.participant_id, row.key): row for row in sent},
    )


def _take(
    item: Answering,
    known: _Known,
    joining: list[models.Player],
    answers: list[models.Answer],
    events: list[Trace],
) -> Accepted | MadangError:
    before = known.answered.get((item.participant_id, item.key))
    if before is not None:
        return Accepted(RoundId(before.round_id), cast("Side", before.side))
    row = known.rounds.get(item.round_id)
    if row is None or row.game.expo_id != item.expo_id:
        return NotFoundError()
    refusal = _refusal(item, row)
    if refusal is not None:
        return refusal
    player = known.players.get((row.game_id, item.participant_id))
    if player is None:
        if not known.joinable[row.game_id]:
            return QuizWatchingError()
        player = joined(row.game, item.participant_id, item.actor.traffic)
        known.players[row.game_id, item.participant_id] = player
        joining.append(player)
        events.append(_joined_event(item, row.game))
    if player.out_in is not None:
        return QuizWatchingError()
    answer = models.Answer(
        id=new_id(),
        round=row,
        participant_id=item.participant_id,
        key=item.key,
        side=item.side,
        through=item.through,
        at=item.at,
    )
    known.answered[item.participant_id, item.key] = answer
    answers.append(answer)
    events.append(_answered_event(item, row))
    return Accepted(item.round_id, item.side)


def _refusal(item: Answering, row: models.Round) -> MadangError | None:
    if item.at < row.reads_until - EARLY:
        return QuizLateError(why="reading")
    if row.stage != "asked" or item.at > row.deadline or row.game.ended_at is not None:
        return QuizLateError(why="late")
    return None


def joined(game: models.Game, participant_id: ParticipantId, traffic: str) -> models.Player:
    return models.Player(game=game, participant_id=participant_id, traffic=traffic)


def _joined_event(item: Answering, game: models.Game) -> Trace:
    return Trace(ExpoId(game.expo_id), "quiz.joined", item.actor, item.at, ("game", game.id))


def _answered_event(item: Answering, row: models.Round) -> Trace:
    data: dict[str, Json] = {
        "game": str(row.game_id),
        "number": row.number,
        "side": item.side,
        "through": item.through,
    }
    return Trace(item.expo_id, "quiz.answered", item.actor, item.at, ("round", row.id), data)
