"""Writes of the day: cues, announcements, summonses, the hall's screen, joining from the hall, and public questions.

A cue that opens the arena says so in its event, and `flows` opens it.
"""

from __future__ import annotations

from uuid import UUID

from django.db import transaction

from madang.expos import queries as expos
from madang.kernel.errors import NotAllowedError, NotFoundError
from madang.kernel.ids import ExpoId, SessionId
from madang.kernel.text import Text
from madang.participants.errors import NeedsPassError
from madang.participants.types import Participant
from madang.platform.clock import now
from madang.platform.events import record
from madang.platform.limits import Limit, hidden, spend
from madang.platform.types import Actor, Json
from madang.programme import models, queries, rows, rules
from madang.programme.errors import QuestionGoneError, QuestionsClosedError
from madang.programme.types import TITLE_MOST, Announcement, Cue, Question, QuestionStanding, Scene, Summons
from madang.safety import services as safety

QUESTIONS_PER_PERSON = Limit(name="questions", most=5, seconds=600)


def fire_cue(*, expo_id: ExpoId, cue_id: UUID, actor: Actor) -> Cue:
    """Sets off everything that a cue bundles, all of it or nothing. One that was fired already does nothing again.

    Raises: NotFoundError.
    """
    with transaction.atomic():
        row = models.Cue.objects.select_for_update().filter(expo_id=expo_id, id=cue_id).first()
        if row is None:
            raise NotFoundError
        if row.fired_at is not None:
            return rows.cue_of(row)
        row.fired_at = now()
        row.save(update_fields=["fired_at"])
        cue = rows.cue_of(row)
        record(
            expo_id=expo_id,
            kind="cue.fired",
            actor=actor,
            subject=("cue", cue.id),
            data={"number": cue.number, "arena": cue.opens_arena},
            publish=True,
        )
        _carry_out(expo_id, cue, actor)
    return cue


def _carry_out(expo_id: ExpoId, cue: Cue, actor: Actor) -> None:
    if cue.scene:
        show_scene(expo_id=expo_id, scene=cue.scene, session_id=cue.session_id, actor=actor)
    if cue.announcement.ko or cue.announcement.en:
        announce(expo_id=expo_id, text=cue.announcement, actor=actor)
    if cue.summons_to:
        _summon(expo_id, cue.summons_to, cue.title, cue.summons, actor)
    if cue.chat:
        safety.set_chat(expo_id=expo_id, on=cue.chat == "on", actor=actor)


def rewind_cues(*, expo_id: ExpoId, actor: Actor) -> None:
    """Begins the cue sheet anew, after a rehearsal: no cue counts as fired any more."""
    with transaction.atomic():
        if models.Cue.objects.filter(expo_id=expo_id, fired_at__isnull=False).update(fired_at=None):
            record(expo_id=expo_id, kind="cues.rewound", actor=actor, subject=("expo", expo_id), publish=True)


def announce(*, expo_id: ExpoId, text: Text, actor: Actor) -> Announcement:
    """Tells everybody, in the world, on pages and on the hall's screen. Raises: BadInputError, TooLongError."""
    words = rules.checked_words(text, field="text")
    with transaction.atomic():
        row = models.Announcement.objects.create(expo_id=expo_id, text=words.to_json())
        record(
            expo_id=expo_id,
            kind="announcement.made",
            actor=actor,
            subject=("announcement", row.id),
            publish=True,
        )
    return rows.announcement_of(row)


def end_announcement(*, expo_id: ExpoId, announcement_id: UUID, actor: Actor) -> None:
    """Takes it down before its time. Twice is no error."""
    with transaction.atomic():
        shown = models.Announcement.objects.filter(expo_id=expo_id, id=announcement_id, ended_at=None)
        if shown.update(ended_at=now()):
            record(
                expo_id=expo_id,
                kind="announcement.ended",
                actor=actor,
                subject=("announcement", announcement_id),
                publish=True,
            )


def summon(*, expo_id: ExpoId, space: str, title: Text, text: Text, actor: Actor) -> Summons:
    """Asks everybody to a space. Raises: NotFoundError for a space that is not there, BadInputError, TooLongError."""
    expos.space_by_slug(expo_id=expo_id, slug=space)
    with transaction.atomic():
        return _summon(expo_id, space, title, text, actor)


def _summon(expo_id: ExpoId, space: str, title: Text, text: Text, actor: Actor) -> Summons:
    row = models.Summons.objects.create(
        expo_id=expo_id,
        space=space,
        title=rules.checked_words(title, field="title", most=TITLE_MOST).to_json(),
        text=(rules.checked_words(text, field="text") if text.ko or text.en else Text()).to_json(),
    )
    record(
        expo_id=expo_id,
        kind="summons.made",
        actor=actor,
        subject=("summons", row.id),
        data={"space": space},
        publish=True,
    )
    return rows.summons_of(row)


def show_scene(*, expo_id: ExpoId, scene: Scene, actor: Actor, session_id: SessionId | None = None) -> None:
    """Puts a scene on the hall's screen, about a session where one is named. Raises: NotFoundError."""
    if session_id and not models.Session.objects.filter(part__expo_id=expo_id, id=session_id).exists():
        raise NotFoundError
    with transaction.atomic():
        stage = _stage_row(expo_id)
        stage.scene, stage.session_id, stage.shown_at = scene, session_id, now()
        stage.save(update_fields=["scene", "session", "shown_at"])
        record(
            expo_id=expo_id,
            kind="scene.shown",
            actor=actor,
            subject=("expo", expo_id),
            data={"scene": scene, "session": str(session_id or "")},
        )


def join_hall(*, expo_id: ExpoId, participant: Participant) -> None:
    """Somebody takes part from the real hall, by phone. Counted once a person."""
    with transaction.atomic():
        _, made = models.HallGuest.objects.get_or_create(participant_id=participant.id, defaults={"expo_id": expo_id})
        if made:
            here = Actor(pseudonym=participant.pseudonym, traffic=participant.traffic, mode="onsite")
            record(expo_id=expo_id, kind="hall.joined", actor=here, subject=("expo", expo_id))


def ask_question(*, expo_id: ExpoId, participant: Participant, key: UUID, text: str, signed: bool = False) -> Question:
    """Puts a question to everybody; `signed`: with the asker's nickname. The same key again gives the same question.

    Raises: NeedsPassError, QuestionsClosedError, BadInputError, TooLongError, TooManyError.
    """
    _require_open(expo_id, participant)
    shown = rules.checked_question(text)
    if not models.Question.objects.filter(participant_id=participant.id, key=key).exists():
        spend(QUESTIONS_PER_PERSON, hidden(str(participant.id)))
    with transaction.atomic():
        row, made = models.Question.objects.get_or_create(
            participant_id=participant.id,
            key=key,
            defaults={"expo_id": expo_id, "text": shown, "name": participant.name if signed else ""},
        )
        if made:
            _tell(row, "question.asked", participant.actor)
    return queries.question(expo_id=expo_id, question_id=row.id, participant_id=participant.id)


def vote(*, expo_id: ExpoId, question_id: UUID, participant: Participant, on: bool) -> int:
    """Wants it asked, or not any more; one vote a person, none for one's own. The number of votes after it.

    Raises: NeedsPassError, QuestionsClosedError, NotFoundError, QuestionGoneError, NotAllowedError for one's own.
    """
    _require_open(expo_id, participant)
    with transaction.atomic():
        row = _locked(expo_id, question_id)
        if row.standing not in {"open", "picked"}:
            raise QuestionGoneError
        if row.participant_id == participant.id:
            raise NotAllowedError
        if on:
            _, changed = models.Vote.objects.get_or_create(question=row, participant_id=participant.id)
        else:
            changed = bool(models.Vote.objects.filter(question=row, participant_id=participant.id).delete()[0])
        if changed:
            _tell(row, "question.voted", participant.actor, on=on)
        return row.votes.count()


def withdraw_question(*, expo_id: ExpoId, question_id: UUID, participant: Participant) -> None:
    """Takes back one's own: its words are gone for good. Twice is no error. Raises: NotFoundError, NotAllowedError."""
    with transaction.atomic():
        row = _locked(expo_id, question_id)
        if row.participant_id != participant.id:
            raise NotAllowedError
        if row.standing == "withdrawn":
            return
        row.text, row.name = "", ""
        _stand(row, "withdrawn")
        _tell(row, "question.withdrawn", participant.actor)


def pick_question(*, expo_id: ExpoId, question_id: UUID, actor: Actor) -> None:
    """Puts a question on the hall's screen; the one that was there before is open again.

    Raises: NotFoundError, QuestionGoneError.
    """
    with transaction.atomic():
        stage = _stage_row(expo_id)
        row = _locked(expo_id, question_id)
        if row.standing not in {"open", "picked", "settled"}:
            raise QuestionGoneError
        models.Question.objects.filter(expo_id=expo_id, standing="picked").exclude(id=row.id).update(standing="open")
        if row.standing != "picked":
            _stand(row, "picked")
            _tell(row, "question.picked", actor)
        stage.question = row
        stage.save(update_fields=["question"])
        if stage.scene != "questions":
            show_scene(expo_id=expo_id, scene="questions", actor=actor)


def put_back_question(*, expo_id: ExpoId, question_id: UUID, actor: Actor) -> None:
    """Off the screen, or from the settled ones, and open again. Raises: NotFoundError, QuestionGoneError."""
    with transaction.atomic():
        row = _locked(expo_id, question_id)
        if row.standing not in {"open", "picked", "settled"}:
            raise QuestionGoneError
        if row.standing != "open":
            _stand(row, "open")
            _tell(row, "question.reopened", actor)


def settle_question(*, expo_id: ExpoId, question_id: UUID, actor: Actor) -> None:
    """It was answered. Raises: NotFoundError, QuestionGoneError."""
    with transaction.atomic():
        row = _locked(expo_id, question_id)
        if row.standing not in {"open", "picked", "settled"}:
            raise QuestionGoneError
        if row.standing != "settled":
            _stand(row, "settled")
            _tell(row, "question.settled", actor)


def hide_question(*, expo_id: ExpoId, question_id: UUID, actor: Actor) -> None:
    """Takes it off the list and the screen. Twice is no error. Raises: NotFoundError."""
    with transaction.atomic():
        row = _locked(expo_id, question_id)
        if row.standing in {"open", "picked", "settled"}:
            _stand(row, "hidden")
            _tell(row, "question.hidden", actor)


def _stage_row(expo_id: ExpoId) -> models.Stage:
    """The expo's row, locked until the caller's transaction ends."""
    models.Stage.objects.get_or_create(expo_id=expo_id)
    return models.Stage.objects.select_for_update().get(expo_id=expo_id)


def _require_open(expo_id: ExpoId, participant: Participant) -> None:
    if participant.expo_id != expo_id or participant.standing != "admitted":
        raise NeedsPassError
    if now() >= expos.expo(expo_id).closes_at:
        raise QuestionsClosedError


def _locked(expo_id: ExpoId, question_id: UUID) -> models.Question:
    row = models.Question.objects.select_for_update().filter(expo_id=expo_id, id=question_id).first()
    if row is None:
        raise NotFoundError
    return row


def _stand(row: models.Question, standing: QuestionStanding) -> None:
    row.standing = standing
    row.save(update_fields=["standing", "text", "name"])
    if standing != "picked":
        models.Stage.objects.filter(expo_id=row.expo_id, question=row).update(question=None)


def _tell(row: models.Question, kind: str, actor: Actor, **data: Json) -> None:
    record(expo_id=ExpoId(row.expo_id), kind=kind, actor=actor, subject=("question", row.id), data=data)
