"""Tables of the programme and of what happens on its day."""

from __future__ import annotations

from django.db import models

from madang.platform.clock import new_id, now


class Part(models.Model):
    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    expo = models.ForeignKey("expos.Expo", on_delete=models.CASCADE, related_name="+")
    order = models.PositiveSmallIntegerField()
    title = models.JSONField(default=dict)
    summary = models.JSONField(default=dict)

    class Meta:
        indexes = (models.Index(fields=["expo", "order"], name="part_order"),)

    def __str__(self) -> str:
        return f"part {self.order}"


class Session(models.Model):
    """`people` and `winners` are lists of texts in two languages: they are only ever read and written together."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    part = models.ForeignKey(Part, on_delete=models.CASCADE, related_name="sessions")
    order = models.PositiveSmallIntegerField()
    kind = models.CharField(max_length=12)
    title = models.JSONField(default=dict)
    summary = models.JSONField(default=dict)
    starts_at = models.DateTimeField()
    ends_at = models.DateTimeField()
    space = models.SlugField(max_length=40, blank=True)
    stream_url = models.URLField(max_length=300, blank=True)
    people = models.JSONField(default=list)
    winners = models.JSONField(default=list)

    class Meta:
        indexes = (models.Index(fields=["part", "order"], name="session_order"),)

    def __str__(self) -> str:
        return f"{self.kind} {self.id}"


class Slides(models.Model):
    """A file that belongs to a session, kept by its content."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    session = models.ForeignKey(Session, on_delete=models.CASCADE, related_name="slides")
    order = models.PositiveSmallIntegerField(default=0)
    title = models.CharField(max_length=120)
    sha256 = models.CharField(max_length=64)
    mime = models.CharField(max_length=40)
    bytes = models.PositiveBigIntegerField()
    at = models.DateTimeField(default=now)

    def __str__(self) -> str:
        return f"{self.mime} {self.id}"


class Cue(models.Model):
    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    expo = models.ForeignKey("expos.Expo", on_delete=models.CASCADE, related_name="+")
    order = models.PositiveSmallIntegerField()
    title = models.JSONField(default=dict)
    planned_at = models.DateTimeField()
    session = models.ForeignKey(Session, on_delete=models.SET_NULL, null=True, related_name="+")
    announcement = models.JSONField(default=dict)
    summons_to = models.SlugField(max_length=40, blank=True)
    summons = models.JSONField(default=dict)
    opens_arena = models.BooleanField(default=False)
    scene = models.CharField(max_length=12, blank=True)
    chat = models.CharField(max_length=3, blank=True)
    fired_at = models.DateTimeField(null=True)

    class Meta:
        indexes = (models.Index(fields=["expo", "order"], name="cue_order"),)

    def __str__(self) -> str:
        return f"cue {self.order}"


class Announcement(models.Model):
    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    expo = models.ForeignKey("expos.Expo", on_delete=models.CASCADE, related_name="+")
    text = models.JSONField(default=dict)
    at = models.DateTimeField(default=now)
    # Taken down before its time.
    ended_at = models.DateTimeField(null=True)

    class Meta:
        indexes = (models.Index(fields=["expo", "-at"], name="announcement_newest"),)

    def __str__(self) -> str:
        return f"announcement {self.id}"


class Summons(models.Model):
    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    expo = models.ForeignKey("expos.Expo", on_delete=models.CASCADE, related_name="+")
    space = models.SlugField(max_length=40)
    title = models.JSONField(default=dict)
    text = models.JSONField(default=dict)
    at = models.DateTimeField(default=now)

    class Meta:
        indexes = (models.Index(fields=["expo", "-at"], name="summons_newest"),)

    def __str__(self) -> str:
        return f"summons {self.id}"


class Question(models.Model):
    """A public question. Withdrawn, its words go and the row stays, so that the log's subject is known."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    expo = models.ForeignKey("expos.Expo", on_delete=models.CASCADE, related_name="+")
    participant = models.ForeignKey("participants.Participant", on_delete=models.CASCADE, related_name="+")
    # Given by the form, so that sending it twice asks once.
    key = models.UUIDField()
    # In code points: an emoji has several, and is one letter.
    text = models.CharField(max_length=1000, blank=True)
    name = models.CharField(max_length=20, blank=True)
    standing = models.CharField(max_length=10, default="open")
    at = models.DateTimeField(default=now)

    class Meta:
        constraints = (models.UniqueConstraint(fields=["participant", "key"], name="question_once"),)
        indexes = (models.Index(fields=["expo", "standing"], name="question_standing"),)

    def __str__(self) -> str:
        return f"question {self.id}"


class Vote(models.Model):
    question = models.ForeignKey(Question, on_delete=models.CASCADE, related_name="votes")
    participant = models.ForeignKey("participants.Participant", on_delete=models.CASCADE, related_name="+")

    class Meta:
        constraints = (models.UniqueConstraint(fields=["question", "participant"], name="vote_once"),)

    def __str__(self) -> str:
        return f"vote {self.question_id}"


class Stage(models.Model):
    """What the hall's screen shows: one row an expo."""

    expo = models.OneToOneField("expos.Expo", on_delete=models.CASCADE, related_name="+", primary_key=True)
    scene = models.CharField(max_length=12, default="welcome")
    session = models.ForeignKey(Session, on_delete=models.SET_NULL, null=True, related_name="+")
    question = models.ForeignKey(Question, on_delete=models.SET_NULL, null=True, related_name="+")
    shown_at = models.DateTimeField(default=now)

    def __str__(self) -> str:
        return self.scene


class HallGuest(models.Model):
    """Somebody who joined from the real hall, by their phone."""

    participant = models.OneToOneField(
        "participants.Participant", on_delete=models.CASCADE, related_name="+", primary_key=True
    )
    expo = models.ForeignKey("expos.Expo", on_delete=models.CASCADE, related_name="+")
    joined_at = models.DateTimeField(default=now)

    def __str__(self) -> str:
        return str(self.participant_id)
