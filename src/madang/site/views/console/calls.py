"""Answering what calls for somebody: help that was asked for, lines and people that were reported."""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.db import transaction
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST

from madang.kernel.errors import BadInputError
from madang.kernel.ids import HelpId, ParticipantId
from madang.platform.clock import now
from madang.safety import services as safety
from madang.site.calls import report_of
from madang.site.console_page import console_page
from madang.site.permissions import Desk, desk_of, running_desk_of
from madang.talk import services as talk
from madang.talk.types import Outcome, Report

MUTED_FOR = timedelta(minutes=10)
OUTCOMES: dict[str, Outcome] = {"hide": "hidden", "mute": "muted", "nothing": "nothing"}


@require_POST
@login_required
def settle_help(request: HttpRequest, expo: str, call: UUID) -> HttpResponse:
    """Raises: NotFoundError, NotAllowedError."""
    desk = desk_of(request, expo)
    talk.settle_help(expo_id=desk.expo.id, help_id=HelpId(call), by=desk.user_id)
    messages.success(request, _("The call for help is settled."))
    return _back(desk)


@require_POST
@login_required
def settle_report(request: HttpRequest, expo: str, report: UUID) -> HttpResponse:
    """`do`: "hide" the line, "mute" who said it for ten minutes, "nothing". One that is settled stays as it is.

    Raises: NotFoundError, NotAllowedError, BadInputError.
    """
    desk = desk_of(request, expo)
    wanted = request.POST.get("do", "")
    if wanted not in OUTCOMES:
        raise BadInputError(field="do", why="unknown")
    found = report_of(desk.expo.id, report)
    if found is not None:
        _carry_out(desk, found, wanted)
    messages.success(request, _("The report is settled."))
    return _back(desk)


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
@login_required
def ban(request: HttpRequest, expo: str, report: UUID) -> HttpResponse:
    """Asks first. Raises: NotFoundError, NotAllowedError."""
    desk = running_desk_of(request, expo)
    found = report_of(desk.expo.id, report)
    if found is None:
        messages.info(request, _("This report is settled already."))
        return _back(desk)
    if request.method != "POST":
        return console_page(request, desk, "run", "ban", {"report": found})
    with transaction.atomic():
        _hide(desk, found)
        safety.ban(expo_id=desk.expo.id, participant_id=found.accused, by=desk.user_id)
        talk.settle_report(expo_id=desk.expo.id, report_id=found.id, outcome="banned", by=desk.user_id)
    messages.success(request, _("%(name)s is outside, and their pass is good no more.") % {"name": found.accused_name})
    return _back(desk)


@require_POST
@login_required
def unmute(request: HttpRequest, expo: str, participant: UUID) -> HttpResponse:
    """Raises: NotFoundError, NotAllowedError."""
    desk = desk_of(request, expo)
    safety.unmute(expo_id=desk.expo.id, participant_id=ParticipantId(participant), by=desk.user_id)
    messages.success(request, _("They may speak again."))
    if request.POST.get("from") == "words":
        return HttpResponseRedirect(reverse("site:console-words", args=[desk.expo.slug]) + "#muted", status=303)
    return _back(desk)


def _carry_out(desk: Desk, report: Report, wanted: str) -> None:
    with transaction.atomic():
        if wanted != "nothing":
            _hide(desk, report)
        if wanted == "mute":
            safety.mute(
                expo_id=desk.expo.id,
                participant_id=report.accused,
                why=report.why,
                by=desk.user_id,
                until=now() + MUTED_FOR,
            )
        talk.settle_report(expo_id=desk.expo.id, report_id=report.id, outcome=OUTCOMES[wanted], by=desk.user_id)


def _hide(desk: Desk, report: Report) -> None:
    if report.line is not None:
        talk.hide_line(expo_id=desk.expo.id, line_id=report.line.id, by=desk.user_id)


def _back(desk: Desk) -> HttpResponse:
    return HttpResponseRedirect(reverse("site:console", args=[desk.expo.slug]) + "#calls-title", status=303)
