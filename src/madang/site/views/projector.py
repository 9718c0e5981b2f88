"""The projector view (송출 화면): the page for the screen in the hall, and the scene that it keeps asking for."""

from __future__ import annotations

from csp.constants import SELF
from csp.decorators import csp_replace
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.clickjacking import xframe_options_sameorigin
from django.views.decorators.http import require_safe

from madang.expos import queries as expos
from madang.platform.address import base_url
from madang.platform.clock import now
from madang.site.projecting import shown
from madang.site.views import hall_phone


# The console shows it small, in a frame of its own.
@xframe_options_sameorigin
@never_cache
@require_safe
def projector(request: HttpRequest, expo: str) -> HttpResponseBase:
    """Raises: NotFoundError."""
    found = expos.expo_by_slug(expo)
    at = now()
    told = shown(found, at)
    link = base_url(request) + hall_phone.address(found)
    context = {"expo": found, "link": link, "mark": told.mark, "at": at} | told.context
    framed = csp_replace({"frame-ancestors": [SELF]})
    return framed(lambda asked: render(asked, "site/projector.html", context))(request)


@never_cache
@require_safe
def scene(request: HttpRequest, expo: str) -> HttpResponse:
    """The scene alone; 304 while it is as `If-None-Match` says. Raises: NotFoundError."""
    found = expos.expo_by_slug(expo)
    at = now()
    told = shown(found, at)
    etag = f'"{told.mark}"'
    if request.headers.get("If-None-Match") == etag:
        response = HttpResponse(status=304)
    else:
        response = render(request, "site/projector/scene.html", {"expo": found, "at": at} | told.context)
    response.headers["ETag"] = etag
    return response
