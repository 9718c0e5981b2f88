"""The cue sheet as the organiser makes it: its cues, what each sets off, and their order."""

from __future__ import annotations

from datetime import datetime, timedelta
from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from madang.expos import queries as expos
from madang.programme import editing, planning, queries
from madang.programme.plan_forms import CueForm, local_of, told_of_cue
from madang.programme.types import Cue
from madang.site import cue_words
from madang.site.console_page import console_page
from madang.site.permissions import Desk, editing_desk_of


@never_cache
@require_safe
@login_required
def plan(request: HttpRequest, expo: str) -> HttpResponse:
    """Raises: NotFoundError, NotAllowedError."""
    desk = editing_desk_of(request, expo)
    titles = {space.slug: space.title for space in expos.spaces(expo_id=desk.expo.id)}
    lines = cue_words.lines(queries.cue_sheet(desk.expo.id), titles)
    return console_page(request, desk, "cues", "programme/plan", {"lines": lines})


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
@login_required
def add_cue(request: HttpRequest, expo: str) -> HttpResponse:
    """Raises: NotFoundError, NotAllowedError."""
    desk = editing_desk_of(request, expo)
    form = _form(request, desk, None)
    if form.is_bound and form.is_valid():
        made = planning.add_cue(expo_id=desk.expo.id, cue=form.cue(), actor=desk.actor)
        messages.success(request, _("The cue is added."))
        return _to_plan(desk, made)
    return console_page(request, desk, "cues", "programme/cue", {"form": form})


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
@login_required
def cue(request: HttpRequest, expo: str, cue: UUID) -> HttpResponse:
    """Raises: NotFoundError, NotAllowedError."""
    desk = editing_desk_of(request, expo)
    found = queries.cue(expo_id=desk.expo.id, cue_id=cue)
    form = _form(request, desk, found)
    if form.is_bound and form.is_valid():
        editing.change_cue(expo_id=desk.expo.id, cue_id=found.id, cue=form.cue(), actor=desk.actor)
        messages.success(request, _("The changes are kept."))
        return _to_plan(desk, found.id)
    return console_page(request, desk, "cues", "programme/cue", {"form": form, "cue": found})


def _form(request: HttpRequest, desk: Desk, found: Cue | None) -> CueForm:
    zone = desk.expo.zone
    return CueForm(
        request.POST if request.method == "POST" else None,
        programme=queries.programme(desk.expo.id),
        spaces=expos.spaces(expo_id=desk.expo.id),
        zone=zone,
        initial=told_of_cue(found, zone) if found else {"planned_at": local_of(_next_at(desk), zone)},
    )


def _next_at(desk: Desk) -> datetime:
    """A little after the last cue, else when the programme begins."""
    cues = queries.cue_sheet(desk.expo.id).cues
    if cues:
        return max(each.planned_at for each in cues) + timedelta(minutes=5)
    return min((each.starts_at for each in queries.programme(desk.expo.id).sessions), default=desk.expo.opens_at)


def _to_plan(desk: Desk, cue: UUID) -> HttpResponse:
    return HttpResponseRedirect(reverse("site:console-plan", args=[desk.expo.slug]) + f"#cue-{cue}", status=303)
