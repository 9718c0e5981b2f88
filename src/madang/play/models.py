"""Tables of what people leave for each other."""

from __future__ import annotations

from django.db import models

from madang.platform.clock import new_id, now


class Wing(models.Model):
    """A cheer on the wall. Taken back, its words go and the row stays, so that the line of those after it holds."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    expo = models.ForeignKey("expos.Expo", on_delete=models.CASCADE, related_name="+")
    participant = models.ForeignKey("participants.Participant", on_delete=models.CASCADE, related_name="+")
    # Given by the form, so that sending it twice leaves one wing.
    key = models.UUIDField()
    token = models.CharField(max_length=24, unique=True)
    shape = models.CharField(max_length=10)
    # In code points: an emoji has several, and is one letter of the eighty.
    words = models.CharField(max_length=400, blank=True)
    to = models.CharField(max_length=100, blank=True)
    name = models.CharField(max_length=20, blank=True)
    standing = models.CharField(max_length=10, default="up")
    passed_from = models.ForeignKey("self", on_delete=models.SET_NULL, null=True, related_name="passed_to")
    # The first of its line: no foreign key, for the line outlives the shredding of whoever began it.
    line = models.UUIDField()
    depth = models.PositiveIntegerField(default=0)
    at = models.DateTimeField(default=now)

    class Meta:
        constraints = (models.UniqueConstraint(fields=["participant", "key"], name="wing_once"),)
        indexes = (
            models.Index(fields=["expo", "standing", "-at"], name="wing_newest"),
            models.Index(fields=["line"], name="wing_line"),
        )

    def __str__(self) -> str:
        return f"{self.shape} {self.id}"
