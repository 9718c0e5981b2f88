"""One wing: read by its link, handed on, taken back, hidden."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from madang.kernel.errors import NotAllowedError
from madang.participants.visits import Visit, visit_of
from madang.people.permissions import signed_in
from madang.platform.address import base_url
from madang.platform.clock import now
from madang.play import permissions, queries, services


@never_cache
@require_safe
def wing(request: HttpRequest, expo: str, token: str) -> HttpResponse:
    """Whoever has the link reads this one cheer. Raises: NotFoundError, WingGoneError."""
    visit = visit_of(request, expo)
    found = queries.wing(expo_id=visit.expo.id, token=token, participant_id=visit.participant_id)
    context = {
        "expo": visit.expo,
        "wing": found,
        "link": base_url(request) + reverse("play:wing", args=[visit.expo.slug, found.token]),
        "holds_pass": visit.participant is not None,
        "may_read": permissions.may_read(visit),
        "may_hide": permissions.may_hide(visit),
        "is_over": now() >= visit.expo.closes_at,
    }
    response = render(request, "play/wing.html", context)
    response.headers["X-Robots-Tag"] = "noindex"
    return response


@require_POST
def withdraw(request: HttpRequest, expo: str, token: str) -> HttpResponse:
    """Raises: NotFoundError, NeedsPassError, NotAllowedError."""
    visit = visit_of(request, expo)
    services.withdraw(expo_id=visit.expo.id, token=token, participant=permissions.owner(visit))
    messages.success(request, _("Your cheer is taken back, and its words are deleted."))
    return _to_wall(visit)


@require_POST
def hide(request: HttpRequest, expo: str, token: str) -> HttpResponse:
    """Raises: NotFoundError, NotAllowedError."""
    visit = visit_of(request, expo)
    user_id = signed_in(request.user)
    if user_id is None or not permissions.may_hide(visit):
        raise NotAllowedError
    services.hide(expo_id=visit.expo.id, token=token, by=user_id)
    messages.success(request, _("The cheer is hidden."))
    return _to_wall(visit)


def _to_wall(visit: Visit) -> HttpResponse:
    return HttpResponseRedirect(reverse("play:wall", args=[visit.expo.slug]), status=303)
