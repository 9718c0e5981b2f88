"""Tables of a person within one expo. A name is personal data and goes at shredding; the pseudonym stays in the log."""

from __future__ import annotations

import uuid

from django.db import models

from madang.platform.clock import new_id, now


class Participant(models.Model):
    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    expo = models.ForeignKey("expos.Expo", on_delete=models.CASCADE, related_name="+")
    # Random, not ordered by time: it must not tell when somebody registered.
    pseudonym = models.UUIDField(unique=True, default=uuid.uuid4, editable=False)
    name = models.CharField(max_length=20)
    look = models.JSONField(default=dict)
    badge = models.CharField(max_length=10, blank=True)
    traffic = models.CharField(max_length=10, default="visitor")
    mode = models.CharField(max_length=10, default="online")
    standing = models.CharField(max_length=10, default="admitted")
    pass_version = models.PositiveIntegerField(default=1)
    locale = models.CharField(max_length=5, default="ko")
    created_at = models.DateTimeField(default=now)
    retain_until = models.DateTimeField()

    class Meta:
        indexes = (models.Index(fields=["expo", "standing"], name="participant_expo_standing"),)

    def __str__(self) -> str:
        return str(self.pseudonym)


class Consent(models.Model):
    """A consent as given: purpose and the version of the words that were read; withdrawal keeps the row."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    participant = models.ForeignKey(Participant, on_delete=models.CASCADE, related_name="consents")
    purpose = models.CharField(max_length=20)
    version = models.CharField(max_length=20)
    given_at = models.DateTimeField(null=True)
    withdrawn_at = models.DateTimeField(null=True)

    class Meta:
        constraints = (models.UniqueConstraint(fields=["participant", "purpose"], name="consent_once"),)

    def __str__(self) -> str:
        return f"{self.purpose} {self.version}"


class Entry(models.Model):
    """An entry through the gate. The ticket's id makes it single-use, also across a restart of the world."""

    ticket = models.UUIDField(primary_key=True)
    participant = models.ForeignKey(Participant, on_delete=models.CASCADE, related_name="entries")
    at = models.DateTimeField(default=now)

    def __str__(self) -> str:
        return str(self.ticket)


class PlaceKept(models.Model):
    """Where somebody last stood, so that coming back is to the same place. A trace: the last seconds may be lost."""

    participant = models.OneToOneField(Participant, on_delete=models.CASCADE, related_name="place", primary_key=True)
    space = models.SlugField(max_length=40)
    x = models.FloatField()
    y = models.FloatField()
    at = models.DateTimeField(default=now)

    def __str__(self) -> str:
        return self.space
