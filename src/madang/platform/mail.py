"""Mail as a copy of what the page already shows: queued with the fact, sent by the worker, kept until its date."""

from __future__ import annotations

import logging
import smtplib
from contextlib import suppress
from datetime import datetime, timedelta
from typing import Final
from uuid import UUID

from django.core.mail import EmailMessage, get_connection
from django_tasks import task

from madang.kernel.ids import ExpoId
from madang.platform.clock import now
from madang.platform.conf import conf
from madang.platform.models import MailCopy
from madang.platform.types import Mail

SENT_WITHIN = timedelta(minutes=2)
FIRST_PAUSE: Final = timedelta(seconds=30)
LONGEST_PAUSE: Final = timedelta(hours=1)
TRIED_FOR: Final = timedelta(days=2)
# There the whole connection is encrypted, from its first byte.
TLS_PORT: Final = 465
# What a server answers that will not take this mail later either (RFC 5321, 4.2.1).
PERMANENT: Final = 500

log = logging.getLogger("madang.mail")


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
def deliver(copy_id: str, tries: int = 0) -> None:
    """Sends a queued mail over SMTP; where the server cannot take it now, it is tried again, for two days.

    Twice only if the process dies between the server's answer and our note of it; its Message-ID is then the same.
    """
    copy = MailCopy.objects.filter(id=copy_id, sent_at=None).first()
    if copy is None:
        return
    try:
        _send(copy)
    except (OSError, smtplib.SMTPException) as error:
        # The error's own words may hold addresses.
        said = {"mail": copy_id, "error": type(error).__name__, "tries": tries + 1}
        if _is_final(error) or now() - copy.created_at > TRIED_FOR:
            log.warning("mail given up", extra=said)
            return
        log.warning("mail not sent", extra=said)
        pause = min(FIRST_PAUSE * 2 ** min(tries, 10), LONGEST_PAUSE)
        deliver.using(run_after=now() + pause).enqueue(copy_id, tries + 1)
        return
    MailCopy.objects.filter(id=copy_id).update(sent_at=now())


def _send(copy: MailCopy) -> None:
    """Returns once the server has taken it. Raises: OSError, smtplib.SMTPException."""
    settings = conf().mail
    connection = get_connection(
        "django.core.mail.backends.smtp.EmailBackend",
        host=settings.host,
        port=settings.port,
        username=settings.user,
        password=settings.password,
        use_tls=settings.starttls and settings.port != TLS_PORT,
        use_ssl=settings.starttls and settings.port == TLS_PORT,
        timeout=20,
    )
    headers = {
        "Message-ID": f"<{copy.id}@{settings.sender.rpartition('@')[2].strip('> ')}>",
        "Auto-Submitted": "auto-generated",
    }
    connection.open()
    try:
        EmailMessage(copy.subject, copy.body, settings.sender, [copy.to], headers=headers, connection=connection).send()
    finally:
        # What goes wrong at the farewell does not undo what was taken.
        with suppress(OSError, smtplib.SMTPException):
            connection.close()


def _is_final(error: Exception) -> bool:
    """The server has refused the address for good."""
    return isinstance(error, smtplib.SMTPRecipientsRefused) and all(
        code >= PERMANENT for code, _ in error.recipients.values()
    )


def unsent(*, expo_id: ExpoId) -> int:
    """How many mails have waited too long for the worker or the mail server; none where no mail is sent at all."""
    if not conf().mail.host:
        return 0
    return MailCopy.objects.filter(expo_id=expo_id, sent_at=None, created_at__lt=now() - SENT_WITHIN).count()


def recent(*, expo_id: ExpoId, most: int = 50) -> list[Mail]:
    """The newest mails, for the demo's mailbox page."""
    rows = MailCopy.objects.filter(expo_id=expo_id).order_by("-created_at")[:most]
    return [Mail(id=row.id, to=row.to, subject=row.subject, body=row.body, created_at=row.created_at) for row in rows]
