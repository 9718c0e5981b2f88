"""Slides, for registered people and those who run the expo."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpRequest, HttpResponseBase
from django.views.decorators.http import require_safe

from madang.participants.visits import visit_of
from madang.platform import sending
from madang.programme import queries

# Kept by the browser that asked for them, and asked for again before they are shown again.
_CACHING = "private, no-cache"


@require_safe
def slides(request: HttpRequest, expo: str, slides: UUID) -> HttpResponseBase:
    """Raises: NotFoundError, NeedsPassError."""
    visit = visit_of(request, expo)
    visit.require("registered")
    found = queries.slides(expo_id=visit.expo.id, slides_id=slides)
    return sending.send(request, sha256=found.sha256, mime=found.mime, size=found.bytes, caching=_CACHING)
