"""Tables of the works."""

from __future__ import annotations

from django.db import models

from madang.platform.clock import new_id, now


class Work(models.Model):
    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    expo = models.ForeignKey("expos.Expo", on_delete=models.CASCADE, related_name="+")
    hall = models.ForeignKey("expos.Hall", on_delete=models.CASCADE, related_name="+")
    slug = models.SlugField(max_length=60)
    form = models.CharField(max_length=10)
    title = models.JSONField()
    makers = models.JSONField(default=list)
    institution = models.ForeignKey("expos.Institution", on_delete=models.SET_NULL, null=True, related_name="+")
    year = models.PositiveSmallIntegerField(null=True)
    text = models.JSONField(default=dict)
    alt = models.JSONField(default=dict)
    transcript = models.JSONField(default=dict)
    credit = models.JSONField(default=dict)
    licence = models.CharField(max_length=20)
    language = models.CharField(max_length=5, default="ko")
    sources = models.JSONField(default=list)
    series = models.JSONField(null=True)
    content_note = models.JSONField(null=True)
    recommended = models.PositiveIntegerField(default=0)
    reason = models.JSONField(default=dict)
    order = models.PositiveIntegerField(default=0)
    # Its place along the route as last hung; a work added since has none and comes last.
    route = models.PositiveIntegerField(null=True)
    # Where it hangs: the part of its hall, and the place there (hanging.types.Pin), which it keeps while pinned.
    part = models.PositiveSmallIntegerField(default=1)
    place = models.JSONField(null=True)
    pinned = models.BooleanField(default=False)
    width = models.PositiveIntegerField(default=0)
    height = models.PositiveIntegerField(default=0)
    duration = models.FloatField(null=True)
    # Degrees around the colour circle (CIELAB), for hanging neighbours that differ; None for greys.
    hue = models.PositiveSmallIntegerField(null=True)
    # How far the worker is with its files (types.Readiness), and why it gave up where it did.
    readiness = models.CharField(max_length=10, default="waiting")
    refusal = models.CharField(max_length=30, blank=True)
    # Out of the lists at once, off the wall at the next hanging; the row stays, for the log speaks of it.
    withdrawn_at = models.DateTimeField(null=True)
    created_at = models.DateTimeField(default=now)

    class Meta:
        constraints = (models.UniqueConstraint(fields=["expo", "slug"], name="work_slug"),)
        indexes = (models.Index(fields=["expo", "hall", "route", "order"], name="work_along_route"),)

    def __str__(self) -> str:
        return self.slug


class WorkFile(models.Model):
    """One file of a work as handed in, kept under its SHA-256. Of a picture only renditions are served."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    work = models.ForeignKey(Work, on_delete=models.CASCADE, related_name="files")
    role = models.CharField(max_length=10)
    order = models.PositiveSmallIntegerField(default=0)
    lang = models.CharField(max_length=5, blank=True)
    sha256 = models.CharField(max_length=64, db_index=True)
    mime = models.CharField(max_length=40)
    width = models.PositiveIntegerField(default=0)
    height = models.PositiveIntegerField(default=0)
    bytes = models.PositiveBigIntegerField()
    name = models.CharField(max_length=80)
    # A few pixels as a data: URI, shown until the picture itself is there.
    blur = models.CharField(max_length=300, blank=True)

    class Meta:
        constraints = (models.UniqueConstraint(fields=["work", "role", "order", "lang"], name="work_file_once"),)

    def __str__(self) -> str:
        return self.name


class Rendition(models.Model):
    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    file = models.ForeignKey(WorkFile, on_delete=models.CASCADE, related_name="renditions")
    kind = models.CharField(max_length=10)
    sha256 = models.CharField(max_length=64, db_index=True)
    mime = models.CharField(max_length=40)
    width = models.PositiveIntegerField()
    height = models.PositiveIntegerField()
    bytes = models.PositiveBigIntegerField()

    class Meta:
        constraints = (models.UniqueConstraint(fields=["file", "kind"], name="rendition_once"),)

    def __str__(self) -> str:
        return f"{self.kind} of {self.file_id}"


class Reaction(models.Model):
    """Empathy (공감) of one person for one work; taken back, the row goes, and the log keeps both."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    work = models.ForeignKey(Work, on_delete=models.CASCADE, related_name="reactions")
    participant = models.ForeignKey("participants.Participant", on_delete=models.CASCADE, related_name="+")
    at = models.DateTimeField(default=now)

    class Meta:
        constraints = (models.UniqueConstraint(fields=["work", "participant"], name="reaction_once"),)

    def __str__(self) -> str:
        return f"{self.participant_id} with {self.work_id}"
