"""A work's file, for who holds its address: a public hall's by hash, a gated one's by a signed link that expires."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponseBase
from django.views.decorators.http import require_safe

from madang.exhibits import queries, serving, tokens
from madang.expos import queries as expos
from madang.kernel.errors import NotFoundError
from madang.platform.clock import now


@require_safe
def file(request: HttpRequest, expo: str, token: str, name: str) -> HttpResponseBase:  # noqa: ARG001 -- the name is for who saves the file
    """Raises: NotFoundError, LinkExpiredError."""
    found = expos.expo_by_slug(expo)
    public = tokens.public_digest(token)
    digest = public or tokens.signed_digest(token, expo_id=found.id, at=now())
    stored = queries.stored_file(expo_id=found.id, sha256=digest)
    # A hash can be guessed by who has the picture: it opens nothing that is not public.
    if public and "public" not in stored.gates:
        raise NotFoundError
    return serving.send(request, stored, caching=serving.IMMUTABLE if public else serving.PRIVATE)
