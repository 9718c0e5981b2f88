"""Looking for registrations as a desk does: by name, address, code, or the pass held to a scanner; page by page."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from django.db.models import Q, QuerySet

from madang.kernel.ids import ExpoId, ParticipantId, RegistrationId
from madang.kernel.traffic import MODES
from madang.participants import queries as participants
from madang.registration import models, rules, tokens
from madang.registration.errors import PassUnknownError
from madang.registration.rows import of_row
from madang.registration.types import Line, Lines, Wanted

A_PAGE: Final = 30
# Fewer letters of a code would find half of all.
_CODE_LEAST: Final = 3
_TYPED_MOST: Final = 200
_LINK = re.compile(rf"(?:^|/pass/)([A-Za-z0-9_-]{{{tokens.TOKEN_LENGTH}}})(?:/|$)")


def lines(*, expo_id: ExpoId, wanted: Wanted) -> Lines:
    """One page, the newest registrations first; a page beyond the last is the last."""
    rows = _rows(expo_id, wanted)
    total = rows.count()
    pages = max(1, -(-total // A_PAGE))
    page = min(max(1, wanted.page), pages)
    shown = rows.order_by("-made_at", "-id")[(page - 1) * A_PAGE : page * A_PAGE]
    return Lines(_lines_of(expo_id, list(shown)), total=total, page=page, pages=pages)


def line(*, expo_id: ExpoId, registration_id: RegistrationId) -> Line:
    """One registration as the list has it. Raises: PassUnknownError."""
    row = models.Registration.objects.filter(expo_id=expo_id, id=registration_id).first()
    if row is None:
        raise PassUnknownError
    return _lines_of(expo_id, [row])[0]


def _lines_of(expo_id: ExpoId, rows: Sequence[models.Registration]) -> tuple[Line, ...]:
    names = participants.names(expo_id=expo_id, participant_ids=[ParticipantId(row.participant_id) for row in rows])
    emails = dict(models.Contact.objects.filter(registration__in=rows).values_list("registration_id", "email"))
    return tuple(
        Line(of_row(row), names.get(ParticipantId(row.participant_id), ""), emails.get(row.id, "")) for row in rows
    )


def _rows(expo_id: ExpoId, wanted: Wanted) -> QuerySet[models.Registration]:
    rows = models.Registration.objects.filter(expo_id=expo_id)
    if wanted.mode in MODES:
        rows = rows.filter(mode=wanted.mode)
    if wanted.state == "cancelled":
        rows = rows.filter(status="cancelled")
    elif wanted.state == "arrived":
        rows = rows.filter(status="confirmed", arrived_at__isnull=False)
    elif wanted.state == "awaited":
        rows = rows.filter(status="confirmed", arrived_at=None)
    typed = wanted.words.strip()[:_TYPED_MOST]
    return rows.filter(_matching(expo_id, typed)) if typed else rows


def _matching(expo_id: ExpoId, typed: str) -> Q:
    link = _LINK.search(typed)
    claim = tokens.claim_of(link[1]) if link else None
    if claim is not None:
        return Q(id=claim.registration_id)
    matching = Q(participant_id__in=participants.ids_named(expo_id=expo_id, part=typed))
    matching |= Q(contact__email__icontains=rules.normal_email(typed))
    code = rules.part_of_code(typed)
    return matching | Q(code__startswith=code) if len(code) >= _CODE_LEAST else matching
