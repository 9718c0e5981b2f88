"""The outcome page: what can be handed in, with what each figure means."""

from __future__ import annotations

from datetime import datetime

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.dateparse import parse_datetime
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from madang.expos import queries as expos
from madang.expos.types import Expo
from madang.kernel.errors import BadInputError
from madang.outcomes import queries, showing
from madang.outcomes.permissions import require_outcome
from madang.platform.clock import now


@never_cache
@require_safe
@login_required
def outcome(request: HttpRequest, expo: str) -> HttpResponse:
    """`?until=` an ISO moment (default: now), `?sort=` a column of the works.

    Raises: NotFoundError, NotAllowedError, BadInputError.
    """
    found = expos.expo_by_slug(expo)
    require_outcome(request, found)
    report = queries.report(expo_id=found.id, until=_until(request, found))
    context = {"expo": found, "report": report, **showing.context(report, request.GET.get("sort", "route"))}
    return render(request, "outcomes/outcome.html", context)


def _until(request: HttpRequest, expo: Expo) -> datetime:
    """The moment asked for, in the expo's zone where it names none."""
    asked = request.GET.get("until")
    if not asked:
        return now()
    try:
        moment = parse_datetime(asked)
    except ValueError:
        moment = None
    if moment is None:
        raise BadInputError(field="until", why="not-a-moment")
    return moment if moment.tzinfo else moment.replace(tzinfo=expo.zone)
