"""Tables of what keeps the yard kind."""

from __future__ import annotations

from django.conf import settings
from django.db import models

from madang.platform.clock import new_id, now


class ChatSwitch(models.Model):
    """No row: on."""

    expo = models.OneToOneField("expos.Expo", on_delete=models.CASCADE, related_name="+", primary_key=True)
    on = models.BooleanField(default=True)

    def __str__(self) -> str:
        return "on" if self.on else "off"


class ExpoWords(models.Model):
    """An expo's own lists, one word a line, in place of those that come with the program."""

    expo = models.OneToOneField("expos.Expo", on_delete=models.CASCADE, related_name="+", primary_key=True)
    masked = models.TextField(blank=True)
    refused = models.TextField(blank=True)
    allowed = models.TextField(blank=True)

    def __str__(self) -> str:
        return str(self.expo_id)


class Mute(models.Model):
    """Somebody whose lines are refused until `until`, or until it is lifted."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    expo = models.ForeignKey("expos.Expo", on_delete=models.CASCADE, related_name="+")
    participant = models.ForeignKey("participants.Participant", on_delete=models.CASCADE, related_name="+")
    why = models.CharField(max_length=10)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, related_name="+")
    at = models.DateTimeField(default=now)
    until = models.DateTimeField(null=True)
    lifted_at = models.DateTimeField(null=True)

    class Meta:
        indexes = (models.Index(fields=["expo", "participant", "lifted_at"], name="mute_of"),)

    def __str__(self) -> str:
        return f"{self.why} {self.id}"
