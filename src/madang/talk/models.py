"""Tables of what was said. Personal data, each with the date when it is shredded."""

from __future__ import annotations

from django.conf import settings
from django.db import models

from madang.platform.clock import new_id, now


class Line(models.Model):
    """The key makes a line that is sent twice one line."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    expo = models.ForeignKey("expos.Expo", on_delete=models.CASCADE, related_name="+")
    participant = models.ForeignKey("participants.Participant", on_delete=models.CASCADE, related_name="+")
    key = models.UUIDField()
    name = models.CharField(max_length=20)
    badge = models.CharField(max_length=10, blank=True)
    space = models.SlugField(max_length=40)
    to = models.CharField(max_length=10)
    text = models.CharField(max_length=300)
    at = models.DateTimeField(default=now)
    hidden_at = models.DateTimeField(null=True)
    hidden_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, related_name="+")
    retain_until = models.DateTimeField()

    class Meta:
        constraints = (models.UniqueConstraint(fields=["participant", "key"], name="line_once"),)
        indexes = (models.Index(fields=["expo", "space", "to", "-at"], name="line_newest"),)

    def __str__(self) -> str:
        return f"line {self.id}"


class Report(models.Model):
    """`line` None: of a person as a whole."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    expo = models.ForeignKey("expos.Expo", on_delete=models.CASCADE, related_name="+")
    reporter = models.ForeignKey("participants.Participant", on_delete=models.CASCADE, related_name="+")
    key = models.UUIDField()
    accused = models.ForeignKey("participants.Participant", on_delete=models.CASCADE, related_name="+")
    line = models.ForeignKey(Line, on_delete=models.CASCADE, null=True, related_name="reports")
    why = models.CharField(max_length=10)
    note = models.CharField(max_length=300, blank=True)
    space = models.SlugField(max_length=40, blank=True)
    at = models.DateTimeField(default=now)
    settled_at = models.DateTimeField(null=True)
    settled_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, related_name="+")
    outcome = models.CharField(max_length=10, blank=True)
    retain_until = models.DateTimeField()

    class Meta:
        constraints = (models.UniqueConstraint(fields=["reporter", "key"], name="report_once"),)
        indexes = (models.Index(fields=["expo", "settled_at", "at"], name="report_open"),)

    def __str__(self) -> str:
        return f"report {self.id}"


class Help(models.Model):
    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    expo = models.ForeignKey("expos.Expo", on_delete=models.CASCADE, related_name="+")
    participant = models.ForeignKey("participants.Participant", on_delete=models.CASCADE, related_name="+")
    key = models.UUIDField()
    text = models.CharField(max_length=500)
    space = models.SlugField(max_length=40, blank=True)
    at = models.DateTimeField(default=now)
    settled_at = models.DateTimeField(null=True)
    settled_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, related_name="+")
    retain_until = models.DateTimeField()

    class Meta:
        constraints = (models.UniqueConstraint(fields=["participant", "key"], name="help_once"),)
        indexes = (models.Index(fields=["expo", "settled_at", "at"], name="help_open"),)

    def __str__(self) -> str:
        return f"help {self.id}"
