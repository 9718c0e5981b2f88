"""From a work as handed in to the columns of its row."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from django.db.models import Max

from madang.exhibits import models
from madang.exhibits.intake import TakenIn
from madang.exhibits.types import NewWork
from madang.expos import queries as expos
from madang.kernel.errors import BadInputError
from madang.kernel.ids import ExpoId, HallId, InstitutionId


def told(work: NewWork, expo_id: ExpoId) -> dict[str, Any]:
    """Raises: BadInputError(field="institution", why="unknown")."""
    return {
        "slug": work.slug,
        "form": work.form,
        "title": work.title.to_json(),
        "makers": [{"name": maker.name.to_json(), "role": maker.role.to_json()} for maker in work.makers],
        "institution_id": _institution(expo_id, work.institution),
        "year": work.year,
        "text": work.text.to_json(),
        "alt": work.alt.to_json(),
        "transcript": work.transcript.to_json(),
        "credit": work.credit.to_json(),
        "licence": work.licence,
        "language": work.language,
        "sources": [asdict(source) for source in work.sources],
        "series": {"slug": work.series.slug, "title": work.series.title.to_json()} if work.series else None,
        "content_note": work.content_note.to_json() if work.content_note else None,
        "recommended": work.recommended,
        "reason": work.reason.to_json(),
    }


def measured(taken: TakenIn) -> dict[str, Any]:
    return {"width": taken.width, "height": taken.height, "duration": taken.duration, "hue": taken.hue}


def next_order(expo_id: ExpoId, hall_id: HallId) -> int:
    """Behind every work of the hall."""
    last = models.Work.objects.filter(expo_id=expo_id, hall_id=hall_id).aggregate(last=Max("order"))["last"]
    return 0 if last is None else last + 1


def _institution(expo_id: ExpoId, slug: str) -> InstitutionId | None:
    if not slug:
        return None
    known = {institution.slug: institution.id for institution in expos.institutions(expo_id=expo_id)}
    if slug not in known:
        raise BadInputError(field="institution", why="unknown")
    return known[slug]
