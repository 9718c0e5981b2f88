"""A programme or a cue sheet from a file: behind what is there, or in its place; all of it or nothing."""

from __future__ import annotations

from collections.abc import Sequence

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from madang.expos import queries as expos
from madang.platform import sheets
from madang.platform.sheets import Column, Table
from madang.programme import cue_table, editing, plan_sheet, queries
from madang.site.console_page import console_page
from madang.site.files import handed_in, sheet_answer
from madang.site.permissions import editing_desk_of
from madang.site.views.console.programme import to_programme


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
@login_required
def take_in(request: HttpRequest, expo: str) -> HttpResponse:
    """Takes `file`, and `how`: "instead" of what is there, else behind it. Raises: NotFoundError, NotAllowedError."""
    desk = editing_desk_of(request, expo)
    table = handed_in(request, plan_sheet.COLUMNS)
    spaces = expos.spaces(expo_id=desk.expo.id)
    parts = plan_sheet.parts_of(table, spaces=spaces, zone=desk.expo.zone) if table else []
    if table and not table.faults:
        editing.take_in(expo_id=desk.expo.id, parts=parts, instead=_instead(request), actor=desk.actor)
        count = sum(len(part.sessions) for part in parts)
        words = ngettext("%(count)s session came into it.", "%(count)s sessions came into it.", count)
        messages.success(request, words % {"count": count})
        return to_programme(desk)
    context = _asked(request, plan_sheet.COLUMNS, table) | {
        "there": bool(queries.programme(desk.expo.id).parts),
        "spaces": spaces,
    }
    return console_page(request, desk, "programme", "programme/import", context)


@require_safe
@login_required
def template(request: HttpRequest, expo: str) -> HttpResponse:
    """A table to fill in. Raises: NotFoundError, NotAllowedError."""
    desk = editing_desk_of(request, expo)
    made = sheets.template(plan_sheet.COLUMNS, sheet=_("Programme"))
    return sheet_answer(made, f"{desk.expo.slug}-programme.xlsx")


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
@login_required
def take_in_cues(request: HttpRequest, expo: str) -> HttpResponse:
    """Takes `file`, and `how`: "instead" of what is there, else behind it. Raises: NotFoundError, NotAllowedError."""
    desk = editing_desk_of(request, expo)
    table = handed_in(request, cue_table.COLUMNS)
    spaces = expos.spaces(expo_id=desk.expo.id)
    programme = queries.programme(desk.expo.id)
    cues = cue_table.cues_of(table, programme=programme, spaces=spaces, zone=desk.expo.zone) if table else []
    if table and not table.faults:
        editing.take_in_cues(expo_id=desk.expo.id, cues=cues, instead=_instead(request), actor=desk.actor)
        words = ngettext("%(count)s cue came into it.", "%(count)s cues came into it.", len(cues))
        messages.success(request, words % {"count": len(cues)})
        return redirect("site:console-plan", desk.expo.slug)
    context = _asked(request, cue_table.COLUMNS, table) | {
        "there": bool(queries.cue_sheet(desk.expo.id).cues),
        "spaces": spaces,
        "programme": programme,
    }
    return console_page(request, desk, "cues", "programme/import_cues", context)


@require_safe
@login_required
def cues_template(request: HttpRequest, expo: str) -> HttpResponse:
    """A table to fill in. Raises: NotFoundError, NotAllowedError."""
    desk = editing_desk_of(request, expo)
    made = sheets.template(cue_table.COLUMNS, sheet=_("Cue sheet"))
    return sheet_answer(made, f"{desk.expo.slug}-cues.xlsx")


def _instead(request: HttpRequest) -> bool:
    return request.POST.get("how") == "instead"


def _asked(request: HttpRequest, columns: Sequence[Column], table: Table | None) -> dict[str, object]:
    """What every page shows that takes a table in."""
    faults = table.faults if table else []
    return {"columns": columns, "faults": faults, "how": request.POST.get("how", "behind")}
