"""The site's own address, for links that leave the page: mails, QR codes, calendars."""

from __future__ import annotations

from django.http import HttpRequest

from madang.platform.conf import conf


def base_url(request: HttpRequest) -> str:
    """Scheme and host, without a slash at the end: as it was set, else as this request reached us."""
    return conf().public_url or f"{request.scheme}://{request.get_host()}"
