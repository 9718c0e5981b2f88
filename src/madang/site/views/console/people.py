"""Registrations at the desk: finding somebody, marking them as arrived, sending their pass again, cancelling."""

from __future__ import annotations

from datetime import datetime
from typing import cast, get_args
from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, QueryDict
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from madang.expos.types import Expo
from madang.kernel.errors import BadInputError
from madang.kernel.ids import RegistrationId
from madang.kernel.traffic import MODES
from madang.platform.address import base_url
from madang.platform.clock import now
from madang.registration import queries, rules, search, services
from madang.registration.forms import MODE_NAMES
from madang.registration.types import Line, Lines, State, Wanted
from madang.site.console_page import console_page
from madang.site.permissions import Desk, desk_of, running_desk_of

STATES = cast("tuple[State, ...]", get_args(State))


@never_cache
@require_safe
@login_required
def people(request: HttpRequest, expo: str) -> HttpResponse:
    """`?q=`, `?mode=`, `?state=`, `?page=` narrow the list. Raises: NotFoundError, NotAllowedError."""
    desk = desk_of(request, expo)
    wanted = _wanted(request.GET)
    found = search.lines(expo_id=desk.expo.id, wanted=wanted)
    context = {
        "wanted": wanted,
        "found": found,
        "lines": [_shown(desk, line) for line in found.lines],
        "modes": [{"mode": mode, "name": MODE_NAMES[mode]} for mode in MODES],
        "counts": queries.counts(expo_id=desk.expo.id),
        "in_hall": queries.in_hall(expo_id=desk.expo.id),
        "shredded_on": _shredded_on(desk.expo, found),
        "query": _query(wanted),
        "earlier": _query(wanted, found.page - 1) if found.page > 1 else "",
        "later": _query(wanted, found.page + 1) if found.page < found.pages else "",
    }
    return console_page(request, desk, "people", "people", context)


def _shredded_on(expo: Expo, found: Lines) -> datetime | None:
    """When the personal data of these went; None while there is any."""
    kept = any(line.name or line.email for line in found.lines)
    return None if kept or now() < expo.retain_until else expo.retain_until


@require_POST
@login_required
def arrived(request: HttpRequest, expo: str, registration: UUID) -> HttpResponse:
    """Marks (`on`=1) or takes the mark back (`on`=0).

    Raises: NotFoundError, NotAllowedError, BadInputError, PassUnknownError, CancelledError.
    """
    desk = desk_of(request, expo)
    on = request.POST.get("on", "")
    if on not in {"0", "1"}:
        raise BadInputError(field="on", why="neither-on-nor-off")
    whose = RegistrationId(registration)
    services.mark_arrived(expo_id=desk.expo.id, registration_id=whose, on=on == "1", by=desk.user_id)
    name = search.line(expo_id=desk.expo.id, registration_id=whose).name
    said = _("%(name)s has arrived.") if on == "1" else _("%(name)s is not marked as arrived any more.")
    messages.success(request, said % {"name": name})
    return _back(request, desk)


@require_POST
@login_required
def send(request: HttpRequest, expo: str, registration: UUID) -> HttpResponse:
    """Raises: NotFoundError, NotAllowedError, PassUnknownError, CancelledError, NoAddressError."""
    desk = desk_of(request, expo)
    whose = RegistrationId(registration)
    sent = services.send_again(expo_id=desk.expo.id, registration_id=whose, by=desk.user_id, base_url=base_url(request))
    name = search.line(expo_id=desk.expo.id, registration_id=whose).name
    if sent:
        messages.success(request, _("The pass of %(name)s is sent again.") % {"name": name})
    else:
        messages.info(request, _("The pass of %(name)s went out a moment ago.") % {"name": name})
    return _back(request, desk)


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
@login_required
def cancel(request: HttpRequest, expo: str, registration: UUID) -> HttpResponse:
    """Asks first. Raises: NotFoundError, NotAllowedError, PassUnknownError, CancelledError."""
    desk = running_desk_of(request, expo)
    line = search.line(expo_id=desk.expo.id, registration_id=RegistrationId(registration))
    if request.method != "POST":
        context = {"line": _shown(desk, line), "back": _query(_wanted(request.GET))}
        return console_page(request, desk, "people", "cancel", context)
    services.cancel(
        expo_id=desk.expo.id, registration_id=line.registration.id, base_url=base_url(request), by=desk.user_id
    )
    messages.success(request, _("The registration of %(name)s is cancelled.") % {"name": line.name})
    return _back(request, desk)


def _wanted(asked: QueryDict) -> Wanted:
    state, mode, page = asked.get("state", ""), asked.get("mode", ""), asked.get("page", "")
    return Wanted(
        words=asked.get("q", "").strip(),
        mode=mode if mode in MODES else "",
        state=next((known for known in STATES if known == state), ""),
        page=int(page) if page.isdecimal() and len(page) < 6 else 1,  # noqa: PLR2004 -- a page that there can be
    )


def _query(wanted: Wanted, page: int | None = None) -> str:
    query = QueryDict(mutable=True)
    number = page or wanted.page
    for name, value in (("q", wanted.words), ("mode", wanted.mode), ("state", wanted.state)):
        if value:
            query[name] = value
    if number > 1:
        query["page"] = str(number)
    return query.urlencode()


def _shown(desk: Desk, line: Line) -> dict[str, object]:
    """Staff see of an address what they need to ask whose it is; who runs the expo sees it all."""
    return {
        "registration": line.registration,
        "name": line.name,
        "email": line.email if desk.may_run else rules.hidden_email(line.email),
        "mode": MODE_NAMES[line.registration.mode],
        "confirmed": line.registration.status == "confirmed",
    }


def _back(request: HttpRequest, desk: Desk) -> HttpResponse:
    """To the list as it was narrowed."""
    query = _query(_wanted(QueryDict(request.POST.get("back", ""))))
    address = reverse("site:console-people", args=[desk.expo.slug])
    return HttpResponseRedirect(f"{address}?{query}" if query else address, status=303)
