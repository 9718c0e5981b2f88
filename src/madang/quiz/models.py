"""Tables of the quiz. What somebody answered is never overwritten: the last of their answers counts."""

from __future__ import annotations

from django.db import models

from madang.platform.clock import new_id, now


class Question(models.Model):
    """A question of the bank. One that was asked stays, for its rounds' sake; `retired` takes it out of the bank."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    expo = models.ForeignKey("expos.Expo", on_delete=models.CASCADE, related_name="+")
    slug = models.SlugField(max_length=40)
    order = models.PositiveSmallIntegerField(default=0)
    text = models.JSONField(default=dict)
    side = models.CharField(max_length=1)
    explanation = models.JSONField(default=dict)
    source = models.JSONField(default=dict)
    source_url = models.URLField(max_length=400, blank=True)
    # For trying alone: what the day's game asks must not be known before.
    practice = models.BooleanField(default=False)
    retired = models.BooleanField(default=False)

    class Meta:
        constraints = (models.UniqueConstraint(fields=["expo", "slug"], name="quiz_question_slug"),)

    def __str__(self) -> str:
        return self.slug


class Game(models.Model):
    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    expo = models.ForeignKey("expos.Expo", on_delete=models.CASCADE, related_name="+")
    of = models.PositiveSmallIntegerField()
    answer_seconds = models.PositiveSmallIntegerField()
    reveals_itself = models.BooleanField()
    opened_at = models.DateTimeField(default=now)
    ended_at = models.DateTimeField(null=True)
    # Whether the revealed rounds leave nothing to ask.
    decided = models.BooleanField(default=False)

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=["expo"], condition=models.Q(ended_at=None), name="quiz_one_open_game"),
        )

    def __str__(self) -> str:
        return str(self.id)


class Round(models.Model):
    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    game = models.ForeignKey(Game, on_delete=models.CASCADE, related_name="rounds")
    question = models.ForeignKey(Question, on_delete=models.PROTECT, related_name="rounds")
    number = models.PositiveSmallIntegerField()
    stage = models.CharField(max_length=10, default="asked")
    # Why it is void: "outage", "host" or "ended".
    why = models.CharField(max_length=10, blank=True)
    asked_at = models.DateTimeField(default=now)
    reads_until = models.DateTimeField()
    deadline = models.DateTimeField()
    # When its conductor was last seen: a round without one at its deadline is void.
    seen_at = models.DateTimeField(null=True)
    # The same of web, by which pages and phones answer.
    pages_at = models.DateTimeField(null=True)
    changed_at = models.DateTimeField(default=now)

    class Meta:
        constraints = (
            models.UniqueConstraint(
                fields=["game"], condition=models.Q(stage__in=["asked", "locked"]), name="quiz_one_round_at_a_time"
            ),
        )
        indexes = (models.Index(fields=["game", "asked_at"], name="quiz_round_asked"),)

    def __str__(self) -> str:
        return f"{self.number} {self.id}"


class Player(models.Model):
    """Somebody who joined. `out_in` and `won` follow from the answers, and are written at the reveal and the end."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    game = models.ForeignKey(Game, on_delete=models.CASCADE, related_name="players")
    participant = models.ForeignKey("participants.Participant", on_delete=models.CASCADE, related_name="+")
    traffic = models.CharField(max_length=10)
    joined_at = models.DateTimeField(default=now)
    out_in = models.PositiveSmallIntegerField(null=True)
    won = models.BooleanField(default=False)

    class Meta:
        constraints = (models.UniqueConstraint(fields=["game", "participant"], name="quiz_player_once"),)

    def __str__(self) -> str:
        return str(self.participant_id)


class Answer(models.Model):
    """One answer as acknowledged; of one person's in a round, the one received last counts."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    round = models.ForeignKey(Round, on_delete=models.CASCADE, related_name="answers")
    participant = models.ForeignKey("participants.Participant", on_delete=models.CASCADE, related_name="+")
    # Given by whoever sends it, so that sending it twice is answering once.
    key = models.UUIDField()
    side = models.CharField(max_length=1)
    through = models.CharField(max_length=10)
    at = models.DateTimeField()

    class Meta:
        constraints = (models.UniqueConstraint(fields=["participant", "key"], name="quiz_answer_once"),)
        indexes = (models.Index(fields=["round", "participant"], name="quiz_answer_round"),)

    def __str__(self) -> str:
        return self.side
