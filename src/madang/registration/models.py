"""Tables of registration. The address is personal data and stands apart, with its own date of shredding."""

from __future__ import annotations

from django.db import models

from madang.platform.clock import new_id, now


class Registration(models.Model):
    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    expo = models.ForeignKey("expos.Expo", on_delete=models.CASCADE, related_name="+")
    participant = models.OneToOneField("participants.Participant", on_delete=models.CASCADE, related_name="+")
    mode = models.CharField(max_length=10)
    status = models.CharField(max_length=10, default="confirmed")
    code = models.CharField(max_length=8)
    # The form's own key: the same form sent twice is the same registration.
    key = models.UUIDField()
    notice_version = models.CharField(max_length=20)
    made_at = models.DateTimeField(default=now)
    cancelled_at = models.DateTimeField(null=True)
    # 도착 확인: in the hall, as whoever checks in has marked it.
    arrived_at = models.DateTimeField(null=True)
    # When the pass was last sent by mail.
    sent_at = models.DateTimeField(default=now)
    # When they were reminded that the expo opens; nobody is reminded twice.
    reminded_at = models.DateTimeField(null=True)

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=["expo", "code"], name="registration_code"),
            models.UniqueConstraint(fields=["expo", "key"], name="registration_key"),
        )
        indexes = (models.Index(fields=["expo", "mode", "status"], name="registration_seats"),)

    def __str__(self) -> str:
        return str(self.id)


class Contact(models.Model):
    registration = models.OneToOneField(
        Registration, on_delete=models.CASCADE, related_name="contact", primary_key=True
    )
    email = models.EmailField()
    retain_until = models.DateTimeField()

    class Meta:
        indexes = (models.Index(fields=["email"], name="contact_email"),)

    def __str__(self) -> str:
        return str(self.registration_id)


class Counter(models.Model):
    """Where registrations of a mode queue up: the row is locked while places are counted. It holds no figure itself."""

    expo = models.ForeignKey("expos.Expo", on_delete=models.CASCADE, related_name="+")
    mode = models.CharField(max_length=10)

    class Meta:
        constraints = (models.UniqueConstraint(fields=["expo", "mode"], name="counter_mode"),)

    def __str__(self) -> str:
        return self.mode
