"""The outcome: a page and a file that can be handed in, with what each figure means."""

from __future__ import annotations

from datetime import datetime
from urllib.parse import urlencode

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from madang.expos import queries as expos
from madang.expos.types import Expo
from madang.kernel.errors import BadInputError
from madang.outcomes import moments, queries, showing, workbook
from madang.outcomes.permissions import may_see_exact, require_exact, require_outcome
from madang.outcomes.showing import View
from madang.platform.clock import now

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@never_cache
@require_safe
@login_required
def outcome(request: HttpRequest, expo: str) -> HttpResponse:
    """`?until=` an ISO moment (default: now), `?sort=` a column of the works, `?figures=exact` for the organiser.

    Raises: NotFoundError, NotAllowedError, BadInputError.
    """
    found = expos.expo_by_slug(expo)
    require_outcome(request, found)
    view: View = "exact" if request.GET.get("figures") == "exact" else "report"
    if view == "exact":
        require_exact(request, found)
    report = queries.report(expo_id=found.id, until=_until(request, found))
    context = {
        "expo": found,
        "report": report,
        "may_see_exact": may_see_exact(request, found),
        **showing.context(report, view, request.GET.get("sort", "route"), found.zone),
        # The same moment in every link, so that what is looked at is what is taken along.
        "moment": urlencode({"until": report.until.isoformat()}),
    }
    return render(request, "outcomes/outcome.html", context)


@never_cache
@require_safe
@login_required
def outcome_file(request: HttpRequest, expo: str) -> HttpResponse:
    """The same as XLSX; `?figures=both` adds the exact figures for the organiser.

    Raises: NotFoundError, NotAllowedError, BadInputError.
    """
    found = expos.expo_by_slug(expo)
    require_outcome(request, found)
    views: tuple[View, ...] = ("report",)
    if request.GET.get("figures") == "both":
        require_exact(request, found)
        views = ("report", "exact")
    report = queries.report(expo_id=found.id, until=_until(request, found))
    response = HttpResponse(workbook.workbook(found, report, views), content_type=XLSX)
    response["Content-Disposition"] = f'attachment; filename="{workbook.file_name(found, report.until)}"'
    return response


def _until(request: HttpRequest, expo: Expo) -> datetime:
    asked = request.GET.get("until")
    if not asked:
        return now()
    moment = moments.read(asked, expo.zone)
    if moment is None:
        raise BadInputError(field="until", why="not-a-moment")
    return moment
