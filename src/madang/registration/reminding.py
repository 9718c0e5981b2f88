"""The reminder before the opening: one mail to everybody who is registered and has not been reminded."""

from __future__ import annotations

from datetime import datetime
from typing import Final

from django.db import transaction

from madang.expos.types import Expo
from madang.participants import queries as participants
from madang.platform.conf import conf
from madang.platform.events import record
from madang.platform.types import SYSTEM
from madang.registration import mails, models, rules, services
from madang.registration.rows import of_row

# So few in one transaction that nobody waits for it.
BATCH: Final = 50


def remind(expo: Expo, at: datetime) -> int:
    """Queues the reminders that are due, each with its event; how many. Again: none.

    Covered by the required notice ("notices about this expo"). None without the site's own address, for the mail
    leads to the pass; none while all is stopped, and none once the expo is open.
    """
    due_from = rules.remind_from(expo.opens_at, expo.zone)
    if not conf().public_url or expo.is_stopped or not due_from <= at < expo.opens_at:
        return 0
    total = 0
    while batch := _remind_some(expo, at, due_from):
        total += batch
    return total


def _remind_some(expo: Expo, at: datetime, due_from: datetime) -> int:
    with transaction.atomic():
        due = models.Registration.objects.select_for_update(of=("self",)).filter(
            expo_id=expo.id, status="confirmed", reminded_at=None, made_at__lt=due_from, contact__isnull=False
        )
        rows = list(due.select_related("contact").order_by("made_at")[:BATCH])
        for row in rows:
            _remind_one(expo, row)
        models.Registration.objects.filter(id__in=[row.id for row in rows]).update(reminded_at=at)
    return len(rows)


def _remind_one(expo: Expo, row: models.Registration) -> None:
    registration = of_row(row)
    person = participants.participant(expo_id=expo.id, participant_id=registration.participant_id)
    letter = services.letter_to(registration, person, row.contact.email, conf().public_url)
    mails.send("reminder", expo=expo, registration=registration, letter=letter)
    subject = ("registration", registration.id)
    record(expo_id=expo.id, kind="registration.reminded", actor=SYSTEM, subject=subject)
