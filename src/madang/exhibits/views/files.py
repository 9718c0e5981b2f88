"""A work's file, for who holds its address: a public hall's by hash, a gated one's by a signed link that expires."""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.views.decorators.http import require_safe

from madang.exhibits import queries, tiles, tokens
from madang.exhibits.types import StoredFile
from madang.expos import queries as expos
from madang.kernel.errors import NotFoundError
from madang.platform import sending
from madang.platform.clock import now


@require_safe
def file(request: HttpRequest, expo: str, token: str, name: str) -> HttpResponseBase:  # noqa: ARG001 -- the name is for who saves the file
    """Raises: NotFoundError, LinkExpiredError."""
    stored, caching = _opened(expo, token, queries.stored_file)
    return sending.send(request, sha256=stored.sha256, mime=stored.mime, size=stored.bytes, caching=caching)


@require_safe
def tile(_request: HttpRequest, expo: str, token: str, **place: int) -> HttpResponse:
    """One tile of a picture that can be zoomed into. Raises: NotFoundError, LinkExpiredError."""
    stored, caching = _opened(expo, token, queries.stored_tiles)
    content = tiles.tile(stored.sha256, "{level}/{column}_{row}.jpg".format(**place))
    return HttpResponse(
        content,
        content_type=stored.mime,
        headers={
            "Cache-Control": caching,
            "X-Content-Type-Options": "nosniff",
            "Cross-Origin-Resource-Policy": "same-origin",
        },
    )


def _opened(expo: str, token: str, find: Callable[..., StoredFile]) -> tuple[StoredFile, str]:
    """What the token opens, and how it may be cached."""
    found = expos.expo_by_slug(expo)
    public = tokens.public_digest(token)
    digest = public or tokens.signed_digest(token, expo_id=found.id, at=now())
    stored = find(expo_id=found.id, sha256=digest)
    # A hash can be guessed by who has the picture: it opens nothing that is not public.
    if public and "public" not in stored.gates:
        raise NotFoundError
    return stored, sending.IMMUTABLE if public else sending.PRIVATE
