"""Mail as a copy of what the page already shows: queued with the fact, sent by the worker, kept until its date."""

from __future__ import annotations

from datetime import datetime, timedelta
from uuid import UUID

from django.core.mail import EmailMessage, get_connection
from django.db import transaction
from django_tasks import task

from madang.kernel.ids import ExpoId
from madang.platform.clock import now
from madang.platform.conf import conf
from madang.platform.models import MailCopy
from madang.platform.types import Mail

SENT_WITHIN = timedelta(minutes=2)


def queue(*, expo_id: ExpoId, to: str, subject: str, body: str, retain_until: datetime) -> UUID:
    """Queues one mail in the caller's transaction: it is sent if, and only if, that commits."""
    copy = MailCopy.objects.create(expo_id=expo_id, to=to, subject=subject, body=body, retain_until=retain_until)
    if conf().mail.host:
        deliver.enqueue(str(copy.id))
    return copy.id


def shred(*, expo_id: ExpoId, at: datetime) -> int:
    """Deletes the copies whose date is past; how many there were."""
    gone, _ = MailCopy.objects.filter(expo_id=expo_id, retain_until__lte=at).delete()
    return gone


@task()
def deliver(copy_id: str) -> None:
    """Sends a queued mail over SMTP. Twice only if the process dies between the server's answer and our note of it."""
    with transaction.atomic():
        copy = MailCopy.objects.select_for_update().filter(id=copy_id, sent_at=None).first()
    if copy is None:
        return
    settings = conf().mail
    connection = get_connection(
        "django.core.mail.backends.smtp.EmailBackend",
        host=settings.host,
        port=settings.port,
        username=settings.user,
        password=settings.password,
        use_tls=settings.starttls,
        timeout=20,
    )
    EmailMessage(copy.subject, copy.body, settings.sender, [copy.to], connection=connection).send()
    MailCopy.objects.filter(id=copy_id).update(sent_at=now())


def unsent(*, expo_id: ExpoId) -> int:
    """How many mails have waited too long for the worker or the mail server; none where no mail is sent at all."""
    if not conf().mail.host:
        return 0
    return MailCopy.objects.filter(expo_id=expo_id, sent_at=None, created_at__lt=now() - SENT_WITHIN).count()


def recent(*, expo_id: ExpoId, most: int = 50) -> list[Mail]:
    """The newest mails, for the demo's mailbox page."""
    rows = MailCopy.objects.filter(expo_id=expo_id).order_by("-created_at")[:most]
    return [Mail(id=row.id, to=row.to, subject=row.subject, body=row.body, created_at=row.created_at) for row in rows]
