"""The wall as a page, and leaving a wing on it."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from madang.kernel.errors import MadangError
from madang.participants.visits import Visit, visit_of
from madang.platform.clock import new_id, now
from madang.platform.pace import status_of, told_in
from madang.play import permissions, queries, services
from madang.play.forms import CheerForm
from madang.play.types import Wing


@never_cache
@require_safe
def wall(request: HttpRequest, expo: str) -> HttpResponse:
    """A stranger is told what the wall is and how to get in (403), and none of its words. Raises: NotFoundError."""
    visit = visit_of(request, expo)
    if not permissions.may_read(visit):
        return render(request, "play/gate.html", {"expo": visit.expo}, status=403)
    context = {
        "expo": visit.expo,
        "wall": queries.wall(
            expo_id=visit.expo.id,
            page=request.GET.get("page", ""),
            participant_id=visit.participant_id,
        ),
        "may_leave": visit.participant is not None and now() < visit.expo.closes_at,
        "may_hide": permissions.may_hide(visit),
    }
    # The pages of the wall turn without the rest of the page where htmx is there.
    whole = request.headers.get("HX-Request") != "true"
    return render(request, "play/wall.html" if whole else "play/parts/wings.html", context)


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def leave(request: HttpRequest, expo: str) -> HttpResponse:
    """`?from=` names the wing that was handed on.

    Raises: NotFoundError, NeedsPassError, StoppedError, WallClosedError.
    """
    visit = visit_of(request, expo)
    person = permissions.writer(visit)
    handed = request.GET.get("from", "")
    form = CheerForm(request.POST) if request.method == "POST" else CheerForm(initial={"key": new_id()})
    if form.is_valid():
        with told_in(form):
            left = services.leave(
                expo_id=visit.expo.id, participant=person, key=form.cleaned_data["key"], cheer=form.cheer(handed)
            )
            messages.success(request, _("Your cheer is on the wall. Hand it on to the next person."))
            return HttpResponseRedirect(reverse("play:wing", args=[visit.expo.slug, left.token]), status=303)
    context = {"expo": visit.expo, "form": form, "person": person, "received": _received(visit, handed)}
    return render(request, "play/leave.html", context, status=status_of(form))


def _received(visit: Visit, token: str) -> Wing | None:
    """The cheer that is answered; one that has gone meanwhile keeps nobody from leaving their own."""
    if not token:
        return None
    try:
        return queries.wing(expo_id=visit.expo.id, token=token, participant_id=visit.participant_id)
    except MadangError:
        return None
