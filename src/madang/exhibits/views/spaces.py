"""What the world's client fetches: a space's words and works, and its map."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from madang.exhibits.documents import space_document
from madang.expos import queries as expos
from madang.kernel.errors import NotFoundError
from madang.participants.visits import visit_of


@never_cache
@require_safe
def space(request: HttpRequest, expo: str, space: str) -> HttpResponse:
    """Raises: NotFoundError, NeedsPassError."""
    visit = visit_of(request, expo)
    found = expos.space_by_slug(expo_id=visit.expo.id, slug=space)
    visit.require(found.gate)
    return JsonResponse(space_document(visit, found), json_dumps_params={"ensure_ascii": False})


@require_safe
def tiled_map(request: HttpRequest, expo: str, digest: str) -> HttpResponse:
    """The map with this digest, as long as it is the one that hangs. Raises: NotFoundError, NeedsPassError."""
    visit = visit_of(request, expo)
    found = next((each for each in expos.spaces(expo_id=visit.expo.id) if each.map_hash == digest), None)
    if found is None:
        raise NotFoundError
    visit.require(found.gate)
    text = expos.space_map(expo_id=visit.expo.id, space_id=found.id)
    caching = "public" if found.gate == "public" else "private"
    return HttpResponse(
        text, content_type="application/json", headers={"Cache-Control": f"{caching}, max-age=31536000, immutable"}
    )
