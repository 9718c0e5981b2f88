"""Tables of the base: the event log, the outbox, and the copies of mail."""

from __future__ import annotations

from django.db import models

from madang.platform.clock import new_id, now


class Event(models.Model):
    """Append-only: what happened, in the words of the domain that did it. A fact is written with its change."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    expo_id = models.UUIDField()
    at = models.DateTimeField(default=now)
    kind = models.CharField(max_length=60)
    schema = models.PositiveSmallIntegerField(default=1)
    pseudonym = models.UUIDField(null=True)
    traffic = models.CharField(max_length=10)
    mode = models.CharField(max_length=10)
    subject_kind = models.CharField(max_length=40, blank=True)
    subject_id = models.UUIDField(null=True)
    data = models.JSONField(default=dict)
    # Who did it at the console: an account's id, no name.
    account = models.UUIDField(null=True)

    class Meta:
        indexes = (
            models.Index(fields=["expo_id", "kind", "at"], name="event_expo_kind_at"),
            models.Index(fields=["expo_id", "at"], name="event_expo_at"),
        )

    def __str__(self) -> str:
        return f"{self.kind} {self.id}"


class OutboxMessage(models.Model):
    """An event that another process must act on; written in the event's own transaction."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    event = models.OneToOneField(Event, on_delete=models.CASCADE, related_name="outbox")
    created_at = models.DateTimeField(default=now, db_index=True)

    def __str__(self) -> str:
        return str(self.id)


class OutboxDelivery(models.Model):
    """That `consumer` has acted on a message. Delivered rows are tracked, for ids commit out of order on PostgreSQL."""

    message = models.ForeignKey(OutboxMessage, on_delete=models.CASCADE, related_name="deliveries")
    consumer = models.CharField(max_length=40)
    at = models.DateTimeField(default=now)

    class Meta:
        constraints = (models.UniqueConstraint(fields=["message", "consumer"], name="outbox_delivered_once"),)

    def __str__(self) -> str:
        return f"{self.message_id} → {self.consumer}"


class MailCopy(models.Model):
    """A mail as it was handed over. Personal data: shredded after `retain_until`."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    expo_id = models.UUIDField()
    to = models.EmailField()
    subject = models.CharField(max_length=200)
    body = models.TextField()
    created_at = models.DateTimeField(default=now)
    sent_at = models.DateTimeField(null=True)
    retain_until = models.DateTimeField()

    class Meta:
        indexes = (models.Index(fields=["expo_id", "created_at"], name="mail_expo_created"),)

    def __str__(self) -> str:
        return f"mail {self.id}"


class Spent(models.Model):
    """Uses counted against a rate limit; `who` is a keyed hash, never an address."""

    limit = models.CharField(max_length=40)
    who = models.CharField(max_length=40)
    since = models.DateTimeField()
    times = models.PositiveIntegerField(default=0)

    class Meta:
        constraints = (models.UniqueConstraint(fields=["limit", "who"], name="spent_once"),)

    def __str__(self) -> str:
        return f"{self.limit} {self.times}"
