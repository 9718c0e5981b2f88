"""The expo that an address speaks of, for pages whose view never came to name it: refusals keep its header."""

from __future__ import annotations

from django.http import HttpRequest
from django.utils.functional import SimpleLazyObject

from madang.expos import queries as expos
from madang.expos.types import Expo
from madang.kernel.errors import NotFoundError


def expo_of_address(request: HttpRequest) -> dict[str, object]:
    """`expo`, looked up only where a template asks for it; a view's own stands before it."""
    return {"expo": SimpleLazyObject(lambda: _at(request))}


def _at(request: HttpRequest) -> Expo | None:
    match = request.resolver_match
    # Where no view answers at all, the address may still begin with an expo's name.
    slug = match.kwargs.get("expo", "") if match else request.path_info.strip("/").partition("/")[0]
    try:
        return expos.expo_by_slug(slug) if slug else None
    except NotFoundError:
        return None
