"""The mails of registration: copies of what the page shows, in the language it was shown in."""

from __future__ import annotations

from dataclasses import dataclass

from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import translation

from madang.expos.types import Expo
from madang.platform import mail
from madang.registration.forms import MODE_NAMES
from madang.registration.types import Registration


@dataclass(frozen=True, slots=True)
class Letter:
    """Whom to write to and how; `base_url` is the site's own address, without a slash at its end."""

    to: str
    name: str
    locale: str
    base_url: str
    token: str


def private_link(base_url: str, expo: Expo, token: str) -> str:
    return base_url + reverse("registration:pass", args=[expo.slug, token])


def send(kind: str, *, expo: Expo, registration: Registration, letter: Letter) -> None:
    """Queues the mail `kind` (confirmed, changed, cancelled, reminder) in the caller's transaction."""
    with translation.override(letter.locale):
        context = {
            "expo": expo,
            "title": expo.title.said_in(letter.locale),
            "registration": registration,
            "name": letter.name,
            "mode": MODE_NAMES[registration.mode],
            "link": private_link(letter.base_url, expo, letter.token),
            "register_url": letter.base_url + reverse("registration:register", args=[expo.slug]),
        }
        subject = render_to_string(f"registration/mail/{kind}_subject.txt", context)
        body = render_to_string(f"registration/mail/{kind}.txt", context)
    mail.queue(
        expo_id=expo.id, to=letter.to, subject=" ".join(subject.split()), body=body, retain_until=expo.retain_until
    )
