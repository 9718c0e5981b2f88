"""What waits in a curator's draft, to be looked at."""

from __future__ import annotations

from uuid import UUID

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from madang.exhibits import probe, staging
from madang.exhibits.permissions import require_curator


@never_cache
@require_safe
@login_required
def picture(request: HttpRequest, expo: str, draft: UUID, key: str) -> HttpResponse:
    """Small, and only to who handed it in. Raises: NotFoundError, NotAllowedError."""
    curator = require_curator(request, expo)
    place = staging.draft(expo_id=curator.expo.id, user_id=curator.user_id, draft_id=draft)
    content = probe.likeness(place.picture(key))
    return HttpResponse(content, content_type="image/webp", headers={"X-Content-Type-Options": "nosniff"})
