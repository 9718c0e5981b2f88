"""Who did what at the console."""

from __future__ import annotations

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from madang.people import queries as people
from madang.platform import events
from madang.site.console_page import console_page
from madang.site.deeds import deed_of
from madang.site.permissions import running_desk_of

SHOWN = 200


@never_cache
@require_safe
@login_required
def log(request: HttpRequest, expo: str) -> HttpResponse:
    """For those who run the expo. Raises: NotFoundError, NotAllowedError."""
    desk = running_desk_of(request, expo)
    rows = events.done_at_console(expo_id=desk.expo.id, most=SHOWN)
    names = people.names(user_ids={row.account for row in rows if row.account})
    deeds = [
        {"at": row.at, "words": deed_of(row), "who": names.get(row.account) if row.account else ""} for row in rows
    ]
    return console_page(request, desk, "log", "log", {"deeds": deeds, "shown": SHOWN})
