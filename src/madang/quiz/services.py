"""Writes: the bank, opening a game, asking, answering, locking, revealing, voiding, ending."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import cast
from uuid import UUID

from django.db import IntegrityError, transaction

from madang.expos import services as expos
from madang.kernel.errors import BadInputError, MadangError, NotFoundError
from madang.kernel.ids import ExpoId, GameId, ParticipantId, QuizQuestionId, RoundId, SpaceId
from madang.participants.errors import NeedsPassError
from madang.participants.types import Participant
from madang.platform.clock import now
from madang.platform.events import record, record_traces
from madang.platform.types import Actor, Json, Trace
from madang.quiz import answering, models, queries, rules, tallies
from madang.quiz.errors import QuizNotNowError, QuizWatchingError
from madang.quiz.types import ARENA, Accepted, Answering, Rules, Side, Stage, Through, VoidWhy
from madang.world.maps.arena import arena


def lay_arena(*, expo_id: ExpoId, actor: Actor) -> SpaceId:
    """Makes the arena's map; hanging the plaza then gives it a door there."""
    # As seen from where the map is served, /{expo}/maps/.
    tiled = arena(quiz_page="../quiz/")
    return expos.store_map(expo_id=expo_id, slug=ARENA, kind="arena", hall_id=None, tiled=tiled, actor=actor)


def open_game(*, expo_id: ExpoId, actor: Actor, how: Rules | None = None, at: datetime | None = None) -> GameId:
    """Opens the arena and invites everybody. Where a game is open already, that one.

    Raises: QuizNotNowError(why="no-questions"), BadInputError.
    """
    asked = how or Rules()
    _check(asked)
    of = min(asked.of, len(queries.bank(expo_id=expo_id, practice=False)))
    if of == 0:
        raise QuizNotNowError(why="no-questions")
    try:
        with transaction.atomic():
            known = models.Game.objects.filter(expo_id=expo_id, ended_at=None).first()
            if known is not None:
                return GameId(known.id)
            lay_arena(expo_id=expo_id, actor=actor)
            row = models.Game.objects.create(
                expo_id=expo_id,
                of=of,
                answer_seconds=asked.answer_seconds,
                reveals_itself=asked.reveals_itself,
                opened_at=at or now(),
            )
            _tell(row, "quiz.opened", actor, at, of=of)
    except IntegrityError:
        # Somebody else has opened one in the same moment.
        return GameId(models.Game.objects.get(expo_id=expo_id, ended_at=None).id)
    return GameId(row.id)


def _check(asked: Rules) -> None:
    if not rules.LEAST_SECONDS <= asked.answer_seconds <= rules.MOST_SECONDS:
        raise BadInputError(field="answer_seconds", why="range")
    if not 1 <= asked.of <= rules.MOST_ROUNDS:
        raise BadInputError(field="of", why="range")


def join(*, expo_id: ExpoId, participant: Participant) -> None:
    """Somebody takes part; joining twice is no error. Raises: NeedsPassError, QuizNotNowError, QuizWatchingError."""
    if participant.expo_id != expo_id or participant.standing != "admitted":
        raise NeedsPassError
    with transaction.atomic():
        game = _open_game(expo_id)
        if not models.Player.objects.filter(game=game, participant_id=participant.id).exists():
            if not queries.state(expo_id).joinable:
                raise QuizWatchingError
            _join(game, {participant.id: participant.actor})


def join_all(*, expo_id: ExpoId, people: Mapping[ParticipantId, Actor]) -> int:
    """Those who stand in the arena take part, while one may still join; how many are new to the game."""
    with transaction.atomic():
        game = models.Game.objects.filter(expo_id=expo_id, ended_at=None).first()
        if game is None or not queries.state(expo_id).joinable:
            return 0
        known = set(
            models.Player.objects.filter(game=game, participant_id__in=list(people)).values_list(
                "participant_id", flat=True
            )
        )
        return _join(game, {person: actor for person, actor in people.items() if person not in known})


def _join(game: models.Game, people: Mapping[ParticipantId, Actor]) -> int:
    moment = now()
    rows = [answering.joined(game, person, actor.traffic) for person, actor in people.items()]
    models.Player.objects.bulk_create(rows)
    record_traces(
        Trace(ExpoId(game.expo_id), "quiz.joined", actor, moment, ("game", game.id)) for actor in people.values()
    )
    return len(rows)


def ask(
    *, expo_id: ExpoId, actor: Actor, question_id: QuizQuestionId | None = None, at: datetime | None = None
) -> RoundId:
    """Asks a question, read from `at` (now): this one, or that of the void round before, or the next of the bank.

    Raises: QuizNotNowError, NotFoundError.
    """
    with transaction.atomic():
        game = _open_game(expo_id)
        rounds = list(game.rounds.order_by("asked_at"))
        if rounds and rounds[-1].stage in {"asked", "locked"}:
            raise QuizNotNowError(why="running")
        if game.decided:
            raise QuizNotNowError(why="decided")
        asked_at = at or now()
        reads_until = asked_at + rules.READ
        row = models.Round.objects.create(
            game=game,
            question_id=_wanted(expo_id, question_id) if question_id else _next(game, rounds),
            number=rules.number_of_next([cast("Stage", each.stage) for each in rounds]),
            asked_at=asked_at,
            reads_until=reads_until,
            deadline=reads_until + timedelta(seconds=game.answer_seconds),
            changed_at=asked_at,
        )
        deadline, question = row.deadline.isoformat(), str(row.question_id)
        _tell_round(row, "quiz.asked", actor, at, deadline=deadline, question=question)
    return RoundId(row.id)


def _wanted(expo_id: ExpoId, question_id: QuizQuestionId) -> UUID:
    return queries.question(expo_id=expo_id, question_id=question_id).id


def _next(game: models.Game, rounds: Sequence[models.Round]) -> UUID:
    if rounds and rounds[-1].stage == "void":
        return rounds[-1].question_id
    left = queries.left_to_ask(expo_id=ExpoId(game.expo_id), game_id=GameId(game.id))
    if not left:
        raise QuizNotNowError(why="no-questions")
    return left[0].id


def answer(
    *,
    expo_id: ExpoId,
    participant: Participant,
    round_id: RoundId,
    side: Side,
    key: UUID,
    through: Through,
    at: datetime,
) -> Accepted:
    """One person's answer, received at `at`; the last one counts. The same key again changes nothing.

    Raises: NeedsPassError, NotFoundError, QuizLateError, QuizWatchingError.
    """
    if participant.expo_id != expo_id or participant.standing != "admitted":
        raise NeedsPassError
    item = Answering(
        expo_id=expo_id,
        participant_id=participant.id,
        actor=participant.actor,
        round_id=round_id,
        side=side,
        key=key,
        through=through,
        at=at,
    )
    (told,) = answering.answer_all([item])
    if isinstance(told, MadangError):
        raise told
    return told


def note_seen(*, round_id: RoundId, at: datetime) -> None:
    """Its conductor is there: no fact of the game, but what tells a held round from one that went through an outage."""
    models.Round.objects.filter(id=round_id, stage="asked", deadline__gte=at).update(seen_at=at)


def note_pages(*, round_id: RoundId, at: datetime) -> None:
    """Web answered a request that was sent at `at`: the same for those who play by page or by phone."""
    models.Round.objects.filter(id=round_id, stage="asked", deadline__gte=at).update(pages_at=at)


def lock(*, expo_id: ExpoId, round_id: RoundId, actor: Actor, at: datetime | None = None) -> Stage:
    """Closes a round whose time is over, also for answers that wait in a queue: locked if it was held to its end, else
    void. Doing it twice changes nothing. What the round is now.

    Raises: NotFoundError, QuizNotNowError(why="early").
    """
    with transaction.atomic():
        row = _locked_row(expo_id, round_id)
        if row.stage != "asked":
            return cast("Stage", row.stage)
        if (at or now()) < row.deadline + rules.GRACE:
            raise QuizNotNowError(why="early")
        if not rules.was_held(row.seen_at, row.pages_at, deadline=row.deadline):
            return _void(row, actor, at, "outage")
        _set_stage(row, "locked", at)
        _tell_round(row, "quiz.locked", actor, at, answered=tallies.told(row).answered)
    return "locked"


def reveal(*, expo_id: ExpoId, round_id: RoundId, actor: Actor, at: datetime | None = None) -> None:
    """Tells the right answer; who has it not is out. Doing it twice changes nothing.

    Raises: NotFoundError, QuizNotNowError when the round is not locked.
    """
    with transaction.atomic():
        row = _locked_row(expo_id, round_id)
        if row.stage == "revealed":
            return
        if row.stage != "locked":
            raise QuizNotNowError(why="no-round")
        game, right = row.game, cast("Side", row.question.side)
        players = models.Player.objects.filter(game=game, out_in=None).values_list("participant_id", flat=True)
        out = rules.put_out(list(players), tallies.sides_of(row), right)
        models.Player.objects.filter(game=game, participant_id__in=out).update(out_in=row.number)
        _set_stage(row, "revealed", at)
        began, left = tallies.players(game)
        game.decided = rules.is_decided(left=left, counted=row.number, of=game.of, began=began)
        game.save(update_fields=["decided"])
        _tell_round(row, "quiz.revealed", actor, at, side=right, left=left, out=len(out))


def void(*, expo_id: ExpoId, round_id: RoundId, actor: Actor) -> None:
    """The round counts for nobody, and may be asked again. Raises: NotFoundError, QuizNotNowError once revealed."""
    with transaction.atomic():
        row = _locked_row(expo_id, round_id)
        if row.stage == "revealed":
            raise QuizNotNowError(why="no-round")
        if row.stage != "void":
            _void(row, actor, None, "host")


def end_game(*, expo_id: ExpoId, actor: Actor, at: datetime | None = None) -> GameId:
    """Ends the game: who is left has won. A round that is not revealed is void.

    Raises: QuizNotNowError(why="no-game").
    """
    with transaction.atomic():
        game = _open_game(expo_id)
        for row in game.rounds.filter(stage__in=["asked", "locked"]).select_related("game"):
            _void(row, actor, at, "ended")
        counted = game.rounds.filter(stage="revealed").count()
        people = dict(models.Player.objects.filter(game=game).values_list("participant_id", "out_in"))
        won = rules.winners(
            left=[person for person, out_in in people.items() if out_in is None],
            fell=[person for person, out_in in people.items() if out_in == counted],
            counted=counted,
        )
        models.Player.objects.filter(game=game, participant_id__in=won).update(won=True)
        game.ended_at = at or now()
        game.save(update_fields=["ended_at"])
        _tell(game, "quiz.ended", actor, at, winners=len(won), players=len(people), rounds=counted)
    return GameId(game.id)


def _void(row: models.Round, actor: Actor, at: datetime | None, why: VoidWhy) -> Stage:
    row.why = why
    row.save(update_fields=["why"])
    _set_stage(row, "void", at)
    _tell_round(row, "quiz.voided", actor, at, why=why)
    return "void"


def _set_stage(row: models.Round, stage: Stage, at: datetime | None) -> None:
    row.stage, row.changed_at = stage, at or now()
    row.save(update_fields=["stage", "changed_at"])


def _open_game(expo_id: ExpoId) -> models.Game:
    game = models.Game.objects.select_for_update().filter(expo_id=expo_id, ended_at=None).first()
    if game is None:
        raise QuizNotNowError(why="no-game")
    return game


def _locked_row(expo_id: ExpoId, round_id: RoundId) -> models.Round:
    rows = models.Round.objects.select_for_update().select_related("game", "question")
    row = rows.filter(id=round_id, game__expo_id=expo_id).first()
    if row is None:
        raise NotFoundError
    return row


def _tell(game: models.Game, kind: str, actor: Actor, at: datetime | None, **data: Json) -> None:
    subject = ("game", game.id)
    record(expo_id=ExpoId(game.expo_id), kind=kind, actor=actor, subject=subject, data=data, at=at, publish=True)


def _tell_round(row: models.Round, kind: str, actor: Actor, at: datetime | None, **data: Json) -> None:
    told = {"game": str(row.game_id), "number": row.number, **data}
    subject, expo_id = ("round", row.id), ExpoId(row.game.expo_id)
    record(expo_id=expo_id, kind=kind, actor=actor, subject=subject, data=told, at=at, publish=True)
