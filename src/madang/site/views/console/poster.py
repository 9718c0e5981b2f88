"""The sheet that hangs in the real hall: one QR code to the phone page there, in both languages, printed on A4."""

from __future__ import annotations

from typing import Final
from urllib.parse import urlsplit

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from madang.platform.address import base_url
from madang.site.permissions import desk_of
from madang.site.views import hall_phone

# What a phone would look for on itself.
_THIS_MACHINE: Final = frozenset({"127.0.0.1", "localhost", "::1"})


@never_cache
@require_safe
@login_required
def poster(request: HttpRequest, expo: str) -> HttpResponse:
    """Raises: NotFoundError, NotAllowedError."""
    desk = desk_of(request, expo)
    base = base_url(request)
    context = {
        "expo": desk.expo,
        "desk": desk,
        "link": base + hall_phone.address(desk.expo),
        "is_reachable": urlsplit(base).hostname not in _THIS_MACHINE,
        "tongues": ["ko", "en"] if desk.expo.main_language == "ko" else ["en", "ko"],
    }
    return render(request, "site/console/poster.html", context)
