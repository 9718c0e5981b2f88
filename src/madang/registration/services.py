"""Writes: registering, changing, cancelling, finding one's pass again, and what the desk does for somebody."""

from __future__ import annotations

import secrets
from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime, timedelta
from uuid import UUID

from django.db import transaction

from madang.expos import queries as expos
from madang.expos.types import Expo
from madang.kernel.ids import ExpoId, RegistrationId, UserId
from madang.kernel.traffic import Mode
from madang.participants import queries as participants
from madang.participants import services as participant_services
from madang.participants.types import Participant, Purpose
from madang.participants.wardrobe import random_look
from madang.platform.clock import now
from madang.platform.conf import conf
from madang.platform.events import record
from madang.platform.limits import Limit, hidden, spend
from madang.platform.types import Actor, Json
from madang.registration import mails, models, queries, rules, tokens
from madang.registration.errors import (
    CancelledError,
    FullError,
    NoAddressError,
    PassUnknownError,
    RegistrationClosedError,
)
from madang.registration.mails import Letter
from madang.registration.notice import CONSENT_VERSION, NOTICE_VERSION
from madang.registration.rows import of_row
from madang.registration.types import Registration

# Registrations of one address are counted over so long: a school class comes at once.
REGISTERING_MINUTES = 5
# A teacher registers a class with one mailbox; a stranger's mailbox is not to be filled.
PER_MAILBOX = Limit(name="register-mailbox", most=60, seconds=3600)
CHANGES = Limit(name="change-registration", most=20, seconds=3600)
# One hall's Wi-Fi is one address for hundreds of people; one mailbox belongs to few. Guessing is counted everywhere.
TRIES_PER_CALLER = Limit(name="find-pass", most=300, seconds=600)
TRIES_PER_EMAIL = Limit(name="find-pass-email", most=10, seconds=600)
CODE_BITS = 64
# A button pressed twice sends one mail.
NOT_TWICE_WITHIN = timedelta(seconds=30)


def register(
    *,
    expo_id: ExpoId,
    key: UUID,
    mode: Mode,
    name: str,
    email: str,
    consents: Iterable[Purpose] = (),
    locale: str = "ko",
    base_url: str = "",
    stranger: str = "",
) -> Registration:
    """Confirms a registration, with its participant, consents, event and mail, as one fact.

    The same `key` again answers the same registration. `stranger`: whom it is counted against, if anybody.

    Raises: FullError, RegistrationClosedError, BadInputError, TooLongError, TooManyError.
    """
    with transaction.atomic():
        _queue_up(expo_id, mode)
        known = models.Registration.objects.filter(expo_id=expo_id, key=key).first()
        if known:
            return of_row(known)
        expo = expos.expo(expo_id)
        _check_open(expo)
        _check_place(expo, mode)
        _check_pace(stranger, email)
        person = participant_services.create_participant(
            expo_id=expo_id,
            name=name,
            look=random_look(secrets.choice, secrets.choice),
            mode=mode,
            retain_until=expo.retain_until,
            locale=locale,
        )
        made = _made(expo, person, key, mode, email)
        for purpose in consents:
            participant_services.give_consent(
                expo_id=expo_id, participant_id=person.id, purpose=purpose, version=CONSENT_VERSION
            )
        _tell(made, person.actor, "registration.made", {"mode": mode})
        mails.send("confirmed", expo=expo, registration=made, letter=letter_to(made, person, email, base_url))
    return made


def change(
    *, expo_id: ExpoId, registration_id: RegistrationId, mode: Mode, name: str, email: str, base_url: str = ""
) -> Registration:
    """Changes mode, name and address of a confirmed registration.

    Raises: FullError, RegistrationClosedError, CancelledError, PassUnknownError, BadInputError, TooLongError,
    TooManyError.
    """
    with transaction.atomic():
        spend(CHANGES, hidden(str(registration_id)))
        _queue_up(expo_id, mode)
        row = _confirmed(expo_id, registration_id)
        expo = expos.expo(expo_id)
        _check_open(expo)
        before = of_row(row)
        if before.mode != mode:
            _check_place(expo, mode)
            row.mode = mode
            row.save(update_fields=["mode"])
            participant_services.set_mode(expo_id=expo_id, participant_id=before.participant_id, mode=mode)
        participant_services.rename(expo_id=expo_id, participant_id=before.participant_id, name=name)
        models.Contact.objects.filter(registration=row).update(email=rules.normal_email(email))
        changed = of_row(row)
        person = participants.participant(expo_id=expo_id, participant_id=changed.participant_id)
        _tell(changed, person.actor, "registration.changed", {"mode": mode, "from": before.mode})
        mails.send("changed", expo=expo, registration=changed, letter=letter_to(changed, person, email, base_url))
    return changed


def cancel(
    *, expo_id: ExpoId, registration_id: RegistrationId, base_url: str = "", by: UserId | None = None
) -> Registration:
    """Gives the place back; link, cookie and open sockets of the pass stop working. `by`: the account that does it for
    them.

    Raises: CancelledError, PassUnknownError.
    """
    with transaction.atomic():
        row = _confirmed(expo_id, registration_id)
        row.status, row.cancelled_at = "cancelled", now()
        row.save(update_fields=["status", "cancelled_at"])
        cancelled = of_row(row)
        person = participants.participant(expo_id=expo_id, participant_id=cancelled.participant_id)
        _tell(cancelled, replace(person.actor, account=by), "registration.cancelled", {"mode": cancelled.mode})
        email = queries.email_of(expo_id=expo_id, registration_id=registration_id)
        letter = letter_to(cancelled, person, email, base_url)
        mails.send("cancelled", expo=expos.expo(expo_id), registration=cancelled, letter=letter)
        participant_services.set_standing(expo_id=expo_id, participant_id=person.id, standing="cancelled")
    return cancelled


def mark_arrived(*, expo_id: ExpoId, registration_id: RegistrationId, on: bool, by: UserId) -> Registration:
    """Marks somebody as being in the hall (도착 확인), or takes that back. As it is already changes nothing.

    Raises: CancelledError, PassUnknownError.
    """
    with transaction.atomic():
        row = _confirmed(expo_id, registration_id)
        if (row.arrived_at is not None) == on:
            return of_row(row)
        row.arrived_at = now() if on else None
        row.save(update_fields=["arrived_at"])
        marked = of_row(row)
        person = participants.participant(expo_id=expo_id, participant_id=marked.participant_id)
        # Whoever is in the hall is on-site there, whatever they had registered for.
        _tell(marked, replace(person.actor, mode="onsite", account=by), "registration.arrived", {"on": on})
    return marked


def send_again(
    *, expo_id: ExpoId, registration_id: RegistrationId, by: UserId, base_url: str = "", at: datetime | None = None
) -> bool:
    """Mails the pass once more. False where it was sent within half a minute before `at`: then it is not sent twice.

    Raises: CancelledError, PassUnknownError, NoAddressError.
    """
    with transaction.atomic():
        row = _confirmed(expo_id, registration_id)
        moment = at or now()
        if moment - row.sent_at < NOT_TWICE_WITHIN:
            return False
        email = queries.email_of(expo_id=expo_id, registration_id=registration_id)
        if not email:
            raise NoAddressError
        row.sent_at = moment
        row.save(update_fields=["sent_at"])
        sent = of_row(row)
        person = participants.participant(expo_id=expo_id, participant_id=sent.participant_id)
        _tell(sent, replace(person.actor, account=by), "registration.sent", {})
        letter = letter_to(sent, person, email, base_url)
        mails.send("confirmed", expo=expos.expo(expo_id), registration=sent, letter=letter)
    return True


def find(*, expo_id: ExpoId, code: str, email: str, caller: str) -> Registration:
    """The pass that goes with a code and an address.

    Raises: TooManyError, and PassUnknownError, which does not tell which of the two was wrong.
    """
    address = rules.normal_email(email)
    spend(TRIES_PER_CALLER, hidden(f"{expo_id} {caller}"))
    spend(TRIES_PER_EMAIL, hidden(f"{expo_id} {address}"))
    row = models.Registration.objects.filter(
        expo_id=expo_id, code=rules.read_code(code) or "", contact__email=address, status="confirmed"
    ).first()
    if row is None:
        raise PassUnknownError
    return of_row(row)


def _queue_up(expo_id: ExpoId, mode: Mode) -> None:
    """One after the other per mode, so that the last place is given once (SQLite's transactions do so anyway)."""
    models.Counter.objects.select_for_update().get_or_create(expo_id=expo_id, mode=mode)


def _check_open(expo: Expo) -> None:
    if now() >= expo.closes_at:
        raise RegistrationClosedError


def _check_place(expo: Expo, mode: Mode) -> None:
    offered = {seats.mode: seats for seats in queries.seats(expo)}
    if mode not in offered or offered[mode].full:
        raise FullError(mode=mode)


def _check_pace(stranger: str, email: str) -> None:
    a_minute = conf().registrations_a_minute
    if stranger and a_minute:
        pace = Limit("register", most=a_minute * REGISTERING_MINUTES, seconds=REGISTERING_MINUTES * 60)
        spend(pace, stranger)
    spend(PER_MAILBOX, hidden(rules.normal_email(email)))


def _made(expo: Expo, person: Participant, key: UUID, mode: Mode, email: str) -> Registration:
    row = models.Registration.objects.create(
        expo_id=expo.id,
        participant_id=person.id,
        mode=mode,
        code=_fresh_code(expo.id),
        key=key,
        notice_version=NOTICE_VERSION,
    )
    models.Contact.objects.create(registration=row, email=rules.normal_email(email), retain_until=expo.retain_until)
    return of_row(row)


def _fresh_code(expo_id: ExpoId) -> str:
    while True:
        code = rules.code_from(secrets.randbits(CODE_BITS))
        if not models.Registration.objects.filter(expo_id=expo_id, code=code).exists():
            return code


def _confirmed(expo_id: ExpoId, registration_id: RegistrationId) -> models.Registration:
    row = models.Registration.objects.select_for_update().filter(expo_id=expo_id, id=registration_id).first()
    if row is None:
        raise PassUnknownError
    if row.status != "confirmed":
        raise CancelledError
    return row


def letter_to(registration: Registration, person: Participant, email: str, base_url: str) -> Letter:
    """A mail to whoever is registered, with their private link."""
    token = tokens.token_for(conf().secret_key, registration.id, person.pass_version)
    to = rules.normal_email(email)
    return Letter(to=to, name=person.name, locale=person.locale, base_url=base_url, token=token)


def _tell(registration: Registration, actor: Actor, kind: str, data: dict[str, Json]) -> None:
    record(
        expo_id=registration.expo_id,
        kind=kind,
        actor=actor,
        subject=("registration", registration.id),
        data=data,
    )
